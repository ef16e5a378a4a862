#include "core/lang/literal.hpp"

#include <fmt/format.h>

#include <limits>
#include <locale>
#include <sstream>

#include "core/lang/character_names.hpp"
#include "core/lang/characters.hpp"

namespace coroscope {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_octal(char c) {
    return c >= '0' && c <= '7';
}

double read_double(const std::string& text) {
    // Exact where mantissa and power of ten are exact; that is nearly every number in a program.
    static constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    std::uint64_t mantissa = 0;
    int exponent = 0;
    bool point = false, exact = true;
    std::size_t i = 0;
    for (; i < text.size() && (text[i] == '.' || (text[i] >= '0' && text[i] <= '9')); ++i) {
        if (text[i] == '.') {
            point = true;
            continue;
        }
        if (mantissa >= (1ull << 53) / 10) exact = false;
        if (exact) mantissa = mantissa * 10 + static_cast<unsigned>(text[i] - '0');
        if (point) --exponent;
    }
    if (exact && i < text.size() && text.size() - i <= 5) {
        bool negative = text[i + 1] == '-';
        int written = 0;
        for (std::size_t k = i + 1; k < text.size(); ++k)
            if (text[k] >= '0') written = written * 10 + (text[k] - '0');
        exponent += negative ? -written : written;
    } else if (i < text.size()) {
        exact = false;
    }
    if (exact && mantissa == 0) return 0.0;
    if (exact && exponent >= -22 && exponent <= 22)
        return exponent < 0 ? static_cast<double>(mantissa) / powers[-exponent]
                            : static_cast<double>(mantissa) * powers[exponent];
    std::istringstream in(text);
    in.imbue(std::locale::classic());
    double value = 0;
    in >> value;
    if (in.fail() && value == std::numeric_limits<double>::max()) value = std::numeric_limits<double>::infinity();
    return value;
}

void read_integer(const std::string& text, NumberValue& value, std::size_t max_digits) {
    unsigned radix = 10;
    std::size_t i = 0;
    if (text.size() > 2 && text[0] == '0' && text[1] >= 'a') {
        radix = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : 2;
        i = 2;
    }
    while (i + 1 < text.size() && text[i] == '0') ++i;
    auto first = i;
    std::uint64_t result = 0;
    for (; i < text.size(); ++i) {
        auto digit = static_cast<unsigned>(hex_value(text[i]));
        if (result > (std::numeric_limits<std::uint64_t>::max() - digit) / radix) value.is_big = true;
        result = result * radix + digit;
    }
    if (!value.is_big) {
        value.integer = result;
        return;
    }
    value.digits = (radix == 10 ? "" : text.substr(0, 2)) + text.substr(first);
    if (radix == 10 && max_digits && text.size() > max_digits)
        value.error = fmt::format(
            "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
            "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals "
            "to avoid decimal conversion limits.",
            max_digits, text.size());
}

// Walks over a body whose backslashes begin escapes; what str and bytes share.
struct Decoder {
    std::string_view body;
    std::size_t at = 0;
    std::string out = {};

    bool done() const { return at >= body.size(); }

    // Simple escapes and octal ones; -1 if the letter at `at` (behind the backslash) is neither. An octal one that no
    // byte has is the first that is none, if there is no `unknown` yet.
    int simple(std::string& unknown) {
        char c = body[at];
        if (is_octal(c)) {
            int value = 0;
            for (int count = 0; count < 3 && !done() && is_octal(body[at]); ++count)
                value = value * 8 + (body[at++] - '0');
            if (value > 0377 && unknown.empty()) unknown = body.substr(at - 3, 3);
            return value;
        }
        static constexpr std::string_view letters = "\\'\"abfnrtv", values = "\\'\"\a\b\f\n\r\t\v";
        auto found = letters.find(c);
        if (found == letters.npos) return -1;
        ++at;
        return values[found];
    }

    // Up to `count` hex digits; false if there are fewer.
    bool hex(int count, std::uint32_t& value) {
        value = 0;
        for (; count > 0; --count, ++at) {
            if (done() || hex_value(body[at]) < 0) return false;
            value = value * 16 + static_cast<std::uint32_t>(hex_value(body[at]));
        }
        return true;
    }
};

// CPython decodes a copy in which each character beyond ASCII is spelt \UXXXXXXXX; positions in messages count those.
std::size_t spelt_size(std::string_view body, std::size_t end) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < end;) {
        if (body[i] == '\\' && i + 1 < body.size()) {
            bool wide = static_cast<unsigned char>(body[i + 1]) >= 0x80;
            size += wide ? 6 : 2;
            i += wide ? 1 : 2;
            continue;
        }
        bool wide = static_cast<unsigned char>(body[i]) >= 0x80;
        size += wide ? 10 : 1;
        if (wide) {
            take_code_point(body, i);
        } else {
            ++i;
        }
    }
    return size;
}

