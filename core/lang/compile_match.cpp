// match: patterns as tests that leave their captures on the stack until all of them have succeeded.
//
// A pattern consumes the subject on top of the stack. Where it fails, it jumps to a block that drops exactly what is on
// the stack at that point: `fail[n]` drops n values. CPython's compile.c works the same way, and the order of its tests
// is kept, since it shows in __match_args__ lookups, lengths asked for and comparisons made.
#include <algorithm>

#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;
using Kind = coroscope::Constant::Kind;

struct Matching {
    std::vector<NameId> captures;    // lie on the stack below the `on_top` values, the first on top
    std::vector<BlockId> fail;
    std::size_t on_top = 0;    // values above the captures that a failure has to drop
    bool allows_irrefutable = false;
};

bool is_wildcard(const Pattern* p) {
    return p->kind == PatternKind::MatchAs && as<MatchAs>(p)->name.empty() && !as<MatchAs>(p)->pattern;
}
bool is_star(const Pattern* p) {
    return p->kind == PatternKind::MatchStar;
}
bool is_wildcard_star(const Pattern* p) {
    return is_star(p) && as<MatchStar>(p)->name.empty();
}

std::uint32_t size_of(std::size_t n) {
    return static_cast<std::uint32_t>(n);
}

void need_fail_blocks(Compiler& c, Matching& m, std::size_t most_dropped) {
    while (m.fail.size() <= most_dropped) m.fail.push_back(make_block(c));
}

void jump_to_fail(Compiler& c, Matching& m, Op op) {
    auto dropped = m.on_top + m.captures.size();
    need_fail_blocks(c, m, dropped);
    emit_jump(c, op, m.fail[dropped]);
}

void place_fail_blocks(Compiler& c, Matching& m) {
    if (m.fail.empty()) return;
    for (auto n = m.fail.size() - 1; n > 0; --n) {
        use_block(c, m.fail[n]);
        emit(c, Op::POP_TOP);
    }
    use_block(c, m.fail[0]);
    m.fail.clear();
}

// The top goes below count - 1 others.
void rotate(Compiler& c, std::size_t count) {
    for (; count > 1; --count) emit(c, Op::SWAP, size_of(count));
}

void capture(Compiler& c, Identifier name, Matching& m, Span span) {
    if (name.empty()) return emit(c, Op::POP_TOP);
    auto id = mangled(c, name);
    if (std::find(m.captures.begin(), m.captures.end(), id) != m.captures.end())
        return refuse(c, "multiple assignments to name '" + std::string(name) + "' in pattern", span, "SyntaxError");
    rotate(c, m.on_top + m.captures.size() + 1);
    m.captures.push_back(id);
}

void pattern(Compiler& c, const Pattern* p, Matching& m);

// Inside another pattern even what always matches is allowed.
void subpattern(Compiler& c, const Pattern* p, Matching& m) {
    auto before = m.allows_irrefutable;
    m.allows_irrefutable = true;
    pattern(c, p, m);
    m.allows_irrefutable = before;
}

// ---- sequences -----------------------------------------------------------------------------------------------------

void compare_length(Compiler& c, std::size_t length, CompareOp comparison, Matching& m) {
    emit(c, Op::GET_LEN);
    emit_integer(c, static_cast<std::int64_t>(length));
    emit_compare(c, comparison);
    jump_to_fail(c, m, Op::POP_JUMP_IF_FALSE);
}

void unpack_sequence(Compiler& c, Patterns patterns, std::size_t star, Matching& m) {
    if (star == patterns.size())
        emit(c, Op::UNPACK_SEQUENCE, size_of(patterns.size()));
    else
        emit(c, Op::UNPACK_EX, size_of(star | (patterns.size() - star - 1) << 12));
    m.on_top += patterns.size();
    for (auto* p : patterns) {
        --m.on_top;
        subpattern(c, p, m);
    }
}

// With a star that captures nothing, the elements are looked up one by one.
void index_sequence(Compiler& c, Patterns patterns, std::size_t star, Matching& m) {
    ++m.on_top;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (is_wildcard(patterns[i]) || i == star) continue;
        emit(c, Op::COPY, 1);
        if (i < star) {
            emit_integer(c, static_cast<std::int64_t>(i));
        } else {
            emit(c, Op::GET_LEN);
            emit_integer(c, static_cast<std::int64_t>(patterns.size() - i));
            emit_binary(c, Op::BINARY, BinaryOp::sub);
        }
        emit(c, Op::BINARY_SUBSCR);
        subpattern(c, patterns[i], m);
    }
    --m.on_top;
    emit(c, Op::POP_TOP);
}

