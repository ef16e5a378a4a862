// run_forever as a routine with states, since no C++ frame may wait for Python code.
#include <cstdio>

#include "core/loop/await.hpp"
#include "core/loop/context.hpp"
#include "core/loop/deadlock.hpp"
#include "core/loop/emit_loop.hpp"
#include "core/loop/gather.hpp"
#include "core/loop/loop.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/ready.hpp"
#include "core/loop/texts.hpp"
#include "core/loop/timers.hpp"
#include "core/machine/finalizer.hpp"
#include "core/vm/exceptions.hpp"

namespace coroscope {
namespace {

enum State : std::uint8_t {
    state_start,      // the first iteration takes place even if stop() was called before
    state_begin,      // of any other
    state_timers,     // those that are due become ready
    state_next,       // take the next entry
    state_run,        // run it
    state_stepped,    // a task's coroutine yielded, returned or raised
    state_returned,
    state_yielded,
    state_raised,      // the same, once what it dropped has come to its end
    state_ending,      // what was thrown in has been dropped, and what that dropped has come to its end
    state_called,      // a callback returned or raised
    state_reported,    // the exception handler returned or raised
};

struct Loop {
    Run& run;
    Frame& frame;
    Value loop;
    EventLoop* l;

    void enter_context(Value context) {
        auto& current = run.root().context;
        l->outer_context = current;
        current = retained(run, context);
        at<Context>(run, current)->is_entered = Value::of_int(1);
    }
    void leave_context() {
        auto& current = run.root().context;
        at<Context>(run, current)->is_entered = Value::of_int(0);
        drop(run, current);
        current = take(l->outer_context);
    }
};

// Time moves: to the earliest timer, and only where nothing is ready.
void begin_iteration(Loop& s) {
    auto& r = s.run.root();
    prune_timers(s.run, s.loop);
    if (!ready_size(s.run, s.loop) && !has_bit(s.run, s.loop, loop_is_stopping)) {
        if (!timer_count(s.run, s.loop)) throw Deadlock{list_waiting(s.run, s.loop)};
        auto when = when_of(s.run, timer_at(s.run, s.loop, 0));
        if (when > r.time) r.time = when;
    }
    if (r.iterations >= s.run.m.limits.iterations) throw LimitReached{"iterations", s.run.m.limits.iterations};
    ++r.iterations;
    emit_iteration(s.run);
    s.frame.state = state_timers;
}

void note_due(Loop& s, Value timer) {
    if (!s.run.observer) return;
    Note n;
    n.why = Why::due;
    n.number = static_cast<std::uint64_t>(handle_at(s.run, timer)->number.as_int());
    n.value = handle_at(s.run, timer)->callback;
    note_ready_entry(s.run, s.loop, n);
}

void fire_timers(Loop& s) {
    while (timer_count(s.run, s.loop) && !(when_of(s.run, timer_at(s.run, s.loop, 0)) > s.run.root().time)) {
        auto timer = timers_pop(s.run, s.loop);
        if (!has_bit(s.run, timer, handle_is_cancelled)) emit_timer(s.run, EventKind::timer_fire, timer);
        ready_push(s.run, s.loop, timer);
        note_due(s, timer);
    }
    s.l->todo = Value::of_int(ready_size(s.run, s.loop));
    s.frame.state = state_next;
}

// The entry before is dropped only now, which may have something to say first; with it goes what woke its task, kept in
// the frame's `handled_before`.
void take_next(Loop& s) {
    drop(s.run, take(s.frame.handled_before));
    auto todo = s.l->todo.as_int();
    if (todo) {
        s.l->todo = Value::of_int(todo - 1);
        assign(s.run, s.l->current, ready_pop(s.run, s.loop));
        s.frame.state = state_run;
        note_begin(s.run, taken_entry(s.run, s.loop));
        if (s.l->began || has_bit(s.run, s.loop, loop_is_debug))
            assign(s.run, s.l->began,
                   has_bit(s.run, s.loop, loop_is_debug) ? new_real(s.run, s.run.root().time) : Value{});
    } else {
        note_begin(s.run, 0);
        assign(s.run, s.l->current, {});
        s.frame.state = state_begin;
    }
}

void leave_loop(Loop& s) {
    set_bit(s.run, s.loop, loop_is_stopping, false);
    set_bit(s.run, s.loop, loop_is_running, false);
    track_origins(s.run, s.loop, false);
    assign(s.run, s.run.root().loop, {});
    drop(s.run, take(s.frame.handled_before));
    assign(s.run, s.l->current, {});
    note_begin(s.run, 0);
}

// In debug mode: what took longer than it should.
void tell_if_slow(Loop& s) {
    if (!s.l->began) return;
    auto took = s.run.root().time - real_of(s.run, s.l->began);
    Held limit(s.run, find_attribute(s.run, s.loop, intern(s.run, "slow_callback_duration")));
    double longest = 0;
    if (!limit || !to_seconds(s.run, limit, &longest)) return clear_error(s.run);
    if (took < longest) return;
    char text[64];
    std::snprintf(text, sizeof text, " took %.3f seconds\n", took);
    auto entry = s.l->current;
    if (is_handle(s.run, entry) && handle_kind(s.run, entry) == HandleKind::call) {
        auto function = handle_at(s.run, entry)->callback;
        if (is_a(s.run, function, TypeId::method) && is_task(s.run, at<BoundMethod>(s.run, function)->self))
            entry = at<BoundMethod>(s.run, function)->self;
    }
    write_stderr(s.run, "Executing " + text_of(s.run, entry) + text);
}

void end_step(Loop& s, Value task) {
    assign(s.run, s.run.root().current_task, {});
    s.leave_context();
    Held leaving(s.run, take(s.run.root().error));    // SystemExit or KeyboardInterrupt, which nobody else is to see
    emit_step_end(s.run, task);
    s.run.root().error = leaving.take();
    s.frame.state = state_next;
}

// False where the step is over already: the coroutine is in C++.
bool begin_task(Loop& s, Value task, NativeStep* step) {
    Value shown;
    auto error = begin_step(s.run, task, &shown, &s.frame.handled_before, &s.l->thrown);
    emit_step_begin(s.run, task, shown);
    drop(s.run, shown);
    s.run.root().current_task = retained(s.run, task);
    s.enter_context(future_at(s.run, task)->context);
    auto coroutine = future_at(s.run, task)->coroutine;
    s.frame.state = state_stepped;
    if (has_kind(s.run, coroutine, Kind::generator)) {
        step->next = error ? Next::throw_in : Next::resume;
        step->generator = retained(s.run, coroutine);
        step->value = error ? error : kNone;
        return true;
    }
    if (is_a(s.run, coroutine, TypeId::native_coroutine)) {
        bool done = false;
        Held thrown(s.run, error);
        auto value = error ? native_coroutine_throw(s.run, coroutine, error, &done)
                           : native_coroutine_send(s.run, coroutine, kNone, &done);
        if (!value)
            step_raised(s.run, task);
        else if (done)
            step_returned(s.run, task, value);
        else
            step_yielded(s.run, task, value);
        drop(s.run, take(s.l->thrown));
        end_step(s, task);
        return false;
    }
    Value argument = error ? error : kNone;
    step->next = Next::call;
    step->callable = get_attribute(s.run, coroutine, error ? "throw" : "send");
    step->args = new_tuple_of(s.run, &argument, 1);
    drop(s.run, error);
    return true;
}

// A coroutine object of the program's own class was called: StopIteration is how it returns.
void take_outcome(Loop& s, Value task, Value incoming, Ended ended) {
    bool is_own = has_kind(s.run, future_at(s.run, task)->coroutine, Kind::generator);
    if (ended == Ended::raised) {
        if (is_own || !error_is(s.run, TypeId::StopIteration)) return step_raised(s.run, task);
        Held stop(s.run, take(s.run.root().error));
        auto value = at<Exception>(s.run, stop)->extra[0];
        return step_returned(s.run, task, value ? retained(s.run, value) : kNone);
    }
    if (is_own && ended == Ended::returned) return step_returned(s.run, task, incoming);
    step_yielded(s.run, task, incoming);
}

bool begin_handle(Loop& s, Value handle, NativeStep* step) {
    auto* h = handle_at(s.run, handle);
    s.frame.state = state_next;
    if (has_bit(s.run, handle, handle_is_cancelled)) return false;
    switch (handle_kind(s.run, handle)) {
        case HandleKind::set_result: {
            auto future = h->callback;
            if (is_done(s.run, future)) {
                if (has_bit(s.run, future, future_is_cancelled)) return false;
                raise(s.run, TypeId::InvalidStateError, "invalid state");
                s.frame.state = state_called;
                s.enter_context(current_context(s.run));
                return false;
            }
            future_set_result(s.run, future, retained(s.run, h->args));
            return false;
        }
        case HandleKind::child_is_done: gather_child_is_done(s.run, h->callback, h->args); return false;
        case HandleKind::call: break;
    }
    if (has_bit(s.run, handle, handle_is_programs) || is_program_function(s.run, h->callback))
        emit_callback_run(s.run, h->callback);
    h = handle_at(s.run, handle);
    s.frame.state = state_called;
    if (!is_instance(s.run, h->context, TypeId::context)) {    // call_soon() takes anything
        raise(s.run, TypeId::AttributeError, "'" + type_name(s.run, h->context) + "' object has no attribute 'run'");
        s.enter_context(current_context(s.run));
        return false;
    }
    s.enter_context(h->context);
    step->next = Next::call;
    step->callable = retained(s.run, h->callback);
    step->args = retained(s.run, h->args);
    return true;
}

bool leaves_loop(Run& run) {
    return error_is(run, TypeId::SystemExit) || error_is(run, TypeId::KeyboardInterrupt);
}

NativeStep fail(Loop& s) {
    NativeStep step;
    leave_loop(s);
    step.next = Next::fail;
    return step;
}

NativeStep run_forever_step(Run& run, Frame& frame, Value incoming, Ended ended) {
    Loop s{run, frame, frame.extra, loop_at(run, frame.extra)};
    NativeStep step;
    auto pause = [] {
        NativeStep step;
        step.next = Next::pause;
        return step;
    };
    for (;;) {
        switch (frame.state) {
            case state_start: begin_iteration(s); break;
            case state_begin:
                if (has_bit(run, s.loop, loop_is_stopping)) {
                    leave_loop(s);
                    step.next = Next::finish;
                    step.value = kNone;
                    return step;
                }
                if (run.wants_stop || has_finalizers(run)) return pause();
                begin_iteration(s);
                break;
            case state_timers: fire_timers(s); break;
            case state_next: take_next(s); break;
            case state_run:
                if (has_finalizers(run)) return pause();
                if (is_handle(run, s.l->current)) {
                    if (begin_handle(s, s.l->current, &step)) return step;
                    if (frame.state == state_called) ended = Ended::raised;
                } else {
                    if (begin_task(s, s.l->current, &step)) return step;
                    if (run.has_error()) return fail(s);
                }
                break;
            case state_returned:
            case state_yielded:
            case state_raised:
                if (has_finalizers(run)) return pause();
                ended = static_cast<Ended>(frame.state - state_returned);
                incoming = take(s.l->outcome);
                if (ended == Ended::raised) run.root().error = take(incoming);
                [[fallthrough]];
            case state_stepped:
                if (has_finalizers(run)) {
                    // What the coroutine's end dropped comes before the end of the step.
                    s.l->outcome = ended == Ended::raised ? take(run.root().error) : incoming;
                    frame.state = static_cast<std::uint8_t>(state_returned + static_cast<int>(ended));
                    return pause();
                }
                take_outcome(s, s.l->current, incoming, ended);
                if (s.l->thrown) {
                    drop(run, take(s.l->thrown));
                    if (has_finalizers(run)) {
                        s.l->outcome = take(run.root().error);
                        frame.state = state_ending;
                        return pause();
                    }
                }
                end_step(s, s.l->current);
                if (run.has_error()) return fail(s);
                tell_if_slow(s);
                break;
            case state_ending:
                if (has_finalizers(run)) return pause();
                run.root().error = take(s.l->outcome);
                end_step(s, s.l->current);
                if (run.has_error()) return fail(s);
                tell_if_slow(s);
                break;
            case state_called:
                s.leave_context();
                frame.state = state_next;
                if (ended != Ended::raised) {
                    drop(run, incoming);
                    tell_if_slow(s);
                    break;
                }
                add_library_traceback(run);
                if (leaves_loop(run)) return fail(s);
                {
                    Value parts[] = {s.loop, s.l->current, run.root().error};
                    step.next = Next::call;
                    step.callable = retained(run, loop_root(run, LoopRoot::report_callback));
                    step.args = new_tuple_of(run, parts, 3);
                    clear_error(run);
                    frame.state = state_reported;
                    return step;
                }
            case state_reported:
                frame.state = state_next;
                if (ended == Ended::raised) return fail(s);
                drop(run, incoming);
                tell_if_slow(s);
                break;
        }
    }
}

}    // namespace

NativeStep loop_step(Run& run, Frame& frame, Value incoming, Ended ended) {
    if (static_cast<Routine>(frame.routine) == Routine::context_run)
        return context_run_step(run, frame, incoming, ended);
    return run_forever_step(run, frame, incoming, ended);
}

}    // namespace coroscope
