// Calls in which what a person does to a run is done: each is a queued call of the prelude's _take_input, which returns
// the input's number once it is done, and True where it goes on as a task.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// A tuple as it was queued.
bool is_input_call(Run& run, Value call);
// Whether one is queued or in progress: what is given at the same place comes after it.
bool has_open_input(Run& run);
// What a call returned, once the call is gone: the next input, given there, is not within it.
void note_input_returned(Run& run, Value returned);
void note_input_end(Run& run, std::uint64_t number);

}    // namespace coroscope
