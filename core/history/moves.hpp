// Where a step forward or back leads: from a step along the events of a trace.
#pragma once

#include <optional>
#include <string_view>

#include "core/trace/trace.hpp"

namespace coroscope {

enum class Move : std::uint8_t {
    step,     // the next event or line
    event,    // the next event
    line,     // the next line of the program, whoever runs it
    over,     // the next line of the same frame, however many others run in between; once it is left, of its caller
    out,      // the end of the frame: its return or raise, or else the next line of its caller
    suspension,    // the next time a task or generator is suspended
    resumption,    // ... or goes on
    iteration,     // the next turn of the event loop
    output,        // the next print
};
// "step", "event", ...
std::optional<Move> move_of(std::string_view word);

// The `count`-th place from `from` in that direction (negative: back); beyond either end: the last step, or 0.
// Backward: the largest earlier step of the same kind; out: the line from which the frame was entered.
Step step_along(const Trace& trace, Step from, Move move, std::int64_t count);
// The first step whose virtual time is at least `time`.
Step step_at_time(const Trace& trace, VirtualTime time);

}    // namespace coroscope
