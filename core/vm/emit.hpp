// Events leave the machine here: the step is counted, the record appended, and a stop at this step prepared.
#pragma once

#include "core/trace/event.hpp"
#include "core/trace/recorder.hpp"
#include "core/vm/run.hpp"

namespace coroscope {

// One event as it happens. `value` is borrowed and may be anything; `text` serves names and printed text.
struct Emission {
    EventKind kind = EventKind::line;
    How how = How::none;
    EntityId who;
    EntityId other;              // task_create, future_create: by whom; step_end: what it waits for
    std::uint32_t line = 0;      // gen_*
    std::uint64_t number = 0;    // iteration: n
    double time = 0;             // iteration, timer_*
    Value value;                 // what the schema shows as a repr; unbound: nothing
    std::string_view text;       // task_create: name; gen_create: qualname; callback_run: qualname; print: the text
    std::string_view text2;      // task_create: coroutine's qualname
};

// Whoever wants values and not only records: exports and pictures. Must not change the machine.
struct Observer {
    // After the step was counted; for lines `who` is what runs.
    std::function<void(Run&, const Emission&)> on_event;
};

// Counts the step, records, tells the observer, prepares a stop.
void emit(Run& run, const Emission& emission);

// The task, generator or module that is running now: the innermost program frame's generator, or else the current
// task, or else the module.
EntityId running_entity(Run& run);
EntityId current_task_id(Run& run);    // none outside a task
EntityId entity_of(const Machine& m,
                   Value v);    // of a task, future, generator object; none for others or without number
// Line now running in the innermost program frame, 0 none.
std::uint32_t current_line(Run& run);

// Text to the simulated stdout / stderr: goes to the recorder's log; the region keeps lengths and the column. Throws
// LimitReached("output"). write_stdout emits nothing: print() emits its event once by emit_print.
void write_stdout(Run& run, std::string_view utf8);
void write_stderr(Run& run, std::string_view utf8);
void emit_print(Run& run, std::string_view text);

}    // namespace coroscope
