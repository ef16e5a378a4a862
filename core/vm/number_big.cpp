// Arithmetic of integers of any size: GMP's mpn functions do the work, this file keeps signs and sizes.
#include "core/vm/number_big.hpp"

#include <gmp.h>

#include <algorithm>
#include <bit>

namespace coroscope {

namespace {

// GMP's limbs may be half of ours (32-bit targets); both are little-endian, so ours can be read as pairs.
constexpr std::size_t kPer = sizeof(Limb) / sizeof(mp_limb_t);
mp_limb_t* gmp(Limb* p) {
    return reinterpret_cast<mp_limb_t*>(p);
}
const mp_limb_t* gmp(const Limb* p) {
    return reinterpret_cast<const mp_limb_t*>(p);
}
mp_size_t gmp_size(std::size_t count) {
    return static_cast<mp_size_t>(count * kPer);
}
// Limbs of GMP's that are not leading zeros.
mp_size_t gmp_exact(const Limb* p, std::size_t count) {
    auto n = gmp_size(count);
    while (n && !gmp(p)[n - 1]) --n;
    return n;
}

int compare_magnitude(BigView a, BigView b) {
    if (a.count != b.count) return a.count < b.count ? -1 : 1;
    return a.count ? mpn_cmp(gmp(a.limbs), gmp(b.limbs), gmp_size(a.count)) : 0;
}

Limbs add_magnitude(BigView a, BigView b) {
    if (a.count < b.count) std::swap(a, b);
    Limbs sum(a.count + 1);
    if (b.count == 0) {
        std::copy(a.limbs, a.limbs + a.count, sum.data());
        sum[a.count] = 0;
    } else {
        sum[a.count] = mpn_add(gmp(sum.data()), gmp(a.limbs), gmp_size(a.count), gmp(b.limbs), gmp_size(b.count));
    }
    sum.trim();
    return sum;
}

// a >= b
Limbs sub_magnitude(BigView a, BigView b) {
    Limbs rest(a.count);
    if (b.count == 0) {
        std::copy(a.limbs, a.limbs + a.count, rest.data());
    } else {
        mpn_sub(gmp(rest.data()), gmp(a.limbs), gmp_size(a.count), gmp(b.limbs), gmp_size(b.count));
    }
    rest.trim();
    return rest;
}

Limbs increment(const Limbs& n) {
    Limb one = 1;
    return add_magnitude({n.data(), n.size(), false}, {&one, 1, false});
}

void divide_magnitude(BigView a, BigView b, Limbs* quotient, Limbs* remainder) {
    if (compare_magnitude(a, b) < 0) {
        quotient->reset(0);
        *remainder = Big(a).limbs;
        return;
    }
    quotient->reset(a.count - b.count + 1);
    remainder->reset(b.count);
    auto size = gmp_exact(a.limbs, a.count), divisor = gmp_exact(b.limbs, b.count);
    std::fill_n(quotient->data(), quotient->size(), 0);
    std::fill_n(remainder->data(), remainder->size(), 0);
    Limbs wide;    // with half limbs the quotient may need one limb more than fits
    Limb* out = quotient->data();
    if (gmp_size(quotient->size()) < size - divisor + 1) {
        wide.reset(quotient->size() + 1);
        std::fill_n(wide.data(), wide.size(), 0);
        out = wide.data();
    }
    mpn_tdiv_qr(gmp(out), gmp(remainder->data()), 0, gmp(a.limbs), size, gmp(b.limbs), divisor);
    if (out != quotient->data()) *quotient = std::move(wide);
    quotient->trim();
    remainder->trim();
}

}    // namespace

Big big_of(std::int64_t n) {
    Big big(n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n));
    big.is_negative = n < 0;
    return big;
}

std::uint64_t bit_length(BigView v) {
    return v.count ? 64 * std::uint64_t{v.count} - std::countl_zero(v.limbs[v.count - 1]) : 0;
}

