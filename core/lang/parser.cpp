#include "core/lang/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace coroscope {

using ast::ConstantType;

Parser::Parser(const Source& source, Ast& ast, Names& names, Tokens tokens, const FieldPlace* field, Origin origin)
    : source_(source),
      ast_(ast),
      arena_(ast.arena),
      names_(names),
      tokens_(std::move(tokens)),
      field_(field),
      origin_(origin) {
    ends_in_error_ = tokens_.list.back().kind == Tok::error;
}

// ---- the two passes ------------------------------------------------------------------------------------------------

template <class F>
bool Parser::twice(F pass) {
    if (tokens_.list[0].kind == Tok::error) fetch();
    if (!failed() && pass() && !failed()) return true;
    if (!failed()) {
        auto last = tokens_.list[furthest_];
        pos_ = 0;
        memo_ = Memo();
        second_pass_ = hunting_ = true;
        pass();
        if (!failed()) {
            raise_generic(last);
            if (last.kind == Tok::indent || last.kind == Tok::dedent) return false;
        }
    }
    prefer_token_error();
    return false;
}

bool Parser::parse(ast::Mode mode) {
    ast_.mode = mode;
    return twice([&] {
        if (ast::is_eval(mode)) {
            ast_.expression = expressions();
            if (!ast_.expression) return false;
            while (accept(Tok::newline)) {
            }
            return accept(Tok::end);
        }
        if (mode == ast::Mode::single || mode == ast::Mode::prompt) return interactive();
        if (at(Tok::end)) return accept(Tok::end);
        return statements(ast_.body) && accept(Tok::end);
    });
}

// Whether there is more than comments and blank lines from here on.
bool Parser::has_more(std::uint32_t at) const {
    auto rest = std::string_view(source_.text).substr(std::min<std::size_t>(at, source_.text.size()));
    while (!rest.empty()) {
        if (rest[0] == '#')
            rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
        else if (std::string_view(" \t\n\f").find(rest[0]) == rest.npos)
            return true;
        else
            rest.remove_prefix(1);
    }
    return false;
}

// One statement, as the prompt takes it.
bool Parser::interactive() {
    Gather<Stmt> list(*this);
    if (accept(Tok::newline)) {
        list.push(make_stmt<Stmt>(StmtKind::Pass, tokens_.list[0].begin));
    } else if (at(Tok::end)) {
        return false;
    } else {
        auto begin = pos_;
        auto* compound = compound_stmt();
        if (compound) {
            list.push(compound);
            // The newline that ends an interactive compound statement is the empty line behind it, or the newline that
            // the text lacks where a block has ended.
            bool is_cut = !source_.text.empty() && source_.text.back() != '\n';
            if (!accept(Tok::newline) && is_cut && pos_ > 0 && tokens_.list[pos_ - 1].kind == Tok::newline)
                return false;
        } else {
            pos_ = begin;
            if (!simple_stmts(list)) return false;
            if (has_more(tokens_.list[pos_ - 1].end)) {
                raise_last("multiple statements found while compiling a single statement");
                return false;
            }
        }
    }
    ast_.body = list.done();
    return at(Tok::end);
}

ast::Expr* Parser::parse_field() {
    Expr* result = nullptr;
    bool good = twice([&] {
        result = star_expressions();
        return result != nullptr;
    });
    return good ? result : nullptr;
}

// Numbers that run into a keyword are warned of when they are read: those that begin before `end`.
void Parser::warn_of_numbers(std::uint32_t end) {
    const auto& numbers = tokens_.joined_numbers;
    for (; numbers_told_ < numbers.size() && numbers[numbers_told_].begin < end; ++numbers_told_) {
        const auto& number = numbers[numbers_told_];
        auto line = source_.line_of(number.begin);
        TokenError place;
        place.text = fmt::format("invalid {} literal", number.kind);
        place.at = number.end;
        place.line_begin = source_.line_begins[line - 1];
        ast_.warnings.push_back({line, place.text, false, token_error(place)});
    }
}

// ---- tokens --------------------------------------------------------------------------------------------------------

void Parser::fetch() {
    if (failed()) return;
    furthest_ = pos_;
    if (numbers_told_ < tokens_.joined_numbers.size()) warn_of_numbers(tokens_.list[pos_].begin + 1);
    if (tokens_.list[pos_].kind == Tok::error) raise_token_error();
}

bool Parser::next_is(Tok kind) {
    if (pos_ > furthest_) fetch();
    if (tokens_.list[pos_].kind == Tok::end || failed()) return false;
    ++pos_;
    bool result = at(kind);
    --pos_;
    return result;
}

bool Parser::at_word(std::string_view word) {
    const auto& token = peek();
    return token.kind == Tok::name && text_of(token) == word;
}

bool Parser::accept_word(std::string_view word) {
    if (!at_word(word)) return false;
    ++pos_;
    return true;
}

