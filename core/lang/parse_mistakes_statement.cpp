// Well-known mistakes in statements and patterns. As in parse_mistakes_expression.cpp, order and conditions are
// CPython's.
#include <fmt/format.h>

#include "core/lang/parser.hpp"

namespace coroscope {

// ---- targets -------------------------------------------------------------------------------------------------------

void Parser::raise_invalid_target(Targets targets, const Expr* expr) {
    const auto* found = invalid_target(expr, targets);
    if (!found) return;
    raise_at(found->span,
             fmt::format("cannot {} {}", targets == Targets::del ? "delete" : "assign to", name_of_kind(found)));
}

void Parser::mistaken_assignment() {
    auto here = pos_;
    auto* target = mistaken_ann_assign_target();
    if (target && accept(Tok::colon) && expression())
        return raise_at(target->span,
                        fmt::format("only single target (not {}) can be annotated", name_of_kind(target)));
    if (failed()) return;

    pos_ = here;
    target = star_named_expression();
    if (target && accept(Tok::comma)) {
        Gather<Expr> rest(*this);
        for (auto before = pos_; star_named_expressions(rest) && pos_ != before; before = pos_) rest.cut(0);
        if (accept(Tok::colon) && expression())
            return raise_at(target->span, "only single target (not tuple) can be annotated");
    }
    if (failed()) return;

    pos_ = here;
    target = expression();
    if (target && accept(Tok::colon) && expression()) return raise_at(target->span, "illegal target for annotation");
    if (failed()) return;

    for (auto rule : {&Parser::star_expressions, &Parser::yield_expr}) {
        pos_ = here;
        Gather<Expr> targets(*this);
        gather_assigned(targets);
        auto* value = (this->*rule)();
        if (failed()) return;
        if (!value || !accept(Tok::assign)) continue;
        if (rule == &Parser::star_expressions) return raise_invalid_target(Targets::star, value);
        return raise_at(value->span, "assignment to yield expression not possible");
    }

    pos_ = here;
    target = star_expressions();
    if (target && augassign() && yield_or_star_expressions())
        raise_at(target->span,
                 fmt::format("'{}' is an illegal expression for augmented assignment", name_of_kind(target)));
}

ast::Expr* Parser::mistaken_ann_assign_target() {
    auto here = pos_;
    for (auto rule : {&Parser::list, &Parser::tuple}) {
        pos_ = here;
        if (auto* found = (this->*rule)()) return found;
        if (failed()) return nullptr;
    }
    pos_ = here;
    if (!accept(Tok::lpar)) return nullptr;
    Deeper deeper(*this);
    auto* inner = mistaken_ann_assign_target();
    return inner && accept(Tok::rpar) ? inner : nullptr;
}

void Parser::mistaken_del_stmt() {
    ++pos_;
    if (auto* targets = star_expressions()) raise_invalid_target(Targets::del, targets);
}

void Parser::mistaken_for_target() {
    accept(Tok::kw_async);
    if (!accept(Tok::kw_for)) return;
    if (auto* target = star_expressions()) raise_invalid_target(Targets::loop, target);
}

void Parser::mistaken_with_item() {
    if (!expression() || !accept(Tok::kw_as)) return;
    auto* target = expression();
    if (target && (at(Tok::comma) || at(Tok::rpar) || at(Tok::colon))) raise_invalid_target(Targets::star, target);
}

void Parser::mistaken_import_from_targets() {
    Gather<ast::Alias> names(*this);
    if (aliases(names, false) && accept(Tok::comma) && accept(Tok::newline))
        raise_last("trailing comma not allowed without surrounding parentheses");
}

// ---- a colon or a block that is missing ----------------------------------------------------------------------------

// NEWLINE without INDENT behind a colon.
void Parser::expect_indent(const Token& keyword, const char* what) {
    if (!accept(Tok::newline) || at(Tok::indent)) return;
    raise_indent(fmt::format("expected an indented block after {} on line {}", what, line_of(keyword.begin)));
}

void Parser::mistaken_block() {
    if (accept(Tok::newline) && !at(Tok::indent)) raise_indent("expected an indented block");
}

// if, elif, while
void Parser::mistaken_condition(Tok word) {
    auto keyword = tokens_.list[pos_++];
    if (!named_expression()) return;
    if (accept(Tok::newline)) return raise_last("expected ':'");
    if (!accept(Tok::colon)) return;
    expect_indent(keyword, word == Tok::kw_if     ? "'if' statement"
                           : word == Tok::kw_elif ? "'elif' statement"
                                                  : "'while' statement");
}

void Parser::mistaken_else_stmt() {
    auto keyword = peek();
    if (accept(Tok::kw_else) && accept(Tok::colon)) expect_indent(keyword, "'else' statement");
}

void Parser::mistaken_for_stmt() {
    accept(Tok::kw_async);
    auto keyword = peek();
    if (!accept(Tok::kw_for) || !star_targets() || !accept(Tok::kw_in) || !star_expressions()) return;
    if (accept(Tok::newline)) return raise_last("expected ':'");
    if (accept(Tok::colon)) expect_indent(keyword, "'for' statement");
}

void Parser::mistaken_def_raw() {
    accept(Tok::kw_async);
    auto keyword = peek();
    if (!accept(Tok::kw_def) || !accept(Tok::name) || !accept(Tok::lpar)) return;
    optional_params();
    if (failed() || !accept(Tok::rpar)) return;
    if (at(Tok::arrow)) {
        auto here = pos_++;
        if (!expression()) pos_ = here;
    }
    if (accept(Tok::colon)) expect_indent(keyword, "function definition");
}

void Parser::mistaken_class_def_raw() {
    auto keyword = tokens_.list[pos_++];
    if (!accept(Tok::name)) return;
    if (at(Tok::lpar)) {
        auto here = pos_;
        ast::Call* call = nullptr;
        if (!class_arguments(call)) pos_ = here;
        if (failed()) return;
    }
    if (accept(Tok::newline)) return raise_last("expected ':'");
    if (accept(Tok::colon)) expect_indent(keyword, "class definition");
}

// ','.(expression ['as' star_target])+, in parentheses with `expressions`.
bool Parser::with_items_without_checks(bool parenthesised) {
    if (parenthesised && !accept(Tok::lpar)) return false;
    auto end = pos_;
    bool any = false;
    do {
        if (!(parenthesised ? expressions() : expression())) break;
        if (at(Tok::kw_as)) {
            auto here = pos_++;
            if (!star_target()) pos_ = here;
        }
        any = true;
        end = pos_;
    } while (accept(Tok::comma));
    if (failed() || !any) return false;
    pos_ = end;
    if (!parenthesised) return true;
    accept(Tok::comma);
    return accept(Tok::rpar);
}

void Parser::mistaken_with_stmt() {
    auto here = pos_;
    for (bool parenthesised : {false, true}) {
        pos_ = here;
        accept(Tok::kw_async);
        if (!accept(Tok::kw_with)) return;
        if (with_items_without_checks(parenthesised) && accept(Tok::newline)) return raise_last("expected ':'");
        if (failed()) return;
    }
}

void Parser::mistaken_with_stmt_indent() {
    auto here = pos_;
    for (bool parenthesised : {false, true}) {
        pos_ = here;
        accept(Tok::kw_async);
        auto keyword = peek();
        if (!accept(Tok::kw_with)) return;
        if (with_items_without_checks(parenthesised) && accept(Tok::colon)) expect_indent(keyword, "'with' statement");
        if (failed()) return;
    }
}

// ---- try -----------------------------------------------------------------------------------------------------------

// expression ['as' NAME]
bool Parser::exception_and_name() {
    if (!expression()) return false;
    ast::Identifier name;
    alias_name(name);
    return true;
}

void Parser::mistaken_try_stmt() {
    auto here = pos_;
    auto keyword = tokens_.list[pos_++];
    if (!accept(Tok::colon)) return;
    auto inside = pos_;
    expect_indent(keyword, "'try' statement");
    if (failed()) return;
    pos_ = inside;
    ast::Stmts body;
    if (block(body) && !at(Tok::kw_except) && !at(Tok::kw_finally))
        return raise_last("expected 'except' or 'finally' block");
    if (failed()) return;
    constexpr const char* message = "cannot have both 'except' and 'except*' on the same 'try'";
    for (bool star : {false, true}) {
        pos_ = after_blocks(here + 2);
        if (failed()) return;
        std::span<ast::ExceptHandler*> handlers;
        if (!except_blocks(star, handlers)) {
            if (failed()) return;
            continue;
        }
        if (failed() || !at(Tok::kw_except)) continue;
        auto except = tokens_.list[pos_++];
        if (!star) {
            if (!at(Tok::star)) continue;
            auto token = tokens_.list[pos_++];
            if (exception_and_name() && accept(Tok::colon)) return raise_at(Span{except.begin, token.end}, message);
        } else {
            auto behind = pos_;
            if (!exception_and_name()) pos_ = behind;
            if (!failed() && accept(Tok::colon)) return raise_at(except, message);
        }
        if (failed()) return;
    }
}

// The position behind as many blocks as there are.
Parser::Position Parser::after_blocks(Position begin) {
    ast::Stmts body;
    auto end = pos_ = begin;
    while (block(body)) end = pos_;
    return end;
}

void Parser::mistaken_except_stmt() {
    auto here = pos_;
    ++pos_;
    bool star = accept(Tok::star);
    auto* type = expression();
    auto behind_type = pos_;
    if (type && accept(Tok::comma) && expressions()) {
        ast::Identifier name;
        alias_name(name);
        if (accept(Tok::colon)) return raise_from(type->span, "multiple exception types must be parenthesized");
    }
    if (failed()) return;
    if (type) {
        pos_ = behind_type;
        ast::Identifier name;
        alias_name(name);
        if (accept(Tok::newline)) return raise_last("expected ':'");
    }
    if (failed()) return;
    pos_ = here + 1;
    if (accept(Tok::newline)) return raise_last("expected ':'");
    pos_ = here + 1;
    if (star && accept(Tok::star) && (accept(Tok::newline) || accept(Tok::colon)))
        raise_last("expected one or more exception types");
}

void Parser::mistaken_except_stmt_indent() {
    auto keyword = tokens_.list[pos_++];
    auto behind = pos_;
    if (!exception_and_name()) pos_ = behind;
    if (failed()) return;
    if (accept(Tok::colon)) expect_indent(keyword, "'except' statement");
}

void Parser::mistaken_except_star_stmt_indent() {
    auto keyword = tokens_.list[pos_++];
    if (accept(Tok::star) && exception_and_name() && accept(Tok::colon)) expect_indent(keyword, "'except*' statement");
}

void Parser::mistaken_finally_stmt() {
    auto keyword = tokens_.list[pos_++];
    if (accept(Tok::colon)) expect_indent(keyword, "'finally' statement");
}

// ---- match ---------------------------------------------------------------------------------------------------------

void Parser::mistaken_match_stmt() {
    auto keyword = tokens_.list[pos_++];
    if (!subject_expr()) return;
    if (accept(Tok::newline)) return raise_last("expected ':'");
    if (accept(Tok::colon)) expect_indent(keyword, "'match' statement");
}

void Parser::mistaken_case_block() {
    auto keyword = peek();
    if (!accept_word("case") || !patterns()) return;
    guard();
    if (failed()) return;
    if (accept(Tok::newline)) return raise_last("expected ':'");
    if (accept(Tok::colon)) expect_indent(keyword, "'case' statement");
}

void Parser::mistaken_as_pattern() {
    if (!or_pattern() || !accept(Tok::kw_as)) return;
    if (at_word("_")) return raise_at(peek(), "cannot use '_' as a target");
    if (at(Tok::name)) return;
    if (auto* target = expression()) raise_at(target->span, "invalid pattern target");
}

// From the '(' on.
void Parser::mistaken_class_pattern() {
    ++pos_;
    auto inside = pos_;
    std::vector<ast::Identifier> names;
    {
        Gather<Pattern> positional(*this);
        if (!positional_patterns(positional) || !accept(Tok::comma)) pos_ = inside;
    }
    Gather<Pattern> values(*this);
    if (failed() || !keyword_patterns(names, values) || !accept(Tok::comma)) return;
    Gather<Pattern> late(*this);
    if (!positional_patterns(late) || failed()) return;
    raise_at(Span{late[0]->span.begin, late.back()->span.end}, "positional patterns follow keyword patterns");
}

}    // namespace coroscope
