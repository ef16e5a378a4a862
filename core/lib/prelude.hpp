// The Python parts of the library, embedded at build from core/lib/prelude.
#pragma once

#include <string_view>

namespace coroscope {

// Text of prelude/NAME.py, where dots in the module's name are underscores in the file's; empty where there is none.
std::string_view prelude_source(std::string_view module);

}    // namespace coroscope