// CPython compares as many letters as the name has, so that m, ca or mat count as well.
bool Parser::at_soft_keyword() {
    const auto& token = peek();
    if (token.kind != Tok::name) return false;
    auto text = text_of(token);
    for (std::string_view word : {"_", "case", "match"})
        if (word.substr(0, text.size()) == text) return true;
    return false;
}

bool Parser::force(Tok kind, const char* text) {
    if (accept(kind)) return true;
    raise_at(peek(), fmt::format("expected '{}'", text));
    return false;
}

std::uint32_t Parser::statement_end() const {
    auto i = pos_;
    while (i > 0) {
        const auto& token = tokens_.list[--i];
        if (token.kind != Tok::newline && !token.placeless) return token.end;
    }
    return 0;
}

ast::Expr* Parser::make_constant(ConstantType type, std::uint32_t begin) {
    auto* node = make<ast::Constant>(ExprKind::Constant, begin);
    node->type = type;
    return node;
}

ast::Name* Parser::make_name(const Token& token, ast::Context context) {
    auto* node = arena_.make<ast::Name>();
    node->kind = ExprKind::Name;
    node->span = {token.begin, token.end};
    node->id = name_of(token);
    node->ctx = context;
    return node;
}

// ---- errors --------------------------------------------------------------------------------------------------------

int Parser::column_of(std::uint32_t offset) const {
    auto line = source_.line_of(offset);
    if (field_ && line == source_.line_of(field_->brace))
        return field_->first_column + static_cast<int>(offset - field_->brace);
    return static_cast<int>(offset - source_.line_begins[line - 1]);
}

std::string Parser::quoted_line(int line) const {
    if (!field_) return coroscope::quoted_line(source_, line, origin_);
    std::size_t begin = 0;
    for (int i = field_->first_line; i < line; ++i) {
        auto newline = field_->buffer.find('\n', begin);
        if (newline == std::string::npos) break;
        begin = newline + 1;
    }
    auto end = field_->buffer.find('\n', begin);
    return field_->buffer.substr(begin, end == std::string::npos ? end : end + 1 - begin);
}

// The lines that CPython still has in its buffer with this one: those which a string or a backslash joins to it.
std::string Parser::lines_before(int line) const {
    auto end = source_.line_begins[static_cast<std::size_t>(line) - 1], begin = end;
    const auto& list = tokens_.list;
    while (begin > 0) {
        auto newline = begin - 1;
        auto next = std::partition_point(list.begin(), list.end(), [&](const Token& t) { return t.begin < newline; });
        if (next == list.begin()) break;
        auto& token = next[-1];
        bool is_inside = token.kind == Tok::string && token.end > newline;
        auto between = std::string_view(source_.text).substr(token.end, newline - std::min(token.end, newline));
        bool is_joined = !is_inside && between.ends_with('\\') && between.find('#') == between.npos;
        if (!is_inside && !is_joined) break;
        begin = source_.line_begins[static_cast<std::size_t>(line_of(is_inside ? token.begin : newline)) - 1];
    }
    return source_.text.substr(begin, end - begin);
}

// The offset of a column (from 1) of a line, inside the text.
std::uint32_t Parser::offset_at(int line, int column) const {
    auto at =
        source_.line_begins[static_cast<std::size_t>(line) - 1] + static_cast<std::uint32_t>(std::max(column - 1, 0));
    return std::min(at, static_cast<std::uint32_t>(source_.text.size()));
}

// After an error every token is one, so that all rules fail and the parse unwinds by itself.
void Parser::poison(SyntaxError error) {
    error_ = std::move(error);
    for (auto& token : tokens_.list) token.kind = Tok::error;
}

void Parser::raise(const char* kind, std::string message, int line, int column, int end_line, int end_column) {
    if (!failed()) poison(error_at(kind, std::move(message), line, column, end_line, end_column));
}

SyntaxError Parser::error_at(const char* kind, std::string message, int line, int column, int end_line,
                             int end_column) {
    SyntaxError error;
    error.kind = kind;
    error.message = (field_ ? "f-string: " : "") + std::move(message);
    error.line = line;
    error.end_line = end_line;
    error.text = quoted_line(line);
    // Of a string's earlier lines CPython has the text without the newline.
    if (field_ || origin_ == Origin::string) {
        const auto& last = tokens_.list[furthest_];
        bool is_earlier = line < line_of(last.kind == Tok::error ? tokens_.error.line_begin : last.begin);
        if (!is_earlier && !field_)
            error.text = lines_before(line) + error.text;
        else if (is_earlier && !error.text.empty() && error.text.back() == '\n')
            error.text.pop_back();
    }
    error.span.begin = offset_at(line, column);
    error.span.end = end_column > 0 ? std::max(error.span.begin, offset_at(end_line, end_column)) : error.span.begin;
    if (field_) {
        column -= field_->first_column;
        end_column -= field_->first_column;
    }
    bool characters = !field_ && counts_characters(source_, origin_);
    error.offset = characters ? characters_in(error.text, column) : column;
    error.end_offset = characters && end_column > 0 ? characters_in(error.text, end_column) : end_column;
    return error;
}

