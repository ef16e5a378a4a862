// Brackets that make values: groups, tuples, lists, dicts, sets and the comprehensions of each.
#include "core/lang/parser.hpp"

namespace coroscope {

// '(' ... ')': a group, a tuple or a generator expression, decided by what follows the first element.
ast::Expr* Parser::parenthesised() {
    Deeper deeper(*this);
    auto begin = begin_here();
    auto here = pos_;
    if (second_pass_) {
        for (auto rule : {&Parser::tuple, &Parser::group, &Parser::genexp}) {
            pos_ = here;
            auto* found = (this->*rule)();
            if (found || failed()) return found;
        }
        return nullptr;
    }
    ++pos_;
    if (accept(Tok::rpar)) return make<ast::Tuple>(ExprKind::Tuple, begin);
    if (at(Tok::kw_yield)) {
        auto* value = yield_expr();
        return value && accept(Tok::rpar) ? value : nullptr;
    }
    auto* first = star_named_expression();
    if (!first) return nullptr;
    bool starred = first->kind == ExprKind::Starred;
    if (accept(Tok::rpar)) return starred ? nullptr : first;
    if (at(Tok::kw_for) || at(Tok::kw_async)) {
        std::span<ast::Comprehension*> generators;
        if (starred || !for_if_clauses(generators) || !accept(Tok::rpar)) return nullptr;
        return comprehension(ExprKind::GeneratorExp, begin, first, generators);
    }
    if (!accept(Tok::comma)) return nullptr;
    Gather<Expr> elements(*this);
    elements.push(first);
    star_named_expressions(elements);
    if (!accept(Tok::rpar)) return nullptr;
    auto* node = make<ast::Tuple>(ExprKind::Tuple, begin);
    node->elts = elements.done();
    return node;
}

ast::Expr* Parser::tuple() {
    auto begin = begin_here();
    if (!accept(Tok::lpar)) return nullptr;
    auto here = pos_;
    Gather<Expr> elements(*this);
    if (auto* first = star_named_expression(); first && accept(Tok::comma)) {
        elements.push(first);
        star_named_expressions(elements);
    } else {
        pos_ = here;
    }
    if (!accept(Tok::rpar)) return nullptr;
    auto* node = make<ast::Tuple>(ExprKind::Tuple, begin);
    node->elts = elements.done();
    return node;
}

ast::Expr* Parser::group() {
    auto here = pos_;
    if (!accept(Tok::lpar)) return nullptr;
    auto* value = at(Tok::kw_yield) ? yield_expr() : named_expression();
    if (value && accept(Tok::rpar)) return value;
    pos_ = here;
    if (hunting()) mistaken_group();
    return nullptr;
}

ast::Expr* Parser::genexp() {
    auto begin = begin_here();
    auto here = pos_;
    if (!accept(Tok::lpar)) {
        // The rule for mistakes takes other brackets as well, wherever a generator expression is looked for.
        if (hunting() && (at(Tok::lsqb) || at(Tok::lbrace))) mistaken_comprehension();
        return nullptr;
    }
    auto inside = pos_;
    auto* element = assignment_expression();
    if (!element) {
        pos_ = inside;
        element = unnamed_expression();
    }
    std::span<ast::Comprehension*> generators;
    if (element && for_if_clauses(generators) && accept(Tok::rpar))
        return comprehension(ExprKind::GeneratorExp, begin, element, generators);
    pos_ = here;
    if (hunting()) mistaken_comprehension();
    return nullptr;
}

ast::Expr* Parser::bracketed() {
    Deeper deeper(*this);
    auto begin = begin_here();
    auto here = pos_;
    if (second_pass_) {
        auto* found = list();
        if (found || failed()) return found;
        pos_ = here;
        return listcomp();
    }
    ++pos_;
    Gather<Expr> elements(*this);
    if (!at(Tok::rsqb)) {
        auto* first = star_named_expression();
        if (!first) return nullptr;
        if (at(Tok::kw_for) || at(Tok::kw_async)) {
            std::span<ast::Comprehension*> generators;
            if (first->kind == ExprKind::Starred || !for_if_clauses(generators) || !accept(Tok::rsqb)) return nullptr;
            return comprehension(ExprKind::ListComp, begin, first, generators);
        }
        elements.push(first);
        if (accept(Tok::comma)) star_named_expressions(elements);
    }
    if (!accept(Tok::rsqb)) return nullptr;
    auto* node = make<ast::List>(ExprKind::List, begin);
    node->elts = elements.done();
    return node;
}

ast::Expr* Parser::list() {
    auto begin = begin_here();
    if (!accept(Tok::lsqb)) return nullptr;
    Gather<Expr> elements(*this);
    star_named_expressions(elements);
    if (!accept(Tok::rsqb)) return nullptr;
    auto* node = make<ast::List>(ExprKind::List, begin);
    node->elts = elements.done();
    return node;
}

ast::Expr* Parser::listcomp() {
    auto begin = begin_here();
    auto here = pos_;
    if (!accept(Tok::lsqb)) return nullptr;
    std::span<ast::Comprehension*> generators;
    auto* element = named_expression();
    if (element && for_if_clauses(generators) && accept(Tok::rsqb))
        return comprehension(ExprKind::ListComp, begin, element, generators);
    pos_ = here;
    if (hunting()) mistaken_comprehension();
    return nullptr;
}

// '{' ... '}': a dict, a set or a comprehension of either, decided by what follows the first element.
ast::Expr* Parser::braced() {
    Deeper deeper(*this);
    auto here = pos_;
    if (!second_pass_) {
        if (failed_braces_.count(here) != 0) return nullptr;
        auto* found = braced_first_pass();
        if (found || failed()) return found;
        // CPython looks for mistakes in the pairs of a dict in the first pass already.
        failed_braces_.insert(here);
        pos_ = here + 1;
        mistaken_double_starred_kvpairs();
        return nullptr;
    }
    for (auto rule : {&Parser::dict, &Parser::set, &Parser::dictcomp, &Parser::setcomp}) {
        pos_ = here;
        auto* found = (this->*rule)();
        if (found || failed()) return found;
    }
    return nullptr;
}

ast::Expr* Parser::braced_first_pass() {
    auto here = pos_;
    auto begin = begin_here();
    ++pos_;
    if (at(Tok::rbrace) || at(Tok::double_star)) {
        pos_ = here;
        return dict();
    }
    auto* first = star_named_expression();
    if (!first) return nullptr;
    std::span<ast::Comprehension*> generators;
    if (at(Tok::colon)) {
        if (first->kind == ExprKind::Starred || is_unparenthesised_walrus(first, here + 1)) return nullptr;
        ++pos_;
        auto* value = expression();
        if (!value) return nullptr;
        if (at(Tok::kw_for) || at(Tok::kw_async)) {
            if (!for_if_clauses(generators) || !accept(Tok::rbrace)) return nullptr;
            return dict_comprehension(begin, first, value, generators);
        }
        return rest_of_dict(begin, first, value);
    }
    if (at(Tok::kw_for) || at(Tok::kw_async)) {
        if (first->kind == ExprKind::Starred || !for_if_clauses(generators) || !accept(Tok::rbrace)) return nullptr;
        return comprehension(ExprKind::SetComp, begin, first, generators);
    }
    Gather<Expr> elements(*this);
    elements.push(first);
    if (accept(Tok::comma)) star_named_expressions(elements);
    if (!accept(Tok::rbrace)) return nullptr;
    auto* node = make<ast::Set>(ExprKind::Set, begin);
    node->elts = elements.done();
    return node;
}

bool Parser::is_unparenthesised_walrus(const Expr* expr, Position first) const {
    return expr->kind == ExprKind::NamedExpr && tokens_.list[first].kind == Tok::name;
}

ast::Expr* Parser::dict() {
    auto begin = begin_here();
    auto here = pos_;
    if (!accept(Tok::lbrace)) return nullptr;
    if (auto* node = rest_of_dict(begin, nullptr, nullptr)) return node;
    pos_ = here + 1;
    if (second_pass_ && !failed()) mistaken_double_starred_kvpairs();
    return nullptr;
}

// The pairs up to '}'; the first one may have been parsed already.
ast::Expr* Parser::rest_of_dict(std::uint32_t begin, Expr* key, Expr* value) {
    Gather<Expr> pairs(*this);    // key, value, key, value
    bool more = true;
    if (value) {
        pairs.push(key);
        pairs.push(value);
        more = accept(Tok::comma);
    }
    while (more) {
        auto here = pos_;
        if (!double_starred_kvpair(key, value)) {
            pos_ = here;
            break;
        }
        pairs.push(key);
        pairs.push(value);
        more = accept(Tok::comma);
    }
    if (!accept(Tok::rbrace)) return nullptr;
    auto* node = make<ast::Dict>(ExprKind::Dict, begin);
    auto all = pairs.done();
    node->keys = all.subspan(0, all.size() / 2);
    node->values = arena_.copy(all.data() + all.size() / 2, all.size() / 2);
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
        node->keys[i] = pairs[2 * i];
        node->values[i] = pairs[2 * i + 1];
    }
    return node;
}

