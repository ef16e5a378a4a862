// Where a SyntaxError says the mistake is: file, line, text and marker, printed before its message.
#pragma once

#include <string>

#include "core/vm/run.hpp"

namespace coroscope {

// `place` are whole lines, `message` what is said after the class. false: it does not say enough; print it as any
// other.
bool format_syntax_place(Run& run, Value exception, bool is_module_style, std::string* place, std::string* message);

}    // namespace coroscope
