// Async generators: the awaitables that asend(), athrow() and aclose() give, and how awaiting them ends.
#pragma once

#include "core/vm/generators.hpp"

namespace coroscope {

// What a yield, return or raise of an async generator's frame means to who awaits asend(), athrow() or aclose().
// Consume value; an owned result, or unbound with root.error.
Value async_generator_yielded(Run& run, std::uint8_t mode, Value value);
Value async_generator_returned(Run& run, std::uint8_t mode, Value value);
bool async_generator_raised(Run& run, std::uint8_t mode);    // true: the awaitable has the result None

// asend(value) and __anext__(), athrow(exception) and aclose() of an async generator. In the place of an exception a
// tuple may stand: its class and the arguments.
Value new_asend(Run& run, Value generator, Value value);
Value new_athrow(Run& run, Value generator, Value exception, bool is_close);
// A step of awaiting them; see LoopHooks for *done. kTailCall: requested.
Value asend_send(Run& run, Value awaitable, Value value);
Value athrow_send(Run& run, Value awaitable, Value value, bool* done);
Value awaitable_throw(Run& run, Value awaitable, Value exception);

}    // namespace coroscope
