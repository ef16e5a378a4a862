// Annotations: of arguments, of variables.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

bool any_annotated(std::span<ExceptHandler*> handlers) {
    for (auto* handler : handlers)
        if (has_annotations(handler->body)) return true;
    return false;
}

bool any_annotated(std::span<MatchCase*> cases) {
    for (auto* match_case : cases)
        if (has_annotations(match_case->body)) return true;
    return false;
}

bool is_annotated(const Stmt* s) {
    switch (s->kind) {
        case StmtKind::AnnAssign: return true;
        case StmtKind::For:
        case StmtKind::AsyncFor: return has_annotations(as<For>(s)->body) || has_annotations(as<For>(s)->orelse);
        case StmtKind::While: return has_annotations(as<While>(s)->body) || has_annotations(as<While>(s)->orelse);
        case StmtKind::If: return has_annotations(as<If>(s)->body) || has_annotations(as<If>(s)->orelse);
        case StmtKind::Match: return any_annotated(as<Match>(s)->cases);
        case StmtKind::With:
        case StmtKind::AsyncWith: return has_annotations(as<With>(s)->body);
        case StmtKind::Try:
        case StmtKind::TryStar:
            return any_annotated(as<Try>(s)->handlers) || has_annotations(as<Try>(s)->body) ||
                   has_annotations(as<Try>(s)->finalbody) || has_annotations(as<Try>(s)->orelse);
        default: return false;
    }
}

// Evaluated and forgotten, as check_ann_expr() does.
void evaluate(Compiler& c, const Expr* e) {
    expression(c, e);
    emit(c, Op::POP_TOP);
}

void evaluate_subscript(Compiler& c, const Expr* e) {
    switch (e->kind) {
        case ExprKind::Slice:
            if (as<Slice>(e)->lower) evaluate(c, as<Slice>(e)->lower);
            if (as<Slice>(e)->upper) evaluate(c, as<Slice>(e)->upper);
            if (as<Slice>(e)->step) evaluate(c, as<Slice>(e)->step);
            return;
        case ExprKind::Tuple:
            for (auto* part : as<Tuple>(e)->elts) evaluate_subscript(c, part);
            return;
        default: return evaluate(c, e);
    }
}

bool evaluates_annotations(Compiler& c) {
    return c.scope().kind == ScopeKind::module || c.scope().kind == ScopeKind::class_body;
}

}    // namespace

bool has_annotations(Stmts list) {
    for (auto* s : list)
        if (is_annotated(s)) return true;
    return false;
}

void annotation(Compiler& c, const Expr* e) {
    if (c.tree.annotations_are_text)
        emit_text(c, text_of(c, e));
    else
        expression(c, e);
}

void annotated(Compiler& c, const AnnAssign& s) {
    if (s.value) {
        expression(c, s.value);
        expression(c, s.target);
    }
    switch (s.target->kind) {
        case ExprKind::Name:
            if (!s.simple || !evaluates_annotations(c)) break;
            annotation(c, s.annotation);
            load(c, c.tree.names.of("__annotations__"));
            emit_text(c, c.tree.names.text(mangled(c, as<Name>(s.target)->id)));
            emit(c, Op::STORE_SUBSCR);
            break;
        case ExprKind::Attribute:
            if (!s.value) evaluate(c, as<Attribute>(s.target)->value);
            break;
        case ExprKind::Subscript:
            if (s.value) break;
            evaluate(c, as<Subscript>(s.target)->value);
            evaluate_subscript(c, as<Subscript>(s.target)->slice);
            break;
        default: break;
    }
    if (!s.simple && !c.tree.annotations_are_text && evaluates_annotations(c)) evaluate(c, s.annotation);
}

}    // namespace coroscope::compiling
