// What a person calls a task: its coroutine's name with the arguments it was given, "fetch('a', 3)".
#pragma once

#include <string>

#include "core/history/value_text.hpp"

namespace coroscope {

// To be asked when the task is created, before its coroutine has changed its parameters. Left out are self,
// arguments that have their default, and objects without a text of their own.
std::string call_label(Run& run, Value task, ValueTexts& texts);

}    // namespace coroscope
