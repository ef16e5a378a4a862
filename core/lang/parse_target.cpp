// What can be assigned to, looped over and deleted.
//
// The first pass parses targets as expressions and looks at what came out; the second one follows the grammar, because
// there the rules for mistakes must run in its order.
#include "core/lang/parser.hpp"

namespace coroscope {

using ast::Context;

bool Parser::is_target(const Expr* expr, Context context, bool starred_allowed) const {
    switch (expr->kind) {
        case ExprKind::Name:
        case ExprKind::Attribute:
        case ExprKind::Subscript: return true;
        case ExprKind::Starred:
            return starred_allowed && context == Context::Store &&
                   is_target(ast::as<ast::Starred>(expr)->value, context, false);
        case ExprKind::Tuple:
        case ExprKind::List:
            for (auto* element : ast::as<ast::List>(expr)->elts)
                if (!is_target(element, context, true)) return false;
            return true;
        default: return false;
    }
}

void Parser::set_context(Expr* expr, Context context) {
    switch (expr->kind) {
        case ExprKind::Name: ast::as<ast::Name>(expr)->ctx = context; break;
        case ExprKind::Attribute: ast::as<ast::Attribute>(expr)->ctx = context; break;
        case ExprKind::Subscript: ast::as<ast::Subscript>(expr)->ctx = context; break;
        case ExprKind::Starred:
            ast::as<ast::Starred>(expr)->ctx = context;
            set_context(ast::as<ast::Starred>(expr)->value, context);
            break;
        case ExprKind::Tuple:
        case ExprKind::List:
            ast::as<ast::List>(expr)->ctx = context;
            for (auto* element : ast::as<ast::List>(expr)->elts) set_context(element, context);
            break;
        default: break;
    }
}

ast::Expr* Parser::star_targets() {
    auto begin = begin_here();
    auto* first = star_target();
    if (!first || !at(Tok::comma)) return first;
    auto* tuple = ast::as<ast::Tuple>(tuple_of(first, &Parser::star_target));
    tuple->span.begin = begin;
    tuple->ctx = Context::Store;
    return tuple;
}

ast::Expr* Parser::star_target() {
    return memo<Expr>(Rule::star_target, [&]() -> Expr* {
        auto begin = begin_here();
        if (!accept(Tok::star)) return target_with_star_atom();
        auto* value = at(Tok::star) ? nullptr : star_target();
        if (!value) return nullptr;
        auto* node = make<ast::Starred>(ExprKind::Starred, begin);
        node->value = value;
        node->ctx = Context::Store;
        return node;
    });
}

ast::Expr* Parser::target_with_star_atom() {
    if (!second_pass_) {
        auto* expr = primary();
        if (!expr || !is_target(expr, Context::Store, false)) return nullptr;
        set_context(expr, Context::Store);
        return expr;
    }
    return memo<Expr>(Rule::target_with_star_atom, [&]() -> Expr* {
        auto here = pos_;
        if (auto* target = subscript_attribute_target(Context::Store)) return target;
        pos_ = here;
        return star_atom();
    });
}

// t_primary and one more attribute or subscript, the last one.
ast::Expr* Parser::subscript_attribute_target(Context context) {
    auto begin = begin_here();
    auto* value = t_primary();
    if (!value || at(Tok::lpar) || !trailer(value, begin)) return nullptr;
    if (at(Tok::lpar) || at(Tok::lsqb) || at(Tok::dot)) return nullptr;
    set_context(value, context);
    return value;
}

ast::Expr* Parser::star_atom() {
    auto begin = begin_here();
    auto here = pos_;
    if (at(Tok::name)) return make_name(tokens_.list[pos_++], Context::Store);
    if (accept(Tok::lpar)) {
        if (auto* inner = target_with_star_atom(); inner && accept(Tok::rpar)) {
            set_context(inner, Context::Store);
            return inner;
        }
        pos_ = here + 1;
    } else if (!accept(Tok::lsqb)) {
        return nullptr;
    }
    bool is_list = tokens_.list[here].kind == Tok::lsqb;
    Gather<Expr> elements(*this);
    bool comma = false;
    for (;;) {
        auto before = pos_;
        auto* element = star_target();
        if (!element) {
            pos_ = before;
            break;
        }
        elements.push(element);
        if (!accept(Tok::comma)) break;
        comma = true;
    }
    if (!is_list && elements.size() > 0 && !comma) return nullptr;
    if (!accept(is_list ? Tok::rsqb : Tok::rpar)) return nullptr;
    auto* node = make<ast::List>(is_list ? ExprKind::List : ExprKind::Tuple, begin);
    node->elts = elements.done();
    node->ctx = Context::Store;
    return node;
}

ast::Expr* Parser::single_target() {
    auto here = pos_;
    if (auto* target = subscript_attribute_target(Context::Store)) return target;
    pos_ = here;
    if (at(Tok::name)) return make_name(tokens_.list[pos_++], Context::Store);
    if (!accept(Tok::lpar)) return nullptr;
    auto* target = single_target();
    return target && accept(Tok::rpar) ? target : nullptr;
}

bool Parser::del_targets(Gather<Expr>& into) {
    do {
        auto here = pos_;
        auto* target = del_target();
        if (!target) {
            pos_ = here;
            return into.size() > 0;
        }
        into.push(target);
    } while (accept(Tok::comma));
    return true;
}

ast::Expr* Parser::del_target() {
    if (!second_pass_) {
        auto* expr = primary();
        if (!expr || !is_target(expr, Context::Del, false)) return nullptr;
        set_context(expr, Context::Del);
        return expr;
    }
    return memo<Expr>(Rule::del_target, [&]() -> Expr* {
        auto begin = begin_here();
        auto here = pos_;
        if (auto* target = subscript_attribute_target(Context::Del)) return target;
        pos_ = here;
        if (at(Tok::name)) return make_name(tokens_.list[pos_++], Context::Del);
        bool is_list = at(Tok::lsqb);
        if (accept(Tok::lpar)) {
            if (auto* inner = del_target(); inner && accept(Tok::rpar)) return inner;
            pos_ = here + 1;
        } else if (!accept(Tok::lsqb)) {
            return nullptr;
        }
        Gather<Expr> elements(*this);
        del_targets(elements);
        if (!accept(is_list ? Tok::rsqb : Tok::rpar)) return nullptr;
        auto* node = make<ast::List>(is_list ? ExprKind::List : ExprKind::Tuple, begin);
        node->elts = elements.done();
        node->ctx = Context::Del;
        return node;
    });
}

// The innermost part that makes expr no target, or null.
const ast::Expr* Parser::invalid_target(const Expr* expr, Targets targets) const {
    switch (expr->kind) {
        case ExprKind::List:
        case ExprKind::Tuple:
            for (auto* element : ast::as<ast::List>(expr)->elts)
                if (auto* found = invalid_target(element, targets)) return found;
            return nullptr;
        case ExprKind::Starred:
            if (targets == Targets::del) return expr;
            return invalid_target(ast::as<ast::Starred>(expr)->value, targets);
        case ExprKind::Compare: {
            // `for f() in x`: the whole has been parsed as a comparison.
            if (targets != Targets::loop) return expr;
            auto* compare = ast::as<ast::Compare>(expr);
            return compare->ops[0] == ast::Comparison::In ? invalid_target(compare->left, targets) : nullptr;
        }
        case ExprKind::Name:
        case ExprKind::Subscript:
        case ExprKind::Attribute: return nullptr;
        default: return expr;
    }
}

// What messages call an expression.
std::string_view Parser::name_of_kind(const Expr* expr) const {
    switch (expr->kind) {
        case ExprKind::Attribute: return "attribute";
        case ExprKind::Subscript: return "subscript";
        case ExprKind::Starred: return "starred";
        case ExprKind::Name: return "name";
        case ExprKind::List: return "list";
        case ExprKind::Tuple: return "tuple";
        case ExprKind::Lambda: return "lambda";
        case ExprKind::Call: return "function call";
        case ExprKind::BoolOp:
        case ExprKind::BinOp:
        case ExprKind::UnaryOp: return "expression";
        case ExprKind::GeneratorExp: return "generator expression";
        case ExprKind::Yield:
        case ExprKind::YieldFrom: return "yield expression";
        case ExprKind::Await: return "await expression";
        case ExprKind::ListComp: return "list comprehension";
        case ExprKind::SetComp: return "set comprehension";
        case ExprKind::DictComp: return "dict comprehension";
        case ExprKind::Dict: return "dict literal";
        case ExprKind::Set: return "set display";
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue: return "f-string expression";
        case ExprKind::Compare: return "comparison";
        case ExprKind::IfExp: return "conditional expression";
        case ExprKind::NamedExpr: return "named expression";
        case ExprKind::Slice: return "slice";
        case ExprKind::Constant: break;
    }
    switch (ast::as<ast::Constant>(expr)->type) {
        case ast::ConstantType::None: return "None";
        case ast::ConstantType::False: return "False";
        case ast::ConstantType::True: return "True";
        case ast::ConstantType::Ellipsis: return "ellipsis";
        default: return "literal";
    }
}

}    // namespace coroscope
