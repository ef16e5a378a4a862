#include "core/loop/emit_loop.hpp"

#include "core/loop/handle.hpp"

namespace coroscope {

void emit_task_create(Run& run, Value task) {
    Emission e;
    e.kind = EventKind::task_create;
    e.who = future_entity(run, task);
    e.other = current_task_id(run);
    e.value = task;
    if (!run.observer) return emit(run, e);
    auto number = future_at(run, task)->name;
    auto name = number.is_int() ? "Task-" + std::to_string(number.as_int()) : to_utf8(run, number);
    // Names that may run Python are the observer's to ask for.
    auto coroutine = future_at(run, task)->coroutine;
    auto qualname = has_kind(run, coroutine, Kind::generator) ? coroutine_name(run, coroutine) : std::string();
    e.text = name;
    e.text2 = qualname;
    emit(run, e);
}

void emit_timer(Run& run, EventKind kind, Value timer) {
    Emission e;
    e.kind = kind;
    e.time = when_of(run, timer);
    e.number = static_cast<std::uint64_t>(handle_at(run, timer)->number.as_int());
    emit(run, e);
}

void note_ready_entry(Run& run, Value loop, const Note& ready) {
    Note n = ready;
    n.entry = appended_entry(run, loop);
    tell(run, n);
}

void emit_callback_run(Run& run, Value function) {
    Emission e;
    e.kind = EventKind::callback_run;
    e.value = function;    // its name is the observer's to ask for: that may run Python
    emit(run, e);
}

void emit_step_end(Run& run, Value task) {
    auto* t = future_at(run, task);
    auto bits = t->bits.as_int();
    Emission e;
    e.kind = EventKind::step_end;
    e.who = {EntityKind::task, static_cast<std::uint32_t>(t->number.as_int())};
    if (!(bits & future_is_done)) {
        e.how = How::suspend;
        if (t->waiter) e.other = future_entity(run, t->waiter);
    } else if (bits & future_is_cancelled) {
        e.how = How::cancelled;
    } else if (t->exception) {
        e.how = How::raised;
        e.value = t->exception;
    } else {
        e.how = How::returned;
        e.value = t->result;
    }
    emit(run, e);
}

}    // namespace coroscope
