// Writes an image as a PNG file.
#pragma once

#include <string>

#include "app/raster/image.hpp"

namespace coroscope {

// False when the file cannot be written.
bool write_png(const Image& image, const std::string& path);

}    // namespace coroscope
