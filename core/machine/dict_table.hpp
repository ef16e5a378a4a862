// The parts that every kind of lookup in a dict shares: walking a key's slots, appending and removing entries.
#pragma once

#include "core/machine/dict.hpp"

namespace coroscope {

constexpr std::uint32_t kSlotEmpty = 0;
constexpr std::uint32_t kSlotDeleted = 1;

inline std::uint32_t* dict_slots(const Machine& m, const Dict& d) {
    return at<std::uint32_t>(m, d.block);
}

// The slots where a hash may stand, in order.
struct SlotWalk {
    std::uint64_t mask, perturb, slot;

    SlotWalk(std::uint8_t log2_slots, std::uint64_t hash)
        : mask((std::uint64_t{1} << log2_slots) - 1), perturb(hash), slot(hash & mask) {}
    void next() {
        perturb >>= 5;
        slot = (slot * 5 + perturb + 1) & mask;
    }
};

// Adds an entry for a key that is known to be missing; retains both.
void dict_append(Machine& m, Value dict, Value key, std::uint64_t hash, Value value);
// Removes an entry and drops what it held.
void dict_remove(Machine& m, Value dict, std::uint32_t index);
// Removes the last live entry and hands over its owned key and value; false: the dict is empty.
bool dict_pop_last(Machine& m, Value dict, Value* key, Value* value);
// Makes room, so that `extra` more entries need no growth.
void dict_reserve(Machine& m, Value dict, std::uint32_t extra);
// Index of the first live entry of a dict that is not empty, and of the last one.
std::uint32_t dict_first(Machine& m, Value dict);
std::uint32_t dict_last(Machine& m, Value dict);
// Moves a live entry before the first or behind the last one. Room in front is made by halves, so that either takes
// constant time on the whole.
void dict_move_first(Machine& m, Value dict, std::uint32_t index);
void dict_move_last(Machine& m, Value dict, std::uint32_t index);
// Index of the entry whose key is this very value, -1: none.
std::int32_t dict_find_identity(const Machine& m, Value dict, Value key, std::uint64_t hash);

}    // namespace coroscope
