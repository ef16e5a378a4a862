// Numbers as decimal text and back: what int() and float() accept, digits of doubles, exact to any place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope {

// What int(text, base) sees: digits without underscores, in lower or upper case, valid for `base` (2 to 36).
struct IntText {
    bool is_valid = false;
    bool is_negative = false;
    int base = 10;
    std::string digits;
};
// `text` is ASCII (see number_ascii() for other scripts' digits); base 0 goes by the prefix.
IntText read_int_text(std::string_view text, int base);

// What float(text) accepts, spaces around it included. Correctly rounded, without a locale.
bool read_double(std::string_view text, double* out);
// digits * 10^exponent, correctly rounded; too large is infinite.
double decimal_to_double(std::string_view digits, std::int64_t exponent);

// The value is 0.DIGITS * 10^point. No digits: zero.
struct Decimal {
    std::string digits;
    std::int64_t point = 0;
};
// Of finite doubles; the sign is ignored. Exact value rounded half to even.
Decimal decimal_shortest(double number);                           // fewest digits that read back as the same double
Decimal decimal_fixed(double number, std::int64_t places);         // `places` digits after the point (may be negative)
Decimal decimal_significant(double number, std::int64_t count);    // `count` >= 1 digits, zeros included

std::string double_repr(double number);

}    // namespace coroscope
