// Statements that have blocks.
#include "core/lang/parser.hpp"

namespace coroscope {

ast::Stmt* Parser::compound_stmt() {
    switch (peek().kind) {
        case Tok::kw_def: return function_def_raw({});
        case Tok::kw_class: return class_def_raw({});
        case Tok::at: return decorated();
        case Tok::kw_if: return if_stmt();
        case Tok::kw_with: return with_stmt();
        case Tok::kw_for: return for_stmt();
        case Tok::kw_try: return try_stmt();
        case Tok::kw_while: return while_stmt();
        case Tok::kw_async: {
            auto here = pos_;
            for (auto rule : {&Parser::async_function, &Parser::with_stmt, &Parser::for_stmt}) {
                pos_ = here;
                auto* found = (this->*rule)();
                if (found || failed()) return found;
            }
            return nullptr;
        }
        case Tok::name: return at_word("match") ? match_stmt() : nullptr;
        default: return nullptr;
    }
}

ast::Stmt* Parser::async_function() {
    return function_def_raw({});
}

// ---- blocks --------------------------------------------------------------------------------------------------------

bool Parser::block(ast::Stmts& into) {
    auto* found = remember<Block>(Rule::block, [&] { return block_body(); });
    if (!found) return false;
    into = found->body;
    return true;
}

Parser::Block* Parser::block_body() {
    Deeper deeper(*this);
    auto here = pos_;
    ast::Stmts body;
    if (accept(Tok::newline)) {
        if (accept(Tok::indent) && statements(body) && accept(Tok::dedent)) return make_block(body);
        if (failed()) return nullptr;
        pos_ = here;
        if (hunting()) mistaken_block();
        return nullptr;
    }
    Gather<Stmt> list(*this);
    if (!simple_stmts(list)) return nullptr;
    return make_block(list.done());
}

Parser::Block* Parser::make_block(ast::Stmts body) {
    auto* node = arena_.make<Block>();
    node->body = body;
    return node;
}

// ---- definitions ---------------------------------------------------------------------------------------------------

ast::Stmt* Parser::decorated() {
    auto here = pos_;
    ast::Exprs list;
    if (decorators(list)) {
        if (at(Tok::kw_def) || at(Tok::kw_async)) return function_def_raw(list);
        if (at(Tok::kw_class)) return class_def_raw(list);
    }
    pos_ = here;
    return nullptr;
}

bool Parser::decorators(ast::Exprs& into) {
    Gather<Expr> list(*this);
    while (accept(Tok::at)) {
        auto* expr = named_expression();
        if (!expr || !accept(Tok::newline)) return false;
        list.push(expr);
    }
    into = list.done();
    return true;
}

ast::Stmt* Parser::function_def_raw(ast::Exprs decorators) {
    if (hunting()) {
        auto here = pos_;
        mistaken_def_raw();
        if (failed()) return nullptr;
        pos_ = here;
    }
    auto begin = begin_here();
    bool is_async = accept(Tok::kw_async);
    if (!accept(Tok::kw_def) || !at(Tok::name)) return nullptr;
    auto name = name_of(tokens_.list[pos_++]);
    if (!force(Tok::lpar, "(")) return nullptr;
    auto* args = optional_params();
    if (failed() || !accept(Tok::rpar)) return nullptr;
    Expr* returns = nullptr;
    if (at(Tok::arrow)) {
        auto here = pos_++;
        returns = expression();
        if (!returns) pos_ = here;
    }
    if (!force(Tok::colon, ":")) return nullptr;
    ast::Stmts body;
    if (!block(body)) return nullptr;
    auto* node = make_stmt<ast::FunctionDef>(is_async ? StmtKind::AsyncFunctionDef : StmtKind::FunctionDef, begin);
    node->name = name;
    node->args = args;
    node->body = body;
    node->decorator_list = decorators;
    node->returns = returns;
    return node;
}

// [params], before a ')'.
ast::Arguments* Parser::optional_params() {
    auto here = pos_;
    ast::Arguments* args = nullptr;
    if (!at(Tok::rpar)) {
        if (hunting()) {
            mistaken_parameters(def_style);
            pos_ = here;
        }
        args = parameters(def_style);
        if (!args) pos_ = here;
    }
    return args ? args : arena_.make<ast::Arguments>();
}

ast::Stmt* Parser::class_def_raw(ast::Exprs decorators) {
    if (hunting()) {
        auto here = pos_;
        mistaken_class_def_raw();
        if (failed()) return nullptr;
        pos_ = here;
    }
    auto begin = begin_here();
    ++pos_;
    if (!at(Tok::name)) return nullptr;
    auto name = name_of(tokens_.list[pos_++]);
    ast::Call* call = nullptr;
    if (at(Tok::lpar) && !class_arguments(call)) return nullptr;
    if (!accept(Tok::colon)) return nullptr;
    ast::Stmts body;
    if (!block(body)) return nullptr;
    auto* node = make_stmt<ast::ClassDef>(StmtKind::ClassDef, begin);
    node->name = name;
    if (call) {
        node->bases = call->args;
        node->keywords = call->keywords;
    }
    node->body = body;
    node->decorator_list = decorators;
    return node;
}

// '(' [arguments] ')'
bool Parser::class_arguments(ast::Call*& call) {
    ++pos_;
    auto here = pos_;
    call = at(Tok::rpar) ? nullptr : arguments();
    if (!call) pos_ = here;
    return accept(Tok::rpar);
}

// ---- if, while, for ------------------------------------------------------------------------------------------------

// The elif parts are taken in a loop, since there may be thousands, and nested afterwards.
ast::Stmt* Parser::if_stmt() {
    struct Part {
        std::uint32_t begin;
        Expr* test;
        ast::Stmts body;
    };
    std::vector<Part> parts;
    auto end = pos_;
    for (auto word = Tok::kw_if;; word = Tok::kw_elif) {
        auto here = pos_;
        if (hunting()) {
            mistaken_condition(word);
            if (failed()) return nullptr;
            pos_ = here;
        }
        Part part{begin_here(), nullptr, {}};
        ++pos_;
        part.test = named_expression();
        if (!part.test || !accept(Tok::colon) || !block(part.body)) {
            if (parts.empty() || failed()) return nullptr;
            pos_ = end;
            break;
        }
        parts.push_back(part);
        end = pos_;
        if (!at(Tok::kw_elif)) break;
    }
    ast::Stmts orelse;
    if (!optional_else(orelse)) return nullptr;
    Stmt* result = nullptr;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        auto* node = make_stmt<ast::If>(StmtKind::If, part->begin);
        node->test = part->test;
        node->body = part->body;
        node->orelse = orelse;
        result = node;
        orelse = arena_.copy(&result, 1);
    }
    return result;
}

