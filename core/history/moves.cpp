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
bool is_end_of_generator(const Event& e) {
    return e.kind == EventKind::gen_return || e.kind == EventKind::gen_raise;
}

// What keeps its place on the call stack whenever it runs: a task, a callback, the module.
struct Context {
    EntityId task;
    std::uint32_t entry = 0;    // a callback's; 0: the module
};
bool operator==(const Context& a, const Context& b) {
    return a.task == b.task && a.entry == b.entry;
}
Context context_of(const Trace& trace, const Event& e) {
    if (!e.entry) return {};
    auto task = trace.entries[e.entry - 1].task;
    return task ? Context{task, 0} : Context{{}, e.entry};
}

// A frame of the program, as its lines tell it.
struct Stand {
    Context context;
    EntityId generator;    // whose own frame it is, or above which it lies
    std::uint64_t above = 0;
    std::uint32_t depth = 0, place = 0;
};
Stand stand_of(const Trace& trace, const Event& line) {
    Stand stand{context_of(trace, line), {}, line.number, line.depth, line.place};
    if (line.who.kind >= EntityKind::generator) stand.generator = line.who;
    return stand;
}

enum class Side : std::uint8_t { elsewhere, deeper, same, left };

// How a line lies to the frame: in it, in something that it called, or in what it returns to.
Side side_of(const Trace& trace, const Stand& stand, const Event& e) {
    if (stand.generator && e.who == stand.generator) {
        if (e.number > stand.above) return Side::deeper;
        if (e.number < stand.above) return Side::left;
        return stand.above == 0 || e.place == stand.place ? Side::same : Side::left;
    }
    if (!(context_of(trace, e) == stand.context)) return Side::elsewhere;
    // A generator that is suspended has not been left.
    if (stand.generator) return e.depth < stand.depth - stand.above ? Side::left : Side::elsewhere;
    if (e.depth > stand.depth) return Side::deeper;
    if (e.depth < stand.depth) return Side::left;
    return e.place == stand.place ? Side::same : Side::left;
}

// Whether a line is the caller's, not another frame's at the same depth: the caller called again. Of a frame above a
// generator's the caller is that generator, which may be suspended meanwhile, until it has ended.
bool is_of_caller(const Trace& trace, const Stand& stand, const Event& e, bool is_generator_over) {
    if (side_of(trace, stand, e) != Side::left) return false;
    if (stand.generator && e.who == stand.generator) return true;
    return e.depth < stand.depth && (!stand.generator || is_generator_over);
}

using Events = std::vector<Event>;

Events::const_iterator after(const Events& events, Step step) {
    return std::upper_bound(events.begin(), events.end(), step, [](Step s, const Event& e) { return s < e.step; });
}
Events::const_iterator first_at(const Events& events, Step step) {
    return std::lower_bound(events.begin(), events.end(), step, [](const Event& e, Step s) { return e.step < s; });
}

// The frame in which one stands: of the last line, unless something else runs by now.
std::optional<Stand> stand_at(const Trace& trace, Step from) {
    auto& events = trace.events;
    auto end = after(events, from);
    if (end == events.begin()) return {};
    auto& here = *std::prev(end);
    for (auto at = end; at != events.begin();) {
        auto& e = *--at;
        if (e.kind != EventKind::line) continue;
        if (context_of(trace, e) == context_of(trace, here)) return stand_of(trace, e);
        if (here.kind != EventKind::module_end) return {};    // at its end one stands at the module's last line
    }
    return {};
}

// Whether the frame has come to its end with this event.
bool ends(const Trace& trace, const Stand& stand, const Event& e) {
    if (stand.generator) return is_end_of_generator(e) && e.who == stand.generator;
    if (stand.context.task)
        return e.kind == EventKind::step_end && e.who == stand.context.task && e.how != How::suspend;
    return stand.context.entry && e.kind != EventKind::line && !(context_of(trace, e) == stand.context);
}

// Forward: in the frame, or in its caller once it is left.
Step over(const Trace& trace, Step from) {
    auto& events = trace.events;
    auto stand = stand_at(trace, from);
    bool has_ended = !stand;
    for (auto at = after(events, from); at != events.end(); ++at) {
        if (stand && !has_ended && ends(trace, *stand, *at)) {
            has_ended = true;
            // A generator's end leads back to who asked it; a task's to whoever runs next.
            if (!stand->generator || stand->depth <= stand->above + 1) stand.reset();
        }
        if (at->kind != EventKind::line) continue;
        if (!stand) return at->step;
        if (side_of(trace, *stand, *at) == Side::same || is_of_caller(trace, *stand, *at, has_ended)) return at->step;
    }
    return trace.last_step;
}

