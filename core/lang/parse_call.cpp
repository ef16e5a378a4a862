// The arguments of calls and class definitions.
#include "core/lang/parser.hpp"

namespace coroscope {

// From '(' to ')'. A lone generator expression needs no parentheses of its own and then spans those of the call.
ast::Call* Parser::call_arguments() {
    auto begin = begin_here();
    auto here = pos_;
    if (second_pass_) {
        if (auto* generator = genexp()) return call_of(generator);
        if (failed()) return nullptr;
        pos_ = here + 1;
        auto* call = arguments();
        if (!call) pos_ = here + 1;
        if (!accept(Tok::rpar)) return nullptr;
        return call ? call : arena_.make<ast::Call>();
    }
    ++pos_;
    if (accept(Tok::rpar)) return arena_.make<ast::Call>();
    auto* call = args();
    if (!call) return nullptr;
    if (accept(Tok::rpar)) return call;
    bool lone = call->args.size() == 1 && call->keywords.empty() && call->args[0]->kind != ExprKind::Starred;
    if (lone && (at(Tok::kw_for) || at(Tok::kw_async))) {
        std::span<ast::Comprehension*> generators;
        if (!for_if_clauses(generators) || !accept(Tok::rpar)) return nullptr;
        return call_of(comprehension(ExprKind::GeneratorExp, begin, call->args[0], generators));
    }
    return accept(Tok::comma) && accept(Tok::rpar) ? call : nullptr;
}

ast::Call* Parser::call_of(Expr* argument) {
    auto* call = arena_.make<ast::Call>();
    call->args = arena_.copy(&argument, 1);
    return call;
}

// args [','], before a ')'.
ast::Call* Parser::arguments() {
    return memo<ast::Call>(Rule::arguments, [&]() -> ast::Call* {
        auto here = pos_;
        if (auto* call = args()) {
            accept(Tok::comma);
            if (at(Tok::rpar)) return call;
        }
        pos_ = here;
        if (hunting()) mistaken_arguments();
        return nullptr;
    });
}

// Positional arguments (plain and *), then keywords (and *), then keywords and **. The span is theirs.
ast::Call* Parser::args() {
    auto begin = begin_here();
    Gather<Expr> positional(*this);
    bool more = true;
    auto end = pos_;
    while (more) {
        auto here = pos_;
        Expr* item = nullptr;
        if (at(Tok::star)) {
            item = starred_expression();
        } else if (!at(Tok::double_star)) {
            item = assignment_expression();
            if (!item) {
                pos_ = here;
                item = unnamed_expression();
            }
            if (item && at(Tok::assign)) item = nullptr;
        }
        if (!item) {
            pos_ = here;
            break;
        }
        positional.push(item);
        end = pos_;
        more = accept(Tok::comma);
    }
    Keywords keywords;
    if (more && kwargs(positional, keywords)) {
        end = pos_;
    } else if (positional.size() == 0) {
        return nullptr;
    }
    pos_ = end;
    auto* call = make<ast::Call>(ExprKind::Call, begin);
    call->args = positional.done();
    Gather<ast::Keyword> list(*this);
    for (auto* keyword : keywords) list.push(keyword);
    call->keywords = list.done();
    return call;
}

// At least one of kwarg_or_starred and kwarg_or_double_starred, the former first.
bool Parser::kwargs(Gather<Expr>& starred, Keywords& keywords) {
    auto end = pos_;
    bool any = false, more = true;
    for (bool doubled : {false, true}) {
        while (more) {
            auto here = pos_;
            if (hunting()) {
                mistaken_kwarg();
                pos_ = here;
            }
            bool good = false;
            if (auto* keyword = keyword_argument(doubled)) {
                keywords.push_back(keyword);
                good = true;
            } else if (pos_ = here; !doubled && at(Tok::star)) {
                if (auto* item = starred_expression()) {
                    starred.push(item);
                    good = true;
                }
            }
            if (!good) {
                pos_ = here;
                break;
            }
            any = true;
            end = pos_;
            more = accept(Tok::comma);
        }
    }
    pos_ = end;
    return any;
}

// NAME '=' expression, or '**' expression where that is allowed.
ast::Keyword* Parser::keyword_argument(bool doubled) {
    auto begin = begin_here();
    ast::Identifier name;
    if (at(Tok::name) && next_is(Tok::assign)) {
        name = name_of(peek());
        pos_ += 2;
    } else if (!doubled || !accept(Tok::double_star)) {
        return nullptr;
    }
    auto* value = expression();
    if (!value) return nullptr;
    auto* keyword = arena_.make<ast::Keyword>();
    keyword->arg = name;
    keyword->value = value;
    keyword->span = {begin, end_here()};
    return keyword;
}

}    // namespace coroscope
