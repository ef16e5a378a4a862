// coroscope play and replay: a session without a window.
#pragma once

#include <string>

#include "app/cli/options.hpp"

namespace CLI {
class App;
}

namespace coroscope {

struct PlayOptions {
    ProgramOptions program;    // a program, or a session file
    std::string trace;         // of replay: JSON Lines
    bool is_brief = false;     // of play: where one stands and what was printed, nothing else
};

// Adds "play" and "replay"; their statuses go to `status`.
void add_play_commands(CLI::App& app, PlayOptions& options, int& status);

}    // namespace coroscope
