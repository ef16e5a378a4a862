// Numbers made from what programs hand in: int(x), float(x) and their relatives.
#pragma once

#include "core/vm/native.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

// int(x): owned plain int; unbound: raised.
Value int_of(Run& run, Value x);
Value int_of_text(Run& run, Value text, std::int64_t base);    // str, bytes or bytearray
// float(x); false: raised.
bool float_of(Run& run, Value x, double* out);
// The text of str, bytes or bytearray as number literals are read from; false: it is none of these.
bool number_text(Run& run, Value v, std::string* out);
// The exact ratio of a finite float: a tuple of two ints.
Value ratio_of(Run& run, double number);
// int from a float as int(), floor() and their like want it: ValueError for NaN, OverflowError for infinity.
Value int_of_double(Run& run, double whole);

}    // namespace coroscope
