// The panels, one function each: they draw what Studio says and append what the mouse asks for.
#pragma once

#include <string>
#include <vector>

#include "app/views/pen.hpp"

namespace coroscope {

void draw_top_bar(const Pen& pen);
void draw_source(const Pen& pen);
void draw_loop(const Pen& pen);
void draw_frames(const Pen& pen);
void draw_now(const Pen& pen);
void draw_lesson(const Pen& pen);
void draw_timeline(const Pen& pen);
void draw_output(const Pen& pen);
void draw_talk(const Pen& pen);
void draw_prompt(const Pen& pen);
// In the place of the source, while the program is edited.
void draw_editor(const Pen& pen);
void draw_parting(const Pen& pen);
void draw_file_box(const Pen& pen);
void draw_palette(const Pen& pen);
void draw_help(const Pen& pen);
// What is said about the thing under the mouse.
void draw_tip(const Pen& pen);

// Background, borders and the small bold title of a panel.
void draw_panel(const Pen& pen, const Rect& rect, const std::string& title);

// Parts of the timeline, in the order of drawing.
void draw_time_grid(const Pen& pen);
void draw_lanes(const Pen& pen);
// Arrows that are near the cursor or of the selected lane, with their ends in pixels.
struct ShownArrow {
    const Arrow* arrow = nullptr;
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};
std::vector<ShownArrow> shown_arrows(const Pen& pen);
void draw_arrows(const Pen& pen, const std::vector<ShownArrow>& shown);
void draw_lane_texts(const Pen& pen);
void draw_values(const Pen& pen, const std::vector<ShownArrow>& shown);

}    // namespace coroscope
