// Operators on numbers by the types of both sides: ints among themselves, floats with either, complex with all.
#include "core/vm/number.hpp"

#include <bit>
#include <cmath>

#include "core/vm/native.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/number_int.hpp"

namespace coroscope {

namespace {

// Both sides as doubles where at least one is a float and the other a number.
enum class Pair { neither, ok, raised };
Pair to_doubles(Run& run, Value l, Value r, double* x, double* y) {
    if (!is_number(run, l) || !is_number(run, r)) return Pair::neither;
    return to_double(run, l, x) && to_double(run, r, y) ? Pair::ok : Pair::raised;
}

// Order of an int and a finite double, exactly.
int compare_int_double(const Machine& m, Value l, double y) {
    std::int64_t n;
    double whole = std::trunc(y);
    int order;
    if (int_fits(m, l, &n) && std::fabs(whole) < 0x1p62) {
        auto w = static_cast<std::int64_t>(whole);
        order = n < w ? -1 : n > w;
    } else {
        Limb small;
        order = big_compare(big_view(m, l, &small), big_from_double(whole));
    }
    if (order == 0 && y != whole) return y > whole ? -1 : 1;
    return order;
}

template <class T>
bool holds(CompareOp op, T x, T y) {
    switch (op) {
        case CompareOp::lt: return x < y;
        case CompareOp::le: return x <= y;
        case CompareOp::eq: return x == y;
        case CompareOp::ne: return x != y;
        case CompareOp::gt: return x > y;
        case CompareOp::ge: return x >= y;
    }
    return false;
}

}    // namespace

bool is_number(const Machine& m, Value v) {
    return is_integer(m, v) || is_real(m, v);
}

Value number_binary(Run& run, BinaryOp op, Value l, Value r) {
    if (op == BinaryOp::matmul) return kNotImplemented;
    if (is_integer(run, l) && is_integer(run, r)) return int_binary(run, op, l, r);
    if (op >= BinaryOp::lshift) return kNotImplemented;
    double x, y;
    switch (to_doubles(run, l, r, &x, &y)) {
        case Pair::ok: return float_binary(run, op, x, y);
        case Pair::raised: return {};
        case Pair::neither: break;
    }
    return complex_binary(run, op, l, r);
}

Value number_compare(Run& run, CompareOp op, Value l, Value r) {
    Machine& m = run.m;
    bool left_int = is_integer(m, l), right_int = is_integer(m, r);
    if (left_int && right_int) return of_bool(holds(op, int_compare(m, l, r), 0));
    if (is_number(m, l) && is_number(m, r)) {
        if (!left_int && !right_int) return of_bool(holds(op, real_of(m, l), real_of(m, r)));
        double real = real_of(m, left_int ? r : l);
        if (!std::isfinite(real)) {
            return of_bool(left_int ? holds(op, 0.0, real) : holds(op, real, 0.0));
        }
        int order = left_int ? compare_int_double(m, l, real) : -compare_int_double(m, r, real);
        return of_bool(holds(op, order, 0));
    }
    if (op != CompareOp::eq && op != CompareOp::ne) return kNotImplemented;
    if (!is_complex(m, l) && !is_complex(m, r)) return kNotImplemented;
    ComplexNumber x, y;
    bool overflow = false;
    if (is_integer(m, l) || is_integer(m, r)) {    // exactly, without making a float of the int
        bool is_left = is_integer(m, l);
        to_complex(m, is_left ? r : l, &x, &overflow);
        bool same = x.imag == 0 && std::isfinite(x.real) && compare_int_double(m, is_left ? l : r, x.real) == 0;
        return of_bool(same == (op == CompareOp::eq));
    }
    if (!to_complex(m, l, &x, &overflow) || !to_complex(m, r, &y, &overflow)) return kNotImplemented;
    bool same = !overflow && x.real == y.real && x.imag == y.imag;
    return of_bool(same == (op == CompareOp::eq));
}

Value number_negative(Run& run, Value v) {
    Machine& m = run.m;
    if (is_integer(m, v)) {
        std::int64_t n;
        if (int_fits(m, v, &n) && n != INT64_MIN) return new_int(m, -n);
        Limb small;
        return new_int_big(m, big_view(m, v, &small).negated());
    }
    if (is_real(m, v)) return new_real(m, -real_of(m, v));
    if (is_complex(m, v)) {
        ComplexNumber c;
        bool overflow = false;
        to_complex(m, v, &c, &overflow);
        return new_complex(m, {-c.real, -c.imag});
    }
    return kNotImplemented;
}

Value number_positive(Run& run, Value v) {
    Machine& m = run.m;
    if (is_integer(m, v)) return int_plain(m, v);
    if (is_real(m, v)) return new_real(m, real_of(m, v));
    if (is_a(m, v, TypeId::complex)) return retained(m, v);
    ComplexNumber c;
    bool overflow = false;
    return is_complex(m, v) && to_complex(m, v, &c, &overflow) ? new_complex(m, c) : kNotImplemented;
}

Value number_invert(Run& run, Value v) {
    Machine& m = run.m;
    if (!is_integer(m, v)) return kNotImplemented;
    std::int64_t n;
    if (int_fits(m, v, &n)) return new_int(m, ~n);
    Limb small;
    Big one(1);
    return new_int_big(m, big_sub(big_view(m, v, &small).negated(), one));
}

Value number_absolute(Run& run, Value v) {
    Machine& m = run.m;
    if (is_integer(m, v)) return int_sign(m, v) < 0 ? number_negative(run, v) : int_plain(m, v);
    if (is_real(m, v)) return new_real(m, std::fabs(real_of(m, v)));
    if (is_complex(m, v)) {
        ComplexNumber c;
        bool overflow = false;
        to_complex(m, v, &c, &overflow);
        double size = std::hypot(c.real, c.imag);
        if (std::isinf(size) && std::isfinite(c.real) && std::isfinite(c.imag))
            return raise(run, TypeId::OverflowError, "absolute value too large");
        return new_real(m, size);
    }
    return kNotImplemented;
}

Value number_divmod(Run& run, Value l, Value r) {
    if (is_integer(run, l) && is_integer(run, r)) return int_divmod(run, l, r);
    double x, y;
    switch (to_doubles(run, l, r, &x, &y)) {
        case Pair::ok: return float_divmod(run, x, y);
        case Pair::raised: return {};
        case Pair::neither: break;
    }
    return kNotImplemented;
}

Value number_power(Run& run, Value base, Value exponent, Value modulus) {
    if (!modulus || modulus == kNone) return number_binary(run, BinaryOp::pow, base, exponent);
    if (is_integer(run, base) && is_integer(run, exponent) && is_integer(run, modulus))
        return int_power_mod(run, base, exponent, modulus);
    if (is_number(run, base) && is_number(run, exponent) && is_number(run, modulus))
        return raise(run, TypeId::TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    return kNotImplemented;
}

Value number_round(Run& run, Value v, Value digits) {
    if (is_integer(run, v)) return int_round(run, v, digits);
    if (is_real(run, v)) return float_round(run, real_of(run, v), digits);
    return kNotImplemented;
}

bool to_double(Run& run, Value v, double* out) {
    Machine& m = run.m;
    if (is_real(m, v)) {
        *out = real_of(m, v);
        return true;
    }
    if (is_integer(m, v)) {
        bool overflow = false;
        *out = int_to_double(m, v, &overflow);
        if (overflow) raise(run, TypeId::OverflowError, "int too large to convert to float");
        return !overflow;
    }
    if (v.is_ref() && lookup_special(run, v, NameId::d_float)) {
        Held result(m, call_method(run, v, NameId::d_float, {}));
        if (!result) return false;
        if (is_real(m, result)) {
            *out = real_of(m, result);
            return type_of(m, result) == TypeId::real ||
                   warn_of_subclass(run, type_name(m, v) + ".__float__", "float", result);
        }
        raise(run, TypeId::TypeError,
              type_name(m, v) + ".__float__ returned non-float (type " + type_name(m, result) + ")");
        return false;
    }
    if (v.is_ref() && lookup_special(run, v, NameId::d_index)) {
        Held result(m, index_object(run, v));
        return result && to_double(run, result, out);
    }
    raise(run, TypeId::TypeError, "must be real number, not " + type_name(m, v));
    return false;
}

std::uint64_t double_hash(double number) {
    constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61) - 1;
    if (!std::isfinite(number))
        return std::isnan(number) ? 0 : static_cast<std::uint64_t>(number > 0 ? 314159 : -314159);
    int exponent;
    double fraction = std::frexp(std::fabs(number), &exponent);
    auto mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, 53));    // below the modulus
    int shift = (exponent - 53) % 61;
    if (shift < 0) shift += 61;
    auto hash = (mantissa << shift & kModulus) | mantissa >> (61 - shift);
    if (hash >= kModulus) hash -= kModulus;
    if (number < 0) hash = 0 - hash;
    return hash == ~std::uint64_t{0} ? hash - 1 : hash;
}

}    // namespace coroscope
