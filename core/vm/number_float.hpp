// Operators on floats and complex numbers.
#pragma once

#include "core/vm/number.hpp"

namespace coroscope {

Value float_binary(Run& run, BinaryOp op, double x, double y);    // add .. pow
Value float_divmod(Run& run, double x, double y);
Value float_round(Run& run, double x, Value digits);
bool is_complex(const Machine& m, Value v);                       // or of a subclass
Value complex_binary(Run& run, BinaryOp op, Value l, Value r);    // kNotImplemented unless one side is complex

}    // namespace coroscope
