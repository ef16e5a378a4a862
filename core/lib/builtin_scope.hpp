// globals(), locals(), aiter() and anext(), for the list of built-in functions.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

Value globals_function(Run& run, const Value* args);
Value locals_function(Run& run, const Value* args);
Value aiter_function(Run& run, const Value* args);
Value anext_function(Run& run, const Value* args);

}    // namespace coroscope
