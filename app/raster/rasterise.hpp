// Dear ImGui's draw data to pixels on the CPU: a picture without a display, the same bytes from every compiler.
#pragma once

#include <cstdint>

#include "app/raster/image.hpp"
#include "app/raster/texture.hpp"

struct ImDrawData;

namespace coroscope {

// `width` and `height` in pixels; the draw data's framebuffer scale maps its coordinates to them. `background` is
// packed as ImGui packs colours. Every draw command is taken to use `atlas`.
Image rasterise(const ImDrawData& draw_data, const raster::Texture& atlas, int width, int height,
                std::uint32_t background);

// The font atlas of the current ImGui context; valid while the context and its fonts live.
raster::Texture current_atlas();

}    // namespace coroscope
