// `lesson check`, `lesson new`, `lesson show`, `lesson list`: lessons without a window.
#pragma once

#include <string>
#include <vector>

namespace coroscope {

struct LessonOptions {
    std::vector<std::string> paths;    // check and list: files and folders
    std::string file;                  // show, try: the lesson; new: its name
    std::string program;               // try: what the learner has made of it
    int page = 1;                      // try: 0: the first page with an exercise
    int stop = 0;                      // 0: the page's beginning
    int answer = 0;                    // option chosen in the question that is open, 0: none
    int width = 100;
};

// Each prints what it found and returns the exit status.
int check_lessons_command(const LessonOptions& options);
int new_lesson_command(const LessonOptions& options);
int show_lesson_command(const LessonOptions& options);
int try_lesson_command(const LessonOptions& options);
int list_lessons_command(const LessonOptions& options);

// The lessons that a path means: the file itself, or of a folder its *.md but README.md, by name. False: there is no
// such path, and `why` says so.
bool find_lessons(const std::string& path, std::vector<std::string>& files, std::string& why);

}    // namespace coroscope
