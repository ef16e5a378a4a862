#include "app/cli/supports_command.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "app/cli/options.hpp"
#include "app/cli/read_program.hpp"
#include "core/session/supports.hpp"

namespace coroscope {

int supports_command(const std::string& file) {
    if (file.empty()) {
        std::fputs(describe_subset(what_is_supported()).c_str(), stdout);
        return 0;
    }
    auto source = read_program(file);
    if (!source) {
        std::fprintf(stderr, "%s\n", source.problem().message.c_str());
        return source.problem().kind.empty() ? kStatusWrongUse : 1;
    }
    Session session;
    session.program = *source;
    auto started = start(std::move(session), is_beside(file));
    if (started.execution) {
        fmt::print("{}: nothing in it lies outside of what is supported\n", file);
        return 0;
    }
    auto& refusal = started.refusal;
    if (refusal.is_syntax_error) {
        std::fputs(refusal.text.c_str(), stderr);
        return refusal.status;
    }
    for (auto& problem : refusal.problems) {
        fmt::print("{}:{}: {}\n", file, source->line_of(problem.span.begin), problem.message);
        if (!problem.hint.empty()) fmt::print("    {}\n", problem.hint);
    }
    return refusal.status;
}

}    // namespace coroscope
