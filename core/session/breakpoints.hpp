// Where a run should stop: at lines, and when something happens.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace coroscope {

enum class Happening : std::uint8_t {
    task_created,
    task_resumed,
    task_suspended,
    task_woken,
    task_cancelled,
    task_raised,
    task_ended,
    future_done,
    lock_contended,
    queue_waits,
    event_waits,
    timer_set,
    timer_fires,
    clock_jumps,
    iteration,
    callback,
    generator_created,
    generator_resumed,
    generator_yields,
    generator_ended,
    exception_raised,
    output,
    error_output,
    input,
};

// One entry of the catalogue: how commands and session files name it, and what people read.
struct HappeningName {
    Happening happening;
    std::string_view word;     // "task-cancelled"
    std::string_view label;    // "a task is cancelled"
    std::string_view whose;    // what `of` may say: "task", "generator", "exception"; empty: nothing
};
// All there are, in the order in which a list shows them.
extern const HappeningName kHappenings[];
extern const std::size_t kHappeningCount;
std::optional<Happening> happening_of(std::string_view word);
const HappeningName& name_of(Happening happening);

struct EventBreakpoint {
    Happening happening = Happening::task_cancelled;
    std::string of;    // "T2", "G1", "ValueError"; empty: any (of exceptions: none that only end an iteration)
};
inline bool operator<(const EventBreakpoint& a, const EventBreakpoint& b) {
    return a.happening != b.happening ? a.happening < b.happening : a.of < b.of;
}
inline bool operator==(const EventBreakpoint& a, const EventBreakpoint& b) {
    return a.happening == b.happening && a.of == b.of;
}

struct Breakpoints {
    std::set<std::uint32_t> lines;
    std::set<EventBreakpoint> events;
    bool empty() const { return lines.empty() && events.empty(); }
};

}    // namespace coroscope
