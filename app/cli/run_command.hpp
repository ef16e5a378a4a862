// `run`: a program as python3 would run it, with its trace as JSON Lines if one likes.
#pragma once

#include "app/cli/options.hpp"

namespace coroscope {

struct RunOptions {
    ProgramOptions program;
    std::string trace;           // where to write the trace; empty: nowhere
    bool has_causes = false;     // with the lines that say why, see core/trace/causes_jsonl.hpp
    bool is_recording = true;    // false: nothing is recorded at all, as a measure
};

// What the program prints appears as it runs. Returns the exit status.
int run_command(const RunOptions& options);
// Runs to the end as python3 would, with a trace to `trace_path` unless that is empty. `execution` null: only the trace
// is made, empty. Returns the program's status.
int run_execution(std::unique_ptr<Execution> execution, const std::string& trace_path, bool is_recording,
                  bool has_causes = false);

}    // namespace coroscope
