// The events of the schedule, each where the schema has it.
#pragma once

#include "core/loop/future.hpp"

namespace coroscope {

void emit_task_create(Run& run, Value task);
void emit_callback_run(Run& run, Value function);

inline void emit_future_create(Run& run, Value future) {
    Emission e;
    e.kind = EventKind::future_create;
    e.who = future_entity(run, future);
    e.other = current_task_id(run);
    e.value = future;
    emit(run, e);
}
inline void emit_future_done(Run& run, Value future, How how, Value value) {
    Emission e;
    e.kind = EventKind::future_done;
    e.how = how;
    e.who = future_entity(run, future);
    e.value = value;
    emit(run, e);
}
inline void emit_iteration(Run& run) {
    Emission e;
    e.kind = EventKind::iteration;
    e.number = run.root().iterations;
    e.time = run.root().time;
    emit(run, e);
}
void emit_timer(Run& run, EventKind kind, Value timer);

// An entry was just appended to the loop's ready queue.
void note_ready_entry(Run& run, Value loop, const Note& note);
inline void note_ready(Run& run, Value loop, EntityId who, Why why, EntityId on = {}, Value callback = {}) {
    if (__builtin_expect(run.observer == nullptr, 1)) return;
    Note n;
    n.why = why;
    n.who = who;
    n.on = on;
    n.value = callback;
    note_ready_entry(run, loop, n);
}
inline void note_ready_task(Run& run, Value task, Why why, Value on = {}) {
    if (__builtin_expect(run.observer == nullptr, 1)) return;
    note_ready(run, future_at(run, task)->loop, future_entity(run, task), why,
               on ? future_entity(run, on) : EntityId{});
}
// The entry that was taken last runs from now on, or (0) none does.
inline void note_begin(Run& run, EntryId entry) {
    if (__builtin_expect(run.observer == nullptr, 1)) return;
    Note n;
    n.kind = NoteKind::begin;
    n.entry = entry;
    tell(run, n);
}
// `exception` unbound: None is sent.
inline void emit_step_begin(Run& run, Value task, Value exception) {
    Emission e;
    e.kind = EventKind::step_begin;
    e.how = exception ? How::exception : How::value;
    e.who = {EntityKind::task, static_cast<std::uint32_t>(future_at(run, task)->number.as_int())};
    e.value = exception ? exception : kNone;
    emit(run, e);
}
void emit_step_end(Run& run, Value task);

}    // namespace coroscope
