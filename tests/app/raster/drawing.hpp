// Draw data made by hand, so that tests of the rasteriser depend on no font and no version of ImGui.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "app/raster/rasterise.hpp"

namespace coroscope::tests {

inline constexpr ImU32 black = IM_COL32(0, 0, 0, 255);
inline constexpr ImU32 white = IM_COL32(255, 255, 255, 255);

// An atlas of 4 x 4 texels: all full, except that `texels` may say otherwise.
struct Atlas {
    std::vector<std::uint8_t> texels = std::vector<std::uint8_t>(16, 255);
    raster::Texture texture() const { return {4, 4, texels.data()}; }
};

// The centre of the atlas's texel (x, y).
inline ImVec2 texel(float x, float y) {
    return {(x + 0.5f) / 4, (y + 0.5f) / 4};
}

class Drawing {
public:
    Drawing(int width, int height) : list_(nullptr), width_(width), height_(height) {
        clip({0, 0, float(width), float(height)});
    }

    // Commands after this one are cut to the rectangle.
    void clip(ImVec4 rectangle) {
        ImDrawCmd command;
        command.ClipRect = rectangle;
        command.IdxOffset = unsigned(list_.IdxBuffer.Size);
        command.VtxOffset = unsigned(list_.VtxBuffer.Size);
        list_.CmdBuffer.push_back(command);
    }

    void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour) { triangle(a, b, c, colour, colour, colour); }

    void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 of_a, ImU32 of_b, ImU32 of_c) {
        const ImVec2 full = texel(0, 0);
        add({{a, full, of_a}, {b, full, of_b}, {c, full, of_c}}, {0, 1, 2});
    }

    void rectangle(ImVec2 from, ImVec2 to, ImU32 colour) {
        const ImVec2 full = texel(0, 0);
        rectangle(from, to, full, full, colour);
    }

    void rectangle(ImVec2 from, ImVec2 to, ImVec2 texture_from, ImVec2 texture_to, ImU32 colour) {
        add(corners(from, to, texture_from, texture_to, colour), {0, 1, 2, 0, 2, 3});
    }

    // The same rectangle, given so that it is not recognised as one.
    void rectangle_as_triangles(ImVec2 from, ImVec2 to, ImVec2 texture_from, ImVec2 texture_to, ImU32 colour) {
        add(corners(from, to, texture_from, texture_to, colour), {0, 1, 2, 2, 3, 0});
    }

    Image picture(const Atlas& atlas = {}, ImU32 background = black, ImVec2 scale = {1, 1}) {
        ImDrawData data;
        data.Valid = true;
        data.DisplayPos = {0, 0};
        data.DisplaySize = {float(width_), float(height_)};
        data.FramebufferScale = scale;
#if IMGUI_VERSION_NUM >= 18980
        data.CmdLists.push_back(&list_);
#else
        ImDrawList* lists[] = {&list_};
        data.CmdLists = lists;
#endif
        data.CmdListsCount = 1;
        return rasterise(data, atlas.texture(), int(float(width_) * scale.x), int(float(height_) * scale.y),
                         background);
    }

private:
    static std::vector<ImDrawVert> corners(ImVec2 from, ImVec2 to, ImVec2 texture_from, ImVec2 texture_to,
                                           ImU32 colour) {
        return {{from, texture_from, colour},
                {{to.x, from.y}, {texture_to.x, texture_from.y}, colour},
                {to, texture_to, colour},
                {{from.x, to.y}, {texture_from.x, texture_to.y}, colour}};
    }

    void add(const std::vector<ImDrawVert>& vertices, std::initializer_list<int> indices) {
        ImDrawCmd& command = list_.CmdBuffer.back();
        const int base = list_.VtxBuffer.Size - int(command.VtxOffset);
        for (const ImDrawVert& vertex : vertices) list_.VtxBuffer.push_back(vertex);
        for (const int index : indices) list_.IdxBuffer.push_back(ImDrawIdx(base + index));
        command.ElemCount += unsigned(indices.size());
    }

    ImDrawList list_;
    int width_;
    int height_;
};

}    // namespace coroscope::tests
