// What natives do with their arguments: the kinds of values that many of them want, with the usual complaints.
#pragma once

#include "core/vm/native.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

inline bool is_given(Value v) {
    return v && v != kNone;
}

// "must be str, not int"; for `what`: "replace() argument 1 must be str, not int".
bool require_str(Run& run, Value v, const char* what = nullptr);
// Start and end as find() takes them: clipped to 0 .. length; false: raised.
bool text_range(Run& run, Value start, Value end, std::int64_t length, std::int64_t* from, std::int64_t* to);
// A bound of index() of a sequence: negative ones count from the end; left alone where it was not given; false: raised.
bool search_bound(Run& run, Value v, std::int64_t size, std::int64_t* bound);
// An index-sized int where one was given; false: raised. Too large is an OverflowError.
bool index_argument(Run& run, Value v, std::int64_t fallback, std::int64_t* out);
// The same for what C takes as an int.
bool c_int_argument(Run& run, Value v, std::int64_t fallback, std::int64_t* out);

Value bool_argument(Run& run, Value v, bool fallback, bool* out);    // kNone, or unbound: raised

// Drops `owned` after it was stored; the usual end of building a list or dict.
bool append_owned(Run& run, Value list, Value owned);

// The class's instances as they are laid out: `cls` is the first argument of __new__, `base` the type whose it is.
// False: raised, cls is not a subclass ("int.__new__(X): X is not a subtype of int").
bool check_new(Run& run, Value cls, TypeId base);
// Makes a value of a subclass from one of the base (int, float, complex, str, bytes): takes `plain` over. cls may be
// the base.
Value instance_of(Run& run, Value cls, TypeId base, Value owned_plain);

}    // namespace coroscope
