// Dicts and sets with keys of any type: hashing and equality may run Python.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// Borrowed value; unbound where the key is missing or (root.error is set) hashing or comparing raised.
Value dict_get(Run& run, Value dict, Value key);
bool dict_set(Run& run, Value dict, Value key, Value value);    // retains both; false: raised
int dict_delete(Run& run, Value dict, Value key);               // 1 deleted, 0 missing, -1 raised
int dict_contains(Run& run, Value dict, Value key);             // 1, 0, -1
// Whether asking a dict's keys() and __getitem__ would only tell what stands in it; and whether {**dict} takes that as
// it is, which it does of a class with another __iter__ or derived from OrderedDict only then (dict_merge).
bool has_plain_items(Run& run, Value v);
bool is_merged_as_dict(Run& run, Value v);
// {**other}, dict.update(other) for a dict; false: raised
bool dict_merge(Run& run, Value dict, Value other_dict);

// With the key's hash at hand. dict_find: index of the entry, -1 missing, -2 raised; restarts as CPython's lookdict
// where __eq__ changed the dict.
std::int32_t dict_find(Run& run, Value dict, Value key, std::uint64_t hash);
bool dict_set_hashed(Run& run, Value dict, Value key, std::uint64_t hash, Value value);
int dict_delete_hashed(Run& run, Value dict, Value key, std::uint64_t hash);
// Whether two keys of the same hash are one: `is` or ==; 1, 0, -1.
int same_key(Run& run, Value a, Value b);

Value new_set(Run& run, TypeId type = TypeId::set);
bool set_add(Run& run, Value set, Value key);
int set_contains(Run& run, Value set, Value key);
int set_discard(Run& run, Value set, Value key);    // 1 removed, 0 missing, -1
bool set_update(Run& run, Value set, Value native_iterable);

}    // namespace coroscope