int big_compare(BigView a, BigView b) {
    if (a.is_negative != b.is_negative) return a.is_negative ? -1 : 1;
    int order = compare_magnitude(a, b);
    return a.is_negative ? -order : order;
}

Big big_add(BigView a, BigView b) {
    Big sum;
    if (a.is_negative == b.is_negative) {
        sum.limbs = add_magnitude(a, b);
        sum.is_negative = a.is_negative;
    } else {
        if (compare_magnitude(a, b) < 0) std::swap(a, b);
        sum.limbs = sub_magnitude(a, b);
        sum.is_negative = a.is_negative && sum.limbs.size();
    }
    return sum;
}

Big big_sub(BigView a, BigView b) {
    return big_add(a, b.negated());
}

Big big_mul(BigView a, BigView b) {
    Big product;
    if (a.is_zero() || b.is_zero()) return product;
    if (a.count < b.count) std::swap(a, b);
    product.limbs.reset(a.count + b.count);
    auto* out = gmp(product.limbs.data());
    if (a.limbs == b.limbs && a.count == b.count) {
        mpn_sqr(out, gmp(a.limbs), gmp_size(a.count));
    } else {
        mpn_mul(out, gmp(a.limbs), gmp_size(a.count), gmp(b.limbs), gmp_size(b.count));
    }
    product.limbs.trim();
    product.is_negative = a.is_negative != b.is_negative;
    return product;
}

void big_divmod(BigView a, BigView b, Big* quotient, Big* remainder) {
    divide_magnitude(a, b, &quotient->limbs, &remainder->limbs);
    bool differ = a.is_negative != b.is_negative;
    if (differ && remainder->limbs.size()) {
        quotient->limbs = increment(quotient->limbs);
        remainder->limbs = sub_magnitude(b, BigView{remainder->limbs.data(), remainder->limbs.size(), false});
    }
    quotient->is_negative = differ && quotient->limbs.size();
    remainder->is_negative = b.is_negative && remainder->limbs.size();
}

Big big_shift_left(BigView v, std::uint64_t bits) {
    Big out;
    if (v.is_zero()) return out;
    std::size_t whole = bits / 64;
    unsigned part = bits % 64;
    out.limbs.reset(v.count + whole + 1);
    auto* p = out.limbs.data();
    std::fill_n(p, whole, 0);
    Limb carry = 0;
    for (std::size_t i = 0; i < v.count; ++i) {
        p[whole + i] = part ? v.limbs[i] << part | carry : v.limbs[i];
        carry = part ? v.limbs[i] >> (64 - part) : 0;
    }
    p[whole + v.count] = carry;
    out.limbs.trim();
    out.is_negative = v.is_negative;
    return out;
}

Big big_shift_right(BigView v, std::uint64_t bits) {
    Big out;
    std::uint64_t whole = bits / 64;
    unsigned part = bits % 64;
    bool lost = false;
    if (whole >= v.count) {
        lost = v.count > 0;
    } else {
        out.limbs.reset(v.count - whole);
        for (std::size_t i = 0; i < whole; ++i) lost |= v.limbs[i] != 0;
        if (part) lost |= (v.limbs[whole] << (64 - part)) != 0;
        for (std::size_t i = whole; i < v.count; ++i) {
            auto high = part && i + 1 < v.count ? v.limbs[i + 1] << (64 - part) : 0;
            out.limbs[i - whole] = v.limbs[i] >> part | high;
        }
        out.limbs.trim();
    }
    if (v.is_negative && lost) out.limbs = increment(out.limbs);
    out.is_negative = v.is_negative && out.limbs.size();
    return out;
}

