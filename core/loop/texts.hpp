// How futures, tasks, handles and callbacks look as text.
#pragma once

#include "core/loop/handle.hpp"

namespace coroscope {

std::string text_of(Run& run, Value v);          // repr; an exception in it is swallowed
std::string short_text_of(Run& run, Value v);    // repr cut in the middle, as reprlib does
std::string future_text(Run& run, Value future);
std::string handle_text(Run& run, Value handle);
// "f(1, 2) at program.py:3"; natives have no place.
std::string callback_text(Run& run, Value function, Value args_tuple);
std::string coroutine_text(Run& run, Value coroutine);
// "f3" of "T3", "F3" as a trace shows it: "<task T3>", "<future F3>", "<gather F3>".
std::string quiet_text(const Machine& m, Value future);

}    // namespace coroscope
