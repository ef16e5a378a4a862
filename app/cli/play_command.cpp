#include "app/cli/play_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "app/cli/player.hpp"
#include "app/cli/run_command.hpp"
#include "app/cli/session_io.hpp"

namespace coroscope {
namespace {

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

std::string_view trimmed(std::string_view text) {
    auto begin = text.find_first_not_of(" \t\r"), end = text.find_last_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin + 1);
}

int play(const PlayOptions& play_options) {
    auto& options = play_options.program;
    auto opened = open_either(options);
    if (say_problem(opened.program)) return opened.program.status ? opened.program.status : kStatusWrongUse;
    Player player(std::move(opened.program.execution), opened.file);
    auto print = [&](std::string_view command) {
        fmt::print("=== {}\n{}\n", command, play_options.is_brief ? player.brief_text() : player.text());
        std::fflush(stdout);
    };
    print("start");
    int status = 0;
    std::uint64_t number = 0;
    std::optional<std::string> ahead;    // a line that was read to see whether it goes on with the one before
    auto next_line = [&](std::string& line) {
        if (ahead) {
            line = std::move(*ahead);
            ahead.reset();
            return true;
        }
        return static_cast<bool>(std::getline(std::cin, line));
    };
    for (std::string line; next_line(line);) {
        ++number;
        std::string command(trimmed(line));
        if (command.empty() || command[0] == '#') continue;
        if (command == "quit") break;
        auto first = number;
        while (command.find(">>>") != std::string::npos && std::getline(std::cin, line)) {
            if (line.compare(0, 3, "...") != 0) {
                ahead = line;
                break;
            }
            ++number;
            command += "\n" + line.substr(line.size() > 3 && line[3] == ' ' ? 4 : 3);
        }
        auto wrong = player.obey(command);
        fmt::print("{}", player.take_said());
        if (wrong.empty()) {
            print(command);
            continue;
        }
        std::fprintf(stderr, "coroscope: command %llu: %s\n", static_cast<unsigned long long>(first), wrong.c_str());
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
    play_app->add_flag("--brief", options.is_brief, "print where one stands and what was printed, nothing else");
    play_app->footer(std::string(kPlayCommands) +
                     "Status: 0, or 2 where a command was wrong; a program that is refused: as show.\n");
    play_app->callback([&] { status = play(options); });

    auto* replay_app = app.add_subcommand("replay", "run a session again, with all that was done to it");
    replay_app->add_option("SESSION", options.program.file, "the session's file")->required();
    replay_app->add_option("--trace", options.trace, "write every event as a line of JSON")->type_name("OUT.jsonl");
    replay_app->footer("Status: the program's own, as run.\n");
    replay_app->callback([&] { status = replay(options); });
}

}    // namespace coroscope
