#include "core/loop/future.hpp"

#include "core/loop/context.hpp"
#include "core/loop/emit_loop.hpp"
#include "core/loop/gather.hpp"
#include "core/loop/handle.hpp"
#include "core/loop/ready.hpp"
#include "core/loop/source_place.hpp"
#include "core/vm/classes.hpp"

namespace coroscope {
namespace {

bool is_exactly_future(TypeId type) {
    return type == TypeId::future || type == TypeId::task || type == TypeId::gathering_future;
}

// Hands one callback over to the ready queue; callback and context are owned.
void schedule_callback(Run& run, Value future, Value callback, Value context, bool is_asked_for = false) {
    auto loop = future_at(run, future)->loop;
    if (context) {
        Held args(run, new_tuple_of(run, &future, 1));
        drop(run, call_soon(run, loop,
                            {HandleKind::call, callback, args, context, is_asked_for, future_entity(run, future)}));
        drop(run, callback);
        drop(run, context);
    } else if (is_task(run, callback)) {
        ready_push(run, future_at(run, callback)->loop, callback);
        note_ready_task(run, callback, Why::woken, future);
    } else {
        drop(run, call_soon(run, loop,
                            {HandleKind::child_is_done, callback, future, {}, false, future_entity(run, future)}));
        drop(run, callback);
    }
}

void schedule_callbacks(Run& run, Value future) {
    auto* f = future_at(run, future);
    if (!f->callback) return;
    auto callback = take(f->callback), context = take(f->callback_context);
    Held others(run, take(f->callbacks));
    schedule_callback(run, future, callback, context);
    if (!others) return;
    for (std::uint32_t i = 0; i + 1 < at<List>(run, others)->size; i += 2) {
        auto* items = items_of(run, others);
        callback = take(items[i]);
        context = take(items[i + 1]);
        schedule_callback(run, future, callback, context);
    }
}

}    // namespace

bool is_future(const Machine& m, Value v) {
    if (!has_kind(m, v, Kind::record)) return false;
    auto type = type_of(m, v);
    if (type < TypeId::count_) return is_exactly_future(type);
    return is_instance(m, v, TypeId::future);
}

bool is_task(const Machine& m, Value v) {
    if (!has_kind(m, v, Kind::record)) return false;
    auto type = type_of(m, v);
    return type == TypeId::task || (type >= TypeId::count_ && is_instance(m, v, TypeId::task));
}

EntityId future_entity(const Machine& m, Value future) {
    auto number = static_cast<std::uint32_t>(future_at(m, future)->number.as_int());
    if (!number) return {};
    if (is_task(m, future)) return {EntityKind::task, number};
    return {is_gather(m, future) ? EntityKind::gather : EntityKind::future, number};
}

Value blank_future(Run& run, Value cls, Value loop, std::uint32_t fields) {
    Value future;
    if (cls && cls != class_value(run, TypeId::future)) {
        auto number = static_cast<std::uint32_t>(at<Class>(run, cls)->number.as_int());
        bool is_ours = number < static_cast<std::uint32_t>(TypeId::count_);
        future = is_ours ? new_record(run, number, kFutureFields) : allocate_instance(run, cls);
    } else {
        future = new_record(run, TypeId::future, fields);
    }
    auto* f = future_at(run, future);
    f->number = Value::of_int(0);
    f->bits = Value::of_int(static_cast<std::int64_t>(++run.root().births) << kFutureBirthShift);
    f->loop = retained(run, loop);
    return future;
}

void number_future(Run& run, Value future) {
    future_at(run, future)->number = Value::of_int(++run.root().futures);
    emit_future_create(run, future);
}

Value new_future(Run& run, Value loop, Value cls) {
    auto future = blank_future(run, cls, loop, kPlainFutureFields);
    if (has_bit(run, loop, loop_is_debug)) note_source(run, future, kPlaceOfFuture);
    number_future(run, future);
    return future;
}

void future_set_result(Run& run, Value future, Value owned_result) {
    auto* f = future_at(run, future);
    f->result = owned_result;
    f->bits = Value::of_int(f->bits.as_int() | future_is_finished);
    if (is_task(run, future)) return schedule_callbacks(run, future);
    Held kept(run, retained(run, future));
    schedule_callbacks(run, future);
    emit_future_done(run, future, How::result, future_at(run, future)->result);
}

void future_set_exception(Run& run, Value future, Value owned_exception) {
    auto* f = future_at(run, future);
    f->exception = owned_exception;
    f->result = retained(run, at<Exception>(run, owned_exception)->traceback);
    f->bits = Value::of_int(f->bits.as_int() | future_is_finished | future_logs_traceback);
    Held kept(run, retained(run, future));
    schedule_callbacks(run, future);
    if (!is_task(run, future)) emit_future_done(run, future, How::exception, future_at(run, future)->exception);
}

bool plain_cancel(Run& run, Value future, Value message) {
    clear_bit(run, future, future_logs_traceback);
    auto* f = future_at(run, future);
    if (is_done(run, future)) return false;
    f->bits = Value::of_int(f->bits.as_int() | future_is_cancelled);
    assign(run, f->cancel_message, message == kNone ? Value{} : retained(run, message));
    schedule_callbacks(run, future);
    if (!is_task(run, future)) emit_future_done(run, future, How::cancelled, {});
    return true;
}

bool future_cancel(Run& run, Value future, Value message) {
    Held kept(run, retained(run, future));
    if (is_task(run, future)) return task_cancel(run, future, message);
    if (is_gather(run, future)) return gather_cancel(run, future, message);
    return plain_cancel(run, future, message);
}

Value new_cancelled_error(Run& run, Value message) {
    auto cls = class_value(run, TypeId::CancelledError);
    return message && message != kNone ? new_exception(run, cls, &message, 1) : new_exception(run, cls, nullptr, 0);
}

Value make_cancelled_error(Run& run, Value future) {
    auto* f = future_at(run, future);
    if (f->cancelled_error) return take(f->cancelled_error);
    return new_cancelled_error(run, f->cancel_message);
}

Value future_failure(Run& run, Value future) {
    if (has_bit(run, future, future_is_cancelled)) return make_cancelled_error(run, future);
    auto* f = future_at(run, future);
    clear_bit(run, future, future_logs_traceback);
    if (!f->exception) return {};
    // The traceback starts anew from where it was set, once; after that from nothing.
    assign(run, at<Exception>(run, f->exception)->traceback, take(f->result));
    return retained(run, f->exception);
}

Value future_result(Run& run, Value future) {
    if (!is_done(run, future)) return raise(run, TypeId::InvalidStateError, "Result is not set.");
    auto failure = future_failure(run, future);
    if (failure) return raise_object(run, failure);
    return retained(run, future_at(run, future)->result);
}

void future_add_callback(Run& run, Value future, Value callback, Value context) {
    if (is_done(run, future)) {
        schedule_callback(run, future, retained(run, callback), retained(run, context), true);
        return;
    }
    auto* f = future_at(run, future);
    if (!f->callback) {
        f->callback = retained(run, callback);
        f->callback_context = retained(run, context);
        return;
    }
    if (!f->callbacks) {
        auto list = new_list(run, 4);
        f->callbacks = list;
    }
    list_append(run, f->callbacks, callback);
    list_append(run, f->callbacks, context);
}

void future_add_listener(Run& run, Value future, Value listener) {
    future_add_callback(run, future, listener, {});
}

std::int64_t future_remove_callback(Run& run, Value future, Value callback) {
    auto* f = future_at(run, future);
    if (!f->callback) return 0;
    // Comparing may run Python that changes the list: collect what stays, then put it back.
    Held all(run, new_list(run, 4));
    auto keep = [&](Value function, Value context) {
        auto same = function == callback ? 1 : context ? equal(run, function, callback) : 0;
        if (same < 0) return -1;
        if (!same) {
            list_append(run, all, function);
            list_append(run, all, context);
        }
        return same;
    };
    std::int64_t removed = 0;
    Held first(run, retained(run, f->callback)), context(run, retained(run, f->callback_context));
    auto same = keep(first, context);
    if (same < 0) return -1;
    removed += same;
    Held others(run, retained(run, future_at(run, future)->callbacks));
    for (std::uint32_t i = 0; others && i + 1 < at<List>(run, others)->size; i += 2) {
        Held function(run, retained(run, items_of(run, others)[i]));
        Held its_context(run, retained(run, items_of(run, others)[i + 1]));
        same = keep(function, its_context);
        if (same < 0) return -1;
        removed += same;
    }
    if (!removed) return 0;
    f = future_at(run, future);
    assign(run, f->callback, {});
    assign(run, f->callback_context, {});
    assign(run, f->callbacks, {});
    auto* kept = at<List>(run, all);
    for (std::uint32_t i = 0; i + 1 < kept->size; i += 2)
        future_add_callback(run, future, items_of(run, all)[i], items_of(run, all)[i + 1]);
    return removed;
}

}    // namespace coroscope
