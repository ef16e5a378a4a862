// What the front end asks of whoever owns the machine and the files; it is done between two frames.
#pragma once

#include <string>

#include "core/session/input.hpp"

namespace coroscope {

enum class ErrandKind : std::uint8_t {
    give,           // input, target, text: something is done to the run after the step at the cursor
    undo,           // the last of these is taken back
    redo,           // and done again
    run_program,    // text: the program as it was edited, from its beginning
    save,           // text: the file; the session as it is
    open,           // text: a program, a lesson, a folder of lessons or a session
    find_change,    // target: the frame; text: the variable. The cursor goes to where it came to hold what it holds
    recover,        // what was not saved when an earlier window on this file ended
    complete,       // target: the frame; text: what stands before the caret of the prompt
    show_lanes,     // of generator expressions, or fold them, as the studio says now
    list_files,     // text: what was typed so far of a file's name
};

struct Errand {
    ErrandKind kind = ErrandKind::give;
    InputKind input = InputKind::next;
    std::string target{};
    std::string text{};
};

}    // namespace coroscope
