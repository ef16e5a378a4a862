// A program or a saved session in the window.
#pragma once

#include "app/cli/options.hpp"
#include "app/subject.hpp"
#include "core/session/session_file.hpp"

namespace coroscope {

// Null, with a message, where there is nothing to show at all. A program that is refused is shown with the reason.
struct OpenedSubject {
    std::unique_ptr<WindowSubject> subject;
    std::string message;
    int status = kStatusWrongUse;
};
OpenedSubject open_program_window(const ProgramOptions& options, Step cursor, Studio& studio);

// The program's text, and what is wrong with it.
void show_refusal(Studio& studio, const OpenedProgram& opened);

}    // namespace coroscope
