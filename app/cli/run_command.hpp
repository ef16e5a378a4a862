// `run`: a program as python3 would run it, with its trace as JSON Lines if one likes.
#pragma once

#include "app/cli/options.hpp"

namespace coroscope {

struct RunOptions {
    ProgramOptions program;
    std::string trace;           // where to write the trace; empty: nowhere
    bool is_recording = true;    // false: nothing is recorded at all, as a measure
};

// What the program prints appears as it runs. Returns the exit status.
int run_command(const RunOptions& options);

}    // namespace coroscope
