// Frames with their variables, as a moment shows them.
#pragma once

#include "core/history/moment.hpp"
#include "core/history/value_text.hpp"

namespace coroscope {

// Whether a frame runs code of the program, not of the library.
bool is_program_frame(Run& run, const Frame& frame);
bool is_program_generator(Run& run, Value generator);

FrameView view_of_frame(Run& run, const Frame& frame, ValueTexts& texts);
// Of the main module once it has ended: its names.
FrameView view_of_module(Run& run, ValueTexts& texts);
// Of a generator or coroutine that is not on the call stack.
FrameView view_of_generator(Run& run, Value generator, ValueTexts& texts);

// What a suspended generator, coroutine or other awaitable waits for, borrowed; unbound: nothing.
Value delegate_of(Run& run, Value awaitable);

// Calls use(name, value) for each variable of the frame that is bound.
void for_each_variable(Run& run, const Frame& frame, const std::function<void(const std::string&, Value)>& use);

}    // namespace coroscope
