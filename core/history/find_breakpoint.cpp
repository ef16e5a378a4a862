#include "core/history/find_breakpoint.hpp"

#include <algorithm>
#include <iterator>

namespace coroscope {
namespace {

bool is_end_of_iteration(const std::string& type) {
    return type == "StopIteration" || type == "StopAsyncIteration" || type == "GeneratorExit";
}
bool begins_with(const std::string& text, std::string_view with) {
    return text.compare(0, with.size(), with) == 0;
}
// `async with` waits under the name of what all locks have in common.
bool is_lock(const std::string& line) {
    return line == "_ContextManagerMixin.__aenter__" || begins_with(line, "Lock") || begins_with(line, "Semaphore") ||
           begins_with(line, "BoundedSemaphore") || begins_with(line, "Condition");
}

bool is_generator(EntityId id) {
    return id.kind == EntityKind::generator || id.kind == EntityKind::async_generator;
}

VirtualTime time_of_iteration_before(const Trace& trace, std::size_t at) {
    BareEvents events(trace.events);
    while (at-- > 0)
        if (const auto e = events[at]; e.kind == EventKind::iteration) return e.time;
    return 0;
}

// Whether an event of the trace is it; those that are no events (see find()) never are.
bool is_event(Happening happening, const BareEvent& e, VirtualTime time_before) {
    switch (happening) {
        case Happening::task_created: return e.kind == EventKind::task_create;
        case Happening::task_resumed: return e.kind == EventKind::step_begin;
        case Happening::task_suspended: return e.kind == EventKind::step_end && e.how == How::suspend;
        case Happening::task_cancelled: return e.kind == EventKind::step_end && e.how == How::cancelled;
        case Happening::task_raised: return e.kind == EventKind::step_end && e.how == How::raised;
        case Happening::task_ended: return e.kind == EventKind::step_end && e.how != How::suspend;
        case Happening::future_done: return e.kind == EventKind::future_done;
        case Happening::timer_set: return e.kind == EventKind::timer_set;
        case Happening::timer_fires: return e.kind == EventKind::timer_fire;
        case Happening::clock_jumps: return e.kind == EventKind::iteration && e.time > time_before;
        case Happening::iteration: return e.kind == EventKind::iteration;
        case Happening::callback: return e.kind == EventKind::callback_run;
        case Happening::generator_created: return e.kind == EventKind::gen_create && is_generator(e.who);
        case Happening::generator_resumed: return e.kind == EventKind::gen_resume && is_generator(e.who);
        case Happening::generator_yields: return e.kind == EventKind::gen_suspend && e.how == How::yield;
        case Happening::generator_ended:
            return (e.kind == EventKind::gen_return || e.kind == EventKind::gen_raise) && is_generator(e.who);
        case Happening::output: return e.kind == EventKind::print;
        case Happening::error_output: return e.kind == EventKind::stderr_text;
        case Happening::input: return e.kind == EventKind::input && e.how == How::none;
        default: return false;
    }
}

bool is_of(const EventBreakpoint& breakpoint, EntityId who) {
    return breakpoint.of.empty() || breakpoint.of == to_text(who);
}

// Keeps the nearest of the steps that are found.
struct Nearest {
    Step from;
    bool is_forward;
    std::optional<Step> step{};

