// What every panel draws with: texts that never overflow, bars, hatching, dashes, chips, and the mouse.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

#include "app/studio/layout.hpp"
#include "app/studio/studio.hpp"
#include "app/views/theme.hpp"

namespace coroscope {

struct Mouse {
    ImVec2 at{-1, -1};
    bool is_pressed = false;    // in this frame
    bool is_down = false;
    ImVec2 pressed_at{-1, -1};
    bool is_panning = false;    // right or middle button
    ImVec2 moved{0, 0};
    float wheel = 0, wheel_sideways = 0;
    bool has_ctrl = false, has_shift = false;
};

struct Pen {
    const Studio& studio;
    const Layout& layout;
    const Fonts& fonts;
    const Colours colours;
    ImDrawList& list;
    Mouse mouse;
    Commands& commands;
    float s;    // design pixels to pixels

    ImU32 lane(int index) const {
        return index < 0 ? colours.neutral
                         : lane_colour(colours, studio.picture->lanes[static_cast<std::size_t>(index)].colour);
    }
    bool is_hovered(const Rect& rect) const { return rect.contains(mouse.at.x, mouse.at.y); }
    bool is_clicked(const Rect& rect) const { return mouse.is_pressed && is_hovered(rect); }
    bool is_held_from(const Rect& rect) const {
        return mouse.is_down && rect.contains(mouse.pressed_at.x, mouse.pressed_at.y);
    }
};

float text_width(const ImFont* font, std::string_view text);
float text_height(const ImFont* font);
// The text, or as much of it as fits with an ellipsis; empty where not even that fits.
std::string fitted(const ImFont* font, std::string_view text, float width);

// Vertically centred on `middle`; cut to `width`. Returns the x behind it.
float draw_text(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
                float width = 1e9f);
float draw_text_right(const Pen& pen, const ImFont* font, float right, float middle, ImU32 colour,
                      std::string_view text, float width = 1e9f);
void draw_text_centred(const Pen& pen, const ImFont* font, const Rect& rect, ImU32 colour, std::string_view text);
// Breaks words into lines of `width`; the last line that fits in `height` is cut. Returns the height used.
float draw_paragraph(const Pen& pen, const ImFont* font, float x, float y, float width, float height, ImU32 colour,
                     std::string_view text);

void fill(const Pen& pen, const Rect& rect, ImU32 colour, float rounding = 0);
void outline(const Pen& pen, const Rect& rect, ImU32 colour, float rounding = 0, float thickness = 1);
void dashed_outline(const Pen& pen, const Rect& rect, ImU32 colour);
void hatch(const Pen& pen, const Rect& rect, ImU32 colour);
void line(const Pen& pen, float x0, float y0, float x1, float y1, ImU32 colour, float thickness = 1);
void dashed_line(const Pen& pen, float x0, float y0, float x1, float y1, ImU32 colour, float dash, float gap,
                 float thickness = 1);
// A filled head that points from (x0, y0) towards (x1, y1), its tip there.
void arrow_head(const Pen& pen, float x0, float y0, float x1, float y1, ImU32 colour, float size);

struct Clip {
    ImDrawList& list;
    Clip(const Pen& pen, const Rect& rect);
    ~Clip() { list.PopClipRect(); }
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;
};

// Outlined square with a badge in the lane's colour; filled while it runs. Returns its width.
float badge_width(const Pen& pen, std::string_view text);
void draw_badge(const Pen& pen, float x, float middle, ImU32 colour, std::string_view text, bool is_filled);

Rect inset(const Rect& rect, float by);

}    // namespace coroscope
