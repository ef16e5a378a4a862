// Ints as values: immediates and limbs in the region, and their texts.
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "core/vm/native.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

Value new_int_limbs(Machine& m, const std::uint64_t* limbs, std::size_t count, bool is_negative) {
    while (count && !limbs[count - 1]) --count;
    if (count == 0) return Value::of_int(0);
    constexpr std::uint64_t kLimit = std::uint64_t{1} << 62;
    if (count == 1 && limbs[0] <= kLimit) {
        if (is_negative) return Value::of_int(static_cast<std::int64_t>(0 - limbs[0]));
        if (limbs[0] < kLimit) return Value::of_int(static_cast<std::int64_t>(limbs[0]));
    }
    auto bytes = sizeof(Integer) + count * sizeof(Limb);
    auto offset = bytes <= 1024 ? allocate_small(m, static_cast<std::uint32_t>(bytes)) : allocate(m, bytes);
    auto* n = at<Integer>(m, offset);
    n->object = {1, static_cast<std::uint16_t>(TypeId::integer), Kind::integer, 0};
    n->size = is_negative ? -static_cast<std::int32_t>(count) : static_cast<std::int32_t>(count);
    n->attrs = 0;
    std::memcpy(n->limbs, limbs, count * sizeof(Limb));
    if (count & 1) n->limbs[count] = 0;    // the block's padding
    return Value::of_offset(offset);
}

Value new_int_big(Machine& m, BigView big) {
    return new_int_limbs(m, big.limbs, big.count, big.is_negative);
}

Value new_int(Machine& m, std::int64_t n) {
    if (Value::fits_int(n)) return Value::of_int(n);
    auto magnitude = n < 0 ? 0 - static_cast<Limb>(n) : static_cast<Limb>(n);
    return new_int_limbs(m, &magnitude, 1, n < 0);
}

Value new_int_unsigned(Machine& m, std::uint64_t n) {
    return new_int_limbs(m, &n, 1, false);
}

BigView big_view(const Machine& m, Value v, Limb* small) {
    if (v.is_int()) {
        auto n = v.as_int();
        *small = n < 0 ? 0 - static_cast<Limb>(n) : static_cast<Limb>(n);
        return {small, n != 0, n < 0};
    }
    auto* n = at<Integer>(m, v);
    return {n->limbs, static_cast<std::size_t>(std::abs(n->size)), n->size < 0};
}

bool int_fits(const Machine& m, Value v, std::int64_t* out) {
    if (v.is_int()) {
        *out = v.as_int();
        return true;
    }
    auto* n = at<Integer>(m, v);
    if (n->size == 0) {
        *out = 0;
        return true;
    }
    constexpr Limb kTop = Limb{1} << 63;
    if (n->size == 1 && n->limbs[0] < kTop) {
        *out = static_cast<std::int64_t>(n->limbs[0]);
        return true;
    }
    if (n->size == -1 && n->limbs[0] <= kTop) {
        *out = static_cast<std::int64_t>(0 - n->limbs[0]);
        return true;
    }
    return false;
}

int int_sign(const Machine& m, Value v) {
    if (v.is_int()) return v.as_int() < 0 ? -1 : v.as_int() > 0;
    auto size = at<Integer>(m, v)->size;
    return size < 0 ? -1 : size > 0;
}

int int_compare(const Machine& m, Value l, Value r) {
    if (l.is_int() && r.is_int()) return l.as_int() < r.as_int() ? -1 : l.as_int() > r.as_int();
    Limb small_l, small_r;
    return big_compare(big_view(m, l, &small_l), big_view(m, r, &small_r));
}

double int_to_double(const Machine& m, Value v, bool* overflow) {
    if (v.is_int()) return static_cast<double>(v.as_int());
    Limb small;
    double number = big_to_double(big_view(m, v, &small), false, 0);
    if (std::isinf(number)) *overflow = true;
    return number;
}

Value int_from_double(Machine& m, double integral) {
    if (std::fabs(integral) < 0x1p62) return Value::of_int(static_cast<std::int64_t>(integral));
    return new_int_big(m, big_from_double(integral));
}

std::uint64_t int_hash(const Machine& m, Value v) {
    constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61) - 1;
    Limb small;
    auto view = big_view(m, v, &small);
    std::uint64_t hash = 0;
    for (std::size_t i = view.count; i-- > 0;) {
        // 2^64 is 8 modulo 2^61 - 1.
        hash = static_cast<std::uint64_t>((static_cast<unsigned __int128>(hash) * 8 + view.limbs[i]) % kModulus);
    }
    if (view.is_negative) hash = 0 - hash;
    return hash == ~std::uint64_t{0} ? hash - 1 : hash;
}

Value int_from_text(Machine& m, std::string_view digits, int base) {
    if (digits.size() <= 12) {
        std::int64_t n = 0;
        for (char c : digits) n = n * base + (c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
        if (Value::fits_int(n)) return Value::of_int(n);
    }
    return new_int_big(m, big_from_digits(digits, base));
}

std::string int_to_text(const Machine& m, Value v, int base) {
    Limb small;
    auto view = big_view(m, v, &small);
    auto digits = big_digits(view, base);
    return view.is_negative ? "-" + digits : digits;
}

bool append_int(Run& run, Value v, std::string& out) {
    Limb small;
    auto view = big_view(run, v, &small);
    auto bits = static_cast<double>(bit_length(view));
    auto start = out.size();
    std::size_t limit = root(run.m).max_int_digits;
    if (!limit || bits < static_cast<double>(limit) * 3.33) {
        if (view.is_negative) out += '-';
        out += big_digits(view, 10);
        if (!limit || out.size() - start - view.is_negative <= limit) return true;
        out.resize(start);
    }
    raise(run, TypeId::ValueError,
          "Exceeds the limit (" + std::to_string(limit) +
              " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
    return false;
}

}    // namespace coroscope
