// Lists, sets, dicts, tuples and f-strings as they are written.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;
using Kind = coroscope::Constant::Kind;

bool is_starred(const Expr* e) {
    return e->kind == ExprKind::Starred;
}

bool has_star(Exprs list) {
    for (auto* e : list)
        if (is_starred(e)) return true;
    return false;
}

// Pairs [begin, end) of a dict without ** among them, as one new dict.
void pairs(Compiler& c, const Dict& e, std::size_t begin, std::size_t end) {
    auto count = static_cast<std::uint32_t>(end - begin);
    auto is_big = count * 2 > most_on_stack;
    if (count > 1 && !is_big) {
        if (auto keys = folded_elements(c, e.keys.subspan(begin, count), Kind::tuple)) {
            expressions(c, e.values.subspan(begin, count));
            emit_constant(c, std::move(*keys));
            return emit(c, Op::BUILD_CONST_KEY_MAP, count);
        }
    }
    if (is_big) emit(c, Op::BUILD_MAP, 0);
    for (auto i = begin; i < end; ++i) {
        expression(c, e.keys[i]);
        expression(c, e.values[i]);
        if (is_big) emit(c, Op::MAP_ADD, 1);
    }
    if (!is_big) emit(c, Op::BUILD_MAP, count);
}

}    // namespace

void elements(Compiler& c, Exprs list, std::uint32_t pushed, const Collection& how) {
    auto count = static_cast<std::uint32_t>(list.size());
    if (count > 2) {
        auto kind = how.add == Op::SET_ADD ? Kind::frozenset : Kind::tuple;
        if (auto all = folded_elements(c, list, kind)) {
            if (how.is_tuple && !pushed) return emit_constant(c, std::move(*all));
            emit(c, how.build, pushed);
            emit_constant(c, std::move(*all));
            emit(c, how.extend, 1);
            if (how.is_tuple) emit(c, Op::LIST_TO_TUPLE);
            return;
        }
    }
    auto is_big = count + pushed > most_on_stack;
    if (!is_big && !has_star(list)) {
        expressions(c, list);
        return emit(c, how.is_tuple ? Op::BUILD_TUPLE : how.build, count + pushed);
    }
    auto is_built = is_big;
    if (is_big) emit(c, how.build, pushed);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (is_starred(list[i])) {
            if (!is_built) emit(c, how.build, i + pushed);
            is_built = true;
            expression(c, as<Starred>(list[i])->value);
            emit(c, how.extend, 1);
        } else {
            expression(c, list[i]);
            if (is_built) emit(c, how.add, 1);
        }
    }
    if (how.is_tuple) emit(c, Op::LIST_TO_TUPLE);
}

void sequence(Compiler& c, const List& e) {
    elements(c, e.elts, 0, {Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND, e.kind == ExprKind::Tuple});
}

void set(Compiler& c, const Set& e) {
    elements(c, e.elts, 0, {Op::BUILD_SET, Op::SET_ADD, Op::SET_UPDATE, false});
}

// Follows compiler_dict() in how many pairs are on the stack at once.
void dictionary(Compiler& c, const Dict& e) {
    auto is_made = false;
    std::size_t pending = 0;
    auto flush = [&](std::size_t end, std::size_t upto) {
        pairs(c, e, end - pending, upto);
        if (is_made) emit(c, Op::DICT_UPDATE, 1);
        is_made = true;
        pending = 0;
    };
    for (std::size_t i = 0; i < e.values.size(); ++i) {
        if (!e.keys[i]) {
            if (pending) flush(i, i);
            if (!is_made) emit(c, Op::BUILD_MAP, 0);
            is_made = true;
            expression(c, e.values[i]);
            emit(c, Op::DICT_UPDATE, 1);
        } else if (pending * 2 > most_on_stack) {
            flush(i, i + 1);
        } else {
            ++pending;
        }
    }
    if (pending) flush(e.values.size(), e.values.size());
    if (!is_made) emit(c, Op::BUILD_MAP, 0);
}

// As fold_iter(): a list becomes a tuple, a set of constants a frozenset.
void iterated(Compiler& c, const Expr* e) {
    if (e->kind == ExprKind::List && !has_star(as<List>(e)->elts)) {
        At place(c, e->span);
        if (auto all = folded_elements(c, as<List>(e)->elts, Kind::tuple)) return emit_constant(c, std::move(*all));
        return elements(c, as<List>(e)->elts, 0, {Op::BUILD_LIST, Op::LIST_APPEND, Op::LIST_EXTEND, true});
    }
    if (e->kind == ExprKind::Set) {
        At place(c, e->span);
        if (auto all = folded_elements(c, as<Set>(e)->elts, Kind::frozenset)) return emit_constant(c, std::move(*all));
    }
    expression(c, e);
}

void formatted(Compiler& c, const FormattedValue& e) {
    expression(c, e.value);
    std::uint32_t how = e.conversion == 's' ? 1 : e.conversion == 'r' ? 2 : e.conversion == 'a' ? 3 : 0;
    if (e.format_spec) {
        expression(c, e.format_spec);
        how |= 4;
    }
    emit(c, Op::FORMAT_VALUE, how);
}

void joined(Compiler& c, const JoinedStr& e) {
    if (e.values.size() > most_on_stack) emit(c, Op::NOP);    // CPython calls ''.join here: the line counts
    expressions(c, e.values);
    if (e.values.size() != 1) emit(c, Op::BUILD_STRING, static_cast<std::uint32_t>(e.values.size()));
}

}    // namespace coroscope::compiling
