// Where things were made, which debug mode remembers: a list of (file, line, function, source line), the innermost
// last.
#pragma once

#include "core/loop/future.hpp"

namespace coroscope {

// Functions of asyncio that are native here and Python elsewhere: they are the innermost.
constexpr const char* kPlaceOfCreateTask = "tasks.py:374:create_task";
constexpr const char* kPlaceOfEnsureFuture = "tasks.py:670:_ensure_future";
constexpr const char* kPlaceOfGather = "tasks.py:837:gather";
constexpr const char* kPlaceOfFuture = "base_events.py:427:create_future";

constexpr int kDebugDepth = 10;    // of CPython's frames: DEBUG_STACK_DEPTH

// Owned. `place` null: the innermost frame is the program's, or Python of the library. `depth`: of the frames that
// CPython would have there, the library's among them, this many are looked at.
Value source_of_new(Run& run, const char* place, std::size_t depth = ~std::size_t{0});
void note_source(Run& run, Value future, const char* place);
// What note_source() wrote, borrowed; unbound: nothing.
Value noted_source(Machine& m, Value future);
// " created at program.py:3"; nothing where there is no list.
std::string created_at(Run& run, Value source);

// What a program sees of it: a traceback.StackSummary, or None. Owned.
Value shown_source(Run& run, Value source);

}    // namespace coroscope
