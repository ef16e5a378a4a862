// Async generators: the awaitables of asend(), athrow() and aclose(), and what a yield means to who awaits them.
#include "core/vm/async_generators.hpp"

#include "core/vm/exceptions.hpp"

namespace coroscope {

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

namespace {

// Where an awaitable stands, as CPython counts it: of one that is `begun` or `tried` it is seen afterwards whether that
// was the end of it. One that was only thrown into stays new unless that was its end.
enum AwaitState : std::int64_t { await_new = 0, await_begun = 1, await_over = 2, await_tried = 3, await_goes_on = 4 };

constexpr int kState = 2;

int ticket_of(const Machine& m, Value awaitable) {
    return type_of(m, awaitable) == TypeId::agen_asend ? 3 : 4;
}

void set_state(const Machine& m, Value awaitable, AwaitState state) {
    at<Record>(m, awaitable)->fields[kState] = Value::of_int(state);
}

void take_turn(const Machine& m, Value awaitable, AwaitState state) {
    auto* record = at<Record>(m, awaitable);
    set_state(m, awaitable, state);
    record->fields[ticket_of(m, awaitable)] = Value::of_int(++at<Generator>(m, record->fields[0])->awaits);
}

AwaitState state_of(Run& run, Value awaitable) {
    auto& m = run.m;
    auto* record = at<Record>(m, awaitable);
    auto state = static_cast<AwaitState>(record->fields[kState].as_int());
    if (state != await_begun && state != await_tried) return state;
    if (record->fields[ticket_of(m, awaitable)] == Value::of_int(at<Generator>(m, record->fields[0])->awaits) &&
        is_awaited(run, record->fields[0]))
        return state == await_tried ? await_new : state;
    set_state(m, awaitable, await_over);
    return await_over;
}

Value raise_over(Run& run, Value awaitable) {
    return raise(run, TypeId::RuntimeError,
                 std::string("cannot reuse already awaited ") +
                     (type_of(run, awaitable) == TypeId::agen_asend ? "__anext__()/asend()" : "aclose()/athrow()"));
}

Value raise_running(Run& run, const char* what) {
    return raise(run, TypeId::RuntimeError, std::string(what) + ": asynchronous generator is already running");
}

}    // namespace

Value asend_send(Run& run, Value awaitable, Value value) {
    auto& m = run.m;
    auto* record = at<Record>(m, awaitable);
    auto* g = at<Generator>(m, record->fields[0]);
    auto state = state_of(run, awaitable);
    if (state == await_over) return raise_over(run, awaitable);
    if (state == await_new) {
        if (g->flags & gen_is_running_async) return raise_running(run, "anext()");
        if (value == kNone) value = record->fields[1];
        if (g->state == GeneratorState::closed) {
            set_state(m, awaitable, await_over);
            return raise_with(run, TypeId::StopAsyncIteration, {});
        }
        if (g->state == GeneratorState::created && value != kNone) {
            set_state(m, awaitable, await_over);
            return raise(run, TypeId::TypeError, "can't send non-None value to a just-started async generator");
        }
        take_turn(m, awaitable, await_begun);
    }
    g->flags |= gen_is_running_async;
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
    auto state = state_of(run, awaitable);
    if (state == await_over) return raise_over(run, awaitable);
    if (g->state == GeneratorState::closed) {
        set_state(m, awaitable, await_over);
        *done = true;
        return kNone;
    }
    std::uint8_t mode = is_close ? async_aclose : async_athrow;
    if (state == await_new) {
        if (g->flags & gen_is_running_async) {
            set_state(m, awaitable, await_over);
            return raise_running(run, is_close ? "aclose()" : "athrow()");
        }
        if (g->flags & gen_is_async_closed) {
            set_state(m, awaitable, await_over);
            return raise_with(run, TypeId::StopAsyncIteration, {});
        }
        if (value != kNone)
            return raise(run, TypeId::RuntimeError, "can't send non-None value to a just-started coroutine");
        take_turn(m, awaitable, await_begun);
        g->flags |= gen_is_running_async;
        if (is_close) {
            g->flags |= gen_is_async_closed;
            Held exit(m, new_exception(run, class_value(m, TypeId::GeneratorExit), nullptr, 0));
            request_throw(run, generator, exit);
        } else {
            Held error(m, retained(m, record->fields[1]));
            if (has_kind(m, error, Kind::tuple)) {
                Held parts(m, retained(m, at<Tuple>(m, error)->items[1]));
                auto* args = at<Tuple>(m, parts);
                error.reset(call(run, at<Tuple>(m, error)->items[0], args->items, args->size));
                if (!error) return {};
            }
            request_throw(run, generator, error);
        }
        run.request.async_mode = mode;
        return kTailCall;
    }
    if (!is_close) set_state(m, awaitable, await_goes_on);    // only its first step can be its end
    request_resume(run, generator, value);
    run.request.async_mode = mode;
    return kTailCall;
}

Value awaitable_throw(Run& run, Value awaitable, Value exception) {
    auto& m = run.m;
    auto* record = at<Record>(m, awaitable);
    bool is_send = type_of(m, awaitable) == TypeId::agen_asend;
    auto state = state_of(run, awaitable);
    if (state == await_over) return raise_over(run, awaitable);
    // One that was not sent into yet goes into the generator all the same.
    if (state == await_new && is_send) take_turn(m, awaitable, await_tried);
    if (state == await_begun && !is_send) set_state(m, awaitable, await_goes_on);
    if (state == await_begun) at<Generator>(m, record->fields[0])->flags |= gen_is_running_async;
    request_throw(run, record->fields[0], exception);
    run.request.async_mode = is_send ? async_asend : record->fields[3] == kTrue ? async_aclose : async_athrow;
    return kTailCall;
}

Value new_asend(Run& run, Value generator, Value value) {
    auto& m = run.m;
    auto* g = at<Generator>(m, generator);
    if (!(g->flags & gen_hooks_done)) {
        g->flags |= gen_hooks_done;
        if (run.loop.async_generator_begins && !run.loop.async_generator_begins(run, generator)) return {};
    }
    Value awaitable = new_record(m, TypeId::agen_asend, 4);
    auto* record = at<Record>(m, awaitable);
    record->fields[0] = retained(m, generator);
    record->fields[1] = retained(m, value);
    record->fields[2] = record->fields[3] = Value::of_int(0);
    return awaitable;
}

Value new_athrow(Run& run, Value generator, Value exception, bool is_close) {
    auto& m = run.m;
    auto* g = at<Generator>(m, generator);
    if (!(g->flags & gen_hooks_done)) {
        g->flags |= gen_hooks_done;
        if (run.loop.async_generator_begins && !run.loop.async_generator_begins(run, generator)) return {};
    }
    Value awaitable = new_record(m, TypeId::agen_athrow, 5);
    auto* record = at<Record>(m, awaitable);
    record->fields[0] = retained(m, generator);
    record->fields[1] = retained(m, exception);
    record->fields[2] = Value::of_int(0);
    record->fields[3] = of_bool(is_close);
    record->fields[4] = Value::of_int(0);
    return awaitable;
}

}    // namespace coroscope
