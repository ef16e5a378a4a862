// Commands for those who work on Coroscope: sessions saved and resumed, digests, visits in any order. Listed by
// --help-all only.
#pragma once

#include "app/cli/options.hpp"

namespace CLI {
class App;
}

namespace coroscope {

struct DebugOptions {
    ProgramOptions program;
    Step step = 0;
    std::string file, trace;      // saved session; JSON Lines of what was run
    std::string output;           // of resume: where it stopped
    std::uint64_t count = 200;    // visits
    std::uint64_t order = 1;      // where the random order begins
    bool has_no_checkpoints = false;
};

void add_debug_commands(CLI::App& app, DebugOptions& options, bool is_listed, int& status);

}    // namespace coroscope