bool Parser::double_starred_kvpair(Expr*& key, Expr*& value) {
    if (!accept(Tok::double_star)) return kvpair(key, value);
    key = nullptr;
    value = bitwise_or();
    return value != nullptr;
}

bool Parser::kvpair(Expr*& key, Expr*& value) {
    key = expression();
    if (!key || !accept(Tok::colon)) return false;
    value = expression();
    return value != nullptr;
}

ast::Expr* Parser::dictcomp() {
    auto begin = begin_here();
    auto here = pos_;
    if (!accept(Tok::lbrace)) return nullptr;
    Expr *key = nullptr, *value = nullptr;
    std::span<ast::Comprehension*> generators;
    if (kvpair(key, value) && for_if_clauses(generators) && accept(Tok::rbrace))
        return dict_comprehension(begin, key, value, generators);
    pos_ = here;
    if (hunting()) mistaken_dict_comprehension();
    return nullptr;
}

ast::Expr* Parser::dict_comprehension(std::uint32_t begin, Expr* key, Expr* value,
                                      std::span<ast::Comprehension*> generators) {
    auto* node = make<ast::DictComp>(ExprKind::DictComp, begin);
    node->key = key;
    node->value = value;
    node->generators = generators;
    return node;
}

ast::Expr* Parser::set() {
    auto begin = begin_here();
    if (!accept(Tok::lbrace)) return nullptr;
    Gather<Expr> elements(*this);
    if (!star_named_expressions(elements) || !accept(Tok::rbrace)) return nullptr;
    auto* node = make<ast::Set>(ExprKind::Set, begin);
    node->elts = elements.done();
    return node;
}

