// The window's frame as a picture, drawn without a display.
#pragma once

#include "app/raster/image.hpp"
#include "app/studio/studio.hpp"

namespace coroscope {

// What a window of width x height pixels would show at `scale` (design pixels to pixels) once all has settled. The
// moment at the cursor must be there. Needs no ImGui context and leaves the current one as it was.
Image render_frame(const Studio& studio, int width, int height, float scale);

}    // namespace coroscope
