// How generators are entered, thrown into and left: the frames that go on the stack and come off it, and their events.
#include "core/vm/generators.hpp"

#include <algorithm>

#include "core/machine/finalizer.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

void first_entry(Run& run, Generator& g, const Code& code) {
    if (g.number || (code.flags & Code::is_silent)) return;
    auto& r = run.root();
    switch (static_cast<TypeId>(g.object.type)) {
        case TypeId::coroutine: g.number = ++r.coroutines; break;
        case TypeId::async_generator: g.number = ++r.async_generators; break;
        default: g.number = ++r.generators; break;
    }
    emit_generator(run, EventKind::gen_create, How::none, g, Value{}, code.first_line);
}

// Pushes the frame of a generator as it stands; its count is raised for as long as it runs.
Frame* enter(Run& run, Value generator, const Continuation& then, std::uint16_t flags) {
    auto& r = run.root();
    auto* g = at<Generator>(run.m, generator);
    const auto& view = run.views[g->code];
    auto free_stack = stack_end(run.m);
    Frame* frame = frames_of(run.m) + r.frame_count++;
    retain(run.m, generator);
    auto locals = generator.offset() + static_cast<std::uint32_t>(sizeof(Generator));
    *frame = {};
    frame->locals = locals;
    frame->code = g->code;
    frame->pc = g->pc;
    frame->stack = locals + (view.locals + g->stack) * static_cast<std::uint32_t>(sizeof(Value));
    frame->function = g->function.offset();
    frame->generator = generator.offset();
    frame->line = g->line;
    frame->on_return = then.on_return;
    frame->aux = then.aux;
    frame->extra = then.extra;
    frame->routine = flags;
    frame->state = then.async_mode;
    frame->handled_before = r.handled;
    frame->free_stack = free_stack;
    frame->frame_object = g->frame_object;
    r.handled = take(g->handled);
    g->state = GeneratorState::running;
    return frame;
}

std::uint32_t suspended_line(const Generator& g, const Code& code) {
    if (g.state == GeneratorState::created) return code.first_line;
    // At a SEND the frame stands at the instruction, after a YIELD just behind it.
    auto word = g.pc;
    if (word < code.words.size() && op_of(code.words[word]) == Op::SEND && g.stack > 0) return code.lines[word];
    return code.lines[word ? word - 1 : 0];
}

bool is_coroutine_like(const Machine& m, Value v) {
    if (!v.is_ref()) return false;
    auto type = static_cast<TypeId>(object_of(m, v)->type);
    return type == TypeId::generator || type == TypeId::coroutine;
}

// The top frame waits at a SEND whose iterator has returned `value`: it goes on with it.
Called deliver_to_send(Run& run, Value value) {
    auto& m = run.m;
    auto* frame = top_frame(m);
    const auto& view = run.views[frame->code];
    if (frame->routine & frame_is_silent) {
        frame->routine &= static_cast<std::uint16_t>(~frame_is_silent);
        if (!(view.flags & Code::is_silent))
            emit_generator(run, EventKind::gen_resume, value == kNone ? How::next : How::send,
                           *at<Generator>(m, frame->generator), value, view.code->lines[frame->pc]);
    }
    assign(m, at<Value>(m, frame->stack)[-1], value);
    ++frame->pc;
    return Called::entered;
}

// Takes back the silent frames down to that of `generator`: each is suspended where it was.
void pass_yield_through(Run& run, Value generator) {
    auto& m = run.m;
    while (true) {
        auto* frame = top_frame(m);
        auto offset = frame->generator;
        auto* g = at<Generator>(m, offset);
        --run.root().frame_count;
        suspend(run, *g, frame);
        if (offset == generator.offset()) return;
    }
}

}    // namespace

const char* noun(const Generator& g) {
    switch (static_cast<TypeId>(g.object.type)) {
        case TypeId::coroutine: return "coroutine";
        case TypeId::async_generator: return "async generator";
        default: return "generator";
    }
}

bool waits_at_send(const Generator& g, const Code& code) {
    return g.state == GeneratorState::suspended && g.pc < code.words.size() && op_of(code.words[g.pc]) == Op::SEND &&
           !(g.pc > 0 && op_of(code.words[g.pc - 1]) == Op::YIELD);
}

void emit_generator_slowly(Run& run, EventKind kind, How how, const Generator& generator, Value value,
                           std::uint32_t line) {
    if (run.observer) {
        Emission e;
        e.kind = kind;
        e.how = how;
        e.who = {entity_kind(generator), generator.number};
        e.line = line;
        e.value = value;
        std::string text;
        if (kind == EventKind::gen_create) {
            text = to_utf8(run.m, generator.qualname);
            // The schema names code, not the attribute: co_qualname.
            text = run.views[generator.code].code->qualname;
            e.text = text;
        }
        run.observer->on_event(run, e);
    }
    if (run.root().step >= run.stop_step) stop_here(run);
}

