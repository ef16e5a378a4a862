// A growing map from 64-bit keys to numbers, for small and hot tables that are only ever added to.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace coroscope {

class Index {
public:
    static constexpr std::uint32_t none = 0xffffffff;

    // The number kept for `key`, `none` where there is none yet. The reference holds until the next call.
    std::uint32_t& at(std::uint64_t key) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        auto& slot = find(key);
        if (!slot.used) {
            slot = {key, none, true};
            ++count_;
        }
        return slot.value;
    }

    std::uint32_t get(std::uint64_t key) const {
        if (count_ == 0) return none;
        auto mask = slots_.size() - 1;
        for (auto i = hash(key) & mask;; i = (i + 1) & mask) {
            if (!slots_[i].used) return none;
            if (slots_[i].key == key) return slots_[i].value;
        }
    }

    void clear() {
        if (count_ == 0) return;
        for (auto& slot : slots_) slot.used = false;
        count_ = 0;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t value = 0;
        bool used = false;
    };

    static std::size_t hash(std::uint64_t key) {
        key *= 0x9e3779b97f4a7c15ull;
        return static_cast<std::size_t>(key ^ key >> 32);
    }

    Slot& find(std::uint64_t key) {
        auto mask = slots_.size() - 1;
        auto i = hash(key) & mask;
        while (slots_[i].used && slots_[i].key != key) i = (i + 1) & mask;
        return slots_[i];
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
        old.swap(slots_);
        for (auto& slot : old)
            if (slot.used) find(slot.key) = slot;
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

}    // namespace coroscope
