// The format mini-language of format(), f-strings and str.format for numbers and text: pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/vm/number_big.hpp"

namespace coroscope {

// What a character of a field takes in scratch memory while it is laid out.
constexpr std::uint32_t kScratchBytes = 8;

struct FormatSpec {
    char32_t fill = ' ';
    char32_t align = '<';    // < > = ^
    bool has_align = false;
    char32_t sign = 0;    // + - space; 0: not given
    bool no_negative_zero = false;
    bool is_alternate = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;    // -1: not given
    char grouping = 0;              // ',' '_' or none
    char32_t type = 0;              // 0: not given
};

// What went wrong, as the message of a ValueError (OverflowError where said so); no text: nothing.
struct FormatProblem {
    std::string message;
    bool is_overflow = false;
    explicit operator bool() const { return !message.empty(); }
};

// `type_name` is for messages; `type` and `align` are what holds where the spec does not say.
FormatProblem read_format_spec(std::u32string_view text, std::string_view type_name, char32_t type, char32_t align,
                               FormatSpec* out);
FormatProblem unknown_format(char32_t type, std::string_view type_name);

FormatProblem format_text(std::u32string_view text, const FormatSpec& spec, std::string_view type_name,
                          std::u32string* out);
// Types b c d n o x X; others (e f g %) are for format_real().
FormatProblem format_integer(BigView number, const FormatSpec& spec, std::string_view type_name, std::u32string* out);
FormatProblem format_real(double number, const FormatSpec& spec, std::string_view type_name, std::u32string* out);
FormatProblem format_complex(double real, double imag, const FormatSpec& spec, std::string_view type_name,
                             std::u32string* out);

// A double by a printf-like letter (e f g r, upper case: E F G): "-1.50", "inf". r: shortest.
struct RealStyle {
    char letter = 'r';
    std::int64_t precision = 0;
    bool is_alternate = false;       // keeps the point and g's zeros
    bool adds_point_zero = false;    // "1.0" where it would be "1"
    bool no_negative_zero = false;
};
std::string real_text(double number, const RealStyle& style);

}    // namespace coroscope
