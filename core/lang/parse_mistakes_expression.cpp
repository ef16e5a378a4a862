// Well-known mistakes in expressions. Each rule mirrors CPython's invalid_ rule of that name: order and conditions
// decide which error a user sees, down to an alternative that matches without raising and so keeps the later ones from
// running.
#include <fmt/format.h>

#include "core/lang/parser.hpp"

namespace coroscope {
namespace {

constexpr const char* maybe_comparison = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
constexpr const char* forgotten_parentheses = "did you forget parentheses around the comprehension target?";
constexpr const char* generator_parentheses = "Generator expression must be parenthesized";

Span from_to(Span first, Span last) {
    return {first.begin, last.end};
}

bool is_legacy_statement(const ast::Expr* expr) {
    if (expr->kind != ast::ExprKind::Name) return false;
    auto name = ast::as<ast::Name>(expr)->id;
    return name == "print" || name == "exec";
}

Span last_item(std::span<ast::Comprehension*> generators) {
    auto* last = generators.back();
    return last->ifs.empty() ? last->iter->span : last->ifs.back()->span;
}

}    // namespace

// ---- expression ----------------------------------------------------------------------------------------------------

void Parser::mistaken_expression() {
    auto here = pos_;
    bool prefixed = at(Tok::name) && next_is(Tok::string);
    if (!prefixed && !at_soft_keyword()) {
        if (auto* first = disjunction()) {
            auto before = hunting_;
            hunting_ = false;
            auto* second = expression_body();
            hunting_ = before;
            if (second) {
                if (is_legacy_statement(first) || tokens_.list[pos_ - 1].level == 0) return;
                return raise_at(from_to(first->span, second->span), "invalid syntax. Perhaps you forgot a comma?");
            }
        }
    }
    if (failed()) return;
    pos_ = here;
    auto* body = disjunction();
    if (!body || !accept(Tok::kw_if)) return;
    auto* test = disjunction();
    if (test && !at(Tok::kw_else) && !at(Tok::colon))
        raise_at(from_to(body->span, test->span), "expected 'else' after 'if' expression");
}

void Parser::mistaken_legacy_expression() {
    if (!at(Tok::name) || next_is(Tok::lpar)) return;
    auto* name = make_name(tokens_.list[pos_++]);
    auto* rest = star_expressions();
    if (!rest || !is_legacy_statement(name)) return;
    raise_at(from_to(name->span, rest->span),
             fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", name->id));
}

void Parser::mistaken_named_expression() {
    memo<Expr>(Rule::mistaken_named_expression, [&]() -> Expr* { return mistaken_named_expression_body(); });
}

ast::Expr* Parser::mistaken_named_expression_body() {
    auto here = pos_;
    auto* target = expression();
    if (target && accept(Tok::walrus) && expression()) {
        raise_at(target->span, fmt::format("cannot use assignment expressions with {}", name_of_kind(target)));
        return nullptr;
    }
    if (failed()) return nullptr;
    pos_ = here;
    if (at(Tok::name) && next_is(Tok::assign)) {
        auto begin = begin_here();
        pos_ += 2;
        auto* value = bitwise_or();
        if (value && !at(Tok::assign) && !at(Tok::walrus)) {
            raise_at(Span{begin, value->span.end}, maybe_comparison);
            return nullptr;
        }
    }
    if (failed()) return nullptr;
    pos_ = here;
    if (at(Tok::kw_True) || at(Tok::kw_None) || at(Tok::kw_False)) return nullptr;
    for (auto rule : {&Parser::list, &Parser::tuple, &Parser::genexp}) {
        if ((this->*rule)() || failed()) return nullptr;
        pos_ = here;
    }
    target = bitwise_or();
    if (target && accept(Tok::assign) && bitwise_or() && !at(Tok::assign) && !at(Tok::walrus))
        raise_at(target->span,
                 fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?", name_of_kind(target)));
    return nullptr;
}

// ---- brackets ------------------------------------------------------------------------------------------------------

void Parser::mistaken_group() {
    auto here = pos_++;
    auto* starred = starred_expression();
    if (starred && accept(Tok::rpar)) return raise_at(starred->span, "cannot use starred expression here");
    pos_ = here + 1;
    if (!at(Tok::double_star)) return;
    auto stars = tokens_.list[pos_++];
    if (expression() && accept(Tok::rpar)) raise_at(stars, "cannot use double starred expression here");
}

void Parser::mistaken_comprehension() {
    auto here = pos_;
    bool parenthesised = at(Tok::lpar);
    std::span<ast::Comprehension*> generators;
    ++pos_;
    if (auto* starred = starred_expression(); starred && for_if_clauses(generators))
        return raise_at(starred->span, "iterable unpacking cannot be used in comprehension");
    if (failed() || parenthesised) return;
    pos_ = here + 1;
    auto* first = star_named_expression();
    if (!first || !at(Tok::comma)) return;
    auto comma = tokens_.list[pos_++];
    auto behind = pos_;
    Gather<Expr> rest(*this);
    if (star_named_expressions(rest) && for_if_clauses(generators))
        return raise_at(from_to(first->span, rest.back()->span), forgotten_parentheses);
    if (failed()) return;
    pos_ = behind;
    if (for_if_clauses(generators)) raise_at(Span{first->span.begin, comma.end}, forgotten_parentheses);
}

void Parser::mistaken_dict_comprehension() {
    ++pos_;
    if (!at(Tok::double_star)) return;
    auto stars = tokens_.list[pos_++];
    std::span<ast::Comprehension*> generators;
    if (bitwise_or() && for_if_clauses(generators) && accept(Tok::rbrace))
        raise_at(stars, "dict unpacking cannot be used in dict comprehension");
}

// From behind the '{' on.
void Parser::mistaken_double_starred_kvpairs() {
    auto here = pos_;
    Expr *key = nullptr, *value = nullptr;
    auto end = pos_;
    while (double_starred_kvpair(key, value)) {
        end = pos_;
        if (!accept(Tok::comma)) break;
    }
    if (failed()) return;
    if (pos_ = end; end != here && accept(Tok::comma)) mistaken_kvpair();
    if (failed()) return;
    pos_ = here;
    mistaken_dict_value();
}

void Parser::mistaken_kvpair() {
    auto here = pos_;
    auto* key = expression();
    if (key && !at(Tok::colon))
        return raise("SyntaxError", "':' expected after dictionary key", line_of(key->span.begin),
                     column_of(key->span.end), line_of(key->span.end), 0);
    if (failed()) return;
    pos_ = here;
    mistaken_dict_value();
}

void Parser::mistaken_dict_value() {
    if (!expression() || !at(Tok::colon)) return;
    auto colon = tokens_.list[pos_++];
    if (at(Tok::rbrace) || at(Tok::comma)) return raise_at(colon, "expression expected after dictionary key and ':'");
    if (!at(Tok::star)) return;
    auto star = tokens_.list[pos_++];
    if (bitwise_or()) raise_from(Span{star.begin, star.end}, "cannot use a starred expression in a dictionary value");
}

// ---- calls ---------------------------------------------------------------------------------------------------------

void Parser::mistaken_arguments() {
    auto here = pos_;
    std::span<ast::Comprehension*> generators;
    auto* first = args();
    auto behind_args = pos_;
    if (failed()) return;
    if (!first || first->keywords.empty()) {
        // Starred arguments alone can be taken for the part that begins with keywords.
        pos_ = here;
        Gather<Expr> starred(*this);
        Keywords keywords;
        if (!kwargs(starred, keywords)) pos_ = here;
    }
    if (!failed() && pos_ != here && accept(Tok::comma) && at(Tok::star))
        return raise_at(peek(), "iterable argument unpacking follows keyword argument unpacking");
    if (failed()) return;
    pos_ = here;
    if (auto* element = expression(); element && for_if_clauses(generators) && accept(Tok::comma)) {
        if (!args()) expression();
        return raise_at(from_to(element->span, last_item(generators)), generator_parentheses);
    }
    if (failed()) return;
    pos_ = here;
    if (mistaken_equals()) return;
    if (failed()) return;
    if (first) {
        pos_ = behind_args;
        if (for_if_clauses(generators)) {
            // f(L, x for x in y): L and x have been taken for arguments. With one it is f((a, b) for a, b in x).
            if (first->args.size() > 1)
                raise_at(from_to(first->args.back()->span, last_item(generators)), generator_parentheses);
            return;
        }
        if (failed()) return;
        pos_ = behind_args;
        if (accept(Tok::comma)) {
            if (auto* element = expression(); element && for_if_clauses(generators))
                return raise_at(from_to(element->span, last_item(generators)), generator_parentheses);
        }
        if (failed()) return;
        pos_ = behind_args;
        if (!accept(Tok::comma) || !args()) return;
        bool unpacking = false;
        for (auto* keyword : first->keywords) unpacking |= keyword->arg.empty();
        raise_last(unpacking ? "positional argument follows keyword argument unpacking"
                             : "positional argument follows keyword argument");
    }
}

// NAME '=' expression for_if_clauses
bool Parser::mistaken_equals() {
    if (!at(Tok::name) || !next_is(Tok::assign)) return false;
    Span span{begin_here(), tokens_.list[pos_ + 1].end};
    pos_ += 2;
    std::span<ast::Comprehension*> generators;
    if (!expression() || !for_if_clauses(generators)) return false;
    raise_at(span, maybe_comparison);
    return true;
}

void Parser::mistaken_kwarg() {
    auto here = pos_;
    const auto& token = peek();
    if ((token.kind == Tok::kw_True || token.kind == Tok::kw_False || token.kind == Tok::kw_None) &&
        next_is(Tok::assign))
        return raise_at(Span{token.begin, tokens_.list[pos_ + 1].end},
                        fmt::format("cannot assign to {}", text_of(token)));
    if (mistaken_equals() || failed()) return;
    pos_ = here;
    if (at(Tok::name) && next_is(Tok::assign)) return;
    auto* target = expression();
    if (target && at(Tok::assign))
        raise_at(Span{target->span.begin, peek().end},
                 "expression cannot contain assignment, perhaps you meant \"==\"?");
}

// ---- parameters ----------------------------------------------------------------------------------------------------

void Parser::mistaken_parameters(ParameterStyle style) {
    auto here = pos_;
    auto skip_plain = [&] {
        while (param_no_default(style)) {
        }
    };
    auto skip_any = [&] {
        bool any = false;
        while (param_maybe_default(style)) any = true;
        return any;
    };
    auto slash_part = [&] { return slash_no_default(style) || slash_with_default(style); };

    skip_plain();
    bool defaults = slash_with_default(style);
    if (!defaults)
        while (param_with_default(style)) defaults = true;
    ast::Arg* arg = nullptr;
    if (defaults && param_no_default(style, &arg))
        return raise_at(arg->span, "non-default argument follows default argument");
    if (failed()) return;

    pos_ = here;
    skip_plain();
    if (at(Tok::lpar)) {
        auto begin = tokens_.list[pos_++].begin;
        bool inner = style.annotated ? parenthesised_params() : parenthesised_lambda_params();
        accept(Tok::comma);
        if (inner && at(Tok::rpar))
            return raise_at(Span{begin, peek().end}, style.annotated
                                                         ? "Function parameters cannot be parenthesized"
                                                         : "Lambda expression parameters cannot be parenthesized");
    }
    if (failed()) return;

    pos_ = here;
    if (at(Tok::slash) && next_is(Tok::comma)) return raise_at(peek(), "at least one argument must precede /");

    if (slash_part()) {
        skip_any();
        if (at(Tok::slash)) return raise_at(peek(), "/ may appear only once");
    }
    if (failed()) return;

    pos_ = here;
    slash_part();
    skip_any();
    if (accept(Tok::star) && (accept(Tok::comma) || param_no_default(style))) {
        skip_any();
        if (at(Tok::slash)) return raise_at(peek(), "/ must be ahead of *");
    }
    if (failed()) return;

    pos_ = here;
    if (skip_any() && accept(Tok::slash) && at(Tok::star)) raise_at(peek(), "expected comma between / and *");
}

bool Parser::parenthesised_params() {
    bool any = false;
    while (param_no_default(def_style)) any = true;
    return any;
}

// ','.lambda_param+
bool Parser::parenthesised_lambda_params() {
    if (!param(lambda_style)) return false;
    while (at(Tok::comma) && next_is(Tok::name)) pos_ += 2;
    return true;
}

void Parser::mistaken_default() {
    auto equals = peek();
    if (next_is(Tok::rpar) || next_is(Tok::comma)) raise_at(equals, "expected default value expression");
}

void Parser::mistaken_star_etc(ParameterStyle style) {
    if (!at(Tok::star)) return;
    auto star = tokens_.list[pos_++];
    auto behind = pos_;
    bool ends = accept(style.closer);
    if (!ends && accept(Tok::comma)) ends = at(style.closer) || at(Tok::double_star);
    if (ends) {
        if (style.annotated) return raise_at(star, "named arguments must follow bare *");
        return raise_last("named arguments must follow bare *");
    }
    pos_ = behind;
    if (param(style) && at(Tok::assign)) return raise_at(peek(), "var-positional argument cannot have default value");
    if (failed()) return;
    pos_ = behind;
    if (!param_no_default(style) && !accept(Tok::comma)) return;
    while (param_maybe_default(style)) {
    }
    if (!at(Tok::star)) return;
    auto second = tokens_.list[pos_++];
    if (param_no_default(style) || accept(Tok::comma)) raise_at(second, "* argument may appear only once");
}

void Parser::mistaken_kwds(ParameterStyle style) {
    if (!accept(Tok::double_star) || !param(style)) return;
    if (at(Tok::assign)) return raise_at(peek(), "var-keyword argument cannot have default value");
    if (!accept(Tok::comma)) return;
    constexpr const char* message = "arguments cannot follow var-keyword argument";
    if (at(Tok::star) || at(Tok::double_star) || at(Tok::slash)) return raise_at(peek(), message);
    if (auto* arg = param(style)) raise_at(arg->span, message);
}

}    // namespace coroscope
