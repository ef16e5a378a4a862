// What each scope of a program does with each name: the first pass over the tree, order as in CPython's symtable.c.
#include "core/lang/scope.hpp"

namespace coroscope {
namespace {

using namespace ast;

struct Collector {
    ScopeTree& tree;
    std::uint32_t current = 0;

    Scope& scope() { return tree.scopes[current]; }

    NameId mangled(Identifier name) { return tree.names.mangled(tree.names.of(name), scope().owner); }
    void note(NameId name, std::uint8_t use) { scope().symbols.at(name).uses |= use; }
    void note(Identifier name, std::uint8_t use) { note(mangled(name), use); }

    // Runs `inside` in a new scope that `node` opens.
    template <class F>
    std::uint32_t open(ScopeKind kind, const void* node, F inside) {
        auto outer = current;
        auto id = static_cast<std::uint32_t>(tree.scopes.size());
        auto& made = tree.scopes.emplace_back();
        made.kind = kind;
        made.parent = outer;
        made.owner = tree.scopes[outer].owner;
        made.is_nested = tree.scopes[outer].is_nested || tree.scopes[outer].is_function();
        tree.by_node.at(reinterpret_cast<std::uintptr_t>(node)) = id;
        current = id;
        inside();
        current = outer;
        return id;
    }

    void statements(Stmts list) {
        for (auto* statement : list) this->statement(statement);
    }
    void expressions(Exprs list) {
        for (auto* expression : list)
            if (expression) this->expression(expression);
    }
    void optional(const Expr* e) {
        if (e) expression(e);
    }

    // ---- functions -----------------------------------------------------------------------------------------------

    void parameter(const Arg* arg) {
        if (arg) note(arg->arg, Symbol::is_parameter);
    }
    void parameters(const Arguments& args) {
        for (auto* arg : args.posonlyargs) parameter(arg);
        for (auto* arg : args.args) parameter(arg);
        for (auto* arg : args.kwonlyargs) parameter(arg);
        parameter(args.vararg);
        parameter(args.kwarg);
    }
    void annotation(const Expr* e) {
        if (e && !tree.annotations_are_text) expression(e);
    }
    void annotation(const Arg* arg) {
        if (arg) annotation(arg->annotation);
    }
    void defaults(const Arguments& args) {
        expressions(args.defaults);
        expressions(args.kw_defaults);
    }

    void function(const FunctionDef& f) {
        note(f.name, Symbol::is_assigned);
        defaults(*f.args);
        for (auto* arg : f.args->posonlyargs) annotation(arg);
        for (auto* arg : f.args->args) annotation(arg);
        annotation(f.args->vararg);
        annotation(f.args->kwarg);
        for (auto* arg : f.args->kwonlyargs) annotation(arg);
        annotation(f.returns);
        expressions(f.decorator_list);
        open(ScopeKind::function, &f, [&] {
            scope().is_coroutine = f.kind == StmtKind::AsyncFunctionDef;
            parameters(*f.args);
            statements(f.body);
        });
    }

    void class_definition(const ClassDef& c) {
        note(c.name, Symbol::is_assigned);
        expressions(c.bases);
        for (auto* keyword : c.keywords) expression(keyword->value);
        expressions(c.decorator_list);
        open(ScopeKind::class_body, &c, [&] {
            scope().owner = tree.names.of(c.name);
            statements(c.body);
        });
    }

    void comprehension(const Expr* e, const Expr* element, const Expr* value, std::span<Comprehension*> generators) {
        auto& first = *generators[0];
        expression(first.iter);
        auto is_generator = e->kind == ExprKind::GeneratorExp;
        auto made = open(ScopeKind::comprehension, e, [&] {
            scope().is_generator = is_generator;
            note(tree.names.dot_zero, Symbol::is_parameter);
            for (auto* part : generators) {
                if (part->is_async) scope().is_coroutine = true;
                expression(part->target);
                if (part != &first) expression(part->iter);
                expressions(part->ifs);
            }
            optional(value);
            expression(element);
        });
        if (tree.scopes[made].is_coroutine && !is_generator) scope().is_coroutine = true;
    }

    // `:=` in a comprehension binds in the scope around all comprehensions; the interpreter's own
    // symtable_extend_namedexpr_scope does the same.
    void walrus_target(const Name& target) {
        auto name = mangled(target.id);
        if (scope().kind == ScopeKind::comprehension) {
            auto outer = current;
            while (tree.scopes[outer].kind == ScopeKind::comprehension) outer = tree.scopes[outer].parent;
            auto& symbol = tree.scopes[outer].symbols.at(name);
            if (tree.scopes[outer].is_function()) {
                auto is_global = symbol.uses & Symbol::is_declared_global;
                note(name, is_global ? Symbol::is_declared_global : Symbol::is_declared_nonlocal);
                symbol.uses |= Symbol::is_assigned;
            } else {
                note(name, Symbol::is_declared_global);
                symbol.uses |= Symbol::is_declared_global;
            }
        }
        note(name, Symbol::is_assigned);
    }

