// What the commands have in common: a program, its seed, its limits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/history/history.hpp"
#include "core/session/execution.hpp"

namespace coroscope {

struct ProgramOptions {
    std::string file;
    std::int64_t seed = 0;
    std::vector<std::string> limits;       // NAME=VALUE
    std::vector<std::string> arguments;    // the program's own
};

// Statuses of all commands beside a program's own.
constexpr int kStatusWrongUse = 2;

// Reads, checks and starts the program. Null: what is wrong was printed on stderr, and `status` says how to end.
std::unique_ptr<Execution> open_program(const ProgramOptions& options, int& status);

}    // namespace coroscope
