// Find: what is typed, looked for in the source, the output, the names of tasks; a number is a step.
#pragma once

#include "app/studio/palette.hpp"
#include "app/studio/studio.hpp"

namespace coroscope {

// In the form of actions, to be listed and chosen like commands; `keys` says where it is.
std::vector<Action> found_in(const Studio& studio, const std::string& text);

// What the open palette lists: commands, or what was found.
std::vector<Action> palette_items(const Studio& studio);

}    // namespace coroscope
