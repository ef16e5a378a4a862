// The module math: its functions of floats, and its table.
#include "core/lib/math.hpp"

#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_numbers.hpp"
#include "core/lib/modules.hpp"

namespace coroscope {

namespace {

Value domain_error(Run& run) {
    return raise(run, TypeId::ValueError, "math domain error");
}
Value range_error(Run& run) {
    return raise(run, TypeId::OverflowError, "math range error");
}

// NaN that was not there before is a matter of the domain; so is infinity, where the function does not overflow.
Value checked(Run& run, double result, bool had_nan, bool had_infinity, bool can_overflow) {
    if (std::isnan(result) && !had_nan) return domain_error(run);
    if (std::isinf(result) && !had_infinity) return can_overflow ? range_error(run) : domain_error(run);
    return new_real(run, result);
}

template <double (*function)(double), bool can_overflow>
Value one(Run& run, const Value* args) {
    double x;
    if (!to_double(run, args[0], &x)) return {};
    return checked(run, function(x), std::isnan(x), std::isinf(x), can_overflow);
}

template <double (*function)(double, double), bool can_overflow>
Value two(Run& run, const Value* args) {
    double x, y;
    if (!to_double(run, args[0], &x) || !to_double(run, args[1], &y)) return {};
    return checked(run, function(x, y), std::isnan(x) || std::isnan(y), std::isinf(x) || std::isinf(y), can_overflow);
}

// Functions of libm by names that can be template arguments.
// clang-format off
#define X(id)                 \
    double f_##id(double x) { \
        return std::id(x);    \
    }
X(acos) X(acosh) X(asin) X(asinh) X(atan) X(atanh) X(cbrt) X(cos) X(cosh) X(erf) X(erfc) X(exp) X(exp2) X(expm1) X(fabs)
X(log1p) X(sin) X(sinh) X(sqrt) X(tan) X(tanh)
#undef X
    // clang-format on
    double f_atan2(double y, double x) {
    return std::atan2(y, x);
}
double f_copysign(double x, double y) {
    return std::copysign(x, y);
}
double f_remainder(double x, double y) {
    return std::remainder(x, y);
}
double f_nextafter(double x, double y) {
    return std::nextafter(x, y);
}
double to_degrees(double x) {
    return x * (180.0 / 3.141592653589793238462643383279502884);
}
double to_radians(double x) {
    return x * (3.141592653589793238462643383279502884 / 180.0);
}

Value nextafter(Run& run, const Value* args) {
    double x, y;
    if (!to_double(run, args[0], &x) || !to_double(run, args[1], &y)) return {};
    return new_real(run, f_nextafter(x, y));
}

Value fmod(Run& run, const Value* args) {
    double x, y;
    if (!to_double(run, args[0], &x) || !to_double(run, args[1], &y)) return {};
    if (std::isinf(y) && std::isfinite(x)) return new_real(run, x);
    return checked(run, std::fmod(x, y), std::isnan(x) || std::isnan(y), false, false);
}

Value power(Run& run, const Value* args) {
    double x, y;
    if (!to_double(run, args[0], &x) || !to_double(run, args[1], &y)) return {};
    double result = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y)) {
        if (std::isnan(result)) return domain_error(run);
        if (std::isinf(result)) return x == 0 ? domain_error(run) : range_error(run);
    }
    return new_real(run, result);
}

// The logarithm of an int beyond the doubles, or of a float; false: raised.
bool logarithm(Run& run, Value v, double (*function)(double), double* out) {
    if (is_integer(run, v)) {
        if (int_sign(run, v) <= 0) {
            domain_error(run);
            return false;
        }
        bool overflow = false;
        double x = int_to_double(run, v, &overflow);
        if (!overflow) {
            *out = function(x);
            return true;
        }
        Limb small;
        auto view = big_view(run, v, &small);
        auto bits = static_cast<std::int64_t>(bit_length(view));
        double fraction = big_to_double(view, false, -bits);
        *out = function(fraction) + function(2.0) * static_cast<double>(bits);
        return true;
    }
    double x;
    if (!to_double(run, v, &x)) return false;
    if (x <= 0) {
        domain_error(run);
        return false;
    }
    *out = function(x);
    return true;
}

double natural(double x) {
    return std::log(x);
}
double binary(double x) {
    return std::log2(x);
}
double decimal(double x) {
    return std::log10(x);
}

