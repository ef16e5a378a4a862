#include "core/lib/re_translate.hpp"

#include <algorithm>
#include <map>

#include "core/lang/character_names.hpp"
#include "core/lang/characters.hpp"
#include "core/lib/re_item.hpp"
#include "core/lib/re_set.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {
namespace {

constexpr std::uint64_t kMaxGroups = 0x3fffffff;
constexpr std::uint32_t kTypeFlags = re_ascii | re_locale | re_unicode;
constexpr int kMaxDepth = 480;

struct Reader {
    Reader(std::u32string_view pattern, bool is_text, Translation& out, char32_t limit, std::uint32_t flags)
        : tokens(pattern, is_text), out(out), limit(limit), flags(flags) {}

    PatternTokens tokens;
    Translation& out;
    char32_t limit;
    std::uint32_t flags;
    std::vector<bool> is_closed{true};
    std::vector<PatternWidth> widths{PatternWidth{}};
    std::map<std::u32string, std::size_t, std::less<>> numbers;
    std::map<std::size_t, std::size_t> asked_groups;    // of conditions: where
    std::size_t lookbehind_groups = 0;                  // groups before the outermost lookbehind; 0: not in one
    bool has_loose_lookbehind = false;
    std::uint32_t around = 0;
    std::uint32_t closed = 0, rounds = 0;
    int depth = 0;

    bool is_ascii(std::uint32_t scope) const { return !tokens.is_text() || (scope & re_ascii); }
    bool is_caseless(std::uint32_t scope) const { return (scope & re_ignore_case) && !is_ascii(scope); }

    // --- Single characters ------------------------------------------------------------------------------------------
    std::string literal(char32_t c, std::uint32_t scope) {
        out.widest = std::max(out.widest, c);
        if ((scope & re_ignore_case) && is_ascii(scope) && is_ascii_letter(c)) {
            auto lower = c | 0x20;
            return "[" + escaped(lower) + escaped(lower - 32) + "]";
        }
        if (is_caseless(scope)) {
            CharacterSet set;
            set.add(c, c);
            if (set.add_letters_i()) return written(set, limit);
        }
        return escaped(c);
    }

    void check_lookbehind_group(std::size_t group) {
        if (!lookbehind_groups) return;
        if (!(group < is_closed.size() && is_closed[group])) tokens.fail("cannot refer to an open group");
        if (group >= lookbehind_groups) tokens.fail("cannot refer to group defined in the same lookbehind subpattern");
    }
    PatternItem reference(std::size_t group, std::uint32_t scope) {
        auto text = "\\g{" + std::to_string(group) + "}";
        if ((scope & re_ignore_case) && is_ascii(scope)) text = "(?i:" + text + ")";
        return {text, widths[group], PatternItem::Kind::single};
    }

    PatternItem character(char32_t c, std::uint32_t scope) {
        return {literal(c, scope), {1, 1}, PatternItem::Kind::single};
    }

    char32_t octal(std::u32string_view escape) {
        char32_t c = 0;
        for (auto digit : escape.substr(1)) c = c * 8 + (digit - U'0');
        if (c > 0377) tokens.fail("octal escape value " + to_utf8(escape) + " outside of range 0-0o377", escape.size());
        return c;
    }

    char32_t character_by_name() {
        if (!tokens.match(U'{')) tokens.fail("missing {");
        auto name = tokens.get_until(U'}', "character name");
        if (auto point = character_named(to_utf8(name))) return *point;
        tokens.fail("undefined character name " + quoted(name), name.size() + 4);
    }