    bool is_beyond(Step s) const { return is_forward ? s > from : s < from; }
    void add(Step s) {
        if (is_beyond(s) && (!step || (is_forward ? s < *step : s > *step))) step = s;
    }
    // Nothing nearer can follow, going away from `from`.
    bool is_settled(Step s) const { return step && (is_forward ? s > *step : s < *step); }
};

// Calls look(one) for what lies beyond `from`, nearest first, while it returns true.
template <class List, class StepOf, class Look>
void outward(const List& list, const Nearest& nearest, StepOf step_of, Look look) {
    if (nearest.is_forward) {
        auto at = std::upper_bound(list.begin(), list.end(), nearest.from,
                                   [&](Step s, const auto& one) { return s < step_of(one); });
        while (at != list.end() && look(*at)) ++at;
    } else {
        auto at = std::lower_bound(list.begin(), list.end(), nearest.from,
                                   [&](const auto& one, Step s) { return step_of(one) < s; });
        while (at != list.begin() && look(*std::prev(at))) --at;
    }
}

void find_in_events(const Trace& trace, const Breakpoints& breakpoints, Nearest& nearest) {
    BareEvents events(trace.events);
    bool has_clock = false;
    for (auto& breakpoint : breakpoints.events) has_clock |= breakpoint.happening == Happening::clock_jumps;
    // Whether to look further, away from where one is.
    auto look = [&](std::size_t at) {
        const auto e = events[at];
        if (nearest.is_settled(e.step)) return false;
        bool is_there = e.kind == EventKind::line && breakpoints.lines.count(e.line) > 0;
        auto before = has_clock && e.kind == EventKind::iteration ? time_of_iteration_before(trace, at) : 0;
        for (auto& breakpoint : breakpoints.events)
            is_there = is_there || (is_event(breakpoint.happening, e, before) && is_of(breakpoint, e.who));
        if (is_there) nearest.add(e.step);
        return !is_there;
    };
    if (nearest.is_forward) {
        for (auto at = trace.events.count_until(nearest.from); at < events.size() && look(at);) ++at;
    } else {
        for (auto at = trace.events.count_before(nearest.from); at > 0 && look(at - 1);) --at;
    }
}

void find_woken(const Trace& trace, const EventBreakpoint& breakpoint, Nearest& nearest) {
    outward(
        trace.entries, nearest, [](const ReadyEntry& e) { return e.ready; },
        [&](const ReadyEntry& e) {
            bool is_there = e.why == Why::woken && e.task && is_of(breakpoint, e.task);
            if (is_there) nearest.add(e.ready);
            return !is_there;
        });
}

void find_in_line(const Trace& trace, const EventBreakpoint& breakpoint, Nearest& nearest) {
    outward(
        trace.places, nearest, [](const LinePlace& p) { return p.step; },
        [&](const LinePlace& p) {
            bool is_kind = breakpoint.happening == Happening::lock_contended ? is_lock(p.name)
                           : breakpoint.happening == Happening::queue_waits
                               ? begins_with(p.name, "Queue") || p.name.find("Queue.") != std::string::npos
                               : begins_with(p.name, "Event");
            bool is_there = is_kind && is_of(breakpoint, p.task);
            if (is_there) nearest.add(p.step);
            return !is_there;
        });
}

void find_raised(const Trace& trace, const EventBreakpoint& breakpoint, Nearest& nearest) {
    outward(
        trace.raised, nearest, [](const Raised& r) { return r.step; },
        [&](const Raised& r) {
            bool is_there = breakpoint.of.empty() ? !is_end_of_iteration(r.type) : breakpoint.of == r.type;
            if (is_there) nearest.add(r.step);
            return !is_there;
        });
}

}    // namespace

std::optional<Step> find_breakpoint(const Trace& trace, Step from, const Breakpoints& breakpoints, bool is_forward) {
    Nearest nearest{from, is_forward};
    for (auto& breakpoint : breakpoints.events) {
        switch (breakpoint.happening) {
            case Happening::task_woken: find_woken(trace, breakpoint, nearest); break;
            case Happening::lock_contended:
            case Happening::queue_waits:
            case Happening::event_waits: find_in_line(trace, breakpoint, nearest); break;
            case Happening::exception_raised: find_raised(trace, breakpoint, nearest); break;
            default: break;
        }
    }
    find_in_events(trace, breakpoints, nearest);
    return nearest.step;
}

Step step_of_breakpoint(const Trace& trace, Step from, const Breakpoints& breakpoints, bool is_forward) {
    auto found = find_breakpoint(trace, from, breakpoints, is_forward);
    if (found) return *found;
    return is_forward ? std::max(from, trace.last_step) : 0;
}

Step step_of_breakpoint(const Trace& trace, Step from, const std::set<std::uint32_t>& lines, bool is_forward) {
    Breakpoints breakpoints;
    breakpoints.lines = lines;
    return step_of_breakpoint(trace, from, breakpoints, is_forward);
}

}    // namespace coroscope
