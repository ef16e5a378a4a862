// Where a primitive may draw: the pixels, cut to a clip rectangle, and how one colour is laid over another.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "app/raster/image.hpp"

namespace coroscope::raster {

// Half-open, in pixels; always inside the image.
struct Clip {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool is_empty() const { return left >= right || top >= bottom; }
};

struct Colour {
    std::uint8_t red, green, blue, alpha;
};

inline bool operator==(Colour a, Colour b) {
    return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

inline Colour unpack(std::uint32_t packed) {
    return {std::uint8_t(packed), std::uint8_t(packed >> 8), std::uint8_t(packed >> 16), std::uint8_t(packed >> 24)};
}

// value / 255, rounded; exact for 0 <= value <= 255 * 255.
inline std::uint32_t divide_by_255(std::uint32_t value) {
    value += 128;
    return (value + (value >> 8)) >> 8;
}

// GL's SRC_ALPHA, ONE_MINUS_SRC_ALPHA for colour, ONE, ONE_MINUS_SRC_ALPHA for alpha, rounded to the nearest byte.
inline void blend(std::uint8_t* pixel, Colour colour) {
    if (colour.alpha == 255) {
        std::memcpy(pixel, &colour, 4);
        return;
    }
    const std::uint32_t over = colour.alpha, under = 255u - over;
    pixel[0] = std::uint8_t(divide_by_255(colour.red * over + pixel[0] * under));
    pixel[1] = std::uint8_t(divide_by_255(colour.green * over + pixel[1] * under));
    pixel[2] = std::uint8_t(divide_by_255(colour.blue * over + pixel[2] * under));
    pixel[3] = std::uint8_t(over + divide_by_255(pixel[3] * under));
}

// `count` pixels of one colour.
inline void blend_run(std::uint8_t* pixel, int count, Colour colour) {
    if (colour.alpha == 0) return;
    if (colour.alpha == 255) {
        for (int i = 0; i < count; ++i) std::memcpy(pixel + 4 * i, &colour, 4);
        return;
    }
    for (int i = 0; i < count; ++i) blend(pixel + 4 * i, colour);
}

inline Colour with_coverage(Colour colour, std::uint32_t coverage) {
    colour.alpha = std::uint8_t(divide_by_255(colour.alpha * coverage));
    return colour;
}

}    // namespace coroscope::raster
