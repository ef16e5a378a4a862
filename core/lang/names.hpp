// The names of one tree, each kept once, so that equal names have equal data().
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/lang/arena.hpp"

namespace coroscope {

class Names {
public:
    explicit Names(Arena& arena) : arena_(arena), slots_(256) {}

    std::string_view intern(std::string_view name) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        auto& slot = find(name);
        if (slot.data() == nullptr) {
            slot = arena_.copy(name);
            ++count_;
        }
        return slot;
    }

private:
    static std::size_t hash(std::string_view name) {
        std::size_t value = 1469598103934665603ull;
        for (char c : name) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ull;
        return value ^ value >> 29;
    }

    std::string_view& find(std::string_view name) {
        auto mask = slots_.size() - 1;
        for (auto i = hash(name) & mask;; i = (i + 1) & mask)
            if (slots_[i].data() == nullptr || slots_[i] == name) return slots_[i];
    }

    void grow() {
        std::vector<std::string_view> old(slots_.size() * 2);
        old.swap(slots_);
        for (auto name : old)
            if (name.data() != nullptr) find(name) = name;
    }

    Arena& arena_;
    std::vector<std::string_view> slots_;
    std::size_t count_ = 0;
};

}    // namespace coroscope
