// The table behind dict, for keys that are strings or compare by identity: what the machine itself needs.
// Keys of any type, whose __hash__ and __eq__ may be Python, are in core/vm/mapping.hpp over the same table.
#pragma once

#include "core/machine/machine.hpp"

namespace coroscope {

// Size of the block behind a dict: slots, entries, one word that counts the entries written since the last rebuild
// (popitem() takes entries back, but their slots stay used up).
inline std::uint32_t dict_capacity(std::uint8_t log2_slots) {
    return (std::uint32_t{2} << log2_slots) / 3;
}
inline std::uint64_t dict_block_bytes(std::uint8_t log2_slots) {
    return (std::uint64_t{4} << log2_slots) + dict_capacity(log2_slots) * sizeof(DictEntry) + 8;
}

Value new_dict(Machine& m);
inline DictEntry* dict_entries(const Machine& m, const Dict& d) {
    return at<DictEntry>(m, d.block + (std::uint32_t{4} << d.log2_slots));
}
// Index of the entry with this str key, -1: none.
std::int32_t dict_find_str(Machine& m, Value dict, Value key);
// Borrowed value, unbound where the key is missing.
Value dict_get_str(Machine& m, Value dict, Value key);
Value dict_get_str(Machine& m, Value dict, std::string_view key);
void dict_set_str(Machine& m, Value dict, Value key, Value value);               // retains both
void dict_set_str(Machine& m, Value dict, std::string_view key, Value value);    // interns the key
bool dict_delete_str(Machine& m, Value dict, Value key);
void dict_clear(Machine& m, Value dict);
Value dict_copy(Machine& m, Value dict);
inline std::uint32_t dict_size(const Machine& m, Value dict) {
    return at<Dict>(m, dict)->used;
}

// Calls use(key, value) for each live entry in order; the dict must not change meanwhile.
template <class Use>
void for_each_entry(const Machine& m, Value dict, Use use) {
    auto* d = at<Dict>(m, dict);
    if (!d->block) return;
    for (std::uint32_t i = 0; i < d->entry_count; ++i) {
        auto& entry = dict_entries(m, *d)[i];
        if (entry.key) use(entry.key, entry.value);
    }
}

}    // namespace coroscope
