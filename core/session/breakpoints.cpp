#include "core/session/breakpoints.hpp"

#include <iterator>

namespace coroscope {

const HappeningName kHappenings[] = {
    {Happening::task_created, "task-created", "a task is created", "task"},
    {Happening::task_resumed, "task-resumed", "a task goes on", "task"},
    {Happening::task_suspended, "task-suspended", "a task is suspended", "task"},
    {Happening::task_woken, "task-woken", "a task is woken", "task"},
    {Happening::task_cancelled, "task-cancelled", "a task is cancelled", "task"},
    {Happening::task_raised, "task-raised", "a task ends with an exception", "task"},
    {Happening::task_ended, "task-ended", "a task ends", "task"},
    {Happening::future_done, "future-done", "a future is done", "future"},
    {Happening::lock_contended, "lock-contended", "a lock is contended", "task"},
    {Happening::queue_waits, "queue-waits", "a task waits for a queue", "task"},
    {Happening::event_waits, "event-waits", "a task waits for an event", "task"},
    {Happening::timer_set, "timer-set", "a timer is set", ""},
    {Happening::timer_fires, "timer-fires", "a timer fires", ""},
    {Happening::clock_jumps, "clock-jumps", "the clock jumps", ""},
    {Happening::iteration, "iteration", "an iteration of the loop begins", ""},
    {Happening::callback, "callback", "a callback runs", ""},
    {Happening::generator_created, "generator-created", "a generator begins", "generator"},
    {Happening::generator_resumed, "generator-resumed", "a generator goes on", "generator"},
    {Happening::generator_yields, "generator-yields", "a generator yields", "generator"},
    {Happening::generator_ended, "generator-ended", "a generator ends", "generator"},
    {Happening::exception_raised, "exception-raised", "an exception is raised", "exception"},
    {Happening::output, "output", "something is printed", ""},
    {Happening::error_output, "error-output", "something is written to stderr", ""},
    {Happening::input, "input", "something was typed or sent", ""},
};
const std::size_t kHappeningCount = std::size(kHappenings);

std::optional<Happening> happening_of(std::string_view word) {
    for (auto& known : kHappenings)
        if (known.word == word) return known.happening;
    return {};
}

const HappeningName& name_of(Happening happening) {
    return kHappenings[static_cast<std::size_t>(happening)];
}

}    // namespace coroscope