    PatternItem escape(std::u32string escape, std::uint32_t scope) {
        char32_t c = escape[1];
        switch (c) {
            case U'A': return {"\\A", {}, PatternItem::Kind::place};
            case U'Z': return {"\\z", {}, PatternItem::Kind::place};
            case U'b':
            case U'B': return {word_boundary(c == U'B', is_ascii(scope)), {}, PatternItem::Kind::place};
            case U'd':
            case U'D':
            case U's':
            case U'S':
            case U'w':
            case U'W': {
                CharacterSet set;
                set.add_category(c, is_ascii(scope));
                return {written(set, limit), {1, 1}, PatternItem::Kind::single};
            }
            default: break;
        }
        if (int plain = plain_escape(c); plain >= 0) return character(static_cast<char32_t>(plain), scope);
        if (auto code = tokens.numbered_escape(escape); code >= 0) return character(static_cast<char32_t>(code), scope);
        if (c == U'N' && tokens.is_text()) return character(character_by_name(), scope);
        if (c == U'0') {
            escape += tokens.get_digits(2, 8);
            return character(octal(escape), scope);
        }
        if (is_decimal_digit(c)) {
            // Three octal digits are a character, anything else is a group.
            auto next = tokens.next();
            if (next.size() == 1 && is_decimal_digit(next[0])) {
                escape += tokens.get();
                next = tokens.next();
                if (is_octal_digit(escape[1]) && is_octal_digit(escape[2]) && next.size() == 1 &&
                    is_octal_digit(next[0])) {
                    escape += tokens.get();
                    return character(octal(escape), scope);
                }
            }
            std::size_t group = escape[1] - U'0';
            if (escape.size() == 3) group = group * 10 + (escape[2] - U'0');
            if (group < is_closed.size()) {
                if (!is_closed[group]) tokens.fail("cannot refer to an open group", escape.size());
                check_lookbehind_group(group);
                return reference(group, scope);
            }
            tokens.fail("invalid group reference " + std::to_string(group), escape.size() - 1);
        }
        if (is_ascii_letter(c)) tokens.fail("bad escape " + to_utf8(escape), escape.size());
        return character(c, scope);
    }

    // --- Sets -------------------------------------------------------------------------------------------------------
    // The character that an escape in a set stands for; -1: a category, which was added.
    std::int64_t set_escape(std::u32string escape, CharacterSet& set, std::uint32_t scope) {
        char32_t c = escape[1];
        if (int plain = plain_escape(c); plain >= 0) return plain;
        if (std::u32string_view(U"dDsSwW").find(c) != std::u32string_view::npos) {
            set.add_category(c, is_ascii(scope));
            return -1;
        }
        if (auto code = tokens.numbered_escape(escape); code >= 0) return code;
        if (c == U'N' && tokens.is_text()) return character_by_name();
        if (is_octal_digit(c)) {
            escape += tokens.get_digits(2, 8);
            return octal(escape);
        }
        if (is_decimal_digit(c) || is_ascii_letter(c)) tokens.fail("bad escape " + to_utf8(escape), escape.size());
        return c;
    }

    void deprecate_name(std::u32string_view name) {
        out.deprecations.push_back("bad character in group name " + tokens.shown(name) + " at position " +
                                   std::to_string(tokens.tell() - name.size() - 1));
    }
    void check_group_name(std::u32string_view name) {
        tokens.check_group_name(name);
        bool is_narrow = std::all_of(name.begin(), name.end(), [](char32_t c) { return c < 128; });
        if (!tokens.is_text() && !is_narrow) deprecate_name(name);
    }

    void warn_of_set(const char* what, std::size_t place) {
        out.warnings.push_back(std::string("Possible ") + what + " at position " + std::to_string(place));
    }

