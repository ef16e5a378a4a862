#include "core/loop/await.hpp"

#include "core/loop/event_loop.hpp"
#include "core/loop/handle.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/vm/coroutine_origin.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/number.hpp"

namespace coroscope {
namespace {

NativeCoroutine* coroutine_at(const Machine& m, Value v) {
    return at<NativeCoroutine>(m, v);
}
SleepState state_of(const Machine& m, Value v) {
    return static_cast<SleepState>(coroutine_at(m, v)->state.as_int());
}
void set_state(const Machine& m, Value v, SleepState state) {
    coroutine_at(m, v)->state = Value::of_int(static_cast<std::int64_t>(state));
}

// However the wait ends, its timer is cancelled.
void stop_waiting(Run& run, Value coroutine) {
    set_state(run, coroutine, SleepState::closed);
    auto* c = coroutine_at(run, coroutine);
    Held future(run, take(c->future)), timer(run, take(c->timer));
    if (timer) cancel_handle(run, timer);
}

// The variables of a frame that has come to its end; those of one that raised live on in the traceback.
void let_go(Run& run, Value coroutine) {
    auto* c = coroutine_at(run, coroutine);
    Value delay = take(c->delay), result = take(c->result);
    drop(run, delay);
    drop(run, result);
}

// delay <= 0: 1, 0, -1 raised.
int is_no_time(Run& run, Value delay) {
    if (delay.is_int()) return delay.as_int() <= 0;
    if (delay.is_double()) return delay.as_double() <= 0;
    Held answer(run, compare(run, delay, Value::of_int(0), CompareOp::le));
    return answer ? truth(run, answer) : -1;
}

Value begin_sleep(Run& run, Value coroutine) {
    Held delay(run, retained(run, coroutine_at(run, coroutine)->delay));
    auto over = is_no_time(run, delay);
    if (over < 0) {
        set_state(run, coroutine, SleepState::closed);
        return {};
    }
    if (over) {
        set_state(run, coroutine, SleepState::bare);
        return kNone;
    }
    set_state(run, coroutine, SleepState::closed);
    auto loop = running_loop(run);
    if (!loop) return {};
    Held future(run, new_future(run, loop));
    double seconds = 0;
    if (!to_seconds(run, delay, &seconds)) return {};
    auto* c = coroutine_at(run, coroutine);
    c->timer = call_at(run, loop, run.root().time + seconds, {HandleKind::set_result, future, c->result, {}});
    c->future = retained(run, future);
    set_state(run, coroutine, SleepState::waiting);
    set_bit(run, future, future_is_blocking);
    return future.take();
}

Value drive(Run& run, Value coroutine, Value thrown, bool* done) {
    Held kept(run, retained(run, coroutine));
    const Value args[] = {coroutine, kNone, thrown};
    auto number = static_cast<std::size_t>(coroutine_at(run, coroutine)->driver.as_int());
    auto value = run.natives.natives[number].def->call(run, args);
    *done = state_of(run, coroutine) == SleepState::closed;
    if (!value) add_library_traceback(run);
    return value;
}

}    // namespace

Value new_future_iterator(Run& run, Value future) {
    auto iterator = new_record(run, TypeId::future_iterator, 2);
    at<FutureIterator>(run, iterator)->future = retained(run, future);
    return iterator;
}

Value future_iterator_send(Run& run, Value iterator, Value, bool* done) {
    *done = false;
    auto* it = at<FutureIterator>(run, iterator);
    if (!it->future) {
        *done = true;
        return kNone;
    }
    if (!is_done(run, it->future)) {
        if (has_bit(run, it->future, future_is_blocking))
            return raise(run, TypeId::RuntimeError, "await wasn't used with future");
        set_bit(run, it->future, future_is_blocking);
        return retained(run, it->future);
    }
    *done = true;
    Held future(run, take(it->future));
    return future_result(run, future);
}

Value future_iterator_throw(Run& run, Value iterator, Value exception, bool* done) {
    *done = false;
    assign(run, at<FutureIterator>(run, iterator)->future, {});
    return throw_object(run, retained(run, exception));
}

Value new_sleep(Run& run, Value delay, Value result) {
    auto coroutine = new_record(run, TypeId::native_coroutine, kNativeCoroutineFields);
    auto* c = coroutine_at(run, coroutine);
    c->state = Value::of_int(0);
    c->delay = retained(run, delay);
    c->result = retained(run, result ? result : kNone);
    auto& name = loop_root(run, LoopRoot::sleep_name);
    if (!name) name = retained(run, intern(run, "sleep"));
    c->qualname = retained(run, name);
    if (run.root().origin_depth) {
        auto origin = origin_of_new(run);
        coroutine_at(run, coroutine)->origin = origin;
    }
    return coroutine;
}

Value native_coroutine_send(Run& run, Value coroutine, Value sent, bool* done) {
    *done = false;
    switch (state_of(run, coroutine)) {
        case SleepState::created:
            if (sent != kNone)
                return raise(run, TypeId::TypeError, "can't send non-None value to a just-started coroutine");
            if (coroutine_at(run, coroutine)->driver) return drive(run, coroutine, {}, done);
            return begin_sleep(run, coroutine);
        case SleepState::bare: {
            set_state(run, coroutine, SleepState::closed);
            *done = true;
            Value result = retained(run, coroutine_at(run, coroutine)->result);
            let_go(run, coroutine);
            return result;
        }
        case SleepState::waiting: {
            if (coroutine_at(run, coroutine)->driver) return drive(run, coroutine, {}, done);
            Held future(run, retained(run, coroutine_at(run, coroutine)->future));
            stop_waiting(run, coroutine);
            if (!is_done(run, future)) return raise(run, TypeId::RuntimeError, "await wasn't used with future");
            *done = true;
            auto result = future_result(run, future);
            if (result)
                let_go(run, coroutine);
            else
                add_library_traceback(run);
            return result;
        }
        case SleepState::closed: break;
    }
    return raise(run, TypeId::RuntimeError, "cannot reuse already awaited coroutine");
}

Value native_coroutine_throw(Run& run, Value coroutine, Value exception, bool* done) {
    *done = false;
    if (state_of(run, coroutine) == SleepState::closed)
        return raise(run, TypeId::RuntimeError, "cannot reuse already awaited coroutine");
    if (coroutine_at(run, coroutine)->driver && state_of(run, coroutine) == SleepState::waiting)
        return drive(run, coroutine, exception, done);
    stop_waiting(run, coroutine);
    throw_object(run, retained(run, exception));
    add_library_traceback(run);
    return {};
}

bool native_coroutine_close(Run& run, Value coroutine) {
    auto state = state_of(run, coroutine);
    if (state == SleepState::closed) return true;
    if (!coroutine_at(run, coroutine)->driver) {
        stop_waiting(run, coroutine);
        let_go(run, coroutine);
        return true;
    }
    if (state != SleepState::waiting) return stop_waiting(run, coroutine), true;
    bool done = false;
    Held exit(run, new_exception(run, class_value(run, TypeId::GeneratorExit), nullptr, 0));
    drop(run, drive(run, coroutine, exit, &done));
    if (!error_is(run, TypeId::GeneratorExit)) return !run.has_error();
    clear_error(run);
    return true;
}

Value thrown_exception(Run& run, Value type, Value value) {
    if (is_instance(run, type, TypeId::BaseException)) return retained(run, type);
    if (!is_instance(run, type, TypeId::type) || !is_subclass(run, type, class_value(run, TypeId::BaseException)))
        return raise(
            run, TypeId::TypeError,
            "exceptions must be classes or instances deriving from BaseException, not " + type_name(run, type));
    if (!value || value == kNone) return call(run, type, nullptr, 0);
    if (is_instance(run, value, TypeId::BaseException)) return retained(run, value);
    return call(run, type, &value, 1);
}

bool to_seconds(Run& run, Value number, double* seconds) {
    if (is_real(run, number)) {
        *seconds = real_of(run, number);
        return true;
    }
    if (is_integer(run, number)) {
        bool overflow = false;
        *seconds = int_to_double(run, number, &overflow);
        if (overflow) raise(run, TypeId::OverflowError, "int too large to convert to float");
        return !overflow;
    }
    raise(run, TypeId::TypeError, "unsupported operand type(s) for +: 'float' and '" + type_name(run, number) + "'");
    return false;
}

}    // namespace coroscope
