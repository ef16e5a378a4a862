// The errors of CPython's symbol table: declarations against uses, parameters, assignment expressions in
// comprehensions.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <unordered_set>
#include <vector>

#include "core/lang/check_parts.hpp"

namespace coroscope::check_parts {
namespace {

using namespace ast;

enum Use : unsigned {
    declared_global = 1,
    local = 2,
    parameter = 4,
    declared_nonlocal = 8,
    used = 16,
    imported = 32,
    annotated = 64,
    comprehension_target = 128,
};

enum class BlockType : std::uint8_t { module, function, class_body, annotation };

struct Symbol {
    Identifier name;
    unsigned uses;
};

struct Directive {
    Identifier name;
    Span span;
};

struct Block {
    BlockType type = BlockType::module;
    const Expr* comprehension = nullptr;
    bool in_target = false;    // of a comprehension's for
    int in_iterable = 0;       // of a comprehension's for, here or around
    FunctionFacts facts = {};
    std::vector<Symbol> symbols = {};    // in the order in which they came up
    std::unordered_map<Identifier, std::uint32_t> index = {};
    std::vector<Directive> directives = {};    // global and nonlocal
    std::vector<Block*> children = {};

    unsigned uses_of(Identifier name) const {
        auto found = index.find(name);
        return found == index.end() ? 0 : symbols[found->second].uses;
    }
    unsigned& uses_at(Identifier name) {
        auto [found, fresh] = index.try_emplace(name, static_cast<std::uint32_t>(symbols.size()));
        if (fresh) symbols.push_back({name, 0});
        return symbols[found->second].uses;
    }
};

// Functions with much on the stack are kept out of those that recurse, which must reach max_depth with little of it.
class NameChecker {
public:
    explicit NameChecker(Context& context) : context_(context) {}

    void run() {
        Block* top = enter(BlockType::module);
        statements(context_.ast.body);
        if (context_.ast.expression) visit(context_.ast.expression);
        stack_.pop_back();
        if (!context_.error) analyze(*top, nullptr);
    }

private:
    using Bound = std::unordered_set<Identifier>;

    Block& current() { return *stack_.back(); }

    Block* enter(BlockType type) {
        auto& block = blocks_.emplace_back();
        block.type = type;
        if (!stack_.empty()) {
            block.in_iterable = current().in_iterable;
            current().children.push_back(&block);
        }
        stack_.push_back(&block);
        return &block;
    }

    void leave(const void* node) {
        context_.functions[node] = current().facts;
        stack_.pop_back();
    }

    void fail(Span span, std::string message) { raise(context_, span, std::move(message)); }

    // A class's private names carry its name: __x in class C is _C__x.
    Identifier mangled(Identifier name) {
        if (class_.empty() || name.size() < 3 || name[0] != '_' || name[1] != '_') return name;
        if (name.ends_with("__") || name.find('.') != name.npos) return name;
        auto owner = class_.substr(std::min(class_.find_first_not_of('_'), class_.size()));
        if (owner.empty()) return name;
        auto [found, fresh] = mangled_names_.try_emplace(fmt::format("_{}{}", owner, name));
        return found->first;
    }

    void define(Identifier name, unsigned use, Span span) { define_in(current(), name, use, span); }

    [[gnu::noinline]] void define_in(Block& block, Identifier name, unsigned use, Span span) {
        auto& uses = block.uses_at(mangled(name));
        if ((use & parameter) && (uses & parameter))
            return fail(span, fmt::format("duplicate argument '{}' in function definition", name));
        uses |= use;
        if (block.in_target) {
            if (uses & (declared_global | declared_nonlocal))
                return fail(
                    span,
                    fmt::format("comprehension inner loop cannot rebind assignment expression target '{}'", name));
            uses |= comprehension_target;
        }
        // What is declared global anywhere, the module has as global too.
        if (use == declared_global) stack_.front()->uses_at(mangled(name)) |= declared_global;
    }

    // ---- statements ---------------------------------------------------------------------------------------------

    [[gnu::noinline]] void statements(Stmts list) {
        for (auto* stmt : list) {
            if (context_.error) return;
            if (++depth_ > max_depth) return raise_too_deep(context_);
            statement(stmt);
            --depth_;
        }
    }

