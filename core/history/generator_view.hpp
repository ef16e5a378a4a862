// Generators that are alive, and coroutines that no task drives: found from the program's variables.
#pragma once

#include <set>

#include "core/history/moment.hpp"
#include "core/history/trace_log.hpp"

namespace coroscope {

// `driven`: offsets of what belongs to a task's await chain and is left out.
std::vector<GeneratorView> view_generators(Run& run, Step step, const TraceLog& log, ValueTexts& texts,
                                           const std::set<std::uint32_t>& driven);

}    // namespace coroscope
