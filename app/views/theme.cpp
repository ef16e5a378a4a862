#include "app/views/theme.hpp"

#include <algorithm>
#include <cmath>

namespace coroscope {

const ImWchar* glyph_ranges() {
    static constexpr ImWchar ranges[] = {0x0020, 0x007e, 0x00a0, 0x024f,    // Latin, with accents
                                         0x0370, 0x03ff, 0x0400, 0x052f,    // Greek, Cyrillic
                                         0x2010, 0x2027, 0x2030, 0x203a,    // dashes, quotes, ellipsis
                                         0x20ac, 0x20ac,                    // euro
                                         0x2190, 0x21ff,                    // arrows
                                         0x2200, 0x2265,                    // mathematics, the common part
                                         0x2500, 0x25ff,                    // box drawing, blocks, shapes
                                         0x2713, 0x2717,                    // check marks
                                         0xfffd, 0xfffd, 0};
    return ranges;
}

Colours colours_of(ThemeKind kind) {
    Colours c{};
    if (kind == ThemeKind::dark) {
        c.background = IM_COL32(0x12, 0x15, 0x1b, 255);
        c.panel = IM_COL32(0x19, 0x1d, 0x25, 255);
        c.raised = IM_COL32(0x1f, 0x24, 0x30, 255);
        c.line = IM_COL32(0x2b, 0x32, 0x40, 255);
        c.text = IM_COL32(0xdf, 0xe4, 0xec, 255);
        c.dim = IM_COL32(0x8b, 0x95, 0xa5, 255);
        c.faint = IM_COL32(0x85, 0x8f, 0x9f, 255);
        c.accent = IM_COL32(0x7a, 0xa2, 0xf7, 255);
        c.error = IM_COL32(0xe0, 0x64, 0x5c, 255);
        c.gap = IM_COL32(0x0e, 0x11, 0x16, 255);
        c.on_colour = IM_COL32(0x12, 0x15, 0x1b, 255);
        c.keyword = IM_COL32(0xbb, 0x9a, 0xf7, 255);
        c.name = IM_COL32(0x7a, 0xa2, 0xf7, 255);
        c.string = IM_COL32(0x9e, 0xce, 0x6a, 255);
        c.number = IM_COL32(0xff, 0x9e, 0x64, 255);
        c.comment = IM_COL32(0x76, 0x84, 0x9e, 255);    // as near to #5f6b80 as can be read
        c.sent = IM_COL32(0xe6, 0x9f, 0x00, 255);
        const ImU32 tasks[8] = {IM_COL32(0x56, 0xb4, 0xe9, 255), IM_COL32(0xe6, 0x9f, 0x00, 255),
                                IM_COL32(0x3f, 0xc9, 0x9b, 255), IM_COL32(0xcc, 0x79, 0xa7, 255),
                                IM_COL32(0xf0, 0xe4, 0x42, 255), IM_COL32(0xd5, 0x5e, 0x00, 255),
                                IM_COL32(0x9a, 0xa5, 0xce, 255), IM_COL32(0xb5, 0xbd, 0x61, 255)};
        for (int i = 0; i < 8; ++i) c.task[i] = tasks[i];
        c.neutral = IM_COL32(0x8b, 0x95, 0xa5, 255);
    } else {
        c.background = IM_COL32(0xfb, 0xfb, 0xfd, 255);
        c.panel = IM_COL32(0xf2, 0xf4, 0xf8, 255);
        c.raised = IM_COL32(0xe6, 0xea, 0xf1, 255);
        c.line = IM_COL32(0xc3, 0xca, 0xd6, 255);
        c.text = IM_COL32(0x14, 0x18, 0x20, 255);
        c.dim = IM_COL32(0x43, 0x4c, 0x5b, 255);
        c.faint = IM_COL32(0x45, 0x4e, 0x5d, 255);
        c.accent = IM_COL32(0x1b, 0x4b, 0xb8, 255);
        c.error = IM_COL32(0xa1, 0x1f, 0x17, 255);
        c.gap = IM_COL32(0xdd, 0xe2, 0xeb, 255);
        c.on_colour = IM_COL32(0xff, 0xff, 0xff, 255);
        c.keyword = IM_COL32(0x6a, 0x2f, 0xb5, 255);
        c.name = IM_COL32(0x1b, 0x4b, 0xb8, 255);
        c.string = IM_COL32(0x2f, 0x5c, 0x0d, 255);
        c.number = IM_COL32(0x8f, 0x3d, 0x00, 255);
        c.comment = IM_COL32(0x4c, 0x56, 0x66, 255);
        c.sent = IM_COL32(0x7a, 0x4a, 0x00, 255);
        const ImU32 tasks[8] = {IM_COL32(0x19, 0x4e, 0x9d, 255), IM_COL32(0x7a, 0x4d, 0x00, 255),
                                IM_COL32(0x0d, 0x51, 0x3e, 255), IM_COL32(0x7c, 0x1a, 0x6e, 255),
                                IM_COL32(0x58, 0x3c, 0x00, 255), IM_COL32(0x4e, 0x11, 0x0a, 255),
                                IM_COL32(0x25, 0x2f, 0x4d, 255), IM_COL32(0x52, 0x4b, 0x23, 255)};
        for (int i = 0; i < 8; ++i) c.task[i] = tasks[i];
        c.neutral = IM_COL32(0x43, 0x4c, 0x5b, 255);
    }
    return c;
}

ImU32 lane_colour(const Colours& colours, int index) {
    return index < 0 ? colours.neutral : colours.task[index % 8];
}

ImU32 with_alpha(ImU32 colour, float alpha) {
    const float own = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xff);
    const auto a = static_cast<ImU32>(std::min(own * alpha + 0.5f, 255.0f));
    return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

ImU32 blend(ImU32 a, ImU32 b, float share_of_b) {
    ImU32 out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const float from = static_cast<float>((a >> shift) & 0xff), to = static_cast<float>((b >> shift) & 0xff);
        out |= static_cast<ImU32>(from + (to - from) * share_of_b + 0.5f) << shift;
    }
    return out;
}

namespace {

struct LinearLight {
    float of[256];
    LinearLight() {
        for (int i = 0; i < 256; ++i) {
            const float v = static_cast<float>(i) / 255;
            of[i] = v <= 0.03928f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
        }
    }
};

float luminance(ImU32 colour) {
    static const LinearLight light;
    return 0.2126f * light.of[(colour >> IM_COL32_R_SHIFT) & 0xff] +
           0.7152f * light.of[(colour >> IM_COL32_G_SHIFT) & 0xff] +
           0.0722f * light.of[(colour >> IM_COL32_B_SHIFT) & 0xff];
}

}    // namespace

float contrast(ImU32 a, ImU32 b) {
    const float x = luminance(a) + 0.05f, y = luminance(b) + 0.05f;
    return std::max(x, y) / std::min(x, y);
}

float least_contrast(ThemeKind theme) {
    return theme == ThemeKind::dark ? 4.5f : 7.0f;
}

ImU32 legible(ImU32 colour, ImU32 ground, ThemeKind theme) {
    const float enough = least_contrast(theme) * 1.08f;
    if (contrast(colour, ground) >= enough) return colour;
    const ImU32 end = luminance(ground) < 0.18f ? IM_COL32(255, 255, 255, 255) : IM_COL32(0, 0, 0, 255);
    for (float share = 0.06f; share < 1; share += 0.06f) {
        const ImU32 tried = blend(colour, end, share);
        if (contrast(tried, ground) >= enough) return tried;
    }
    return end;
}

}    // namespace coroscope
