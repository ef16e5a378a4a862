#include "core/lang/tokenize.hpp"

#include <fmt/format.h>

#include "core/lang/characters.hpp"

namespace coroscope {
namespace {

constexpr std::size_t max_level = 200;
constexpr std::size_t max_indents = 100;
constexpr int tab_size = 8;

bool is_digit(int c) {
    return c >= '0' && c <= '9';
}
bool is_hex_digit(int c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool may_begin_name(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
}
bool may_continue_name(int c) {
    return may_begin_name(c) || is_digit(c);
}

// Names and steps follow CPython's tok_get, whose order of checks decides which error comes first.
class Tokenizer {
public:
    Tokenizer(std::string_view text, TokenizeOptions options)

        : text_(text),
          base_(options.base),
          first_line_(options.first_line),
          adds_newline_(text.empty() || text.back() != '\n') {
        end_ = static_cast<std::uint32_t>(text.size()) + (adds_newline_ ? 1 : 0);
        result_.list.reserve(text.size() / 4 + 8);
    }

    Tokens run() {
        while (step()) {
        }
        return std::move(result_);
    }

private:
    static constexpr int eof = -1;

    int peek(std::uint32_t ahead = 0) const {
        auto i = at_ + ahead;
        if (i < text_.size()) return static_cast<unsigned char>(text_[i]);
        return i < end_ ? '\n' : eof;
    }

    void put(Tok kind, std::uint32_t begin, std::uint32_t end, bool placeless = false) {
        auto level = static_cast<std::uint8_t>(result_.open.size());
        result_.list.push_back({kind, placeless, level, base_ + begin, base_ + end});
    }

    bool fail(TokenError::Kind kind, std::string message = {}, std::uint32_t range_begin = 0,
              std::uint32_t range_end = 0) {
        auto& error = result_.error;
        error.kind = kind;
        error.text = std::move(message);
        error.at = base_ + at_;
        error.line_begin = base_ + line_begin_;
        error.buffer_begin = base_ + buffer_begin_;
        error.range_begin = range_begin;
        error.range_end = range_end;
        put(Tok::error, at_, at_, true);
        return false;
    }
    bool fail(std::string message) { return fail(TokenError::Kind::message, std::move(message)); }

    // One logical step: a line's indentation, or one token. False at the end.
    bool step() {
        if (at_line_begin_) {
            at_line_begin_ = false;
            if (!indentation()) return false;
        }
        for (;;) {
            while (peek() == ' ' || peek() == '\t' || peek() == '\f') ++at_;
            if (peek() != '\\') break;
            if (!continuation()) return false;
        }
        start_ = at_;
        int c = peek();
        if (c == '#')
            while (c != '\n' && c != eof) ++at_, c = peek();
        if (c == eof) return finish();
        if (c == '\n') return newline();
        if (may_begin_name(c)) return name_or_string();
        if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return number();
        if (c == '"' || c == '\'') return string();
        return symbol(c);
    }

    bool finish() {
        if (!result_.open.empty()) return fail(TokenError::Kind::end_of_file);
        put(Tok::end, end_, end_, true);
        return false;
    }

    bool newline() {
        auto here = at_++;
        bool counts = !blank_line_ && result_.open.empty();
        if (counts) put(Tok::newline, start_, here);
        line_begin_ = buffer_begin_ = at_;
        at_line_begin_ = true;
        return true;
    }

    // Behind a backslash only a newline may stand, and not the last one of the file.
    bool continuation() {
        ++at_;
        if (peek() != '\n') {
            if (peek() != eof) ++at_;
            return fail(TokenError::Kind::continuation);
        }
        auto line = line_begin_;
        ++at_;
        line_begin_ = at_;
        if (peek() == eof) {
            line_begin_ = line;
            return fail(TokenError::Kind::end_of_file);
        }
        return true;
    }

    bool indentation() {
        int column = 0, alternative = 0, first_column = 0, first_alternative = 0;
        for (;;) {
            int c = peek();
            if (c == ' ') {
                ++column, ++alternative;
            } else if (c == '\t') {
                column = (column / tab_size + 1) * tab_size;
                ++alternative;
            } else if (c == '\f') {
                column = alternative = 0;
            } else if (c == '\\') {
                // The indentation is that of the first of the physical lines.
                if (first_column == 0) first_column = column, first_alternative = column;
                if (!continuation()) return false;
                buffer_begin_ = line_begin_;
                continue;
            } else {
                break;
            }
            ++at_;
        }
        int c = peek();
        blank_line_ = c == '#' || c == '\n';
        if (blank_line_ || !result_.open.empty()) return true;
        if (first_column != 0) column = first_column, alternative = first_alternative;
        return indent_to(column, alternative);
    }

    bool indent_to(int column, int alternative) {
        auto inconsistent = [&] {
            at_ = next_line();
            return fail(TokenError::Kind::tabs);
        };
        if (column == indents_.back().column) return alternative == indents_.back().alternative || inconsistent();
        if (column > indents_.back().column) {
            if (indents_.size() >= max_indents) return at_ = next_line(), fail(TokenError::Kind::too_deep);
            if (alternative <= indents_.back().alternative) return inconsistent();
            indents_.push_back({column, alternative});
            put(Tok::indent, at_, at_, true);
            return true;
        }
        std::size_t count = 0;
        while (indents_.size() > 1 && column < indents_.back().column) {
            indents_.pop_back();
            ++count;
        }
        if (column != indents_.back().column) return at_ = next_line(), fail(TokenError::Kind::dedent);
        if (alternative != indents_.back().alternative) return inconsistent();
        for (; count > 0; --count) put(Tok::dedent, at_, at_, true);
        return true;
    }

    std::uint32_t next_line() const {
        auto newline = text_.find('\n', at_);
        return newline == text_.npos ? end_ : static_cast<std::uint32_t>(newline) + 1;
    }

    bool name_or_string() {
        if (prefixes_string()) return string();
        bool plain = true;
        while (may_continue_name(peek())) {
            if (peek() >= 128) plain = false;
            ++at_;
        }
        if (!plain) {
            if (!verify_name()) return false;
            put(Tok::name, start_, at_);
        } else {
            put(keyword_of(text_.substr(start_, at_ - start_)), start_, at_);
        }
        return true;
    }

    // Moves to the quote if the letters here are a string's prefix.
    bool prefixes_string() {
        bool b = false, u = false, r = false, f = false;
        for (std::uint32_t i = 0;; ++i) {
            int c = peek(i) | 0x20;
            int raw = peek(i);
            if (raw == '"' || raw == '\'') {
                at_ += i;
                return i > 0;
            }
            if (c == 'b' && !(b || u || f)) {
                b = true;
            } else if (c == 'u' && !(b || u || r || f)) {
                u = true;
            } else if (c == 'r' && !(r || u)) {
                r = true;
            } else if (c == 'f' && !(f || b || u)) {
                f = true;
            } else {
                return false;
            }
        }
    }

    bool verify_name() {
        auto word = text_.substr(0, at_);
        std::size_t at = start_;
        bool first = true;
        while (at < word.size()) {
            auto point = take_code_point(word, at);
            if (first ? is_name_start(point) : is_name_part(point)) {
                first = false;
                continue;
            }
            at_ = static_cast<std::uint32_t>(at);
            if (!is_printable(point)) return fail(fmt::format("invalid non-printable character U+{:04X}", point));
            std::string shown;
            append_code_point(shown, point);
            return fail(fmt::format("invalid character '{}' (U+{:04X})", shown, point));
        }
        return true;
    }

    bool string() {
        auto quote = peek();
        ++at_;
        unsigned size = 1;
        if (peek() == quote && peek(1) == quote) {
            size = 3;
            at_ += 2;
        } else if (peek() == quote) {
            ++at_;
            put(Tok::string, start_, at_);
            return true;
        }
        for (unsigned seen = 0; seen < size;) {
            int c = peek();
            if (c == eof || (size == 1 && c == '\n')) return unterminated(size);
            if (c == '\n') line_begin_ = at_ + 1;
            ++at_;
            if (c == quote) {
                ++seen;
                continue;
            }
            seen = 0;
            if (c == '\\' && peek() != eof) {
                if (peek() == '\n') line_begin_ = at_ + 1;
                ++at_;
            }
        }
        put(Tok::string, start_, at_);
        return true;
    }

    bool unterminated(unsigned size) {
        unsigned line = first_line_;
        auto stop = at_ >= text_.size() ? text_.size() : at_;
        // At the end of the file the last line counts, not the empty one behind its newline.
        if (peek() == eof && stop > 0 && text_[stop - 1] == '\n') --stop;
        for (std::size_t i = 0; i < stop; ++i) line += text_[i] == '\n';
        auto begin = text_.rfind('\n', start_);    // the token begins with a quote or prefix, not with a newline
        line_begin_ = begin == text_.npos ? 0 : static_cast<std::uint32_t>(begin) + 1;
        at_ = start_ + 1;
        return fail(fmt::format("unterminated {}string literal (detected at line {})",
                                size == 3 ? "triple-quoted " : "", line));
    }

    // ---- numbers ------------------------------------------------------------------------------------------------

    bool number() {
        int c = peek();
        if (c == '0') {
            int kind = peek(1) | 0x20;
            if (kind == 'x') return prefixed(16, "hexadecimal");
            if (kind == 'o') return prefixed(8, "octal");
            if (kind == 'b') return prefixed(2, "binary");
            return zeros();
        }
        if (c != '.' && !decimal_tail()) return false;
        return fraction();
    }

    bool prefixed(int radix, const char* name) {
        auto fits = [&](int c) { return radix == 16 ? is_hex_digit(c) : c >= '0' && c < '0' + radix; };
        at_ += 2;
        do {
            if (peek() == '_') ++at_;
            if (!fits(peek())) {
                if (radix != 16 && is_digit(peek())) return bad_digit(name);
                return fail(fmt::format("invalid {} literal", name));
            }
            while (fits(peek())) ++at_;
        } while (peek() == '_');
        if (radix != 16 && is_digit(peek())) return bad_digit(name);
        return verify_end(name) && number_done();
    }

    bool bad_digit(const char* name) {
        int c = peek();
        ++at_;
        return fail(fmt::format("invalid digit '{}' in {} literal", static_cast<char>(c), name));
    }

    // A number that begins with 0 and is not prefixed: 0, 00, 0_0, 0.5, 00e1; not 01.
    bool zeros() {
        for (;;) {
            if (peek() == '_') {
                ++at_;
                if (!is_digit(peek())) return fail("invalid decimal literal");
            }
            if (peek() != '0') break;
            ++at_;
        }
        auto zeros_end = at_;
        bool nonzero = false;
        if (is_digit(peek())) {
            nonzero = true;
            if (!decimal_tail()) return false;
        }
        int c = peek() | 0x20;
        if (peek() != '.' && c != 'e' && c != 'j' && nonzero)
            return fail(TokenError::Kind::message,
                        "leading zeros in decimal integer literals are not permitted; "
                        "use an 0o prefix for octal integers",
                        start_ + 1 - line_begin_, zeros_end + 1 - line_begin_);
        return fraction();
    }

    bool decimal_tail() {
        for (;;) {
            while (is_digit(peek())) ++at_;
            if (peek() != '_') return true;
            ++at_;
            if (!is_digit(peek())) return fail("invalid decimal literal");
        }
    }

    // From behind the digits before the point: fraction, exponent, j.
    bool fraction() {
        if (peek() == '.') {
            ++at_;
            if (is_digit(peek()) && !decimal_tail()) return false;
        }
        if ((peek() | 0x20) == 'e' && peek() != eof) {
            auto sign = peek(1) == '+' || peek(1) == '-';
            if (is_digit(peek(sign ? 2 : 1))) {
                at_ += sign ? 2 : 1;
                if (!decimal_tail()) return false;
            } else if (sign) {
                at_ += 2;
                return fail("invalid decimal literal");
            } else {
                return verify_end("decimal") && number_done();
            }
        }
        if ((peek() | 0x20) == 'j' && peek() != eof) {
            ++at_;
            return verify_end("imaginary") && number_done();
        }
        return verify_end("decimal") && number_done();
    }

    bool verify_end(const char* name) {
        // if, in and is count even where a longer word begins so.
        for (std::string_view word : {"and", "else", "for", "or", "not", "if", "in", "is"}) {
            if (text_.substr(at_, word.size()) != word) continue;
            if (word[0] != 'i' && may_continue_name(peek(static_cast<std::uint32_t>(word.size())))) continue;
            result_.joined_numbers.push_back({base_ + start_, base_ + at_, name});
            return true;
        }
        // A letter beyond ASCII begins the next token.
        if (peek() >= 128 || !may_continue_name(peek())) return true;
        return fail(fmt::format("invalid {} literal", name));
    }

    bool number_done() {
        put(Tok::number, start_, at_);
        return true;
    }

    // ---- operators and brackets -----------------------------------------------------------------------------------

    bool symbol(int c) {
        switch (c) {
            case '(':
            case '[':
            case '{': return open_bracket(static_cast<char>(c));
            case ')':
            case ']':
            case '}': return close_bracket(static_cast<char>(c));
            case '.':
                if (peek(1) == '.' && peek(2) == '.') return take(Tok::ellipsis, 3);
                return take(Tok::dot, 1);
            default: break;
        }
        int next = peek(1);
        switch (c) {
            case ':': return next == '=' ? take(Tok::walrus, 2) : take(Tok::colon, 1);
            case ',': return take(Tok::comma, 1);
            case ';': return take(Tok::semi, 1);
            case '~': return take(Tok::tilde, 1);
            case '=': return next == '=' ? take(Tok::equal, 2) : take(Tok::assign, 1);
            case '!': return next == '=' ? take(Tok::not_equal, 2) : take(Tok::unknown, 1);
            case '+': return next == '=' ? take(Tok::plus_assign, 2) : take(Tok::plus, 1);
            case '%': return next == '=' ? take(Tok::percent_assign, 2) : take(Tok::percent, 1);
            case '@': return next == '=' ? take(Tok::at_assign, 2) : take(Tok::at, 1);
            case '&': return next == '=' ? take(Tok::amper_assign, 2) : take(Tok::amper, 1);
            case '|': return next == '=' ? take(Tok::bar_assign, 2) : take(Tok::bar, 1);
            case '^': return next == '=' ? take(Tok::caret_assign, 2) : take(Tok::caret, 1);
            case '-':
                if (next == '>') return take(Tok::arrow, 2);
                return next == '=' ? take(Tok::minus_assign, 2) : take(Tok::minus, 1);
            case '*': return doubled('*', Tok::star, Tok::star_assign, Tok::double_star, Tok::double_star_assign);
            case '/': return doubled('/', Tok::slash, Tok::slash_assign, Tok::double_slash, Tok::double_slash_assign);
            case '<':
                if (next == '>') return take(Tok::unknown, 2);
                return doubled('<', Tok::less, Tok::less_equal, Tok::left_shift, Tok::left_shift_assign);
            case '>': return doubled('>', Tok::greater, Tok::greater_equal, Tok::right_shift, Tok::right_shift_assign);
            default: break;
        }
        if (c < 32 || c == 127) {
            ++at_;
            return fail(fmt::format("invalid non-printable character U+{:04X}", c));
        }
        return take(Tok::unknown, 1);
    }

    bool take(Tok kind, std::uint32_t size) {
        at_ += size;
        put(kind, start_, at_);
        return true;
    }

    // x, x=, xx, xx=
    bool doubled(int c, Tok plain, Tok plain_assign, Tok twice, Tok twice_assign) {
        if (peek(1) == '=') return take(plain_assign, 2);
        if (peek(1) != c) return take(plain, 1);
        return peek(2) == '=' ? take(twice_assign, 3) : take(twice, 2);
    }

    bool open_bracket(char c) {
        if (result_.open.size() >= max_level) {
            ++at_;
            return fail("too many nested parentheses");
        }
        result_.open.push_back({c, base_ + at_});
        return take(c == '(' ? Tok::lpar : c == '[' ? Tok::lsqb : Tok::lbrace, 1);
    }

    bool close_bracket(char c) {
        ++at_;
        if (result_.open.empty()) return fail(fmt::format("unmatched '{}'", c));
        auto open = result_.open.back();
        result_.open.pop_back();
        if ((open.bracket == '(' && c == ')') || (open.bracket == '[' && c == ']') ||
            (open.bracket == '{' && c == '}')) {
            put(c == ')' ? Tok::rpar : c == ']' ? Tok::rsqb : Tok::rbrace, start_, at_);
            return true;
        }
        auto other_line = open.at - base_ < line_begin_;
        auto message = fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'", c, open.bracket);
        if (other_line) {
            unsigned line = first_line_;
            for (std::size_t i = 0; i < open.at - base_; ++i) line += text_[i] == '\n';
            message += fmt::format(" on line {}", line);
        }
        return fail(std::move(message));
    }

    struct Indent {
        int column, alternative;
    };

    std::string_view text_;
    std::uint32_t base_;
    std::uint32_t first_line_;
    bool adds_newline_;
    std::uint32_t end_;
    std::uint32_t at_ = 0;
    std::uint32_t start_ = 0;
    std::uint32_t line_begin_ = 0;
    std::uint32_t buffer_begin_ = 0;
    bool at_line_begin_ = true;
    bool blank_line_ = false;
    std::vector<Indent> indents_ = {{0, 0}};
    Tokens result_;
};

}    // namespace

Tokens tokenize(std::string_view text, TokenizeOptions options) {
    return Tokenizer(text, options).run();
}

}    // namespace coroscope
