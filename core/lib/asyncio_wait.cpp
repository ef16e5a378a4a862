#include "core/lib/asyncio_wait.hpp"

#include "core/loop/event_loop.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/vm/coroutine_origin.hpp"

namespace coroscope {
namespace {

Value& field(Run& run, Value subject, std::uint32_t index) {
    return at<Record>(run, subject)->fields[index];
}

}    // namespace

Value new_wait(Run& run, WaitDriver driver, WaitName name, Value subject, Value argument) {
    auto coroutine = new_record(run, TypeId::native_coroutine, kNativeCoroutineFields);
    auto* c = wait_at(run, coroutine);
    c->state = Value::of_int(static_cast<std::int64_t>(SleepState::created));
    c->delay = retained(run, subject);
    if (argument) c->result = retained(run, argument);
    auto* drivers = at<Tuple>(run, loop_part(run, LoopPart::wait_drivers));
    c->driver = drivers->items[static_cast<std::size_t>(driver)];
    auto names = static_cast<std::size_t>(WaitDriver::count_);
    c->qualname = retained(run, drivers->items[names + static_cast<std::size_t>(name)]);
    if (run.root().origin_depth) {
        auto origin = origin_of_new(run);
        wait_at(run, coroutine)->origin = origin;
    }
    return coroutine;
}

Value finish_wait(Run& run, Value coroutine, Value owned_result) {
    auto* c = wait_at(run, coroutine);
    c->state = Value::of_int(static_cast<std::int64_t>(SleepState::closed));
    Held subject(run, take(c->delay)), argument(run, take(c->result)), future(run, take(c->future));
    return owned_result;
}

Value fail_wait(Run& run, Value coroutine, Value owned_error) {
    finish_wait(run, coroutine, {});
    return raise_object(run, owned_error);
}

Value begin_wait(Run& run, Value coroutine, Value subject, std::uint32_t line, std::uint32_t loop) {
    auto bound = bound_loop(run, subject, loop);
    if (!bound) {
        finish_wait(run, coroutine, {});
        return {};
    }
    Held future(run, new_future(run, bound));
    deque_push_right({run, line_object(run, subject, line)}, future);
    if (run.observer) {
        Note n;
        n.kind = NoteKind::in_line;
        n.who = future_entity(run, future);
        n.number = line_size(run, subject, line);
        n.subject = field(run, subject, line).offset();
        n.owner = subject.offset();
        auto name = to_utf8(run, wait_at(run, coroutine)->qualname);
        n.text = name;
        tell(run, n);
    }
    auto* c = wait_at(run, coroutine);
    assign(run, c->future, retained(run, future));
    c->state = Value::of_int(static_cast<std::int64_t>(SleepState::waiting));
    set_bit(run, future, future_is_blocking);
    return future.take();
}

Value wait_outcome(Run& run, Value coroutine, Value thrown) {
    if (thrown) return retained(run, thrown);
    auto future = wait_at(run, coroutine)->future;
    if (!is_done(run, future)) {
        raise(run, TypeId::RuntimeError, "await wasn't used with future");
        return take(run.root().error);
    }
    drop(run, future_result(run, future));
    return take(run.root().error);
}

std::uint32_t line_size(Run& run, Value subject, std::uint32_t line) {
    auto deque = field(run, subject, line);
    return deque ? DequeView{run, deque}.size() : 0;
}

Value line_at(Run& run, Value subject, std::uint32_t line, std::uint32_t index) {
    return DequeView{run, field(run, subject, line)}.slot(index);
}

void leave_line(Run& run, Value subject, std::uint32_t line, Value future) {
    DequeView d{run, field(run, subject, line)};
    for (std::uint32_t i = 0; i < d.size(); ++i) {
        if (d.slot(i) != future) continue;
        if (i == 0)
            drop(run, deque_pop_left(d));
        else
            deque_remove_at(d, i);
        return;
    }
}

bool has_anybody(Run& run, Value subject, std::uint32_t line) {
    auto size = line_size(run, subject, line);
    for (std::uint32_t i = 0; i < size; ++i)
        if (!has_bit(run, line_at(run, subject, line, i), future_is_cancelled)) return true;
    return false;
}

void wake_one(Run& run, Value subject, std::uint32_t line) {
    while (line_size(run, subject, line)) {
        Held future(run, deque_pop_left({run, field(run, subject, line)}));
        if (is_done(run, future)) continue;
        future_set_result(run, future, kNone);
        return;
    }
}

Value line_object(Run& run, Value subject, std::uint32_t line) {
    if (!field(run, subject, line)) {
        auto deque = new_instance(run, loop_part(run, LoopPart::deque_class), kDequeFields);
        at<Record>(run, deque)->fields[3] = kNone;
        field(run, subject, line) = deque;
    }
    return field(run, subject, line);
}

Value bound_loop(Run& run, Value subject, std::uint32_t loop) {
    auto running = running_loop(run);
    if (!running) return {};
    auto& bound = field(run, subject, loop);
    if (!bound) bound = retained(run, running);
    if (bound == running) return running;
    std::string text;
    if (!append_repr(run, subject, text)) return {};
    return raise(run, TypeId::RuntimeError, text + " is bound to a different event loop");
}

bool is_cancellation(Run& run, Value error) {
    return error && is_instance(run, error, TypeId::CancelledError);
}

}    // namespace coroscope
