// The errors of CPython's compiler, found in the order in which it would come to them.
#include "core/lang/check_code.hpp"

#include <fmt/format.h>

namespace coroscope::check_parts {

using namespace ast;

namespace {

// What CPython has folded to a constant before it compiles; the common cases.
bool is_constant(const Expr* expr) {
    switch (expr->kind) {
        case ExprKind::Constant: return true;
        case ExprKind::UnaryOp: return is_constant(as<UnaryOp>(expr)->operand);
        case ExprKind::BinOp: return is_constant(as<BinOp>(expr)->left) && is_constant(as<BinOp>(expr)->right);
        case ExprKind::Tuple:
            for (auto* element : as<Tuple>(expr)->elts)
                if (!is_constant(element)) return false;
            return true;
        default: return false;
    }
}

}    // namespace

void CodeChecker::run() {
    units_.push_back({ast::may_await(context_.ast.mode) ? Scope::prompt : Scope::module, {}});
    statements(context_.ast.body);
    if (context_.ast.expression) visit(context_.ast.expression);
}

// Names that cannot be bound: there is one.
bool CodeChecker::forbidden(Identifier name, ast::Context use) {
    if (use == ast::Context::Load || name != "__debug__") return false;
    fail(use == ast::Context::Del ? "cannot delete __debug__" : "cannot assign to __debug__");
    return true;
}

void CodeChecker::push(Frame frame) {
    if (unit().frames.size() >= max_blocks) return fail("too many statically nested blocks");
    unit().frames.push_back(frame);
}

// break, continue and return leave everything up to a loop, or all of it; except* may not be left. CPython compiles the
// finally bodies on the way at that point. Each is followed once here, since nested ones would double the work.
bool CodeChecker::leave_frames(bool to_loop) {
    for (auto i = unit().frames.size(); i-- > 0 && !context_.error;) {
        auto frame = unit().frames[i];
        if (frame.kind == Frame::Kind::except_group) {
            fail("'break', 'continue' and 'return' cannot appear in an except* block");
            return true;
        }
        if (to_loop && frame.kind == Frame::Kind::loop) return true;
        if (frame.finalbody.empty() || !left_.insert(frame.finalbody.data()).second) continue;
        std::vector<Frame> inner(unit().frames.begin() + static_cast<std::ptrdiff_t>(i), unit().frames.end());
        auto before = at_;
        unit().frames.erase(unit().frames.begin() + static_cast<std::ptrdiff_t>(i), unit().frames.end());
        statements(frame.finalbody);
        if (context_.error) return true;
        at_ = before;
        unit().frames.insert(unit().frames.end(), inner.begin(), inner.end());
    }
    return !to_loop;
}

// ---- statements ----------------------------------------------------------------------------------------------------

void CodeChecker::statements(Stmts list) {
    for (auto* stmt : list) {
        if (context_.error) return;
        at_ = stmt->span;
        statement(stmt);
    }
}

void CodeChecker::statement(const Stmt* stmt) {
    switch (stmt->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: return function(as<FunctionDef>(stmt));
        case StmtKind::ClassDef: return class_def(as<ClassDef>(stmt));
        case StmtKind::Return: return return_statement(as<Return>(stmt));
        case StmtKind::Delete: return visit(as<Delete>(stmt)->targets);
        case StmtKind::Assign: visit(as<Assign>(stmt)->value); return visit(as<Assign>(stmt)->targets);
        case StmtKind::AugAssign: return augmented(as<AugAssign>(stmt));
        case StmtKind::AnnAssign: return annotated(as<AnnAssign>(stmt));
        case StmtKind::For: {
            auto* loop = as<For>(stmt);
            push(loop_frame);
            visit(loop->iter);
            visit(loop->target);
            statements(loop->body);
            pop();
            return statements(loop->orelse);
        }
        case StmtKind::AsyncFor: {
            auto* loop = as<AsyncFor>(stmt);
            if (!unit().may_await()) return fail("'async for' outside async function");
            visit(loop->iter);
            push(loop_frame);
            visit(loop->target);
            statements(loop->body);
            pop();
            return statements(loop->orelse);
        }
        case StmtKind::While: {
            auto* loop = as<While>(stmt);
            push(loop_frame);
            visit(loop->test);
            statements(loop->body);
            pop();
            return statements(loop->orelse);
        }
        case StmtKind::If: {
            auto* branch = as<If>(stmt);
            visit(branch->test);
            statements(branch->body);
            return statements(branch->orelse);
        }
        case StmtKind::With: return with(as<With>(stmt));
        case StmtKind::AsyncWith:
            if (!unit().may_await()) return fail("'async with' outside async function");
            return with(as<With>(stmt));
        case StmtKind::Match: return match(as<Match>(stmt));
        case StmtKind::Raise: visit(as<Raise>(stmt)->exc); return visit(as<Raise>(stmt)->cause);
        case StmtKind::Try:
        case StmtKind::TryStar: return try_statement(as<Try>(stmt));
        case StmtKind::Assert:
            if (as<Assert>(stmt)->test->kind == ExprKind::Tuple && !as<Tuple>(as<Assert>(stmt)->test)->elts.empty())
                warn("assertion is always true, perhaps remove parentheses?");
            visit(as<Assert>(stmt)->test);
            return visit(as<Assert>(stmt)->msg);
        case StmtKind::Import:
            for (auto* alias : as<Import>(stmt)->names) {
                auto top = alias->name.substr(0, alias->name.find('.'));
                if (forbidden(alias->asname.empty() ? top : alias->asname)) return;
            }
            return;
        case StmtKind::ImportFrom: return import_from(as<ImportFrom>(stmt));
        case StmtKind::Expr:
            if (as<ExprStmt>(stmt)->value->kind != ExprKind::Constant) visit(as<ExprStmt>(stmt)->value);
            return;
        case StmtKind::Break:
            if (!leave_frames(true) && !context_.error) fail("'break' outside loop");
            return;
        case StmtKind::Continue:
            if (!leave_frames(true) && !context_.error) fail("'continue' not properly in loop");
            return;
        case StmtKind::Global:
        case StmtKind::Nonlocal:
        case StmtKind::Pass: return;
    }
}

bool CodeChecker::forbidden_parameters(const Arguments& args) {
    for (auto list : {args.posonlyargs, args.args})
        for (auto* arg : list)
            if (forbidden(arg->arg)) return true;
    if (args.vararg && forbidden(args.vararg->arg)) return true;
    for (auto* arg : args.kwonlyargs)
        if (forbidden(arg->arg)) return true;
    return args.kwarg && forbidden(args.kwarg->arg);
}

void CodeChecker::function(const FunctionDef* def) {
    if (forbidden_parameters(*def->args)) return;
    visit(def->decorator_list);
    visit(def->args->defaults);
    visit(def->args->kw_defaults);
    if (!context_.future_annotations) {
        for (auto list : {def->args->args, def->args->posonlyargs})
            for (auto* arg : list) annotation(arg->annotation);
        if (def->args->vararg) annotation(def->args->vararg->annotation);
        for (auto* arg : def->args->kwonlyargs) annotation(arg->annotation);
        if (def->args->kwarg) annotation(def->args->kwarg->annotation);
        annotation(def->returns);
    }
    bool is_async = def->kind == StmtKind::AsyncFunctionDef;
    units_.push_back({is_async ? Scope::async_function : Scope::function, context_.functions[def]});
    statements(def->body);
    units_.pop_back();
    at_ = def->span;
    forbidden(def->name);
}

// The annotation of *args may be starred.
void CodeChecker::annotation(const Expr* expr) {
    if (expr) visit(expr->kind == ExprKind::Starred ? as<Starred>(expr)->value : expr);
}

void CodeChecker::class_def(const ClassDef* def) {
    visit(def->decorator_list);
    units_.push_back({Scope::class_body, {}});
    statements(def->body);
    units_.pop_back();
    at_ = def->span;
    arguments(def->bases, def->keywords);
    forbidden(def->name);
}

void CodeChecker::return_statement(const Return* stmt) {
    if (!unit().is_function()) return fail("'return' outside function");
    if (stmt->value && unit().facts.is_coroutine && unit().facts.is_generator)
        return fail("'return' with value in async generator");
    visit(stmt->value);
    const auto& source = context_.source;
    if (stmt->value && is_constant(stmt->value) &&
        source.line_of(stmt->value->span.begin) == source.line_of(stmt->span.begin))
        at_ = stmt->value->span;
    leave_frames(false);
}

void CodeChecker::augmented(const AugAssign* stmt) {
    auto* target = stmt->target;
    auto before = at_;
    at_ = target->span;
    switch (target->kind) {
        case ExprKind::Attribute: visit(as<Attribute>(target)->value); break;
        case ExprKind::Subscript:
            visit(as<Subscript>(target)->value);
            visit(as<Subscript>(target)->slice);
            break;
        default: break;
    }
    at_ = before;
    visit(stmt->value);
    at_ = target->span;
    if (target->kind == ExprKind::Name) forbidden(as<Name>(target)->id);
    if (target->kind == ExprKind::Attribute) forbidden(as<Attribute>(target)->attr);
    at_ = before;
}

void CodeChecker::annotated(const AnnAssign* stmt) {
    auto* target = stmt->target;
    bool evaluated = unit().scope == Scope::module || unit().scope == Scope::class_body;
    if (stmt->value) {
        visit(stmt->value);
        visit(target);
    }
    switch (target->kind) {
        case ExprKind::Name:
            if (forbidden(as<Name>(target)->id)) return;
            if (stmt->simple && evaluated && !context_.future_annotations) annotation(stmt->annotation);
            break;
        case ExprKind::Attribute:
            if (forbidden(as<Attribute>(target)->attr)) return;
            if (!stmt->value) visit(as<Attribute>(target)->value);
            break;
        case ExprKind::Subscript:
            if (stmt->value) break;
            visit(as<Subscript>(target)->value);
            visit(as<Subscript>(target)->slice);
            break;
        default: break;
    }
    if (!stmt->simple && evaluated && !context_.future_annotations) visit(stmt->annotation);
}

void CodeChecker::with(const With* stmt) {
    for (auto* item : stmt->items) {
        visit(item->context_expr);
        push(block);
        visit(item->optional_vars);
    }
    statements(stmt->body);
    for (std::size_t i = 0; i < stmt->items.size(); ++i) pop();
}

void CodeChecker::try_statement(const Try* stmt) {
    bool star = stmt->kind == StmtKind::TryStar;
    bool has_finally = !stmt->finalbody.empty();
    if (has_finally) push({Frame::Kind::block, stmt->finalbody});
    if (stmt->handlers.empty()) {
        statements(stmt->body);
    } else {
        push(block);
        statements(stmt->body);
        pop();
        if (!star) statements(stmt->orelse);
        push(star ? Frame{Frame::Kind::except_group} : block);
        for (std::size_t i = 0; i < stmt->handlers.size() && !context_.error; ++i) {
            auto* handler = stmt->handlers[i];
            at_ = handler->span;
            if (!handler->type && i + 1 < stmt->handlers.size()) return fail("default 'except:' must be last");
            visit(handler->type);
            if (!handler->name.empty()) forbidden(handler->name);
            push(block);
            statements(handler->body);
            pop();
        }
        pop();
        if (star) statements(stmt->orelse);
    }
    if (!has_finally) return;
    pop();
    statements(stmt->finalbody);
    // It is compiled a second time, for the case of an exception; only the nesting differs.
    push(block);
    if (unit().frames.size() >= max_blocks) statements(stmt->finalbody);
    pop();
}

void CodeChecker::import_from(const ImportFrom* stmt) {
    if (stmt->module == "__future__" && context_.source.line_of(stmt->span.begin) > context_.last_future_line)
        return fail("from __future__ imports must occur at the beginning of the file");
    for (auto* alias : stmt->names)
        if (forbidden(alias->asname.empty() ? alias->name : alias->asname)) return;
}

// ---- expressions ---------------------------------------------------------------------------------------------------

void CodeChecker::visit(Exprs list) {
    for (auto* expr : list) visit(expr);
}

void CodeChecker::visit(const Expr* expr) {
    if (!expr || context_.error) return;
    auto before = at_;
    at_ = expr->span;
    expression(expr);
    at_ = before;
}

// Where a star unpacks: displays, arguments.
void CodeChecker::visit_unpacked(Exprs list) {
    for (auto* expr : list) visit(expr->kind == ExprKind::Starred ? as<Starred>(expr)->value : expr);
}

void CodeChecker::expression(const Expr* expr) {
    switch (expr->kind) {
        case ExprKind::NamedExpr: visit(as<NamedExpr>(expr)->value); return visit(as<NamedExpr>(expr)->target);
        case ExprKind::BoolOp: return visit(as<BoolOp>(expr)->values);
        case ExprKind::BinOp: visit(as<BinOp>(expr)->left); return visit(as<BinOp>(expr)->right);
        case ExprKind::UnaryOp: return visit(as<UnaryOp>(expr)->operand);
        case ExprKind::Lambda: return lambda(as<Lambda>(expr));
        case ExprKind::IfExp:
            visit(as<IfExp>(expr)->test);
            visit(as<IfExp>(expr)->body);
            return visit(as<IfExp>(expr)->orelse);
        case ExprKind::Dict:
            for (std::size_t i = 0; i < as<Dict>(expr)->keys.size(); ++i) {
                visit(as<Dict>(expr)->keys[i]);
                visit(as<Dict>(expr)->values[i]);
            }
            return;
        case ExprKind::Set: return visit_unpacked(as<Set>(expr)->elts);
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp:
            return comprehension(expr, as<ListComp>(expr)->generators, as<ListComp>(expr)->elt, nullptr);
        case ExprKind::DictComp:
            return comprehension(expr, as<DictComp>(expr)->generators, as<DictComp>(expr)->key,
                                 as<DictComp>(expr)->value);
        case ExprKind::Yield:
            if (!unit().is_function()) return fail("'yield' outside function");
            return visit(as<Yield>(expr)->value);
        case ExprKind::YieldFrom:
            if (!unit().is_function()) return fail("'yield' outside function");
            if (unit().scope == Scope::async_function) return fail("'yield from' inside async function");
            return visit(as<YieldFrom>(expr)->value);
        case ExprKind::Await:
            if (!unit().is_function() && !unit().may_await()) return fail("'await' outside function");
            if (!unit().may_await() && unit().scope != Scope::comprehension)
                return fail("'await' outside async function");
            return visit(as<Await>(expr)->value);
        case ExprKind::Compare:
            warn_of_comparison(as<Compare>(expr));
            visit(as<Compare>(expr)->left);
            return visit(as<Compare>(expr)->comparators);
        case ExprKind::Call: {
            auto* call = as<Call>(expr);
            if (!check_keywords(call->keywords)) return;
            warn_of_call(call->func);
            visit(call->func);
            return arguments(call->args, call->keywords);
        }
        case ExprKind::FormattedValue:
            visit(as<FormattedValue>(expr)->value);
            return visit(as<FormattedValue>(expr)->format_spec);
        case ExprKind::JoinedStr: return visit(as<JoinedStr>(expr)->values);
        case ExprKind::Constant: return;
        case ExprKind::Attribute:
            visit(as<Attribute>(expr)->value);
            forbidden(as<Attribute>(expr)->attr, as<Attribute>(expr)->ctx);
            return;
        case ExprKind::Subscript:
            if (as<Subscript>(expr)->ctx == ast::Context::Load) warn_of_subscript(as<Subscript>(expr));
            visit(as<Subscript>(expr)->value);
            return visit(as<Subscript>(expr)->slice);
        case ExprKind::Starred:
            return fail(as<Starred>(expr)->ctx == ast::Context::Store
                            ? "starred assignment target must be in a list or tuple"
                            : "can't use starred expression here");
        case ExprKind::Name: forbidden(as<Name>(expr)->id, as<Name>(expr)->ctx); return;
        case ExprKind::List:
        case ExprKind::Tuple: return sequence(as<List>(expr));
        case ExprKind::Slice:
            visit(as<Slice>(expr)->lower);
            visit(as<Slice>(expr)->upper);
            return visit(as<Slice>(expr)->step);
    }
}

void CodeChecker::lambda(const Lambda* expr) {
    if (forbidden_parameters(*expr->args)) return;
    visit(expr->args->defaults);
    visit(expr->args->kw_defaults);
    units_.push_back({Scope::lambda, context_.functions[expr]});
    visit(expr->body);
    units_.pop_back();
}

// A list or tuple, read or assigned to.
void CodeChecker::sequence(const List* expr) {
    if (expr->ctx == ast::Context::Del) return visit(expr->elts);
    if (expr->ctx == ast::Context::Store) {
        bool seen = false;
        for (std::size_t i = 0; i < expr->elts.size(); ++i) {
            if (expr->elts[i]->kind != ExprKind::Starred) continue;
            if (seen) return fail("multiple starred expressions in assignment");
            if (i >= 256 || expr->elts.size() - i - 1 >= (1u << 23))
                return fail("too many expressions in star-unpacking assignment");
            seen = true;
        }
    }
    visit_unpacked(expr->elts);
}

bool CodeChecker::check_keywords(std::span<Keyword*> keywords) {
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        if (keywords[i]->arg.empty()) continue;
        if (forbidden(keywords[i]->arg)) return false;
        for (std::size_t k = i + 1; k < keywords.size(); ++k) {
            if (keywords[k]->arg.data() != keywords[i]->arg.data()) continue;
            at_ = keywords[k]->span;
            fail(fmt::format("keyword argument repeated: {}", keywords[i]->arg));
            return false;
        }
    }
    return true;
}

void CodeChecker::arguments(Exprs args, std::span<Keyword*> keywords) {
    if (!check_keywords(keywords)) return;
    visit_unpacked(args);
    for (auto* keyword : keywords) visit(keyword->value);
}

void CodeChecker::comprehension(const Expr* expr, std::span<Comprehension*> generators, const Expr* element,
                                const Expr* value) {
    auto around = unit().scope;
    auto facts = context_.functions[expr];
    units_.push_back({Scope::comprehension, facts});
    if (facts.is_coroutine && expr->kind != ExprKind::GeneratorExp && around != Scope::async_function &&
        around != Scope::prompt && around != Scope::comprehension) {
        fail("asynchronous comprehension outside of an asynchronous function");
    } else {
        for (std::size_t i = 0; i < generators.size(); ++i) {
            if (i > 0) visit(generators[i]->iter);
            if (generators[i]->is_async) push(block);
            visit(generators[i]->target);
            visit(generators[i]->ifs);
        }
        visit(element);
        visit(value);
    }
    units_.pop_back();
    visit(generators[0]->iter);
}

void check_code(Context& context) {
    CodeChecker(context).run();
}

}    // namespace coroscope::check_parts
