#include "core/history/moves.hpp"

#include <algorithm>
#include <iterator>

namespace coroscope {
namespace {

constexpr std::string_view kWords[] = {"step",       "event",      "line",      "over",  "out",
                                       "suspension", "resumption", "iteration", "output"};

bool is_suspension(const BareEvent& e) {
    return e.kind == EventKind::gen_suspend || (e.kind == EventKind::step_end && e.how == How::suspend);
}
bool is_resumption(const BareEvent& e) {
    return e.kind == EventKind::gen_resume || e.kind == EventKind::step_begin;
}
bool is_end_of_generator(const BareEvent& e) {
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
Context context_of(const Trace& trace, const BareEvent& e) {
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
Stand stand_of(const Trace& trace, const BareEvent& line) {
    Stand stand{context_of(trace, line), {}, line.number, line.depth, line.place};
    if (line.who.kind >= EntityKind::generator) stand.generator = line.who;
    return stand;
}

enum class Side : std::uint8_t { elsewhere, deeper, same, left };

// How a line lies to the frame: in it, in something that it called, or in what it returns to.
Side side_of(const Trace& trace, const Stand& stand, const BareEvent& e) {
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
bool is_of_caller(const Trace& trace, const Stand& stand, const BareEvent& e, bool is_generator_over) {
    if (side_of(trace, stand, e) != Side::left) return false;
    if (stand.generator && e.who == stand.generator) return true;
    return e.depth < stand.depth && (!stand.generator || is_generator_over);
}

// The frame in which one stands: of the last line, unless something else runs by now.
std::optional<Stand> stand_at(const Trace& trace, Step from) {
    BareEvents events(trace.events);
    auto at = trace.events.count_until(from);
    if (at == 0) return {};
    const auto here = events[at - 1];
    while (at-- > 0) {
        auto e = events[at];
        if (e.kind != EventKind::line) continue;
        if (context_of(trace, e) == context_of(trace, here)) return stand_of(trace, e);
        if (here.kind != EventKind::module_end) return {};    // at its end one stands at the module's last line
    }
    return {};
}

// Whether the frame has come to its end with this event.
bool ends(const Trace& trace, const Stand& stand, const BareEvent& e) {
    if (stand.generator) return is_end_of_generator(e) && e.who == stand.generator;
    if (stand.context.task)
        return e.kind == EventKind::step_end && e.who == stand.context.task && e.how != How::suspend;
    return stand.context.entry && e.kind != EventKind::line && !(context_of(trace, e) == stand.context);
}

// Forward: in the frame, or in its caller once it is left.
Step over(const Trace& trace, Step from) {
    BareEvents events(trace.events);
    auto stand = stand_at(trace, from);
    bool has_ended = !stand;
    for (auto at = trace.events.count_until(from); at < events.size(); ++at) {
        const auto e = events[at];
        if (stand && !has_ended && ends(trace, *stand, e)) {
            has_ended = true;
            // A generator's end leads back to who asked it; a task's to whoever runs next.
            if (!stand->generator || stand->depth <= stand->above + 1) stand.reset();
        }
        if (e.kind != EventKind::line) continue;
        if (!stand) return e.step;
        if (side_of(trace, *stand, e) == Side::same || is_of_caller(trace, *stand, e, has_ended)) return e.step;
    }
    return trace.last_step;
}

Step over_back(const Trace& trace, Step from) {
    BareEvents events(trace.events);
    auto stand = stand_at(trace, from);
    bool has_begun = false;    // the generator's first entry was passed
    Step first_step = 0;
    for (auto at = trace.events.count_before(from); at-- > 0;) {
        const auto e = events[at];
        if (stand && stand->generator && e.who == stand->generator && e.kind == EventKind::gen_create) has_begun = true;
        if (stand && stand->context.task && e.who == stand->context.task) {
            if (e.kind == EventKind::step_begin) first_step = e.step;
            if (e.kind == EventKind::task_create) return first_step;    // nothing called it
        }
        if (e.kind != EventKind::line) continue;
        if (!stand) return e.step;
        if (side_of(trace, *stand, e) == Side::same || is_of_caller(trace, *stand, e, has_begun)) return e.step;
    }
    return 0;
}

Step out(const Trace& trace, Step from) {
    BareEvents events(trace.events);
    auto stand = stand_at(trace, from);
    if (!stand) return over(trace, from);
    bool is_own = stand->generator && stand->above == 0;
    for (auto at = trace.events.count_until(from); at < events.size(); ++at) {
        const auto e = events[at];
        if (is_own) {
            if (is_end_of_generator(e) && e.who == stand->generator) return e.step;
            continue;
        }
        // A coroutine's return, or the end of the task.
        bool is_here = context_of(trace, e) == stand->context;
        if (is_here && is_end_of_generator(e) && e.depth <= stand->depth) return e.step;
        if (stand->context.task && ends(trace, *stand, e)) return e.step;
        if (e.kind == EventKind::line && is_of_caller(trace, *stand, e, false)) return e.step;
    }
    return trace.last_step;
}

// The last line of the caller before the frame was entered; of a task's own coroutine: its first step.
Step out_back(const Trace& trace, Step from) {
    BareEvents events(trace.events);
    auto stand = stand_at(trace, from);
    if (!stand) return over_back(trace, from);
    bool is_own = stand->generator && stand->above == 0;
    Step first_step = 0;
    for (auto at = trace.events.count_before(from); at-- > 0;) {
        const auto e = events[at];
        if (is_own && e.who == stand->generator && (e.kind == EventKind::gen_resume || e.kind == EventKind::gen_create))
            return e.step;
        if (e.kind == EventKind::line && !is_own && is_of_caller(trace, *stand, e, false)) return e.step;
        if (!stand->context.task || e.who != stand->context.task) continue;
        if (e.kind == EventKind::step_begin) first_step = e.step;
        if (e.kind == EventKind::task_create) return first_step;
    }
    return 0;
}

bool fits(const BareEvent& e, Move move) {
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
    BareEvents events(trace.events);
    if (count > 0) {
        for (auto at = trace.events.count_until(from); at < events.size(); ++at)
            if (const auto e = events[at]; fits(e, move) && --count == 0) return e.step;
        return std::max(from, trace.last_step);
    }
    for (auto at = trace.events.count_before(from); at-- > 0;)
        if (const auto e = events[at]; fits(e, move) && ++count == 0) return e.step;
    return 0;
}

Step step_at_time(const Trace& trace, VirtualTime time) {
    BareEvents events(trace.events);
    for (auto& e : events)
        if (e.kind == EventKind::iteration && e.time >= time) return e.step;
    return trace.last_step;
}

}    // namespace coroscope
