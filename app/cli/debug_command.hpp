// Commands for those who work on Coroscope: sessions saved and resumed, digests, visits in any order. Listed by
// --help-all only.
#pragma once

#include "app/cli/options.hpp"

namespace coroscope {

struct DebugOptions {
    ProgramOptions program;
    Step step = 0;
    std::string file, trace;      // saved session; JSON Lines of what was run
    std::string output;           // of resume: where it stopped
    std::uint64_t count = 200;    // visits
    std::uint64_t order = 1;      // where the random order begins
    bool has_no_checkpoints = false;
    std::uint32_t chunk_events = 0;    // where given: texts of events are kept for one chunk of so many
};

// Each prints what it found and returns the exit status.
int save_command(const DebugOptions& options);
int resume_command(const DebugOptions& options);
int digest_command(const DebugOptions& options);
int entries_command(const DebugOptions& options);
int visits_command(const DebugOptions& options);

}    // namespace coroscope
