// A page of a lesson at one of its stops as text: what the window shows there, without what it hides.
#pragma once

#include <string>

#include "core/base/problem.hpp"
#include "core/lesson/check_lesson.hpp"

namespace coroscope {

struct LessonView {
    int page = 1;
    int stop = 0;      // 0: the page's beginning
    int answer = 0;    // option chosen in the question that is open, 0: none
    int width = 100;
};

// A problem: there is no such page, stop or option.
Result<std::string> lesson_text(CheckedLesson& checked, const LessonView& view);

}    // namespace coroscope
