// Statements, one by one; the larger ones have files of their own.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

void if_(Compiler& c, const If& s) {
    auto end = make_block(c);
    auto next = s.orelse.empty() ? end : make_block(c);
    jump_if(c, s.test, next, false);
    statements(c, s.body);
    if (!s.orelse.empty()) {
        forget_place(c);
        emit_jump(c, Op::JUMP, end);
        use_block(c, next);
        statements(c, s.orelse);
    }
    use_block(c, end);
}

void assert_(Compiler& c, const Assert& s) {
    warn_of_assertion(c, s);
    if (c.options.optimization > 0) return;
    auto end = make_block(c);
    jump_if(c, s.test, end, true);
    emit(c, Op::LOAD_ASSERTION_ERROR);
    if (s.msg) {
        expression(c, s.msg);
        emit(c, Op::CALL, 1);
    }
    emit(c, Op::RAISE, 1);
    use_block(c, end);
}

void raise(Compiler& c, const Raise& s) {
    if (s.exc) expression(c, s.exc);
    if (s.cause) expression(c, s.cause);
    emit(c, Op::RAISE, (s.exc ? 1 : 0) + (s.cause ? 1 : 0));
}

void expression_statement(Compiler& c, const ExprStmt& s) {
    if (c.options.is_single && c.depth == 1) {
        expression(c, s.value);
        return emit(c, Op::PRINT_EXPR);
    }
    if (folded(c, s.value)) return emit(c, Op::NOP);
    expression(c, s.value);
    forget_place(c);
    emit(c, Op::POP_TOP);
}

}    // namespace

void statements(Compiler& c, Stmts list) {
    for (auto* s : list) statement(c, s);
}

void statement(Compiler& c, const Stmt* s) {
    set_place(c, s->span);
    switch (s->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: return function(c, *as<FunctionDef>(s));
        case StmtKind::ClassDef: return class_definition(c, *as<ClassDef>(s));
        case StmtKind::Return: return return_(c, *as<Return>(s));
        case StmtKind::Delete: return expressions(c, as<Delete>(s)->targets);
        case StmtKind::Assign: return assign(c, *as<Assign>(s));
        case StmtKind::AugAssign: return assign_in_place(c, *as<AugAssign>(s));
        case StmtKind::AnnAssign: return annotated(c, *as<AnnAssign>(s));
        case StmtKind::For: return for_loop(c, *as<For>(s));
        case StmtKind::AsyncFor: return async_for_loop(c, *as<For>(s));
        case StmtKind::While: return while_loop(c, *as<While>(s));
        case StmtKind::If: return if_(c, *as<If>(s));
        case StmtKind::With:
        case StmtKind::AsyncWith: return with(c, *as<With>(s));
        case StmtKind::Match: return match(c, *as<Match>(s));
        case StmtKind::Raise: return raise(c, *as<Raise>(s));
        case StmtKind::Try:
        case StmtKind::TryStar: return try_(c, *as<Try>(s));
        case StmtKind::Assert: return assert_(c, *as<Assert>(s));
        case StmtKind::Import: return import(c, *as<Import>(s));
        case StmtKind::ImportFrom: return import_from(c, *as<ImportFrom>(s));
        case StmtKind::Global:
        case StmtKind::Nonlocal: return;
        case StmtKind::Expr: return expression_statement(c, *as<ExprStmt>(s));
        case StmtKind::Pass: return emit(c, Op::NOP);
        case StmtKind::Break: return break_(c, s);
        case StmtKind::Continue: return continue_(c, s);
    }
}

}    // namespace coroscope::compiling
