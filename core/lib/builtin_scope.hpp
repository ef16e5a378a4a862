// globals(), locals(), exec() and its like, aiter() and anext(), for the list of built-in functions.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// The innermost frame of code that is not hidden; null: none.
Frame* calling_frame(Run& run);
Value globals_function(Run& run, const Value* args);
Value locals_function(Run& run, const Value* args);
Value aiter_function(Run& run, const Value* args);
Value anext_function(Run& run, const Value* args);

// builtin_compile.cpp
Value compile_function(Run& run, const Value* args);
Value eval_function(Run& run, const Value* args);
Value exec_function(Run& run, const Value* args);
Value import_function(Run& run, const Value* args);

}    // namespace coroscope
