// What an input at the cursor asks of the machine: its text as code, and the frame whose names it is about. For the
// prelude (session_input.py).
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const NativeDef kInputFunctions[];

}    // namespace coroscope
