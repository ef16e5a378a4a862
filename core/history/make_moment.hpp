// A moment from a machine that stands at a step.
#pragma once

#include "core/history/moment.hpp"
#include "core/history/trace_log.hpp"

namespace coroscope {

// The machine may be in the middle of an instruction; it may change (it is not used afterwards). `log` knows the run up
// to the step at least. Phase and message are the caller's to say.
Moment make_moment(Run& run, const TraceLog& log, ValueTexts& texts);

}    // namespace coroscope
