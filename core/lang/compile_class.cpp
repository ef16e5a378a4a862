// Class definitions, and the bodies of classes and modules.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

std::uint32_t code_of(Compiler& c, const ClassDef& s, Scope& scope, Location first) {
    if (auto known = known_child(c, scope); known != Index::none) return known;
    begin_unit(c, scope, s.name, first, Code::is_class_body);
    auto& names = c.tree.names;
    load(c, names.of("__name__"));
    store(c, names.of("__module__"));
    emit_text(c, c.unit->code->qualname);
    store(c, names.of("__qualname__"));
    body(c, s.body);
    forget_place(c);
    if (scope.makes_class_cell) {
        emit(c, Op::LOAD_FAST_RAW, 0);
        emit(c, Op::COPY, 1);
        store(c, names.of("__classcell__"));
    } else {
        emit_none(c);
    }
    emit(c, Op::RETURN);
    return end_unit(c, true);
}

bool has_docstring(Stmts list) {
    if (list.empty() || list[0]->kind != StmtKind::Expr) return false;
    auto* value = as<ExprStmt>(list[0])->value;
    return value->kind == ExprKind::Constant && as<ast::Constant>(value)->type == ConstantType::Str;
}

}    // namespace

void class_definition(Compiler& c, const ClassDef& s) {
    auto& scope = c.tree.of(&s);
    decorators(c, s.decorator_list);
    auto first = s.decorator_list.empty() ? c.unit->at : place_of(c, s.decorator_list[0]->span);
    auto child = code_of(c, s, scope, first);
    emit(c, Op::LOAD_BUILD_CLASS);
    make_function(c, child, 0);
    emit_text(c, s.name);
    call_with(c, 2, s.bases, s.keywords);
    apply_decorators(c, s.decorator_list);
    store(c, mangled(c, s.name));
}

// As compiler_body(): __annotations__ and __doc__ come first.
void body(Compiler& c, Stmts list) {
    if (c.scope().kind == ScopeKind::module && !list.empty()) set_place(c, list[0]->span);
    if (has_annotations(list)) emit(c, Op::SETUP_ANNOTATIONS);
    if (has_docstring(list)) {
        expression(c, as<ExprStmt>(list[0])->value);
        forget_place(c);
        store(c, c.tree.names.of("__doc__"));
        list = list.subspan(1);
    }
    statements(c, list);
}

}    // namespace coroscope::compiling
