// What a page of a lesson shows, from top to bottom.
#pragma once

#include <string>
#include <vector>

#include "app/views/pen.hpp"

namespace coroscope {

struct LessonFlow {
    float height = 0;             // of everything
    std::vector<float> begins;    // of the parts; the last one is the newest
};

// With the first pixel row at `scroll`; where `is_drawn` is false it is only measured. `places` says where what can be
// clicked is.
LessonFlow flow_lesson(const Pen& pen, float scroll, bool is_drawn, std::string& places);

void note_place(std::string& places, const std::string& id, const Rect& rect);

}    // namespace coroscope
