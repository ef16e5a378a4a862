// Parameter lists of functions and lambdas, which differ in what ends them and in annotations.
#include "core/lang/parser.hpp"

namespace coroscope {

ast::Arguments* Parser::parameters(ParameterStyle style) {
    auto* node = arena_.make<ast::Arguments>();
    Gather<ast::Arg> plain(*this);
    std::vector<Expr*> defaults;
    std::size_t slash = 0;
    for (;;) {
        if (at(Tok::name)) {
            auto* arg = param(style);
            Expr* value = nullptr;
            if (!arg || !default_value(value) || !param_end(style)) return nullptr;
            if (value) {
                defaults.push_back(value);
            } else if (!defaults.empty()) {
                return nullptr;
            }
            plain.push(arg);
        } else if (at(Tok::slash)) {
            if (slash != 0 || plain.size() == 0) return nullptr;
            slash = plain.size();
            ++pos_;
            if (!param_end(style)) return nullptr;
        } else {
            break;
        }
        if (at(style.closer)) break;
    }
    node->defaults = arena_.copy(defaults.data(), defaults.size());
    auto all = plain.done();
    node->posonlyargs = all.subspan(0, slash);
    node->args = all.subspan(slash);
    if ((at(Tok::star) || at(Tok::double_star)) && !star_etc(style, *node)) return nullptr;
    return all.empty() && !node->vararg && node->kwonlyargs.empty() && !node->kwarg ? nullptr : node;
}

// From a * or ** on.
bool Parser::star_etc(ParameterStyle style, ast::Arguments& into) {
    if (hunting()) {
        auto here = pos_;
        mistaken_star_etc(style);
        if (failed()) return false;
        pos_ = here;
    }
    if (accept(Tok::star)) {
        bool bare = accept(Tok::comma);
        if (!bare) {
            into.vararg = param(style, true);
            if (!into.vararg || !param_end(style)) return false;
        }
        Gather<ast::Arg> args(*this);
        std::vector<Expr*> defaults;
        while (at(Tok::name)) {
            auto* arg = param(style);
            Expr* value = nullptr;
            if (!arg || !default_value(value) || !param_end(style)) return false;
            args.push(arg);
            defaults.push_back(value);
        }
        if (bare && args.size() == 0) return false;
        into.kwonlyargs = args.done();
        into.kw_defaults = arena_.copy(defaults.data(), defaults.size());
    }
    return !at(Tok::double_star) || kwds(style, into);
}

bool Parser::kwds(ParameterStyle style, ast::Arguments& into) {
    if (hunting()) {
        auto here = pos_;
        mistaken_kwds(style);
        if (failed()) return false;
        pos_ = here;
    }
    if (!accept(Tok::double_star)) return false;
    into.kwarg = param(style);
    return into.kwarg && param_end(style);
}

// NAME with its annotation; that of *args may be starred.
ast::Arg* Parser::param(ParameterStyle style, bool star_annotation) {
    auto begin = begin_here();
    if (!at(Tok::name)) return nullptr;
    auto name = name_of(peek());
    ++pos_;
    Expr* annotation = nullptr;
    if (style.annotated && at(Tok::colon)) {
        auto here = pos_++;
        annotation = star_annotation && at(Tok::star) ? star_expression() : expression();
        if (!annotation) pos_ = here;
    }
    auto* arg = arena_.make<ast::Arg>();
    arg->arg = name;
    arg->annotation = annotation;
    arg->span = {begin, end_here()};
    return arg;
}

// ['=' expression]; value stays null without it. False: the '=' is there and nothing behind it.
bool Parser::default_value(Expr*& value) {
    value = nullptr;
    if (!at(Tok::assign)) return true;
    auto here = pos_++;
    value = expression();
    if (value) return true;
    pos_ = here;
    if (hunting()) mistaken_default();
    return false;
}

bool Parser::param_end(ParameterStyle style) {
    return accept(Tok::comma) || at(style.closer);
}

// ---- the grammar's own small rules, which the rules for mistakes are made of ---------------------------------------

bool Parser::param_no_default(ParameterStyle style, ast::Arg** into) {
    auto here = pos_;
    auto* arg = param(style);
    if (into) *into = arg;
    if (arg && param_end(style)) return true;
    pos_ = here;
    return false;
}

bool Parser::param_with_default(ParameterStyle style) {
    auto here = pos_;
    Expr* value = nullptr;
    if (param(style) && default_value(value) && value && param_end(style)) return true;
    pos_ = here;
    return false;
}

bool Parser::param_maybe_default(ParameterStyle style) {
    auto here = pos_;
    Expr* value = nullptr;
    if (param(style) && default_value(value) && param_end(style)) return true;
    pos_ = here;
    return false;
}

bool Parser::slash_no_default(ParameterStyle style) {
    auto here = pos_;
    bool any = false;
    while (param_no_default(style)) any = true;
    if (any && accept(Tok::slash) && param_end(style)) return true;
    pos_ = here;
    return false;
}

bool Parser::slash_with_default(ParameterStyle style) {
    auto here = pos_;
    while (param_no_default(style)) {
    }
    bool any = false;
    while (param_with_default(style)) any = true;
    if (any && accept(Tok::slash) && param_end(style)) return true;
    pos_ = here;
    return false;
}

}    // namespace coroscope
