// What a native may ask the interpreter to do in its place, so that no C++ frame stays on the stack.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

enum class RequestKind : std::uint8_t { none, call, resume, throw_in, close, native_frame };

// How a frame that returns to a native frame came to its end.
enum class Ended : std::uint8_t { returned, yielded, raised };

enum class Routine : std::uint16_t { run_forever, context_run };

// All return kTailCall after having noted the request in the run. `on_return` says what becomes of the result.
// Resume a generator, coroutine or async generator's frame with `value` (retained).
Value request_resume(Run& run, Value generator, Value value, OnReturn on_return = OnReturn::push);
// The same with an exception (an instance, retained) raised where it is suspended.
Value request_throw(Run& run, Value generator, Value exception, OnReturn on_return = OnReturn::push);
// generator.close(): None, or what it raises.
Value request_close(Run& run, Value generator);
// Push a native frame that holds `extra` (retained) and starts in state 0.
Value push_native_frame(Run& run, Routine routine, Value extra);

// --- Native frames: core/loop provides this one ---------------------------------------------------------------------
// pause: run the finalisers that are queued, leave if a stop is wanted, then call the routine again with nothing.
enum class Next : std::uint8_t { call, resume, throw_in, finish, fail, pause };
struct NativeStep {
    Next next = Next::finish;
    Value callable;     // call: owned
    Value args;         // call: owned tuple or unbound for none
    Value keywords;     // call: owned dict or unbound
    Value generator;    // resume, throw_in: owned
    Value value;        // resume: sent; throw_in: the exception; finish: the result; owned
};
// `incoming` is owned; unbound when raised (root.error has it) and at the first step (state 0).
using NativeRoutine = NativeStep (*)(Run& run, Frame& frame, Value incoming, Ended ended);

}    // namespace coroscope
