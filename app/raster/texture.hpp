// The font atlas as a coverage map, read between its texels as GL_LINEAR does.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace coroscope::raster {

struct Texture {
    int width = 0;
    int height = 0;
    const std::uint8_t* coverage = nullptr;    // one byte a texel, rows from the top; not owned
};

// A place along one axis: two neighbouring texels and how far it is from the first to the second, in 1/256.
struct Tap {
    int first = 0;
    int second = 0;
    std::uint32_t weight = 0;
};

// `position` in texels, texel centres at .5; clamped to the edge.
inline Tap tap_at(double position, int size) {
    const double shifted = std::floor((position - 0.5) * 256.0 + 0.5);
    const auto fixed = static_cast<std::int64_t>(std::clamp(shifted, 0.0, (size - 1) * 256.0));
    Tap tap;
    tap.first = int(fixed >> 8);
    tap.second = std::min(tap.first + 1, size - 1);
    tap.weight = std::uint32_t(fixed & 255);
    return tap;
}

inline std::uint32_t sample(const Texture& texture, Tap x, Tap y) {
    const std::uint8_t* upper = texture.coverage + std::size_t(y.first) * std::size_t(texture.width);
    if ((x.weight | y.weight) == 0) return upper[x.first];
    const std::uint8_t* lower = texture.coverage + std::size_t(y.second) * std::size_t(texture.width);
    const std::uint32_t above = upper[x.first] * (256 - x.weight) + upper[x.second] * x.weight;
    const std::uint32_t below = lower[x.first] * (256 - x.weight) + lower[x.second] * x.weight;
    return (above * (256 - y.weight) + below * y.weight + 32768) >> 16;
}

}    // namespace coroscope::raster
