#include "app/cli/play_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <optional>

#include "app/cli/journal.hpp"
#include "app/cli/player.hpp"
#include "app/cli/run_command.hpp"
#include "app/cli/session_io.hpp"

namespace coroscope {
namespace {

// A session file, or a program that becomes a session.
OpenedSession open_either(const ProgramOptions& options) {
    if (is_session_file(options.file)) return open_session(options.file, options.limits);
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

std::string_view trimmed(std::string_view text) {
    auto begin = text.find_first_not_of(" \t\r"), end = text.find_last_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

// Lines of commands: those of a block at the prompt, after the first, begin with "...", and one with nothing else ends
// it.
class Commands {
public:
    // The next command; false: there are no more. `number()` is that of its first line.
    bool read(std::string& command) {
        std::string line;
        do {
            if (!next(line)) return false;
            first_ = number_;
            command = trimmed(line);
        } while (command.empty() || command[0] == '#');
        auto prompt = command.find(">>>");
        if (prompt == std::string::npos || !begins_block(command)) return true;
        while (next(line)) {
            if (line.compare(0, 3, "...") != 0) {
                ahead_ = line;
                --number_;
                break;
            }
            auto rest = line.substr(line.size() > 3 && line[3] == ' ' ? 4 : 3);
            if (trimmed(rest).empty()) break;
            command += "\n" + rest;
        }
        return true;
    }
    std::uint64_t number() const { return first_; }

private:
    static bool begins_block(const std::string& command) {
        return std::string_view(":,([{\\").find(command.back()) != std::string_view::npos ||
               command.find(">>> @") != std::string::npos;
    }
    bool next(std::string& line) {
        ++number_;
        if (!ahead_) return static_cast<bool>(std::getline(std::cin, line));
        line = std::move(*ahead_);
        ahead_.reset();
        return true;
    }

    std::optional<std::string> ahead_;    // a line that was read to see whether it belongs to the block
    std::uint64_t number_ = 0, first_ = 0;
};

int play(const PlayOptions& options) {
    auto folder = journal_folder();
    auto left = find_journal(folder, options.program.file);
    if (options.program.is_recovering && !left) {
        std::fprintf(stderr, "coroscope: there is nothing to recover of %s\n", options.program.file.c_str());
        return kStatusWrongUse;
    }
    if (left && !options.program.is_recovering) {
        std::fprintf(stderr, "coroscope: %s\n", what_is_left(options.program.file).c_str());
        left.reset();
    }
    auto opened = left ? open_session(*left, options.program.limits) : open_either(options.program);
    if (say_problem(opened.program)) return opened.program.status ? opened.program.status : kStatusWrongUse;
    Player player(std::move(opened.program.execution), opened.file);
    Journal journal(folder, options.program.file);
    if (left) {
        journal.write(player.session_file());
        drop_journals(folder, options.program.file);
    }
    auto print = [&](std::string_view command) {
        fmt::print("=== {}\n{}\n", command, options.is_brief ? player.brief_text() : player.text());
        std::fflush(stdout);
    };
    print("start");
    int status = 0;
    auto changes = player.changes();
    Commands commands;
    for (std::string command; commands.read(command) && command != "quit";) {
        auto wrong = player.obey(command);
        fmt::print("{}", player.take_said());
        if (player.changes() != changes) journal.write(player.session_file());
        changes = player.changes();
        if (wrong.empty() && command.compare(0, 5, "save ") == 0) journal.forget();
        if (wrong.empty()) {
            print(command);
            continue;
        }
        std::fprintf(stderr, "coroscope: command %llu: %s\n", static_cast<unsigned long long>(commands.number()),
                     wrong.c_str());
        status = kStatusWrongUse;
    }
    journal.forget();
    return status;
}

int replay(const PlayOptions& options) {
    auto opened = open_session(options.program.file, options.program.limits);
    if (say_problem(opened.program)) return opened.program.status ? opened.program.status : kStatusWrongUse;
    return run_execution(std::move(opened.program.execution), options.trace, true);
}

}    // namespace

void add_play_commands(CLI::App& app, PlayOptions& options, int& status) {
    auto add_limits = [&](CLI::App& command) {
        command
            .add_option("--limit", options.program.limits,
                        "set a limit; those of a session are at most the usual ones otherwise")
            ->type_name("NAME=VALUE")
            ->take_all()
            ->allow_extra_args(false);
    };
    auto* play_app = app.add_subcommand("play", "step through a program or session by commands from standard input");
    play_app->add_option("FILE", options.program.file, "the Python program or the session")->required();
    play_app->add_option("--seed", options.program.seed, "what random numbers come from (default 0)")->type_name("N");
    add_limits(*play_app);
    play_app->add_flag("--recover", options.program.is_recovering,
                       "go on with what was done to FILE when the process that did it died");
    play_app->add_flag("--brief", options.is_brief, "print where one stands and what was printed, nothing else");
    play_app->footer(std::string(kPlayCommands) +
                     "Status: 0, or 2 where a command was wrong; a program that is refused: as show.\n");
    play_app->callback([&] { status = play(options); });

    auto* replay_app = app.add_subcommand("replay", "run a session again, with all that was done to it");
    replay_app->add_option("SESSION", options.program.file, "the session's file")->required();
    add_limits(*replay_app);
    replay_app->add_option("--trace", options.trace, "write every event as a line of JSON")->type_name("OUT.jsonl");
    replay_app->footer("Status: the program's own, as run.\n");
    replay_app->callback([&] { status = replay(options); });
}

}    // namespace coroscope