    PatternItem set(std::uint32_t scope) {
        auto here = tokens.tell() - 1;
        CharacterSet set;
        if (tokens.is_next(U'[')) warn_of_set("nested set", tokens.tell());
        set.is_negated = tokens.match(U'^');
        bool is_first = true;
        for (;; is_first = false) {
            auto token = std::u32string(tokens.get());
            if (token.empty()) tokens.fail("unterminated character set", tokens.tell() - here);
            if (token == U"]" && !is_first) break;
            std::int64_t first = token[0];
            if (token.size() == 2) {
                first = set_escape(token, set, scope);
            } else if (!is_first && std::u32string_view(U"-&~|").find(token[0]) != std::u32string_view::npos &&
                       tokens.is_next(token[0])) {
                warn_of_set(token[0] == U'-'   ? "set difference"
                            : token[0] == U'&' ? "set intersection"
                            : token[0] == U'~' ? "set symmetric difference"
                                               : "set union",
                            tokens.tell() - 1);
            }
            if (!tokens.match(U'-')) {
                if (first >= 0) add_to(set, first, first);
                continue;
            }
            auto that = std::u32string(tokens.get());
            if (that.empty()) tokens.fail("unterminated character set", tokens.tell() - here);
            if (that == U"]") {
                if (first >= 0) add_to(set, first, first);
                add_to(set, U'-', U'-');
                break;
            }
            std::int64_t last = that[0];
            if (that.size() == 2)
                last = set_escape(that, set, scope);
            else if (that == U"-")
                warn_of_set("set difference", tokens.tell() - 2);
            if (first < 0 || last < 0 || last < first)
                tokens.fail("bad character range " + to_utf8(token) + "-" + to_utf8(that),
                            token.size() + 1 + that.size());
            add_to(set, first, last);
        }
        if ((scope & re_ignore_case) && is_ascii(scope)) set.add_ascii_cases();
        if (is_caseless(scope)) set.add_letters_i();
        return {written(set, limit), {1, 1}, PatternItem::Kind::single};
    }
    void add_to(CharacterSet& set, std::int64_t first, std::int64_t last) {
        set.add(static_cast<char32_t>(first), static_cast<char32_t>(last));
        out.widest = std::max(out.widest, static_cast<char32_t>(last));
    }

    // --- Repeating --------------------------------------------------------------------------------------------------
    std::uint64_t number(std::u32string_view digits) {
        std::uint64_t value = 0;
        for (auto c : digits) value = std::min<std::uint64_t>(value * 10 + (c - U'0'), kMaxRepeat);
        if (value >= kMaxRepeat)
            throw PatternError{"the repetition number is too large", -1, PatternError::Kind::overflow};
        return value;
    }

    // False: the brace stands for itself.
    bool counts(std::uint64_t& least, std::uint64_t& most, std::size_t here) {
        if (tokens.is_next(U'}')) return false;
        std::u32string low, high;
        auto digits = [&](std::u32string& to) {
            while (tokens.next().size() == 1 && is_decimal_digit(tokens.next()[0])) to += tokens.get();
        };
        digits(low);
        if (tokens.match(U','))
            digits(high);
        else
            high = low;
        if (!tokens.match(U'}')) {
            tokens.seek(here);
            return false;
        }
        if (!low.empty()) least = number(low);
        if (!high.empty()) {
            most = number(high);
            if (most < least) tokens.fail("min repeat greater than max repeat", tokens.tell() - here);
        }
        return true;
    }

    void repeat(std::vector<PatternItem>& items, char32_t sign) {
        auto here = tokens.tell();
        std::uint64_t least = sign == U'+', most = sign == U'?' ? 1 : kMaxRepeat;
        if (sign == U'{' && !counts(least, most, here)) {
            items.push_back(character(U'{', 0));
            return;
        }
        auto back = tokens.tell() - here + 1;
        if (items.empty() || items.back().kind == PatternItem::Kind::place) tokens.fail("nothing to repeat", back);
        if (items.back().kind == PatternItem::Kind::repeat) tokens.fail("multiple repeat", back);
        PatternItem item = std::move(items.back());
        if (most > 1 && item.first_group < is_closed.size()) {
            ++rounds;
            for (auto i = item.first_group; i < is_closed.size(); ++i) out.places[i].round = rounds;
        }
        char manner = tokens.match(U'?') ? '?' : tokens.match(U'+') ? '+' : ' ';
        repeat_item(item, least, most, manner);
        items.back() = std::move(item);
    }

    // --- Groups -----------------------------------------------------------------------------------------------------
    static std::uint32_t flag_of(std::u32string_view token) {
        if (token.size() != 1) return 0;
        switch (token[0]) {
            case U'i': return re_ignore_case;
            case U'L': return re_locale;
            case U'm': return re_multi_line;
            case U's': return re_dot_all;
            case U'x': return re_verbose;
            case U'a': return re_ascii;
            case U't': return re_template;
            case U'u': return re_unicode;
            default: return 0;
        }
    }
    [[noreturn]] void bad_flag(std::u32string_view token, const char* otherwise) {
        bool is_letter = token.size() == 1 && is_alpha(token[0]);
        tokens.fail(is_letter ? "unknown flag" : otherwise, token.size());
    }

