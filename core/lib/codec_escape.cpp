// Text as string literals write it: unicode_escape and raw_unicode_escape.
#include "core/lib/codec_escape.hpp"

#include <fmt/format.h>

#include "core/lang/character_names.hpp"

namespace coroscope {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The escape with `digits` hexadecimal digits whose first is at bytes[2].
DecodedPoint read_hex(std::string_view bytes, std::size_t digits, bool is_raw) {
    char32_t point = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        int digit = 2 + i < bytes.size() ? hex_digit(bytes[2 + i]) : -1;
        if (digit < 0)
            return {0, 2 + i,
                    digits == 2   ? "truncated \\xXX escape"
                    : digits == 4 ? "truncated \\uXXXX escape"
                                  : "truncated \\UXXXXXXXX escape"};
        point = point << 4 | static_cast<char32_t>(digit);
    }
    if (point > 0x10ffff) return {0, 2 + digits, is_raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character"};
    return {point, 2 + digits};
}

DecodedPoint read_name(std::string_view bytes) {
    auto end = bytes.find('}');
    if (bytes.size() < 3 || bytes[2] != '{') return {0, 2, "malformed \\N character escape"};
    if (end == std::string_view::npos) return {0, bytes.size(), "malformed \\N character escape"};
    if (end == 3) return {0, 4, "malformed \\N character escape"};
    auto point = character_named(bytes.substr(3, end - 3));
    if (!point) return {0, end + 1, "unknown Unicode character name"};
    return {*point, end + 1};
}

}    // namespace

void append_escape(char32_t c, bool is_raw, std::string* out) {
    if (c > 0xffff)
        *out += fmt::format("\\U{:08x}", static_cast<std::uint32_t>(c));
    else if (c > 0xff)
        *out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    else if (is_raw || (c >= 0x20 && c < 0x7f && c != '\\'))
        *out += static_cast<char>(c);
    else if (c == '\\')
        *out += "\\\\";
    else if (c == '\n')
        *out += "\\n";
    else if (c == '\r')
        *out += "\\r";
    else if (c == '\t')
        *out += "\\t";
    else
        *out += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c));
}

DecodedPoint decode_escape(std::string_view bytes, bool is_raw) {
    auto byte = static_cast<unsigned char>(bytes[0]);
    if (byte != '\\') return {byte, 1};
    if (bytes.size() == 1) return is_raw ? DecodedPoint{'\\', 1} : DecodedPoint{0, 1, "\\ at end of string"};
    char kind = bytes[1];
    if (kind == 'u') return read_hex(bytes, 4, is_raw);
    if (kind == 'U') return read_hex(bytes, 8, is_raw);
    if (is_raw && kind == '\\') return {kBackslashes, 2};    // neither begins an escape
    if (is_raw) return {'\\', 1};
    constexpr std::string_view kLetters = "\\'\"abfnrtv", kMeanings = "\\'\"\a\b\f\n\r\t\v";
    if (auto i = kLetters.find(kind); i != std::string_view::npos) return {static_cast<unsigned char>(kMeanings[i]), 2};
    if (kind == '\n') return {kNoPoint, 2};
    if (kind == 'x') return read_hex(bytes, 2, is_raw);
    if (kind == 'N') return read_name(bytes);
    char32_t octal = 0;
    std::size_t size = 1;
    while (size < 4 && size < bytes.size() && bytes[size] >= '0' && bytes[size] <= '7')
        octal = octal << 3 | static_cast<char32_t>(bytes[size++] - '0');
    if (size > 1) return {octal, size};
    return {'\\', 1};
}

}    // namespace coroscope
