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
    std::string seed = "0";
    std::vector<std::string> limits;       // NAME=VALUE
    std::vector<std::string> arguments;    // the program's own
    bool is_recovering = false;            // from the journal that a process which died has left of `file`
};

// Statuses of all commands beside a program's own.
constexpr int kStatusWrongUse = 2;

// A program that was read, checked and started, or what is wrong with it.
struct OpenedProgram {
    std::unique_ptr<Execution> execution;    // null: `message` says why
    std::string message;
    int status = kStatusWrongUse;
    Source source;    // once the file could be read
    Refusal refusal;
};
OpenedProgram open_program(const ProgramOptions& options);
// Whether a module's file lies beside this one.
std::function<bool(std::string_view module)> is_beside(const std::string& file);
// The same; what is wrong is printed on stderr, and `status` says how to end.
std::unique_ptr<Execution> open_program(const ProgramOptions& options, int& status);

}    // namespace coroscope