    // ---- expressions ---------------------------------------------------------------------------------------------

    void name(const Name& n) {
        note(n.id, n.ctx == Context::Load ? Symbol::is_used : Symbol::is_assigned);
        if (n.ctx == Context::Load && scope().is_function() && n.id == "super")
            note(tree.names.class_cell, Symbol::is_used);
    }

    void expression(const Expr* e) {
        switch (e->kind) {
            case ExprKind::BoolOp: expressions(as<BoolOp>(e)->values); break;
            case ExprKind::NamedExpr:
                expression(as<NamedExpr>(e)->value);
                walrus_target(*as<Name>(as<NamedExpr>(e)->target));
                break;
            case ExprKind::BinOp:    // a long sum is a deep tree
                for (; e->kind == ExprKind::BinOp; e = as<BinOp>(e)->left) expression(as<BinOp>(e)->right);
                expression(e);
                break;
            case ExprKind::UnaryOp: expression(as<UnaryOp>(e)->operand); break;
            case ExprKind::Lambda:
                defaults(*as<Lambda>(e)->args);
                open(ScopeKind::lambda, e, [&] {
                    parameters(*as<Lambda>(e)->args);
                    expression(as<Lambda>(e)->body);
                });
                break;
            case ExprKind::IfExp:
                expression(as<IfExp>(e)->test);
                expression(as<IfExp>(e)->body);
                expression(as<IfExp>(e)->orelse);
                break;
            case ExprKind::Dict:
                expressions(as<Dict>(e)->keys);
                expressions(as<Dict>(e)->values);
                break;
            case ExprKind::Set: expressions(as<Set>(e)->elts); break;
            case ExprKind::ListComp:
            case ExprKind::SetComp:
            case ExprKind::GeneratorExp:
                comprehension(e, as<ListComp>(e)->elt, nullptr, as<ListComp>(e)->generators);
                break;
            case ExprKind::DictComp:
                comprehension(e, as<DictComp>(e)->key, as<DictComp>(e)->value, as<DictComp>(e)->generators);
                break;
            case ExprKind::Await:
                expression(as<Await>(e)->value);
                scope().is_coroutine = true;
                break;
            case ExprKind::Yield:
                optional(as<Yield>(e)->value);
                scope().is_generator = true;
                break;
            case ExprKind::YieldFrom:
                expression(as<YieldFrom>(e)->value);
                scope().is_generator = true;
                break;
            case ExprKind::Compare:
                expression(as<Compare>(e)->left);
                expressions(as<Compare>(e)->comparators);
                break;
            case ExprKind::Call:
                expression(as<Call>(e)->func);
                expressions(as<Call>(e)->args);
                for (auto* keyword : as<Call>(e)->keywords) expression(keyword->value);
                break;
            case ExprKind::FormattedValue:
                expression(as<FormattedValue>(e)->value);
                optional(as<FormattedValue>(e)->format_spec);
                break;
            case ExprKind::JoinedStr: expressions(as<JoinedStr>(e)->values); break;
            case ExprKind::Constant: break;
            case ExprKind::Attribute: expression(as<Attribute>(e)->value); break;
            case ExprKind::Subscript:
                expression(as<Subscript>(e)->value);
                expression(as<Subscript>(e)->slice);
                break;
            case ExprKind::Starred: expression(as<Starred>(e)->value); break;
            case ExprKind::Name: name(*as<Name>(e)); break;
            case ExprKind::List:
            case ExprKind::Tuple: expressions(as<List>(e)->elts); break;
            case ExprKind::Slice:
                optional(as<Slice>(e)->lower);
                optional(as<Slice>(e)->upper);
                optional(as<Slice>(e)->step);
                break;
        }
    }

    // ---- patterns ------------------------------------------------------------------------------------------------

    void patterns(Patterns list) {
        for (auto* p : list) pattern(p);
    }
    void capture(Identifier name) {
        if (!name.empty()) note(name, Symbol::is_assigned);
    }
    void pattern(const Pattern* p) {
        switch (p->kind) {
            case PatternKind::MatchValue: expression(as<MatchValue>(p)->value); break;
            case PatternKind::MatchSingleton: break;
            case PatternKind::MatchSequence: patterns(as<MatchSequence>(p)->patterns); break;
            case PatternKind::MatchMapping:
                expressions(as<MatchMapping>(p)->keys);
                patterns(as<MatchMapping>(p)->patterns);
                capture(as<MatchMapping>(p)->rest);
                break;
            case PatternKind::MatchClass:
                expression(as<MatchClass>(p)->cls);
                patterns(as<MatchClass>(p)->patterns);
                patterns(as<MatchClass>(p)->kwd_patterns);
                break;
            case PatternKind::MatchStar: capture(as<MatchStar>(p)->name); break;
            case PatternKind::MatchAs:
                if (as<MatchAs>(p)->pattern) pattern(as<MatchAs>(p)->pattern);
                capture(as<MatchAs>(p)->name);
                break;
            case PatternKind::MatchOr: patterns(as<MatchOr>(p)->patterns); break;
        }
    }

