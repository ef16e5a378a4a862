// What differs between Dear ImGui 1.86 and 1.92, in one place.
#pragma once

#include <imgui.h>

namespace coroscope {

// The pixel size at which a font was loaded.
inline float font_px(const ImFont* font) {
#if IMGUI_VERSION_NUM >= 19200
    return font->LegacySize;
#else
    return font->FontSize;
#endif
}

}    // namespace coroscope
