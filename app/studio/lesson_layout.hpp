// Where the panels are beside a lesson: its column takes the whole height, the others share what is left.
#pragma once

#include "app/studio/layout.hpp"

namespace coroscope {

bool has_lesson_panel(const Studio& studio);
// Places the lesson and "Happening now" below it; returns the width of that column.
float place_lesson(const Studio& studio, Layout& out, float width, float top, float bottom);
// Places source, loop and frames in what is left of the upper half.
void place_beside_lesson(const Studio& studio, Layout& out, const Rect& rest);

}    // namespace coroscope
