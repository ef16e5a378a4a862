// The types int and bool: making one, methods, and operators as methods.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_numbers.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/operator_methods.hpp"
#include "core/vm/room.hpp"

namespace coroscope {

namespace {

Value plain(Run& run, Value v) {
    return number_positive(run, v);
}

Value make(Run& run, const Value* args) {
    Machine& m = run.m;
    Value cls = args[0], x = args[1], base_value = args[2];
    if (cls == class_value(m, TypeId::boolean))
        return raise(run, TypeId::TypeError, "int.__new__(bool) is not safe, use bool.__new__()");
    if (!check_new(run, cls, TypeId::integer)) return {};
    Held made(m);
    if (!x) {
        if (base_value) return raise(run, TypeId::TypeError, "int() missing string argument");
        made.reset(Value::of_int(0));
    } else if (!base_value) {
        made.reset(int_of(run, x));
    } else {
        std::int64_t base;
        if (is_integer(m, base_value)) {
            if (!int_fits(m, base_value, &base)) base = -1;
        } else if (!to_index(run, base_value, &base)) {
            return {};
        }
        if ((base < 2 && base != 0) || base > 36)
            return raise(run, TypeId::ValueError, "int() base must be >= 2 and <= 36, or 0");
        std::string_view bytes;
        if (!is_str(m, x) && !bytes_view(m, x, &bytes))
            return raise(run, TypeId::TypeError, "int() can't convert non-string with explicit base");
        made.reset(int_of_text(run, x, base));
    }
    return instance_of(run, cls, TypeId::integer, made.take());
}

Value make_bool(Run& run, const Value* args) {
    if (args[0] != class_value(run, TypeId::boolean)) {
        auto name = to_utf8(run, at<Class>(run.m, args[0])->name);
        return raise(run, TypeId::TypeError, "bool.__new__(" + name + "): " + name + " is not a subtype of bool");
    }
    if (!args[1]) return kFalse;
    int is_true = truth(run, args[1]);
    return is_true < 0 ? Value{} : of_bool(is_true);
}

template <BinaryOp op>
Value binary(Run& run, const Value* args) {
    return is_integer(run, args[1]) ? number_binary(run, op, args[0], args[1]) : kNotImplemented;
}
template <BinaryOp op>
Value reflected(Run& run, const Value* args) {
    return is_integer(run, args[1]) ? number_binary(run, op, args[1], args[0]) : kNotImplemented;
}
Value divide(Run& run, const Value* args) {
    return is_integer(run, args[1]) ? number_divmod(run, args[0], args[1]) : kNotImplemented;
}
Value divide_reflected(Run& run, const Value* args) {
    return is_integer(run, args[1]) ? number_divmod(run, args[1], args[0]) : kNotImplemented;
}
Value power(Run& run, const Value* args) {
    return is_integer(run, args[1]) ? number_power(run, args[0], args[1], args[2]) : kNotImplemented;
}
Value power_reflected(Run& run, const Value* args) {
    return is_integer(run, args[1]) ? number_power(run, args[1], args[0], args[2]) : kNotImplemented;
}
Value negative(Run& run, const Value* args) {
    return number_negative(run, args[0]);
}
Value positive(Run& run, const Value* args) {
    return number_positive(run, args[0]);
}
Value absolute(Run& run, const Value* args) {
    return number_absolute(run, args[0]);
}
Value invert(Run& run, const Value* args) {
    return number_invert(run, args[0]);
}
Value to_int(Run& run, const Value* args) {
    return plain(run, args[0]);
}
Value is_true(Run& run, const Value* args) {
    return of_bool(int_sign(run, args[0]) != 0);
}

Value to_float(Run& run, const Value* args) {
    double number;
    return to_double(run, args[0], &number) ? new_real(run, number) : Value{};
}

Value text(Run& run, const Value* args) {
    std::string out;
    if (!append_int(run, args[0], out)) return {};
    return new_latin1(run, out);
}
Value bool_text(Run& run, const Value* args) {
    return new_latin1(run, args[0] == kTrue ? "True" : "False");
}

Value formatted(Run& run, const Value* args) {
    if (!require_str(run, args[1], "__format__() argument")) return {};
    return format_builtin(run, args[0], args[1]);
}

Value rounded(Run& run, const Value* args) {
    if (!args[1]) return plain(run, args[0]);
    Held digits(run.m, retained(run.m, args[1]));
    if (!is_integer(run, digits)) {
        std::int64_t n;
        if (!to_index(run, args[1], &n)) return {};
        digits.reset(new_int(run, n));
    }
    return number_round(run, args[0], digits);
}

Value bits(Run& run, const Value* args) {
    Limb small;
    return Value::of_int(static_cast<std::int64_t>(bit_length(big_view(run, args[0], &small))));
}

Value ones(Run& run, const Value* args) {
    Limb small;
    auto view = big_view(run, args[0], &small);
    std::int64_t count = 0;
    for (std::size_t i = 0; i < view.count; ++i) count += __builtin_popcountll(view.limbs[i]);
    return Value::of_int(count);
}

Value ratio(Run& run, const Value* args) {
    Held n(run.m, plain(run, args[0]));
    Value items[] = {n, Value::of_int(1)};
    return new_tuple_of(run, items, 2);
}

Value new_arguments(Run& run, const Value* args) {
    Held n(run.m, plain(run, args[0]));
    Value items[] = {n};
    return new_tuple_of(run, items, 1);
}

// false: raised. The default is big.
bool byte_order(Run& run, Value v, bool* is_little, const char* function) {
    *is_little = false;
    if (!v) return true;
    if (!require_str(run, v, (std::string(function) + "() argument 'byteorder'").c_str())) return false;
    *is_little = str_equal(run, v, "little");
    if (*is_little || str_equal(run, v, "big")) return true;
    raise(run, TypeId::ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

Value to_bytes(Run& run, const Value* args) {
    std::int64_t length;
    bool is_little, is_signed;
    if (!index_argument(run, args[1], 1, &length)) return {};
    if (!byte_order(run, args[2], &is_little, "to_bytes") || !bool_argument(run, args[3], false, &is_signed)) return {};
    if (length < 0) return raise(run, TypeId::ValueError, "length argument must be non-negative");
    Limb small;
    auto view = big_view(run, args[0], &small);
    if (view.is_negative && !is_signed)
        return raise(run, TypeId::OverflowError, "can't convert negative int to unsigned");
    if (!has_room_for(run, static_cast<std::uint64_t>(length), 1)) return {};
    // Two's complement: -n is ~(n - 1), which needs no more bits than n - 1 and the sign.
    Big one(1), magnitude = view.is_negative ? big_sub(view.magnitude(), one) : Big(view);
    auto needed = bit_length(magnitude) + is_signed;
    if (needed > static_cast<std::uint64_t>(length) * 8 && !(length == 0 && view.is_zero()))
        return raise(run, TypeId::OverflowError, "int too big to convert");
    std::string out(static_cast<std::size_t>(length), '\0');
    for (std::size_t i = 0; i < out.size(); ++i) {
        auto byte = i / 8 < magnitude.limbs.size() ? magnitude.limbs[i / 8] >> 8 * (i % 8) : 0;
        if (view.is_negative) byte = ~byte;
        out[is_little ? i : out.size() - 1 - i] = static_cast<char>(byte);
    }
    return new_bytes(run, out);
}

Value from_bytes(Run& run, const Value* args) {
    Machine& m = run.m;
    bool is_little, is_signed;
    if (!byte_order(run, args[2], &is_little, "from_bytes") || !bool_argument(run, args[3], false, &is_signed))
        return {};
    Held bytes(m, retained(m, args[1]));
    std::string_view view;
    if (!bytes_view(m, bytes, &view)) {
        if (is_integer(m, args[1]) || is_str(m, args[1]) || is_real(m, args[1]))
            return raise(run, TypeId::TypeError, "cannot convert '" + type_name(m, args[1]) + "' object to bytes");
        Value source = args[1];
        bytes.reset(call(run, class_value(m, TypeId::bytes), &source, 1));
        if (!bytes) return {};
        bytes_view(m, bytes, &view);
    }
    Limbs limbs(view.size() / 8 + 1);
    std::fill_n(limbs.data(), limbs.size(), 0);
    for (std::size_t i = 0; i < view.size(); ++i) {
        auto byte = static_cast<unsigned char>(view[is_little ? i : view.size() - 1 - i]);
        limbs[i / 8] |= Limb{byte} << 8 * (i % 8);
    }
    bool is_negative = is_signed && !view.empty() && (view[is_little ? view.size() - 1 : 0] & 0x80);
    Big n;
    n.limbs = std::move(limbs);
    n.limbs.trim();
    if (is_negative) {
        Big one(1);
        n = big_sub(n, big_shift_left(one, view.size() * 8));
    }
    if (args[0] == class_value(m, TypeId::boolean)) return of_bool(n.limbs.size() != 0);
    Held made(m, new_int_big(m, n));
    return args[0] == class_value(m, TypeId::integer) ? made.take() : tail_call(run, args[0], {made.get()});
}

Value size_in_bytes(Run& run, const Value* args) {
    // CPython's digits have 30 bits.
    Limb small;
    auto length = static_cast<std::int64_t>(bit_length(big_view(run, args[0], &small)));
    return Value::of_int(24 + 4 * ((length + 29) / 30));
}

Value real_part(Run& run, Value self) {
    return plain(run, self);
}
Value zero(Run&, Value) {
    return Value::of_int(0);
}
Value one(Run&, Value) {
    return Value::of_int(1);
}

// int.__eq__ and its like leave a comparison with a float to the float.
template <CompareOp op>
Value compare_ints(Run& run, const Value* args) {
    return is_integer(run, args[1]) ? compare_native(run, op, args[0], args[1]) : kNotImplemented;
}

const NativeDef kMethods[] = {
    {"__new__", "cls, x=?, /, base=?", make},
    {"__repr__", "self, /", text},
    {"__format__", "self, format_spec, /", formatted},
    {"__hash__", "self, /", native_hash, 0, 2},
#define X(id) {"__" #id "__", "self, value, /", compare_ints<CompareOp::id>},
    X(lt) X(le) X(eq) X(ne) X(gt) X(ge)
#undef X
        {"__bool__", "self, /", is_true},
    {"__int__", "self, /", to_int},
    {"__index__", "self, /", to_int},
    {"__float__", "self, /", to_float},
    {"__trunc__", "self, /", to_int},
    {"__floor__", "self, /", to_int},
    {"__ceil__", "self, /", to_int},
    {"__round__", "self, ndigits=?, /", rounded},
    {"__neg__", "self, /", negative},
    {"__pos__", "self, /", positive},
    {"__abs__", "self, /", absolute},
    {"__invert__", "self, /", invert},
#define X(id)                                                \
    {"__" #id "__", "self, value, /", binary<BinaryOp::id>}, \
        {"__r" #id "__", "self, value, /", reflected<BinaryOp::id>},
    X(add) X(sub) X(mul) X(truediv) X(floordiv) X(mod) X(lshift) X(rshift)
#undef X
        {"__and__", "self, value, /", binary<BinaryOp::and_>},
    {"__rand__", "self, value, /", reflected<BinaryOp::and_>},
    {"__or__", "self, value, /", binary<BinaryOp::or_>},
    {"__ror__", "self, value, /", reflected<BinaryOp::or_>},
    {"__xor__", "self, value, /", binary<BinaryOp::xor_>},
    {"__rxor__", "self, value, /", reflected<BinaryOp::xor_>},
    {"__divmod__", "self, value, /", divide},
    {"__rdivmod__", "self, value, /", divide_reflected},
    {"__pow__", "self, value, mod=None, /", power},
    {"__rpow__", "self, value, mod=None, /", power_reflected},
    {"__getnewargs__", "self, /", new_arguments},
    {"__sizeof__", "self, /", size_in_bytes},
    {"as_integer_ratio", "self, /", ratio},
    {"bit_count", "self, /", ones},
    {"bit_length", "self, /", bits},
    {"conjugate", "self, /", to_int},
    {"to_bytes", "self, /, length=1, byteorder='big', *, signed=False", to_bytes},
    {"@from_bytes", "cls, bytes, byteorder='big', *, signed=False", from_bytes},
    {},
};

const GetSetDef kGetSets[] = {
    {"real", real_part, nullptr},
    {"imag", zero, nullptr},
    {"numerator", real_part, nullptr},
    {"denominator", one, nullptr},
    {},
};

const NativeDef kBoolMethods[] = {
    {"__new__", "cls, x=False, /", make_bool, 0, 2},
    {"__repr__", "self, /", bool_text},
    {"__and__", "self, value, /", binary<BinaryOp::and_>},
    {"__rand__", "self, value, /", reflected<BinaryOp::and_>},
    {"__or__", "self, value, /", binary<BinaryOp::or_>},
    {"__ror__", "self, value, /", reflected<BinaryOp::or_>},
    {"__xor__", "self, value, /", binary<BinaryOp::xor_>},
    {"__rxor__", "self, value, /", reflected<BinaryOp::xor_>},
    {},
};

}    // namespace

extern const TypeDef int_type = {TypeId::integer, kMethods, kGetSets, "c"};
extern const TypeDef bool_type = {TypeId::boolean, kBoolMethods, nullptr};

}    // namespace coroscope
