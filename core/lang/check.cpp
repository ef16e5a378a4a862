#include "core/lang/check.hpp"

#include <fmt/format.h>

#include "core/lang/check_parts.hpp"

namespace coroscope {
namespace check_parts {

void raise(Context& context, Span span, std::string message) {
    if (!context.error) context.error = late_error(context.source, span, std::move(message), context.origin);
}

void raise_too_deep(Context& context) {
    if (context.error) return;
    SyntaxError error;
    error.kind = "RecursionError";
    error.message = "maximum recursion depth exceeded during compilation";
    error.has_place = false;
    context.error = std::move(error);
}

bool is_docstring(const ast::Stmt* stmt) {
    if (stmt->kind != ast::StmtKind::Expr) return false;
    auto* value = ast::as<ast::ExprStmt>(stmt)->value;
    return value->kind == ast::ExprKind::Constant && ast::as<ast::Constant>(value)->type == ast::ConstantType::Str;
}

// Features are known or not; those that come late are an error of the compiler.
void check_future(Context& context) {
    auto body = context.ast.body;
    std::size_t i = !body.empty() && is_docstring(body[0]) ? 1 : 0;
    for (; i < body.size() && body[i]->kind == ast::StmtKind::ImportFrom; ++i) {
        auto* import = ast::as<ast::ImportFrom>(body[i]);
        if (import->module != "__future__") return;
        for (auto* alias : import->names) {
            auto feature = alias->name;
            bool known = false;
            for (auto name : {"nested_scopes", "generators", "division", "absolute_import", "with_statement",
                              "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"})
                known |= feature == name;
            if (feature == "annotations") context.future_annotations = true;
            if (known) continue;
            raise(context, import->span,
                  feature == "braces" ? "not a chance" : fmt::format("future feature {} is not defined", feature));
            context.error->end_line = context.error->line;
            context.error->end_offset = SyntaxError::no_offset;
            return;
        }
        context.last_future_line = context.source.line_of(import->span.begin);
    }
}

}    // namespace check_parts

std::optional<SyntaxError> check(const Source& source, Ast& ast, Origin origin) {
    using namespace check_parts;
    Context context{source, ast, origin};
    for (auto* stage : {check_future, check_names, check_code}) {
        stage(context);
        if (context.error) break;
    }
    ast.code_warnings_before_error = std::move(context.warnings);
    return std::move(context.error);
}

}    // namespace coroscope
