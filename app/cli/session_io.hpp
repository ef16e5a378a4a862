// Sessions and the files they are kept in.
#pragma once

#include <string>

#include "app/cli/options.hpp"
#include "core/session/session_file.hpp"

namespace coroscope {

// Whether a file begins as session files do.
bool is_session_file(const std::string& path);

// A session that was read and started, or what is wrong with it.
struct OpenedSession {
    OpenedProgram program;
    SessionFile file;    // its session's program is empty: the execution has it
};
// Limits of the session that are higher than usual are lowered, unless they are asked for here: NAME=VALUE.
OpenedSession open_session(const std::string& path, const std::vector<std::string>& limits = {});

// Whole or not at all: a file of that name is replaced only once the new one is on the disk. Empty: it was written.
std::string save_session(const std::string& path, const SessionFile& file);

}    // namespace coroscope
