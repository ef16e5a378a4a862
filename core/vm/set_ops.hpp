// Whole sets: the operations of sets with CPython's order of insertion (setobject.c), because iteration shows it.
//
// `other` may be a set, a dict or any other native iterable, as the functions of CPython have it. Results are owned;
// unbound or false: raised.
#pragma once

#include "core/vm/mapping.hpp"

namespace coroscope {

inline bool is_any_set(const Machine& m, Value v) {
    return has_kind(m, v, Kind::set);
}
inline SetEntry* set_entries(const Machine& m, const Set& s) {
    return at<SetEntry>(m, s.block);
}
inline bool is_live(const SetEntry& entry) {
    return entry.key && entry.key != kExhausted;
}

Value new_set_of_type(Run& run, std::uint32_t type);
Value set_copy(Run& run, Value set, std::uint32_t type);
bool set_add_hashed(Run& run, Value set, Value key, std::uint64_t hash);
int set_contains_hashed(Run& run, Value set, Value key, std::uint64_t hash);
int set_discard_hashed(Run& run, Value set, Value key, std::uint64_t hash);
// Hash of what is looked for: a set counts as the frozenset of its keys.
bool set_key_hash(Run& run, Value item, std::uint64_t* hash);
void set_clear(Run& run, Value set);
// Each has the keys of the other then.
void set_swap_bodies(Run& run, Value a, Value b);
// Rebuilds the table where more than a quarter of it is dummies.
void set_shrink(Run& run, Value set);
// Takes any live key out; unbound: the set is empty (nothing is raised).
Value set_pop(Run& run, Value set);

Value set_union(Run& run, Value set, Value other);
Value set_intersection(Run& run, Value set, Value other);
Value set_difference(Run& run, Value set, Value other);
Value set_symmetric_difference(Run& run, Value set, Value other);
bool set_intersection_update(Run& run, Value set, Value other);
bool set_difference_update(Run& run, Value set, Value other);
bool set_symmetric_difference_update(Run& run, Value set, Value other);
int set_is_subset(Run& run, Value set, Value other_set);    // 1, 0, -1
int set_is_disjoint(Run& run, Value set, Value other);
std::uint64_t frozenset_hash(Run& run, Value set);

}    // namespace coroscope
