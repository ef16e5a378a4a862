// What a page of a lesson shows, from top to bottom.
#pragma once

#include <string>

#include "app/views/pen.hpp"

namespace coroscope {

struct LessonFlow {
    float height = 0;    // of everything
    float newest = 0;    // where the part begins that was shown last
};

// With the first pixel row at `scroll`; where `is_drawn` is false it is only measured. `places` says where what can be
// clicked is.
LessonFlow flow_lesson(const Pen& pen, float scroll, bool is_drawn, std::string& places);

void note_place(std::string& places, const std::string& id, const Rect& rect);

}    // namespace coroscope
