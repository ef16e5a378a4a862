#include "core/loop/task.hpp"

#include "core/loop/context.hpp"
#include "core/loop/emit_loop.hpp"
#include "core/loop/event_loop.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/ready.hpp"
#include "core/loop/source_place.hpp"
#include "core/loop/texts.hpp"
#include "core/vm/exceptions.hpp"

namespace coroscope {
namespace {

bool has_method(Run& run, Value v, std::string_view name) {
    return static_cast<bool>(lookup_in_type(run, class_of(run, v), intern(run, name)));
}

// The error is thrown into the task by its next step, one iteration later.
void schedule_error(Run& run, Value task, const std::string& message) {
    raise(run, TypeId::RuntimeError, message);
    assign(run, future_at(run, task)->pending_error, take(run.root().error));
    ready_push(run, future_at(run, task)->loop, retained(run, task));
    note_ready_task(run, task, Why::failed);
}

void finish(Run& run, Value task) {
    unlist_task(run, task);
}

}    // namespace

bool is_coroutine(Run& run, Value v) {
    if (!v.is_ref()) return false;
    auto type = type_of(run, v);
    if (type == TypeId::coroutine || type == TypeId::generator || type == TypeId::native_coroutine) return true;
    if (type == TypeId::agen_asend || type == TypeId::agen_athrow) return true;
    if (type < TypeId::count_ || !has_kind(run, v, Kind::record)) return false;
    return lookup_special(run, v, NameId::d_await) && has_method(run, v, "send") && has_method(run, v, "throw") &&
           has_method(run, v, "close");
}

bool init_task(Run& run, Value task, Value loop, Value coroutine, const TaskOptions& options) {
    if (!is_coroutine(run, coroutine)) {
        std::string text = "a coroutine was expected, got ";
        if (append_repr(run, coroutine, text)) raise(run, TypeId::TypeError, text);
        return false;
    }
    // The awaitables of async generators are driven by a generator that goes by their name; it stands at its first
    // yield, so that what is thrown in before the first step reaches them.
    Held driver(run);
    auto type = type_of(run, coroutine);
    if (type == TypeId::agen_asend || type == TypeId::agen_athrow) {
        driver.reset(call(run, loop_part(run, LoopPart::drive_by_hand), &coroutine, 1));
        if (!driver) return false;
        auto* generator = at<Generator>(run, driver);
        assign(run, generator->name, retained(run, intern(run, type_name(run, coroutine))));
        assign(run, generator->qualname, retained(run, generator->name));
        coroutine = driver;
    }
    auto* t = future_at(run, task);
    auto& r = run.root();
    if (!t->loop) t->loop = retained(run, loop);
    t->number = Value::of_int(++r.tasks);
    t->coroutine = retained(run, coroutine);
    t->cancels = t->previous = t->next = Value::of_int(0);
    if (!options.name || options.burns_number) ++r.task_names;
    t->name = options.name ? retained(run, options.name) : Value::of_int(r.task_names);
    auto context = options.context ? retained(run, options.context) : copy_context(run);
    future_at(run, task)->context = context;
    list_task(run, task);
    ready_push(run, loop, retained(run, task));
    note_ready_task(run, task, Why::created);
    if (has_bit(run, loop, loop_is_debug)) note_source(run, task, options.place);
    emit_task_create(run, task);
    return true;
}

Value new_task(Run& run, Value loop, Value coroutine, const TaskOptions& options) {
    Held task(run, blank_future(run, class_value(run, TypeId::task), loop, kFutureFields));
    return init_task(run, task, loop, coroutine, options) ? task.take() : Value{};
}

void list_task(Machine& m, Value task) {
    auto* t = future_at(m, task);
    auto* l = loop_at(m, t->loop);
    t->previous = l->last_task;
    t->next = Value::of_int(0);
    auto self = Value::of_int(task.offset());
    if (auto last = static_cast<std::uint32_t>(l->last_task.as_int()))
        at<Future>(m, last)->next = self;
    else
        l->first_task = self;
    l->last_task = self;
    set_bit(m, task, task_is_listed);
}

void unlist_task(Machine& m, Value task) {
    if (!has_bit(m, task, task_is_listed)) return;
    auto* t = future_at(m, task);
    auto* l = loop_at(m, t->loop);
    auto previous = static_cast<std::uint32_t>(t->previous.as_int()),
         next = static_cast<std::uint32_t>(t->next.as_int());
    (previous ? at<Future>(m, previous)->next : l->first_task) = Value::of_int(next);
    (next ? at<Future>(m, next)->previous : l->last_task) = Value::of_int(previous);
    t->previous = t->next = Value::of_int(0);
    clear_bit(m, task, task_is_listed);
}

bool task_cancel(Run& run, Value task, Value message) {
    clear_bit(run, task, future_logs_traceback);
    if (is_done(run, task)) return false;
    auto* t = future_at(run, task);
    t->cancels = Value::of_int(t->cancels.as_int() + 1);
    if (t->waiter && future_cancel(run, t->waiter, message)) return true;
    set_bit(run, task, task_must_cancel);
    assign(run, future_at(run, task)->cancel_message, message == kNone ? Value{} : retained(run, message));
    return true;
}

Value task_name(Run& run, Value task) {
    auto& name = future_at(run, task)->name;
    if (name.is_int()) name = new_str(run, "Task-" + std::to_string(name.as_int()));
    return retained(run, future_at(run, task)->name);
}

std::string coroutine_name(Run& run, Value coroutine) {
    if (has_kind(run, coroutine, Kind::generator)) return to_utf8(run, at<Generator>(run, coroutine)->qualname);
    Held qualname(run, find_attribute(run, coroutine, name(run, NameId::d_qualname)));
    if (run.has_error()) clear_error(run);
    if (qualname && is_str(run, qualname)) return to_utf8(run, qualname);
    return type_name(run, coroutine);
}

Value begin_step(Run& run, Value task, Value* shown, Value* kept, Value* thrown) {
    auto* t = future_at(run, task);
    Held error(run, take(t->pending_error));
    auto waiter = take(t->waiter);
    *kept = waiter ? waiter : retained(run, error);
    Held renewed(run);
    if (waiter) {
        auto* w = future_at(run, waiter);
        if (w->cancelled_error) renewed.reset(new_cancelled_error(run, w->cancel_message));
        error.reset(future_failure(run, waiter));
        if (has_bit(run, waiter, future_is_cancelled)) set_context(run, error);    // it was raised to be passed on
    }
    if (has_bit(run, task, task_must_cancel)) {
        clear_bit(run, task, task_must_cancel);
        if (!error || !is_instance(run, error, TypeId::CancelledError)) {
            error.reset(make_cancelled_error(run, task));
            waiter = {};
        }
    }
    if (waiter && error) *thrown = retained(run, error);
    *shown = renewed ? renewed.take() : retained(run, error);
    return error.take();
}

void step_yielded(Run& run, Value task, Value owned) {
    Held yielded(run, owned);
    auto* t = future_at(run, task);
    if (yielded == kNone) {
        ready_push(run, t->loop, retained(run, task));
        return note_ready_task(run, task, Why::passed);
    }
    if (!is_future(run, yielded)) {
        std::string text;
        bool is_generator = is_a(run, yielded, TypeId::generator);
        if (is_generator)
            text = "yield was used instead of yield from for generator in task " + text_of(run, task) + " with ";
        else
            text = "Task got bad yield: ";
        text += text_of(run, yielded);
        return schedule_error(run, task, text);
    }
    if (yielded == task) return schedule_error(run, task, "Task cannot await on itself: " + text_of(run, task));
    if (future_at(run, yielded)->loop != t->loop)
        return schedule_error(
            run, task,
            "Task " + text_of(run, task) + " got Future " + text_of(run, yielded) + " attached to a different loop");
    if (!has_bit(run, yielded, future_is_blocking))
        return schedule_error(
            run, task,
            "yield was used instead of yield from in task " + text_of(run, task) + " with " + text_of(run, yielded));
    clear_bit(run, yielded, future_is_blocking);
    future_add_listener(run, yielded, task);
    t = future_at(run, task);
    auto waiter = yielded.take();
    t->waiter = waiter;
    if (has_bit(run, task, task_must_cancel) && future_cancel(run, waiter, t->cancel_message))
        clear_bit(run, task, task_must_cancel);
}

void step_returned(Run& run, Value task, Value owned) {
    finish(run, task);
    if (has_bit(run, task, task_must_cancel)) {
        // cancel() came during the last step: the value is lost.
        clear_bit(run, task, task_must_cancel);
        Held message(run, retained(run, future_at(run, task)->cancel_message));
        plain_cancel(run, task, message);
        drop(run, owned);
        return;
    }
    future_set_result(run, task, owned);
}

void step_raised(Run& run, Value task) {
    finish(run, task);
    auto& error = run.root().error;
    if (is_instance(run, error, TypeId::CancelledError)) {
        assign(run, future_at(run, task)->cancelled_error, take(error));
        plain_cancel(run, task, {});
        return;
    }
    bool leaves_loop =
        is_instance(run, error, TypeId::SystemExit) || is_instance(run, error, TypeId::KeyboardInterrupt);
    future_set_exception(run, task, leaves_loop ? retained(run, error) : take(error));
}

Value ensure_future(Run& run, Value awaitable, Value loop) {
    if (is_future(run, awaitable)) {
        if (loop && loop != future_at(run, awaitable)->loop)
            return raise(run, TypeId::ValueError,
                         "The future belongs to a different loop than the one specified as the loop argument");
        return retained(run, awaitable);
    }
    Held coroutine(run, retained(run, awaitable));
    if (!is_coroutine(run, awaitable)) {
        if (!awaitable.is_ref() || !lookup_special(run, awaitable, NameId::d_await))
            return raise(run, TypeId::TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
        coroutine.reset(call(run, loop_root(run, LoopRoot::wrap_awaitable), &awaitable, 1));
        if (!coroutine) return {};
    }
    if (!loop) loop = implied_loop(run);
    if (!loop || !check_open(run, loop)) return {};
    auto factory = loop_at(run, loop)->task_factory;
    if (factory && factory != kNone) {
        const Value args[] = {loop, coroutine};
        return call(run, factory, args, 2);
    }
    TaskOptions options;
    options.place = kPlaceOfEnsureFuture;
    return new_task(run, loop, coroutine, options);
}

}    // namespace coroscope
