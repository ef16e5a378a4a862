// The event vocabulary as readers of a trace see it: one Event per schema event (and, where known, per line).
// The machine's recorder keeps a far smaller record; events are made from it by re-execution, on demand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.hpp"

namespace coroscope {

enum class EventKind : std::uint8_t {
    line,             // a line of the program is about to run (not a schema event)
    task_create,      // who: the task; by; text: name; text2: coroutine's qualname
    future_create,    // who: the future or gather; by
    future_done,      // who; how: result/exception/cancelled; text: repr
    iteration,        // number: n; time
    timer_set,        // time: at
    timer_fire,       // time: at
    timer_cancel,     // time: at
    step_begin,       // who: task; how: value/exception; text: repr
    step_end,    // who: task; how: suspend/returned/raised/cancelled; other: what it waits for (none: sleep(0)); text:
                 // repr
    callback_run,    // text: qualname
    print,           // text: what was printed
    gen_create,      // who; text: qualname; line
    gen_resume,      // who; how: next/send/throw_/close; text: repr; line
    gen_suspend,     // who; how: yield/yield_from/await; text: repr (yield only); line
    gen_return,      // who; text: repr; line
    gen_raise,       // who; text: exception; line
    // beyond the oracle's schema
    stderr_text,    // text: what was written to stderr
};

enum class How : std::uint8_t {
    none,
    result,
    exception,
    cancelled,
    value,
    suspend,
    returned,
    raised,
    next,
    send,
    throw_,
    close,
    yield,
    yield_from,
    await,
};

struct Event {
    EventKind kind = EventKind::line;
    How how = How::none;
    std::uint32_t line =
        0;    // gen_*: as the schema says; line: the line; else the program line then running, 0 unknown
    Step step = 0;
    EntityId who;                // the subject; for line and print: the task, generator or module that was running
    EntityId by;                 // task_create, future_create: the current task, or none
    EntityId other;              // step_end: what the task waits for
    std::uint64_t number = 0;    // iteration: n
    VirtualTime time = 0;        // the virtual clock; for timers the deadline
    std::string text;
    std::string text2;
};

inline bool is_schema_event(EventKind kind) {
    return kind != EventKind::line && kind != EventKind::stderr_text;
}

// A whole run as pictures need it. `events` are in order of step; `last_step` is the step at which the run ended
// or to which it has been run so far.
struct Trace {
    std::vector<Event> events;
    Step last_step = 0;
    bool is_complete = false;
};

}    // namespace coroscope