Called resume_generator(Run& run, Value generator, Value owned_value, int mode, Continuation& then, Value* result) {
    auto& m = run.m;
    auto& r = run.root();
    auto* g = at<Generator>(m, generator);
    auto fail = [&](TypeId type, const std::string& message) {
        drop(m, owned_value);
        drop(m, take(then.extra));
        raise(run, type, message);
        return Called::raised;
    };
    const Code& code = *run.views[g->code].code;
    bool is_visible = !(code.flags & Code::is_silent);
    if (g->state == GeneratorState::running)
        return fail(TypeId::ValueError, std::string(noun(*g)) + " already executing");
    if (g->state == GeneratorState::closed) {
        if (mode == 2) {
            drop(m, owned_value);
            *result = kNone;
            return Called::value;
        }
        bool is_coroutine = is_a(m, generator, TypeId::coroutine);
        if (is_coroutine) return fail(TypeId::RuntimeError, "cannot reuse already awaited coroutine");
        drop(m, take(then.extra));
        if (mode == 1) {
            assign(m, r.error, owned_value);
        } else {
            drop(m, owned_value);
            if (is_a(m, generator, TypeId::async_generator))
                raise_with(run, TypeId::StopAsyncIteration, {});
            else
                raise_stop_iteration(run, kNone);
        }
        return Called::raised;
    }
    if (r.frame_count >= r.recursion_check && is_too_deep(run, g->code)) {
        close_unentered(run, generator);
        drop(m, owned_value);
        drop(m, take(then.extra));
        return Called::raised;
    }
    if (mode == 0) {
        if (g->state == GeneratorState::created) {
            if (owned_value != kNone)
                return fail(TypeId::TypeError, std::string("can't send non-None value to a just-started ") + noun(*g));
            first_entry(run, *g, code);
            if (is_visible) emit_generator(run, EventKind::gen_resume, How::next, *g, kNone, code.first_line);
            enter(run, generator, then, 0);
            return Called::entered;
        }
        if (is_visible)
            emit_generator(run, EventKind::gen_resume, owned_value == kNone ? How::next : How::send, *g, owned_value,
                           suspended_line(*g, code));
        auto* frame = enter(run, generator, then, 0);
        *at<Value>(m, frame->stack) = owned_value;
        frame->stack += sizeof(Value);
        return Called::entered;
    }

    // throw() and close(): outer generators are passed through silently, the innermost is acted upon.
    Continuation cont = then;
    Value current = generator;
    while (true) {
        g = at<Generator>(m, current);
        const Code& c = *run.views[g->code].code;
        bool delegates = waits_at_send(*g, c);
        Value inner = delegates ? g->values[run.views[g->code].locals + g->stack - 1] : Value{};
        bool is_exit =
            mode == 1 && !is_a(m, owned_value, TypeId::tuple) && is_instance(m, owned_value, TypeId::GeneratorExit);
        if (!delegates) {
            first_entry(run, *g, c);
            bool visible = !(c.flags & Code::is_silent);
            if (mode == 2) {
                assign(m, owned_value, new_exception(run, class_value(m, TypeId::GeneratorExit), nullptr, 0));
                is_exit = true;
            }
            bool closes = static_cast<TypeId>(object_of(m, owned_value)->type) == TypeId::GeneratorExit;
            if (visible)
                emit_generator(run, EventKind::gen_resume, closes ? How::close : How::throw_, *g, owned_value,
                               suspended_line(*g, c));
            enter(run, current, cont, 0);
            if (mode == 2)
                raise_object(run, owned_value);
            else
                throw_object(run, owned_value);
            return Called::raised;
        }
        if (mode == 2 || is_exit) {
            // The awaited is closed first; then GeneratorExit arrives here.
            auto* frame = enter(run, current, cont, frame_is_silent | (mode == 2 || is_exit ? frame_closes : 0));
            (void)frame;
            Held exit(m, take(owned_value));    // unbound in mode 2: close() makes one when the awaited is closed
            if (is_coroutine_like(m, inner) && at<Generator>(m, inner)->state != GeneratorState::closed &&
                at<Generator>(m, inner)->state != GeneratorState::running) {
                cont = {OnReturn::close, close_delegates, exit.take()};
                mode = 2;
                current = inner;
                continue;
            }
            Value closed = close_native(run, inner);
            if (closed) {
                drop(m, closed);
                raise_exit(run, exit.take());
            } else {
                frame->routine &= ~frame_closes;
            }
            top_frame(m)->pc += 1;    // the error is at the SEND
            return Called::raised;
        }
        enter(run, current, cont, frame_is_silent);
        if (is_coroutine_like(m, inner)) {
            auto* in = at<Generator>(m, inner);
            if (in->state == GeneratorState::running) {
                drop(m, owned_value);
                raise(run, TypeId::ValueError, std::string(noun(*in)) + " already executing");
                top_frame(m)->pc += 1;
                return Called::raised;
            }
            if (in->state != GeneratorState::closed) {
                cont = {OnReturn::send, 0, Value{}};
                current = inner;
                continue;
            }
        }
        bool done = false, is_unasked = false;
        Value yielded = throw_native(run, inner, owned_value, &done, &is_unasked);    // consumes owned_value
        if (is_unasked) {                                                             // as if nobody had thrown
            pass_yield_through(run, generator);
            drop(m, take(then.extra));
            return Called::raised;
        }
        if (!yielded) {
            if (!done && error_is(run, TypeId::StopIteration)) return deliver_to_send(run, take_stop_value(run));
            top_frame(m)->pc += 1;
            return Called::raised;
        }
        if (yielded == kTailCall) {
            Continuation inner_then{OnReturn::send, 0, Value{}};
            auto* frame = top_frame(m);
            auto called = serve_request(run, at<Value>(m, frame->stack), inner_then, result);
            if (called == Called::value) return deliver_to_send(run, *result);
            if (called == Called::raised && top_frame(m) == frame) {    // else it is for what is driven
                if (error_is(run, TypeId::StopIteration)) return deliver_to_send(run, take_stop_value(run));
                frame->pc += 1;
            }
            return called;
        }
        if (done) return deliver_to_send(run, yielded);
        // It yielded again: nobody on the way went on. All frames pushed here are taken back.
        *result = yielded;
        pass_yield_through(run, generator);
        return Called::value;
    }
}

