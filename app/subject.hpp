// What the window is on: a program with its session, or a lesson. Both compute moments, go on by themselves, look after
// files, and do what is asked of them.
#pragma once

#include <memory>
#include <string>

#include "app/studio/studio.hpp"

namespace coroscope {

class FollowedRun;
class History;

class WindowSubject {
public:
    WindowSubject() = default;
    virtual ~WindowSubject() = default;
    WindowSubject(const WindowSubject&) = delete;
    WindowSubject& operator=(const WindowSubject&) = delete;

    // As RunSource says (app/gui/run_window.hpp).
    virtual void see(Studio& studio) = 0;
    virtual bool go_on(Studio& studio, bool& has_grown) = 0;
    virtual bool watch(Studio& studio) = 0;
    // All but opening files, which may need another subject.
    virtual void obey(Studio& studio, const Errand& errand) = 0;
};

// Writes the session and says in the studio what came of it.
void save_run(FollowedRun& run, Studio& studio, const std::string& path);
void complete_prompt(History& history, Studio& studio, const Errand& errand);
// To the line that gave a variable what it holds.
void find_change(History& history, Studio& studio, const Errand& errand);
// Files and folders that begin as what was typed.
void list_files(Studio& studio, const std::string& typed);

}    // namespace coroscope
