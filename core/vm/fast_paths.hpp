// Arithmetic and subscripts on immediates and exact lists, small enough to stand in the loop; unbound: the long way.
#pragma once

#include <cmath>

#include "core/vm/run.hpp"

namespace coroscope {

enum CacheKind : std::uint32_t {
    cache_empty = 0,
    cache_global = 1,
    cache_builtin = 2,
    cache_field = 3,          // guard shape, guard2 shape's version: fields[index]
    cache_module = 4,         // guard module, guard2 version of its dict: entry index
    cache_class = 5,          // guard class, guard2 its version: value
    cache_constant = 6,       // guard shape, guard2 its version: value found in the class, not bound
    cache_method = 7,         // guard shape, guard2 its version: function to be bound
    cache_type_method = 8,    // guard type number of a native class: function to be bound
};

inline Value real_result(Machine& m, double d) {
    Value v;
    if (Value::try_double(d, &v)) return v;
    return new_real(m, d);
}

inline Value fast_add(Machine& m, Value l, Value r) {
    if (l.bits & r.bits & 1) {
        std::int64_t out;
        if (!__builtin_add_overflow(static_cast<std::int64_t>(l.bits - 1), static_cast<std::int64_t>(r.bits), &out))
            return {static_cast<std::uint64_t>(out)};
        return {};
    }
    if (l.is_double() && r.is_double()) return real_result(m, l.as_double() + r.as_double());
    return {};
}
inline Value fast_sub(Machine& m, Value l, Value r) {
    if (l.bits & r.bits & 1) {
        std::int64_t out;
        if (!__builtin_sub_overflow(static_cast<std::int64_t>(l.bits), static_cast<std::int64_t>(r.bits - 1), &out))
            return {static_cast<std::uint64_t>(out)};
        return {};
    }
    if (l.is_double() && r.is_double()) return real_result(m, l.as_double() - r.as_double());
    return {};
}
inline Value fast_mul(Machine& m, Value l, Value r) {
    if (l.bits & r.bits & 1) {
        std::int64_t out;
        if (!__builtin_mul_overflow(static_cast<std::int64_t>(l.bits - 1), r.as_int(), &out))
            return {static_cast<std::uint64_t>(out) | 1};
        return {};
    }
    if (l.is_double() && r.is_double()) return real_result(m, l.as_double() * r.as_double());
    if (l.is_double() && r.is_int()) return real_result(m, l.as_double() * static_cast<double>(r.as_int()));
    return {};
}
inline Value fast_floordiv(Machine&, Value l, Value r) {
    if ((l.bits & r.bits & 1) && r.as_int() != 0 && r.as_int() != -1) {
        auto a = l.as_int(), b = r.as_int();
        auto q = a / b;
        if ((a % b != 0) && ((a < 0) != (b < 0))) --q;
        return Value::of_int(q);
    }
    return {};
}
inline Value fast_mod(Machine&, Value l, Value r) {
    if ((l.bits & r.bits & 1) && r.as_int() != 0 && r.as_int() != -1) {
        auto a = l.as_int(), b = r.as_int();
        auto rest = a % b;
        if (rest != 0 && ((rest < 0) != (b < 0))) rest += b;
        return Value::of_int(rest);
    }
    return {};
}
inline Value fast_and(Machine&, Value l, Value r) {
    if (l.bits & r.bits & 1) return {l.bits & r.bits};
    return {};
}

[[gnu::always_inline]] inline Value fast_binary(Machine& m, BinaryOp op, Value l, Value r) {
    if (!(l.bits & r.bits & 1)) {
        if (l.is_double() && r.is_double()) {
            if (op == BinaryOp::add) return real_result(m, l.as_double() + r.as_double());
            if (op == BinaryOp::sub) return real_result(m, l.as_double() - r.as_double());
            if (op == BinaryOp::mul) return real_result(m, l.as_double() * r.as_double());
            if (op == BinaryOp::truediv && r.as_double() != 0) return real_result(m, l.as_double() / r.as_double());
        }
        return {};
    }
    switch (op) {
        case BinaryOp::add: return fast_add(m, l, r);
        case BinaryOp::sub: return fast_sub(m, l, r);
        case BinaryOp::mul: return fast_mul(m, l, r);
        case BinaryOp::floordiv: return fast_floordiv(m, l, r);
        case BinaryOp::mod: return fast_mod(m, l, r);
        case BinaryOp::and_: return {l.bits & r.bits};
        case BinaryOp::or_: return {l.bits | r.bits};
        case BinaryOp::xor_: return {(l.bits ^ r.bits) | 1};
        case BinaryOp::rshift:
            if (r.as_int() >= 0) return Value::of_int(l.as_int() >> (r.as_int() < 63 ? r.as_int() : 63));
            return {};
        case BinaryOp::lshift: {
            auto n = r.as_int();
            auto v = l.as_int();
            if (n >= 0 && n < 62 && v < (std::int64_t{1} << (61 - n)) && v > -(std::int64_t{1} << (61 - n)))
                return Value::of_int(v * (std::int64_t{1} << n));
            return {};
        }
        default: return {};
    }
}

inline bool compare_ints(CompareOp op, Value l, Value r) {
    auto a = static_cast<std::int64_t>(l.bits), b = static_cast<std::int64_t>(r.bits);
    switch (op) {
        case CompareOp::lt: return a < b;
        case CompareOp::le: return a <= b;
        case CompareOp::eq: return a == b;
        case CompareOp::ne: return a != b;
        case CompareOp::gt: return a > b;
        case CompareOp::ge: return a >= b;
    }
    return false;
}

inline Value fast_subscript(Machine& m, Value object, Value key) {
    if (key.is_int() && object.is_ref()) {
        auto type = static_cast<TypeId>(object_of(m, object)->type);
        auto i = key.as_int();
        if (type == TypeId::list) {
            auto* list = at<List>(m, object);
            if (i < 0) i += list->size;
            if (i >= 0 && i < list->size) return retained(m, at<Value>(m, list->items)[i]);
        } else if (type == TypeId::tuple) {
            auto* tuple = at<Tuple>(m, object);
            if (i < 0) i += tuple->size;
            if (i >= 0 && i < tuple->size) return retained(m, tuple->items[i]);
        }
    }
    return {};
}

}    // namespace coroscope
