// for, async for, while.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {

using namespace ast;

namespace {

// In the prelude, what is called iterator is one already, and is not asked for itself again: a loop there stands for C,
// and __iter__ may be the program's.
bool is_iterator_of_prelude(Compiler& c, const Expr* e) {
    return c.options.is_hidden && e->kind == ExprKind::Name && as<Name>(e)->id == "iterator";
}

}    // namespace

void for_loop(Compiler& c, const For& s) {
    auto start = make_block(c), body = make_block(c), exhausted = make_block(c), end = make_block(c);
    enclose(c, {Enclosure::for_loop, start, end});
    iterated(c, s.iter);
    if (!is_iterator_of_prelude(c, s.iter)) emit(c, Op::GET_ITER);
    use_block(c, start);
    emit_jump(c, Op::FOR_ITER, exhausted);
    use_block(c, body);
    expression(c, s.target);
    statements(c, s.body);
    forget_place(c);
    emit_jump(c, Op::JUMP, start);
    use_block(c, exhausted);
    leave(c);
    statements(c, s.orelse);
    use_block(c, end);
}

void async_for_loop(Compiler& c, const For& s) {
    auto start = make_block(c), handler = make_block(c), end = make_block(c);
    expression(c, s.iter);
    emit(c, Op::GET_AITER);
    use_block(c, start);
    enclose(c, {Enclosure::for_loop, start, end});
    emit_jump(c, push_handler, handler);
    emit(c, Op::GET_ANEXT);
    emit_none(c);
    emit(c, Op::SEND, 1);
    emit(c, pop_handler);
    expression(c, s.target);
    statements(c, s.body);
    forget_place(c);
    emit_jump(c, Op::JUMP, start);
    leave(c);
    use_block(c, handler);
    set_place(c, s.iter->span);    // it ends the `for`, not the body
    emit(c, Op::END_ASYNC_FOR);
    statements(c, s.orelse);
    use_block(c, end);
}

void while_loop(Compiler& c, const While& s) {
    auto loop = make_block(c), body = make_block(c), otherwise = make_block(c), end = make_block(c);
    use_block(c, loop);
    enclose(c, {Enclosure::while_loop, loop, end});
    jump_if(c, s.test, otherwise, false);
    use_block(c, body);
    statements(c, s.body);
    set_place(c, s.span);
    jump_if(c, s.test, body, true);
    leave(c);
    use_block(c, otherwise);
    statements(c, s.orelse);
    use_block(c, end);
}

}    // namespace coroscope::compiling
