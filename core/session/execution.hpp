// A session being run: its code, its machine and what it has printed.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/problem.hpp"
#include "core/lang/code.hpp"
#include "core/session/advance.hpp"
#include "core/session/session.hpp"
#include "core/trace/recorder.hpp"
#include "core/vm/hooks.hpp"

namespace coroscope {

// What made a session's program refused: syntax errors come alone, other refusals all at once.
struct Refusal {
    std::vector<Problem> problems;
    bool is_syntax_error = false;
    // As it belongs on stderr: as CPython prints it, or FILE:LINE: what is not there.
    std::string text;
    int status = 2;
};

struct Execution {
    explicit Execution(Session session);
    ~Execution();
    Execution(const Execution&) = delete;
    Execution& operator=(const Execution&) = delete;

    Session session;
    NativeTable natives;
    LoopHooks hooks;
    CodeStore store;
    Machine machine;
    Recorder recorder;
    std::string out, err;    // printed since somebody took it
    Run run;
    std::uint32_t program_code = 0;
    bool has_ended = false;
    Reached reached = Reached::fuel;    // where the last advance stopped
    Ending ending;

    const Source& source() const;    // the program's
};

// Parses, looks for what is not simulated, compiles, makes the machine and stands before the first line.
// `is_beside_program`: whether a file of that module's name lies beside the program.
struct Started {
    std::unique_ptr<Execution> execution;    // null: refused
    Refusal refusal;
};
Started start(Session session, const std::function<bool(std::string_view module)>& is_beside_program = {});

// As advance() on its machine; remembers the ending. Does nothing once it has ended.
Reached advance(Execution& execution, const Until& until);

}    // namespace coroscope