    // (?flags) for everything: false; (?flags-flags:...): true.
    bool inline_flags(std::u32string token, std::uint32_t& on, std::uint32_t& off) {
        if (token != U"-") {
            for (;;) {
                auto flag = flag_of(token);
                if (tokens.is_text() && flag == re_locale)
                    tokens.fail("bad inline flags: cannot use 'L' flag with a str pattern");
                if (!tokens.is_text() && flag == re_unicode)
                    tokens.fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
                on |= flag;
                if ((flag & kTypeFlags) && (on & kTypeFlags) != flag)
                    tokens.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
                token = tokens.get();
                if (token.empty()) tokens.fail("missing -, : or )");
                if (token == U")" || token == U"-" || token == U":") break;
                if (!flag_of(token)) bad_flag(token, "missing -, : or )");
            }
        }
        if (token == U")") {
            flags |= on;
            return false;
        }
        if (on & re_template) tokens.fail("bad inline flags: cannot turn on global flag", 1);
        if (token == U"-") {
            token = tokens.get();
            if (token.empty()) tokens.fail("missing flag");
            if (!flag_of(token)) bad_flag(token, "missing flag");
            for (;;) {
                auto flag = flag_of(token);
                if (flag & kTypeFlags) tokens.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
                off |= flag;
                token = tokens.get();
                if (token.empty()) tokens.fail("missing :");
                if (token == U":") break;
                if (!flag_of(token)) bad_flag(token, "missing :");
            }
        }
        if (off & re_template) tokens.fail("bad inline flags: cannot turn off global flag", 1);
        if (on & off) tokens.fail("bad inline flags: flag turned on and off", 1);
        return true;
    }

    static std::uint32_t combined(std::uint32_t scope, std::uint32_t on, std::uint32_t off) {
        if (on & kTypeFlags) scope &= ~kTypeFlags;
        return (scope | on) & ~off;
    }
    // What begins a group whose flags differ from those around.
    std::string header(std::uint32_t scope, std::uint32_t inner) {
        std::string on, off;
        auto note = [&](bool before, bool after, char letter) {
            if (before != after) (after ? on : off) += letter;
        };
        note(is_caseless(scope), is_caseless(inner), 'i');
        note(scope & re_multi_line, inner & re_multi_line, 'm');
        return "(?" + on + (off.empty() ? "" : "-" + off) + ":";
    }

    void close(std::size_t start) {
        if (!tokens.match(U')')) tokens.fail("missing ), unterminated subpattern", tokens.tell() - start);
    }

    PatternItem assertion(std::u32string_view sign, bool is_behind, std::size_t start, std::uint32_t scope) {
        auto saved = lookbehind_groups;
        if (is_behind && !lookbehind_groups) lookbehind_groups = is_closed.size();
        auto inner = branches(scope, true);
        if (is_behind) lookbehind_groups = saved;
        close(start);
        bool is_negative = sign == U"!";
        if (is_negative && inner.is_empty) return {"(?!)", {}, PatternItem::Kind::single};
        if (is_behind && inner.width.least != inner.width.most) has_loose_lookbehind = true;
        auto text = std::string("(?") + (is_behind ? "<" : "") + (is_negative ? "!" : "=") + inner.text + ")";
        return {text, {}, PatternItem::Kind::single};
    }

    PatternItem conditional(std::size_t start, std::uint32_t scope) {
        auto name = tokens.get_until(U')', "group name");
        std::size_t group = 0;
        if (is_identifier(name)) {
            check_group_name(name);
            auto found = numbers.find(name);
            if (found == numbers.end()) tokens.fail("unknown group name " + quoted(name), name.size() + 1);
            group = found->second;
        } else {
            auto number = group_number(name);
            if (!number) tokens.fail("bad character in group name " + quoted(name), name.size() + 1);
            group = std::min<std::size_t>(*number, kMaxGroups);
            if (group == 0) tokens.fail("bad group number", name.size() + 1);
            if (group >= kMaxGroups) tokens.fail("invalid group reference " + to_utf8(name), name.size() + 1);
            asked_groups.emplace(group, tokens.tell() - name.size() - 1);
            if (!std::all_of(name.begin(), name.end(), is_decimal_digit)) deprecate_name(name);
        }
        check_lookbehind_group(group);
        auto yes = sequence(scope, false);
        PatternPart no;
        if (tokens.match(U'|')) {
            no = sequence(scope, false);
            if (tokens.is_next(U'|')) tokens.fail("conditional backref with more than two branches");
        }
        close(start);
        auto text = "(?(" + std::to_string(group) + ")" + yes.text + (no.is_empty ? "" : "|" + no.text) + ")";
        return {text, either(yes.width, no.width), PatternItem::Kind::single};
    }

