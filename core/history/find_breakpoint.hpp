// Where a run reaches its breakpoints.
#pragma once

#include "core/session/breakpoints.hpp"
#include "core/trace/trace.hpp"

namespace coroscope {

// The next step at which one of them is reached; backward: the last one before. None: nothing. An exception is met
// where the line that raises it is about to run.
std::optional<Step> find_breakpoint(const Trace& trace, Step from, const Breakpoints& breakpoints, bool is_forward);
// The same; where there is none: the last step, or 0.
Step step_of_breakpoint(const Trace& trace, Step from, const Breakpoints& breakpoints, bool is_forward);
Step step_of_breakpoint(const Trace& trace, Step from, const std::set<std::uint32_t>& lines, bool is_forward);

}    // namespace coroscope
