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

Value agen_running(Run& run, Value awaitable, const char* what) {
    (void)awaitable;
    return raise(run, TypeId::RuntimeError, std::string(what) + ": asynchronous generator is already running");
}

// It was awaited and has come to its end: its generator is under way no more.
bool is_used_up(const Machine& m, const Record& awaitable) {
    if (awaitable.fields[2] == Value::of_int(2)) return true;
    return awaitable.fields[2] == Value::of_int(1) &&
           !(at<Generator>(m, awaitable.fields[0])->flags & gen_is_running_async);
}

}    // namespace

Value asend_send(Run& run, Value awaitable, Value value) {
    auto& m = run.m;
    auto* record = at<Record>(m, awaitable);
    auto* g = at<Generator>(m, record->fields[0]);
    if (is_used_up(m, *record))
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
    if (is_used_up(m, *record))
        return raise(run, TypeId::RuntimeError, "cannot reuse already awaited aclose()/athrow()");
    if (record->fields[2] == Value::of_int(0)) {
        if (g->state == GeneratorState::closed || (g->flags & gen_is_async_closed)) {
            record->fields[2] = Value::of_int(2);
            if (is_close || g->state == GeneratorState::closed) {
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

}    // namespace coroscope