Step over_back(const Trace& trace, Step from) {
    auto& events = trace.events;
    auto at = first_at(events, from);
    auto stand = stand_at(trace, from);
    bool has_begun = false;    // the generator's first entry was passed
    Step first_step = 0;
    while (at != events.begin()) {
        --at;
        if (stand && stand->generator && at->who == stand->generator && at->kind == EventKind::gen_create)
            has_begun = true;
        if (stand && stand->context.task && at->who == stand->context.task) {
            if (at->kind == EventKind::step_begin) first_step = at->step;
            if (at->kind == EventKind::task_create) return first_step;    // nothing called it
        }
        if (at->kind != EventKind::line) continue;
        if (!stand) return at->step;
        if (side_of(trace, *stand, *at) == Side::same || is_of_caller(trace, *stand, *at, has_begun)) return at->step;
    }
    return 0;
}

Step out(const Trace& trace, Step from) {
    auto& events = trace.events;
    auto stand = stand_at(trace, from);
    if (!stand) return over(trace, from);
    bool is_own = stand->generator && stand->above == 0;
    for (auto at = after(events, from); at != events.end(); ++at) {
        if (is_own) {
            if (is_end_of_generator(*at) && at->who == stand->generator) return at->step;
            continue;
        }
        // A coroutine's return, or the end of the task.
        bool is_here = context_of(trace, *at) == stand->context;
        if (is_here && is_end_of_generator(*at) && at->depth <= stand->depth) return at->step;
        if (stand->context.task && ends(trace, *stand, *at)) return at->step;
        if (at->kind == EventKind::line && is_of_caller(trace, *stand, *at, false)) return at->step;
    }
    return trace.last_step;
}

// The last line of the caller before the frame was entered; of a task's own coroutine: its first step.
Step out_back(const Trace& trace, Step from) {
    auto& events = trace.events;
    auto stand = stand_at(trace, from);
    if (!stand) return over_back(trace, from);
    bool is_own = stand->generator && stand->above == 0;
    Step first_step = 0;
    for (auto at = first_at(events, from); at != events.begin();) {
        --at;
        if (is_own && at->who == stand->generator &&
            (at->kind == EventKind::gen_resume || at->kind == EventKind::gen_create))
            return at->step;
        if (at->kind == EventKind::line && !is_own && is_of_caller(trace, *stand, *at, false)) return at->step;
        if (!stand->context.task || at->who != stand->context.task) continue;
        if (at->kind == EventKind::step_begin) first_step = at->step;
        if (at->kind == EventKind::task_create) return first_step;
    }
    return 0;
}

bool fits(const Event& e, Move move) {
    switch (move) {
        case Move::event: return is_schema_event(e.kind);
        case Move::line: return e.kind == EventKind::line;
        case Move::suspension: return is_suspension(e);
        case Move::resumption: return is_resumption(e);
        case Move::iteration: return e.kind == EventKind::iteration;
        case Move::output: return e.kind == EventKind::print;
        default: return true;
    }
}

}    // namespace

std::optional<Move> move_of(std::string_view word) {
    for (std::size_t i = 0; i < std::size(kWords); ++i)
        if (kWords[i] == word) return static_cast<Move>(i);
    return {};
}

Step step_along(const Trace& trace, Step from, Move move, std::int64_t count) {
    if (count == 0) return from;
    if (move == Move::step) {
        auto distance = static_cast<Step>(count < 0 ? -count : count);
        if (count < 0) return from - std::min(from, distance);
        return std::max(from, std::min(trace.last_step, from + distance));
    }
    if (move == Move::over || move == Move::out) {
        auto once = count > 0 ? (move == Move::over ? over : out) : (move == Move::over ? over_back : out_back);
        for (auto left = count < 0 ? -count : count; left > 0; --left) {
            auto to = once(trace, from);
            if (to == from) break;
            from = to;
        }
        return from;
    }
    auto& events = trace.events;
    if (count > 0) {
        for (auto at = after(events, from); at != events.end(); ++at)
            if (fits(*at, move) && --count == 0) return at->step;
        return std::max(from, trace.last_step);
    }
    for (auto at = first_at(events, from); at != events.begin();)
        if (fits(*--at, move) && ++count == 0) return at->step;
    return 0;
}

Step step_at_time(const Trace& trace, VirtualTime time) {
    for (auto& e : trace.events)
        if (e.kind == EventKind::iteration && e.time >= time) return e.step;
    return trace.last_step;
}

}    // namespace coroscope
