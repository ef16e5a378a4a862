// A lesson in the window or as a picture: its file is read, run and followed, the learner's progress is kept.
#pragma once

#include <string>

#include "app/program_window.hpp"
#include "app/studio/studio.hpp"

namespace coroscope {

// Where in a lesson to begin: 0 everywhere: where the learner was.
struct LessonPlace {
    int page = 0;
    int stop = 0;
    int answer = 0;    // option to be chosen in the question that is open there
    std::string learner = "me";
};

// A folder, or a file that ends in .md.
bool names_lesson(const std::string& path);

OpenedSubject open_lesson_window(const std::string& path, const LessonPlace& place, Studio& studio);
// What the window would show; returns 0, or a status after saying what is wrong.
int show_lesson_picture(const std::string& path, const LessonPlace& place, Studio& studio);

}    // namespace coroscope
