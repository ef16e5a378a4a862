// Comprehensions and generator expressions: nested functions of one argument, the first iterator.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

struct Parts {
    ExprKind kind;
    const Expr* element;
    const Expr* value;    // of a dict comprehension
    std::span<Comprehension*> generators;
};

Parts parts_of(const Expr* e) {
    if (e->kind == ExprKind::DictComp) {
        auto* dict = as<DictComp>(e);
        return {e->kind, dict->key, dict->value, dict->generators};
    }
    auto* list = as<ListComp>(e);
    return {e->kind, list->elt, nullptr, list->generators};
}

const char* name_of(ExprKind kind) {
    switch (kind) {
        case ExprKind::ListComp: return "<listcomp>";
        case ExprKind::SetComp: return "<setcomp>";
        case ExprKind::DictComp: return "<dictcomp>";
        default: return "<genexpr>";
    }
}

void add_element(Compiler& c, const Parts& parts, std::uint32_t depth) {
    expression(c, parts.element);
    switch (parts.kind) {
        case ExprKind::ListComp: return emit(c, Op::LIST_APPEND, depth);
        case ExprKind::SetComp: return emit(c, Op::SET_ADD, depth);
        case ExprKind::DictComp: expression(c, parts.value); return emit(c, Op::MAP_ADD, depth);
        default: emit(c, Op::YIELD, c.scope().is_coroutine ? 1 : 0); return emit(c, Op::POP_TOP);
    }
}

void generator(Compiler& c, const Parts& parts, std::size_t number, std::uint32_t depth);

// What happens for each item, once it is on the stack.
void item(Compiler& c, const Parts& parts, std::size_t number, std::uint32_t depth, BlockId next) {
    auto& g = *parts.generators[number];
    expression(c, g.target);
    for (auto* condition : g.ifs) jump_if(c, condition, next, false);
    if (number + 1 < parts.generators.size())
        generator(c, parts, number + 1, depth);
    else
        add_element(c, parts, depth + 1);
    use_block(c, next);
}

// `for y in [f(x)]` is an assignment: no loop is made.
const Expr* only_element(const Comprehension& g) {
    if (g.iter->kind != ExprKind::List && g.iter->kind != ExprKind::Tuple) return nullptr;
    auto elements = as<List>(g.iter)->elts;
    return elements.size() == 1 && elements[0]->kind != ExprKind::Starred ? elements[0] : nullptr;
}

void generator(Compiler& c, const Parts& parts, std::size_t number, std::uint32_t depth) {
    auto& g = *parts.generators[number];
    if (g.is_async) {
        if (number == 0) {
            emit(c, Op::LOAD_FAST, 0);
        } else {
            expression(c, g.iter);
            emit(c, Op::GET_AITER);
        }
        auto start = make_block(c), handler = make_block(c), next = make_block(c);
        use_block(c, start);
        enclose(c, {Enclosure::async_comprehension, start});
        emit_jump(c, push_handler, handler);
        emit(c, Op::GET_ANEXT);
        emit_none(c);
        emit(c, Op::SEND, 1);
        emit(c, pop_handler);
        item(c, parts, number, depth + 1, next);
        emit_jump(c, Op::JUMP, start);
        leave(c);
        use_block(c, handler);
        return emit(c, Op::END_ASYNC_FOR);
    }
    auto start = make_block(c), next = make_block(c), end = make_block(c);
    if (number == 0) {
        emit(c, Op::LOAD_FAST, 0);
    } else if (auto* only = only_element(g); only && !folded(c, only)) {
        expression(c, only);
        return item(c, parts, number, depth, next);
    } else {
        iterated(c, g.iter);
        emit(c, Op::GET_ITER);
    }
    use_block(c, start);
    emit_jump(c, Op::FOR_ITER, end);
    item(c, parts, number, depth + 1, next);
    emit_jump(c, Op::JUMP, start);
    use_block(c, end);
}

std::uint32_t code_of(Compiler& c, const Expr* e, const Parts& parts, Scope& scope) {
    if (auto known = known_child(c, scope); known != Index::none) return known;
    begin_unit(c, scope, name_of(parts.kind), place_of(c, e->span), Code::is_expression);
    set_place(c, e->span);
    auto& symbol = scope.symbols.at(c.tree.names.dot_zero);
    symbol.slot = 0;
    c.unit->locals.emplace_back(".0");
    c.unit->parameter_count = c.unit->code->positional = 1;
    switch (parts.kind) {
        case ExprKind::ListComp: emit(c, Op::BUILD_LIST, 0); break;
        case ExprKind::SetComp: emit(c, Op::BUILD_SET, 0); break;
        case ExprKind::DictComp: emit(c, Op::BUILD_MAP, 0); break;
        default: break;
    }
    generator(c, parts, 0, 0);
    if (parts.kind != ExprKind::GeneratorExp) emit(c, Op::RETURN);
    return end_unit(c, true);
}

}    // namespace

void comprehension(Compiler& c, const Expr* e) {
    auto parts = parts_of(e);
    auto& scope = c.tree.of(e);
    auto& first = *parts.generators[0];
    make_function(c, code_of(c, e, parts, scope), 0);
    iterated(c, first.iter);
    emit(c, first.is_async ? Op::GET_AITER : Op::GET_ITER);
    emit(c, Op::CALL, 1);
    if (scope.is_coroutine && parts.kind != ExprKind::GeneratorExp) emit_await(c, 0);
}

}    // namespace coroscope::compiling