void close_unentered(Run& run, Value generator) {
    auto& m = run.m;
    auto* g = at<Generator>(m, generator);
    g->state = GeneratorState::closed;
    auto held = g->locals + g->stack;
    g->stack = 0;
    for (std::uint32_t i = held; i-- > 0;) drop(m, take(g->values[i]));
    let_go_of_function(m, *g);
}

void finish_generator(Run& run, Frame* frame) {
    auto& m = run.m;
    auto& r = run.root();
    auto* g = at<Generator>(m, frame->generator);
    g->state = GeneratorState::closed;
    g->flags &= static_cast<std::uint8_t>(~gen_is_running_async);
    auto& view = run.views[g->code];
    if (frame->frame_object) detach_frame_object(run, frame);
    g->frame_object = 0;
    auto* stack = at<Value>(m, frame->stack);
    auto* values = g->values;
    while (stack > values + view.locals) drop(m, take(*--stack));
    assign(m, r.handled, frame->handled_before);
    --r.frame_count;
    drop_in_order(m, values, view.locals);
    std::fill_n(values, view.locals, Value{});
    let_go_of_function(m, *g);
    g->stack = 0;
    drop(m, Value::of_offset(frame->generator));
}

void leave_generator_by_exception(Run& run, Frame* frame, const Code* code) {
    auto& m = run.m;
    auto& r = run.root();
    auto* g = at<Generator>(m, frame->generator);
    Value error = r.error;
    if (!(code->flags & Code::is_silent)) {
        Value traceback = at<Exception>(m, error)->traceback;
        std::uint32_t line = code->lines[frame->pc ? frame->pc - 1 : 0];
        if (traceback) {
            auto* tb = at<Traceback>(m, traceback);
            auto* object = tb->frame == kNone ? nullptr : at<Record>(m, tb->frame);
            if (object && object->fields[0].is_int() &&
                object->fields[0].as_int() == static_cast<std::int64_t>(g->code))
                line = static_cast<std::uint32_t>(tb->line.as_int());
        }
        if (frame->pc == 0) line = code->first_line;
        emit_generator(run, EventKind::gen_raise, How::none, *g, error, line);
    }
    bool is_stop = is_instance(m, error, TypeId::StopIteration);
    bool is_async_stop = is_a(m, Value::of_offset(frame->generator), TypeId::async_generator) &&
                         is_instance(m, error, TypeId::StopAsyncIteration);
    std::string what = noun(*g);
    if (is_stop || is_async_stop) {
        Held cause(m, take(r.error));
        raise(run, TypeId::RuntimeError, what + (is_stop ? " raised StopIteration" : " raised StopAsyncIteration"));
        auto* e = at<Exception>(m, r.error);
        assign(m, e->cause, retained(m, cause));
        assign(m, e->context, retained(m, cause));
        e->suppress = kTrue;
    }
    finish_generator(run, frame);
}

}    // namespace coroscope
