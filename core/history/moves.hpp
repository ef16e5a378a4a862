// Where a step forward or back leads: from a step along the events of a trace.
#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "core/trace/event.hpp"

namespace coroscope {

enum class Move : std::uint8_t {
    step,          // the next event or line
    event,         // the next event
    line,          // the next line of the program, whoever runs it
    over,          // the next line of the same task, generator or module
    out,           // the end of the turn of what runs now
    suspension,    // the next time a task or generator is suspended
    resumption,    // ... or goes on
    iteration,     // the next turn of the event loop
    output,        // the next print
};
// "step", "event", ...
std::optional<Move> move_of(std::string_view word);

// The `count`-th place from `from` in that direction (negative: back); beyond either end: the last step, or 0.
Step step_along(const Trace& trace, Step from, Move move, std::int64_t count);
// The next step at which one of the lines is about to run; backward: the last one before. None: the last step, or 0.
Step step_of_breakpoint(const Trace& trace, Step from, const std::set<std::uint32_t>& lines, bool is_forward);
// The first step whose virtual time is at least `time`.
Step step_at_time(const Trace& trace, VirtualTime time);

}    // namespace coroscope
