// The commands that draw: the window itself, and its frame as a picture.
#pragma once

#include "app/cli/show_command.hpp"

namespace CLI {
class App;
}

namespace coroscope {

struct WindowCommands {
    ProgramOptions program;
    Where where;
    std::string size = "1600x900", output, theme = "dark", state_file;
    float scale = 1;
    int frames = 0;
};

// `render`, and the options of the window itself.
void add_window_commands(CLI::App& app, WindowCommands& options, int& status);
int window_command(const WindowCommands& options);

}    // namespace coroscope
