#include "core/session/tree_walk.hpp"

namespace coroscope {
namespace {

using namespace ast;

struct Walker {
    const TreeVisitor& visitor;

    void all(Exprs list) {
        for (auto* e : list) expression(e);
    }
    void all(Stmts list) {
        for (auto* s : list) statement(s);
    }
    void all(std::span<Keyword*> list) {
        for (auto* k : list) expression(k->value);
    }
    void all(std::span<Comprehension*> list) {
        for (auto* c : list) {
            expression(c->iter);
            expression(c->target);
            all(c->ifs);
        }
    }
    void bound(Identifier name) {
        if (!name.empty() && visitor.on_bound_name) visitor.on_bound_name(name);
    }
    void parameter(const Arg* a) {
        if (!a) return;
        bound(a->arg);
        expression(a->annotation);
    }
    void arguments(const Arguments* a) {
        if (!a) return;
        for (auto* p : a->posonlyargs) parameter(p);
        for (auto* p : a->args) parameter(p);
        parameter(a->vararg);
        for (auto* p : a->kwonlyargs) parameter(p);
        parameter(a->kwarg);
        all(a->defaults);
        all(a->kw_defaults);
    }

    void pattern(const Pattern* p) {
        if (!p) return;
        auto each = [&](Patterns list) {
            for (auto* inner : list) pattern(inner);
        };
        switch (p->kind) {
            case PatternKind::MatchValue: return expression(as<MatchValue>(p)->value);
            case PatternKind::MatchSingleton: return;
            case PatternKind::MatchSequence: return each(as<MatchSequence>(p)->patterns);
            case PatternKind::MatchMapping:
                all(as<MatchMapping>(p)->keys);
                each(as<MatchMapping>(p)->patterns);
                return bound(as<MatchMapping>(p)->rest);
            case PatternKind::MatchClass:
                expression(as<MatchClass>(p)->cls);
                each(as<MatchClass>(p)->patterns);
                return each(as<MatchClass>(p)->kwd_patterns);
            case PatternKind::MatchStar: return bound(as<MatchStar>(p)->name);
            case PatternKind::MatchAs: pattern(as<MatchAs>(p)->pattern); return bound(as<MatchAs>(p)->name);
            case PatternKind::MatchOr: return each(as<MatchOr>(p)->patterns);
        }
    }

    void expression(const Expr* e) {
        if (!e) return;
        if (visitor.on_expression) visitor.on_expression(*e);
        switch (e->kind) {
            case ExprKind::BoolOp: return all(as<BoolOp>(e)->values);
            case ExprKind::NamedExpr: expression(as<NamedExpr>(e)->target); return expression(as<NamedExpr>(e)->value);
            case ExprKind::BinOp: expression(as<BinOp>(e)->left); return expression(as<BinOp>(e)->right);
            case ExprKind::UnaryOp: return expression(as<UnaryOp>(e)->operand);
            case ExprKind::Lambda: arguments(as<Lambda>(e)->args); return expression(as<Lambda>(e)->body);
            case ExprKind::IfExp:
                expression(as<IfExp>(e)->test);
                expression(as<IfExp>(e)->body);
                return expression(as<IfExp>(e)->orelse);
            case ExprKind::Dict: all(as<ast::Dict>(e)->keys); return all(as<ast::Dict>(e)->values);
            case ExprKind::Set: return all(as<ast::Set>(e)->elts);
            case ExprKind::ListComp:
            case ExprKind::SetComp:
            case ExprKind::GeneratorExp: all(as<ListComp>(e)->generators); return expression(as<ListComp>(e)->elt);
            case ExprKind::DictComp:
                all(as<DictComp>(e)->generators);
                expression(as<DictComp>(e)->key);
                return expression(as<DictComp>(e)->value);
            case ExprKind::Await: return expression(as<Await>(e)->value);
            case ExprKind::Yield: return expression(as<Yield>(e)->value);
            case ExprKind::YieldFrom: return expression(as<YieldFrom>(e)->value);
            case ExprKind::Compare: expression(as<Compare>(e)->left); return all(as<Compare>(e)->comparators);
            case ExprKind::Call:
                expression(as<Call>(e)->func);
                all(as<Call>(e)->args);
                return all(as<Call>(e)->keywords);
            case ExprKind::FormattedValue:
                expression(as<FormattedValue>(e)->value);
                return expression(as<FormattedValue>(e)->format_spec);
            case ExprKind::JoinedStr: return all(as<JoinedStr>(e)->values);
            case ExprKind::Constant: return;
            case ExprKind::Attribute: return expression(as<Attribute>(e)->value);
            case ExprKind::Subscript: expression(as<Subscript>(e)->value); return expression(as<Subscript>(e)->slice);
            case ExprKind::Starred: return expression(as<Starred>(e)->value);
            case ExprKind::Name: return;
            case ExprKind::List:
            case ExprKind::Tuple: return all(as<ast::List>(e)->elts);
            case ExprKind::Slice:
                expression(as<ast::Slice>(e)->lower);
                expression(as<ast::Slice>(e)->upper);
                return expression(as<ast::Slice>(e)->step);
        }
    }

