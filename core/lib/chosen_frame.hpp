// The frame that an input is about, by the name that the input gives it.
#pragma once

#include <optional>
#include <string_view>

#include "core/vm/run.hpp"

namespace coroscope {

// Code that people see as the program's.
bool is_program_code(Run& run, std::uint32_t code);
// A generator or coroutine that has not ended.
bool is_open_generator(Run& run, Value v);

// One of the two: a call in progress, or a generator or coroutine of the program that is open.
struct ChosenFrame {
    Frame* call = nullptr;
    Value generator;
};
// "G1", "C2", "A1" of a generator or coroutine; "T2": where the task goes on; "0": of the calls in progress, outermost
// first. None: no frame goes by that name here.
std::optional<ChosenFrame> choose_frame(Run& run, std::string_view name);

}    // namespace coroscope
