// The one picture of the front end, the same for the window and for a file.
#pragma once

#include "app/studio/studio.hpp"
#include "app/views/drawn.hpp"
#include "app/views/theme.hpp"

namespace coroscope {

// Between ImGui::NewFrame and ImGui::Render; fills all of io.DisplaySize. What the mouse asks for is appended to
// `commands`; keys come through command_for_key. What was drawn is written down in `drawn` where one is given.
void draw_frame(const Studio& studio, const Fonts& fonts, Commands& commands, Drawn* drawn = nullptr);

}    // namespace coroscope
