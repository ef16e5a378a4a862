// Atoms, and what may follow one: attributes, calls, subscripts.
#include "core/lang/literal.hpp"
#include "core/lang/parser.hpp"

namespace coroscope {

using ast::ConstantType;

// ---- trailers ------------------------------------------------------------------------------------------------------

ast::Expr* Parser::primary() {
    auto begin = begin_here();
    auto* value = atom();
    while (value && trailer(value, begin)) {
    }
    return value;
}

// A primary that is followed by another trailer: what stands before the last one of a target.
ast::Expr* Parser::t_primary() {
    return memo<Expr>(Rule::t_primary, [&]() -> Expr* {
        auto goes_on = [&] { return at(Tok::lpar) || at(Tok::lsqb) || at(Tok::dot); };
        auto begin = begin_here();
        auto* value = atom();
        if (!value || !goes_on()) return nullptr;
        for (;;) {
            auto here = pos_;
            auto* longer = value;
            if (!trailer(longer, begin)) return value;
            if (!goes_on()) {
                pos_ = here;
                return value;
            }
            value = longer;
        }
    });
}

// Extends value by one trailer; false: there is none, and the position is as before.
bool Parser::trailer(Expr*& value, std::uint32_t begin) {
    auto here = pos_;
    auto fail = [&] {
        pos_ = here;
        return false;
    };
    if (hunting() && (at(Tok::lsqb) || at(Tok::lbrace))) {
        genexp();
        if (failed()) return false;
        pos_ = here;
    }
    switch (peek().kind) {
        case Tok::dot: {
            ++pos_;
            if (!at(Tok::name)) return fail();
            auto name = name_of(peek());
            ++pos_;
            auto* node = make<ast::Attribute>(ExprKind::Attribute, begin);
            node->value = value;
            node->attr = name;
            value = node;
            return true;
        }
        case Tok::lpar: {
            auto* call = call_arguments();
            if (!call) return fail();
            auto* node = make<ast::Call>(ExprKind::Call, begin);
            node->func = value;
            node->args = call->args;
            node->keywords = call->keywords;
            value = node;
            return true;
        }
        case Tok::lsqb: {
            ++pos_;
            auto* slice = slices();
            if (!slice || !accept(Tok::rsqb)) return fail();
            auto* node = make<ast::Subscript>(ExprKind::Subscript, begin);
            node->value = value;
            node->slice = slice;
            value = node;
            return true;
        }
        default: return false;
    }
}

ast::Expr* Parser::slices() {
    auto begin = begin_here();
    auto here = pos_;
    auto* item = at(Tok::star) ? nullptr : slice();
    if (item && !at(Tok::comma)) return item;
    Gather<Expr> items(*this);
    if (!item) {
        pos_ = here;
        item = at(Tok::star) ? starred_expression() : nullptr;
        if (!item) return nullptr;
    }
    items.push(item);
    while (at(Tok::comma)) {
        auto comma = pos_++;
        item = at(Tok::star) ? starred_expression() : slice();
        if (!item) {
            pos_ = comma + 1;
            break;
        }
        items.push(item);
    }
    auto* node = make<ast::Tuple>(ExprKind::Tuple, begin);
    node->elts = items.done();
    return node;
}

ast::Expr* Parser::slice() {
    auto begin = begin_here();
    auto here = pos_;
    Expr* lower = at(Tok::colon) ? nullptr : expression();
    if (!lower) pos_ = here;
    if (accept(Tok::colon)) {
        auto optional = [&]() -> Expr* {
            auto before = pos_;
            auto* bound = expression();
            if (!bound) pos_ = before;
            return bound;
        };
        auto* upper = optional();
        Expr* step = accept(Tok::colon) ? optional() : nullptr;
        auto* node = make<ast::Slice>(ExprKind::Slice, begin);
        node->lower = lower;
        node->upper = upper;
        node->step = step;
        return node;
    }
    if (lower && !second_pass_ && !at(Tok::walrus)) return lower;
    pos_ = here;
    return named_expression();
}

ast::Expr* Parser::starred_expression() {
    auto begin = begin_here();
    if (!accept(Tok::star)) return nullptr;
    auto* value = expression();
    if (!value) return nullptr;
    auto* node = make<ast::Starred>(ExprKind::Starred, begin);
    node->value = value;
    return node;
}

// ---- atoms ---------------------------------------------------------------------------------------------------------

ast::Expr* Parser::atom() {
    const auto& token = peek();
    auto begin = token.begin;
    switch (token.kind) {
        case Tok::name: ++pos_; return make_name(token);
        case Tok::kw_True: ++pos_; return make_constant(ConstantType::True, begin);
        case Tok::kw_False: ++pos_; return make_constant(ConstantType::False, begin);
        case Tok::kw_None: ++pos_; return make_constant(ConstantType::None, begin);
        case Tok::ellipsis: ++pos_; return make_constant(ConstantType::Ellipsis, begin);
        case Tok::string: return strings();
        case Tok::number: return number();
        case Tok::lpar: return parenthesised();
        case Tok::lsqb: return bracketed();
        case Tok::lbrace: return braced();
        default: return nullptr;
    }
}

ast::Expr* Parser::number() {
    if (!at(Tok::number)) return nullptr;
    const auto& token = peek();
    auto value = read_number(text_of(token), max_int_digits);
    if (!value.error.empty()) {
        raise("SyntaxError", value.error, line_of(token.begin), 0, line_of(token.end), 0);
        return nullptr;
    }
    ++pos_;
    auto type = value.type == NumberValue::Type::integer ? ConstantType::Int
                : value.type == NumberValue::Type::real  ? ConstantType::Float
                                                         : ConstantType::Complex;
    auto* node = as<ast::Constant>(make_constant(type, token.begin));
    node->integer = value.integer;
    node->number = value.number;
    node->is_big = value.is_big;
    if (value.is_big) node->text = arena_.copy(value.digits);
    return node;
}

}    // namespace coroscope
