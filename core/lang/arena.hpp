// Memory of a syntax tree: nodes are placed one after another and all freed together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace coroscope {

class Arena {
public:
    Arena() = default;
    Arena(Arena&&) = default;
    Arena& operator=(Arena&&) = default;

    // A value-initialised T; it is never destroyed, so it may own nothing.
    template <class T>
    T* make() {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (take(sizeof(T), alignof(T))) T{};
    }

    template <class T>
    std::span<T> copy(const T* first, std::size_t count) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (count == 0) return {};
        auto* place = static_cast<T*>(take(sizeof(T) * count, alignof(T)));
        std::memcpy(static_cast<void*>(place), first, sizeof(T) * count);
        return {place, count};
    }

    std::string_view copy(std::string_view text) {
        if (text.empty()) return std::string_view("", 0);
        auto place = copy(text.data(), text.size());
        return {place.data(), place.size()};
    }

private:
    void* take(std::size_t size, std::size_t align) {
        auto at = (used_ + align - 1) & ~(align - 1);
        if (blocks_.empty() || at + size > capacity_) {
            capacity_ = size > block_size ? size : block_size;
            blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(capacity_));
            at = 0;
        }
        used_ = at + size;
        return blocks_.back().get() + at;
    }

    static constexpr std::size_t block_size = 64 * 1024;
    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t capacity_ = 0;
};

}    // namespace coroscope
