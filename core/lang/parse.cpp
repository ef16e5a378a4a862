#include "core/lang/parse.hpp"

#include <fmt/format.h>

#include "core/lang/check.hpp"
#include "core/lang/parser.hpp"

namespace coroscope {
namespace {

std::optional<SyntaxError> parse_and_check(const Source& source, ast::Mode mode, Origin origin, Ast& ast) {
    SyntaxError refusal;
    refusal.has_place = false;
    if (source.text.size() > max_source_bytes) {
        refusal.kind.clear();
        refusal.message = fmt::format("the source has {} bytes; the limit is {}", source.text.size(), max_source_bytes);
        return refusal;
    }
    if (auto zero = source.text.find('\0'); zero != std::string::npos) {
        refusal.message = "source code cannot contain null bytes";
        return refusal;
    }
    Names names(ast.arena);
    Parser parser(source, ast, names, tokenize(source.text), nullptr, origin);
    ast.end = static_cast<std::uint32_t>(source.text.size());
    if (!parser.parse(mode)) return parser.error();
    return check(source, ast, origin);
}

}    // namespace

Result<std::unique_ptr<Ast>> parse(const Source& source, ast::Mode mode) {
    auto ast = std::make_unique<Ast>();
    if (auto error = parse_and_check(source, mode, Origin::file, *ast)) return to_problem(*error);
    return ast;
}

std::optional<SyntaxError> find_syntax_error(const Source& source, ast::Mode mode, Origin origin) {
    Ast ast;
    return parse_and_check(source, mode, origin, ast);
}

}    // namespace coroscope
