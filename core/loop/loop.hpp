// The event loop as the interpreter knows it: the routine of its native frame, and what else the hooks need.
#pragma once

#include "core/loop/event_loop.hpp"
#include "core/vm/hooks.hpp"

namespace coroscope {

// For the frames of both routines of this floor; looks at frame.routine.
NativeStep loop_step(Run& run, Frame& frame, Value incoming, Ended ended);

// A dropped future or task (its last reference, borrowed) has something to say: a request to call the loop's exception
// handler (kTailCall), or None.
Value finalize_future(Run& run, Value dropped);

// Async generators in order of first iteration, weakly; a suspended one that is dropped is closed by a task of its
// loop.
bool async_generator_begins(Run& run, Value generator);
bool async_generator_dropped(Run& run, Value generator);

LoopHooks loop_hooks();

}    // namespace coroscope
