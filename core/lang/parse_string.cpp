// String literals that stand side by side, and the fields of f-strings.
#include <fmt/format.h>

#include <algorithm>

#include "core/lang/literal.hpp"
#include "core/lang/parser.hpp"

namespace coroscope {
namespace {

struct Literal {
    bool is_bytes = false, is_raw = false, is_format = false;
    std::uint32_t begin = 0, end = 0;    // of the body, without prefix and quotes
};

Literal take_apart(std::string_view text, const Token& token) {
    Literal literal;
    auto at = token.begin;
    for (; text[at] != '"' && text[at] != '\''; ++at) {
        char letter = static_cast<char>(text[at] | 0x20);
        literal.is_bytes |= letter == 'b';
        literal.is_raw |= letter == 'r';
        literal.is_format |= letter == 'f';
    }
    std::uint32_t quotes = 1;
    if (token.end - at >= 6 && text[at + 1] == text[at] && text[at + 2] == text[at]) quotes = 3;
    literal.begin = at + quotes;
    literal.end = token.end - quotes;
    return literal;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}
bool is_space(char c) {
    return is_blank(c) || c == '\r' || c == '\v';
}

}    // namespace

// What has been read of a concatenation or of a format specification: values, and text not yet made one.
struct Parser::Pieces {
    explicit Pieces(Parser& parser) : values(parser) {}
    Gather<Expr> values;
    std::string text;
    bool is_format = false;
};

ast::Expr* Parser::strings() {
    return memo<Expr>(Rule::strings, [&]() -> Expr* {
        auto first = pos_;
        while (accept(Tok::string)) {
        }
        return first == pos_ || failed() ? nullptr : concatenation(first, pos_ - 1);
    });
}

ast::Expr* Parser::concatenation(Position first, Position last) {
    StringRun run{tokens_.list[first], tokens_.list[last], tokens_.list[first]};
    Pieces pieces(*this);
    bool is_bytes = false;
    for (auto i = first; i <= last; ++i) {
        run.token = tokens_.list[i];
        auto literal = take_apart(source_.text, run.token);
        auto body = std::string_view(source_.text).substr(literal.begin, literal.end - literal.begin);
        if (literal.is_bytes) {
            for (char c : body) {
                if (static_cast<unsigned char>(c) < 0x80) continue;
                raise_at(run.token, "bytes can only contain ASCII literal characters");
                return nullptr;
            }
        }
        std::string decoded;
        if (!literal.is_format && !decode(run.token, body, literal.is_bytes, literal.is_raw, decoded)) return nullptr;
        if (i != first && literal.is_bytes != is_bytes) {
            raise_last("cannot mix bytes and nonbytes literals");
            return nullptr;
        }
        is_bytes = literal.is_bytes;
        if (!literal.is_format) {
            pieces.text += decoded;
            continue;
        }
        auto at = literal.begin;
        if (!format_string(pieces, run, at, literal.end, literal.is_raw, 0)) return nullptr;
    }
    Span whole{run.first.begin, run.last.end};
    if (is_bytes) return make_text(pieces.text, whole, run, ast::ConstantType::Bytes);
    return finish_string(pieces, whole, run);
}

bool Parser::decode(const Token& token, std::string_view body, bool is_bytes, bool is_raw, std::string& into) {
    if (is_raw || body.find('\\') == body.npos) {
        into = body;
        return true;
    }
    auto value = is_bytes ? read_bytes(body) : read_text(body);
    if (!value.error.empty()) {
        raise_last(value.error);
        return false;
    }
    if (!value.unknown.empty()) warn_of_escape(token, body, value.unknown);
    into = std::move(value.text);
    return true;
}

// Once for a text, however often it is read, and never by the rules for mistakes.
void Parser::warn_of_escape(const Token& token, std::string_view body, const std::string& escape) {
    auto at = body.data() - source_.text.data();
    if (hunting_ || std::find(escapes_.begin(), escapes_.end(), at) != escapes_.end()) return;
    escapes_.push_back(at);
    auto line = line_of(token.begin), end_line = line_of(token.end);
    auto text = fmt::format("invalid {}escape sequence '\\{}'", escape.size() > 1 ? "octal " : "", escape);
    auto error = error_at("SyntaxError", text, line, column_of(token.begin) + 1, end_line, column_of(token.end) + 1);
    ast_.warnings.push_back({static_cast<std::uint32_t>(line), std::move(text), true, std::move(error)});
}

ast::Expr* Parser::make_text(std::string_view text, Span span, const StringRun& run, ast::ConstantType type) {
    auto* node = arena_.make<ast::Constant>();
    node->kind = ExprKind::Constant;
    node->span = span;
    node->type = type;
    node->text = arena_.copy(text);
    node->has_u_prefix = type == ast::ConstantType::Str && source_.text[run.first.begin] == 'u';
    return node;
}

ast::Expr* Parser::finish_string(Pieces& pieces, Span span, const StringRun& run) {
    if (!pieces.is_format) return make_text(pieces.text, span, run, ast::ConstantType::Str);
    if (!pieces.text.empty()) pieces.values.push(make_text(pieces.text, span, run, ast::ConstantType::Str));
    auto* node = arena_.make<ast::JoinedStr>();
    node->kind = ExprKind::JoinedStr;
    node->span = span;
    node->values = pieces.values.done();
    return node;
}

// From `at` to the end of an f-string, or to the '}' behind a format specification (depth > 0).
bool Parser::format_string(Pieces& pieces, const StringRun& run, std::uint32_t& at, std::uint32_t end, bool is_raw,
                           int depth) {
    pieces.is_format = true;
    for (;;) {
        auto text = literal_part(run, at, end, is_raw, depth);
        if (failed()) return false;
        pieces.text += text.decoded;
        if (text.doubled_brace) continue;
        if (at >= end || source_.text[at] == '}') break;
        std::string shown;
        auto* field = replacement_field(run, at, end, is_raw, depth, shown);
        if (!field) return false;
        pieces.text += shown;
        if (!pieces.text.empty()) {
            Span whole{run.first.begin, run.last.end};
            pieces.values.push(make_text(pieces.text, whole, run, ast::ConstantType::Str));
            pieces.text.clear();
        }
        pieces.values.push(field);
    }
    if (depth == 0) return true;
    if (at < end && source_.text[at] == '}') return true;
    raise_last("f-string: expecting '}'");
    return false;
}

// The text before the next field. A doubled brace ends it too, but then more text follows.
Parser::LiteralPart Parser::literal_part(const StringRun& run, std::uint32_t& at, std::uint32_t end, bool is_raw,
                                         int depth) {
    const auto& text = source_.text;
    LiteralPart part;
    auto begin = at, stop = at;
    while (stop < end) {
        char c = text[stop++];
        bool is_escape = !is_raw && c == '\\' && stop < end;
        if (is_escape) {
            c = text[stop++];
            if (c == 'N') {
                // The braces of \N{...} begin no field.
                if (stop < end && text[stop++] == '{')
                    while (stop < end && text[stop++] != '}') {
                    }
                continue;
            }
        }
        if (c != '{' && c != '}') continue;
        if (is_escape) warn_of_escape(run.token, std::string_view(text).substr(stop - 1, 0), std::string(1, c));
        if (depth == 0 && stop < end && text[stop] == c) {
            part.doubled_brace = true;
            at = stop + 1;
            break;
        }
        if (depth == 0 && c == '}') {
            raise_last("f-string: single '}' is not allowed");
            return part;
        }
        --stop;
        break;
    }
    if (!part.doubled_brace) at = stop;
    decode(run.token, std::string_view(text).substr(begin, stop - begin), false, is_raw, part.decoded);
    return part;
}

// Moves `at` from behind '{' to what ends the expression; false: error.
bool Parser::scan_field(std::uint32_t& at, std::uint32_t end) {
    const auto& text = source_.text;
    auto fail = [&](std::string message) {
        raise_last(std::move(message));
        return false;
    };
    char quote = 0;
    std::uint32_t quote_size = 0;
    std::string open;
    for (; at < end; ++at) {
        char c = text[at];
        if (c == '\\') return fail("f-string expression part cannot include a backslash");
        bool tripled = at + 2 < end && text[at + 1] == c && text[at + 2] == c;
        if (quote) {
            if (c != quote) continue;
            if (quote_size == 3) {
                if (!tripled) continue;
                at += 2;
            }
            quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
            quote_size = tripled ? 3 : 1;
            at += quote_size - 1;
        } else if (c == '[' || c == '{' || c == '(') {
            if (open.size() >= 200) return fail("f-string: too many nested parenthesis");
            open.push_back(c);
        } else if (c == '#') {
            return fail("f-string expression part cannot include '#'");
        } else if (open.empty() && std::string_view("!:}=<>").find(c) != std::string_view::npos) {
            bool comparison = at + 1 < end && text[at + 1] == '=' && c != ':' && c != '}';
            if (comparison) {
                ++at;
            } else if (c != '<' && c != '>') {
                break;
            }
        } else if (c == ']' || c == '}' || c == ')') {
            if (open.empty()) return fail(fmt::format("f-string: unmatched '{}'", c));
            char opening = open.back();
            open.pop_back();
            bool fits = opening == '(' ? c == ')' : opening == '[' ? c == ']' : c == '}';
            if (!fits)
                return fail(fmt::format("f-string: closing parenthesis '{}' does not match opening parenthesis '{}'", c,
                                        opening));
        }
    }
    if (quote) return fail("f-string: unterminated string");
    if (!open.empty()) return fail(fmt::format("f-string: unmatched '{}'", open.back()));
    if (at >= end) return fail("f-string: expecting '}'");
    return true;
}

// '{' expression ['='] ['!' conversion] [':' specification] '}'; `shown` becomes the text that = adds.
ast::Expr* Parser::replacement_field(const StringRun& run, std::uint32_t& at, std::uint32_t end, bool is_raw, int depth,
                                     std::string& shown) {
    auto fail = [&](std::string message) -> Expr* {
        raise_last(std::move(message));
        return nullptr;
    };
    const auto& text = source_.text;
    if (depth >= 2) return fail("f-string: expressions nested too deeply");
    auto brace = at++;
    if (!scan_field(at, end)) return nullptr;
    auto* value = field_expression(run.token, brace, at);
    if (!value) return nullptr;
    int conversion = -1;
    if (text[at] == '=') {
        ++at;
        while (at < end && is_space(text[at])) ++at;
        if (at >= end) return fail("f-string: expecting '}'");
        shown = text.substr(brace + 1, at - brace - 1);
    }
    if (text[at] == '!') {
        ++at;
        if (at >= end) return fail("f-string: expecting '}'");
        conversion = static_cast<unsigned char>(text[at++]);
        if (conversion != 's' && conversion != 'r' && conversion != 'a')
            return fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    Expr* specification = nullptr;
    if (at < end && text[at] == ':') {
        ++at;
        if (at >= end) return fail("f-string: expecting '}'");
        Pieces pieces(*this);
        if (!format_string(pieces, run, at, end, is_raw, depth + 1)) return nullptr;
        specification = finish_string(pieces, {run.token.begin, run.token.end}, run);
    }
    if (at >= end || text[at] != '}') return fail("f-string: expecting '}'");
    ++at;
    if (!shown.empty() && !specification && conversion == -1) conversion = 'r';
    auto* node = arena_.make<ast::FormattedValue>();
    node->kind = ExprKind::FormattedValue;
    node->span = {run.first.begin, run.last.end};
    node->value = value;
    node->conversion = conversion;
    node->format_spec = specification;
    return node;
}

// Parses what stands between brace and end with a parser of its own, as CPython does.
ast::Expr* Parser::field_expression(const Token& token, std::uint32_t brace, std::uint32_t end) {
    const auto& text = source_.text;
    bool blank = true;
    for (auto i = brace + 1; i < end && blank; ++i) blank = is_blank(text[i]);
    if (blank) {
        char c = text[end];
        if (c == '!' || c == ':' || c == '=') {
            raise_last(fmt::format("f-string: expression required before '{}'", c));
        } else {
            raise_last("f-string: empty expression not allowed");
        }
        return nullptr;
    }
    FieldPlace place;
    place.brace = brace;
    place.buffer = fmt::format("({})\n", std::string_view(text).substr(brace + 1, end - brace - 1));
    place.first_line = line_of(brace);
    place.first_column = column_of(brace);
    auto first = brace + 1;
    while (first < end && (text[first] == ' ' || text[first] == '\t' || text[first] == '\f')) ++first;
    // Nothing but a newline behind the brace: CPython then does not look for the brace's own column.
    if (first < end && text[first] == '\n')
        place.first_column = place.first_line == line_of(token.begin) ? column_of(token.begin) : 0;
    TokenizeOptions options;
    options.base = brace;
    options.first_line = static_cast<std::uint32_t>(place.first_line);
    Parser inner(source_, ast_, names_, tokenize(place.buffer, options), &place, origin_);
    inner.depth_ = depth_;
    inner.max_int_digits = max_int_digits;
    auto* value = inner.parse_field();
    if (inner.failed()) poison(inner.error());
    return value;
}

}    // namespace coroscope