std::string unicode_error(std::string_view body, std::size_t begin, std::size_t end, std::string_view why) {
    auto first = spelt_size(body, begin);
    auto last = first + (end - begin) - 1;
    return fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: {}", first, last,
                       why);
}

}    // namespace

NumberValue read_number(std::string_view text, std::size_t max_digits) {
    std::string plain;
    for (char c : text)
        if (c != '_') plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    NumberValue value;
    bool prefixed = plain.size() > 1 && plain[0] == '0' && (plain[1] == 'x' || plain[1] == 'o' || plain[1] == 'b');
    if (!prefixed && plain.back() == 'j') {
        value.type = NumberValue::Type::imaginary;
        plain.pop_back();
        value.number = read_double(plain);
    } else if (!prefixed && plain.find_first_of(".e") != plain.npos) {
        value.type = NumberValue::Type::real;
        value.number = read_double(plain);
    } else {
        read_integer(plain, value, max_digits);
    }
    return value;
}

TextValue read_text(std::string_view body) {
    Decoder in{body};
    TextValue result;
    while (!in.done()) {
        auto next = body.find('\\', in.at);
        if (next == body.npos) next = body.size();
        in.out.append(body.substr(in.at, next - in.at));
        in.at = next;
        if (in.done()) break;
        auto begin = in.at++;
        if (in.done()) {
            in.out.push_back('\\');
            break;
        }
        char c = body[in.at];
        if (c == '\n') {
            ++in.at;
            continue;
        }
        if (int value = in.simple(result.unknown); value >= 0) {
            append_code_point(in.out, static_cast<std::uint32_t>(value));
            continue;
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0) {
            ++in.at;
            std::uint32_t point = 0;
            if (!in.hex(digits, point)) {
                auto why =
                    fmt::format("truncated \\{}{} escape", c, std::string(static_cast<std::size_t>(digits), 'X'));
                result.error = unicode_error(body, begin, in.at, why);
                return result;
            }
            if (point > 0x10FFFF) {
                result.error = unicode_error(body, begin, in.at, "illegal Unicode character");
                return result;
            }
            append_code_point(in.out, point);
        } else if (c == 'N') {
            ++in.at;
            auto close = in.done() || body[in.at] != '{' ? body.npos : body.find('}', in.at);
            if (close == body.npos || close == in.at + 1) {
                auto end = in.done() || body[in.at] != '{' ? in.at : close == body.npos ? body.size() : close;
                result.error = unicode_error(body, begin, end, "malformed \\N character escape");
                return result;
            }
            auto point = character_named(body.substr(in.at + 1, close - in.at - 1));
            if (!point) {
                result.error = unicode_error(body, begin, close + 1, "unknown Unicode character name");
                return result;
            }
            append_code_point(in.out, *point);
            in.at = close + 1;
        } else {
            if (result.unknown.empty()) result.unknown = body[in.at];
            in.out.push_back('\\');
        }
    }
    result.text = std::move(in.out);
    return result;
}

TextValue read_bytes(std::string_view body) {
    Decoder in{body};
    TextValue result;
    while (!in.done()) {
        if (body[in.at] != '\\') {
            in.out.push_back(body[in.at++]);
            continue;
        }
        auto begin = in.at++;
        if (in.done()) break;
        if (body[in.at] == '\n') {
            ++in.at;
            continue;
        }
        if (int value = in.simple(result.unknown); value >= 0) {
            in.out.push_back(static_cast<char>(value & 0xFF));
        } else if (body[in.at] == 'x') {
            ++in.at;
            std::uint32_t byte = 0;
            if (!in.hex(2, byte)) {
                result.error = fmt::format("(value error) invalid \\x escape at position {}", begin);
                return result;
            }
            in.out.push_back(static_cast<char>(byte));
        } else {
            if (result.unknown.empty()) result.unknown = body[in.at];
            in.out.push_back('\\');
        }
    }
    result.text = std::move(in.out);
    return result;
}

}    // namespace coroscope
