// The errors that CPython's compiler finds in match statements.
#include <fmt/format.h>

#include <algorithm>

#include "core/lang/check_code.hpp"

namespace coroscope::check_parts {

using namespace ast;

namespace {

bool is_wildcard(const Pattern* node) {
    return node->kind == PatternKind::MatchAs && as<MatchAs>(node)->name.empty();
}

// -1 and 1+2j are constants by then.
const Constant* folded(const Expr* expr, bool& negative) {
    negative = false;
    if (expr->kind == ExprKind::UnaryOp) {
        negative = true;
        expr = as<UnaryOp>(expr)->operand;
    }
    return expr->kind == ExprKind::Constant ? as<Constant>(expr) : nullptr;
}

bool is_number(const Constant& c) {
    return c.type == ConstantType::Int || c.type == ConstantType::Float;
}

std::string float_text(double number) {
    auto text = fmt::format("{}", number);
    return text.find_first_of(".eni") == text.npos ? text + ".0" : text;
}

std::string repr_of(const Expr* expr) {
    bool negative;
    auto* c = folded(expr, negative);
    if (!c) return "...";
    bool is_zero = c->type == ConstantType::Int && !c->is_big && c->integer == 0;
    std::string sign = negative && !is_zero ? "-" : "";
    switch (c->type) {
        case ConstantType::None: return "None";
        case ConstantType::True: return "True";
        case ConstantType::False: return "False";
        case ConstantType::Ellipsis: return "Ellipsis";
        case ConstantType::Int: return sign + (c->is_big ? std::string(c->text) : std::to_string(c->integer));
        case ConstantType::Float: return sign + float_text(c->number);
        case ConstantType::Complex: {
            auto number = float_text(c->number);
            if (number.size() > 2 && number.compare(number.size() - 2, 2, ".0") == 0) number.resize(number.size() - 2);
            return negative ? "(-0-" + number + "j)" : number + "j";
        }
        case ConstantType::Str:
        case ConstantType::Bytes: break;
    }
    auto quote = c->text.find('\'') != c->text.npos && c->text.find('"') == c->text.npos ? '"' : '\'';
    std::string text = c->type == ConstantType::Bytes ? "b" : "";
    text += quote;
    for (char letter : c->text) {
        auto byte = static_cast<unsigned char>(letter);
        if (letter == quote || letter == '\\') {
            text += '\\';
            text += letter;
        } else if (letter == '\n') {
            text += "\\n";
        } else if (letter == '\t') {
            text += "\\t";
        } else if (letter == '\r') {
            text += "\\r";
        } else if (byte < 32 || byte == 127 || (byte >= 128 && c->type == ConstantType::Bytes)) {
            text += fmt::format("\\x{:02x}", byte);
        } else {
            text += letter;
        }
    }
    return text + quote;
}

bool same_key(const Expr* a, const Expr* b) {
    bool minus_a, minus_b;
    auto *x = folded(a, minus_a), *y = folded(b, minus_b);
    if (!x || !y) return false;
    auto is_zero = [](const Constant& c) { return c.type == ConstantType::Complex && c.number == 0; };
    if ((is_zero(*x) || is_zero(*y)) && x->type != y->type) {
        auto* other = is_zero(*x) ? y : x;
        return (is_number(*other) && !other->is_big && other->integer == 0 && other->number == 0) ||
               other->type == ConstantType::False;
    }
    auto value = [](const Constant& c) {
        return c.type == ConstantType::Int ? static_cast<double>(c.integer) : c.number;
    };
    auto truth = [](const Constant& c) { return c.type == ConstantType::True || c.type == ConstantType::False; };
    if (is_number(*x) && is_number(*y)) {
        if (x->is_big || y->is_big) return x->is_big == y->is_big && x->text == y->text && minus_a == minus_b;
        if (x->type == ConstantType::Int && y->type == ConstantType::Int && x->integer != y->integer) return false;
        auto left = value(*x), right = value(*y);
        return (minus_a ? -left : left) == (minus_b ? -right : right);
    }
    if (truth(*x) && is_number(*y)) return !minus_b && value(*y) == (x->type == ConstantType::True ? 1 : 0);
    if (truth(*y) && is_number(*x)) return same_key(b, a);
    return x->type == y->type && x->text == y->text && x->number == y->number && minus_a == minus_b;
}

}    // namespace

void CodeChecker::match(const Match* stmt) {
    visit(stmt->subject);
    auto count = stmt->cases.size();
    bool has_default = count > 1 && is_wildcard(stmt->cases.back()->pattern);
    for (std::size_t i = 0; i < count && !context_.error; ++i) {
        auto* branch = stmt->cases[i];
        at_ = branch->pattern->span;
        if (!has_default || i + 1 < count) {
            Captures captures;
            captures.allow_irrefutable = branch->guard || i + 1 == count;
            pattern(branch->pattern, captures);
        }
        visit(branch->guard);
        statements(branch->body);
    }
}

void CodeChecker::pattern(const Pattern* node, Captures& captures) {
    if (context_.error) return;
    at_ = node->span;    // and stays so: later errors of the pattern around are shown here
    switch (node->kind) {
        case PatternKind::MatchValue: {
            auto kind = as<MatchValue>(node)->value->kind;
            if (kind == ExprKind::JoinedStr) {
                fail("patterns may only match literals and attribute lookups");
            } else {
                visit(as<MatchValue>(node)->value);
            }
            break;
        }
        case PatternKind::MatchSingleton: break;
        case PatternKind::MatchSequence: sequence_pattern(as<MatchSequence>(node), captures); break;
        case PatternKind::MatchMapping: mapping_pattern(as<MatchMapping>(node), captures); break;
        case PatternKind::MatchClass: class_pattern(as<MatchClass>(node), captures); break;
        case PatternKind::MatchStar: capture(as<MatchStar>(node)->name, captures); break;
        case PatternKind::MatchAs: as_pattern(as<MatchAs>(node), captures); break;
        case PatternKind::MatchOr: or_pattern(as<MatchOr>(node), captures); break;
    }
}

void CodeChecker::subpattern(const Pattern* node, Captures& captures) {
    auto before = captures.allow_irrefutable;
    captures.allow_irrefutable = true;
    pattern(node, captures);
    captures.allow_irrefutable = before;
}

void CodeChecker::capture(Identifier name, Captures& captures) {
    if (name.empty() || forbidden(name)) return;
    if (std::find(captures.names.begin(), captures.names.end(), name) != captures.names.end())
        return fail(fmt::format("multiple assignments to name '{}' in pattern", name));
    captures.names.push_back(name);
}

void CodeChecker::sequence_pattern(const MatchSequence* node, Captures& captures) {
    bool seen = false;
    for (auto* item : node->patterns) {
        if (item->kind != PatternKind::MatchStar) continue;
        if (seen) return fail("multiple starred names in sequence pattern");
        seen = true;
    }
    for (auto* item : node->patterns) subpattern(item, captures);
}

void CodeChecker::mapping_pattern(const MatchMapping* node, Captures& captures) {
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
        auto* key = node->keys[i];
        if (key->kind == ExprKind::JoinedStr)
            return fail("mapping pattern keys may only match literals and attribute lookups");
        for (std::size_t k = 0; k < i; ++k)
            if (same_key(key, node->keys[k]))
                return fail(fmt::format("mapping pattern checks duplicate key ({})", repr_of(key)));
        visit(key);
    }
    for (auto* item : node->patterns) subpattern(item, captures);
    capture(node->rest, captures);
}

