#include "core/lib/re_tokens.hpp"

#include <algorithm>

#include "core/lang/characters.hpp"
#include "core/vm/text_parts.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

namespace {

// What is no ASCII is of bytes.
std::string narrowed(const std::string& message) {
    std::string text;
    for (std::size_t at = 0; at < message.size();) {
        auto c = take_code_point(message, at);
        if (c < 128) {
            text += static_cast<char>(c);
            continue;
        }
        constexpr const char* digits = "0123456789abcdef";
        text += "\\x";
        text += digits[(c >> 4) & 15];
        text += digits[c & 15];
    }
    return text;
}

}    // namespace

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (auto c : text) append_code_point(out, c);
    return out;
}

std::string quoted(std::u32string_view text) {
    bool has_single = text.find(U'\'') != text.npos, has_double = text.find(U'"') != text.npos;
    char quote = has_single && !has_double ? '"' : '\'';
    std::string out(1, quote);
    for (auto c : text) {
        if (c == U'\\' || c == static_cast<char32_t>(quote)) {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == U'\n') {
            out += "\\n";
        } else if (c == U'\r') {
            out += "\\r";
        } else if (c == U'\t') {
            out += "\\t";
        } else if (is_printable(c)) {
            append_code_point(out, c);
        } else {
            constexpr const char* digits = "0123456789abcdef";
            int places = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
            out += places == 2 ? "\\x" : places == 4 ? "\\u" : "\\U";
            for (int i = places - 1; i >= 0; --i) out += digits[(c >> (4 * i)) & 15];
        }
    }
    return out + quote;
}

bool is_octal_digit(char32_t c) {
    return c >= U'0' && c <= U'7';
}
bool is_decimal_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
int hex_value(char32_t c) {
    if (is_decimal_digit(c)) return static_cast<int>(c - U'0');
    if (c >= U'a' && c <= U'f') return static_cast<int>(c - U'a') + 10;
    if (c >= U'A' && c <= U'F') return static_cast<int>(c - U'A') + 10;
    return -1;
}
bool is_ascii_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_identifier(std::u32string_view text) {
    if (text.empty() || !(is_name_start(text[0]) || text[0] == U'_')) return false;
    for (auto c : text)
        if (!is_name_part(c)) return false;
    return true;
}

int plain_escape(char32_t c) {
    switch (c) {
        case U'a': return 7;
        case U'b': return 8;
        case U'f': return 12;
        case U'n': return 10;
        case U'r': return 13;
        case U't': return 9;
        case U'v': return 11;
        case U'\\': return '\\';
        default: return -1;
    }
}

std::optional<std::uint64_t> group_number(std::u32string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    bool is_negative = !text.empty() && text[0] == U'-';
    if (is_negative || (!text.empty() && text[0] == U'+')) text.remove_prefix(1);
    std::uint64_t number = 0;
    bool had_digit = false;
    for (auto c : text) {
        if (c == U'_' && had_digit) {
            had_digit = false;
            continue;
        }
        int digit = decimal_value(c);
        if (digit < 0) return {};
        had_digit = true;
        number = std::min<std::uint64_t>(number * 10 + static_cast<std::uint64_t>(digit), 1u << 31);
    }
    if (!had_digit || (is_negative && number)) return {};
    return number;
}

std::string PatternTokens::shown(std::u32string_view text) const {
    auto whole = quoted(text);
    return is_text_ ? whole : narrowed(whole);
}

void PatternTokens::fail(const std::string& message, std::size_t back) const {
    auto place = static_cast<std::int64_t>(tell()) - static_cast<std::int64_t>(back);
    throw PatternError{is_text_ ? message : narrowed(message), place};
}

void PatternTokens::advance() {
    if (place_ >= text_.size()) {
        next_ = {};
        return;
    }
    std::size_t size = text_[place_] == U'\\' ? 2 : 1;
    if (place_ + size > text_.size())
        throw PatternError{"bad escape (end of pattern)", static_cast<std::int64_t>(text_.size()) - 1};
    next_ = text_.substr(place_, size);
    place_ += size;
}

std::u32string_view PatternTokens::get() {
    auto token = next_;
    advance();
    return token;
}

bool PatternTokens::match(char32_t c) {
    if (!is_next(c)) return false;
    advance();
    return true;
}

void PatternTokens::seek(std::size_t place) {
    place_ = place;
    advance();
}

std::u32string PatternTokens::get_digits(std::size_t most, int base) {
    std::u32string digits;
    while (digits.size() < most && next_.size() == 1 &&
           (base == 16 ? hex_value(next_[0]) >= 0 : is_octal_digit(next_[0])))
        digits += get();
    return digits;
}

std::u32string PatternTokens::get_until(char32_t terminator, const char* what) {
    std::u32string name;
    for (;;) {
        auto token = std::u32string(get());
        if (token.empty()) {
            if (name.empty()) fail(std::string("missing ") + what);
            fail("missing " + to_utf8(std::u32string(1, terminator)) + ", unterminated name", name.size());
        }
        if (token.size() == 1 && token[0] == terminator) {
            if (name.empty()) fail(std::string("missing ") + what, 1);
            return name;
        }
        name += token;
    }
}

void PatternTokens::check_group_name(std::u32string_view name) {
    if (!is_identifier(name)) fail("bad character in group name " + quoted(name), name.size() + 1);
}

std::int64_t PatternTokens::numbered_escape(std::u32string escape) {
    std::size_t most = escape[1] == U'x'               ? 2
                       : is_text_ && escape[1] == U'u' ? 4
                       : is_text_ && escape[1] == U'U' ? 8
                                                       : 0;
    if (most == 0) return -1;
    auto digits = get_digits(most, 16);
    escape += digits;
    if (digits.size() != most) fail("incomplete escape " + to_utf8(escape), escape.size());
    std::int64_t code = 0;
    for (auto c : digits) code = code * 16 + hex_value(c);
    if (code > 0x10ffff) fail("bad escape " + to_utf8(escape), escape.size());
    return code;
}

}    // namespace coroscope