    void statement(const Stmt* s) {
        if (!s) return;
        if (visitor.on_statement) visitor.on_statement(*s);
        switch (s->kind) {
            case StmtKind::FunctionDef:
            case StmtKind::AsyncFunctionDef: {
                auto* f = as<FunctionDef>(s);
                bound(f->name);
                all(f->decorator_list);
                arguments(f->args);
                expression(f->returns);
                return all(f->body);
            }
            case StmtKind::ClassDef: {
                auto* c = as<ClassDef>(s);
                bound(c->name);
                all(c->decorator_list);
                all(c->bases);
                all(c->keywords);
                return all(c->body);
            }
            case StmtKind::Return: return expression(as<Return>(s)->value);
            case StmtKind::Delete: return all(as<Delete>(s)->targets);
            case StmtKind::Assign: expression(as<Assign>(s)->value); return all(as<Assign>(s)->targets);
            case StmtKind::AugAssign: expression(as<AugAssign>(s)->target); return expression(as<AugAssign>(s)->value);
            case StmtKind::AnnAssign:
                expression(as<AnnAssign>(s)->target);
                expression(as<AnnAssign>(s)->annotation);
                return expression(as<AnnAssign>(s)->value);
            case StmtKind::For:
            case StmtKind::AsyncFor: {
                auto* f = as<For>(s);
                expression(f->iter);
                expression(f->target);
                all(f->body);
                return all(f->orelse);
            }
            case StmtKind::While:
                expression(as<While>(s)->test);
                all(as<While>(s)->body);
                return all(as<While>(s)->orelse);
            case StmtKind::If:
                expression(as<If>(s)->test);
                all(as<If>(s)->body);
                return all(as<If>(s)->orelse);
            case StmtKind::With:
            case StmtKind::AsyncWith:
                for (auto* item : as<With>(s)->items) {
                    expression(item->context_expr);
                    expression(item->optional_vars);
                }
                return all(as<With>(s)->body);
            case StmtKind::Match:
                expression(as<Match>(s)->subject);
                for (auto* c : as<Match>(s)->cases) {
                    pattern(c->pattern);
                    expression(c->guard);
                    all(c->body);
                }
                return;
            case StmtKind::Raise: expression(as<Raise>(s)->exc); return expression(as<Raise>(s)->cause);
            case StmtKind::Try:
            case StmtKind::TryStar: {
                auto* t = as<Try>(s);
                all(t->body);
                for (auto* handler : t->handlers) {
                    expression(handler->type);
                    bound(handler->name);
                    all(handler->body);
                }
                all(t->orelse);
                return all(t->finalbody);
            }
            case StmtKind::Assert: expression(as<Assert>(s)->test); return expression(as<Assert>(s)->msg);
            case StmtKind::Expr: return expression(as<ExprStmt>(s)->value);
            case StmtKind::Import:
            case StmtKind::ImportFrom:
            case StmtKind::Global:
            case StmtKind::Nonlocal:
            case StmtKind::Pass:
            case StmtKind::Break:
            case StmtKind::Continue: return;
        }
    }
};

}    // namespace

void walk(const Ast& tree, const TreeVisitor& visitor) {
    Walker walker{visitor};
    walker.all(tree.body);
    walker.expression(tree.expression);
}

}    // namespace coroscope
