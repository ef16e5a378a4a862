// `show`: one moment, or the whole run, as text.
#pragma once

#include <optional>

#include "app/cli/options.hpp"

namespace coroscope {

// Where in a run: at most one of these; none: at its end.
struct Where {
    std::optional<Step> step;
    std::optional<std::uint64_t> event;    // K-th line of the JSONL trace
    std::string line;                      // "L" or "L:k"
    std::string at;                        // words: "b resumes"
};

struct ShowOptions {
    ProgramOptions program;
    Where where;
};

int show_command(const ShowOptions& options);

// Runs ahead as far as needed, and says which step is meant. Empty: `message` says why not.
std::optional<Step> find_step(History& history, const Where& where, std::string& message);

}    // namespace coroscope
