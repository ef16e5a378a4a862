#include "app/raster/rectangle.hpp"

#include <utility>
#include <vector>

namespace coroscope::raster {

namespace {

// The texel under pixel centre `pixel`, for an axis that runs from `from` to `to` while the texture runs from u to w.
Tap tap_under(int pixel, std::int64_t from, std::int64_t to, double u, double w, int size) {
    const double along = double(pixel * subpixels + subpixels / 2 - from) / double(to - from);
    return tap_at(u + (w - u) * along, size);
}

}    // namespace

void fill_rectangle(Image& image, Clip clip, const Texture& texture, Corner upper_left, Corner lower_right) {
    if (upper_left.x > lower_right.x) {
        std::swap(upper_left.x, lower_right.x);
        std::swap(upper_left.u, lower_right.u);
    }
    if (upper_left.y > lower_right.y) {
        std::swap(upper_left.y, lower_right.y);
        std::swap(upper_left.v, lower_right.v);
    }
    const int left = std::max(clip.left, first_pixel(upper_left.x));
    const int right = std::min(clip.right, first_pixel(lower_right.x));
    const int top = std::max(clip.top, first_pixel(upper_left.y));
    const int bottom = std::min(clip.bottom, first_pixel(lower_right.y));
    if (left >= right || top >= bottom) return;

    const Colour colour = upper_left.colour;
    if (upper_left.u == lower_right.u && upper_left.v == lower_right.v) {
        const std::uint32_t coverage =
            sample(texture, tap_at(upper_left.u, texture.width), tap_at(upper_left.v, texture.height));
        for (int y = top; y < bottom; ++y) {
            blend_run(image.pixel(left, y), right - left, with_coverage(colour, coverage));
        }
        return;
    }
    std::vector<Tap> columns;
    columns.reserve(std::size_t(right - left));
    for (int x = left; x < right; ++x) {
        columns.push_back(tap_under(x, upper_left.x, lower_right.x, upper_left.u, lower_right.u, texture.width));
    }
    for (int y = top; y < bottom; ++y) {
        const Tap row = tap_under(y, upper_left.y, lower_right.y, upper_left.v, lower_right.v, texture.height);
        std::uint8_t* pixel = image.pixel(left, y);
        for (const Tap& column : columns) {
            const std::uint32_t coverage = sample(texture, column, row);
            if (coverage != 0) blend(pixel, with_coverage(colour, coverage));
            pixel += 4;
        }
    }
}

}    // namespace coroscope::raster
