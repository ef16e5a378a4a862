// What the text of a number or of a string without its quotes stands for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope {

struct NumberValue {
    enum class Type : std::uint8_t { integer, real, imaginary };
    Type type = Type::integer;
    bool is_big = false;    // does not fit `integer`
    std::uint64_t integer = 0;
    double number = 0;
    std::string digits;    // as Constant::text; only if big
    std::string error;     // CPython's refusal of very long decimal integers
};

// The text is a number token that the tokenizer accepted.
NumberValue read_number(std::string_view text, std::size_t max_digits = 4300);

struct TextValue {
    std::string text;       // WTF-8, or the bytes
    std::string unknown;    // the first escape that is none: its letter, or three digits beyond \377
    std::string error;      // "(unicode error) ...", "(value error) ..."; empty if it could be decoded
};

// Decodes the escapes of a str.
TextValue read_text(std::string_view body);

// Decodes the escapes of a bytes.
TextValue read_bytes(std::string_view body);

}    // namespace coroscope
