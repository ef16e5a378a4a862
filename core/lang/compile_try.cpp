// try with except, except*, else and finally.
//
// Handlers cost nothing until an exception comes: which one is active where is a table. Each handler begins with the
// exception on the stack above what was there when the `try` began. Blocks are made in CPython's order, since its
// optimiser goes through them in that order (copy_small_exits).
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

void begin_handler(Compiler& c, BlockId failed) {
    forget_place(c);
    emit_jump(c, push_handler, failed);
    emit(c, Op::PUSH_EXC_INFO);
}

void guarded_body(Compiler& c, const Try& s, BlockId body, BlockId handler) {
    emit_jump(c, push_handler, handler);
    use_block(c, body);
    enclose(c, {Enclosure::try_body, body});
    statements(c, s.body);
    leave(c);
    emit_nowhere(c, pop_handler);
}

NameId bound_name(Compiler& c, const ExceptHandler& handler) {
    return handler.name.empty() ? no_name : mangled(c, handler.name);
}

// [previous exc], the type matches (or any will do).
void clause_body(Compiler& c, const ExceptHandler& handler, BlockId end) {
    auto name = bound_name(c, handler);
    auto failed = name == no_name ? no_block : make_block(c);
    auto body = make_block(c);
    if (name == no_name) {
        emit(c, Op::POP_TOP);
        use_block(c, body);
        enclose(c, {Enclosure::handler_body, body});
        statements(c, handler.body);
        leave(c);
        forget_place(c);
        emit(c, pop_handler);
        emit(c, Op::POP_EXCEPT);
        return emit_jump(c, Op::JUMP, end);
    }
    store(c, name);
    emit_jump(c, push_handler, failed);
    use_block(c, body);
    enclose(c, {Enclosure::handler_body, body, no_block, nullptr, name});
    statements(c, handler.body);
    leave(c);
    forget_place(c);
    emit(c, pop_handler);
    emit(c, pop_handler);
    emit(c, Op::POP_EXCEPT);
    unbind(c, name);
    emit_jump(c, Op::JUMP, end);
    use_block(c, failed);
    forget_place(c);
    unbind(c, name);
    emit(c, Op::RERAISE, 1);
}

void try_except(Compiler& c, const Try& s) {
    auto body = make_block(c), except = make_block(c), end = make_block(c), failed = make_block(c);
    guarded_body(c, s, body, except);
    statements(c, s.orelse);
    emit_jump_nowhere(c, Op::JUMP, end);
    use_block(c, except);
    begin_handler(c, failed);
    enclose(c, {Enclosure::handlers});
    for (auto* handler : s.handlers) {
        set_place(c, handler->span);
        auto next = make_block(c);
        if (handler->type) {
            expression(c, handler->type);
            emit(c, Op::CHECK_EXC_MATCH);
            emit_jump(c, Op::POP_JUMP_IF_FALSE, next);
        }
        clause_body(c, *handler, end);
        use_block(c, next);
    }
    leave(c);
    emit(c, Op::RERAISE, 0);
    use_block(c, failed);
    restore_and_reraise(c);
    use_block(c, end);
}

// One except* clause: [previous group raised rest] before and after.
void group_clause(Compiler& c, const ExceptHandler& handler, BlockId done) {
    auto next = make_block(c), unmatched = make_block(c), failed = make_block(c), body = make_block(c);
    auto name = bound_name(c, handler);
    expression(c, handler.type);
    emit(c, Op::CHECK_EG_MATCH);
    emit(c, Op::COPY, 1);
    emit_jump(c, Op::POP_JUMP_IF_NONE, unmatched);
    if (name != no_name)
        store(c, name);
    else
        emit(c, Op::POP_TOP);
    emit_jump(c, push_handler, failed);
    use_block(c, body);
    enclose(c, {Enclosure::handler_body, body, no_block, nullptr, name});
    statements(c, handler.body);
    leave(c);
    forget_place(c);
    emit(c, pop_handler);
    if (name != no_name) unbind(c, name);
    emit_jump(c, Op::JUMP, done);
    use_block(c, failed);
    if (name != no_name) unbind(c, name);
    emit(c, Op::LIST_APPEND, 2);    // [.. raised rest exc]
    emit_jump(c, Op::JUMP, next);
    use_block(c, done);
    emit(c, Op::NOP);    // keeps the place it inherits
    emit_jump(c, Op::JUMP, next);
    use_block(c, unmatched);
    emit(c, Op::POP_TOP);
    use_block(c, next);
}