    // ---- statements ----------------------------------------------------------------------------------------------

    void annotated(const AnnAssign& a) {
        if (a.target->kind == ExprKind::Name) {
            if (a.simple || a.value) note(as<Name>(a.target)->id, Symbol::is_assigned);
        } else {
            expression(a.target);
        }
        annotation(a.annotation);
        optional(a.value);
    }

    void import(std::span<Alias*> names) {
        for (auto* alias : names) {
            if (alias->name == "*") continue;
            auto bound = alias->asname.empty() ? alias->name : alias->asname;
            auto dot = bound.find('.');
            auto name =
                dot == bound.npos ? tree.names.of(bound) : tree.names.of_copy(std::string(bound.substr(0, dot)));
            note(tree.names.mangled(name, scope().owner), Symbol::is_assigned | Symbol::is_imported);
        }
    }

    void handlers(std::span<ExceptHandler*> list) {
        for (auto* handler : list) {
            optional(handler->type);
            if (!handler->name.empty()) note(handler->name, Symbol::is_assigned);
            statements(handler->body);
        }
    }

    void statement(const Stmt* s) {
        switch (s->kind) {
            case StmtKind::FunctionDef:
            case StmtKind::AsyncFunctionDef: function(*as<FunctionDef>(s)); break;
            case StmtKind::ClassDef: class_definition(*as<ClassDef>(s)); break;
            case StmtKind::Return: optional(as<Return>(s)->value); break;
            case StmtKind::Delete: expressions(as<Delete>(s)->targets); break;
            case StmtKind::Assign:
                expressions(as<Assign>(s)->targets);
                expression(as<Assign>(s)->value);
                break;
            case StmtKind::AugAssign:
                expression(as<AugAssign>(s)->target);
                expression(as<AugAssign>(s)->value);
                break;
            case StmtKind::AnnAssign: annotated(*as<AnnAssign>(s)); break;
            case StmtKind::AsyncFor: scope().is_coroutine = true; [[fallthrough]];
            case StmtKind::For:
                expression(as<For>(s)->target);
                expression(as<For>(s)->iter);
                statements(as<For>(s)->body);
                statements(as<For>(s)->orelse);
                break;
            case StmtKind::While:
                expression(as<While>(s)->test);
                statements(as<While>(s)->body);
                statements(as<While>(s)->orelse);
                break;
            case StmtKind::If:
                expression(as<If>(s)->test);
                statements(as<If>(s)->body);
                statements(as<If>(s)->orelse);
                break;
            case StmtKind::AsyncWith: scope().is_coroutine = true; [[fallthrough]];
            case StmtKind::With:
                for (auto* item : as<With>(s)->items) {
                    expression(item->context_expr);
                    optional(item->optional_vars);
                }
                statements(as<With>(s)->body);
                break;
            case StmtKind::Match:
                expression(as<Match>(s)->subject);
                for (auto* c : as<Match>(s)->cases) {
                    pattern(c->pattern);
                    optional(c->guard);
                    statements(c->body);
                }
                break;
            case StmtKind::Raise:
                optional(as<Raise>(s)->exc);
                optional(as<Raise>(s)->cause);
                break;
            case StmtKind::Try:
            case StmtKind::TryStar:
                statements(as<Try>(s)->body);
                statements(as<Try>(s)->orelse);
                handlers(as<Try>(s)->handlers);
                statements(as<Try>(s)->finalbody);
                break;
            case StmtKind::Assert:
                expression(as<Assert>(s)->test);
                optional(as<Assert>(s)->msg);
                break;
            case StmtKind::Import: import(as<Import>(s)->names); break;
            case StmtKind::ImportFrom: import(as<ImportFrom>(s)->names); break;
            case StmtKind::Global:
                for (auto id : as<Global>(s)->names) note(id, Symbol::is_declared_global);
                break;
            case StmtKind::Nonlocal:
                for (auto id : as<Nonlocal>(s)->names) note(id, Symbol::is_declared_nonlocal);
                break;
            case StmtKind::Expr: expression(as<ExprStmt>(s)->value); break;
            case StmtKind::Pass:
            case StmtKind::Break:
            case StmtKind::Continue: break;
        }
    }
};

bool has_future_annotations(Stmts body) {
    for (auto* s : body) {
        if (s->kind == StmtKind::Expr && as<ExprStmt>(s)->value->kind == ExprKind::Constant) continue;
        if (s->kind != StmtKind::ImportFrom || as<ImportFrom>(s)->module != "__future__") return false;
        for (auto* alias : as<ImportFrom>(s)->names)
            if (alias->name == "annotations") return true;
    }
    return false;
}

}    // namespace

void collect_scopes(const Ast& ast, ScopeTree& tree) {
    tree.annotations_are_text |= has_future_annotations(ast.body);
    tree.scopes.emplace_back();
    Collector collector{tree};
    if (ast.expression)
        collector.expression(ast.expression);
    else
        collector.statements(ast.body);
}

}    // namespace coroscope
