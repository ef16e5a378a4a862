// Functions of math on ints: divisors, factorials, combinations, roots.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/math.hpp"
#include "core/vm/number.hpp"
#include "core/vm/number_int.hpp"

namespace coroscope {

namespace {

// An int or an object with __index__, owned; unbound: raised.
Value index_of(Run& run, Value v) {
    if (is_integer(run, v)) return retained(run.m, v);
    if (v.is_ref() && !is_real(run, v) && lookup_special(run, v, NameId::d_index)) {
        Held made(run.m, call_method(run, v, NameId::d_index, {}));
        if (!made || is_integer(run, made)) return made.take();
    }
    return raise(run, TypeId::TypeError, "'" + type_name(run, v) + "' object cannot be interpreted as an integer");
}

// first * (first + 1) * .. * last, by halves so that the factors stay of a size.
Big product(Run& run, std::uint64_t first, std::uint64_t last) {
    if (first > last) return Big(1);
    if (last - first < 8) {
        Big out(first);
        for (auto n = first + 1; n <= last; ++n) out = big_mul(out, Big(n));
        return out;
    }
    auto middle = first + (last - first) / 2;
    Big low = product(run, first, middle), high = product(run, middle + 1, last);
    // (Of two numbers that lie in the region none is made that no machine could have.)
    (void)require_room(run, bit_length(low) + bit_length(high));
    burn_product(run, low.limbs.size(), high.limbs.size());
    return big_mul(low, high);
}

Value factorial_of(Run& run, std::int64_t n) {
    burn(run, static_cast<std::uint64_t>(n) / 8);
    return new_int_big(run, product(run, 2, static_cast<std::uint64_t>(n)));
}

// n and k of comb() and perm(); false: raised. k is -1 where it is too large for 64 bits.
bool two_counts(Run& run, Value n_value, Value k_value, Held* n, std::int64_t* k) {
    n->reset(index_of(run, n_value));
    if (!*n) return false;
    Held k_int(run.m, index_of(run, k_value));
    if (!k_int) return false;
    const char* wrong = int_sign(run, *n) < 0 ? "n" : int_sign(run, k_int) < 0 ? "k" : nullptr;
    if (wrong) {
        raise(run, TypeId::ValueError, std::string(wrong) + " must be a non-negative integer");
        return false;
    }
    if (int_compare(run, k_int, *n) > 0) {
        *k = -1;
    } else if (!int_fits(run, k_int, k)) {
        *k = -2;
    }
    return true;
}

// n * (n - 1) * .. of k factors
Big falling(Run& run, BigView n, std::int64_t k) {
    Big out(1), one(1), factor(n);
    for (std::int64_t i = 0; i < k; ++i) {
        burn_product(run, out.limbs.size(), factor.limbs.size());
        burn(run, 1);
        (void)require_room(run, bit_length(out) + bit_length(factor));
        out = big_mul(out, factor);
        factor = big_sub(factor, one);
    }
    return out;
}

}    // namespace

Value math_gcd(Run& run, const Value* args) {
    auto* tuple = at<Tuple>(run.m, args[0]);
    Big result;
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        Held n(run.m, index_of(run, tuple->items[i]));
        if (!n) return {};
        Limb small;
        auto view = big_view(run, n, &small);
        burn_product(run, view.count, result.limbs.size());
        result = big_gcd(result, view);
    }
    return new_int_big(run, result);
}

Value math_lcm(Run& run, const Value* args) {
    auto* tuple = at<Tuple>(run.m, args[0]);
    Big result(1);
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        Held n(run.m, index_of(run, tuple->items[i]));
        if (!n) return {};
        Limb small;
        auto view = big_view(run, n, &small).magnitude();
        if (view.is_zero() || result.limbs.size() == 0) {
            result = Big();
            continue;
        }
        Big divisor = big_gcd(result, view), quotient, rest;
        big_divmod(view, divisor, &quotient, &rest);
        (void)require_room(run, bit_length(result) + bit_length(quotient));
        burn_product(run, quotient.limbs.size(), result.limbs.size());
        result = big_mul(result, quotient);
    }
    return new_int_big(run, result);
}

Value math_factorial(Run& run, const Value* args) {
    Held n(run.m, index_of(run, args[0]));
    if (!n) return {};
    if (int_sign(run, n) < 0) return raise(run, TypeId::ValueError, "factorial() not defined for negative values");
    std::int64_t count;
    if (!int_fits(run, n, &count))
        return raise(run, TypeId::OverflowError, "factorial() argument should not exceed 9223372036854775807");
    return factorial_of(run, count);
}

Value math_comb(Run& run, const Value* args) {
    Held n(run.m);
    std::int64_t k;
    if (!two_counts(run, args[0], args[1], &n, &k)) return {};
    if (k == -1) return Value::of_int(0);
    Limb small;
    auto view = big_view(run, n, &small);
    Held k_int(run.m, index_of(run, args[1]));
    Held others(run.m, number_binary(run, BinaryOp::sub, n, k_int));
    std::int64_t count;
    if (k == -2 && int_fits(run, others, &count)) k = count;
    if (int_fits(run, n, &count)) k = k == -2 ? -2 : std::min(k, count - k);
    if (k == -2) return raise(run, TypeId::OverflowError, "min(n - k, k) must not exceed 9223372036854775807");
    Big top = falling(run, view, k), bottom = product(run, 2, static_cast<std::uint64_t>(k)), quotient, rest;
    big_divmod(top, bottom, &quotient, &rest);
    return new_int_big(run, quotient);
}

Value math_perm(Run& run, const Value* args) {
    if (!is_given(args[1])) return math_factorial(run, args);
    Held n(run.m);
    std::int64_t k;
    if (!two_counts(run, args[0], args[1], &n, &k)) return {};
    if (k == -1) return Value::of_int(0);
    if (k == -2) return raise(run, TypeId::OverflowError, "k must not exceed 9223372036854775807");
    Limb small;
    return new_int_big(run, falling(run, big_view(run, n, &small), k));
}

Value math_isqrt(Run& run, const Value* args) {
    Held n(run.m, index_of(run, args[0]));
    if (!n) return {};
    if (int_sign(run, n) < 0) return raise(run, TypeId::ValueError, "isqrt() argument must be nonnegative");
    Limb small;
    bool is_exact;
    auto view = big_view(run, n, &small);
    burn_product(run, view.count, view.count);
    return new_int_big(run, big_sqrt(view, &is_exact));
}

}    // namespace coroscope
