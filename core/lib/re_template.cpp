// Replacements of sub() and expand(): "\1", "\g<name>", escapes.
#include "core/lib/re_translate.hpp"

namespace coroscope {
namespace {

struct TemplateReader {
    PatternTokens tokens;
    const std::vector<std::u32string>& names;
    std::vector<TemplatePiece> pieces;

    void add(char32_t c) {
        if (pieces.empty() || pieces.back().group >= 0) pieces.emplace_back();
        pieces.back().text += c;
    }
    void add_group(std::u32string_view digits, std::size_t back) {
        std::uint64_t group = 0;
        for (auto c : digits) group = group > 1u << 30 ? group : group * 10 + (c - U'0');
        if (group >= names.size()) tokens.fail("invalid group reference " + to_utf8(digits), back);
        pieces.push_back({U"", static_cast<std::int64_t>(group)});
    }

    void named() {
        if (!tokens.match(U'<')) tokens.fail("missing <");
        auto name = tokens.get_until(U'>', "group name");
        if (is_identifier(name)) {
            for (std::size_t i = 1; i < names.size(); ++i) {
                if (names[i] != name) continue;
                pieces.push_back({U"", static_cast<std::int64_t>(i)});
                return;
            }
            throw PatternError{"unknown group name " + quoted(name), -1, PatternError::Kind::index};
        }
        auto number = group_number(name);
        if (!number) tokens.fail("bad character in group name " + quoted(name), name.size() + 1);
        auto digits = std::to_string(*number);
        add_group(std::u32string(digits.begin(), digits.end()), name.size() + 1);
    }

    void numbered(std::u32string escape) {
        auto is_next = [&](bool (*is_digit)(char32_t)) {
            return tokens.next().size() == 1 && is_digit(tokens.next()[0]);
        };
        if (escape[1] == U'0') {
            escape += tokens.get_digits(2, 8);
        } else {
            bool is_octal = false;
            if (is_next(is_decimal_digit)) {
                escape += tokens.get();
                if (is_octal_digit(escape[1]) && is_octal_digit(escape[2]) && is_next(is_octal_digit)) {
                    escape += tokens.get();
                    is_octal = true;
                }
            }
            if (!is_octal) return add_group(std::u32string_view(escape).substr(1), escape.size() - 1);
        }
        char32_t c = 0;
        for (auto digit : escape.substr(1)) c = c * 8 + (digit - U'0');
        if (c > 0377) tokens.fail("octal escape value " + to_utf8(escape) + " outside of range 0-0o377", escape.size());
        add(c);
    }

    void read() {
        while (!tokens.at_end()) {
            auto token = std::u32string(tokens.get());
            char32_t c = token.back();
            if (token.size() == 1) {
                add(c);
            } else if (c == U'g') {
                named();
            } else if (is_decimal_digit(c)) {
                numbered(token);
            } else if (int plain = plain_escape(c); plain >= 0) {
                add(static_cast<char32_t>(plain));
            } else if (is_ascii_letter(c)) {
                tokens.fail("bad escape " + to_utf8(token), 2);
            } else {
                add(U'\\');
                add(c);
            }
        }
    }
};

}    // namespace

std::vector<TemplatePiece> read_template(std::u32string_view text, bool is_text,
                                         const std::vector<std::u32string>& names) {
    TemplateReader reader{PatternTokens(text, is_text), names, {}};
    reader.read();
    return std::move(reader.pieces);
}

}    // namespace coroscope
