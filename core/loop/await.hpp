// What a coroutine that awaits a future or sleep() talks to: awaitables in C++ that the SEND instruction drives.
#pragma once

#include "core/loop/future.hpp"

namespace coroscope {

// What `await future` goes through.
struct FutureIterator {
    COROSCOPE_RECORD
    Value future;    // unbound: used up
    Value spare;
};
Value new_future_iterator(Run& run, Value future);

// Owned: what it yields, or with *done its result; unbound: raised. `sent` and `exception` are borrowed.
Value future_iterator_send(Run& run, Value iterator, Value sent, bool* done);
Value future_iterator_throw(Run& run, Value iterator, Value exception, bool* done);

// Coroutines in C++: sleep(), and those of locks, events and queues, which a driver runs: a native that gets the
// coroutine, what was sent, and what was thrown in (unbound: nothing). It returns what it yields, or closes the
// coroutine and returns the result.
enum class SleepState : std::uint8_t { created, bare, waiting, closed };
struct NativeCoroutine {
    COROSCOPE_RECORD
    Value state;            // int: SleepState
    Value delay, result;    // with a driver: whose line it waits in, and what the driver keeps
    Value future, timer;    // while waiting
    Value qualname;         // str
    Value driver;           // int: number of the native; unbound: sleep()
    Value origin;           // where it was made, see coroutine_origin.hpp; unbound: not known
};
constexpr std::uint32_t kNativeCoroutineFields = 8;
Value new_sleep(Run& run, Value delay, Value result);
Value native_coroutine_send(Run& run, Value coroutine, Value sent, bool* done);
Value native_coroutine_throw(Run& run, Value coroutine, Value exception, bool* done);
bool native_coroutine_close(Run& run, Value coroutine);    // false: raised

// The exception that throw(type, value) means, owned; unbound: raised.
Value thrown_exception(Run& run, Value type, Value value);

// A number as seconds; false: TypeError as `what + number` would raise it.
bool to_seconds(Run& run, Value number, double* seconds);

}    // namespace coroscope