    void statement(const Stmt* stmt) {
        switch (stmt->kind) {
            case StmtKind::FunctionDef:
            case StmtKind::AsyncFunctionDef: return function(as<FunctionDef>(stmt));
            case StmtKind::ClassDef: return class_def(as<ClassDef>(stmt));
            case StmtKind::Return: return visit(as<Return>(stmt)->value);
            case StmtKind::Delete: return visit(as<Delete>(stmt)->targets);
            case StmtKind::Assign: visit(as<Assign>(stmt)->targets); return visit(as<Assign>(stmt)->value);
            case StmtKind::AugAssign: visit(as<AugAssign>(stmt)->target); return visit(as<AugAssign>(stmt)->value);
            case StmtKind::AnnAssign: return annotated_assignment(as<AnnAssign>(stmt));
            case StmtKind::For:
            case StmtKind::AsyncFor: {
                auto* loop = as<For>(stmt);
                visit(loop->target);
                visit(loop->iter);
                statements(loop->body);
                return statements(loop->orelse);
            }
            case StmtKind::While: {
                auto* loop = as<While>(stmt);
                visit(loop->test);
                statements(loop->body);
                return statements(loop->orelse);
            }
            case StmtKind::If: {
                auto* branch = as<If>(stmt);
                visit(branch->test);
                statements(branch->body);
                return statements(branch->orelse);
            }
            case StmtKind::With:
            case StmtKind::AsyncWith:
                for (auto* item : as<With>(stmt)->items) {
                    visit(item->context_expr);
                    visit(item->optional_vars);
                }
                return statements(as<With>(stmt)->body);
            case StmtKind::Match:
                visit(as<Match>(stmt)->subject);
                for (auto* branch : as<Match>(stmt)->cases) {
                    pattern(branch->pattern);
                    visit(branch->guard);
                    statements(branch->body);
                }
                return;
            case StmtKind::Raise: visit(as<Raise>(stmt)->exc); return visit(as<Raise>(stmt)->cause);
            case StmtKind::Try:
            case StmtKind::TryStar: return try_statement(as<Try>(stmt));
            case StmtKind::Assert: visit(as<Assert>(stmt)->test); return visit(as<Assert>(stmt)->msg);
            case StmtKind::Import: return aliases(as<Import>(stmt)->names);
            case StmtKind::ImportFrom: return aliases(as<ImportFrom>(stmt)->names);
            case StmtKind::Global: return directive(as<Global>(stmt), declared_global, "global");
            case StmtKind::Nonlocal: return directive(as<Nonlocal>(stmt), declared_nonlocal, "nonlocal");
            case StmtKind::Expr: return visit(as<ExprStmt>(stmt)->value);
            case StmtKind::Pass:
            case StmtKind::Break:
            case StmtKind::Continue: return;
        }
    }

    [[gnu::noinline]] void function(const FunctionDef* def) {
        define(def->name, local, def->span);
        visit(def->args->defaults);
        visit(def->args->kw_defaults);
        annotations(*def->args);
        annotation(def->returns);
        visit(def->decorator_list);
        enter(BlockType::function)->facts.is_coroutine = def->kind == StmtKind::AsyncFunctionDef;
        parameters(*def->args);
        statements(def->body);
        leave(def);
    }

    [[gnu::noinline]] void annotations(const Arguments& args) {
        if (context_.future_annotations) enter(BlockType::annotation);
        for (auto list : {args.posonlyargs, args.args})
            for (auto* arg : list) visit(arg->annotation);
        if (args.vararg) visit(args.vararg->annotation);
        if (args.kwarg) visit(args.kwarg->annotation);
        for (auto* arg : args.kwonlyargs) visit(arg->annotation);
        if (context_.future_annotations) stack_.pop_back();
    }

    [[gnu::noinline]] void annotation(const Expr* expr) {
        if (!expr) return;
        if (context_.future_annotations) enter(BlockType::annotation);
        visit(expr);
        if (context_.future_annotations) stack_.pop_back();
    }

    [[gnu::noinline]] void parameters(const Arguments& args) {
        for (auto list : {args.posonlyargs, args.args, args.kwonlyargs})
            for (auto* arg : list) define(arg->arg, parameter, arg->span);
        if (args.vararg) define(args.vararg->arg, parameter, args.vararg->span);
        if (args.kwarg) define(args.kwarg->arg, parameter, args.kwarg->span);
    }

    [[gnu::noinline]] void class_def(const ClassDef* def) {
        define(def->name, local, def->span);
        visit(def->bases);
        for (auto* keyword : def->keywords) visit(keyword->value);
        visit(def->decorator_list);
        enter(BlockType::class_body);
        auto outer = class_;
        class_ = def->name;
        statements(def->body);
        class_ = outer;
        stack_.pop_back();
    }

