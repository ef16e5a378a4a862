#include "app/cli/options.hpp"

#include <cstdio>
#include <filesystem>

#include "app/cli/read_program.hpp"
#include "core/session/limits.hpp"
#include "core/session/seed.hpp"

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

std::function<bool(std::string_view)> is_beside(const std::string& file) {
    auto slash = file.rfind('/');
    auto folder = slash == std::string::npos ? std::string() : file.substr(0, slash + 1);
    return [folder](std::string_view module) {
        std::error_code failed;
        return std::filesystem::is_regular_file(folder + std::string(module) + ".py", failed);
    };
}

OpenedProgram open_program(const ProgramOptions& options) {
    OpenedProgram opened;
    Session session;
    for (auto& limit : options.limits) {
        if (auto problem = set_limit(session, limit)) {
            opened.message = "coroscope: " + problem->message;
            return opened;
        }
    }
    auto seed = read_seed(options.seed);
    if (!seed) {
        opened.message = "coroscope: --seed: " + seed.problem().message;
        return opened;
    }
    session.seed = *seed;
    auto source = read_program(options.file);
    if (!source) {
        opened.message = source.problem().message;
        if (!source.problem().kind.empty()) opened.status = 1;
        return opened;
    }
    opened.source = *source;
    session.program = std::move(*source);
    session.arguments = options.arguments;
    session.input = read_input(session.program);
    auto started = start(std::move(session), is_beside(options.file));
    opened.execution = std::move(started.execution);
    opened.refusal = std::move(started.refusal);
    opened.message = opened.refusal.text;
    opened.status = opened.execution ? 0 : opened.refusal.status;
    return opened;
}

std::unique_ptr<Execution> open_program(const ProgramOptions& options, int& status) {
    auto opened = open_program(options);
    status = opened.status;
    if (!opened.execution) say(opened.message);
    return std::move(opened.execution);
}

}    // namespace coroscope