void sequence_pattern(Compiler& c, const MatchSequence& p, Matching& m) {
    auto patterns = p.patterns;
    auto star = patterns.size();
    auto only_wildcards = true, star_is_wildcard = false;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (is_star(patterns[i])) {
            if (star != patterns.size())
                return refuse(c, "multiple starred expressions in sequence pattern", p.span, "SyntaxError");
            star = i;
            star_is_wildcard = is_wildcard_star(patterns[i]);
            only_wildcards = only_wildcards && star_is_wildcard;
        } else {
            only_wildcards = only_wildcards && is_wildcard(patterns[i]);
        }
    }
    ++m.on_top;
    emit(c, Op::MATCH_SEQUENCE);
    jump_to_fail(c, m, Op::POP_JUMP_IF_FALSE);
    if (star == patterns.size())
        compare_length(c, patterns.size(), CompareOp::eq, m);
    else if (patterns.size() > 1)
        compare_length(c, patterns.size() - 1, CompareOp::ge, m);
    --m.on_top;
    if (only_wildcards) return emit(c, Op::POP_TOP);
    star_is_wildcard ? index_sequence(c, patterns, star, m) : unpack_sequence(c, patterns, star, m);
}

// ---- mappings and classes ------------------------------------------------------------------------------------------

void fail_if_none(Compiler& c, Matching& m) {
    emit(c, Op::COPY, 1);
    emit_none(c);
    emit(c, Op::IS_OP, 1);
    jump_to_fail(c, m, Op::POP_JUMP_IF_FALSE);
}

void mapping_pattern(Compiler& c, const MatchMapping& p, Matching& m) {
    auto count = p.keys.size();
    ++m.on_top;    // the subject
    emit(c, Op::MATCH_MAPPING);
    jump_to_fail(c, m, Op::POP_JUMP_IF_FALSE);
    if (!count && p.rest.empty()) {
        --m.on_top;
        return emit(c, Op::POP_TOP);
    }
    if (count) compare_length(c, count, CompareOp::ge, m);
    expressions(c, p.keys);
    emit(c, Op::BUILD_TUPLE, size_of(count));
    emit(c, Op::MATCH_KEYS);
    m.on_top += 2;    // keys, values
    fail_if_none(c, m);
    emit(c, Op::UNPACK_SEQUENCE, size_of(count));
    m.on_top += count;
    --m.on_top;    // the values are unpacked
    for (auto* value : p.patterns) {
        --m.on_top;
        subpattern(c, value, m);
    }
    m.on_top -= 2;    // keys, subject
    if (p.rest.empty()) {
        emit(c, Op::POP_TOP);
        return emit(c, Op::POP_TOP);
    }
    // What is left: a dict of the subject, without the keys.
    emit(c, Op::BUILD_MAP, 0);
    emit(c, Op::SWAP, 3);
    emit(c, Op::DICT_UPDATE, 2);
    emit(c, Op::UNPACK_SEQUENCE, size_of(count));
    for (auto left = count; left > 0; --left) {
        emit(c, Op::COPY, size_of(1 + left));
        emit(c, Op::SWAP, 2);
        emit(c, Op::DELETE_SUBSCR);
    }
    capture(c, p.rest, m, p.span);
}

void class_pattern(Compiler& c, const MatchClass& p, Matching& m) {
    auto positional = p.patterns.size(), total = positional + p.kwd_patterns.size();
    coroscope::Constant names;
    names.kind = Kind::tuple;
    for (auto attribute : p.kwd_attrs) {
        coroscope::Constant name;
        name.kind = Kind::str;
        name.text = attribute;
        names.items.push_back(std::move(name));
    }
    expression(c, p.cls);
    emit_constant(c, std::move(names));
    emit(c, Op::MATCH_CLASS, size_of(positional));
    ++m.on_top;
    fail_if_none(c, m);
    emit(c, Op::UNPACK_SEQUENCE, size_of(total));
    m.on_top += total;
    --m.on_top;
    for (std::size_t i = 0; i < total; ++i) {
        auto* part = i < positional ? p.patterns[i] : p.kwd_patterns[i - positional];
        --m.on_top;
        if (is_wildcard(part))
            emit(c, Op::POP_TOP);
        else
            subpattern(c, part, m);
    }
}

// ---- alternatives --------------------------------------------------------------------------------------------------

// Brings the captures of an alternative, on the stack as in `found`, into the order of the first one's.
bool reorder(Compiler& c, std::vector<NameId> found, const std::vector<NameId>& wanted) {
    if (found.size() != wanted.size()) return false;
    for (auto i = wanted.size(); i-- > 0;) {
        auto at = static_cast<std::size_t>(std::find(found.begin(), found.end(), wanted[i]) - found.begin());
        if (at == found.size()) return false;
        if (at == i) continue;
        std::rotate(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(at + 1),
                    found.begin() + static_cast<std::ptrdiff_t>(i + 1));
        for (auto rotations = at + 1; rotations > 0; --rotations) rotate(c, i + 1);
    }
    return true;
}

