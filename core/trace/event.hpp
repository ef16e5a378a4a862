// The event vocabulary as readers of a trace see it: one Event per schema event (and, where known, per line).
// What is kept of them is far smaller: see events.hpp.
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
    module_end,     // the module has run to its end, or an exception has left it
    input,          // number; how: none: begins, text: what a person did, as one would type it; returned: it is done
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

// Why an entry came into the ready queue.
enum class Why : std::uint8_t {
    created,    // a task's first step
    woken,      // what a task waited for is done; the future of a done callback is
    passed,     // a task let the others go first: sleep(0), a bare yield
    failed,     // a task awaited what cannot be awaited: the error comes with its next step
    due,        // a timer's time has come
    called,     // call_soon()
};

// What an event says without its texts.
struct BareEvent {
    EventKind kind = EventKind::line;
    How how = How::none;
    std::uint32_t line =
        0;    // gen_*: as the schema says; line: the line; else the program line then running, 0 unknown
    Step step = 0;
    EntityId who;                // the subject; for line and print: the task, generator or module that was running
    EntityId by;                 // task_create, future_create: the current task, or none
    EntityId other;              // step_end: what the task waits for
    std::uint64_t number = 0;    // iteration: n; timers, inputs: which of them; line: calls above the frame of `who`;
                                 // stderr_text: how many bytes
    VirtualTime time = 0;        // the virtual clock; for timers the deadline
    std::uint32_t entry = 0;     // what ran: 1 + the index of Trace::entries; 0: the module, or the loop itself
    std::uint32_t depth = 0;     // frames on the machine's call stack: the same frame of a task has always the same
    std::uint32_t place = 0;     // line: the instruction of the caller from which its frame was entered
};

struct Event : BareEvent {
    std::string text;
    std::string text2;
    std::vector<EntityId> parts;    // future_create of a gather: its slots, in the order asked for
};

// An entry of the ready queue: a step of a task, or a callback. From one to its cause, to the cause of that, and so on,
// one comes to a timer or to the module (see causes.hpp).
struct ReadyEntry {
    EntityId task;    // whose step it is; none: a callback
    Why why = Why::called;
    EntityId on;                  // woken: what was completed
    std::uint32_t cause = 0;      // what ran when it became ready: 1 + index; 0: the module, or (due) the loop itself
    std::uint64_t timer = 0;      // due: the number of the timer, as in the events timer_set, timer_fire, timer_cancel
    Step ready = 0, begun = 0;    // the steps just before; begun 0: not yet
    std::string callback;         // its qualname, also of the library's own
    bool is_programs = false;     // the program's own callback: there is an event callback_run
};

// A future that was put in the line of a lock, an event or a queue.
struct LinePlace {
    Step step = 0;
    EntityId future, task;      // who waits
    std::uint32_t place = 0;    // 1: the next in turn
    std::uint32_t line = 0;     // the same number for the same line, while its object lives
    std::string name;           // "Lock.acquire", "Queue.get"
    std::uint32_t owner = 0;    // the lock or queue whose line it is, by a number while it lives; 0: not said
};
inline bool operator==(const LinePlace& a, const LinePlace& b) {
    return a.step == b.step && a.future == b.future && a.task == b.task && a.line == b.line;
}

// What became of a lock or semaphore: a task was let in, without waiting or after its wait, or somebody let go of it.
enum class LockUseKind : std::uint8_t { made, entered, left };
struct LockUse {
    Step step = 0;
    EntityId task;             // who did it; none: the module or a callback
    std::uint32_t lock = 0;    // as LinePlace::owner
    LockUseKind kind = LockUseKind::made;
};
inline bool operator==(const LockUse& a, const LockUse& b) {
    return a.step == b.step && a.task == b.task && a.lock == b.lock && a.kind == b.kind;
}

// An exception that came into the program: raised in it, or out of what it called in the library.
struct Raised {
    Step step = 0;       // the last before it
    EntityId who;        // what ran
    std::string type;    // "ValueError"
    std::uint32_t line = 0;
};
inline bool operator==(const Raised& a, const Raised& b) {
    return a.step == b.step && a.who == b.who && a.type == b.type && a.line == b.line;
}

// A task that belongs to a task group.
struct GroupMember {
    Step step = 0;
    EntityId task, parent;
    std::uint32_t group = 0;
};
inline bool operator==(const GroupMember& a, const GroupMember& b) {
    return a.step == b.step && a.task == b.task && a.parent == b.parent && a.group == b.group;
}

inline bool is_schema_event(EventKind kind) {
    return kind != EventKind::line && kind != EventKind::stderr_text && kind != EventKind::input &&
           kind != EventKind::module_end;
}

}    // namespace coroscope
