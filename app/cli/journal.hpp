// What is kept of a session while somebody works on it, so that a crash loses nothing: the session as a file in the
// folder where the system keeps such state, under the name of the file that was opened and of the process that has it
// open.
#pragma once

#include <optional>
#include <string>

#include "core/session/session_file.hpp"

namespace coroscope {

// $XDG_STATE_HOME/coroscope, ~/.local/state/coroscope; empty: there is no such place, and nothing is kept.
std::string journal_folder();

class Journal {
public:
    // Of this program or session; a folder that cannot be made or written is no reason to stop: nothing is kept then.
    Journal(std::string folder, const std::string& opened);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    // After each change that would be lost.
    void write(const SessionFile& session);
    // What there is was saved or given up.
    void forget();

private:
    std::string path_;
    bool is_there_ = false;
};

// The newest journal of that file whose process is gone without having forgotten it; none: nothing to recover.
std::optional<std::string> find_journal(const std::string& folder, const std::string& opened);
// What one says where there is one.
std::string what_is_left(const std::string& opened);
// Journals of that file whose processes are gone are removed.
void drop_journals(const std::string& folder, const std::string& opened);

}    // namespace coroscope