    PatternItem named_reference(std::uint32_t scope) {
        auto name = tokens.get_until(U')', "group name");
        check_group_name(name);
        auto found = numbers.find(name);
        if (found == numbers.end()) tokens.fail("unknown group name " + quoted(name), name.size() + 1);
        if (!is_closed[found->second]) tokens.fail("cannot refer to an open group", name.size() + 1);
        check_lookbehind_group(found->second);
        return reference(found->second, scope);
    }

    std::size_t open_group(const std::u32string& name) {
        auto group = is_closed.size();
        if (!name.empty()) {
            auto [known, is_new] = numbers.emplace(name, group);
            if (!is_new)
                tokens.fail("redefinition of group name " + quoted(name) + " as group " + std::to_string(group) +
                                "; was group " + std::to_string(known->second),
                            name.size() + 1);
        }
        is_closed.push_back(false);
        widths.push_back({});
        out.names.push_back(name);
        out.places.push_back({around, 0, 0});
        return group;
    }

    // Behind "(": true where it gave an item.
    bool group(std::vector<PatternItem>& items, bool is_first, std::uint32_t& scope) {
        auto start = tokens.tell() - 1;
        bool is_capture = true, is_atomic = false;
        std::u32string name;
        std::uint32_t on = 0, off = 0;
        if (tokens.match(U'?')) {
            auto sign = std::u32string(tokens.get());
            if (sign.empty()) tokens.fail("unexpected end of pattern");
            if (sign == U"P") {
                if (tokens.match(U'<')) {
                    name = tokens.get_until(U'>', "group name");
                    check_group_name(name);
                } else if (tokens.match(U'=')) {
                    items.push_back(named_reference(scope));
                    return true;
                } else {
                    auto other = std::u32string(tokens.get());
                    if (other.empty()) tokens.fail("unexpected end of pattern");
                    tokens.fail("unknown extension ?P" + to_utf8(other), other.size() + 2);
                }
            } else if (sign == U":") {
                is_capture = false;
            } else if (sign == U"#") {
                for (;;) {
                    if (tokens.at_end()) tokens.fail("missing ), unterminated comment", tokens.tell() - start);
                    if (tokens.get() == U")") return false;
                }
            } else if (sign == U"=" || sign == U"!" || sign == U"<") {
                bool is_behind = sign == U"<";
                if (is_behind) {
                    sign = tokens.get();
                    if (sign.empty()) tokens.fail("unexpected end of pattern");
                    if (sign != U"=" && sign != U"!")
                        tokens.fail("unknown extension ?<" + to_utf8(sign), sign.size() + 2);
                }
                items.push_back(assertion(sign, is_behind, start, scope));
                return true;
            } else if (sign == U"(") {
                items.push_back(conditional(start, scope));
                return true;
            } else if (sign == U">") {
                is_capture = false;
                is_atomic = true;
            } else if (sign == U"-" || flag_of(sign)) {
                if (!inline_flags(sign, on, off)) {
                    if (!is_first || !items.empty())
                        tokens.fail("global flags not at the start of the expression", tokens.tell() - start);
                    scope = flags;
                    return false;
                }
                is_capture = false;
            } else {
                tokens.fail("unknown extension ?" + to_utf8(sign), sign.size() + 1);
            }
        }
        std::size_t number = is_capture ? open_group(name) : 0;
        auto saved = around;
        if (number) around = static_cast<std::uint32_t>(number);
        auto inner_scope = combined(scope, on, off);
        auto inner = branches(inner_scope, true);
        around = saved;
        close(start);
        if (number) {
            is_closed[number] = true;
            out.places[number].order = ++closed;
            widths[number] = inner.width;
        }
        auto head = is_capture ? "(" : is_atomic ? "(?>" : header(scope, inner_scope);
        items.push_back({head + inner.text + ")", inner.width, PatternItem::Kind::group});
        return true;
    }