    [[gnu::noinline]] void annotated_assignment(const AnnAssign* stmt) {
        if (stmt->target->kind == ExprKind::Name) {
            auto* name = as<Name>(stmt->target);
            auto uses = current().uses_of(mangled(name->id));
            if ((uses & (declared_global | declared_nonlocal)) && stack_.size() > 1 && stmt->simple)
                return fail(stmt->span, fmt::format("annotated name '{}' can't be {}", name->id,
                                                    uses & declared_global ? "global" : "nonlocal"));
            if (stmt->simple) {
                define(name->id, annotated | local, name->span);
            } else if (stmt->value) {
                define(name->id, local, name->span);
            }
        } else {
            visit(stmt->target);
        }
        annotation(stmt->annotation);
        visit(stmt->value);
    }

    [[gnu::noinline]] void try_statement(const Try* stmt) {
        statements(stmt->body);
        statements(stmt->orelse);
        for (auto* handler : stmt->handlers) {
            visit(handler->type);
            if (!handler->name.empty()) define(handler->name, local, handler->span);
            statements(handler->body);
        }
        statements(stmt->finalbody);
    }

    [[gnu::noinline]] void aliases(std::span<Alias*> names) {
        for (auto* alias : names) {
            if (alias->name == "*") {
                if (current().type != BlockType::module) fail(alias->span, "import * only allowed at module level");
                continue;
            }
            auto name = alias->asname.empty() ? alias->name : alias->asname;
            if (auto dot = name.find('.'); dot != name.npos) name = interned(name.substr(0, dot));
            define(name, imported, alias->span);
        }
    }

    // The part before a dot is a name of its own; find the tree's copy, if it has one.
    Identifier interned(Identifier name) {
        auto [found, fresh] = mangled_names_.try_emplace(std::string(name));
        return found->first;
    }

    [[gnu::noinline]] void directive(const Global* stmt, unsigned use, const char* word) {
        for (auto name : stmt->names) {
            auto uses = current().uses_of(mangled(name));
            if (uses & parameter) return fail(stmt->span, fmt::format("name '{}' is parameter and {}", name, word));
            if (uses & used)
                return fail(stmt->span, fmt::format("name '{}' is used prior to {} declaration", name, word));
            if (uses & annotated) return fail(stmt->span, fmt::format("annotated name '{}' can't be {}", name, word));
            if (uses & local)
                return fail(stmt->span, fmt::format("name '{}' is assigned to before {} declaration", name, word));
            define(name, use, stmt->span);
            current().directives.push_back({mangled(name), stmt->span});
        }
    }

    // ---- expressions --------------------------------------------------------------------------------------------

    void visit(Exprs list) {
        for (auto* expr : list) visit(expr);
    }

    void visit(const Expr* expr) {
        if (!expr || context_.error) return;
        if (++depth_ > max_depth) return raise_too_deep(context_);
        expression(expr);
        --depth_;
    }