void CodeChecker::class_pattern(const MatchClass* node, Captures& captures) {
    for (std::size_t i = 0; i < node->kwd_attrs.size(); ++i) {
        at_ = node->kwd_patterns[i]->span;
        if (forbidden(node->kwd_attrs[i])) return;
        for (std::size_t k = i + 1; k < node->kwd_attrs.size(); ++k) {
            if (node->kwd_attrs[k] != node->kwd_attrs[i]) continue;
            at_ = node->kwd_patterns[k]->span;
            return fail(fmt::format("attribute name repeated in class pattern: {}", node->kwd_attrs[i]));
        }
    }
    visit(node->cls);
    for (auto list : {node->patterns, node->kwd_patterns})
        for (auto* item : list)
            if (!is_wildcard(item)) subpattern(item, captures);
}

void CodeChecker::as_pattern(const MatchAs* node, Captures& captures) {
    if (!node->pattern && !captures.allow_irrefutable) {
        if (node->name.empty()) return fail("wildcard makes remaining patterns unreachable");
        return fail(fmt::format("name capture '{}' makes remaining patterns unreachable", node->name));
    }
    if (node->pattern) pattern(node->pattern, captures);
    if (!context_.error) capture(node->name, captures);
}

void CodeChecker::or_pattern(const MatchOr* node, Captures& captures) {
    std::vector<Identifier> control;
    for (std::size_t i = 0; i < node->patterns.size() && !context_.error; ++i) {
        auto* alternative = node->patterns[i];
        at_ = alternative->span;
        Captures own;
        own.allow_irrefutable = i + 1 == node->patterns.size() && captures.allow_irrefutable;
        pattern(alternative, own);
        if (context_.error) return;
        if (i == 0) {
            control = own.names;
            continue;
        }
        auto known = [&](Identifier name) { return std::find(control.begin(), control.end(), name) != control.end(); };
        if (own.names.size() != control.size() || !std::all_of(own.names.begin(), own.names.end(), known))
            return fail("alternative patterns bind different names");
    }
    for (auto name : control) {
        if (std::find(captures.names.begin(), captures.names.end(), name) != captures.names.end())
            return fail(fmt::format("multiple assignments to name '{}' in pattern", name));
        captures.names.push_back(name);
    }
}

}    // namespace coroscope::check_parts