void alternatives(Compiler& c, const MatchOr& p, Matching& m) {
    auto end = make_block(c);
    std::vector<NameId> captures;
    for (auto* alternative : p.patterns) {
        set_place(c, alternative->span);
        Matching inner;
        inner.allows_irrefutable = alternative == p.patterns.back() && m.allows_irrefutable;
        emit(c, Op::COPY, 1);
        pattern(c, alternative, inner);
        if (alternative == p.patterns.front())
            captures = inner.captures;
        else if (!reorder(c, inner.captures, captures))
            return refuse(c, "alternative patterns bind different names", p.span, "SyntaxError");
        emit_jump(c, Op::JUMP, end);
        place_fail_blocks(c, inner);
    }
    emit(c, Op::POP_TOP);    // the subject; no alternative matched
    jump_to_fail(c, m, Op::JUMP);
    use_block(c, end);
    // The new captures lie above the subject, what is on top, and the older captures: each goes below them.
    auto distance = captures.size() + 1 + m.on_top + m.captures.size();
    for (auto name : captures) {
        rotate(c, distance);
        if (std::find(m.captures.begin(), m.captures.end(), name) != m.captures.end())
            return refuse(c, "multiple assignments to name '" + std::string(c.tree.names.text(name)) + "' in pattern",
                          p.span, "SyntaxError");
        m.captures.push_back(name);
    }
    emit(c, Op::POP_TOP);
}

// ---- any pattern ---------------------------------------------------------------------------------------------------

void singleton(Compiler& c, ConstantType type) {
    coroscope::Constant value;
    value.kind = type == ConstantType::True ? Kind::true_ : type == ConstantType::False ? Kind::false_ : Kind::none;
    emit_constant(c, std::move(value));
}

void capture_pattern(Compiler& c, const MatchAs& p, Matching& m) {
    if (!p.pattern) {
        if (!m.allows_irrefutable)
            refuse(c,
                   p.name.empty() ? "wildcard makes remaining patterns unreachable"
                                  : "name capture '" + std::string(p.name) + "' makes remaining patterns unreachable",
                   p.span, "SyntaxError");
        return capture(c, p.name, m, p.span);
    }
    ++m.on_top;
    emit(c, Op::COPY, 1);
    pattern(c, p.pattern, m);
    --m.on_top;
    capture(c, p.name, m, p.span);
}

void pattern(Compiler& c, const Pattern* p, Matching& m) {
    set_place(c, p->span);    // and it stays there, as in CPython
    switch (p->kind) {
        case PatternKind::MatchValue:
            expression(c, as<MatchValue>(p)->value);
            emit_compare(c, CompareOp::eq);
            return jump_to_fail(c, m, Op::POP_JUMP_IF_FALSE);
        case PatternKind::MatchSingleton:
            singleton(c, as<MatchSingleton>(p)->value);
            emit(c, Op::IS_OP, 0);
            return jump_to_fail(c, m, Op::POP_JUMP_IF_FALSE);
        case PatternKind::MatchSequence: return sequence_pattern(c, *as<MatchSequence>(p), m);
        case PatternKind::MatchMapping: return mapping_pattern(c, *as<MatchMapping>(p), m);
        case PatternKind::MatchClass: return class_pattern(c, *as<MatchClass>(p), m);
        case PatternKind::MatchStar: return capture(c, as<MatchStar>(p)->name, m, p->span);
        case PatternKind::MatchAs: return capture_pattern(c, *as<MatchAs>(p), m);
        case PatternKind::MatchOr: return alternatives(c, *as<MatchOr>(p), m);
    }
}

}    // namespace

void match(Compiler& c, const Match& s) {
    expression(c, s.subject);
    auto end = make_block(c);
    auto& last = *s.cases.back();
    auto has_default = is_wildcard(last.pattern) && s.cases.size() > 1;
    auto tested = s.cases.size() - has_default;
    for (std::size_t i = 0; i < tested; ++i) {
        auto& branch = *s.cases[i];
        auto keeps_subject = i + 1 != tested;
        set_place(c, branch.pattern->span);
        if (keeps_subject) emit(c, Op::COPY, 1);
        Matching m;
        m.allows_irrefutable = branch.guard || i + 1 == s.cases.size();
        pattern(c, branch.pattern, m);
        for (auto name : m.captures) store(c, name);
        if (branch.guard) {
            need_fail_blocks(c, m, 0);
            jump_if(c, branch.guard, m.fail[0], false);
        }
        if (keeps_subject) emit(c, Op::POP_TOP);
        statements(c, branch.body);
        forget_place(c);
        emit_jump(c, Op::JUMP, end);
        set_place(c, branch.pattern->span);    // a failure belongs to the pattern, not to the body
        place_fail_blocks(c, m);
    }
    if (has_default) {
        set_place(c, last.pattern->span);
        emit(c, Op::NOP);
        if (last.guard) jump_if(c, last.guard, end, false);
        statements(c, last.body);
    }
    use_block(c, end);
}

}    // namespace coroscope::compiling
