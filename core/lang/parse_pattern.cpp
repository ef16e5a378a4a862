// The match statement and its patterns.
#include "core/lang/parser.hpp"

namespace coroscope {

using ast::ConstantType;

ast::Stmt* Parser::match_stmt() {
    auto begin = begin_here();
    auto here = pos_++;
    auto* subject = subject_expr();
    if (subject && accept(Tok::colon) && accept(Tok::newline) && accept(Tok::indent)) {
        Gather<ast::MatchCase> cases(*this);
        while (at_word("case")) {
            auto before = pos_;
            auto* found = case_block();
            if (!found) {
                pos_ = before;
                break;
            }
            cases.push(found);
        }
        if (cases.size() > 0 && accept(Tok::dedent)) {
            auto* node = make_stmt<ast::Match>(StmtKind::Match, begin);
            node->subject = subject;
            node->cases = cases.done();
            return node;
        }
    }
    if (failed()) return nullptr;
    pos_ = here;
    if (hunting()) mistaken_match_stmt();
    return nullptr;
}

ast::Expr* Parser::subject_expr() {
    auto begin = begin_here();
    auto here = pos_;
    auto* first = star_named_expression();
    if (first && accept(Tok::comma)) {
        Gather<Expr> elements(*this);
        elements.push(first);
        star_named_expressions(elements);
        auto* node = make<ast::Tuple>(ExprKind::Tuple, begin);
        node->elts = elements.done();
        return node;
    }
    if (first && first->kind != ExprKind::Starred) return first;
    if (failed()) return nullptr;
    pos_ = here;
    return named_expression();
}

ast::MatchCase* Parser::case_block() {
    if (hunting()) {
        auto here = pos_;
        mistaken_case_block();
        if (failed()) return nullptr;
        pos_ = here;
    }
    if (!accept_word("case")) return nullptr;
    auto* node = arena_.make<ast::MatchCase>();
    node->pattern = patterns();
    if (!node->pattern) return nullptr;
    node->guard = guard();
    return accept(Tok::colon) && block(node->body) ? node : nullptr;
}

// ['if' named_expression]
ast::Expr* Parser::guard() {
    if (!at(Tok::kw_if)) return nullptr;
    auto here = pos_++;
    auto* test = named_expression();
    if (!test) pos_ = here;
    return test;
}

ast::Pattern* Parser::patterns() {
    auto begin = begin_here();
    auto here = pos_;
    Gather<Pattern> list(*this);
    if (open_sequence_pattern(list)) {
        auto* node = make_pattern<ast::MatchSequence>(PatternKind::MatchSequence, begin);
        node->patterns = list.done();
        return node;
    }
    if (failed()) return nullptr;
    pos_ = here;
    return pattern();
}

// maybe_star_pattern ',' [maybe_sequence_pattern]
bool Parser::open_sequence_pattern(Gather<Pattern>& into) {
    auto* first = maybe_star_pattern();
    if (!first || !accept(Tok::comma)) return false;
    into.push(first);
    auto here = pos_;
    if (!maybe_sequence_pattern(into)) pos_ = here;
    return true;
}

// ','.maybe_star_pattern+ [',']
bool Parser::maybe_sequence_pattern(Gather<Pattern>& into) {
    auto end = pos_;
    bool any = false;
    do {
        auto* next = maybe_star_pattern();
        if (!next) break;
        into.push(next);
        any = true;
        end = pos_;
    } while (accept(Tok::comma));
    pos_ = end;
    accept(Tok::comma);
    return any;
}

ast::Pattern* Parser::maybe_star_pattern() {
    auto begin = begin_here();
    if (!accept(Tok::star)) return pattern();
    ast::Identifier name;
    if (!capture_target(name) && !accept_word("_")) return nullptr;
    auto* node = make_pattern<ast::MatchStar>(PatternKind::MatchStar, begin);
    node->name = name;
    return node;
}

ast::Pattern* Parser::pattern() {
    Deeper deeper(*this);
    auto begin = begin_here();
    auto here = pos_;
    auto* inner = or_pattern();
    auto behind = pos_;
    if (inner && accept(Tok::kw_as)) {
        ast::Identifier name;
        if (capture_target(name)) {
            auto* node = make_pattern<ast::MatchAs>(PatternKind::MatchAs, begin);
            node->pattern = inner;
            node->name = name;
            return node;
        }
        pos_ = here;
        if (hunting()) mistaken_as_pattern();
    }
    pos_ = behind;
    return failed() ? nullptr : inner;
}

ast::Pattern* Parser::or_pattern() {
    auto begin = begin_here();
    Gather<Pattern> list(*this);
    auto end = pos_;
    do {
        auto* next = closed_pattern();
        if (!next) break;
        list.push(next);
        end = pos_;
    } while (accept(Tok::bar));
    pos_ = end;
    if (list.size() == 0) return nullptr;
    if (list.size() == 1) return list[0];
    auto* node = make_pattern<ast::MatchOr>(PatternKind::MatchOr, begin);
    node->patterns = list.done();
    return node;
}

ast::Pattern* Parser::closed_pattern() {
    return remember<Pattern>(Rule::closed_pattern, [&] { return closed_pattern_body(); });
}

ast::Pattern* Parser::closed_pattern_body() {
    switch (peek().kind) {
        case Tok::number:
        case Tok::minus:
        case Tok::string:
        case Tok::kw_None:
        case Tok::kw_True:
        case Tok::kw_False: return literal_pattern();
        case Tok::name: return name_pattern();
        case Tok::lpar: return group_or_sequence_pattern();
        case Tok::lsqb: return list_pattern();
        case Tok::lbrace: return mapping_pattern();
        default: return nullptr;
    }
}

// ---- literals ------------------------------------------------------------------------------------------------------

ast::Pattern* Parser::literal_pattern() {
    auto begin = begin_here();
    auto* value = literal_expr();
    if (!value) return nullptr;
    if (value->kind == ExprKind::Constant) {
        auto type = ast::as<ast::Constant>(value)->type;
        if (type == ConstantType::None || type == ConstantType::True || type == ConstantType::False) {
            auto* node = make_pattern<ast::MatchSingleton>(PatternKind::MatchSingleton, begin);
            node->value = type;
            return node;
        }
    }
    auto* node = make_pattern<ast::MatchValue>(PatternKind::MatchValue, begin);
    node->value = value;
    return node;
}

ast::Expr* Parser::literal_expr() {
    auto begin = begin_here();
    auto singleton = [&](ConstantType type) {
        ++pos_;
        return make_constant(type, begin);
    };
    switch (peek().kind) {
        case Tok::string: return strings();
        case Tok::kw_None: return singleton(ConstantType::None);
        case Tok::kw_True: return singleton(ConstantType::True);
        case Tok::kw_False: return singleton(ConstantType::False);
        case Tok::number:
        case Tok::minus: break;
        default: return nullptr;
    }
    auto here = pos_;
    auto* value = signed_number();
    if (value && !at(Tok::plus) && !at(Tok::minus)) return value;
    pos_ = here;
    return complex_number();
}

ast::Expr* Parser::signed_number() {
    auto begin = begin_here();
    if (!accept(Tok::minus)) return number();
    auto* operand = number();
    if (!operand) return nullptr;
    auto* node = make<ast::UnaryOp>(ExprKind::UnaryOp, begin);
    node->op = ast::UnaryOperator::USub;
    node->operand = operand;
    return node;
}

// A real number plus or minus an imaginary one.
ast::Expr* Parser::complex_number() {
    auto begin = begin_here();
    auto is_imaginary = [](const Expr* number) {
        return ast::as<ast::Constant>(number)->type == ConstantType::Complex;
    };
    auto* left = signed_number();
    if (!left) return nullptr;
    auto* real = left->kind == ExprKind::UnaryOp ? ast::as<ast::UnaryOp>(left)->operand : left;
    if (is_imaginary(real)) {
        raise_at(real->span, "real number required in complex literal");
        return nullptr;
    }
    bool minus = at(Tok::minus);
    if (!accept(Tok::plus) && !accept(Tok::minus)) return nullptr;
    auto* right = number();
    if (!right) return nullptr;
    if (!is_imaginary(right)) {
        raise_at(right->span, "imaginary number required in complex literal");
        return nullptr;
    }
    auto* node = make<ast::BinOp>(ExprKind::BinOp, begin);
    node->left = left;
    node->op = minus ? ast::Operator::Sub : ast::Operator::Add;
    node->right = right;
    return node;
}

// ---- names and classes ---------------------------------------------------------------------------------------------

// A name that is not _ and begins nothing longer.
bool Parser::capture_target(ast::Identifier& into) {
    if (!at(Tok::name) || at_word("_")) return false;
    if (next_is(Tok::dot) || next_is(Tok::lpar) || next_is(Tok::assign)) return false;
    into = name_of(tokens_.list[pos_++]);
    return true;
}

ast::Pattern* Parser::name_pattern() {
    auto begin = begin_here();
    ast::Identifier name;
    if (capture_target(name) || accept_word("_")) {
        auto* node = make_pattern<ast::MatchAs>(PatternKind::MatchAs, begin);
        node->name = name;
        return node;
    }
    auto* value = name_or_attr();
    if (at(Tok::lpar)) return class_pattern(value, begin);
    if (value->kind != ExprKind::Attribute || at(Tok::assign)) return nullptr;
    auto* node = make_pattern<ast::MatchValue>(PatternKind::MatchValue, begin);
    node->value = value;
    return node;
}

ast::Expr* Parser::name_or_attr() {
    if (!at(Tok::name)) return nullptr;
    auto begin = begin_here();
    Expr* value = make_name(tokens_.list[pos_++]);
    while (at(Tok::dot) && next_is(Tok::name)) {
        pos_ += 2;
        auto* node = make<ast::Attribute>(ExprKind::Attribute, begin);
        node->value = value;
        node->attr = name_of(tokens_.list[pos_ - 1]);
        value = node;
    }
    return value;
}

ast::Pattern* Parser::class_pattern(Expr* cls, std::uint32_t begin) {
    auto open = pos_++;
    Gather<Pattern> positional(*this);
    bool more = !at(Tok::rpar);
    if (more && !(at(Tok::name) && next_is(Tok::assign))) more = !positional_patterns(positional) || accept(Tok::comma);
    auto args = positional.done();
    std::vector<ast::Identifier> names;
    Gather<Pattern> values(*this);
    if (more && keyword_patterns(names, values)) accept(Tok::comma);
    if (failed()) return nullptr;
    if (!accept(Tok::rpar)) {
        pos_ = open;
        if (hunting()) mistaken_class_pattern();
        return nullptr;
    }
    auto* node = make_pattern<ast::MatchClass>(PatternKind::MatchClass, begin);
    node->cls = cls;
    node->patterns = args;
    node->kwd_attrs = arena_.copy(names.data(), names.size());
    node->kwd_patterns = values.done();
    return node;
}

// ','.pattern+
bool Parser::positional_patterns(Gather<Pattern>& into) {
    auto end = pos_;
    do {
        auto* next = pattern();
        if (!next) break;
        into.push(next);
        end = pos_;
    } while (accept(Tok::comma));
    pos_ = end;
    return into.size() > 0;
}

// ','.(NAME '=' pattern)+
bool Parser::keyword_patterns(std::vector<ast::Identifier>& names, Gather<Pattern>& into) {
    auto end = pos_;
    do {
        if (!at(Tok::name) || !next_is(Tok::assign)) break;
        auto name = name_of(peek());
        pos_ += 2;
        auto* next = pattern();
        if (!next) break;
        names.push_back(name);
        into.push(next);
        end = pos_;
    } while (accept(Tok::comma));
    pos_ = end;
    return into.size() > 0;
}

// ---- brackets ------------------------------------------------------------------------------------------------------

ast::Pattern* Parser::group_or_sequence_pattern() {
    auto begin = begin_here();
    auto inside = ++pos_;
    if (auto* inner = pattern(); inner && accept(Tok::rpar)) return inner;
    if (failed()) return nullptr;
    pos_ = inside;
    Gather<Pattern> list(*this);
    if (!open_sequence_pattern(list)) {
        if (failed()) return nullptr;
        list.cut(0);
        pos_ = inside;
    }
    if (!accept(Tok::rpar)) return nullptr;
    auto* node = make_pattern<ast::MatchSequence>(PatternKind::MatchSequence, begin);
    node->patterns = list.done();
    return node;
}

ast::Pattern* Parser::list_pattern() {
    auto begin = begin_here();
    ++pos_;
    Gather<Pattern> list(*this);
    if (!at(Tok::rsqb)) maybe_sequence_pattern(list);
    if (failed() || !accept(Tok::rsqb)) return nullptr;
    auto* node = make_pattern<ast::MatchSequence>(PatternKind::MatchSequence, begin);
    node->patterns = list.done();
    return node;
}

ast::Pattern* Parser::mapping_pattern() {
    auto begin = begin_here();
    ++pos_;
    std::vector<Expr*> keys;
    Gather<Pattern> values(*this);
    ast::Identifier rest;
    while (!at(Tok::rbrace)) {
        if (accept(Tok::double_star)) {
            if (!capture_target(rest)) return nullptr;
            accept(Tok::comma);
            break;
        }
        Expr* key = literal_expr();
        if (!key && !failed() && at(Tok::name)) {
            key = name_or_attr();
            if (key->kind != ExprKind::Attribute) key = nullptr;
        }
        if (!key || !accept(Tok::colon)) return nullptr;
        auto* value = pattern();
        if (!value) return nullptr;
        keys.push_back(key);
        values.push(value);
        if (!accept(Tok::comma)) break;
    }
    if (!accept(Tok::rbrace)) return nullptr;
    auto* node = make_pattern<ast::MatchMapping>(PatternKind::MatchMapping, begin);
    node->keys = arena_.copy(keys.data(), keys.size());
    node->patterns = values.done();
    node->rest = rest;
    return node;
}

}    // namespace coroscope
