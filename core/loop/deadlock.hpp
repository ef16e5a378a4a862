// Who waits for what: the list that ends a deadlocked run, and the labels of pictures.
#pragma once

#include "core/loop/event_loop.hpp"

namespace coroscope {

// Thrown by the loop when nothing is ready and no timer is left; the machine stays as it is.
struct Deadlock {
    std::string listing;    // a line a pending task
};

// "  T1 'Task-1' main: future F3, line 6", a line a pending task.
std::string list_waiting(Run& run, Value loop);
// "sleep(0)", "future F3", "task T2", "gather F5".
std::string waits_for(Run& run, Value task);
// The awaitable that a suspended generator or coroutine delegates to, borrowed; unbound: none.
Value awaited_by(Run& run, Value coroutine);
// The same in the words of people: "sleep until 3.000", "Queue.get", "gather 1 of 3", "task T2", "future F3".
std::string wait_label(Run& run, Value task);

}    // namespace coroscope
