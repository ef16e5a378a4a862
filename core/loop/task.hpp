// Tasks: making, cancelling, and what becomes of the outcome of a step.
#pragma once

#include "core/loop/future.hpp"

namespace coroscope {

// Schedules the first step and emits task.create. `name` unbound: the next Task-N; `context` unbound: a copy of the
// current one. `coroutine` and the others are retained. Raises TypeError for what is not a coroutine.
struct TaskOptions {
    Value name;    // str
    Value context;
    bool burns_number = false;      // a Task-N is used up although there is a name
    const char* place = nullptr;    // in debug mode: see source_place.hpp
};
Value new_task(Run& run, Value loop, Value coroutine, const TaskOptions& options);
// The same for a blank one: Task.__init__.
bool init_task(Run& run, Value task, Value loop, Value coroutine, const TaskOptions& options);

bool task_cancel(Run& run, Value task, Value message);
Value task_name(Run& run, Value task);    // owned str
// The coroutine's qualname, else its type's name.
std::string coroutine_name(Run& run, Value coroutine);
// asyncio.iscoroutinefunction(); natives whose coroutines are native count.
bool is_coroutine_function(Run& run, Value function);
// asyncio.iscoroutine()
bool is_coroutine(Run& run, Value v);

// The exception with which the next step begins (owned; unbound: None is sent), and the task is made ready for it.
// `shown`: what the trace says of it (owned): a new CancelledError where the one that is thrown was saved.
// `kept`: what lives until the step's entry is dropped (owned): the future that was waited for, or the exception.
// `thrown`: the same exception where it came from the future (owned): it lives until the end of the step.
Value begin_step(Run& run, Value task, Value* shown, Value* kept, Value* thrown);
// What the step led to; each takes what it is given. `raised` looks at root.error and leaves it only where it must go
// through the loop (SystemExit, KeyboardInterrupt).
void step_yielded(Run& run, Value task, Value owned);
void step_returned(Run& run, Value task, Value owned);
void step_raised(Run& run, Value task);

// The pending tasks of a loop, in order of creation.
void list_task(Machine& m, Value task);
void unlist_task(Machine& m, Value task);
template <class Use>
void for_each_task(const Machine& m, Value loop, Use use);

// asyncio.ensure_future(): owned; `loop` unbound: the running one, for what is not a future already. Coroutines and
// awaitables become tasks.
Value ensure_future(Run& run, Value awaitable, Value loop);

}    // namespace coroscope
