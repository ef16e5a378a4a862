// What lies behind the events, as further lines of a trace: why something became ready, what ran, who stood in which
// line.
//
// They stand between the events of the schema, begin with "x." and can be left out one by one: what is left is the
// trace of the schema. Ids are written as there; `by`, `entry` name an x.ready by its number.
//
//   x.ready   entry, task or callback, why, on, by, timer   An entry came into a ready queue. `entry`: from 1. `task`:
//             it is the next step of this task; `callback`: it is a call of this function (its qualname). `why`:
//             "created" a task's first step, "woken" what it waited for is done (`on`: that task or future), "passed"
//             the task let the others go first, "failed" it awaited what cannot be awaited, "due" its time has come
//             (`timer`), "called" call_soon(). `by`: what ran then and made it ready, so who set, completed, cancelled
//             or created what it waited for; null: code outside of the loop or, with "due", the loop itself.
//   x.run     entry       It runs from here on; null: nothing of a loop's does. The step.begin, callback.run,
//   future.done
//             and all others that follow, up to the next x.run, are its doing.
//   x.timer   timer       The timer.set, timer.fire or timer.cancel just before is that of the timer with this number.
//   x.wait    future, task, what, line, owner, place        A future was put into a line: of a lock, an event, a queue.
//             `task` waits; `what`: in which method; `line`, `owner`: numbers of the line and of the object that has it
//             (0: not said); `place`: 1 is the next in turn.
//   x.lock    lock, task, what       A lock or semaphore (the number as `owner` above) was "made", "entered" or "left".
//   x.slots   gather, slots          The gather just created waits for these, in the order in which it was asked.
//   x.member  task, group, parent    The task was made by a task group (its number) of the task `parent`.
#pragma once

#include <string>

#include "core/trace/json_reader.hpp"
#include "core/trace/trace.hpp"

namespace coroscope {

// `number`: 1 + its index in Trace::entries.
void append_ready(const ReadyEntry& entry, std::uint32_t number, std::string& out);
void append_run(std::uint32_t number, std::string& out);    // 0: nothing
void append_timer(std::uint64_t timer, std::string& out);
void append_wait(const LinePlace& place, std::string& out);
void append_lock(const LockUse& use, std::string& out);
void append_slots(EntityId gather, const std::vector<EntityId>& slots, std::string& out);
void append_member(const GroupMember& member, std::string& out);

// Reads them back into a trace whose events are being read.
struct CauseReader {
    std::uint32_t running = 0;

    // false: it is no line of these.
    bool read(JsonReader& in, Trace& trace);
    // What ran while the event took place.
    void relate(Event& event, Trace& trace) const;
};

}    // namespace coroscope
