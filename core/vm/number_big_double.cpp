// Where integers of any size meet doubles: correctly rounded both ways.
#include <bit>
#include <cmath>

#include "core/vm/number_big.hpp"

namespace coroscope {

double big_to_double(BigView n, bool has_more, std::int64_t exponent) {
    auto bits = bit_length(n);
    if (bits == 0) return 0.0;
    // The top 64 bits, and whether anything lies below them.
    auto top = n.limbs[n.count - 1];
    auto zeros = std::countl_zero(top);
    std::size_t i = n.count - 1;
    if (zeros) {
        top <<= zeros;
        if (i > 0) {
            --i;
            top |= n.limbs[i] >> (64 - zeros);
            has_more |= (n.limbs[i] << zeros) != 0;
        }
    }
    while (i > 0 && !has_more) has_more = n.limbs[--i] != 0;

    auto highest = exponent + static_cast<std::int64_t>(bits) - 1;    // the value is 1.xxx * 2^highest
    double result;
    if (highest > 1023) {
        result = HUGE_VAL;
    } else {
        std::int64_t keep_bits = highest >= -1022 ? 53 : 53 - (-1022 - highest);
        if (keep_bits < 0) {
            result = 0.0;
        } else {
            auto kept = keep_bits ? top >> (64 - keep_bits) : 0;
            auto rest = top << keep_bits;
            constexpr std::uint64_t kHalf = std::uint64_t{1} << 63;
            if (rest > kHalf || (rest == kHalf && (has_more || kept & 1))) ++kept;
            result = std::ldexp(static_cast<double>(kept), static_cast<int>(highest - keep_bits + 1));
        }
    }
    return n.is_negative ? -result : result;
}

double big_true_divide(BigView a, BigView b) {
    bool is_negative = a.is_negative != b.is_negative;
    a = a.magnitude(), b = b.magnitude();
    if (bit_length(a) <= 53 && bit_length(b) <= 53) {
        double result = static_cast<double>(a.count ? a.limbs[0] : 0) / static_cast<double>(b.limbs[0]);
        return is_negative ? -result : result;
    }
    // A quotient of at least 66 bits, so that what is left only matters by being there.
    auto shift = static_cast<std::int64_t>(bit_length(b)) - static_cast<std::int64_t>(bit_length(a)) + 66;
    Big scaled, quotient, rest;
    if (shift >= 0) {
        scaled = big_shift_left(a, static_cast<std::uint64_t>(shift));
        big_divmod(scaled, b, &quotient, &rest);
    } else {
        scaled = big_shift_left(b, static_cast<std::uint64_t>(-shift));
        big_divmod(a, scaled, &quotient, &rest);
    }
    double result = big_to_double(quotient, rest.limbs.size() > 0, -shift);
    return is_negative ? -result : result;
}

Big big_from_double(double finite) {
    double whole = std::trunc(finite);
    if (whole == 0) return {};
    int exponent;
    double fraction = std::frexp(std::fabs(whole), &exponent);    // 0.5 <= fraction < 1
    Big mantissa(static_cast<std::uint64_t>(std::ldexp(fraction, 53)));
    Big out = exponent >= 53 ? big_shift_left(mantissa, exponent - 53) : big_shift_right(mantissa, 53 - exponent);
    out.is_negative = whole < 0;
    return out;
}

}    // namespace coroscope
