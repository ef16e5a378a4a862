// A picture that is written as PNG holds the same pixels when it is read again.
#include "app/raster/png.hpp"

#include <cstdio>
#include <string>

#include "tests/catch.hpp"

#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif
#include <stb/stb_image.h>

namespace coroscope::tests {

namespace {

Image gradient() {
    Image image(37, 19, 0xff000000u);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            image.pixel(x, y)[0] = std::uint8_t(x * 7);
            image.pixel(x, y)[1] = std::uint8_t(y * 13);
            image.pixel(x, y)[2] = std::uint8_t(x * y);
        }
    }
    return image;
}

}    // namespace

TEST_CASE("a written picture reads back the same") {
    const Image image = gradient();
    const std::string path = "written_picture.png";
    REQUIRE(write_png(image, path));
    int width = 0, height = 0, channels = 0;
    std::uint8_t* pixels = stbi_load(path.c_str(), &width, &height, &channels, 4);
    REQUIRE(pixels != nullptr);
    CHECK(width == image.width);
    CHECK(height == image.height);
    CHECK(std::vector<std::uint8_t>(pixels, pixels + image.rgba.size()) == image.rgba);
    stbi_image_free(pixels);
    std::remove(path.c_str());
}

TEST_CASE("a path that cannot be written is an answer, not a crash") {
    CHECK_FALSE(write_png(gradient(), "no/such/folder/picture.png"));
    CHECK_FALSE(write_png(Image(), "empty.png"));
}

}    // namespace coroscope::tests
