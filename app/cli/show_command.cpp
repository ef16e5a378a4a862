#include "app/cli/show_command.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "app/cli/show_text.hpp"
#include "app/picture/seen.hpp"
#include "core/base/whole_number.hpp"
#include "core/lesson/find_moment.hpp"

namespace coroscope {
namespace {

struct LineArrival {
    std::uint32_t line = 0;
    std::uint64_t arrival = 1;
};

std::optional<LineArrival> parse_line(const std::string& text) {
    auto colon = text.find(':');
    auto line = whole_number(std::string_view(text).substr(0, colon));
    auto arrival = colon == std::string::npos ? std::optional<std::uint64_t>(1)
                                              : whole_number(std::string_view(text).substr(colon + 1));
    if (!line || !arrival || *line == 0 || *arrival == 0 || *line > 0xffffffff) return {};
    return LineArrival{static_cast<std::uint32_t>(*line), *arrival};
}

const char* plural(std::uint64_t count) {
    return count == 1 ? "" : "s";
}

std::optional<Step> find_words(History& history, const std::string& words, std::string& message) {
    auto moment = parse_moment(words);
    auto step = moment ? find_moment(happenings_of(history), *moment) : Result<Step>(moment.problem());
    if (step) return *step;
    message = step.problem().message;
    if (!step.problem().hint.empty()) message += "\n    " + step.problem().hint;
    return {};
}

}    // namespace

std::optional<Step> find_step(History& history, const Where& where, std::string& message) {
    if (where.step) {
        history.run_until(*where.step ? *where.step : 1);
        if (*where.step <= history.last_step()) return where.step;
        message = fmt::format("there is no step {}: the run has {} steps", *where.step, history.last_step());
        return {};
    }
    history.run_until(0);
    if (!where.at.empty()) return find_words(history, where.at, message);
    if (!where.event && where.line.empty()) return history.trace().last_step;
    std::uint64_t count = 0;
    BareEvents events(history.trace().events);
    if (where.event) {
        for (auto& e : events)
            if (is_schema_event(e.kind) && ++count == *where.event) return e.step;
        message = fmt::format("there is no event {}: the run has {} event{}", *where.event, count, plural(count));
        return {};
    }
    auto line = parse_line(where.line);
    if (!line) {
        message = fmt::format("--line wants LINE or LINE:ARRIVAL, not {}", where.line);
        return {};
    }
    for (auto& e : events)
        if (e.kind == EventKind::line && e.line == line->line && ++count == line->arrival) return e.step;
    message = fmt::format("line {} is reached {} time{}, not {}", line->line, count, plural(count), line->arrival);
    return {};
}

int show_command(const ShowOptions& options) {
    int status = 0;
    auto execution = open_program(options.program, status);
    if (!execution) return status;
    auto seed = execution->session.seed;
    History history(std::move(execution));
    bool is_whole =
        !options.where.step && !options.where.event && options.where.line.empty() && options.where.at.empty();
    std::optional<Step> step;
    history.run_until(0);    // pictures are of the whole run, as far as it is recorded
    if (!is_whole) {
        std::string message;
        step = find_step(history, options.where, message);
        if (!step) {
            std::fprintf(stderr, "coroscope: %s\n", message.c_str());
            return kStatusWrongUse;
        }
    }
    auto ending = history.moment_at(history.last_step());
    auto& source = history.execution().source();
    auto picture = make_picture(history.trace(), source, &ending);
    if (is_whole) history.finish();
    Shown shown{source, history.trace(), picture, history.out(), history.err(), seed};
    auto text = is_whole ? timeline_text(shown, ending)
                         : moment_text(shown, seen(history.moment_at(*step), picture, history.trace()));
    bool ok = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (is_whole && !history.has_ended())
        std::fprintf(stderr, "coroscope: the run goes on; these are its first %zu events\n",
                     history.trace().events.size());
    return ok ? 0 : 120;
}

}    // namespace coroscope
