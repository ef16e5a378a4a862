#include "core/history/moves.hpp"

#include <algorithm>
#include <iterator>

namespace coroscope {
namespace {

constexpr std::string_view kWords[] = {"step",       "event",      "line",      "over",  "out",
                                       "suspension", "resumption", "iteration", "output"};

bool is_suspension(const Event& e) {
    return e.kind == EventKind::gen_suspend || (e.kind == EventKind::step_end && e.how == How::suspend);
}
bool is_resumption(const Event& e) {
    return e.kind == EventKind::gen_resume || e.kind == EventKind::step_begin;
}

// Who runs just after the events up to `from`: the one of the last line.
EntityId runner_at(const Trace& trace, Step from) {
    EntityId who;
    for (auto& e : trace.events) {
        if (e.step > from) break;
        if (e.kind == EventKind::line) who = e.who;
    }
    return who;
}

}    // namespace

std::optional<Move> move_of(std::string_view word) {
    for (std::size_t i = 0; i < std::size(kWords); ++i)
        if (kWords[i] == word) return static_cast<Move>(i);
    return {};
}

Step step_along(const Trace& trace, Step from, Move move, std::int64_t count) {
    if (move == Move::step) {
        auto distance = static_cast<Step>(count < 0 ? -count : count);
        if (count < 0) return from - std::min(from, distance);
        return std::min(trace.last_step, from + distance);
    }
    auto runner = move == Move::over || move == Move::out ? runner_at(trace, from) : EntityId{};
    auto fits = [&](const Event& e) {
        switch (move) {
            case Move::step: return true;
            case Move::event: return is_schema_event(e.kind);
            case Move::line: return e.kind == EventKind::line;
            case Move::over: return e.kind == EventKind::line && e.who == runner;
            case Move::out:
                return e.who == runner && (e.kind == EventKind::gen_suspend || e.kind == EventKind::gen_return ||
                                           e.kind == EventKind::gen_raise || e.kind == EventKind::step_end);
            case Move::suspension: return is_suspension(e);
            case Move::resumption: return is_resumption(e);
            case Move::iteration: return e.kind == EventKind::iteration;
            case Move::output: return e.kind == EventKind::print;
        }
        return false;
    };
    auto& events = trace.events;
    auto after =
        std::upper_bound(events.begin(), events.end(), from, [](Step s, const Event& e) { return s < e.step; });
    if (count > 0) {
        for (auto at = after; at != events.end(); ++at)
            if (fits(*at) && --count == 0) return at->step;
        return trace.last_step;
    }
    auto before = std::lower_bound(events.begin(), after, from, [](const Event& e, Step s) { return e.step < s; });
    for (auto at = before; at != events.begin();)
        if (fits(*--at) && ++count == 0) return at->step;
    return 0;
}

Step step_of_breakpoint(const Trace& trace, Step from, const std::set<std::uint32_t>& lines, bool is_forward) {
    Step found = is_forward ? trace.last_step : 0;
    for (auto& e : trace.events) {
        if (e.kind != EventKind::line || lines.count(e.line) == 0) continue;
        if (is_forward && e.step > from) return e.step;
        if (!is_forward && e.step < from) found = e.step;
    }
    return found;
}

Step step_at_time(const Trace& trace, VirtualTime time) {
    for (auto& e : trace.events)
        if (e.kind == EventKind::iteration && e.time >= time) return e.step;
    return trace.last_step;
}

}    // namespace coroscope
