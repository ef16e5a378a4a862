// What a learner does with a lesson: goes on, goes back, answers, looks at the moment that refutes an answer.
#pragma once

#include "app/studio/studio.hpp"

namespace coroscope {

// Takes a lesson in, or a new version of the one that is shown: what was answered and where the learner stands is kept
// as far as the questions are still there.
void show_lesson(Studio& studio, std::shared_ptr<const LessonShown> shown);
// Goes to a page, `passed` stops and questions on.
void go_to_page(Studio& studio, int page, int passed);
void update_lesson(Studio& studio, const Command& command);
// The step, but not beyond what a question hides.
Step within_horizon(const Studio& studio, Step step);

}    // namespace coroscope
