#include "core/lang/compile.hpp"

#include "core/lang/compile_parts.hpp"

namespace coroscope {

using namespace compiling;

Result<std::uint32_t> compile(const Ast& ast, std::uint32_t source, const CompileOptions& options, CodeStore& store) {
    auto first_code = store.codes.size();
    Compiler c{ast, *store.sources[source], source, options, store};
    c.tree.annotations_are_text = options.has_text_annotations;
    if (auto scopes = analyse_scopes(ast, c.tree); !scopes) return scopes.problem();

    begin_unit(c, c.tree.scopes[0], "<module>", {{}, 1}, options.is_foreign ? Code::is_class_body : Code::is_module);
    forget_place(c);
    if (ast.expression) {
        expression(c, ast.expression);
        end_unit(c, false);
    } else {
        if (options.is_single) {
            if (has_annotations(ast.body)) emit(c, Op::SETUP_ANNOTATIONS);
            statements(c, ast.body);
        } else {
            body(c, ast.body);
        }
        end_unit(c, true);
    }
    if (options.warnings && !c.problem)
        options.warnings->insert(options.warnings->end(), c.warnings.begin(), c.warnings.end());
    if (!c.problem) return static_cast<std::uint32_t>(first_code);
    store.codes.resize(first_code);
    return *c.problem;
}

}    // namespace coroscope
