// A run, where one stands in it and what was done to it, moved by commands of one line each.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "app/picture/picture.hpp"
#include "core/history/history.hpp"
#include "core/session/edits.hpp"
#include "core/session/session_file.hpp"

namespace coroscope {

extern const char* const kPlayCommands;    // for --help

class Player {
public:
    Player(std::unique_ptr<Execution> execution, const SessionFile& file);

    // What is wrong with the command; empty: it was done.
    std::string obey(std::string_view line);
    // What there is to see where one stands.
    std::string text();
    // The same in a few lines: step, task, line, and what has been printed so far.
    std::string brief_text();
    // What a command other than a move had to say; emptied.
    std::string take_said() { return std::exchange(said_, {}); }

    SessionFile session_file() const;
    // Counts what a saved session would lose: inputs and breakpoints, not moves.
    std::uint64_t changes() const { return changes_; }

private:
    void run_ahead();
    std::string move(std::string_view word, std::string_view rest, bool is_back);
    std::string obey_word(std::string_view word, std::string_view rest);
    std::string go_to(std::string_view word, std::string_view rest);
    std::string go_to_change(std::string_view rest);
    std::string toggle_breakpoint(std::string_view rest);
    std::string list(std::string_view word, std::string_view rest);
    std::string give_by_word(InputKind kind, std::string_view rest);
    std::string give(InputKind kind, std::string_view target, std::string_view text);
    std::string edit(std::string_view rest);
    std::string run_program();
    std::string undo();
    std::string redo();
    void change_inputs();
    Step end_of_input(std::uint64_t number) const;

    Edits edits_;
    Breakpoints breakpoints_;
    std::unique_ptr<History> history_;
    Picture picture_;
    Step cursor_ = 0;
    std::string said_;
    std::uint64_t changes_ = 0;
};

}    // namespace coroscope
