#include "core/lang/parse.hpp"

#include <fmt/format.h>

#include "core/lang/check.hpp"
#include "core/lang/parser.hpp"

namespace coroscope {
namespace {

SyntaxError null_byte(const Source& source, std::size_t at, Origin origin) {
    SyntaxError error;
    error.message = "source code cannot contain null bytes";
    error.has_place = origin == Origin::file;
    if (!error.has_place) error.message = "source code string cannot contain null bytes";
    auto offset = static_cast<std::uint32_t>(at);
    auto line = source.line_of(offset);
    error.line = error.end_line = static_cast<int>(line);
    error.text = source.text.substr(source.line_begins[line - 1], at - source.line_begins[line - 1]);
    error.span = {offset, offset + 1};
    return error;
}

std::optional<SyntaxError> parse_and_check(const Source& source, ast::Mode mode, Origin origin, Ast& ast,
                                           std::uint32_t max_int_digits = kMaxLiteralDigits) {
    SyntaxError refusal;
    refusal.has_place = false;
    if (source.text.size() > max_source_bytes) {
        refusal.kind.clear();
        refusal.message = fmt::format("the source has {} bytes; the limit is {}", source.text.size(), max_source_bytes);
        return refusal;
    }
    if (auto zero = source.text.find('\0'); zero != std::string::npos) return null_byte(source, zero, origin);
    Names names(ast.arena);
    Parser parser(source, ast, names, tokenize(source.text), nullptr, origin);
    parser.max_int_digits = max_int_digits;
    ast.end = static_cast<std::uint32_t>(source.text.size());
    bool good = parser.parse(mode);
    if (!good) return parser.error();
    return check(source, ast, origin);
}

// Only a module's text is given the newline that it lacks at its end.
void lack_newline(const Source& source, SyntaxError& error) {
    const auto& text = source.text;
    if (text.empty()) {
        error.line = error.end_line = error.offset = error.end_offset = 0;
        error.text.clear();
        return;
    }
    if (text.back() == '\n' || error.line != static_cast<int>(source.line_count()) || !error.has_place) return;
    if (!error.text.empty() && error.text.back() == '\n') error.text.pop_back();
    if (text.find_first_not_of(" \t\f") == text.npos) {
        error.kind = "IndentationError";
        error.message = "unexpected indent";
        error.offset = static_cast<int>(text.size());
        error.end_offset = -1;
    } else if (error.message == "unexpected EOF while parsing" && text.back() == '\\') {
        error.message = "unexpected character after line continuation character";
        error.offset -= 1;
        error.end_offset = 0;
    } else if (error.span.begin >= text.size()) {    // what ends such a text has no place
        error.end_offset = error.message == "invalid syntax" ? 0 : -1;
        error.offset = error.message == "invalid syntax" ? 0 : error.offset - 1;
    }
}

}    // namespace

Result<std::unique_ptr<Ast>> parse(const Source& source, ast::Mode mode) {
    auto ast = std::make_unique<Ast>();
    if (auto error = parse_and_check(source, mode, Origin::file, *ast)) return to_problem(*error);
    return ast;
}

ParsedText parse_text(const Source& source, ast::Mode mode, std::uint32_t max_int_digits) {
    ParsedText parsed;
    parsed.ast = std::make_unique<Ast>();
    parsed.error = parse_and_check(source, mode, Origin::string, *parsed.ast, max_int_digits);
    bool is_module = mode == ast::Mode::exec || mode == ast::Mode::exec_awaiting;
    if (parsed.error && !is_module) lack_newline(source, *parsed.error);
    return parsed;
}

std::optional<SyntaxError> find_syntax_error(const Source& source, ast::Mode mode, Origin origin) {
    Ast ast;
    return parse_and_check(source, mode, origin, ast);
}

std::string syntax_warnings(const Source& source, ast::Mode mode) {
    Ast ast;
    parse_and_check(source, mode, Origin::file, ast);
    return syntax_warnings(source, ast.warnings) + syntax_warnings(source, ast.code_warnings_before_error);
}

std::string syntax_warnings(const Source& source, const std::vector<SyntaxWarning>& warnings) {
    std::string out;
    for (auto& warning : warnings) {
        if (warning.is_deprecation) continue;
        auto line = source.line(warning.line);
        auto first = line.find_first_not_of(" \t\f");
        line.remove_prefix(first == line.npos ? line.size() : first);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
        out += fmt::format("{}:{}: SyntaxWarning: {}\n", source.name, warning.line, warning.message);
        if (!line.empty()) out += fmt::format("  {}\n", line);
    }
    return out;
}

}    // namespace coroscope
