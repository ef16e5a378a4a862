// What asyncio's coroutines in C++ share: each waits in a line of futures that belongs to a lock, an event or a queue.
#pragma once

#include "core/lib/deque.hpp"
#include "core/loop/await.hpp"

namespace coroscope {

// The drivers of the coroutines (see NativeCoroutine::driver), in the order of their numbers in the root.
enum class WaitDriver : std::uint8_t { lock, leave, semaphore, event, get, put, join, count_ };
extern const NativeDef kWaitDrivers[];
// What people see of a coroutine: its qualname. They stand behind the drivers' numbers in the same tuple.
#define COROSCOPE_WAIT_NAMES(X)                 \
    X(lock_acquire, "Lock.acquire")             \
    X(semaphore_acquire, "Semaphore.acquire")   \
    X(enter, "_ContextManagerMixin.__aenter__") \
    X(leave, "_ContextManagerMixin.__aexit__")  \
    X(event_wait, "Event.wait")                 \
    X(queue_get, "Queue.get")                   \
    X(queue_put, "Queue.put")                   \
    X(queue_join, "Queue.join")
enum class WaitName : std::uint8_t {
#define X(id, text) id,
    COROSCOPE_WAIT_NAMES(X)
#undef X
        count_,
};

// A coroutine that a driver runs: `subject` is whose line it waits in, `argument` what the driver keeps (both retained;
// unbound: nothing).
Value new_wait(Run& run, WaitDriver driver, WaitName name, Value subject, Value argument = {});

inline NativeCoroutine* wait_at(const Machine& m, Value coroutine) {
    return at<NativeCoroutine>(m, coroutine);
}
inline bool is_created(const Machine& m, Value coroutine) {
    return wait_at(m, coroutine)->state == Value::of_int(static_cast<std::int64_t>(SleepState::created));
}
// Ends it: with a result (owned), or with an exception (owned) that leaves it.
Value finish_wait(Run& run, Value coroutine, Value owned_result);
Value fail_wait(Run& run, Value coroutine, Value owned_error);

// A new future at the end of `line` (a field that holds a deque, or is unbound where nobody waited yet), which the
// coroutine then yields. `loop` is the field of the subject that remembers its loop.
Value begin_wait(Run& run, Value coroutine, Value subject, std::uint32_t line, std::uint32_t loop);
// After the wait: the exception that came instead of a result, owned; unbound: none came.
Value wait_outcome(Run& run, Value coroutine, Value thrown);

// Lines. All take the field's number in the record of `subject`.
std::uint32_t line_size(Run& run, Value subject, std::uint32_t line);
Value line_at(Run& run, Value subject, std::uint32_t line, std::uint32_t index);    // borrowed
void leave_line(Run& run, Value subject, std::uint32_t line, Value future);
bool has_anybody(Run& run, Value subject, std::uint32_t line);    // who is not cancelled
// Those who are woken leave the line: queues.
void wake_one(Run& run, Value subject, std::uint32_t line);
Value line_object(Run& run, Value subject, std::uint32_t line);    // the deque, made where there is none; borrowed

// The loop that the subject belongs to from its first wait on, borrowed; unbound: RuntimeError.
Value bound_loop(Run& run, Value subject, std::uint32_t loop);

bool is_cancellation(Run& run, Value error);

}    // namespace coroscope
