#include "core/vm/generators.hpp"

#include "core/machine/finalizer.hpp"
#include "core/machine/weak.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/traceback.hpp"

namespace coroscope {
namespace {

const char* noun(const Generator& g) {
    switch (static_cast<TypeId>(g.object.type)) {
        case TypeId::coroutine: return "coroutine";
        case TypeId::async_generator: return "async generator";
        default: return "generator";
    }
}

void first_entry(Run& run, Generator& g, const Code& code) {
    if (g.number || (code.flags & Code::is_hidden)) return;
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

bool waits_at_send(const Generator& g, const Code& code) {
    return g.state == GeneratorState::suspended && g.pc < code.words.size() && op_of(code.words[g.pc]) == Op::SEND &&
           !(g.pc > 0 && op_of(code.words[g.pc - 1]) == Op::YIELD);
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
        if (!(view.flags & Code::is_hidden))
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
    bool is_visible = !(code.flags & Code::is_hidden);
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
            raise_object(run, owned_value);
        } else {
            drop(m, owned_value);
            if (is_a(m, generator, TypeId::async_generator))
                raise_with(run, TypeId::StopAsyncIteration, {});
            else
                raise_stop_iteration(run, kNone);
        }
        return Called::raised;
    }
    if (r.frame_count + 1 >= r.recursion_limit) {
        drop(m, owned_value);
        drop(m, take(then.extra));
        raise_recursion(run);
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
        bool is_exit = mode == 1 && is_instance(m, owned_value, TypeId::GeneratorExit);
        if (!delegates) {
            first_entry(run, *g, c);
            bool visible = !(c.flags & Code::is_hidden);
            if (mode == 2) {
                assign(m, owned_value, new_exception(run, class_value(m, TypeId::GeneratorExit), nullptr, 0));
                is_exit = true;
            }
            bool closes = static_cast<TypeId>(object_of(m, owned_value)->type) == TypeId::GeneratorExit;
            if (visible)
                emit_generator(run, EventKind::gen_resume, closes ? How::close : How::throw_, *g, owned_value,
                               suspended_line(*g, c));
            enter(run, current, cont, 0);
            raise_object(run, owned_value);
            return Called::raised;
        }
        if (mode == 2 || is_exit) {
            // The awaited is closed first; then GeneratorExit arrives here.
            auto* frame = enter(run, current, cont, frame_is_silent | (mode == 2 || is_exit ? frame_closes : 0));
            (void)frame;
            drop(m, take(owned_value));
            if (is_coroutine_like(m, inner) && at<Generator>(m, inner)->state != GeneratorState::closed &&
                at<Generator>(m, inner)->state != GeneratorState::running) {
                cont = {OnReturn::close, close_delegates, Value{}};
                mode = 2;
                current = inner;
                continue;
            }
            Value closed = close_native(run, inner);
            if (closed) {
                drop(m, closed);
                raise_object(run, new_exception(run, class_value(m, TypeId::GeneratorExit), nullptr, 0));
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
        bool done = false;
        Value yielded = throw_native(run, inner, owned_value, &done);    // consumes owned_value
        if (!yielded) {
            if (error_is(run, TypeId::StopIteration)) return deliver_to_send(run, take_stop_value(run));
            top_frame(m)->pc += 1;
            return Called::raised;
        }
        if (yielded == kTailCall) {
            Continuation inner_then{OnReturn::send, 0, Value{}};
            auto called = serve_request(run, at<Value>(m, top_frame(m)->stack), inner_then, result);
            if (called == Called::value) return deliver_to_send(run, *result);
            return called;
        }
        if (done) return deliver_to_send(run, yielded);
        // It yielded again: nobody on the way went on. All frames pushed here are taken back.
        *result = yielded;
        pass_yield_through(run, generator);
        return Called::value;
    }
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
    for (std::uint32_t i = 0; i < view.locals; ++i) drop(m, take(values[i]));
    g->stack = 0;
    drop(m, Value::of_offset(frame->generator));
}

void leave_generator_by_exception(Run& run, Frame* frame, const Code* code) {
    auto& m = run.m;
    auto& r = run.root();
    auto* g = at<Generator>(m, frame->generator);
    Value error = r.error;
    if (!(code->flags & Code::is_hidden)) {
        Value traceback = at<Exception>(m, error)->traceback;
        std::uint32_t line = code->lines[frame->pc ? frame->pc - 1 : 0];
        if (traceback) {
            auto* tb = at<Traceback>(m, traceback);
            auto* object = at<Record>(m, tb->frame);
            if (object->fields[0].is_int() && object->fields[0].as_int() == static_cast<std::int64_t>(g->code))
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

// --- Async generators -----------------------------------------------------------------------------------------------

Value async_generator_yielded(Run& run, std::uint8_t mode, Value value) {
    if (mode == async_aclose) {
        drop(run.m, value);
        return raise(run, TypeId::RuntimeError, "async generator ignored GeneratorExit");
    }
    return value;
}

Value async_generator_returned(Run& run, std::uint8_t mode, Value value) {
    drop(run.m, value);
    if (mode == async_aclose) return kNone;
    raise_with(run, TypeId::StopAsyncIteration, {});
    return {};
}

bool async_generator_raised(Run& run, std::uint8_t mode) {
    if (mode == async_aclose && (error_is(run, TypeId::StopAsyncIteration) || error_is(run, TypeId::GeneratorExit))) {
        clear_error(run);
        return true;
    }
    return false;
}

// --- Closing and finalising -----------------------------------------------------------------------------------------

void raise_ignored_exit(Run& run, Value& extra) {
    drop(run.m, take(extra));
    raise(run, TypeId::RuntimeError, "generator ignored GeneratorExit");
}

namespace {

// A finaliser has come to its end: the queue's reference goes, without asking again.
void finish_finalized(Run& run, Value object) {
    auto& m = run.m;
    auto* o = object_of(m, object);
    if (o->count == 1) {
        o->count = 0;
        destroy_object(m, object.offset());
    } else {
        --o->count;
    }
}

}    // namespace

Closed finish_close(Run& run, Continuation& then) {
    switch (static_cast<CloseKind>(then.aux & 0xff)) {
        case close_pushes: return Closed::pushed_none;
        case close_finalizes:
            leave_finalizer(run.m, then.aux >> 8);
            finish_finalized(run, take(then.extra));
            return Closed::nothing;
        case close_delegates:
            raise_object(run, new_exception(run, class_value(run.m, TypeId::GeneratorExit), nullptr, 0));
            then.on_return = OnReturn::send;
            return Closed::raised;
        case close_leaves: return Closed::left;
        case close_to_native: return Closed::native;
    }
    return Closed::nothing;
}

bool close_failed(Run& run, Continuation& then) {
    auto kind = static_cast<CloseKind>(then.aux & 0xff);
    if (kind == close_finalizes) {
        Held error(run.m, take(run.root().error));
        write_stderr(run, format_unraisable(run, then.extra, error));
        leave_finalizer(run.m, then.aux >> 8);
        finish_finalized(run, take(then.extra));
        return true;
    }
    if (kind == close_delegates) {
        auto* frame = top_frame(run.m);
        if (frame->code != kNoCode) frame->routine &= ~frame_closes;
        then.on_return = OnReturn::send;
    }
    if (kind == close_leaves) then.on_return = OnReturn::leave;
    return false;
}

void finalizer_failed(Run& run, Continuation& then) {
    Held error(run.m, take(run.root().error));
    write_stderr(run, format_unraisable(run, then.extra, error));
    leave_finalizer(run.m, then.aux);
    finish_finalized(run, take(then.extra));
}

namespace {

// What becomes of a finaliser whose call was begun with two references to the object, one of them in `then`.
Called finalizer_called(Run& run, Called called, Continuation& then, Value value, Value object) {
    auto& m = run.m;
    if (called == Called::entered) {
        drop(m, object);
        return called;
    }
    if (called == Called::raised) {    // the call dropped its reference
        then.extra = object;
        finalizer_failed(run, then);
        return Called::value;
    }
    drop(m, value);
    drop(m, take(then.extra));
    leave_finalizer(m, then.aux);
    finish_finalized(run, object);
    return Called::value;
}

}    // namespace

Called begin_finalizer(Run& run, Continuation* then, Value* value) {
    auto& m = run.m;
    Value object = next_finalizer(m);
    if (!object) {
        auto& r = run.root();
        if (r.finalizer_head == r.finalizer_count) r.finalizer_head = r.finalizer_count = 0;
        return Called::value;
    }
    auto* o = object_of(m, object);
    if (is_weak_reference(m, object.offset())) {    // what it looked at is gone
        Held callback(m, take(at<WeakReference>(m, object)->callback));
        auto token = enter_finalizer(m);
        *then = {OnReturn::discard, token, retained(m, object)};
        auto* slot = at<Value>(m, stack_end(m));
        slot[0] = callback.take();
        slot[1] = retained(m, object);
        auto called = begin_call(run, slot, 1, Value{}, at<Value>(m, top_frame(m)->stack), *then, value);
        return finalizer_called(run, called, *then, *value, object);
    }
    if (o->count > 1) {    // somebody holds it again
        if (o->kind == Kind::generator)
            at<Generator>(m, object)->flags &= static_cast<std::uint8_t>(~gen_is_finalizing);
        --o->count;
        return Called::value;
    }
    if (o->kind == Kind::generator) {
        auto* g = at<Generator>(m, object);
        const Code& code = *run.views[g->code].code;
        bool is_created = g->state == GeneratorState::created;
        if (is_created && o->type == static_cast<std::uint16_t>(TypeId::coroutine)) {
            write_stderr(run, format_never_awaited(run, object));
            finish_finalized(run, object);
            return Called::value;
        }
        if (is_created && (code.flags & Code::is_hidden)) {
            finish_finalized(run, object);
            return Called::value;
        }
        if (o->type == static_cast<std::uint16_t>(TypeId::async_generator) && !(g->flags & gen_is_async_closed) &&
            run.loop.async_generator_dropped && run.loop.async_generator_dropped(run, object)) {
            g->flags &= static_cast<std::uint8_t>(~gen_is_finalizing);
            drop(m, object);
            return Called::value;
        }
        auto token = enter_finalizer(m);
        *then = {OnReturn::close, close_finalizes | token << 8, object};
        auto called = resume_generator(run, object, Value{}, 2, *then, value);
        if (called == Called::value) {
            leave_finalizer(m, token);
            finish_finalized(run, object);
        }
        return called;
    }
    auto type = static_cast<TypeId>(o->type);
    if (type == TypeId::native_coroutine) {
        at<Record>(m, object)->fields[0] = Value::of_int(2);
        write_stderr(run, format_never_awaited(run, object));
        finish_finalized(run, object);
        return Called::value;
    }
    if (run.loop.finalize && (is_instance(m, object, TypeId::future) || type == TypeId::handle)) {
        Value r = run.loop.finalize(run, object);
        if (r != kTailCall) {
            if (!r) clear_error(run);
            finish_finalized(run, object);
            return Called::value;
        }
        auto token = enter_finalizer(m);
        *then = {OnReturn::discard, token, retained(m, object)};
        auto called = serve_request(run, at<Value>(m, top_frame(m)->stack), *then, value);
        return finalizer_called(run, called, *then, *value, object);
    }
    Value method = lookup_special(run, object, NameId::d_del);
    if (!method) {
        finish_finalized(run, object);
        return Called::value;
    }
    note_finalized(m, object.offset());
    auto token = enter_finalizer(m);
    // Any callable may stand there: what is no method is called without the object.
    bool is_method = is_a(m, method, TypeId::function) || is_core_native(run, method);
    Held bound(m, is_method ? retained(m, method) : get_attribute(run, object, name(m, NameId::d_del)));
    *then = {OnReturn::discard, token, object};
    if (!bound) {
        finalizer_failed(run, *then);
        return Called::value;
    }
    auto* slot = at<Value>(m, stack_end(m));
    slot[0] = bound.take();
    if (is_method) slot[1] = retained(m, object);
    retain(m, object);
    auto called = begin_call(run, slot, is_method, Value{}, at<Value>(m, top_frame(m)->stack), *then, value);
    return finalizer_called(run, called, *then, *value, object);
}

bool can_stop_here(Run&, Value incoming, Ended ended) {
    return incoming.is_unbound() && ended == Ended::returned;
}

// --- Awaiting
// ---------------------------------------------------------------------------------------------------------

bool is_awaited(Run& run, Value coroutine) {
    auto* g = at<Generator>(run.m, coroutine);
    return g->state == GeneratorState::running || waits_at_send(*g, *run.views[g->code].code);
}

Value get_awaitable(Run& run, Value v, std::uint32_t context) {
    auto& m = run.m;
    auto type = type_of(m, v);
    if (type == TypeId::coroutine) {
        if (is_awaited(run, v)) return raise(run, TypeId::RuntimeError, "coroutine is being awaited already");
        return retained(m, v);
    }
    if (type == TypeId::native_coroutine || type == TypeId::agen_asend || type == TypeId::agen_athrow ||
        type == TypeId::future_iterator || type == TypeId::coroutine_wrapper)
        return retained(m, v);
    if (type == TypeId::generator && (at<Generator>(m, v)->flags & gen_is_iterable_coroutine)) return retained(m, v);
    Value method = lookup_special(run, v, NameId::d_await);
    if (method && is_a(m, method, TypeId::method_descriptor) && is_instance(m, v, TypeId::future)) {
        Value iterator = new_record(m, TypeId::future_iterator, 2);
        at<Record>(m, iterator)->fields[0] = retained(m, v);
        return iterator;
    }
    if (!method) {
        if (context)
            return raise(run, TypeId::TypeError,
                         std::string("'async with' received an object from ") +
                             (context == 1 ? "__aenter__" : "__aexit__") +
                             " that does not implement __await__: " + type_name(m, v));
        return raise(run, TypeId::TypeError, "object " + type_name(m, v) + " can't be used in 'await' expression");
    }
    tail_call(run, method, {v});
    run.request.on_return = OnReturn::awaitable;
    return kTailCall;
}

Value get_yield_from_iter(Run& run, Value v, std::uint32_t code_flags) {
    auto& m = run.m;
    if (is_a(m, v, TypeId::coroutine)) {
        if (code_flags & Code::is_coroutine) return retained(m, v);
        return raise(run, TypeId::TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    return get_iter(run, v);
}

namespace {

Value agen_running(Run& run, Value awaitable, const char* what) {
    (void)awaitable;
    return raise(run, TypeId::RuntimeError, std::string(what) + ": asynchronous generator is already running");
}

Value asend_send(Run& run, Value awaitable, Value value) {
    auto& m = run.m;
    auto* record = at<Record>(m, awaitable);
    auto* g = at<Generator>(m, record->fields[0]);
    if (record->fields[2] == Value::of_int(2))
        return raise(run, TypeId::RuntimeError, "cannot reuse already awaited __anext__()/asend()");
    if (record->fields[2] == Value::of_int(0)) {
        if (g->flags & gen_is_running_async) return agen_running(run, awaitable, "anext()");
        if (value == kNone) value = record->fields[1];
        if (g->state == GeneratorState::closed) {
            record->fields[2] = Value::of_int(2);
            return raise_with(run, TypeId::StopAsyncIteration, {});
        }
        if (g->state == GeneratorState::created && value != kNone) {
            record->fields[2] = Value::of_int(2);
            return raise(run, TypeId::TypeError, "can't send non-None value to a just-started async generator");
        }
        record->fields[2] = Value::of_int(1);
        g->flags |= gen_is_running_async;
    }
    request_resume(run, record->fields[0], value);
    run.request.async_mode = async_asend;
    return kTailCall;
}

Value athrow_send(Run& run, Value awaitable, Value value, bool* done) {
    auto& m = run.m;
    auto* record = at<Record>(m, awaitable);
    Value generator = record->fields[0];
    auto* g = at<Generator>(m, generator);
    bool is_close = record->fields[3] == kTrue;
    std::uint8_t mode = is_close ? async_aclose : async_athrow;
    if (record->fields[2] == Value::of_int(2))
        return raise(run, TypeId::RuntimeError, "cannot reuse already awaited aclose()/athrow()");
    if (record->fields[2] == Value::of_int(0)) {
        if (g->state == GeneratorState::closed || (g->flags & gen_is_async_closed)) {
            record->fields[2] = Value::of_int(2);
            if (is_close) {
                *done = true;
                return kNone;
            }
            return raise_with(run, TypeId::StopAsyncIteration, {});
        }
        if (g->flags & gen_is_running_async) return agen_running(run, awaitable, is_close ? "aclose()" : "athrow()");
        if (value != kNone)
            return raise(run, TypeId::RuntimeError, "can't send non-None value to a just-started coroutine");
        record->fields[2] = Value::of_int(1);
        if (is_close) {
            g->flags |= gen_is_async_closed;
            Held exit(m, new_exception(run, class_value(m, TypeId::GeneratorExit), nullptr, 0));
            g->flags |= gen_is_running_async;
            request_throw(run, generator, exit);
        } else {
            g->flags |= gen_is_running_async;
            request_throw(run, generator, record->fields[1]);
        }
        run.request.async_mode = mode;
        return kTailCall;
    }
    request_resume(run, generator, value);
    run.request.async_mode = mode;
    return kTailCall;
}

}    // namespace

Value send_native(Run& run, Value iterator, Value value, bool* done) {
    auto& m = run.m;
    switch (type_of(m, iterator)) {
        case TypeId::future_iterator: return run.loop.future_iterator_send(run, iterator, value, done);
        case TypeId::native_coroutine: return run.loop.native_coroutine_send(run, iterator, value, done);
        case TypeId::agen_asend: return asend_send(run, iterator, value);
        case TypeId::agen_athrow: return athrow_send(run, iterator, value, done);
        case TypeId::coroutine_wrapper: {
            Value inner = at<Record>(m, iterator)->fields[0];
            if (is_a(m, inner, TypeId::native_coroutine))
                return run.loop.native_coroutine_send(run, inner, value, done);
            return request_resume(run, inner, value);
        }
        default: break;
    }
    if (value == kNone) {
        Value r = iterator_next(run, iterator);
        if (r == kExhausted) {
            *done = true;
            return kNone;
        }
        return r;
    }
    Held method(m, get_attribute(run, iterator, name(m, NameId::n_send)));
    if (!method) return {};
    return tail_call(run, method, {value});
}

Value throw_native(Run& run, Value iterator, Value owned_exception, bool* done) {
    auto& m = run.m;
    Held exception(m, owned_exception);
    switch (type_of(m, iterator)) {
        case TypeId::native_coroutine: return run.loop.native_coroutine_throw(run, iterator, exception, done);
        case TypeId::coroutine_wrapper: {
            Value inner = at<Record>(m, iterator)->fields[0];
            if (is_a(m, inner, TypeId::native_coroutine))
                return run.loop.native_coroutine_throw(run, inner, exception, done);
            return request_throw(run, inner, exception);
        }
        case TypeId::agen_asend:
        case TypeId::agen_athrow: {
            auto* record = at<Record>(m, iterator);
            bool is_close = iterator && type_of(m, iterator) == TypeId::agen_athrow && record->fields[3] == kTrue;
            auto* g = at<Generator>(m, record->fields[0]);
            if (record->fields[2] == Value::of_int(2) || record->fields[2] == Value::of_int(0)) {
                record->fields[2] = Value::of_int(2);
                return raise_object(run, exception.take());
            }
            g->flags |= gen_is_running_async;
            request_throw(run, record->fields[0], exception);
            run.request.async_mode = type_of(m, iterator) == TypeId::agen_asend ? async_asend
                                     : is_close                                 ? async_aclose
                                                                                : async_athrow;
            return kTailCall;
        }
        case TypeId::future_iterator: return raise_object(run, exception.take());
        default: break;
    }
    Held method(m, find_attribute(run, iterator, intern(m, "throw")));
    if (!method) {
        if (run.has_error()) return {};
        return raise_object(run, exception.take());
    }
    return tail_call(run, method, {exception.get()});
}

Value close_native(Run& run, Value iterator) {
    auto& m = run.m;
    switch (type_of(m, iterator)) {
        case TypeId::native_coroutine: {
            bool done = false;
            Held exit(m, new_exception(run, class_value(m, TypeId::GeneratorExit), nullptr, 0));
            Value r = run.loop.native_coroutine_throw(run, iterator, exit, &done);
            if (!r && (error_is(run, TypeId::GeneratorExit) || error_is(run, TypeId::StopIteration))) {
                clear_error(run);
                return kNone;
            }
            return r;
        }
        case TypeId::future_iterator:
        case TypeId::list_iterator: return kNone;
        default: break;
    }
    Held method(m, find_attribute(run, iterator, name(m, NameId::n_close)));
    if (!method) return run.has_error() ? Value{} : kNone;
    return call(run, method, nullptr, 0);
}

Value get_aiter(Run& run, Value v) {
    auto& m = run.m;
    if (is_a(m, v, TypeId::async_generator)) return retained(m, v);
    Value method = lookup_special(run, v, NameId::d_aiter);
    if (!method)
        return raise(run, TypeId::TypeError,
                     "'async for' requires an object with __aiter__ method, got " + type_name(m, v));
    tail_call(run, method, {v});
    run.request.on_return = OnReturn::aiter;
    return kTailCall;
}

Value new_asend(Run& run, Value generator, Value value) {
    auto& m = run.m;
    auto* g = at<Generator>(m, generator);
    if (!(g->flags & gen_hooks_done)) {
        g->flags |= gen_hooks_done;
        if (run.loop.async_generator_begins) run.loop.async_generator_begins(run, generator);
    }
    Value awaitable = new_record(m, TypeId::agen_asend, 3);
    auto* record = at<Record>(m, awaitable);
    record->fields[0] = retained(m, generator);
    record->fields[1] = retained(m, value);
    record->fields[2] = Value::of_int(0);
    return awaitable;
}

Value new_athrow(Run& run, Value generator, Value exception, bool is_close) {
    auto& m = run.m;
    auto* g = at<Generator>(m, generator);
    if (!(g->flags & gen_hooks_done)) {
        g->flags |= gen_hooks_done;
        if (run.loop.async_generator_begins) run.loop.async_generator_begins(run, generator);
    }
    Value awaitable = new_record(m, TypeId::agen_athrow, 5);
    auto* record = at<Record>(m, awaitable);
    record->fields[0] = retained(m, generator);
    record->fields[1] = retained(m, exception);
    record->fields[2] = Value::of_int(0);
    record->fields[3] = of_bool(is_close);
    return awaitable;
}

Value get_anext(Run& run, Value async_iterator) {
    auto& m = run.m;
    if (is_a(m, async_iterator, TypeId::async_generator)) return new_asend(run, async_iterator, kNone);
    Value method = lookup_special(run, async_iterator, NameId::d_anext);
    if (!method)
        return raise(run, TypeId::TypeError,
                     "'async for' requires an iterator with __anext__ method, got " + type_name(m, async_iterator));
    tail_call(run, method, {async_iterator});
    run.request.on_return = OnReturn::anext;
    return kTailCall;
}

// --- Requests
// ---------------------------------------------------------------------------------------------------------

namespace {
Value request(Run& run, RequestKind kind, Value target, Value value, OnReturn on_return) {
    auto& q = run.request;
    q.kind = static_cast<std::uint8_t>(kind);
    q.on_return = on_return;
    q.aux = 0;
    q.async_mode = 0;
    q.target = retained(run.m, target);
    q.value = retained(run.m, value);
    q.extra = {};
    return kTailCall;
}
}    // namespace

Value request_resume(Run& run, Value generator, Value value, OnReturn on_return) {
    return request(run, RequestKind::resume, generator, value, on_return);
}
Value request_throw(Run& run, Value generator, Value exception, OnReturn on_return) {
    return request(run, RequestKind::throw_in, generator, exception, on_return);
}
Value request_close(Run& run, Value generator) {
    return request(run, RequestKind::close, generator, Value{}, OnReturn::push);
}
Value push_native_frame(Run& run, Routine routine, Value extra) {
    request(run, RequestKind::native_frame, Value{}, extra, OnReturn::push);
    run.request.routine = static_cast<std::uint16_t>(routine);
    return kTailCall;
}

}    // namespace coroscope
