// Walks every path through a code object and says what is wrong with it.
#pragma once

#include <string>
#include <vector>

#include "core/lang/code.hpp"

namespace coroscope {

// Problems in words; empty: the stack's height agrees wherever paths join, never drops below nothing, reaches
// stack_size and no more; handlers, jumps, operands, caches and LINEs are as core/lang/code.hpp and opcode.hpp say.
std::vector<std::string> verify(const Code& code);

}    // namespace coroscope
