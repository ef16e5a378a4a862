// Which of the root's library slots belong to the event loop, and what stands there.
#pragma once

#include "core/machine/machine.hpp"

namespace coroscope {

enum class LoopRoot : std::uint8_t {
    report_lost,        // prelude: what to say of a dropped future
    report_callback,    // prelude: an exception left a callback
    wrap_awaitable,     // prelude: async def around any awaitable
    make_by_factory,    // prelude: create_task where the loop has a task factory
    close_generator,    // prelude: an async generator was dropped
    get_event_loop,     // prelude: where no loop runs
    missing,            // contextvars.Token.MISSING
    sleep_name,         // the str "sleep"
    parts,              // tuple of LoopPart
    count_,             // 12 is the interpreter's
};

// X(name): what else the prelude of asyncio hands to its natives, by name.
#define COROSCOPE_LOOP_PARTS(X)                                                                                 \
    X(wait_drivers) /* tuple of ints: numbers of natives, see core/lib/asyncio_wait.hpp */                      \
    X(deque_class)                                                                                              \
    X(lock_class)                                                                                               \
    X(semaphore_class)                                                                                          \
    X(enter_by_acquire) /* prelude: __aenter__ and __aexit__ of a class whose acquire() may be the program's */ \
    X(leave_by_release)                                                                                         \
    X(queue_class)                                                                                              \
    X(queue_empty_error)                                                                                        \
    X(queue_full_error)                                                                                         \
    X(queue_get) /* prelude: the same for subclasses of Queue */                                                \
    X(queue_put)                                                                                                \
    X(queue_get_nowait)                                                                                         \
    X(queue_put_nowait)                                                                                         \
    X(queue_empty)                                                                                              \
    X(queue_full)                                                                                               \
    X(drive_by_hand) /* prelude: a generator that drives the awaitables of async generators */                  \
    X(get_stack)     /* prelude: Task.get_stack and print_stack */                                              \
    X(print_stack)                                                                                              \
    X(as_stack) /* prelude: of a list of places what traceback makes of it */

enum class LoopPart : std::uint8_t {
#define X(name) name,
    COROSCOPE_LOOP_PARTS(X)
#undef X
        count_,
};

inline Value& loop_root(const Machine& m, LoopRoot which) {
    return root(m).lib[static_cast<std::size_t>(which)];
}

inline Value& loop_part(const Machine& m, LoopPart which) {
    return at<Tuple>(m, loop_root(m, LoopRoot::parts))->items[static_cast<std::size_t>(which)];
}

}    // namespace coroscope
