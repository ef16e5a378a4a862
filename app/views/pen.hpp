// What every panel draws with: texts that never overflow, bars, hatching, dashes, chips, and the mouse.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/studio/layout.hpp"
#include "app/studio/studio.hpp"
#include "app/views/drawn.hpp"
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

// What is said about the thing under the mouse; the panel that lies uppermost there fills it in.
struct Tip {
    std::string title;
    std::string text;
    ImU32 colour = 0;
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
    Tip& tip;
    Drawn* drawn = nullptr;    // where set: what is drawn is written down there
    int layer = 0;

    ImU32 lane(int index) const {
        return index < 0 ? colours.neutral
                         : lane_colour(colours, studio.picture->lanes[static_cast<std::size_t>(index)].colour);
    }
    // The colour, as far from what it lies on as reading needs.
    ImU32 ink(ImU32 colour, ImU32 ground) const { return legible(colour, ground, studio.theme); }
    bool is_hovered(const Rect& rect) const { return rect.contains(mouse.at.x, mouse.at.y); }
    bool is_clicked(const Rect& rect) const { return mouse.is_pressed && is_hovered(rect); }
    bool is_held_from(const Rect& rect) const {
        return mouse.is_down && rect.contains(mouse.pressed_at.x, mouse.pressed_at.y);
    }
};

float text_width(const ImFont* font, std::string_view text);
float text_height(const ImFont* font);
float paragraph_row(const ImFont* font);    // from one line of a paragraph to the next
// The text, or as much of it as fits with an ellipsis; empty where not even that fits.
std::string fitted(const ImFont* font, std::string_view text, float width);

// Broken into at most `rows` lines of `width`, at spaces where there are some; the last one is cut.
std::vector<std::string> wrapped(const ImFont* font, std::string_view text, float width, std::size_t rows);

// Vertically centred on `middle`; cut to `width`. Returns the x behind it.
float draw_text(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
                float width = 1e9f);
float draw_text_right(const Pen& pen, const ImFont* font, float right, float middle, ImU32 colour,
                      std::string_view text, float width = 1e9f);
// Only if all of it fits.
void draw_text_whole(const Pen& pen, const ImFont* font, float x, float middle, ImU32 colour, std::string_view text,
                     float width);
// The same text in one colour left of `border` and in another right of it.
void draw_text_halves(const Pen& pen, const ImFont* font, const Rect& room, ImU32 left, ImU32 right, float border,
                      std::string_view text, std::string_view whole);
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