    // --- Sequences and branches -------------------------------------------------------------------------------------
    static bool is_pattern_space(char32_t c) {
        return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f';
    }

    PatternPart sequence(std::uint32_t& scope, bool is_first) {
        std::vector<PatternItem> items;
        while (!tokens.at_end() && !tokens.is_next(U'|') && !tokens.is_next(U')')) {
            auto token = std::u32string(tokens.get());
            char32_t c = token[0];
            auto groups_before = is_closed.size();
            auto items_before = items.size();
            if (scope & re_verbose) {
                if (token.size() == 1 && is_pattern_space(c)) continue;
                if (c == U'#') {
                    while (!tokens.at_end() && tokens.get() != U"\n") {
                    }
                    continue;
                }
            }
            switch (c) {
                case U'\\': items.push_back(escape(token, scope)); break;
                case U'[': items.push_back(set(scope)); break;
                case U'*':
                case U'+':
                case U'?':
                case U'{': repeat(items, c); break;
                case U'.':
                    items.push_back(scope & re_dot_all ? PatternItem{"(?s:.)", {1, 1}, PatternItem::Kind::group}
                                                       : PatternItem{"\\N", {1, 1}, PatternItem::Kind::single});
                    break;
                case U'(': group(items, is_first, scope); break;
                case U'^': items.push_back({"^", {}, PatternItem::Kind::place}); break;
                case U'$': items.push_back({"$", {}, PatternItem::Kind::place}); break;
                default: items.push_back(character(c, scope));
            }
            if (items.size() > items_before) items.back().first_group = groups_before;
        }
        PatternPart part;
        for (auto& item : items) {
            part.text += item.text;
            part.width = part.width + item.width;
        }
        part.is_empty = items.empty();
        return part;
    }

    PatternPart branches(std::uint32_t scope, bool is_nested) {
        if (++depth > kMaxDepth)
            throw PatternError{"maximum recursion depth exceeded", -1, PatternError::Kind::recursion};
        PatternPart whole = sequence(scope, !is_nested);
        while (tokens.match(U'|')) {
            if (!is_nested) scope = flags;
            PatternPart next = sequence(scope, false);
            whole.text += "|" + next.text;
            whole.width = either(whole.width, next.width);
            whole.is_empty = false;
        }
        --depth;
        return whole;
    }
};

std::uint32_t checked_flags(bool is_text, std::uint32_t flags) {
    auto refuse = [](const char* message) { throw PatternError{message, -1, PatternError::Kind::value}; };
    if (is_text) {
        if (flags & re_locale) refuse("cannot use LOCALE flag with a str pattern");
        if ((flags & re_ascii) && (flags & re_unicode)) refuse("ASCII and UNICODE flags are incompatible");
        if (!(flags & re_ascii)) flags |= re_unicode;
    } else {
        if (flags & re_unicode) refuse("cannot use UNICODE flag with a bytes pattern");
        if ((flags & re_locale) && (flags & re_ascii)) refuse("ASCII and LOCALE flags are incompatible");
    }
    return flags;
}

}    // namespace

Translation translate_pattern(std::u32string_view pattern, bool is_text, std::uint32_t flags, char32_t limit) {
    Translation out;
    out.names.emplace_back();
    out.places.emplace_back();
    try {
        Reader reader(pattern, is_text, out, limit, flags);
        auto whole = reader.branches(flags, false);
        out.flags = checked_flags(is_text, reader.flags);
        if (!reader.tokens.at_end()) reader.tokens.fail("unbalanced parenthesis");
        for (auto [group, place] : reader.asked_groups)
            if (group >= reader.is_closed.size())
                throw PatternError{"invalid group reference " + std::to_string(group),
                                   static_cast<std::int64_t>(place)};
        if (reader.has_loose_lookbehind) throw PatternError{"look-behind requires fixed-width pattern"};
        out.text = std::move(whole.text);
    } catch (PatternError& error) {
        out.error = std::move(error);
    }
    return out;
}

}    // namespace coroscope
