// The characters of a regular expression one at a time, an escape counting as one; and what is wrong with one, where.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace coroscope {

// What Python raises for a pattern: re.error unless said otherwise. Positions count characters; -1: none.
struct PatternError {
    enum class Kind : std::uint8_t { pattern, overflow, value, recursion, index };
    std::string message;    // UTF-8
    std::int64_t position = -1;
    Kind kind = Kind::pattern;
};

std::string to_utf8(std::u32string_view text);
// repr() of a piece of a pattern.
std::string quoted(std::u32string_view text);
bool is_octal_digit(char32_t c);
bool is_decimal_digit(char32_t c);
int hex_value(char32_t c);    // -1: none
bool is_identifier(std::u32string_view text);
bool is_ascii_letter(char32_t c);
// As int() reads the number of a group, which may have spaces around it; none: not a number, or below zero.
std::optional<std::uint64_t> group_number(std::u32string_view text);
// The character that \a, \n and their like stand for, -1: no such escape.
int plain_escape(char32_t c);

// A look-ahead of one token: a character, or a backslash and the character behind it.
class PatternTokens {
public:
    PatternTokens(std::u32string_view text, bool is_text) : text_(text), is_text_(is_text) { advance(); }

    std::u32string_view next() const { return next_; }    // empty at the end
    bool at_end() const { return next_.empty(); }
    bool is_next(char32_t c) const { return next_.size() == 1 && next_[0] == c; }
    std::u32string_view get();
    bool match(char32_t c);
    std::size_t tell() const { return place_ - next_.size(); }
    void seek(std::size_t place);
    bool is_text() const { return is_text_; }
    // Up to `most` more digits of that base, 8 or 16.
    std::u32string get_digits(std::size_t most, int base);
    // A name up to the terminator.
    std::u32string get_until(char32_t terminator, const char* what);
    void check_group_name(std::u32string_view name);
    // repr() of a piece of the pattern, ASCII where it is of bytes.
    std::string shown(std::u32string_view text) const;
    // An escape by number or code: \x41, \u0041, \U00000041 (text only), or -1 where `escape` is none of them.
    std::int64_t numbered_escape(std::u32string escape);

    [[noreturn]] void fail(const std::string& message, std::size_t back = 0) const;

private:
    void advance();
    std::u32string_view text_;
    std::u32string_view next_;
    std::size_t place_ = 0;
    bool is_text_;
};

}    // namespace coroscope
