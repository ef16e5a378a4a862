#include "app/raster/image.hpp"

namespace coroscope {

// `colour` is laid out as ImGui's packed colours are: red in the lowest byte, alpha in the highest.
Image::Image(int width, int height, std::uint32_t colour)
    : width(width), height(height), rgba(std::size_t(width) * std::size_t(height) * 4) {
    for (std::size_t i = 0; i < rgba.size(); i += 4) {
        rgba[i + 0] = std::uint8_t(colour);
        rgba[i + 1] = std::uint8_t(colour >> 8);
        rgba[i + 2] = std::uint8_t(colour >> 16);
        rgba[i + 3] = std::uint8_t(colour >> 24);
    }
}

std::uint64_t digest(const Image& image) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    const auto add = [&hash](std::uint8_t byte) { hash = (hash ^ byte) * 0x100000001b3u; };
    for (int shift = 0; shift < 32; shift += 8) {
        add(std::uint8_t(std::uint32_t(image.width) >> shift));
        add(std::uint8_t(std::uint32_t(image.height) >> shift));
    }
    for (const std::uint8_t byte : image.rgba) add(byte);
    return hash;
}

}    // namespace coroscope
