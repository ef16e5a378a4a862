#include "app/raster/rasterise.hpp"

#include <imgui.h>

#include <cmath>

#include "app/raster/rectangle.hpp"

namespace coroscope {

namespace {

using raster::Clip;
using raster::Corner;

// What maps ImGui's coordinates to pixels and texels.
struct Mapping {
    ImVec2 offset;
    ImVec2 scale;
    raster::Texture atlas;
};

// To 1/256 pixel, rounded; far away is as good as farther away, and keeps products within 64 bits.
std::int64_t to_fixed(double pixels) {
    constexpr double limit = 1 << 20;
    const double bounded = std::isfinite(pixels) ? std::clamp(pixels, -limit, limit) : 0.0;
    return static_cast<std::int64_t>(std::floor(bounded * double(raster::subpixels) + 0.5));
}

Corner to_corner(const Mapping& mapping, const ImDrawVert& vertex) {
    Corner corner;
    corner.x = to_fixed((double(vertex.pos.x) - double(mapping.offset.x)) * double(mapping.scale.x));
    corner.y = to_fixed((double(vertex.pos.y) - double(mapping.offset.y)) * double(mapping.scale.y));
    corner.u = double(vertex.uv.x) * mapping.atlas.width;
    corner.v = double(vertex.uv.y) * mapping.atlas.height;
    corner.colour = raster::unpack(vertex.col);
    return corner;
}

// The scissor box that ImGui's OpenGL backend would set, with its truncation.
Clip to_clip(const Mapping& mapping, const ImVec4& rectangle, int width, int height) {
    const float left = (rectangle.x - mapping.offset.x) * mapping.scale.x;
    const float top = (rectangle.y - mapping.offset.y) * mapping.scale.y;
    const float right = (rectangle.z - mapping.offset.x) * mapping.scale.x;
    const float bottom = (rectangle.w - mapping.offset.y) * mapping.scale.y;
    const auto bounded = [](float value) { return int(std::clamp(value, -1e6f, 1e6f)); };
    Clip clip;
    clip.left = bounded(left);
    clip.right = clip.left + bounded(right - left);
    clip.bottom = height - bounded(float(height) - bottom);
    clip.top = clip.bottom - bounded(bottom - top);
    clip.left = std::max(clip.left, 0);
    clip.top = std::max(clip.top, 0);
    clip.right = std::min(clip.right, width);
    clip.bottom = std::min(clip.bottom, height);
    return clip;
}

// Corners in the order in which ImGui writes a rectangle: a b c, a c d, clockwise from one corner.
bool is_rectangle(const Corner& a, const Corner& b, const Corner& c, const Corner& d) {
    const bool is_straight = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
    const bool is_upright = a.v == b.v && b.u == c.u && c.v == d.v && d.u == a.u;
    return is_straight && is_upright && a.colour == b.colour && a.colour == c.colour && a.colour == d.colour;
}

void draw_command(Image& image, const Mapping& mapping, const ImDrawList& list, const ImDrawCmd& command) {
    const Clip clip = to_clip(mapping, command.ClipRect, image.width, image.height);
    if (clip.is_empty()) return;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const auto corner = [&](unsigned i) { return to_corner(mapping, vertices[index[i]]); };

    for (unsigned i = 0; i + 3 <= command.ElemCount;) {
        const Corner a = corner(i), b = corner(i + 1), c = corner(i + 2);
        if (i + 6 <= command.ElemCount && index[i + 3] == index[i] && index[i + 4] == index[i + 2]) {
            const Corner d = corner(i + 5);
            if (is_rectangle(a, b, c, d)) {
                raster::fill_rectangle(image, clip, mapping.atlas, a, c);
                i += 6;
                continue;
            }
        }
        raster::fill_triangle(image, clip, mapping.atlas, a, b, c);
        i += 3;
    }
}

}    // namespace

Image rasterise(const ImDrawData& draw_data, const raster::Texture& atlas, int width, int height,
                std::uint32_t background) {
    Image image(width, height, background);
    const Mapping mapping{draw_data.DisplayPos, draw_data.FramebufferScale, atlas};
    for (int i = 0; i < draw_data.CmdListsCount; ++i) {
        const ImDrawList& list = *draw_data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback == nullptr) draw_command(image, mapping, list, command);
        }
    }
    return image;
}

raster::Texture current_atlas() {
    unsigned char* pixels = nullptr;
    raster::Texture texture;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &texture.width, &texture.height);
    texture.coverage = pixels;
    return texture;
}

}    // namespace coroscope
