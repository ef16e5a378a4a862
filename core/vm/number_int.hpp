// Operators on ints alone; bool and subclasses of int count as the ints they are.
#pragma once

#include "core/vm/number.hpp"

namespace coroscope {

Value int_plain(Machine& m, Value v);    // the same number as a plain int; owned
Value int_binary(Run& run, BinaryOp op, Value l, Value r);
Value int_divmod(Run& run, Value l, Value r);
Value int_power_mod(Run& run, Value base, Value exponent, Value modulus);
Value int_round(Run& run, Value v, Value digits);
// Whether a result of so many bits can be had; false: MemoryError was raised. Throws LimitReached.
[[nodiscard]] bool require_room(Run& run, std::uint64_t bits);
// Burns fuel for work on numbers of these sizes in limbs.
void burn_product(Run& run, std::size_t limbs, std::size_t other);

}    // namespace coroscope
