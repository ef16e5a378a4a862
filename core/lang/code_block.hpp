// How far a definition reaches in a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace coroscope {

// Lines of the block that the text begins with: a function or class with its decorators, or the statement with a
// lambda. As CPython's inspect.getblock.
std::uint32_t lines_of_block(std::string_view text);

}    // namespace coroscope
