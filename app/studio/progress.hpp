// What a learner has answered in which lessons, as text for a file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/studio/lesson_state.hpp"

namespace coroscope {

// By the words of questions and options, so that a lesson may be changed without losing what was answered in it.
struct LessonProgress {
    int page = 0, passed = 0;
    std::map<std::string, std::vector<std::string>> answers;    // question: options in the order tried
};
struct Progress {
    std::map<std::string, LessonProgress> lessons;    // by title
};

// What the lesson's state adds to it.
void note_progress(Progress& progress, const LessonState& state);
// Takes up where the learner was; nothing is done where nothing is known of the lesson.
void recall_progress(const Progress& progress, LessonState& state, int& page, int& passed);

std::string progress_text(const Progress& progress);
// False: it is no progress file; what is wrong is in `why`.
bool parse_progress(const std::string& text, Progress& progress, std::string& why);

}    // namespace coroscope