Value log(Run& run, const Value* args) {
    double top, bottom;
    if (!logarithm(run, args[0], natural, &top)) return {};
    if (!args[1]) return new_real(run, top);
    if (!logarithm(run, args[1], natural, &bottom)) return {};
    if (bottom == 0) return raise(run, TypeId::ZeroDivisionError, "float division by zero");
    return new_real(run, top / bottom);
}
Value log2(Run& run, const Value* args) {
    double result;
    return logarithm(run, args[0], binary, &result) ? new_real(run, result) : Value{};
}
Value log10(Run& run, const Value* args) {
    double result;
    return logarithm(run, args[0], decimal, &result) ? new_real(run, result) : Value{};
}

Value gamma(Run& run, const Value* args) {
    double x;
    if (!to_double(run, args[0], &x)) return {};
    return checked(run, gamma_of(x), std::isnan(x), std::isinf(x) && x > 0, true);
}
Value lgamma(Run& run, const Value* args) {
    double x;
    if (!to_double(run, args[0], &x)) return {};
    return checked(run, log_gamma_of(x), std::isnan(x), std::isinf(x), true);
}

// floor(), ceil() and trunc(): the object's own method, else by way of a float.
Value whole(Run& run, Value v, NameId method, double (*function)(double)) {
    bool is_own = v.is_ref() && at<Class>(run, class_of(run, v))->flags.as_int() & class_is_native;
    bool is_number = is_real(run, v) || is_integer(run, v);
    if (v.is_ref() && !(is_number && is_own) && lookup_special(run, v, method)) return call_method(run, v, method, {});
    if (is_real(run, v)) return int_of_double(run, function(real_of(run, v)));
    if (is_integer(run, v)) return number_positive(run, v);
    double x;
    if (!to_double(run, v, &x)) return {};
    return int_of_double(run, function(x));
}
double down(double x) {
    return std::floor(x);
}
double up(double x) {
    return std::ceil(x);
}
double towards_zero(double x) {
    return std::trunc(x);
}
Value floor(Run& run, const Value* args) {
    return whole(run, args[0], NameId::d_floor, down);
}
Value ceil(Run& run, const Value* args) {
    return whole(run, args[0], NameId::d_ceil, up);
}
Value trunc(Run& run, const Value* args) {
    if (!is_number(run, args[0]) && !(args[0].is_ref() && lookup_special(run, args[0], NameId::d_trunc)))
        return raise(run, TypeId::TypeError, "type " + type_name(run, args[0]) + " doesn't define __trunc__ method");
    return whole(run, args[0], NameId::d_trunc, towards_zero);
}

Value pair(Run& run, Value first, Value second) {
    Held a(run.m, first), b(run.m, second);
    Value items[] = {a, b};
    return new_tuple_of(run, items, 2);
}

Value modf(Run& run, const Value* args) {
    double x, integral;
    if (!to_double(run, args[0], &x)) return {};
    double fraction = std::modf(x, &integral);
    return pair(run, new_real(run, fraction), new_real(run, integral));
}

Value frexp(Run& run, const Value* args) {
    double x;
    if (!to_double(run, args[0], &x)) return {};
    int exponent = 0;
    double fraction = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return pair(run, new_real(run, fraction), Value::of_int(exponent));
}

Value ldexp(Run& run, const Value* args) {
    double x;
    if (!to_double(run, args[0], &x)) return {};
    if (!is_integer(run, args[1])) return raise(run, TypeId::TypeError, "Expected an int as second argument to ldexp.");
    std::int64_t exponent;
    if (!int_fits(run, args[1], &exponent)) exponent = int_sign(run, args[1]) < 0 ? -100000 : 100000;
    if (x == 0 || !std::isfinite(x)) return new_real(run, x);
    auto clipped = exponent > 100000 ? 100000 : exponent < -100000 ? -100000 : exponent;
    double result = std::ldexp(x, static_cast<int>(clipped));
    return std::isinf(result) ? range_error(run) : new_real(run, result);
}

Value is_close(Run& run, const Value* args) {
    double a, b, relative = 1e-9, absolute = 0;
    if (!to_double(run, args[0], &a) || !to_double(run, args[1], &b)) return {};
    if (args[2] && !to_double(run, args[2], &relative)) return {};
    if (args[3] && !to_double(run, args[3], &absolute)) return {};
    if (relative < 0 || absolute < 0) return raise(run, TypeId::ValueError, "tolerances must be non-negative");
    if (a == b) return kTrue;
    if (std::isinf(a) || std::isinf(b)) return kFalse;
    double distance = std::fabs(b - a);
    return of_bool(distance <= std::fabs(relative * b) || distance <= std::fabs(relative * a) || distance <= absolute);
}

