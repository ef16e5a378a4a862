// return, break and continue: what they undo on their way, innermost first.
#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;

// The value of a `return` may lie on top of what is to be dropped.
void drop(Compiler& c, bool keeps_top) {
    if (keeps_top) emit(c, Op::SWAP, 2);
    emit(c, Op::POP_TOP);
}

// Follows compiler_unwind_fblock().
void undo(Compiler& c, const Enclosure& enclosure, bool keeps_top) {
    switch (enclosure.kind) {
        case Enclosure::while_loop:
        case Enclosure::handlers:
        case Enclosure::group_handlers:
        case Enclosure::async_comprehension: return;
        case Enclosure::for_loop:
        case Enclosure::popped_value: return drop(c, keeps_top);
        case Enclosure::try_body: return emit(c, pop_handler);
        case Enclosure::finally_body:
            emit(c, pop_handler);
            if (keeps_top) enclose(c, {Enclosure::popped_value});
            statements(c, as<Try>(enclosure.statement)->finalbody);
            if (keeps_top) leave(c);
            return forget_place(c);
        case Enclosure::finally_handler:
            drop(c, keeps_top);
            if (keeps_top) emit(c, Op::SWAP, 2);
            emit(c, pop_handler);
            return emit(c, Op::POP_EXCEPT);
        case Enclosure::with_body:
        case Enclosure::async_with_body:
            set_place(c, enclosure.statement->span);
            emit(c, pop_handler);
            if (keeps_top) emit(c, Op::SWAP, 2);
            call_exit_without_exception(c, enclosure.kind == Enclosure::async_with_body);
            emit(c, Op::POP_TOP);
            return forget_place(c);
        case Enclosure::handler_body:
            if (enclosure.name != no_name) emit(c, pop_handler);
            if (keeps_top) emit(c, Op::SWAP, 2);
            emit(c, pop_handler);
            emit(c, Op::POP_EXCEPT);
            if (enclosure.name != no_name) unbind(c, enclosure.name);
            return;
    }
}

// Undoes enclosures from the innermost; up to the nearest loop, which is returned, if `to_loop`.
std::optional<Enclosure> undo_all(Compiler& c, bool keeps_top, bool to_loop, Span span) {
    std::vector<Enclosure> undone;    // what follows in the text is still inside them
    std::optional<Enclosure> loop;
    while (!c.unit->enclosures.empty() && !loop) {
        auto top = c.unit->enclosures.back();
        if (top.kind == Enclosure::group_handlers)
            refuse(c, "'break', 'continue' and 'return' cannot appear in an except* block", span, "SyntaxError");
        if (to_loop && (top.kind == Enclosure::while_loop || top.kind == Enclosure::for_loop)) {
            loop = top;
            break;
        }
        c.unit->enclosures.pop_back();
        undone.push_back(top);
        undo(c, top, keeps_top);
    }
    while (!undone.empty()) {
        c.unit->enclosures.push_back(undone.back());
        undone.pop_back();
    }
    return loop;
}

}    // namespace

void enclose(Compiler& c, Enclosure enclosure) {
    c.unit->enclosures.push_back(enclosure);
}

void leave(Compiler& c) {
    c.unit->enclosures.pop_back();
}

void return_(Compiler& c, const Return& s) {
    std::optional<coroscope::Constant> constant;
    if (s.value) constant = folded(c, s.value);
    auto keeps_top = s.value && !constant;
    if (keeps_top) {
        expression(c, s.value);
    } else if (s.value) {
        set_place(c, s.value->span);
        emit(c, Op::NOP);
    }
    if (!s.value || line_of(c, s.value->span.begin) != line_of(c, s.span.begin)) {
        set_place(c, s.span);
        emit(c, Op::NOP);
    }
    undo_all(c, keeps_top, false, s.span);
    if (!s.value) emit_none(c);
    if (constant) emit_constant(c, std::move(*constant));
    emit(c, Op::RETURN);
}

void break_(Compiler& c, const Stmt* s) {
    emit(c, Op::NOP);
    auto loop = undo_all(c, false, true, s->span);
    if (!loop) return refuse(c, "'break' outside loop", s->span, "SyntaxError");
    undo(c, *loop, false);
    emit_jump(c, Op::JUMP, loop->exit);
}

void continue_(Compiler& c, const Stmt* s) {
    emit(c, Op::NOP);
    auto loop = undo_all(c, false, true, s->span);
    if (!loop) return refuse(c, "'continue' not properly in loop", s->span, "SyntaxError");
    emit_jump(c, Op::JUMP, loop->entry);
}

}    // namespace coroscope::compiling
