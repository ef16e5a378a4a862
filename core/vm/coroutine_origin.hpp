// Where a coroutine was made, which sys.set_coroutine_origin_tracking_depth() and debug mode ask for.
#pragma once

#include <string>
#include <vector>

#include "core/vm/run.hpp"

namespace coroscope {

struct StackPlace {
    std::string file;
    std::uint32_t line = 0;
    std::string function;
    bool is_library = false;    // a function that CPython has written in Python there: its line says nothing
};
// What CPython's stack would hold now, the innermost last: the program's frames and the library's.
std::vector<StackPlace> whole_stack(Run& run);

// (file, line, function) of the innermost frames, the innermost first, as many as root.origin_depth says. Owned.
Value origin_of_new(Run& run);
void note_origin(Run& run, Value coroutine);           // of Python code; others are left as they are
Value origin_of(const Machine& m, Value coroutine);    // borrowed; unbound: not known
// "Coroutine created at (most recent call last)" and the places; the library's own are left out.
std::string origin_text(Run& run, Value origin);

}    // namespace coroscope
