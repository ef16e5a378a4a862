// Numbers beyond the interpreter's fast paths: integers of any size, floats, and mixtures.
#pragma once

#include "core/base/complex_number.hpp"
#include "core/vm/number_big.hpp"
#include "core/vm/run.hpp"

namespace coroscope {

// int, bool, float (and complex, where implemented) operands: owned result; kNotImplemented (immortal) where an operand
// is not a number or the operator does not apply; unbound where it raised (ZeroDivisionError, OverflowError, ...).
Value number_binary(Run& run, BinaryOp op, Value l, Value r);
Value number_compare(Run& run, CompareOp op, Value l, Value r);
Value number_negative(Run& run, Value v);    // kNotImplemented likewise
Value number_positive(Run& run, Value v);
Value number_invert(Run& run, Value v);
Value number_absolute(Run& run, Value v);
Value number_divmod(Run& run, Value l, Value r);                            // tuple
Value number_power(Run& run, Value base, Value exponent, Value modulus);    // pow() with three arguments
// round(v, digits); digits unbound or None: to an int. digits is an int otherwise.
Value number_round(Run& run, Value v, Value digits);

inline bool is_integer(const Machine& m, Value v) {
    return v.is_int() || has_kind(m, v, Kind::integer);
}
Value new_int(Machine& m, std::int64_t n);    // immediate where it fits
Value new_int_unsigned(Machine& m, std::uint64_t n);
// Sign and limbs (least significant first); immediate where it fits.
Value new_int_limbs(Machine& m, const std::uint64_t* limbs, std::size_t count, bool is_negative);
Value new_int_big(Machine& m, BigView big);
BigView big_view(const Machine& m, Value v, Limb* small);    // of any int; `small` holds an immediate's limb meanwhile
Value int_from_text(Machine& m, std::string_view digits,
                    int base);    // digits are valid for the base; no sign, no underscores
std::string int_to_text(const Machine& m, Value v, int base = 10);    // any int; no limit on digits
// str(int): appended; false: ValueError, more digits than Root::max_int_digits.
bool append_int(Run& run, Value v, std::string& out);
bool int_fits(const Machine& m, Value v, std::int64_t* out);
double int_to_double(const Machine& m, Value v, bool* overflow);    // correctly rounded
Value int_from_double(Machine& m, double integral);                 // of a finite number, truncated
std::uint64_t int_hash(const Machine& m, Value v);
std::uint64_t double_hash(double number);    // CPython's, modulo 2^61 - 1
int int_sign(const Machine& m, Value v);
int int_compare(const Machine& m, Value l, Value r);
std::string double_repr(double number);    // shortest that reads back: "0.1", "1e+16", "inf"

// int or float as a double; false with OverflowError. Others: TypeError "must be real number, not str" (__float__ and
// __index__ of objects in Python are asked).
bool to_double(Run& run, Value v, double* out);
bool is_number(const Machine& m, Value v);    // int or float, or a subclass's instance

// The most digits that text of an int in base 10 may have, as sys.set_int_max_str_digits() would set it.
constexpr std::size_t kMaxIntDigits = 4300;    // until the program sets another limit

// complex: a record with the fields real and imag.
bool to_complex(const Machine& m, Value v, ComplexNumber* out,
                bool* overflow);    // int, float or complex; false: neither
Value new_complex(Machine& m, ComplexNumber c);
std::string complex_repr(ComplexNumber c);

}    // namespace coroscope
