// A picture as bytes: rows from the top, four bytes a pixel (red, green, blue, alpha, not premultiplied).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coroscope {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;    // width * height * 4

    Image() = default;
    Image(int width, int height, std::uint32_t colour);

    std::uint8_t* pixel(int x, int y) {
        return rgba.data() + (std::size_t(y) * std::size_t(width) + std::size_t(x)) * 4;
    }
    const std::uint8_t* pixel(int x, int y) const {
        return rgba.data() + (std::size_t(y) * std::size_t(width) + std::size_t(x)) * 4;
    }
};

// FNV-1a over size and pixels: equal for equal pictures.
std::uint64_t digest(const Image& image);

}    // namespace coroscope
