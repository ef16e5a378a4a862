// The frames that an input can be about, and what a frame's names stand for.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/vm/run.hpp"

namespace coroscope {

// How an input names a frame of the call stack (see Input::target): "module"; "G1", "C2", "A1" of a generator or
// coroutine; "0" of the calls in progress, outermost first. Empty: it cannot be named (a coroutine that has not begun).
std::string choice_of_frame(Run& run, const Frame& frame);
std::string choice_of_generator(Run& run, Value generator);

// Where a frame keeps its names, now; it may be gone with the next instruction.
struct FrameNames {
    const Code* code = nullptr;    // null: the module's names alone
    const Value* slots = nullptr;
    Value globals;    // dict
};
// None: no frame goes by that name here.
std::optional<FrameNames> find_frame(Run& run, std::string_view choice);

// Calls use(name, value) for all that is bound in the frame itself, definitions too.
void for_each_name(Run& run, const FrameNames& names, const std::function<void(const std::string&, Value)>& use);
// What a name means there: the frame's, the module's, a built-in one; unbound: nothing.
Value value_of_name(Run& run, const FrameNames& names, const std::string& name);
// The frame's own alone.
Value own_value(Run& run, const FrameNames& names, const std::string& name);

}    // namespace coroscope
