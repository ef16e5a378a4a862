// with and async with.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

// [exit previous exc result]: a true result swallows the exception.
void finish_exception(Compiler& c, BlockId failed) {
    forget_place(c);
    auto swallowed = make_block(c);
    emit_jump(c, Op::POP_JUMP_IF_TRUE, swallowed);
    emit(c, Op::RERAISE, 1);
    use_block(c, failed);
    restore_and_reraise(c);
    use_block(c, swallowed);
    emit(c, Op::POP_TOP);
    emit(c, pop_handler);
    emit(c, Op::POP_EXCEPT);
    emit(c, Op::POP_TOP);
}

void with_item(Compiler& c, const With& s, std::size_t number) {
    auto is_async = s.kind == StmtKind::AsyncWith;
    auto& item = *s.items[number];
    auto body = make_block(c), handler = make_block(c), exit = make_block(c), failed = make_block(c);
    expression(c, item.context_expr);
    emit(c, is_async ? Op::BEFORE_ASYNC_WITH : Op::BEFORE_WITH);
    emit(c, Op::CALL_METHOD, 0);
    if (is_async) emit_await(c, 1);
    emit_jump(c, push_handler, handler);
    c.unit->graph.blocks[c.unit->block].code.back().arg = 1;    // what was entered is not kept for the handler
    use_block(c, body);
    enclose(c, {is_async ? Enclosure::async_with_body : Enclosure::with_body, body, handler, &s});
    if (item.optional_vars)
        expression(c, item.optional_vars);
    else
        emit(c, Op::POP_TOP);
    if (number + 1 < s.items.size())
        with_item(c, s, number + 1);
    else
        statements(c, s.body);
    leave(c);
    if (is_async)
        emit(c, pop_handler);
    else
        emit_nowhere(c, pop_handler);

    set_place(c, s.span);
    call_exit_without_exception(c, is_async);
    emit(c, Op::POP_TOP);
    emit_jump(c, Op::JUMP, exit);

    use_block(c, handler);
    emit_jump(c, push_handler, failed);
    emit(c, Op::PUSH_EXC_INFO);
    emit(c, Op::WITH_EXCEPT_START);
    emit(c, Op::CALL, 3);
    if (is_async) emit_await(c, 2);
    finish_exception(c, failed);
    use_block(c, exit);
}

}    // namespace

void call_exit_without_exception(Compiler& c, bool is_async) {
    for (int i = 0; i < 3; ++i) emit_none(c);
    emit(c, Op::CALL, 3);
    if (is_async) emit_await(c, 2);
}

void with(Compiler& c, const With& s) {
    with_item(c, s, 0);
}

}    // namespace coroscope::compiling