    void expression(const Expr* expr) {
        switch (expr->kind) {
            case ExprKind::NamedExpr: return named(as<NamedExpr>(expr));
            case ExprKind::BoolOp: return visit(as<BoolOp>(expr)->values);
            case ExprKind::BinOp: visit(as<BinOp>(expr)->left); return visit(as<BinOp>(expr)->right);
            case ExprKind::UnaryOp: return visit(as<UnaryOp>(expr)->operand);
            case ExprKind::Lambda: return lambda(as<Lambda>(expr));
            case ExprKind::IfExp:
                visit(as<IfExp>(expr)->test);
                visit(as<IfExp>(expr)->body);
                return visit(as<IfExp>(expr)->orelse);
            case ExprKind::Dict: visit(as<Dict>(expr)->keys); return visit(as<Dict>(expr)->values);
            case ExprKind::Set: return visit(as<Set>(expr)->elts);
            case ExprKind::ListComp:
            case ExprKind::SetComp:
            case ExprKind::GeneratorExp: {
                auto* comp = as<ListComp>(expr);
                return comprehension(expr, comp->generators, comp->elt, nullptr);
            }
            case ExprKind::DictComp: {
                auto* comp = as<DictComp>(expr);
                return comprehension(expr, comp->generators, comp->key, comp->value);
            }
            case ExprKind::Yield:
                if (in_annotation(expr, "yield expression")) return;
                visit(as<Yield>(expr)->value);
                return yields(expr);
            case ExprKind::YieldFrom:
                if (in_annotation(expr, "yield expression")) return;
                visit(as<YieldFrom>(expr)->value);
                return yields(expr);
            case ExprKind::Await:
                if (in_annotation(expr, "await expression")) return;
                visit(as<Await>(expr)->value);
                current().facts.is_coroutine = true;
                return;
            case ExprKind::Compare: visit(as<Compare>(expr)->left); return visit(as<Compare>(expr)->comparators);
            case ExprKind::Call: return call(as<Call>(expr));
            case ExprKind::FormattedValue:
                visit(as<FormattedValue>(expr)->value);
                return visit(as<FormattedValue>(expr)->format_spec);
            case ExprKind::JoinedStr: return visit(as<JoinedStr>(expr)->values);
            case ExprKind::Constant: return;
            case ExprKind::Attribute: return visit(as<Attribute>(expr)->value);
            case ExprKind::Subscript: visit(as<Subscript>(expr)->value); return visit(as<Subscript>(expr)->slice);
            case ExprKind::Starred: return visit(as<Starred>(expr)->value);
            case ExprKind::Name: return name(as<Name>(expr));
            case ExprKind::List:
            case ExprKind::Tuple: return visit(as<List>(expr)->elts);
            case ExprKind::Slice:
                visit(as<Slice>(expr)->lower);
                visit(as<Slice>(expr)->upper);
                return visit(as<Slice>(expr)->step);
        }
    }

    [[gnu::noinline]] void lambda(const Lambda* expr) {
        visit(expr->args->defaults);
        visit(expr->args->kw_defaults);
        enter(BlockType::function);
        parameters(*expr->args);
        visit(expr->body);
        leave(expr);
    }

    [[gnu::noinline]] void call(const Call* expr) {
        visit(expr->func);
        visit(expr->args);
        for (auto* keyword : expr->keywords) visit(keyword->value);
    }

    [[gnu::noinline]] void name(const Name* expr) {
        // Where it is read, CPython has put a constant in its place.
        if (expr->ctx == ast::Context::Load && expr->id == "__debug__") return;
        define(expr->id, expr->ctx == ast::Context::Load ? used : local, expr->span);
    }

    [[gnu::noinline]] bool in_annotation(const Expr* expr, const char* what) {
        if (current().type != BlockType::annotation) return false;
        fail(expr->span, fmt::format("'{}' can not be used within an annotation", what));
        return true;
    }

    [[gnu::noinline]] void yields(const Expr* expr) {
        current().facts.is_generator = true;
        auto* inside = current().comprehension;
        if (!inside) return;
        fail(expr->span, inside->kind == ExprKind::ListComp   ? "'yield' inside list comprehension"
                         : inside->kind == ExprKind::SetComp  ? "'yield' inside set comprehension"
                         : inside->kind == ExprKind::DictComp ? "'yield' inside dict comprehension"
                                                              : "'yield' inside generator expression");
    }

    [[gnu::noinline]] void named(const NamedExpr* expr) {
        if (in_annotation(expr, "named expression")) return;
        if (current().in_iterable > 0)
            return fail(expr->span, "assignment expression cannot be used in a comprehension iterable expression");
        if (current().comprehension) bind_outside(as<Name>(expr->target));
        visit(expr->value);
        visit(expr->target);
    }

    // In a comprehension, := binds in the first scope around that is none.
    [[gnu::noinline]] void bind_outside(const Name* target) {
        auto name = mangled(target->id);
        for (auto at = stack_.rbegin(); at != stack_.rend(); ++at) {
            auto& block = **at;
            if (block.comprehension) {
                if (block.uses_of(name) & comprehension_target)
                    return fail(target->span,
                                fmt::format("assignment expression cannot rebind comprehension iteration variable '{}'",
                                            target->id));
                continue;
            }
            if (block.type == BlockType::class_body)
                return fail(target->span,
                            "assignment expression within a comprehension cannot be used in a class body");
            bool global = block.type == BlockType::module || (block.uses_of(name) & declared_global);
            define(target->id, global ? declared_global : declared_nonlocal, target->span);
            current().directives.push_back({name, target->span});
            return define_in(block, target->id, block.type == BlockType::module ? declared_global : local,
                             target->span);
        }
    }

