// Statements of one line: assignments, expressions and those that begin with a keyword.
#include "core/lang/parser.hpp"

namespace coroscope {

using ast::Context;
using ast::Operator;

bool Parser::statements(ast::Stmts& into) {
    Gather<Stmt> list(*this);
    while (!failed()) {
        auto here = pos_;
        auto count = list.size();
        auto kind = peek().kind;
        if (kind == Tok::end || kind == Tok::dedent) break;
        if (!statement(list)) {
            pos_ = here;
            list.cut(count);
            break;
        }
        if (depth_ == 0 && !field_) memo_.forget();
    }
    into = list.done();
    return list.size() > 0 && !failed();
}

bool Parser::statement(Gather<Stmt>& into) {
    auto here = pos_;
    if (auto* compound = compound_stmt()) {
        into.push(compound);
        return true;
    }
    if (failed()) return false;
    pos_ = here;
    return simple_stmts(into);
}

// simple_stmt (';' simple_stmt)* [';'] NEWLINE
bool Parser::simple_stmts(Gather<Stmt>& into) {
    auto* first = simple_stmt();
    if (!first) return false;
    into.push(first);
    while (accept(Tok::semi)) {
        if (at(Tok::newline)) break;
        auto* next = simple_stmt();
        if (!next) return false;
        into.push(next);
    }
    return accept(Tok::newline);
}

ast::Stmt* Parser::simple_stmt() {
    return memo<Stmt>(Rule::simple_stmt, [&]() -> Stmt* {
        switch (peek().kind) {
            case Tok::kw_return:
            case Tok::kw_import:
            case Tok::kw_from:
            case Tok::kw_raise:
            case Tok::kw_pass:
            case Tok::kw_del:
            case Tok::kw_assert:
            case Tok::kw_break:
            case Tok::kw_continue:
            case Tok::kw_global:
            case Tok::kw_nonlocal: return keyword_stmt();
            case Tok::kw_yield:
                if (second_pass_) {
                    auto here = pos_;
                    mistaken_assignment();
                    pos_ = here;
                }
                return expression_statement();
            default: break;
        }
        if (!second_pass_) return assignment_or_expression();
        auto here = pos_;
        if (auto* node = assignment()) return node;
        if (failed()) return nullptr;
        pos_ = here;
        return expression_statement();
    });
}

ast::Stmt* Parser::keyword_stmt() {
    auto begin = begin_here();
    auto bare = [&](StmtKind kind) {
        ++pos_;
        return make_stmt<Stmt>(kind, begin);
    };
    switch (peek().kind) {
        case Tok::kw_return: return return_stmt();
        case Tok::kw_import: return import_name();
        case Tok::kw_from: return import_from();
        case Tok::kw_raise: return raise_stmt();
        case Tok::kw_del: return del_stmt();
        case Tok::kw_assert: return assert_stmt();
        case Tok::kw_global: return names_stmt(StmtKind::Global);
        case Tok::kw_nonlocal: return names_stmt(StmtKind::Nonlocal);
        case Tok::kw_pass: return bare(StmtKind::Pass);
        case Tok::kw_break: return bare(StmtKind::Break);
        default: return bare(StmtKind::Continue);
    }
}

ast::Stmt* Parser::expression_statement() {
    auto begin = begin_here();
    auto* value = yield_or_star_expressions();
    if (!value) return nullptr;
    auto* node = make_stmt<ast::ExprStmt>(StmtKind::Expr, begin);
    node->value = value;
    return node;
}

// ---- assignments ---------------------------------------------------------------------------------------------------

// First pass: what looks like a target is parsed as an expression and decided by what follows.
ast::Stmt* Parser::assignment_or_expression() {
    auto begin = begin_here();
    auto start = pos_;
    bool starts_with_name = at(Tok::name);
    bool starts_with_bracket = at(Tok::lpar);
    auto* first = star_expressions();
    if (!first) return nullptr;
    bool single =
        first->kind == ExprKind::Name || first->kind == ExprKind::Attribute || first->kind == ExprKind::Subscript;
    switch (peek().kind) {
        case Tok::colon: {
            if (!single) return nullptr;
            bool simple = first->kind == ExprKind::Name && starts_with_name;
            if (starts_with_bracket && !is_whole_bracket(start)) return nullptr;
            set_context(first, Context::Store);
            return annotation(first, begin, simple);
        }
        case Tok::assign: return plain_assignment(first, begin);
        case Tok::newline:
        case Tok::semi: break;
        default:
            if (!single || !is_augassign(peek().kind)) break;
            set_context(first, Context::Store);
            return augmented(first, begin);
    }
    auto* node = make_stmt<ast::ExprStmt>(StmtKind::Expr, begin);
    node->value = first;
    return node;
}

// An annotated target may be in parentheses, but not begin with a target in parentheses: (a).b: int is an error.
bool Parser::is_whole_bracket(Position start) {
    auto here = pos_;
    pos_ = start + 1;
    bool target = single_target() && accept(Tok::rpar);
    bool whole = !target || pos_ == here;
    pos_ = here;
    return whole;
}

// target ':' expression ['=' value], from the colon on.
ast::Stmt* Parser::annotation(Expr* target, std::uint32_t begin, bool simple) {
    ++pos_;
    auto* annotation = expression();
    if (!annotation) return nullptr;
    Expr* value = nullptr;
    if (at(Tok::assign)) {
        auto here = pos_++;
        value = yield_or_star_expressions();
        if (!value) pos_ = here;
    }
    auto* node = make_stmt<ast::AnnAssign>(StmtKind::AnnAssign, begin);
    node->target = target;
    node->annotation = annotation;
    node->value = value;
    node->simple = simple;
    return node;
}

// (target '=')+ value, from the first '=' on.
ast::Stmt* Parser::plain_assignment(Expr* first, std::uint32_t begin) {
    Gather<Expr> targets(*this);
    auto* value = first;
    while (at(Tok::assign)) {
        if (!is_target(value, Context::Store, true)) return nullptr;
        set_context(value, Context::Store);
        targets.push(value);
        ++pos_;
        value = yield_or_star_expressions();
        if (!value) return nullptr;
    }
    auto* node = make_stmt<ast::Assign>(StmtKind::Assign, begin);
    node->targets = targets.done();
    node->value = value;
    return node;
}

ast::Stmt* Parser::augmented(Expr* target, std::uint32_t begin) {
    auto op = augassign();
    auto* value = yield_or_star_expressions();
    if (!value) return nullptr;
    auto* node = make_stmt<ast::AugAssign>(StmtKind::AugAssign, begin);
    node->target = target;
    node->op = *op;
    node->value = value;
    return node;
}

// Second pass: the grammar's alternatives one after the other.
ast::Stmt* Parser::assignment() {
    auto begin = begin_here();
    auto here = pos_;
    if (at(Tok::name) && next_is(Tok::colon)) {
        auto* name = make_name(tokens_.list[pos_++], Context::Store);
        if (auto* node = annotation(name, begin, true)) return node;
        pos_ = here;
    }
    if (failed()) return nullptr;
    Expr* target = nullptr;
    if (accept(Tok::lpar)) {
        target = single_target();
        if (target && !accept(Tok::rpar)) target = nullptr;
    }
    if (!target) {
        pos_ = here;
        target = subscript_attribute_target(Context::Store);
    }
    if (target && at(Tok::colon)) {
        if (auto* node = annotation(target, begin, false)) return node;
    }
    if (failed()) return nullptr;
    pos_ = here;
    Gather<Expr> targets(*this);
    gather_assigned(targets);
    if (targets.size() > 0) {
        if (auto* value = yield_or_star_expressions(); value && !at(Tok::assign)) {
            auto* node = make_stmt<ast::Assign>(StmtKind::Assign, begin);
            node->targets = targets.done();
            node->value = value;
            return node;
        }
    }
    if (failed()) return nullptr;
    pos_ = here;
    target = single_target();
    if (target && is_augassign(peek().kind)) return augmented(target, begin);
    if (failed()) return nullptr;
    pos_ = here;
    if (hunting()) mistaken_assignment();
    return nullptr;
}

// (star_targets '=')*
void Parser::gather_assigned(Gather<Expr>& into) {
    for (;;) {
        auto here = pos_;
        auto* target = star_targets();
        if (!target || !accept(Tok::assign)) {
            pos_ = here;
            return;
        }
        into.push(target);
    }
}

bool Parser::is_augassign(Tok kind) const {
    return kind >= Tok::plus_assign && kind <= Tok::double_slash_assign;
}

std::optional<Operator> Parser::augassign() {
    auto kind = peek().kind;
    if (!is_augassign(kind)) return std::nullopt;
    ++pos_;
    switch (kind) {
        case Tok::plus_assign: return Operator::Add;
        case Tok::minus_assign: return Operator::Sub;
        case Tok::star_assign: return Operator::Mult;
        case Tok::slash_assign: return Operator::Div;
        case Tok::percent_assign: return Operator::Mod;
        case Tok::at_assign: return Operator::MatMult;
        case Tok::amper_assign: return Operator::BitAnd;
        case Tok::bar_assign: return Operator::BitOr;
        case Tok::caret_assign: return Operator::BitXor;
        case Tok::left_shift_assign: return Operator::LShift;
        case Tok::right_shift_assign: return Operator::RShift;
        case Tok::double_star_assign: return Operator::Pow;
        default: return Operator::FloorDiv;
    }
}

// ---- keyword statements --------------------------------------------------------------------------------------------

ast::Stmt* Parser::return_stmt() {
    auto begin = begin_here();
    auto here = ++pos_;
    auto* value = star_expressions();
    if (!value) pos_ = here;
    auto* node = make_stmt<ast::Return>(StmtKind::Return, begin);
    node->value = value;
    return node;
}

ast::Stmt* Parser::raise_stmt() {
    auto begin = begin_here();
    auto here = ++pos_;
    Expr *exc = expression(), *cause = nullptr;
    if (!exc) {
        pos_ = here;
    } else if (at(Tok::kw_from)) {
        here = pos_++;
        cause = expression();
        if (!cause) pos_ = here;
    }
    auto* node = make_stmt<ast::Raise>(StmtKind::Raise, begin);
    node->exc = exc;
    node->cause = cause;
    return node;
}

ast::Stmt* Parser::assert_stmt() {
    auto begin = begin_here();
    ++pos_;
    Expr *test = expression(), *msg = nullptr;
    if (!test) return nullptr;
    if (at(Tok::comma)) {
        auto here = pos_++;
        msg = expression();
        if (!msg) pos_ = here;
    }
    auto* node = make_stmt<ast::Assert>(StmtKind::Assert, begin);
    node->test = test;
    node->msg = msg;
    return node;
}

ast::Stmt* Parser::del_stmt() {
    auto begin = begin_here();
    auto here = pos_++;
    Gather<Expr> targets(*this);
    if (del_targets(targets) && (at(Tok::semi) || at(Tok::newline))) {
        auto* node = make_stmt<ast::Delete>(StmtKind::Delete, begin);
        node->targets = targets.done();
        return node;
    }
    pos_ = here;
    if (hunting()) mistaken_del_stmt();
    return nullptr;
}

// global and nonlocal.
ast::Stmt* Parser::names_stmt(StmtKind kind) {
    auto begin = begin_here();
    ++pos_;
    std::vector<ast::Identifier> names;
    do {
        if (!at(Tok::name)) {
            if (names.empty()) return nullptr;
            --pos_;
            break;
        }
        names.push_back(name_of(peek()));
        ++pos_;
    } while (accept(Tok::comma));
    auto* node = make_stmt<ast::Global>(kind, begin);
    node->names = arena_.copy(names.data(), names.size());
    return node;
}

// ---- imports -------------------------------------------------------------------------------------------------------

bool Parser::dotted_name(ast::Identifier& into) {
    if (!at(Tok::name)) return false;
    auto first = pos_++;
    while (at(Tok::dot) && next_is(Tok::name)) pos_ += 2;
    if (pos_ == first + 1) {
        into = name_of(tokens_.list[first]);
        return true;
    }
    std::string name;
    for (auto i = first; i < pos_; ++i) name += text_of(tokens_.list[i]);
    into = intern(name);
    return true;
}

// ['as' NAME]
bool Parser::alias_name(ast::Identifier& into) {
    if (!at(Tok::kw_as) || !next_is(Tok::name)) return false;
    into = name_of(tokens_.list[pos_ + 1]);
    pos_ += 2;
    return true;
}

ast::Alias* Parser::alias(bool dotted) {
    auto begin = begin_here();
    ast::Identifier name, asname;
    if (dotted) {
        if (!dotted_name(name)) return nullptr;
    } else {
        if (!at(Tok::name)) return nullptr;
        name = name_of(tokens_.list[pos_++]);
    }
    alias_name(asname);
    auto* node = arena_.make<ast::Alias>();
    node->name = name;
    node->asname = asname;
    node->span = {begin, end_here()};
    return node;
}

// At least one; a comma that nothing follows is not taken.
bool Parser::aliases(Gather<ast::Alias>& into, bool dotted) {
    auto end = pos_;
    do {
        auto* item = alias(dotted);
        if (!item) break;
        into.push(item);
        end = pos_;
    } while (accept(Tok::comma));
    pos_ = end;
    return into.size() > 0;
}

ast::Stmt* Parser::import_name() {
    auto begin = begin_here();
    ++pos_;
    Gather<ast::Alias> names(*this);
    if (!aliases(names, true)) return nullptr;
    auto* node = make_stmt<ast::Import>(StmtKind::Import, begin);
    node->names = names.done();
    return node;
}

ast::Stmt* Parser::import_from() {
    auto begin = begin_here();
    ++pos_;
    int level = 0;
    for (;; ++pos_) {
        if (at(Tok::dot)) {
            level += 1;
        } else if (at(Tok::ellipsis)) {
            level += 3;
        } else {
            break;
        }
    }
    ast::Identifier module;
    if (!dotted_name(module) && level == 0) return nullptr;
    if (!accept(Tok::kw_import)) return nullptr;
    Gather<ast::Alias> names(*this);
    if (!import_from_targets(names)) return nullptr;
    auto* node = make_stmt<ast::ImportFrom>(StmtKind::ImportFrom, begin);
    node->module = module;
    node->names = names.done();
    node->level = level;
    return node;
}

bool Parser::import_from_targets(Gather<ast::Alias>& into) {
    auto here = pos_;
    if (accept(Tok::lpar)) {
        if (!aliases(into, false)) return false;
        accept(Tok::comma);
        return accept(Tok::rpar);
    }
    if (at(Tok::star)) {
        const auto& token = tokens_.list[pos_++];
        auto* node = arena_.make<ast::Alias>();
        node->name = intern("*");
        node->span = {token.begin, token.end};
        into.push(node);
        return true;
    }
    if (aliases(into, false) && !at(Tok::comma)) return true;
    pos_ = here;
    if (hunting()) mistaken_import_from_targets();
    return false;
}

}    // namespace coroscope
