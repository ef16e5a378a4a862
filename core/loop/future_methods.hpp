// The methods that Task has of its own, as Future does.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope::future_natives {

Value result(Run& run, const Value* args);
Value exception(Run& run, const Value* args);
Value cancelled(Run& run, const Value* args);
Value done(Run& run, const Value* args);
Value add_done_callback(Run& run, const Value* args);
Value remove_done_callback(Run& run, const Value* args);
Value make_cancelled_error(Run& run, const Value* args);

}    // namespace coroscope::future_natives
