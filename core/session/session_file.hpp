// A session as a file: the program, its seed, what was done to it and where one stood, in lines that people can read.
//
//     coroscope-session 1
//     seed 0
//     cursor 17
//     break line 12
//     break event task-cancelled "T2"
//     limit fuel 1000000000
//     argument "--fast"
//     stdin "yes\\n"
//     input 15 next "bot"
//     input 18 send "bot" "'hello'"
//     input 30 prompt "" "x = 1"
//     input 31 prompt "C2" "x"
//     program "02_bad_chatbot.py" 34 3f2a90c41b77d210
//     |def chatbot():
//     |    ...
//     former 12
//     input 9 next "bot"
//     program "02_bad_chatbot.py" 33 0c0b11d2aa51fe97
//     |def chatbot():
//     |    ...
//     end
//
// A `former` program stood in the place of the program until it was edited at that step, with what had been done to it
// by then; the oldest comes first. A file that has one is of version 2, any other of version 1.
//
// The word of an event is one of core/session/breakpoints.hpp, "" after it means any; the first text of a prompt names
// the frame (see Input::target). Texts in quotes are JSON strings. The program stands as it is, a bar before each line;
// the numbers after its name are how many lines it has and the digest of its text. Opening such a file runs nothing but
// the simulated program.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/session/breakpoints.hpp"
#include "core/session/edits.hpp"
#include "core/session/session.hpp"

namespace coroscope {

constexpr int kSessionFileVersion = 2;
constexpr std::size_t kMostSessionBytes = 64 << 20;
constexpr std::size_t kMostInputs = 100'000;
constexpr std::size_t kMostBreakpoints = 10'000;
constexpr std::size_t kMostArguments = 10'000;

struct SessionFile {
    Session session;
    Step cursor = 0;
    Breakpoints breakpoints;
    std::vector<FormerProgram> former;    // to which undoing leads back, the oldest first
};

std::string write_session_file(const SessionFile& file);
// A problem's message says what is wrong and in which line of the file.
Result<SessionFile> read_session_file(std::string_view text);

}    // namespace coroscope
