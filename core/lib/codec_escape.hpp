// Text as string literals write it: unicode_escape and raw_unicode_escape. Pure.
#pragma once

#include <string>
#include <string_view>

namespace coroscope {

constexpr char32_t kNoPoint = 0xffffffff;        // an escaped line end stands for nothing
constexpr char32_t kBackslashes = 0xfffffffe;    // two of them

// One character of a text of bytes: how many bytes it takes; on failure the length of the wrong part and its reason.
struct DecodedPoint {
    char32_t point = 0;
    std::size_t size = 0;
    const char* reason = nullptr;
};

void append_escape(char32_t c, bool is_raw, std::string* out);
// The first character of a text that is not empty. Octal digits, \x, \u, \U and \N as in a literal; what is no escape
// is a backslash. is_raw: \u and \U alone.
DecodedPoint decode_escape(std::string_view bytes, bool is_raw);

}    // namespace coroscope