    [[gnu::noinline]] void comprehension(const Expr* expr, std::span<Comprehension*> generators, const Expr* element,
                                         const Expr* value) {
        auto* outermost = generators[0];
        ++current().in_iterable;
        visit(outermost->iter);
        --current().in_iterable;
        auto* block = enter(BlockType::function);
        block->comprehension = expr;
        block->facts.is_coroutine = outermost->is_async;
        target(outermost->target);
        visit(outermost->ifs);
        for (auto* next : generators.subspan(1)) {
            target(next->target);
            ++block->in_iterable;
            visit(next->iter);
            --block->in_iterable;
            visit(next->ifs);
            block->facts.is_coroutine |= next->is_async;
        }
        visit(value);
        visit(element);
        bool is_generator = expr->kind == ExprKind::GeneratorExp;
        block->facts.is_generator = is_generator;
        bool spreads = block->facts.is_coroutine && !is_generator;
        leave(expr);
        current().facts.is_coroutine |= spreads;
    }

    [[gnu::noinline]] void target(const Expr* expr) {
        current().in_target = true;
        visit(expr);
        current().in_target = false;
    }

    // ---- patterns -----------------------------------------------------------------------------------------------

    void capture(Identifier name, Span span) {
        if (!name.empty()) define(name, local, span);
    }

    void pattern(const Pattern* node) {
        if (!node || context_.error) return;
        switch (node->kind) {
            case PatternKind::MatchValue: return visit(as<MatchValue>(node)->value);
            case PatternKind::MatchSingleton: return;
            case PatternKind::MatchSequence: return patterns(as<MatchSequence>(node)->patterns);
            case PatternKind::MatchMapping:
                visit(as<MatchMapping>(node)->keys);
                patterns(as<MatchMapping>(node)->patterns);
                return capture(as<MatchMapping>(node)->rest, node->span);
            case PatternKind::MatchClass:
                visit(as<MatchClass>(node)->cls);
                patterns(as<MatchClass>(node)->patterns);
                return patterns(as<MatchClass>(node)->kwd_patterns);
            case PatternKind::MatchStar: return capture(as<MatchStar>(node)->name, node->span);
            case PatternKind::MatchAs:
                pattern(as<MatchAs>(node)->pattern);
                return capture(as<MatchAs>(node)->name, node->span);
            case PatternKind::MatchOr: return patterns(as<MatchOr>(node)->patterns);
        }
    }

    void patterns(Patterns list) {
        for (auto* node : list) pattern(node);
    }

    // ---- the second round: nonlocal names need a function around that binds them ----------------------------------

    // `bound`: the names that the functions around bind; null for the module.
    void analyze(const Block& block, const Bound* around) {
        Bound bound;
        if (around) bound = *around;
        Bound inner = block.type == BlockType::class_body ? bound : Bound();
        std::vector<Identifier> locals;
        for (auto& symbol : block.symbols) {
            if (context_.error) return;
            auto uses = symbol.uses;
            if (uses & declared_global) {
                if (uses & declared_nonlocal)
                    return at_directive(block, symbol.name,
                                        fmt::format("name '{}' is nonlocal and global", symbol.name));
                bound.erase(symbol.name);
                continue;
            }
            if (uses & declared_nonlocal) {
                if (!around)
                    return at_directive(block, symbol.name, "nonlocal declaration not allowed at module level");
                if (!bound.count(symbol.name) && !(symbol.name == "__class__" && in_class_))
                    return at_directive(block, symbol.name,
                                        fmt::format("no binding for nonlocal '{}' found", symbol.name));
                continue;
            }
            if (uses & (local | parameter | imported)) locals.push_back(symbol.name);
        }
        if (block.children.empty()) return;
        if (block.type != BlockType::class_body) {
            inner = std::move(bound);
            if (block.type == BlockType::function) inner.insert(locals.begin(), locals.end());
        }
        bool before = in_class_;
        in_class_ |= block.type == BlockType::class_body;
        for (auto* child : block.children) analyze(*child, &inner);
        in_class_ = before;
    }

    void at_directive(const Block& block, Identifier name, std::string message) {
        for (auto& directive : block.directives)
            if (directive.name == name) return fail(directive.span, std::move(message));
    }

    Context& context_;
    std::deque<Block> blocks_;
    std::vector<Block*> stack_;
    Identifier class_;
    bool in_class_ = false;
    int depth_ = 0;
    std::unordered_map<std::string, char> mangled_names_;    // nodes keep their place, so the keys are names to keep
};

}    // namespace

void check_names(Context& context) {
    NameChecker(context).run();
}

}    // namespace coroscope::check_parts
