// Fills an ImGui font atlas with the fonts that the views draw with, at the sizes of one scale.
#pragma once

#include "app/views/theme.hpp"

namespace coroscope {

// Clears the atlas and loads every font of Fonts at its design size (in ems) x scale, so that a line is a whole
// number of pixels high; ImFont::FontSize is that line height, 1.2 to 1.3 ems. Inter and JetBrains Mono where
// installed, else DejaVu, else what ImGui brings. What a font lacks is taken from the others. The atlas is not built
// yet; at most 4096 texels wide and high.
Fonts load_fonts(ImFontAtlas& atlas, float scale);

}    // namespace coroscope
