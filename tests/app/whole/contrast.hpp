// Which texts of a frame are too faint to be read on what they lie on.
#pragma once

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

#include "app/raster/image.hpp"
#include "app/views/drawn.hpp"
#include "app/views/theme.hpp"

namespace coroscope::whole {

inline ImU32 pixel(const Image& image, int x, int y) {
    const std::uint8_t* at = image.pixel(x, y);
    return IM_COL32(at[0], at[1], at[2], 255);
}

// The commonest colour around a text: what it lies on. Letters cover less than half of their place.
inline ImU32 ground_under(const Image& image, const Rect& rect) {
    std::map<ImU32, int> counts;
    const int left = std::max(0, static_cast<int>(rect.x)), top = std::max(0, static_cast<int>(rect.y) - 1);
    const int right = std::min(image.width, static_cast<int>(rect.right()) + 1);
    const int bottom = std::min(image.height, static_cast<int>(rect.bottom()) + 2);
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) ++counts[pixel(image, x, y)];
    std::pair<ImU32, int> best{0, 0};
    for (const auto& one : counts)
        if (one.second > best.second) best = one;
    return best.first;
}

inline ImU32 over(ImU32 colour, ImU32 ground) {
    const float alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xff) / 255;
    return blend(ground, colour | IM_COL32_A_MASK, alpha);
}

inline std::string hard_to_read(const Drawn& drawn, const Image& image, ThemeKind theme) {
    std::string found;
    for (const DrawnText& text : drawn.texts) {
        if (text.colour == 0 || text.rect.w < 3) continue;
        const ImU32 ground = ground_under(image, text.rect);
        const float ratio = contrast(over(text.colour, ground), ground);
        if (ratio >= least_contrast(theme)) continue;
        char line[160];
        snprintf(line, sizeof line, "%.2f: \"%s\" at %.0f %.0f, %06x on %06x\n", ratio, text.shown.c_str(), text.rect.x,
                 text.rect.y, text.colour & 0xffffffu, ground & 0xffffffu);
        found += line;
    }
    return found;
}

}    // namespace coroscope::whole