Big big_bits(BitOp op, BigView a, BigView b) {
    // One limb beyond the longer operand holds the sign.
    auto size = std::max(a.count, b.count) + 1;
    auto reader = [](BigView v) {
        return [v, carry = v.is_negative](std::size_t i) mutable {
            Limb limb = i < v.count ? v.limbs[i] : 0;
            if (!v.is_negative) return limb;
            limb = ~limb + carry;
            carry = carry && limb == 0;
            return limb;
        };
    };
    auto left = reader(a), right = reader(b);
    Big out;
    out.limbs.reset(size);
    for (std::size_t i = 0; i < size; ++i) {
        auto x = left(i), y = right(i);
        out.limbs[i] = op == BitOp::and_ ? x & y : op == BitOp::or_ ? x | y : x ^ y;
    }
    out.is_negative = out.limbs[size - 1] >> 63;
    if (out.is_negative) {
        bool carry = true;
        for (std::size_t i = 0; i < size; ++i) {
            out.limbs[i] = ~out.limbs[i] + carry;
            carry = carry && out.limbs[i] == 0;
        }
    }
    out.limbs.trim();
    return out;
}

Big big_pow(BigView base, std::uint64_t exponent) {
    Big result(1);
    for (int bit = 63 - std::countl_zero(exponent | 1); bit >= 0; --bit) {
        result = big_mul(result, result);
        if (exponent >> bit & 1) result = big_mul(result, base);
    }
    return result;
}

Big big_gcd(BigView a, BigView b) {
    Big x(a.magnitude()), y(b.magnitude()), quotient, rest;
    while (y.limbs.size()) {
        if (x.limbs.size() == 1 && y.limbs.size() == 1) {
            Limb p = x.limbs[0], q = y.limbs[0];
            while (q) {
                auto r = p % q;
                p = q, q = r;
            }
            return Big(p);
        }
        big_divmod(x, y, &quotient, &rest);
        x = std::move(y);
        y = std::move(rest);
    }
    return x;
}

Big big_sqrt(BigView v, bool* is_exact) {
    Big root_, rest;
    *is_exact = true;
    if (v.is_zero()) return root_;
    auto size = gmp_exact(v.limbs, v.count);
    root_.limbs.reset((v.count + 1) / 2);
    std::fill_n(root_.limbs.data(), root_.limbs.size(), 0);
    rest.limbs.reset(v.count);
    *is_exact = mpn_sqrtrem(gmp(root_.limbs.data()), gmp(rest.limbs.data()), gmp(v.limbs), size) == 0;
    root_.limbs.trim();
    return root_;
}

std::string big_digits(BigView v, int base) {
    if (v.is_zero()) return "0";
    static constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    if (v.count == 1) {
        char buffer[64];
        char* p = buffer + sizeof buffer;
        for (auto n = v.limbs[0]; n; n /= base) *--p = kDigits[n % base];
        return {p, static_cast<std::size_t>(buffer + sizeof buffer - p)};
    }
    Limbs copy = Big(v).limbs;    // mpn_get_str spoils its input
    std::string out(bit_length(v) / (std::bit_width(static_cast<unsigned>(base)) - 1) + 3, '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(out.data());
    auto size = mpn_get_str(bytes, base, gmp(copy.data()), gmp_exact(copy.data(), copy.size()));
    out.resize(size);
    for (auto& c : out) c = kDigits[static_cast<unsigned char>(c)];
    return out.substr(std::min(out.find_first_not_of('0'), out.size() - 1));
}

Big big_from_digits(std::string_view digits, int base) {
    auto first = digits.find_first_not_of('0');
    if (first == digits.npos) return {};
    digits.remove_prefix(first);
    std::string values(digits);
    for (auto& c : values) c = static_cast<char>(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    Big out;
    auto bits = std::uint64_t{values.size()} * std::bit_width(static_cast<unsigned>(base - 1));
    out.limbs.reset(bits / 64 + 3);
    std::fill_n(out.limbs.data(), out.limbs.size(), 0);
    mpn_set_str(gmp(out.limbs.data()), reinterpret_cast<const unsigned char*>(values.data()), values.size(), base);
    out.limbs.trim();
    return out;
}

Big big_power_of_ten(std::uint64_t exponent) {
    Limb ten = 10;
    return big_pow({&ten, 1, false}, exponent);
}

}    // namespace coroscope
