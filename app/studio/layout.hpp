// Where everything is: rectangles in pixels from a Studio and the size of the display, for drawing and for tests.
#pragma once

#include <string>
#include <vector>

#include "app/picture/detail.hpp"
#include "app/studio/studio.hpp"

namespace coroscope {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool contains(float px, float py) const { return px >= x && py >= y && px < x + w && py < y + h; }
    bool is_empty() const { return w <= 0 || h <= 0; }
};

struct Button {
    std::string id;
    Rect rect;
    Command command;
};

// A line between two panels that can be dragged; a share is (mouse - from) / extent.
struct Splitter {
    Split split = Split::top_share;
    bool is_vertical = false;    // the line is vertical, dragging is horizontal
    Rect rect;
    float from = 0, extent = 1;
};

struct Layout {
    float scale = 1;
    bool is_compact = false;    // presenting, or little room: source, loop, sentence and timeline only
    Rect bar, source, loop, frames, now, timeline, output;    // empty: not shown
    Rect lesson, lesson_body, lesson_footer;
    Rect talk, talk_turns, talk_field, talk_preview;
    std::vector<Button> talk_buttons;
    Rect prompt;     // the line that is typed, below the output
    Rect parting;    // the question before one leaves
    std::vector<Button> parting_buttons;
    Rect step_text, time_pill, seed_pill, title;
    std::vector<Button> buttons;
    std::vector<Splitter> splitters;

    Rect code;    // the rows of the source
    float code_row = 25;
    std::uint32_t first_row = 1;    // line number of the first one
    std::uint32_t rows = 0;

    Rect ruler, lane_names, lane_area;
    float lane_pitch = 58, lane_bar = 28;
    int first_lane = 0, lanes_shown = 0;
    float lane_offset = 0;    // y of lane 0 relative to lane_area.y, scrolled
    AxisView axis_view;

    Rect output_rows;
    float output_row = 24;
    std::size_t first_output = 0, outputs_shown = 0;
};

Layout layout_of(const Studio& studio, float width, float height);
inline Layout layout_of(const Studio& studio) {
    return layout_of(studio, studio.width, studio.height);
}

// The bar of a lane, across the whole width of the lane area.
Rect lane_bar(const Layout& layout, int lane);
// The cursor's place: in the middle of the step's cell.
float cursor_x(const Studio& studio, const Layout& layout);
Rect output_row(const Layout& layout, std::size_t index);

}    // namespace coroscope
