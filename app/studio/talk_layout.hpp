// Where the parts of the conversation are: whom one can pick, what was said, the text that is typed, the buttons.
#pragma once

#include "app/studio/layout.hpp"

namespace coroscope {

constexpr float kTalkHeader = 40;    // design pixels

void place_talk(const Studio& studio, Layout& out);

}    // namespace coroscope
