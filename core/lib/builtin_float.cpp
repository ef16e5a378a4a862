// The type float: making one, methods, and operators as methods.
#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_float_hex.hpp"
#include "core/lib/builtin_numbers.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/operator_methods.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

Value ratio_of(Run& run, double number) {
    if (std::isinf(number)) return raise(run, TypeId::OverflowError, "cannot convert Infinity to integer ratio");
    if (std::isnan(number)) return raise(run, TypeId::ValueError, "cannot convert NaN to integer ratio");
    int exponent;
    double fraction = std::frexp(number, &exponent);
    for (int i = 0; i < 300 && fraction != std::floor(fraction); ++i) {
        fraction *= 2;
        --exponent;
    }
    Big top = big_from_double(fraction), bottom(1);
    if (exponent > 0) {
        top = big_shift_left(top, static_cast<std::uint64_t>(exponent));
    } else {
        bottom = big_shift_left(bottom, static_cast<std::uint64_t>(-exponent));
    }
    if (number == 0) bottom = Big(1);
    Held n(run.m, new_int_big(run, top)), d(run.m, new_int_big(run, bottom));
    Value items[] = {n, d};
    return new_tuple_of(run, items, 2);
}

namespace {

double self_of(Run& run, const Value* args) {
    return real_of(run, args[0]);
}

Value make(Run& run, const Value* args) {
    if (!check_new(run, args[0], TypeId::real)) return {};
    if (args[1] && (args[1].is_double() || is_a(run, args[1], TypeId::real)))
        return instance_of(run, args[0], TypeId::real, retained(run.m, args[1]));
    double number = 0;
    if (args[1] && !float_of(run, args[1], &number)) return {};
    return instance_of(run, args[0], TypeId::real, new_real(run, number));
}

// A float beside an int or float: the operators know; anything else is not for us.
template <BinaryOp op>
Value binary(Run& run, const Value* args) {
    return is_number(run, args[1]) ? number_binary(run, op, args[0], args[1]) : kNotImplemented;
}
template <BinaryOp op>
Value reflected(Run& run, const Value* args) {
    return is_number(run, args[1]) ? number_binary(run, op, args[1], args[0]) : kNotImplemented;
}
Value divide(Run& run, const Value* args) {
    return number_divmod(run, args[0], args[1]);
}
Value divide_reflected(Run& run, const Value* args) {
    return number_divmod(run, args[1], args[0]);
}
Value power(Run& run, const Value* args) {
    if (is_given(args[2]))
        return raise(run, TypeId::TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    return binary<BinaryOp::pow>(run, args);
}
Value negative(Run& run, const Value* args) {
    return new_real(run, -self_of(run, args));
}
Value positive(Run& run, const Value* args) {
    return new_real(run, self_of(run, args));
}
Value absolute(Run& run, const Value* args) {
    return new_real(run, std::fabs(self_of(run, args)));
}
Value is_true(Run& run, const Value* args) {
    return of_bool(self_of(run, args) != 0);
}
Value to_int(Run& run, const Value* args) {
    return int_of_double(run, std::trunc(self_of(run, args)));
}
Value floor(Run& run, const Value* args) {
    return int_of_double(run, std::floor(self_of(run, args)));
}
Value ceil(Run& run, const Value* args) {
    return int_of_double(run, std::ceil(self_of(run, args)));
}

Value rounded(Run& run, const Value* args) {
    if (!is_given(args[1])) return number_round(run, args[0], {});
    Held digits(run.m, retained(run.m, args[1]));
    if (!is_integer(run, digits)) {
        std::int64_t n;
        if (!to_index(run, args[1], &n)) return {};
        digits.reset(new_int(run, n));
    }
    return number_round(run, args[0], digits);
}

Value text(Run& run, const Value* args) {
    return new_latin1(run, double_repr(self_of(run, args)));
}

Value formatted(Run& run, const Value* args) {
    if (!require_str(run, args[1], "__format__() argument")) return {};
    return format_builtin(run, args[0], args[1]);
}

Value is_integral(Run& run, const Value* args) {
    double number = self_of(run, args);
    return of_bool(std::isfinite(number) && number == std::floor(number));
}

Value hex(Run& run, const Value* args) {
    return new_latin1(run, double_to_hex(self_of(run, args)));
}

Value from_hex(Run& run, const Value* args) {
    if (!is_str(run, args[1])) return raise(run, TypeId::TypeError, "bad argument type for built-in operation");
    double number = 0;
    switch (double_from_hex(to_utf8(run, args[1]), &number)) {
        case HexText::ok: break;
        case HexText::invalid: return raise(run, TypeId::ValueError, "invalid hexadecimal floating-point string");
        case HexText::too_large:
            return raise(run, TypeId::OverflowError, "hexadecimal value too large to represent as a float");
    }
    Held made(run, new_real(run, number));
    return args[0] == class_value(run, TypeId::real) ? made.take() : tail_call(run, args[0], {made});
}

Value ratio(Run& run, const Value* args) {
    return ratio_of(run, self_of(run, args));
}

Value get_format(Run& run, const Value* args) {
    if (!require_str(run, args[1], "__getformat__() argument")) return {};
    if (is_str(run, args[1]) && (str_equal(run, args[1], "double") || str_equal(run, args[1], "float")))
        return new_latin1(run, "IEEE, little-endian");
    return raise(run, TypeId::ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
}

Value new_arguments(Run& run, const Value* args) {
    Held n(run.m, positive(run, args));
    Value items[] = {n};
    return new_tuple_of(run, items, 1);
}

Value real_part(Run& run, Value self) {
    return new_real(run, real_of(run, self));
}
Value zero(Run& run, Value) {
    return new_real(run, 0.0);
}

const NativeDef kMethods[] = {
    {"__new__", "cls, x=0, /", make, 0, 2},
    {"__repr__", "self, /", text},
    {"__format__", "self, format_spec, /", formatted},
    {"__hash__", "self, /", native_hash, 0, 2},
    COROSCOPE_COMPARISONS,
    {"__bool__", "self, /", is_true},
    {"__int__", "self, /", to_int},
    {"__float__", "self, /", positive},
    {"__trunc__", "self, /", to_int},
    {"__floor__", "self, /", floor},
    {"__ceil__", "self, /", ceil},
    {"__round__", "self, ndigits=None, /", rounded},
    {"__neg__", "self, /", negative},
    {"__pos__", "self, /", positive},
    {"__abs__", "self, /", absolute},
#define X(id)                                                \
    {"__" #id "__", "self, value, /", binary<BinaryOp::id>}, \
        {"__r" #id "__", "self, value, /", reflected<BinaryOp::id>},
    X(add) X(sub) X(mul) X(truediv) X(floordiv) X(mod)
#undef X
        {"__divmod__", "self, value, /", divide},
    {"__rdivmod__", "self, value, /", divide_reflected},
    {"__pow__", "self, value, mod=None, /", power},
    {"__rpow__", "self, value, mod=None, /", reflected<BinaryOp::pow>},
    {"__getnewargs__", "self, /", new_arguments},
    {"as_integer_ratio", "self, /", ratio},
    {"conjugate", "self, /", positive},
    {"hex", "self, /", hex},
    {"is_integer", "self, /", is_integral},
    {"@fromhex", "cls, string, /", from_hex},
    {"@__getformat__", "cls, typestr, /", get_format},
    {},
};

const GetSetDef kGetSets[] = {
    {"real", real_part, nullptr},
    {"imag", zero, nullptr},
    {},
};

}    // namespace

extern const TypeDef float_type = {TypeId::real, kMethods, kGetSets, "c"};

}    // namespace coroscope
