#include "core/lib/asyncio_queue.hpp"

#include "core/loop/loop_roots.hpp"

namespace coroscope {
namespace {

Value& field(Run& run, Value self, QueueField which) {
    return at<Record>(run, self)->fields[which];
}

// Whether nothing is overridden, and its size is a plain number.
bool is_plain(Run& run, Value self) {
    return class_of(run, self) == loop_part(run, LoopPart::queue_class) && field(run, self, queue_maxsize).is_int();
}

// What a subclass does is the prelude's: its methods may be the program's.
Value by_prelude(Run& run, LoopPart function, Value self) {
    return tail_call(run, loop_part(run, function), {self});
}

DequeView items(Run& run, Value self) {
    return {run, field(run, self, queue_items)};
}
bool is_empty(Run& run, Value self) {
    return items(run, self).size() == 0;
}
bool is_full(Run& run, Value self) {
    auto most = field(run, self, queue_maxsize).as_int();
    return most > 0 && items(run, self).size() >= most;
}

Value take_item(Run& run, Value self) {
    Held item(run, deque_pop_left(items(run, self)));
    wake_one(run, self, queue_putters);
    return item.take();
}

void put_item(Run& run, Value self, Value item) {
    deque_push_right(items(run, self), item);
    auto& unfinished = field(run, self, queue_unfinished);
    unfinished = Value::of_int(unfinished.as_int() + 1);
    wake_one(run, self, queue_getters);
}

Value raise_class(Run& run, LoopPart cls) {
    return raise_object(run, new_exception(run, loop_part(run, cls), nullptr, 0));
}

// maxsize; the lines begin empty, the items are made by _init().
Value prepare(Run& run, const Value* args) {
    auto* fields = at<Record>(run, args[0])->fields;
    assign(run, fields[queue_maxsize], retained(run, args[1]));
    fields[queue_unfinished] = Value::of_int(0);
    for (auto line : {queue_getters, queue_putters, queue_joiners}) {
        assign(run, field(run, args[0], line), Value{});
        line_object(run, args[0], line);
    }
    if (is_plain(run, args[0])) {
        assign(run, field(run, args[0], queue_items), Value{});
        line_object(run, args[0], queue_items);
    }
    return of_bool(is_plain(run, args[0]));
}

Value qsize(Run& run, const Value* args) {
    if (is_plain(run, args[0])) return Value::of_int(items(run, args[0]).size());
    auto held = field(run, args[0], queue_items);
    if (!held)
        return raise(run, TypeId::AttributeError, "'" + type_name(run, args[0]) + "' object has no attribute '_queue'");
    auto size = length(run, held);
    return size < 0 ? Value{} : Value::of_int(size);
}
Value empty(Run& run, const Value* args) {
    return is_plain(run, args[0]) ? of_bool(is_empty(run, args[0])) : by_prelude(run, LoopPart::queue_empty, args[0]);
}
Value full(Run& run, const Value* args) {
    return is_plain(run, args[0]) ? of_bool(is_full(run, args[0])) : by_prelude(run, LoopPart::queue_full, args[0]);
}

Value get(Run& run, const Value* args) {
    return is_plain(run, args[0]) ? new_wait(run, WaitDriver::get, WaitName::queue_get, args[0])
                                  : by_prelude(run, LoopPart::queue_get, args[0]);
}
Value put(Run& run, const Value* args) {
    return is_plain(run, args[0]) ? new_wait(run, WaitDriver::put, WaitName::queue_put, args[0], args[1])
                                  : tail_call(run, loop_part(run, LoopPart::queue_put), {args[0], args[1]});
}
Value get_nowait(Run& run, const Value* args) {
    if (!is_plain(run, args[0])) return by_prelude(run, LoopPart::queue_get_nowait, args[0]);
    return is_empty(run, args[0]) ? raise_class(run, LoopPart::queue_empty_error) : take_item(run, args[0]);
}
Value put_nowait(Run& run, const Value* args) {
    if (!is_plain(run, args[0])) return tail_call(run, loop_part(run, LoopPart::queue_put_nowait), {args[0], args[1]});
    if (is_full(run, args[0])) return raise_class(run, LoopPart::queue_full_error);
    put_item(run, args[0], args[1]);
    return kNone;
}

Value task_done(Run& run, const Value* args) {
    auto self = args[0];
    auto left = field(run, self, queue_unfinished).as_int();
    if (left <= 0) return raise(run, TypeId::ValueError, "task_done() called too many times");
    field(run, self, queue_unfinished) = Value::of_int(left - 1);
    if (left > 1) return kNone;
    auto size = line_size(run, self, queue_joiners);
    for (std::uint32_t i = 0; i < size; ++i) {
        auto future = line_at(run, self, queue_joiners, i);
        if (!is_done(run, future)) future_set_result(run, future, kTrue);
    }
    return kNone;
}
Value join(Run& run, const Value* args) {
    return new_wait(run, WaitDriver::join, WaitName::queue_join, args[0]);
}

Value wake(Run& run, const Value* args) {
    wake_one(run, args[0], args[1] == kTrue ? queue_getters : queue_putters);
    return kNone;
}
Value get_loop(Run& run, const Value* args) {
    return retained(run, bound_loop(run, args[0], queue_loop));
}

template <QueueField which>
Value get_field(Run& run, Value self) {
    auto value = field(run, self, which);
    if (value) return retained(run, value);
    return raise(run, TypeId::AttributeError, "'" + type_name(run, self) + "' object was not initialised");
}
template <QueueField which>
bool set_field(Run& run, Value self, Value value) {
    assign(run, field(run, self, which), retained(run, value));
    return true;
}
bool set_unfinished(Run& run, Value self, Value value) {
    std::int64_t count = 0;
    if (!value || !to_index(run, value, &count)) return false;
    field(run, self, queue_unfinished) = Value::of_int(count);
    return true;
}

// A wait in a line that somebody gave up; if it was woken and cannot go on, the next one can.
Value give_up(Run& run, Value coroutine, Value self, QueueField line, bool must_wait, Value owned_error) {
    Held future(run, retained(run, wait_at(run, coroutine)->future)), error(run, owned_error);
    plain_cancel(run, future, {});
    leave_line(run, self, line, future);
    if (!must_wait && !has_bit(run, future, future_is_cancelled)) wake_one(run, self, line);
    return fail_wait(run, coroutine, error.take());
}

}    // namespace

Value drive_get(Run& run, const Value* args) {
    auto coroutine = args[0];
    Held self(run, retained(run, wait_at(run, coroutine)->delay));
    if (!is_created(run, coroutine)) {
        auto error = wait_outcome(run, coroutine, args[2]);
        if (error) return give_up(run, coroutine, self, queue_getters, is_empty(run, self), error);
    }
    if (is_empty(run, self)) return begin_wait(run, coroutine, self, queue_getters, queue_loop);
    auto item = take_item(run, self);
    return finish_wait(run, coroutine, item);
}

Value drive_put(Run& run, const Value* args) {
    auto coroutine = args[0];
    Held self(run, retained(run, wait_at(run, coroutine)->delay));
    if (!is_created(run, coroutine)) {
        auto error = wait_outcome(run, coroutine, args[2]);
        if (error) return give_up(run, coroutine, self, queue_putters, is_full(run, self), error);
    }
    if (is_full(run, self)) return begin_wait(run, coroutine, self, queue_putters, queue_loop);
    put_item(run, self, wait_at(run, coroutine)->result);
    return finish_wait(run, coroutine, kNone);
}

Value drive_join(Run& run, const Value* args) {
    auto coroutine = args[0];
    Held self(run, retained(run, wait_at(run, coroutine)->delay));
    if (is_created(run, coroutine)) {
        if (field(run, self, queue_unfinished).as_int() > 0)
            return begin_wait(run, coroutine, self, queue_joiners, queue_loop);
        return finish_wait(run, coroutine, kNone);
    }
    Held error(run, wait_outcome(run, coroutine, args[2]));
    leave_line(run, self, queue_joiners, wait_at(run, coroutine)->future);
    return error ? fail_wait(run, coroutine, error.take()) : finish_wait(run, coroutine, kNone);
}

const NativeDef kQueueMethods[] = {
    {"_prepare", "self, maxsize, /", prepare, 0, 3},
    {"qsize", "self", qsize, 0, 3},
    {"empty", "self", empty, 0, 3},
    {"full", "self", full, 0, 3},
    {"get", "self", get, 0, 3},
    {"put", "self, item", put, 0, 3},
    {"get_nowait", "self", get_nowait, 0, 3},
    {"put_nowait", "self, item", put_nowait, 0, 3},
    {"task_done", "self", task_done, 0, 3},
    {"join", "self", join, 0, 3},
    {"_wake", "self, getters, /", wake, 0, 3},
    {"_get_loop", "self", get_loop, 0, 3},
    {},
};
const GetSetDef kQueueAttributes[] = {
    {"_maxsize", get_field<queue_maxsize>, set_field<queue_maxsize>},
    {"_queue", get_field<queue_items>, set_field<queue_items>},
    {"_getters", get_field<queue_getters>, nullptr},
    {"_putters", get_field<queue_putters>, nullptr},
    {"_unfinished_tasks", get_field<queue_unfinished>, set_unfinished},
    {},
};

}    // namespace coroscope