Value is_nan(Run& run, const Value* args) {
    double x;
    return to_double(run, args[0], &x) ? of_bool(std::isnan(x)) : Value{};
}
Value is_infinite(Run& run, const Value* args) {
    double x;
    return to_double(run, args[0], &x) ? of_bool(std::isinf(x)) : Value{};
}
Value is_finite(Run& run, const Value* args) {
    double x;
    return to_double(run, args[0], &x) ? of_bool(std::isfinite(x)) : Value{};
}

Value ulp(Run& run, const Value* args) {
    double x;
    if (!to_double(run, args[0], &x)) return {};
    x = std::fabs(x);
    if (!std::isfinite(x)) return new_real(run, x);
    double next = std::nextafter(x, HUGE_VAL);
    return new_real(run, std::isinf(next) ? x - std::nextafter(x, -HUGE_VAL) : next - x);
}

const NativeDef kFunctions[] = {
#define ONE(id, overflows) {#id, "x, /", one<f_##id, overflows>, 0, 1},
    ONE(acos, false) ONE(acosh, false) ONE(asin, false) ONE(asinh, false) ONE(atan, false) ONE(atanh, false)
        ONE(cbrt, false) ONE(cos, false) ONE(cosh, true) ONE(erf, false) ONE(erfc, false) ONE(exp, true) ONE(exp2, true)
            ONE(expm1, true) ONE(fabs, false) ONE(log1p, false) ONE(sin, false) ONE(sinh, true) ONE(sqrt, false)
                ONE(tan, false) ONE(tanh, false)
#undef ONE
                    {"atan2", "y, x, /", two<f_atan2, false>, 0, 2},
    {"ceil", "x, /", ceil, 0, 1},
    {"comb", "n, k, /", math_comb, 0, 2},
    {"copysign", "x, y, /", two<f_copysign, false>, 0, 2},
    {"degrees", "x, /", one<to_degrees, true>, 0, 1},
    {"dist", "p, q, /", math_dist, 0, 2},
    {"factorial", "n, /", math_factorial, 0, 1},
    {"floor", "x, /", floor, 0, 1},
    {"fmod", "x, y, /", fmod, 0, 2},
    {"frexp", "x, /", frexp, 0, 1},
    {"fsum", "seq, /", math_fsum, 1, 1},
    {"gamma", "x, /", gamma, 0, 1},
    {"gcd", "*integers", math_gcd},
    {"hypot", "*coordinates", math_hypot},
    {"isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", is_close},
    {"isfinite", "x, /", is_finite, 0, 1},
    {"isinf", "x, /", is_infinite, 0, 1},
    {"isnan", "x, /", is_nan, 0, 1},
    {"isqrt", "n, /", math_isqrt, 0, 1},
    {"lcm", "*integers", math_lcm},
    {"ldexp", "x, i, /", ldexp, 0, 2},
    {"lgamma", "x, /", lgamma, 0, 1},
    {"log", "x, base=?, /", log, 0, 5},
    {"log10", "x, /", log10, 0, 1},
    {"log2", "x, /", log2, 0, 1},
    {"modf", "x, /", modf, 0, 1},
    {"nextafter", "x, y, /", nextafter, 0, 2},
    {"perm", "n, k=None, /", math_perm, 0, 2},
    {"pow", "x, y, /", power, 0, 2},
    {"prod", "iterable, /, *, start=1", math_prod, 1},
    {"radians", "x, /", one<to_radians, false>, 0, 1},
    {"remainder", "x, y, /", two<f_remainder, false>, 0, 2},
    {"trunc", "x, /", trunc, 0, 1},
    {"ulp", "x, /", ulp, 0, 1},
    {},
};

void add_constants(Run& run, Value dict) {
    struct Constant {
        const char* name;
        double value;
    };
    for (auto [name, value] : {Constant{"pi", 3.141592653589793238462643383279502884},
                               {"e", 2.718281828459045235360287471352662498},
                               {"tau", 6.283185307179586476925286766559005768},
                               {"inf", HUGE_VAL},
                               {"nan", std::nan("")}}) {
        Held number(run.m, new_real(run, value));
        dict_set_str(run, dict, name, number);
    }
}

}    // namespace

extern const ModuleDef math_module = {"math", kFunctions, add_constants, nullptr};

}    // namespace coroscope
