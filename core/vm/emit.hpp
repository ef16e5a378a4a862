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

// Names an entry of a loop's ready queue for as long as the run lasts; 0: none.
using EntryId = std::uint64_t;

// What happens between events and is not one: it counts no step and is not recorded. For who draws causes.
enum class NoteKind : std::uint8_t {
    ready,      // an entry was appended to a ready queue. entry; who: the task whose step it is, none for a callback;
                // why, on, number (of the timer that was due), value (the callback): see ReadyEntry in
                // core/trace/event.hpp
    begin,      // an entry was taken and runs from now on. entry; 0: none does
    in_line,    // a future was put at the end of a line. who: the future; number: its place, 1 the first; subject;
                // text: the line's name
    member,     // a task was made by a task group. who; on: the group's task; number: the group
    lock,       // a lock or semaphore was made, entered or left by the current task. number: LockUseKind; owner
    raised,     // an exception begins its way through the program's frames. who; number: the line; value
};
struct Note {
    NoteKind kind = NoteKind::ready;
    Why why = Why::called;
    EntryId entry = 0;
    EntityId who, on;
    std::uint64_t number = 0;
    std::uint32_t subject = 0;    // in_line: names the line while it lives
    std::uint32_t owner = 0;      // in_line, lock: names the lock or queue while it lives; 0: not known
    Value value;                  // borrowed
    std::string_view text;
};

// Whoever wants values and not only records: exports and pictures. Must not change the machine.
struct Observer {
    // After the step was counted; for lines `who` is what runs.
    std::function<void(Run&, const Emission&)> on_event;
    std::function<void(Run&, const Note&)> on_note;    // may be empty
};

inline void tell(Run& run, const Note& note) {
    if (__builtin_expect(run.observer != nullptr, 0) && run.observer->on_note) run.observer->on_note(run, note);
}

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
// The first half of a surrogate pair that stands alone, for which UTF-8 has no bytes; npos: none.
std::size_t find_surrogate(std::string_view utf8);
// What stderr does with them: \udc80.
std::string with_escaped_surrogates(std::string_view utf8);
void write_stderr(Run& run, std::string_view utf8);
void emit_print(Run& run, std::string_view text);

}    // namespace coroscope
