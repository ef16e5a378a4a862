// The functions of the module math by what they are about; math.cpp puts them into the module.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// Each is a NativeCall.
Value math_comb(Run& run, const Value* args);
Value math_factorial(Run& run, const Value* args);
Value math_gcd(Run& run, const Value* args);
Value math_isqrt(Run& run, const Value* args);
Value math_lcm(Run& run, const Value* args);
Value math_perm(Run& run, const Value* args);

Value math_dist(Run& run, const Value* args);
Value math_fsum(Run& run, const Value* args);
Value math_hypot(Run& run, const Value* args);
Value math_prod(Run& run, const Value* args);

// Pure: NaN where the argument is out of the domain, infinite where the result is too large.
double gamma_of(double x);
double log_gamma_of(double x);
// sqrt of the sum of squares, correctly rounded; the numbers are finite.
double root_of_squares(const double* numbers, std::size_t count);
// The sum, correctly rounded; the numbers are finite. Infinite where it is too large.
double exact_sum(const double* numbers, std::size_t count);

}    // namespace coroscope
