// Operators on floats, with CPython's rules for signs, zeros and infinities.
#include "core/vm/number_float.hpp"

#include <cmath>

#include "core/vm/native.hpp"
#include "core/vm/number_text.hpp"

namespace coroscope {

namespace {

Value range_error(Run& run) {
    Held code(run.m, new_int(run, 34)), message(run.m, new_str(run, "Numerical result out of range"));
    return raise_with(run, TypeId::OverflowError, {code, message});
}

// float_divmod of CPython: the remainder has the divisor's sign, the quotient is exact where it can be.
void divide(double x, double y, double* quotient, double* rest) {
    double mod = std::fmod(x, y);
    double div = (x - mod) / y;
    if (mod != 0) {
        if ((y < 0) != (mod < 0)) {
            mod += y;
            div -= 1.0;
        }
    } else {
        mod = std::copysign(0.0, y);
    }
    double whole;
    if (div != 0) {
        whole = std::floor(div);
        if (div - whole > 0.5) whole += 1.0;
    } else {
        whole = std::copysign(0.0, x / y);
    }
    *quotient = whole;
    *rest = mod;
}

Value power(Run& run, double x, double y) {
    Machine& m = run.m;
    if (y == 0) return new_real(m, 1.0);
    if (std::isnan(x)) return new_real(m, x);
    if (std::isnan(y)) return new_real(m, x == 1.0 ? 1.0 : y);
    if (std::isinf(y)) {
        double size = std::fabs(x);
        if (size == 1.0) return new_real(m, 1.0);
        return new_real(m, (y > 0) == (size > 1.0) ? std::fabs(y) : 0.0);
    }
    bool is_odd = std::fmod(std::fabs(y), 2.0) == 1.0;
    if (std::isinf(x)) {
        if (y > 0) return new_real(m, is_odd ? x : std::fabs(x));
        return new_real(m, is_odd ? std::copysign(0.0, x) : 0.0);
    }
    if (x == 0) {
        if (y < 0) return raise(run, TypeId::ZeroDivisionError, "0.0 cannot be raised to a negative power");
        return new_real(m, is_odd ? x : 0.0);
    }
    bool negate = false;
    if (x < 0) {
        if (y != std::floor(y)) {
            Held base(m, new_complex(m, {x, 0})), exponent(m, new_complex(m, {y, 0}));
            return complex_binary(run, BinaryOp::pow, base, exponent);
        }
        x = -x;
        negate = is_odd;
    }
    double result = x == 1.0 ? 1.0 : std::pow(x, y);
    if (std::isinf(result)) return range_error(run);
    return new_real(m, negate ? -result : result);
}

}    // namespace

Value float_binary(Run& run, BinaryOp op, double x, double y) {
    Machine& m = run.m;
    double quotient, rest;
    switch (op) {
        case BinaryOp::add: return new_real(m, x + y);
        case BinaryOp::sub: return new_real(m, x - y);
        case BinaryOp::mul: return new_real(m, x * y);
        case BinaryOp::truediv:
            if (y == 0) return raise(run, TypeId::ZeroDivisionError, "float division by zero");
            return new_real(m, x / y);
        case BinaryOp::floordiv:
            if (y == 0) return raise(run, TypeId::ZeroDivisionError, "float floor division by zero");
            divide(x, y, &quotient, &rest);
            return new_real(m, quotient);
        case BinaryOp::mod:
            if (y == 0) return raise(run, TypeId::ZeroDivisionError, "float modulo");
            divide(x, y, &quotient, &rest);
            return new_real(m, rest);
        case BinaryOp::pow: return power(run, x, y);
        default: return kNotImplemented;
    }
}

Value float_divmod(Run& run, double x, double y) {
    if (y == 0) return raise(run, TypeId::ZeroDivisionError, "float divmod()");
    double quotient, rest;
    divide(x, y, &quotient, &rest);
    Held first(run.m, new_real(run, quotient)), second(run.m, new_real(run, rest));
    Value pair[] = {first, second};
    return new_tuple_of(run, pair, 2);
}

Value float_round(Run& run, double x, Value digits) {
    Machine& m = run.m;
    if (!digits || digits == kNone) {
        if (std::isnan(x)) return raise(run, TypeId::ValueError, "cannot convert float NaN to integer");
        if (std::isinf(x)) return raise(run, TypeId::OverflowError, "cannot convert float infinity to integer");
        double whole = std::round(x);
        if (std::fabs(x - whole) == 0.5) whole = 2.0 * std::round(x / 2.0);
        return int_from_double(m, whole);
    }
    if (!std::isfinite(x) || x == 0) return new_real(m, x);
    std::int64_t places;
    if (!int_fits(m, digits, &places)) places = int_sign(m, digits) < 0 ? -1000 : 1000;
    if (places > 323) return new_real(m, x);
    if (places < -308) return new_real(m, std::copysign(0.0, x));
    auto decimal = decimal_fixed(x, places);
    double result = decimal_to_double(decimal.digits, decimal.point - static_cast<std::int64_t>(decimal.digits.size()));
    if (std::isinf(result)) return raise(run, TypeId::OverflowError, "rounded value too large to represent");
    return new_real(m, std::copysign(result, x));
}

}    // namespace coroscope
