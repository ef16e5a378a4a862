#include "app/cli/play_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "app/cli/run_command.hpp"
#include "app/cli/session_io.hpp"
#include "app/cli/show_text.hpp"
#include "core/history/moves.hpp"
#include "core/session/edits.hpp"

namespace coroscope {
namespace {

constexpr const char* kCommands =
    "Commands, one a line:\n"
    "  KIND [N]          forward N places: step event line over out suspension resumption iteration output\n"
    "  back KIND [N]     backward\n"
    "  start, end        the ends of the run\n"
    "  goto N            step N\n"
    "  time T            the first iteration at or after virtual time T\n"
    "  break L           a breakpoint on line L, or none any more; continue and back continue go to the next\n"
    "  next TARGET       next(TARGET), as the next thing to run; TARGET is a name of the program's\n"
    "  send TARGET: X    TARGET.send(X)\n"
    "  throw TARGET: X   TARGET.throw(X)\n"
    "  close TARGET      TARGET.close()\n"
    "  >>> TEXT          a statement or expression\n"
    "  undo, redo        take the last of these back; do it again\n"
    "  show              everything once more\n"
    "  digest            a number that is the same wherever the machine is in the same state\n"
    "  save FILE         the session, to be replayed\n"
    "  # ...             nothing\n";

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

// The first word of a line, which it loses.
std::string_view take_word(std::string_view& line) {
    auto end = line.find_first_of(" \t");
    auto word = line.substr(0, end);
    line = end == std::string_view::npos ? std::string_view() : trimmed(line.substr(end));
    return word;
}

std::optional<std::uint64_t> number_of(std::string_view text) {
    std::uint64_t number = 0;
    if (text.empty() || text.size() > 15) return {};
    for (char c : text) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

// A run, where one stands in it, and what was done to it.
class Player {
public:
    Player(std::unique_ptr<Execution> execution, const SessionFile& file)
        : edits_(execution->session.inputs), breakpoints_(file.breakpoints), history_(std::move(execution)) {
        run_ahead();
        cursor_ = std::min(file.cursor, history_.last_step());
    }

    // What is wrong with the command; empty: it was done.
    std::string obey(std::string_view line) {
        if (line.substr(0, 3) == ">>>") return give(InputKind::prompt, {}, trimmed(line.substr(3)));
        bool is_back = false;
        auto word = take_word(line);
        if (word == "back") {
            is_back = true;
            word = line.empty() ? "step" : take_word(line);
        }
        if (auto move = move_of(word)) {
            auto count = line.empty() ? std::optional<std::uint64_t>(1) : number_of(line);
            if (!count) return fmt::format("{} wants a number of times, not {}", word, line);
            auto times = static_cast<std::int64_t>(*count);
            cursor_ = step_along(history_.trace(), cursor_, *move, is_back ? -times : times);
            return {};
        }
        if (word == "continue") {
            cursor_ = step_of_breakpoint(history_.trace(), cursor_, breakpoints_, !is_back);
            return {};
        }
        if (is_back) return fmt::format("one cannot go back by {}", word);
        if (auto kind = input_kind_of(word)) return give_by_word(*kind, line);
        return obey_word(word, line);
    }

    std::string text() {
        auto& execution = history_.execution();
        Shown shown{execution.source(), history_.trace(), picture_,
                    history_.out(),     history_.err(),   execution.session.seed};
        return moment_text(shown, history_.moment_at(cursor_));
    }

private:
    void run_ahead() {
        history_.run_until(0);
        auto ending = history_.moment_at(history_.last_step());
        picture_ = make_picture(history_.trace(), history_.execution().source(), &ending);
    }

    std::string obey_word(std::string_view word, std::string_view rest) {
        auto number = number_of(rest);
        if (word == "show" || word == "digest" || word == "start" || word == "end" || word == "undo" ||
            word == "redo") {
            if (!rest.empty()) return fmt::format("{} stands alone", word);
        }
        if (word == "show") return {};
        if (word == "digest") {
            fmt::print("digest {:016x}\n", history_.digest_at(cursor_));
            return {};
        }
        if (word == "start") return cursor_ = 0, std::string();
        if (word == "end") return cursor_ = history_.last_step(), std::string();
        if (word == "goto") {
            if (!number) return fmt::format("goto wants a step, not {}", rest);
            if (*number > history_.last_step())
                return fmt::format("there is no step {}: the run has {} steps", *number, history_.last_step());
            return cursor_ = *number, std::string();
        }
        if (word == "time") {
            char* end = nullptr;
            std::string text(rest);
            auto time = std::strtod(text.c_str(), &end);
            if (text.empty() || *end || !(time >= 0)) return fmt::format("time wants seconds, not {}", rest);
            return cursor_ = step_at_time(history_.trace(), time), std::string();
        }
        if (word == "break") {
            if (!number || *number == 0 || *number > history_.execution().source().line_count())
                return fmt::format("break wants a line of the program, not {}", rest);
            auto line = static_cast<std::uint32_t>(*number);
            if (!breakpoints_.erase(line)) breakpoints_.insert(line);
            return {};
        }
        if (word == "undo" || word == "redo") return undo_or_redo(word == "undo");
        if (word == "save") {
            if (rest.empty()) return "save wants a file";
            auto session = history_.execution().session;
            session.program = history_.execution().source();
            return save_session(std::string(rest), {std::move(session), cursor_, breakpoints_});
        }
        return fmt::format("there is no command {}", word);
    }

    std::string give_by_word(InputKind kind, std::string_view rest) {
        if (kind == InputKind::prompt) return give(kind, {}, rest);
        if (kind == InputKind::next || kind == InputKind::close) return give(kind, rest, {});
        auto colon = rest.find(':');
        if (colon == std::string_view::npos) return fmt::format("{} wants TARGET: EXPRESSION", word_of(kind));
        return give(kind, trimmed(rest.substr(0, colon)), trimmed(rest.substr(colon + 1)));
    }

    std::string give(InputKind kind, std::string_view target, std::string_view text) {
        bool wants_text = kind == InputKind::send || kind == InputKind::throw_ || kind == InputKind::prompt;
        if (target.empty() && kind != InputKind::prompt) return fmt::format("{} wants a target", word_of(kind));
        if (text.empty() && wants_text) return fmt::format("{} wants an expression", word_of(kind));
        auto& ending = history_.execution();
        if (cursor_ == history_.last_step() &&
            (ending.reached == Reached::deadlock || ending.reached == Reached::limit))
            return "the run has ended here: " + ending.ending.message;
        std::size_t kept = 0;    // what was taken before the cursor
        for (auto& e : history_.trace().events)
            kept += e.step <= cursor_ && e.kind == EventKind::input && e.how == How::none;
        edits_.add({cursor_, kind, std::string(target), std::string(text)}, kept);
        history_.set_inputs(edits_.inputs());
        run_ahead();
        // To where it is done; a program that ends or waits within it: to the end.
        auto from = cursor_;
        cursor_ = history_.last_step();
        for (auto& e : history_.trace().events)
            if (e.step > from && e.kind == EventKind::input && e.how == How::returned) {
                cursor_ = e.step;
                break;
            }
        return {};
    }

    std::string undo_or_redo(bool is_undo) {
        if (is_undo ? !edits_.undo() : !edits_.redo()) return is_undo ? "nothing to undo" : "nothing to redo";
        history_.set_inputs(edits_.inputs());
        run_ahead();
        cursor_ = std::min(cursor_, history_.last_step());
        if (is_undo) return {};
        cursor_ = history_.last_step();
        return {};
    }

    Edits edits_;
    std::set<std::uint32_t> breakpoints_;
    History history_;
    Picture picture_;
    Step cursor_ = 0;
};

// A session file, or a program that becomes a session.
OpenedSession open_either(const ProgramOptions& options) {
    if (is_session_file(options.file)) return open_session(options.file);
    OpenedSession opened;
    opened.program = open_program(options);
    return opened;
}

bool say_problem(const OpenedProgram& opened) {
    if (opened.execution) return false;
    std::fprintf(stderr, "%s%s", opened.message.c_str(),
                 opened.message.empty() || opened.message.back() != '\n' ? "\n" : "");
    return true;
}

int play(const ProgramOptions& options) {
    auto opened = open_either(options);
    if (say_problem(opened.program)) return opened.program.status ? opened.program.status : kStatusWrongUse;
    Player player(std::move(opened.program.execution), opened.file);
    auto print = [&](std::string_view command) {
        fmt::print("=== {}\n{}\n", command, player.text());
        std::fflush(stdout);
    };
    print("start");
    int status = 0;
    std::uint64_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        auto command = trimmed(line);
        if (command.empty() || command[0] == '#') continue;
        if (command == "quit") break;
        auto wrong = player.obey(command);
        if (wrong.empty()) {
            print(command);
            continue;
        }
        std::fprintf(stderr, "coroscope: command %llu: %s\n", static_cast<unsigned long long>(number), wrong.c_str());
        status = kStatusWrongUse;
    }
    return status;
}

int replay(const PlayOptions& options) {
    auto opened = open_session(options.program.file);
    if (say_problem(opened.program)) return opened.program.status ? opened.program.status : kStatusWrongUse;
    return run_execution(std::move(opened.program.execution), options.trace, true);
}

}    // namespace

void add_play_commands(CLI::App& app, PlayOptions& options, int& status) {
    auto* play_app = app.add_subcommand("play", "step through a program or session by commands from standard input");
    play_app->add_option("FILE", options.program.file, "the Python program or the session")->required();
    play_app->add_option("--seed", options.program.seed, "what random numbers come from (default 0)")->type_name("N");
    play_app->footer(std::string(kCommands) +
                     "Status: 0, or 2 where a command was wrong; a program that is refused: as show.\n");
    play_app->callback([&] { status = play(options.program); });

    auto* replay_app = app.add_subcommand("replay", "run a session again, with all that was done to it");
    replay_app->add_option("SESSION", options.program.file, "the session's file")->required();
    replay_app->add_option("--trace", options.trace, "write every event as a line of JSON")->type_name("OUT.jsonl");
    replay_app->footer("Status: the program's own, as run.\n");
    replay_app->callback([&] { status = replay(options); });
}

}    // namespace coroscope
