// The commands that draw: the window itself, and its frame as a picture.
#pragma once

#include "app/cli/show_command.hpp"
#include "app/lesson_window.hpp"

namespace coroscope {

struct WindowCommands {
    ProgramOptions program;
    Where where;
    std::string size = "1600x900", output, theme, state_file, settings_file;    // theme empty: as set up, else dark
    float scale = 1;
    bool is_presenting = false;
    int frames = 0;
    LessonPlace lesson;
};

int render_command(const WindowCommands& options);
int window_command(const WindowCommands& options);

}    // namespace coroscope