void try_except_groups(Compiler& c, const Try& s) {
    auto body = make_block(c), except = make_block(c), otherwise = make_block(c), end = make_block(c);
    auto failed = make_block(c), summary = make_block(c);
    guarded_body(c, s, body, except);
    emit_jump_nowhere(c, Op::JUMP, otherwise);
    use_block(c, except);
    begin_handler(c, failed);
    enclose(c, {Enclosure::group_handlers});
    for (auto* handler : s.handlers) {
        set_place(c, handler->span);
        if (handler == s.handlers.front()) {
            emit(c, Op::BUILD_LIST, 0);    // what the clauses raise
            emit(c, Op::COPY, 2);          // what is left of the group
        }
        group_clause(c, *handler, make_block(c));
    }
    emit(c, Op::LIST_APPEND, 1);
    emit_jump(c, Op::JUMP, summary);
    leave(c);
    use_block(c, summary);
    emit(c, Op::PREP_RERAISE_STAR);
    emit(c, Op::COPY, 1);
    auto reraise = make_block(c);
    emit_jump(c, Op::POP_JUMP_IF_NOT_NONE, reraise);
    emit(c, Op::POP_TOP);
    emit(c, pop_handler);
    emit(c, Op::POP_EXCEPT);
    emit_jump(c, Op::JUMP, end);
    use_block(c, reraise);
    emit(c, pop_handler);
    emit(c, Op::SWAP, 2);
    emit(c, Op::POP_EXCEPT);
    emit(c, Op::RERAISE, 0);
    use_block(c, failed);
    restore_and_reraise(c);
    use_block(c, otherwise);
    statements(c, s.orelse);
    use_block(c, end);
}

void try_inside(Compiler& c, const Try& s) {
    s.kind == StmtKind::TryStar ? try_except_groups(c, s) : try_except(c, s);
}

// The finally block stands twice: where the body ends well, and for an exception. Each exit has one more copy.
void try_finally(Compiler& c, const Try& s) {
    auto body = make_block(c), handler = make_block(c), exit = make_block(c), failed = make_block(c);
    emit_jump(c, push_handler, handler);
    use_block(c, body);
    enclose(c, {Enclosure::finally_body, body, handler, &s});
    if (s.handlers.empty())
        statements(c, s.body);
    else
        try_inside(c, s);
    emit_nowhere(c, pop_handler);
    leave(c);
    statements(c, s.finalbody);
    emit_jump_nowhere(c, Op::JUMP, exit);
    use_block(c, handler);
    begin_handler(c, failed);
    enclose(c, {Enclosure::finally_handler, handler});
    statements(c, s.finalbody);
    leave(c);
    emit(c, Op::RERAISE, 0);
    use_block(c, failed);
    restore_and_reraise(c);
    use_block(c, exit);
}

}    // namespace

void restore_and_reraise(Compiler& c) {
    emit(c, Op::COPY, 2);
    emit(c, Op::POP_EXCEPT);
    emit(c, Op::RERAISE, 1);
}

void unbind(Compiler& c, NameId name) {
    emit_none(c);
    store(c, name);
    remove(c, name);
}

void try_(Compiler& c, const Try& s) {
    s.finalbody.empty() ? try_inside(c, s) : try_finally(c, s);
}

}    // namespace coroscope::compiling
