// The panels, one function each: they draw what Studio says and append what the mouse asks for.
#pragma once

#include <string>

#include "app/views/pen.hpp"

namespace coroscope {

void draw_top_bar(const Pen& pen);
void draw_source(const Pen& pen);
void draw_loop(const Pen& pen);
void draw_frames(const Pen& pen);
void draw_now(const Pen& pen);
void draw_timeline(const Pen& pen);
void draw_output(const Pen& pen);
void draw_palette(const Pen& pen);
void draw_help(const Pen& pen);

// Background, borders and the small bold title of a panel.
void draw_panel(const Pen& pen, const Rect& rect, const std::string& title);

// Parts of the timeline, in the order of drawing.
void draw_time_grid(const Pen& pen);
void draw_lanes(const Pen& pen);
void draw_arrows(const Pen& pen);

}    // namespace coroscope
