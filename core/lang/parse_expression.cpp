// Expressions, from the loosest binding to the tightest operator.
#include "core/lang/parser.hpp"

namespace coroscope {

using ast::Comparison;
using ast::Operator;

namespace {

struct BinaryOperator {
    int level = -1;    // 0 binds loosest
    Operator op = Operator::Add;
};

BinaryOperator binary_operator(Tok kind) {
    switch (kind) {
        case Tok::bar: return {0, Operator::BitOr};
        case Tok::caret: return {1, Operator::BitXor};
        case Tok::amper: return {2, Operator::BitAnd};
        case Tok::left_shift: return {3, Operator::LShift};
        case Tok::right_shift: return {3, Operator::RShift};
        case Tok::plus: return {4, Operator::Add};
        case Tok::minus: return {4, Operator::Sub};
        case Tok::star: return {5, Operator::Mult};
        case Tok::slash: return {5, Operator::Div};
        case Tok::double_slash: return {5, Operator::FloorDiv};
        case Tok::percent: return {5, Operator::Mod};
        case Tok::at: return {5, Operator::MatMult};
        default: return {};
    }
}

}    // namespace

// first (',' item)* [',']: a tuple if there is a comma. The first has been parsed from where its span begins or, if it
// was in parentheses, before; the caller's position is behind it.
ast::Expr* Parser::tuple_of(Expr* first, Expr* (Parser::*item)()) {
    if (!first || !at(Tok::comma)) return first;
    Gather<Expr> elements(*this);
    elements.push(first);
    while (at(Tok::comma)) {
        auto comma = pos_++;
        auto* next = (this->*item)();
        if (!next) {
            pos_ = comma + 1;
            break;
        }
        elements.push(next);
    }
    auto* node = make<ast::Tuple>(ExprKind::Tuple, 0);
    node->elts = elements.done();
    return node;
}

ast::Expr* Parser::expressions() {
    auto begin = begin_here();
    auto* first = expression();
    auto* result = tuple_of(first, &Parser::expression);
    if (result != first) result->span.begin = begin;
    return result;
}

ast::Expr* Parser::star_expressions() {
    auto begin = begin_here();
    auto* first = star_expression();
    auto* result = tuple_of(first, &Parser::star_expression);
    if (result != first) result->span.begin = begin;
    return result;
}

ast::Expr* Parser::star_expression() {
    return memo<Expr>(Rule::star_expression, [&]() -> Expr* {
        if (!at(Tok::star)) return expression();
        return star_named_expression();
    });
}

ast::Expr* Parser::star_named_expression() {
    auto begin = begin_here();
    if (!accept(Tok::star)) return named_expression();
    auto* value = bitwise_or();
    if (!value) return nullptr;
    auto* node = make<ast::Starred>(ExprKind::Starred, begin);
    node->value = value;
    return node;
}

bool Parser::star_named_expressions(Gather<Expr>& into) {
    do {
        auto here = pos_;
        auto* item = star_named_expression();
        if (!item) {
            pos_ = here;
            return into.size() > 0;
        }
        into.push(item);
    } while (accept(Tok::comma));
    return true;
}

ast::Expr* Parser::assignment_expression() {
    auto begin = begin_here();
    if (!at(Tok::name) || !next_is(Tok::walrus)) return nullptr;
    auto* target = make_name(peek(), ast::Context::Store);
    pos_ += 2;
    auto* value = expression();
    if (!value) return nullptr;
    auto* node = make<ast::NamedExpr>(ExprKind::NamedExpr, begin);
    node->target = target;
    node->value = value;
    return node;
}

ast::Expr* Parser::named_expression() {
    if (at(Tok::name) && next_is(Tok::walrus)) return assignment_expression();
    auto here = pos_;
    if (hunting()) {
        mistaken_named_expression();
        if (failed()) return nullptr;
        pos_ = here;
    }
    return unnamed_expression();
}

ast::Expr* Parser::unnamed_expression() {
    auto* value = expression();
    return value && !at(Tok::walrus) ? value : nullptr;
}

ast::Expr* Parser::yield_expr() {
    auto begin = begin_here();
    if (!accept(Tok::kw_yield)) return nullptr;
    if (accept(Tok::kw_from)) {
        auto* value = expression();
        if (!value) return nullptr;
        auto* node = make<ast::YieldFrom>(ExprKind::YieldFrom, begin);
        node->value = value;
        return node;
    }
    auto here = pos_;
    auto* value = star_expressions();
    if (!value) pos_ = here;
    auto* node = make<ast::Yield>(ExprKind::Yield, begin);
    node->value = value;
    return node;
}

ast::Expr* Parser::yield_or_star_expressions() {
    return at(Tok::kw_yield) ? yield_expr() : star_expressions();
}

ast::Expr* Parser::expression() {
    Deeper deeper(*this);
    return memo<Expr>(Rule::expression, [&]() -> Expr* {
        if (hunting()) {
            auto here = pos_;
            mistaken_expression();
            pos_ = here;
            if (!failed()) mistaken_legacy_expression();
            pos_ = here;
        }
        return expression_body();
    });
}

ast::Expr* Parser::expression_body() {
    auto begin = begin_here();
    if (at(Tok::kw_lambda)) return lambdef();
    auto* body = disjunction();
    if (!body || !at(Tok::kw_if)) return body;
    auto here = pos_++;
    if (auto* test = disjunction(); test && accept(Tok::kw_else)) {
        if (auto* orelse = expression()) {
            auto* node = make<ast::IfExp>(ExprKind::IfExp, begin);
            node->test = test;
            node->body = body;
            node->orelse = orelse;
            return node;
        }
    }
    pos_ = here;
    return body;
}

ast::Expr* Parser::lambdef() {
    auto begin = begin_here();
    ++pos_;
    auto here = pos_;
    ast::Arguments* args = nullptr;
    if (!at(Tok::colon)) {
        if (hunting()) {
            mistaken_parameters(lambda_style);
            pos_ = here;
        }
        args = parameters(lambda_style);
        if (!args) pos_ = here;
    }
    if (!accept(Tok::colon)) return nullptr;
    auto* body = expression();
    if (!body) return nullptr;
    auto* node = make<ast::Lambda>(ExprKind::Lambda, begin);
    node->args = args ? args : arena_.make<ast::Arguments>();
    node->body = body;
    return node;
}

ast::Expr* Parser::disjunction() {
    return memo<Expr>(Rule::disjunction, [&]() -> Expr* {
        auto begin = begin_here();
        auto* first = conjunction();
        if (!first || !at(Tok::kw_or)) return first;
        Gather<Expr> values(*this);
        values.push(first);
        while (at(Tok::kw_or)) {
            auto here = pos_++;
            auto* next = conjunction();
            if (!next) {
                pos_ = here;
                break;
            }
            values.push(next);
        }
        if (values.size() == 1) return first;
        auto* node = make<ast::BoolOp>(ExprKind::BoolOp, begin);
        node->op = ast::BoolOperator::Or;
        node->values = values.done();
        return node;
    });
}

ast::Expr* Parser::conjunction() {
    return memo<Expr>(Rule::conjunction, [&]() -> Expr* {
        auto begin = begin_here();
        auto* first = inversion();
        if (!first || !at(Tok::kw_and)) return first;
        Gather<Expr> values(*this);
        values.push(first);
        while (at(Tok::kw_and)) {
            auto here = pos_++;
            auto* next = inversion();
            if (!next) {
                pos_ = here;
                break;
            }
            values.push(next);
        }
        if (values.size() == 1) return first;
        auto* node = make<ast::BoolOp>(ExprKind::BoolOp, begin);
        node->op = ast::BoolOperator::And;
        node->values = values.done();
        return node;
    });
}

ast::Expr* Parser::inversion() {
    return memo<Expr>(Rule::inversion, [&]() -> Expr* {
        auto begin = begin_here();
        if (!accept(Tok::kw_not)) return comparison();
        Deeper deeper(*this);
        auto* operand = inversion();
        if (!operand) return nullptr;
        auto* node = make<ast::UnaryOp>(ExprKind::UnaryOp, begin);
        node->op = ast::UnaryOperator::Not;
        node->operand = operand;
        return node;
    });
}

// Takes a comparison operator; false: there is none.
bool Parser::comparison_operator(Comparison& op) {
    switch (peek().kind) {
        case Tok::equal: op = Comparison::Eq; break;
        case Tok::not_equal: op = Comparison::NotEq; break;
        case Tok::less_equal: op = Comparison::LtE; break;
        case Tok::less: op = Comparison::Lt; break;
        case Tok::greater_equal: op = Comparison::GtE; break;
        case Tok::greater: op = Comparison::Gt; break;
        case Tok::kw_in: op = Comparison::In; break;
        case Tok::kw_is:
            op = Comparison::Is;
            if (next_is(Tok::kw_not)) {
                op = Comparison::IsNot;
                ++pos_;
            }
            break;
        case Tok::kw_not:
            if (!next_is(Tok::kw_in)) return false;
            op = Comparison::NotIn;
            ++pos_;
            break;
        default: return false;
    }
    ++pos_;
    return true;
}

ast::Expr* Parser::comparison() {
    auto begin = begin_here();
    auto* left = bitwise_or();
    if (!left) return nullptr;
    auto here = pos_;
    Comparison op;
    if (!comparison_operator(op)) return left;
    Gather<Expr> comparators(*this);
    auto first_op = operators_.size();
    for (;;) {
        auto* right = bitwise_or();
        if (!right) {
            pos_ = here;
            break;
        }
        operators_.push_back(op);
        comparators.push(right);
        here = pos_;
        if (!comparison_operator(op)) break;
    }
    if (comparators.size() == 0) return left;
    auto* node = make<ast::Compare>(ExprKind::Compare, begin);
    node->left = left;
    node->comparators = comparators.done();
    node->ops = arena_.copy(operators_.data() + first_op, comparators.size());
    operators_.resize(first_op);
    return node;
}

ast::Expr* Parser::bitwise_or() {
    return memo<Expr>(Rule::bitwise_or, [&] { return binary(0); });
}

ast::Expr* Parser::binary(int level) {
    auto begin = begin_here();
    auto* left = factor();
    if (!left) return nullptr;
    for (;;) {
        auto found = binary_operator(peek().kind);
        if (found.level < level) return left;
        auto here = pos_++;
        auto* right = binary(found.level + 1);
        if (!right) {
            pos_ = here;
            return left;
        }
        auto* node = make<ast::BinOp>(ExprKind::BinOp, begin);
        node->left = left;
        node->op = found.op;
        node->right = right;
        left = node;
    }
}

ast::Expr* Parser::factor() {
    return memo<Expr>(Rule::factor, [&]() -> Expr* {
        auto begin = begin_here();
        auto kind = peek().kind;
        if (kind == Tok::plus || kind == Tok::minus || kind == Tok::tilde) {
            Deeper deeper(*this);
            ++pos_;
            auto* operand = factor();
            if (!operand) return nullptr;
            auto* node = make<ast::UnaryOp>(ExprKind::UnaryOp, begin);
            node->op = kind == Tok::plus    ? ast::UnaryOperator::UAdd
                       : kind == Tok::minus ? ast::UnaryOperator::USub
                                            : ast::UnaryOperator::Invert;
            node->operand = operand;
            return node;
        }
        auto* left = await_primary();
        if (!left || !at(Tok::double_star)) return left;
        auto here = pos_++;
        Deeper deeper(*this);
        auto* right = factor();
        if (!right) {
            pos_ = here;
            return left;
        }
        auto* node = make<ast::BinOp>(ExprKind::BinOp, begin);
        node->left = left;
        node->op = Operator::Pow;
        node->right = right;
        return node;
    });
}

ast::Expr* Parser::await_primary() {
    return memo<Expr>(Rule::await_primary, [&]() -> Expr* {
        auto begin = begin_here();
        if (!accept(Tok::kw_await)) return primary();
        auto* value = primary();
        if (!value) return nullptr;
        auto* node = make<ast::Await>(ExprKind::Await, begin);
        node->value = value;
        return node;
    });
}

}    // namespace coroscope
