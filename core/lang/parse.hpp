// From a source to its syntax tree, or to the first error that CPython 3.11 would report.
#pragma once

#include <memory>
#include <optional>

#include "core/base/problem.hpp"
#include "core/base/source.hpp"
#include "core/lang/ast.hpp"
#include "core/lang/syntax_error.hpp"

namespace coroscope {

constexpr std::size_t max_source_bytes = 16u << 20;
constexpr std::uint32_t kMaxLiteralDigits = 4300;    // of a decimal literal, if nothing else is asked for

// Everything CPython checks without generating code has been checked: what comes back can be compiled.
Result<std::unique_ptr<Ast>> parse(const Source& source, ast::Mode mode = ast::Mode::exec);

// The tree of text that is compiled while a program runs (its warnings are in it), or why there is none.
struct ParsedText {
    std::unique_ptr<Ast> ast;
    std::optional<SyntaxError> error;
};
ParsedText parse_text(const Source& source, ast::Mode mode, std::uint32_t max_int_digits = kMaxLiteralDigits);

// The same error with CPython's own numbers, for SyntaxError objects and printing; nothing: the source is good.
std::optional<SyntaxError> find_syntax_error(const Source& source, ast::Mode mode = ast::Mode::exec,
                                             Origin origin = Origin::file);

// What CPython writes on stderr about a program before running it, or before its syntax error; mostly nothing.
std::string syntax_warnings(const Source& source, const std::vector<SyntaxWarning>& warnings);
std::string syntax_warnings(const Source& source, ast::Mode mode = ast::Mode::exec);

}    // namespace coroscope
