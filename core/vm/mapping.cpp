// Dicts with keys of any type: hashing and equality may run Python, which may change the dict.
#include "core/vm/mapping.hpp"

#include "core/machine/dict_table.hpp"
#include "core/vm/native.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

int same_key(Run& run, Value a, Value b) {
    if (a == b) return 1;
    if (a.is_int() && b.is_int()) return 0;
    if (is_a(run, a, TypeId::str) && is_a(run, b, TypeId::str)) return str_equal(run, a, b);
    Held left(run, retained(run, a)), right(run, retained(run, b));
    return equal(run, left, right);
}

std::int32_t dict_find(Run& run, Value dict, Value key, std::uint64_t hash) {
restart:
    auto* d = at<Dict>(run, dict);
    if (!d->block) return -1;
    auto block = d->block;
    auto log2_slots = d->log2_slots;
    for (SlotWalk walk(log2_slots, hash);; walk.next()) {
        auto slot = dict_slots(run, *d)[walk.slot];
        if (slot == kSlotEmpty) return -1;
        if (slot == kSlotDeleted) continue;
        auto entry = dict_entries(run, *d)[slot - 2];
        if (entry.key == key) return static_cast<std::int32_t>(slot - 2);
        if (entry.hash != hash) continue;
        int same = same_key(run, entry.key, key);
        if (same < 0) return -2;
        if (d->block != block || d->log2_slots != log2_slots || dict_slots(run, *d)[walk.slot] != slot ||
            dict_entries(run, *d)[slot - 2].key != entry.key) {
            goto restart;
        }
        if (same) return static_cast<std::int32_t>(slot - 2);
    }
}

Value dict_get(Run& run, Value dict, Value key) {
    std::uint64_t hash;
    if (!hash_of(run, key, &hash)) return {};
    auto index = dict_find(run, dict, key, hash);
    return index < 0 ? Value{} : dict_entries(run, *at<Dict>(run, dict))[index].value;
}

bool dict_set_hashed(Run& run, Value dict, Value key, std::uint64_t hash, Value value) {
    auto index = dict_find(run, dict, key, hash);
    if (index == -2) return false;
    if (index < 0) {
        dict_append(run, dict, key, hash, value);
    } else {
        assign(run, dict_entries(run, *at<Dict>(run, dict))[index].value, retained(run, value));
    }
    return true;
}

bool dict_set(Run& run, Value dict, Value key, Value value) {
    std::uint64_t hash;
    return hash_of(run, key, &hash) && dict_set_hashed(run, dict, key, hash, value);
}

int dict_delete_hashed(Run& run, Value dict, Value key, std::uint64_t hash) {
    auto index = dict_find(run, dict, key, hash);
    if (index < 0) return index + 1;
    dict_remove(run, dict, static_cast<std::uint32_t>(index));
    return 1;
}

int dict_delete(Run& run, Value dict, Value key) {
    std::uint64_t hash;
    return hash_of(run, key, &hash) ? dict_delete_hashed(run, dict, key, hash) : -1;
}

int dict_contains(Run& run, Value dict, Value key) {
    std::uint64_t hash;
    if (!hash_of(run, key, &hash)) return -1;
    auto index = dict_find(run, dict, key, hash);
    return index == -2 ? -1 : index >= 0;
}

bool has_plain_items(Run& run, Value v) {
    if (!has_kind(run, v, Kind::dict)) return false;
    if (is_builtin(run, v)) return true;
    if (own_method(run, v, NameId::d_getitem)) return false;
    Value keys = lookup_special(run, v, NameId::n_keys);
    return keys && is_a(run, keys, TypeId::method_descriptor);
}

bool is_merged_as_dict(Run& run, Value v) {
    if (!has_kind(run, v, Kind::dict)) return false;
    return is_builtin(run, v) || (!at<Dict>(run, v)->is_ordered && !own_method(run, v, NameId::d_iter)) ||
           has_plain_items(run, v);
}

bool dict_merge(Run& run, Value dict, Value other_dict) {
    if (dict == other_dict) return true;
    auto* other = at<Dict>(run, other_dict);
    if (at<Dict>(run, dict)->used == 0 && other->used) dict_reserve(run, dict, other->used);
    bool is_fresh = at<Dict>(run, dict)->used == 0;    // keys that differ there differ here: none is looked up
    auto entry_count = other->entry_count;
    for (std::uint32_t i = 0; i < entry_count; ++i) {
        auto entry = dict_entries(run, *other)[i];
        if (!entry.key) continue;
        if (is_fresh) {
            dict_append(run, dict, entry.key, entry.hash, entry.value);
            continue;
        }
        Held key(run, retained(run, entry.key)), value(run, retained(run, entry.value));
        if (!dict_set_hashed(run, dict, key, entry.hash, value)) return false;
        if (other->entry_count != entry_count) {
            raise(run, TypeId::RuntimeError, "dict mutated during update");
            return false;
        }
    }
    return true;
}

}    // namespace coroscope
