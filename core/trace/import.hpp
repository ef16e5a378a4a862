// A trace read back from JSON Lines: strict, so that what is drawn is what was recorded.
#pragma once

#include <string_view>

#include "core/base/problem.hpp"
#include "core/trace/trace.hpp"

namespace coroscope {

// One event a line; events get steps 1, 2, 3 ... Beside those of the schema there may be {"event":"line","line":N}.
// A problem's message names the line of the text that it is about.
Result<Trace> import_jsonl(std::string_view text);

}    // namespace coroscope
