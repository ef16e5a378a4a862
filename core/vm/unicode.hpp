// What str methods know of characters (Unicode 14), and case as they change it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope {

bool is_alpha(std::uint32_t point);
bool is_decimal(std::uint32_t point);
bool is_digit(std::uint32_t point);
bool is_numeric(std::uint32_t point);
bool is_lower(std::uint32_t point);
bool is_upper(std::uint32_t point);
bool is_title(std::uint32_t point);
bool is_space(std::uint32_t point);
bool is_wide(std::uint32_t point);    // two columns of a terminal (East Asian Width F or W)
inline bool is_cased(std::uint32_t point) {
    return is_lower(point) || is_upper(point) || is_title(point);
}
inline bool is_alnum(std::uint32_t point) {
    return is_alpha(point) || is_numeric(point);
}
int decimal_value(std::uint32_t point);    // 0 .. 9, -1: not a decimal digit

std::u32string to_lower(std::u32string_view text);
std::u32string to_upper(std::u32string_view text);
std::u32string to_title(std::u32string_view text);
std::u32string capitalize(std::u32string_view text);
std::u32string swap_case(std::u32string_view text);
std::u32string case_fold(std::u32string_view text);

// Digits of any script as ASCII's, any space as ' ', and '?' for everything else beyond ASCII: what numbers are read
// from.
std::string to_number_text(std::u32string_view text);

}    // namespace coroscope