// [else_block]; false only after an error.
bool Parser::optional_else(ast::Stmts& into) {
    if (!at(Tok::kw_else)) return true;
    auto here = pos_;
    if (!else_block(into)) pos_ = here;
    return !failed();
}

bool Parser::else_block(ast::Stmts& into) {
    if (hunting()) {
        auto here = pos_;
        mistaken_else_stmt();
        if (failed()) return false;
        pos_ = here;
    }
    return accept(Tok::kw_else) && force(Tok::colon, ":") && block(into);
}

ast::Stmt* Parser::while_stmt() {
    if (hunting()) {
        auto here = pos_;
        mistaken_condition(Tok::kw_while);
        if (failed()) return nullptr;
        pos_ = here;
    }
    auto begin = begin_here();
    ++pos_;
    auto* test = named_expression();
    ast::Stmts body, orelse;
    if (!test || !accept(Tok::colon) || !block(body) || !optional_else(orelse)) return nullptr;
    auto* node = make_stmt<ast::While>(StmtKind::While, begin);
    node->test = test;
    node->body = body;
    node->orelse = orelse;
    return node;
}

ast::Stmt* Parser::for_stmt() {
    auto here = pos_;
    if (hunting()) {
        mistaken_for_stmt();
        if (failed()) return nullptr;
        pos_ = here;
    }
    auto begin = begin_here();
    bool is_async = accept(Tok::kw_async);
    auto* target = accept(Tok::kw_for) ? star_targets() : nullptr;
    if (!target || !accept(Tok::kw_in)) {
        pos_ = here;
        if (hunting()) mistaken_for_target();
        return nullptr;
    }
    auto* iter = star_expressions();
    ast::Stmts body, orelse;
    if (!iter || !accept(Tok::colon) || !block(body) || !optional_else(orelse)) return nullptr;
    auto* node = make_stmt<ast::For>(is_async ? StmtKind::AsyncFor : StmtKind::For, begin);
    node->target = target;
    node->iter = iter;
    node->body = body;
    node->orelse = orelse;
    return node;
}

// ---- with ----------------------------------------------------------------------------------------------------------

