#include "app/raster/png.hpp"

#include <cstdio>

// The one place where stb's implementation is compiled; static, for a linked libstb may bring the same names.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace coroscope {

namespace {

struct Sink {
    std::FILE* file;
    bool is_good;
};

void write_bytes(void* context, void* bytes, int size) {
    auto& sink = *static_cast<Sink*>(context);
    sink.is_good = sink.is_good && std::fwrite(bytes, 1, std::size_t(size), sink.file) == std::size_t(size);
}

}    // namespace

bool write_png(const Image& image, const std::string& path) {
    if (image.width <= 0 || image.height <= 0) return false;
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (!file) return false;
    Sink sink{file, true};
    const int is_encoded =
        stbi_write_png_to_func(write_bytes, &sink, image.width, image.height, 4, image.rgba.data(), image.width * 4);
    const bool is_closed = std::fclose(file) == 0;
    return is_encoded != 0 && sink.is_good && is_closed;
}

}    // namespace coroscope