ast::Expr* Parser::setcomp() {
    auto begin = begin_here();
    auto here = pos_;
    if (!accept(Tok::lbrace)) return nullptr;
    std::span<ast::Comprehension*> generators;
    auto* element = named_expression();
    if (element && for_if_clauses(generators) && accept(Tok::rbrace))
        return comprehension(ExprKind::SetComp, begin, element, generators);
    pos_ = here;
    if (hunting()) mistaken_comprehension();
    return nullptr;
}

// ---- comprehensions ------------------------------------------------------------------------------------------------

ast::Expr* Parser::comprehension(ExprKind kind, std::uint32_t begin, Expr* element,
                                 std::span<ast::Comprehension*> generators) {
    auto* node = make<ast::ListComp>(kind, begin);
    node->elt = element;
    node->generators = generators;
    return node;
}

bool Parser::for_if_clauses(std::span<ast::Comprehension*>& into) {
    Gather<ast::Comprehension> clauses(*this);
    while (at(Tok::kw_for) || at(Tok::kw_async)) {
        auto here = pos_;
        auto* clause = for_if_clause();
        if (!clause) {
            pos_ = here;
            break;
        }
        clauses.push(clause);
    }
    into = clauses.done();
    return clauses.size() > 0;
}

ast::Comprehension* Parser::for_if_clause() {
    auto here = pos_;
    bool is_async = accept(Tok::kw_async);
    Expr* target = nullptr;
    if (accept(Tok::kw_for)) target = star_targets();
    if (!target || !accept(Tok::kw_in)) {
        pos_ = here;
        if (hunting()) mistaken_for_target();
        return nullptr;
    }
    auto* iter = disjunction();
    if (!iter) return nullptr;
    Gather<Expr> ifs(*this);
    while (at(Tok::kw_if)) {
        auto before = pos_++;
        auto* test = disjunction();
        if (!test) {
            pos_ = before;
            break;
        }
        ifs.push(test);
    }
    auto* node = arena_.make<ast::Comprehension>();
    node->target = target;
    node->iter = iter;
    node->ifs = ifs.done();
    node->is_async = is_async;
    return node;
}

}    // namespace coroscope
