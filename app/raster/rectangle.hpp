// One textured rectangle of one colour, which is what glyphs and most of a window are made of.
#pragma once

#include "app/raster/triangle.hpp"

namespace coroscope::raster {

// The rectangle between two opposite corners, of the first one's colour. Draws what the two triangles would.
void fill_rectangle(Image& image, Clip clip, const Texture& texture, Corner upper_left, Corner lower_right);

}    // namespace coroscope::raster
