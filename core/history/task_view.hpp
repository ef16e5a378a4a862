// Tasks as a moment shows them: state, await chain, what they wait for.
#pragma once

#include <set>

#include "core/history/moment.hpp"
#include "core/history/trace_log.hpp"

namespace coroscope {

// The event loops that there are: the running one, and those that the module has a name for.
std::vector<Value> loops_of(Run& run);
constexpr std::size_t kMostDoneTasks = 1000;

// Tasks that are not done, by number.
std::map<std::uint32_t, Value> pending_tasks(Run& run);
std::string call_of(Run& run, Value task, const TraceLog& log);
// The pending task that waits for this future; unbound: none.
Value waiter_of(Run& run, Value future);

// All pending tasks, and the last `kMostDoneTasks` created up to `step`, by number. `driven` receives the offsets of
// the coroutines in their await chains.
std::vector<TaskView> view_tasks(Run& run, Step step, const TraceLog& log, ValueTexts& texts,
                                 std::set<std::uint32_t>& driven);

}    // namespace coroscope
