// The event loop's record: ready queue, timers, flags.
#pragma once

#include <cstddef>

#include "core/loop/task.hpp"
#include "core/machine/finalizer.hpp"

namespace coroscope {

enum LoopBit : std::int64_t {
    loop_is_running = 1,
    loop_is_stopping = 2,
    loop_is_closed = 4,
    loop_is_debug = 8,
    loop_tracks_origins = 16,    // coroutines remember where they were made; how far they did before stands above
};
constexpr int kOuterDepthShift = 8;

struct EventLoop {
    COROSCOPE_RECORD
    Value ready;                      // tuple: a ring of tasks (a step of theirs) and handles
    Value ready_head, ready_count;    // int
    Value timers;                     // tuple: a binary heap of timer handles by (when, number)
    Value timer_count;                // int
    Value cancelled_count;            // int: as CPython counts them, see timers.hpp
    Value bits;                       // int: LoopBit
    Value current;                    // the entry that runs or ran last
    Value outer_context;              // while an entry's context is entered: the one before
    Value todo;                       // int: entries left in this iteration
    Value exception_handler, task_factory;
    Value async_generators;         // list of ints: offsets, weak, in order of first iteration
    Value first_task, last_task;    // int: offsets of the pending tasks, 0 none
    Value outcome;                  // of the step that is about to end, while finalisers run
    Value number;                   // int: which of the run's loops
    Value taken;                    // int: entries taken from the ready queue so far
    Value began;                    // float: when the entry that runs began, in debug mode
    Value thrown;                   // what the future that was waited for threw into the step: kept until its end
};
constexpr std::uint32_t kLoopFields = 20;
static_assert(offsetof(EventLoop, async_generators) == offsetof(Record, fields) + kLoopAsyncGenerators * sizeof(Value));
static_assert(sizeof(EventLoop) == sizeof(Record) + kLoopFields * sizeof(Value));

inline EventLoop* loop_at(const Machine& m, Value loop) {
    return at<EventLoop>(m, loop);
}
inline bool has_bit(const Machine& m, Value loop, LoopBit bit) {
    return loop_at(m, loop)->bits.as_int() & bit;
}
inline void set_bit(const Machine& m, Value loop, LoopBit bit, bool on) {
    auto bits = loop_at(m, loop)->bits.as_int();
    loop_at(m, loop)->bits = Value::of_int(on ? bits | bit : bits & ~std::int64_t{bit});
}
bool is_loop(const Machine& m, Value v);

void init_loop(Machine& m, Value loop);
// A name for the entry of the ready queue that was taken last, and for the one that was appended last.
EntryId taken_entry(const Machine& m, Value loop);
EntryId appended_entry(const Machine& m, Value loop);
// Has coroutines remember where they were made, or no longer.
void track_origins(const Machine& m, Value loop, bool on);
// RuntimeError and false where it is closed.
bool check_open(Run& run, Value loop);
// The running loop, borrowed; unbound: RuntimeError "no running event loop".
Value running_loop(Run& run);
// What get_event_loop() gives: the running loop, else the one that was set; borrowed; RuntimeError.
Value implied_loop(Run& run);

template <class Use>
void for_each_task(const Machine& m, Value loop, Use use) {
    auto offset = loop_at(m, loop)->first_task.as_int();
    while (offset) {
        auto task = Value::of_offset(static_cast<std::uint32_t>(offset));
        offset = future_at(m, task)->next.as_int();
        use(task);
    }
}

}    // namespace coroscope
