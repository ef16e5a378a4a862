// Futures, gathering futures and tasks: one record for the three, and what changes its state.
//
// Nothing here ever runs a callback: completing a future only moves entries to the ready queue, in order.
#pragma once

#include <cstddef>

#include "core/machine/finalizer.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

enum FutureBit : std::int64_t {
    future_is_cancelled = 1,
    future_is_finished = 2,
    future_is_done = 3,           // mask
    future_is_blocking = 4,       // _asyncio_future_blocking
    future_logs_traceback = 8,    // an exception nobody has asked for yet
    task_must_cancel = 16,
    task_is_listed = 32,    // among the pending tasks of its loop
    task_is_silent = 64,    // _log_destroy_pending is False
    gather_returns_exceptions = 128,
    gather_was_cancelled = 256,
    future_is_marked = 512,                                      // while gather() looks at its arguments
    future_has_news = future_logs_traceback | task_is_listed,    // a drop has something to say or to do
};

// A plain future has only the first kPlainFutureFields fields, unless its class is the program's.
struct Future {
    COROSCOPE_RECORD
    Value number;    // int: its F number, a task's T number; 0: none yet
    Value bits;      // int: FutureBit, and above them when it was made: see birth_of()
    Value loop;
    Value result;    // with an exception: the traceback it came with
    Value exception;
    Value cancel_message;
    Value cancelled_error;               // the CancelledError that ended a task, until somebody asks
    Value callback, callback_context;    // the first done callback; no context: a task to wake or a gather to tell
    Value callbacks;                     // list of further pairs
    // Tasks
    Value coroutine;
    Value name;    // str, or an int N for the Task-N that nobody asked for yet
    Value context;
    Value waiter;            // _fut_waiter
    Value cancels;           // int: cancel() calls not taken back
    Value pending_error;     // what the step already scheduled is to throw in
    Value previous, next;    // int: offsets of its neighbours among the pending tasks, 0 at the ends
    // Gathers
    Value children;    // list in the order asked for
    Value awaited;     // int: children whose end it has not been told of
};
constexpr std::uint32_t kPlainFutureFields = 10;
constexpr std::uint32_t kFutureFields = 20;
static_assert(offsetof(Future, bits) == offsetof(Record, fields) + kFutureBits * sizeof(Value));
static_assert(sizeof(Future) == sizeof(Record) + kFutureFields * sizeof(Value));

inline Future* future_at(const Machine& m, Value v) {
    return at<Future>(m, v);
}
inline std::int64_t future_bits(const Machine& m, Value v) {
    return future_at(m, v)->bits.as_int();
}
inline bool has_bit(const Machine& m, Value v, FutureBit bit) {
    return future_bits(m, v) & bit;
}
inline void set_bit(const Machine& m, Value v, FutureBit bit) {
    future_at(m, v)->bits = Value::of_int(future_bits(m, v) | bit);
}
inline void clear_bit(const Machine& m, Value v, FutureBit bit) {
    future_at(m, v)->bits = Value::of_int(future_bits(m, v) & ~std::int64_t{bit});
}
inline bool is_done(const Machine& m, Value v) {
    return has_bit(m, v, future_is_done);
}

// Instances of subclasses included.
bool is_future(const Machine& m, Value v);
bool is_task(const Machine& m, Value v);
inline bool is_gather(const Machine& m, Value v) {
    return is_a(m, v, TypeId::gathering_future);
}
EntityId future_entity(const Machine& m, Value future);

// A pending future with its number; emits future.create. `cls` unbound: Future itself.
Value new_future(Run& run, Value loop, Value cls = {});
// A record of a future's or task's class that has no number and is pending.
Value blank_future(Run& run, Value cls, Value loop, std::uint32_t fields);
void number_future(Run& run, Value future);

// The caller has made sure that it is pending.
void future_set_result(Run& run, Value future, Value owned_result);
void future_set_exception(Run& run, Value future, Value owned_exception);
// Any kind: a task passes it on to what it waits for, a gather to its children. False: too late.
bool future_cancel(Run& run, Value future, Value message);
// Only the state: no passing on.
bool plain_cancel(Run& run, Value future, Value message);

// Owned result; unbound: raised (InvalidStateError, CancelledError, or its exception).
Value future_result(Run& run, Value future);
// What result() of a done future would raise, owned; unbound: it has a result. Counts as having asked.
Value future_failure(Run& run, Value future);
Value make_cancelled_error(Run& run, Value future);
Value new_cancelled_error(Run& run, Value message);

// Retains. A done future schedules the callback at once.
void future_add_callback(Run& run, Value future, Value callback, Value context);
// A task or gather that goes on when the future is done.
void future_add_listener(Run& run, Value future, Value listener);
// All equal ones; -1: raised.
std::int64_t future_remove_callback(Run& run, Value future, Value callback);

}    // namespace coroscope