ast::Stmt* Parser::with_stmt() {
    auto here = pos_;
    if (hunting()) {
        mistaken_with_stmt_indent();
        if (failed()) return nullptr;
        pos_ = here;
    }
    auto begin = begin_here();
    bool is_async = accept(Tok::kw_async);
    if (!accept(Tok::kw_with)) return nullptr;
    auto inside = pos_;
    for (bool parenthesised : {true, false}) {
        pos_ = inside;
        if (parenthesised && !accept(Tok::lpar)) continue;
        Gather<ast::WithItem> items(*this);
        ast::Stmts body;
        bool good = with_items(items);
        if (good && parenthesised) {
            accept(Tok::comma);
            good = accept(Tok::rpar);
        }
        if (failed()) return nullptr;
        if (!good || !accept(Tok::colon) || !block(body)) continue;
        auto* node = make_stmt<ast::With>(is_async ? StmtKind::AsyncWith : StmtKind::With, begin);
        node->items = items.done();
        node->body = body;
        return node;
    }
    pos_ = here;
    if (hunting()) mistaken_with_stmt();
    return nullptr;
}

bool Parser::with_items(Gather<ast::WithItem>& into) {
    auto end = pos_;
    do {
        auto* item = with_item();
        if (!item) break;
        into.push(item);
        end = pos_;
    } while (accept(Tok::comma));
    pos_ = end;
    return into.size() > 0;
}

ast::WithItem* Parser::with_item() {
    auto here = pos_;
    auto* node = arena_.make<ast::WithItem>();
    node->context_expr = expression();
    if (!node->context_expr) return nullptr;
    auto behind = pos_;
    if (accept(Tok::kw_as)) {
        node->optional_vars = star_target();
        if (node->optional_vars && (at(Tok::comma) || at(Tok::rpar) || at(Tok::colon))) return node;
        node->optional_vars = nullptr;
        if (failed()) return nullptr;
    }
    if (hunting()) {
        pos_ = here;
        mistaken_with_item();
        if (failed()) return nullptr;
    }
    pos_ = behind;
    return node;
}

// ---- try -----------------------------------------------------------------------------------------------------------

ast::Stmt* Parser::try_stmt() {
    if (hunting()) {
        auto here = pos_;
        mistaken_try_stmt();
        if (failed()) return nullptr;
        pos_ = here;
    }
    auto begin = begin_here();
    ++pos_;
    ast::Stmts body, orelse, finalbody;
    if (!force(Tok::colon, ":") || !block(body)) return nullptr;
    std::span<ast::ExceptHandler*> handlers;
    bool star = false;
    auto here = pos_;
    if (!finally_block(finalbody)) {
        if (failed()) return nullptr;
        pos_ = here;
        if (!except_blocks(false, handlers)) {
            pos_ = here;
            star = true;
            if (failed() || !except_blocks(true, handlers)) return nullptr;
        }
        if (!optional_else(orelse)) return nullptr;
        here = pos_;
        if (!finally_block(finalbody)) pos_ = here;
        if (failed()) return nullptr;
    }
    auto* node = make_stmt<ast::Try>(star ? StmtKind::TryStar : StmtKind::Try, begin);
    node->body = body;
    node->handlers = handlers;
    node->orelse = orelse;
    node->finalbody = finalbody;
    return node;
}

bool Parser::except_blocks(bool star, std::span<ast::ExceptHandler*>& into) {
    Gather<ast::ExceptHandler> list(*this);
    while (at(Tok::kw_except)) {
        auto here = pos_;
        auto* handler = except_block(star);
        if (!handler) {
            pos_ = here;
            break;
        }
        list.push(handler);
    }
    into = list.done();
    return list.size() > 0;
}

ast::ExceptHandler* Parser::except_block(bool star) {
    auto here = pos_;
    if (hunting()) {
        star ? mistaken_except_star_stmt_indent() : mistaken_except_stmt_indent();
        if (failed()) return nullptr;
        pos_ = here;
    }
    auto begin = begin_here();
    ++pos_;
    ast::Identifier name;
    Expr* type = nullptr;
    ast::Stmts body;
    bool good = star ? accept(Tok::star) : !at(Tok::star);
    if (good && (star || !at(Tok::colon))) {
        type = expression();
        if (type) alias_name(name);
        good = type != nullptr;
    }
    if (!good || !accept(Tok::colon) || !block(body)) {
        pos_ = here;
        if (hunting()) mistaken_except_stmt();
        return nullptr;
    }
    auto* node = arena_.make<ast::ExceptHandler>();
    node->type = type;
    node->name = name;
    node->body = body;
    node->span = {begin, statement_end()};
    return node;
}

bool Parser::finally_block(ast::Stmts& into) {
    if (!at(Tok::kw_finally)) return false;
    if (hunting()) {
        auto here = pos_;
        mistaken_finally_stmt();
        if (failed()) return false;
        pos_ = here;
    }
    ++pos_;
    return force(Tok::colon, ":") && block(into);
}

}    // namespace coroscope