void Parser::raise_last(std::string message, const char* kind) {
    if (failed()) return;
    const auto& token = tokens_.list[furthest_];
    int column = column_of(token.begin) + 1, end_column = -1;
    int line = line_of(token.begin), end_line = line_of(token.end);
    if (token.kind == Tok::error) {
        line = end_line = line_of(tokens_.error.line_begin);
        column = static_cast<int>(tokens_.error.at - tokens_.error.line_begin);
    } else if (token.placeless) {
        // A file's end lies at the beginning of a line that is not there.
        column = origin_ == Origin::file && token.begin >= source_.text.size() ? 0 : column - 1;
    } else {
        end_column = column_of(token.end) + 1;
    }
    raise(kind, std::move(message), line, column, end_line, end_column);
}

void Parser::raise_at(Span span, std::string message) {
    raise("SyntaxError", std::move(message), line_of(span.begin), column_of(span.begin) + 1, line_of(span.end),
          column_of(span.end) + 1);
}

void Parser::raise_at(const Token& token, std::string message) {
    if (!token.placeless) return raise_at(Span{token.begin, token.end}, std::move(message));
    raise("SyntaxError", std::move(message), line_of(token.begin), 0, line_of(token.begin), 0);
}

void Parser::raise_from(Span span, std::string message) {
    if (failed()) return;
    const auto& token = tokens_.list[furthest_];
    int end_column = column_of(token.end) + (token.kind == Tok::newline ? 1 : 0);
    raise("SyntaxError", std::move(message), line_of(span.begin), column_of(span.begin) + 1, line_of(token.end),
          end_column);
}

void Parser::raise_too_deep() {
    if (failed()) return;
    SyntaxError error;
    error.kind = "MemoryError";
    error.has_place = false;
    poison(std::move(error));
}

void Parser::raise_unclosed() {
    auto bracket = tokens_.open.back();
    error_.reset();
    raise("SyntaxError", fmt::format("'{}' was never closed", bracket.bracket), line_of(bracket.at),
          column_of(bracket.at) + 1, line_of(bracket.at), 0);
}

// What the tokenizer itself raises; the offsets are characters.
SyntaxError Parser::token_error(const TokenError& place) const {
    SyntaxError error;
    error.message = place.text;
    error.line = error.end_line = line_of(place.line_begin);
    auto size = place.at - place.line_begin;
    auto begin = std::string_view(source_.text).substr(place.line_begin, size);
    error.offset = characters_in(begin, static_cast<int>(begin.size()));
    if (begin.size() < size) ++error.offset;    // behind a newline that the file lacks
    error.end_offset = error.offset;
    if (place.range_end != 0) {
        error.offset = static_cast<int>(place.range_begin);
        error.end_offset = static_cast<int>(place.range_end);
    }
    error.text = quoted_line(error.line);
    if (!error.text.empty() && error.text.back() == '\n') error.text.pop_back();
    error.span = {place.at, place.at};
    if (place.at > 0 && place.at > place.line_begin) error.span.begin = place.at - 1;
    return error;
}

void Parser::raise_token_message() {
    poison(token_error(tokens_.error));
}

void Parser::raise_token_error() {
    const auto& error = tokens_.error;
    int line = line_of(error.line_begin);
    using Kind = TokenError::Kind;
    switch (error.kind) {
        case Kind::message: return raise_token_message();
        case Kind::end_of_file:
            if (!tokens_.open.empty()) return raise_unclosed();
            return raise_last("unexpected EOF while parsing");
        case Kind::dedent: return raise_indent("unindent does not match any outer indentation level");
        case Kind::tabs:
            return raise("TabError", "inconsistent use of tabs and spaces in indentation", line, 1, line, 0);
        case Kind::too_deep: return raise("IndentationError", "too many levels of indentation", line, 1, line, 0);
        case Kind::continuation:
            return raise("SyntaxError", "unexpected character after line continuation character", line,
                         static_cast<int>(error.at - error.buffer_begin), line, 0);
    }
}

void Parser::raise_generic(const Token& last) {
    if (last.kind == Tok::indent) return raise_indent("unexpected indent");
    if (last.kind == Tok::dedent) return raise_indent("unexpected unindent");
    raise_at(last, "invalid syntax");
}

// CPython reads on to the end: an error of the tokenizer counts more than the parser's, and so may a bracket left open.
void Parser::prefer_token_error() {
    warn_of_numbers(std::numeric_limits<std::uint32_t>::max());
    if (!ends_in_error_ || furthest_ + 1 >= tokens_.list.size()) return;
    if (error_->kind == "MemoryError" || error_->kind.empty()) return;
    if (tokens_.error.kind == TokenError::Kind::message) return raise_token_message();
    if (tokens_.open.empty()) return;
    if (line_of(tokens_.list[furthest_].begin) > line_of(tokens_.open.back().at)) raise_unclosed();
}

}    // namespace coroscope
