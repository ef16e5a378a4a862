// Operators on ints alone: 64 bits where both sides fit, limbs otherwise.
#include "core/vm/number_int.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/vm/native.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/room.hpp"

namespace coroscope {

namespace {

using Wide = __int128;

Value new_wide(Machine& m, Wide n) {
    if (n >= INT64_MIN && n <= INT64_MAX) return new_int(m, static_cast<std::int64_t>(n));
    auto magnitude = static_cast<unsigned __int128>(n < 0 ? -n : n);
    Limb limbs[2] = {static_cast<Limb>(magnitude), static_cast<Limb>(magnitude >> 64)};
    return new_int_limbs(m, limbs, 2, n < 0);
}

Value zero_division(Run& run, const char* message) {
    return raise(run, TypeId::ZeroDivisionError, message);
}

Value shift(Run& run, bool to_left, Value l, Value r) {
    Machine& m = run.m;
    if (int_sign(m, r) < 0) return raise(run, TypeId::ValueError, "negative shift count");
    if (int_sign(m, l) == 0) return new_int(m, 0);
    std::int64_t bits, n;
    if (!int_fits(m, r, &bits)) {
        Limb digits;
        if (to_left && bit_length(big_view(m, r, &digits)) <= 67) return raise(run, TypeId::MemoryError, "");
        if (to_left) return raise(run, TypeId::OverflowError, "too many digits in integer");
        return new_int(m, int_sign(m, l) < 0 ? -1 : 0);
    }
    auto count = static_cast<std::uint64_t>(bits);
    if (int_fits(m, l, &n)) {
        if (!to_left) return new_int(m, n >> std::min<std::uint64_t>(count, 63));
        if (count < 64) return new_wide(m, static_cast<Wide>(n) * (static_cast<Wide>(1) << count));
    }
    Limb small;
    auto view = big_view(m, l, &small);
    if (!to_left) return new_int_big(m, big_shift_right(view, count));
    if (!require_room(run, bit_length(view) + count)) return {};
    burn(run, count / 512);
    return new_int_big(m, big_shift_left(view, count));
}

Value power(Run& run, Value base, Value exponent) {
    Machine& m = run.m;
    if (int_sign(m, exponent) < 0) {
        double x, y;
        if (!to_double(run, base, &x) || !to_double(run, exponent, &y)) return {};
        return float_binary(run, BinaryOp::pow, x, y);
    }
    if (int_sign(m, exponent) == 0) return new_int(m, 1);
    Limb small, small_exponent;
    auto view = big_view(m, base, &small), count = big_view(m, exponent, &small_exponent);
    if (view.is_zero()) return new_int(m, 0);
    if (view.count == 1 && view.limbs[0] == 1) return new_int(m, view.is_negative && count.is_odd() ? -1 : 1);
    if (count.count > 1 && !require_room(run, ~std::uint64_t{0})) return {};
    auto n = count.limbs[0];
    auto bits = static_cast<unsigned __int128>(bit_length(view) - 1) * n;
    if (!require_room(run, bits > ~std::uint64_t{0} ? ~std::uint64_t{0} : static_cast<std::uint64_t>(bits))) return {};
    Big result(1);
    for (int bit = 63 - std::countl_zero(n); bit >= 0; --bit) {
        burn_product(run, result.limbs.size(), result.limbs.size());
        result = big_mul(result, result);
        if (n >> bit & 1) {
            burn_product(run, result.limbs.size(), view.count);
            result = big_mul(result, view);
        }
    }
    return new_int_big(m, result);
}

Value bits_of_bools(BinaryOp op, bool l, bool r) {
    return of_bool(op == BinaryOp::and_ ? l && r : op == BinaryOp::or_ ? l || r : l != r);
}

// a op b of numbers that fit 64 bits; unbound where that is not enough.
Value small_binary(Run& run, BinaryOp op, std::int64_t a, std::int64_t b) {
    Machine& m = run.m;
    switch (op) {
        case BinaryOp::add: return new_wide(m, static_cast<Wide>(a) + b);
        case BinaryOp::sub: return new_wide(m, static_cast<Wide>(a) - b);
        case BinaryOp::mul: return new_wide(m, static_cast<Wide>(a) * b);
        case BinaryOp::floordiv: {
            if (b == -1) return new_wide(m, -static_cast<Wide>(a));
            auto quotient = a / b;
            if (a % b != 0 && (a < 0) != (b < 0)) --quotient;
            return new_int(m, quotient);
        }
        case BinaryOp::mod: {
            auto rest = b == -1 ? 0 : a % b;
            if (rest && (rest < 0) != (b < 0)) rest += b;
            return new_int(m, rest);
        }
        case BinaryOp::and_: return new_int(m, a & b);
        case BinaryOp::or_: return new_int(m, a | b);
        case BinaryOp::xor_: return new_int(m, a ^ b);
        default: return {};
    }
}

}    // namespace

bool require_room(Run& run, std::uint64_t bits) {
    return bits < 4096 || has_room_for(run, bits / 8, 1);
}

void burn_product(Run& run, std::size_t limbs, std::size_t other) {
    auto low = std::min(limbs, other), high = std::max(limbs, other);
    // Schoolbook below some 64 limbs, then ever cheaper methods.
    if (low * high < 64) return;
    double per_limb = low < 64 ? static_cast<double>(low) : 64 * std::pow(static_cast<double>(low) / 64, 0.35);
    burn(run, static_cast<std::uint64_t>(static_cast<double>(high) * per_limb / 16));
}

Value int_plain(Machine& m, Value v) {
    if (v.is_int() || is_a(m, v, TypeId::integer)) return retained(m, v);
    Limb small;
    return new_int_big(m, big_view(m, v, &small));
}

Value int_binary(Run& run, BinaryOp op, Value l, Value r) {
    Machine& m = run.m;
    if (op == BinaryOp::lshift || op == BinaryOp::rshift) return shift(run, op == BinaryOp::lshift, l, r);
    if (op == BinaryOp::pow) return power(run, l, r);
    if (op >= BinaryOp::and_ && is_a(m, l, TypeId::boolean) && is_a(m, r, TypeId::boolean))
        return bits_of_bools(op, l == kTrue, r == kTrue);
    if (int_sign(m, r) == 0) {
        if (op == BinaryOp::truediv) return zero_division(run, "division by zero");
        if (op == BinaryOp::floordiv) return zero_division(run, "integer division or modulo by zero");
        if (op == BinaryOp::mod) return zero_division(run, "integer modulo by zero");
    }
    std::int64_t a, b;
    if (int_fits(m, l, &a) && int_fits(m, r, &b)) {
        if (Value v = small_binary(run, op, a, b)) return v;
    }
    Limb small_l, small_r;
    auto x = big_view(m, l, &small_l), y = big_view(m, r, &small_r);
    switch (op) {
        case BinaryOp::add: return new_int_big(m, big_add(x, y));
        case BinaryOp::sub: return new_int_big(m, big_sub(x, y));
        case BinaryOp::mul:
            if (!require_room(run, bit_length(x) + bit_length(y))) return {};
            burn_product(run, x.count, y.count);
            return new_int_big(m, big_mul(x, y));
        case BinaryOp::truediv: {
            burn_product(run, x.count, y.count);
            double quotient = big_true_divide(x, y);
            if (std::isinf(quotient))
                return raise(run, TypeId::OverflowError, "integer division result too large for a float");
            return new_real(m, quotient);
        }
        case BinaryOp::floordiv:
        case BinaryOp::mod: {
            burn_product(run, x.count, y.count);
            Big quotient, rest;
            big_divmod(x, y, &quotient, &rest);
            return new_int_big(m, op == BinaryOp::mod ? rest : quotient);
        }
        case BinaryOp::and_: return new_int_big(m, big_bits(BitOp::and_, x, y));
        case BinaryOp::or_: return new_int_big(m, big_bits(BitOp::or_, x, y));
        case BinaryOp::xor_: return new_int_big(m, big_bits(BitOp::xor_, x, y));
        default: return kNotImplemented;
    }
}

Value int_divmod(Run& run, Value l, Value r) {
    Machine& m = run.m;
    Held quotient(m, int_binary(run, BinaryOp::floordiv, l, r));
    if (!quotient) return {};
    Held rest(m, int_binary(run, BinaryOp::mod, l, r));
    Value pair[] = {quotient, rest};
    return new_tuple_of(m, pair, 2);
}

Value int_power_mod(Run& run, Value base, Value exponent, Value modulus) {
    Machine& m = run.m;
    Limb small_b, small_e, small_m;
    auto modulus_view = big_view(m, modulus, &small_m);
    if (modulus_view.is_zero()) return raise(run, TypeId::ValueError, "pow() 3rd argument cannot be 0");
    auto mod = modulus_view.magnitude();
    auto power = big_view(m, exponent, &small_e);
    Big square, unused;
    big_divmod(big_view(m, base, &small_b), mod, &unused, &square);
    if (power.is_negative) {
        // The inverse, by Euclid's extended algorithm.
        Big a(mod), b = square, x, y(1), quotient, rest;
        while (b.limbs.size()) {
            big_divmod(a, b, &quotient, &rest);
            a = std::move(b);
            b = std::move(rest);
            Big next = big_sub(x, big_mul(quotient, y));
            x = std::move(y);
            y = std::move(next);
        }
        if (!(a.limbs.size() == 1 && a.limbs[0] == 1))
            return raise(run, TypeId::ValueError, "base is not invertible for the given modulus");
        big_divmod(x, mod, &unused, &square);
    }
    Big result, one(1);
    big_divmod(one, mod, &unused, &result);
    for (std::uint64_t bit = 0, end = bit_length(power); bit < end; ++bit) {
        burn_product(run, mod.count, mod.count);
        if (mod.count == 1) burn(run, 1);
        if (power.limbs[bit / 64] >> (bit % 64) & 1) {
            Big next;
            big_divmod(big_mul(result, square), mod, &unused, &next);
            result = std::move(next);
        }
        if (bit + 1 == end) break;
        Big next;
        big_divmod(big_mul(square, square), mod, &unused, &next);
        square = std::move(next);
    }
    if (modulus_view.is_negative && result.limbs.size()) return new_int_big(m, big_sub(result, mod));
    return new_int_big(m, result);
}

// To a multiple of a power of ten, halves to even.
Value int_round(Run& run, Value v, Value digits) {
    Machine& m = run.m;
    if (!digits || digits == kNone || int_sign(m, digits) >= 0) return int_plain(m, v);
    std::int64_t places;
    Limb small;
    auto view = big_view(m, v, &small);
    if (!int_fits(m, digits, &places) || static_cast<double>(-places) > static_cast<double>(bit_length(view)) + 1)
        return new_int(m, 0);
    Big unit = big_power_of_ten(static_cast<std::uint64_t>(-places)), quotient, rest;
    big_divmod(view, unit, &quotient, &rest);
    int order = big_compare(big_shift_left(rest, 1), unit);
    Big one(1);
    if (order > 0 || (order == 0 && BigView(quotient).is_odd())) quotient = big_add(quotient, one);
    return new_int_big(m, big_mul(quotient, unit));
}

}    // namespace coroscope
