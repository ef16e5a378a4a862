#include "app/cli/options.hpp"

#include <cstdio>

#include "app/cli/read_program.hpp"
#include "core/session/limits.hpp"

namespace coroscope {
namespace {

void say(const std::string& text) {
    std::fputs(text.c_str(), stderr);
    if (text.empty() || text.back() != '\n') std::fputc('\n', stderr);
}

// Standard input is read only by programs that could ask for it, lest a run waits for a terminal.
std::string read_input(const Source& program) {
    std::string input;
    if (program.text.find("input") == std::string::npos && program.text.find("stdin") == std::string::npos)
        return input;
    char buffer[1 << 14];
    while (auto count = std::fread(buffer, 1, sizeof buffer, stdin)) input.append(buffer, count);
    return input;
}

}    // namespace

std::unique_ptr<Execution> open_program(const ProgramOptions& options, int& status) {
    status = kStatusWrongUse;
    Session session;
    for (auto& limit : options.limits) {
        if (auto problem = set_limit(session, limit)) {
            say("coroscope: " + problem->message);
            return nullptr;
        }
    }
    auto source = read_program(options.file);
    if (!source) {
        say(source.problem().message);
        if (!source.problem().kind.empty()) status = 1;
        return nullptr;
    }
    session.program = std::move(*source);
    session.seed = options.seed;
    session.arguments = options.arguments;
    session.input = read_input(session.program);
    auto slash = options.file.rfind('/');
    auto folder = slash == std::string::npos ? std::string() : options.file.substr(0, slash + 1);
    auto is_beside = [folder](std::string_view module) {
        auto path = folder + std::string(module);
        if (auto* file = std::fopen((path + ".py").c_str(), "rb")) {
            std::fclose(file);
            return true;
        }
        return false;
    };
    auto started = start(std::move(session), is_beside);
    if (!started.execution) {
        say(started.refusal.text);
        status = started.refusal.status;
    } else {
        status = 0;
    }
    return std::move(started.execution);
}

}    // namespace coroscope
