// Built-in functions of numbers and characters: abs bin chr divmod hex oct ord pow round.
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

namespace {

bool is_number(Run& run, Value v) {
    if (!v.is_ref()) return true;
    auto type = type_of(run, v);
    return type == TypeId::integer || type == TypeId::boolean || type == TypeId::real || type == TypeId::complex;
}

Value absolute(Run& run, const Value* args) {
    Value v = args[0];
    if (v.is_int() || is_a(run, v, TypeId::integer) || is_a(run, v, TypeId::boolean)) {
        return int_sign(run, v) < 0 ? number_negative(run, v) : number_positive(run, v);
    }
    if (v.is_double()) return new_real(run, v.as_double() < 0 ? -v.as_double() : v.as_double());
    Value method = lookup_special(run, v, NameId::d_abs);
    if (method) return tail_special(run, method, {v});
    return raise(run, TypeId::TypeError, "bad operand type for abs(): '" + type_name(run, v) + "'");
}

// The int that v stands for, owned: itself or its __index__.
Value as_int(Run& run, Value v) {
    if (is_integer(run, v)) return retained(run, v);
    std::int64_t number;
    return to_index(run, v, &number) ? new_int(run, number) : Value{};
}

template <int base>
Value in_base(Run& run, const Value* args) {
    Held number(run, as_int(run, args[0]));
    if (!number) return {};
    auto digits = int_to_text(run, number, base);
    const char* prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    bool is_negative = digits[0] == '-';
    return new_str(run, (is_negative ? "-" : "") + std::string(prefix) + digits.substr(is_negative));
}

Value chr(Run& run, const Value* args) {
    std::int64_t point;
    if (!to_c_int(run, args[0], &point)) return {};
    if (point < 0 || point >= 0x110000) return raise(run, TypeId::ValueError, "chr() arg not in range(0x110000)");
    return new_char(run, static_cast<std::uint32_t>(point));
}

Value ord(Run& run, const Value* args) {
    Value v = args[0];
    std::uint32_t size;
    if (is_str(run, v)) {
        size = at<Str>(run, v)->length;
        if (size == 1) return Value::of_int(char_at(*at<Str>(run, v), 0));
    } else if (has_kind(run, v, Kind::bytes) || is_bytearray(run, v)) {
        auto* bytes = at<Bytes>(run, has_kind(run, v, Kind::bytes) ? v : at<Record>(run, v)->fields[0]);
        size = bytes->length;
        if (size == 1) return Value::of_int(bytes->bytes[0]);
    } else {
        return raise(run, TypeId::TypeError, "ord() expected string of length 1, but " + type_name(run, v) + " found");
    }
    return raise(run, TypeId::TypeError,
                 "ord() expected a character, but string of length " + std::to_string(size) + " found");
}

Value binary_method(Run& run, Value v, NameId method) {
    Value found = lookup_special(run, v, method);
    return found ? found : kNone;
}

Value div_mod(Run& run, const Value* args) {
    Value l = args[0], r = args[1];
    if (!is_number(run, l) || !is_number(run, r)) {
        return tail_prelude(run, "_divmod",
                            {binary_method(run, l, NameId::d_divmod), l, binary_method(run, r, NameId::d_rdivmod), r});
    }
    bool has_complex = is_complex(run, l) || is_complex(run, r);
    if (has_complex) {
        return raise(
            run, TypeId::TypeError,
            "unsupported operand type(s) for divmod(): '" + type_name(run, l) + "' and '" + type_name(run, r) + "'");
    }
    Held quotient(run, number_binary(run, BinaryOp::floordiv, l, r));
    if (!quotient) {
        if (error_is(run, TypeId::ZeroDivisionError) && (is_real(run, l) || is_real(run, r))) {
            clear_error(run);
            raise(run, TypeId::ZeroDivisionError, "float divmod()");
        }
        return {};
    }
    Held rest(run, number_binary(run, BinaryOp::mod, l, r));
    if (!rest) return {};
    Value pair = new_tuple(run, 2);
    at<Tuple>(run, pair)->items[0] = quotient.take();
    at<Tuple>(run, pair)->items[1] = rest.take();
    return pair;
}

Value binary(Run& run, BinaryOp op, const Held& l, const Held& r) {
    return number_binary(run, op, l, r);
}

// base ** -1 modulo mod, by Euclid's algorithm; unbound: raised.
Value inverse(Run& run, Value base, Value mod) {
    Held a(run, number_binary(run, BinaryOp::mod, base, mod)), b(run, retained(run, mod));
    Held x(run, Value::of_int(1)), y(run, Value::of_int(0));
    while (int_sign(run, b)) {
        Held quotient(run, binary(run, BinaryOp::floordiv, a, b));
        Held rest(run, binary(run, BinaryOp::mod, a, b));
        Held part(run, binary(run, BinaryOp::mul, quotient, y));
        Held next(run, binary(run, BinaryOp::sub, x, part));
        a = std::move(b);
        b = std::move(rest);
        x = std::move(y);
        y = std::move(next);
    }
    if (a.get() != Value::of_int(1) && a.get() != Value::of_int(-1)) {
        return raise(run, TypeId::ValueError, "base is not invertible for the given modulus");
    }
    return a.get() == Value::of_int(1) ? x.take() : number_negative(run, x);
}

Value power_modulo(Run& run, Value base, Value exponent, Value mod) {
    if (int_sign(run, mod) == 0) return raise(run, TypeId::ValueError, "pow() 3rd argument cannot be 0");
    Held factor(run);
    if (int_sign(run, exponent) < 0) {
        factor.reset(inverse(run, base, mod));
        if (!factor) return {};
        factor.reset(number_binary(run, BinaryOp::mod, factor, mod));
    } else {
        factor.reset(number_binary(run, BinaryOp::mod, base, mod));
    }
    Held result(run, number_binary(run, BinaryOp::mod, Value::of_int(1), mod));
    auto bits = int_to_text(run, exponent, 2);
    burn(run, bits.size());
    for (char bit : bits) {
        if (bit == '-') continue;
        result.reset(number_binary(run, BinaryOp::mul, result, result));
        result.reset(number_binary(run, BinaryOp::mod, result, mod));
        if (bit == '0') continue;
        result.reset(number_binary(run, BinaryOp::mul, result, factor));
        result.reset(number_binary(run, BinaryOp::mod, result, mod));
    }
    return result.take();
}

Value power(Run& run, const Value* args) {
    Value base = args[0], exponent = args[1], mod = args[2] ? args[2] : kNone;
    if (mod != kNone) {
        Value method = own_method(run, base, NameId::d_pow);
        if (!is_builtin(run, base) && method) return tail_prelude(run, "_pow_modulo", {method, base, exponent, mod});
        if (is_integer(run, base) && is_integer(run, exponent) && is_integer(run, mod)) {
            return power_modulo(run, base, exponent, mod);
        }
        if (is_number(run, base) && is_number(run, exponent) && is_number(run, mod)) {
            // The first that is no int answers.
            bool is_complex_asked = is_complex(run, base) || (is_integer(run, base) && is_complex(run, exponent)) ||
                                    (is_integer(run, base) && is_integer(run, exponent) && is_complex(run, mod));
            if (is_complex_asked) return raise(run, TypeId::ValueError, "complex modulo");
            return raise(run, TypeId::TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
        }
        return raise(run, TypeId::TypeError,
                     "unsupported operand type(s) for ** or pow(): '" + type_name(run, base) + "', '" +
                         type_name(run, exponent) + "', '" + type_name(run, mod) + "'");
    }
    if (is_number(run, base) && is_number(run, exponent) && is_builtin(run, base) && is_builtin(run, exponent)) {
        Value result = number_binary(run, BinaryOp::pow, base, exponent);
        if (result != kNotImplemented) return result;
    }
    return tail_prelude(run, "_pow", {base, exponent});
}

Value round_function(Run& run, const Value* args) {
    Value v = args[0];
    Value method = lookup_special(run, v, NameId::d_round);
    if (!method) {
        return raise(run, TypeId::TypeError, "type " + type_name(run, v) + " doesn't define __round__ method");
    }
    if (args[1] && args[1] != kNone) return tail_special(run, method, {v, args[1]});
    return tail_special(run, method, {v});
}

}    // namespace

const NativeDef kNumberFunctions[] = {
    {"abs", "x, /", absolute, 0, 1},
    {"bin", "number, /", in_base<2>, 0, 1},
    {"chr", "i, /", chr, 0, 1},
    {"divmod", "x, y, /", div_mod, 0, 2},
    {"hex", "number, /", in_base<16>, 0, 1},
    {"oct", "number, /", in_base<8>, 0, 1},
    {"ord", "c, /", ord, 0, 1},
    {"pow", "base, exp, mod=None", power},
    {"round", "number, ndigits=None", round_function},
    {},
};

}    // namespace coroscope
