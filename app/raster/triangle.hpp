// One textured triangle with a colour at each corner, filled by GL's rules: pixel centres, top-left edges.
#pragma once

#include <cstdint>

#include "app/raster/surface.hpp"
#include "app/raster/texture.hpp"

namespace coroscope::raster {

// Position in 1/256 pixel (so that every compiler sees the same triangle), texture place in texels.
struct Corner {
    std::int64_t x = 0;
    std::int64_t y = 0;
    double u = 0;
    double v = 0;
    Colour colour{};
};

inline constexpr int subpixel_bits = 8;
inline constexpr std::int64_t subpixels = 1 << subpixel_bits;

// The first pixel whose centre is at or after `fixed`.
inline int first_pixel(std::int64_t fixed) {
    return int((fixed + subpixels / 2 - 1) >> subpixel_bits);
}

void fill_triangle(Image& image, Clip clip, const Texture& texture, const Corner& a, const Corner& b, const Corner& c);

}    // namespace coroscope::raster
