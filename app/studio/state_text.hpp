// Studio as text, `key: value` a line: what --state writes and tests of the real window read.
#pragma once

#include <string>

#include "app/studio/studio.hpp"

namespace coroscope {

// Rectangles are "x y width height" in pixels, for the display size that Studio knows.
std::string state_text(const Studio& studio);

}    // namespace coroscope
