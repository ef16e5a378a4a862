// A lesson that was read and run, made ready to be shown, and the moment of the run that is shown of it.
#pragma once

#include "app/studio/studio.hpp"
#include "core/lesson/check_lesson.hpp"

namespace coroscope {

// The traces stay in `checked`, which lives as long as they are shown.
std::shared_ptr<LessonShown> shown_lesson(const std::shared_ptr<CheckedLesson>& checked, const Source& source);

// Computes the moment at studio.cursor, in the program of the page.
void see_lesson(Studio& studio, CheckedLesson& checked);

}    // namespace coroscope
