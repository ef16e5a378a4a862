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
    count_,
};

inline Value& loop_root(const Machine& m, LoopRoot which) {
    return root(m).lib[static_cast<std::size_t>(which)];
}

}    // namespace coroscope
