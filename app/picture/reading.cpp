#include "app/picture/reading.hpp"

#include "app/picture/labels.hpp"

namespace coroscope {
namespace {

// Of a long list doubling would waste more than it saves.
template <class List>
void grow(List& list) {
    if (list.size() == list.capacity() && list.size() > 100'000) list.reserve(list.size() + list.size() / 4);
}

}    // namespace

void close_span(Reading& r, int lane, Step step) {
    auto& spans = r.picture.lanes[lane].spans;
    if (spans.empty() || spans.back().end != kOpen) return;
    LaneSpan& span = spans.back();
    if (span.begin == step) {
        spans.pop_back();
        return;
    }
    span.end = step;
    if (span.state != SpanState::running) return;
    Notes& notes = r.notes[lane];
    if (!notes.lines.empty()) span.last_line = notes.lines.back();
    if (!span.label.empty()) return;
    if (r.picture.lanes[lane].kind == LaneKind::generator) {
        span.label = r.picture.labels->of(
            label_of_path(r.source, span.first_line, notes.is_first_entry, notes.lines, span.last_line));
    } else {
        std::string label = label_of_lines(r.source, notes.lines);
        if (label.empty() && notes.has_gather) label = "gather(…)";
        if (label.empty()) label = shortened(notes.printed.substr(0, notes.printed.find('\n')), 16);
        span.label = r.picture.labels->of(std::move(label));
    }
}

void open_span(Reading& r, int lane, Step step, SpanState state, std::string label) {
    if (lane < 0) return;
    close_span(r, lane, step);
    LaneSpan span;
    span.begin = step;
    span.end = kOpen;
    span.state = state;
    span.label = r.picture.labels->of(std::move(label));
    span.first_line = state == SpanState::running ? r.notes[lane].resumed_at : r.notes[lane].await_line;
    r.picture.lanes[lane].spans.push_back(std::move(span));
}

void end_lane(Reading& r, int lane, Step step, LifeState outcome, const std::string& text) {
    if (lane < 0) return;
    close_span(r, lane, step);
    r.picture.lanes[lane].ended = step;
    r.picture.lanes[lane].outcome = outcome;
    r.picture.lanes[lane].outcome_text = text;
    r.notes[lane].lines = {};
    r.notes[lane].printed = std::string();
    r.picture.lanes[lane].spans.shrink_to_fit();
}

void set_turn(Reading& r, Step step, int lane) {
    auto& turns = r.picture.turns;
    if (!turns.empty() && turns.back().lane == lane) return;
    if (!turns.empty() && turns.back().step == step) turns.pop_back();
    grow(turns);
    turns.push_back({step, lane});
}

bool is_running(const Reading& r, int lane) {
    const auto& spans = r.picture.lanes[lane].spans;
    return !spans.empty() && spans.back().end == kOpen && spans.back().state == SpanState::running;
}

void run_lane(Reading& r, int lane, Step step, std::uint32_t line) {
    if (lane < 0) {
        set_turn(r, step, -1);
        return;
    }
    Notes& notes = r.notes[lane];
    if (!is_running(r, lane)) {
        close_span(r, lane, step);
        notes.lines.clear();
        notes.printed.clear();
        notes.has_gather = false;
        notes.resumed_at = line;
        notes.await_line = 0;
        open_span(r, lane, step, SpanState::running);
    }
    set_turn(r, step, lane);
}

int module_lane(Reading& r, Step step) {
    if (r.module < 0) {
        r.module = r.add_lane({EntityKind::module, 0}, LaneKind::module, "<module>", step);
    }
    return r.module;
}

int actor(Reading& r, Step step) {
    if (!r.stack.empty()) return r.top();
    const int lane = module_lane(r, step);
    r.is_loop_running = false;
    run_lane(r, lane, step, 0);
    return lane;
}

void add_arrow(Reading& r, ArrowKind kind, Step from, int from_lane, Step to, int to_lane, std::string label) {
    if (to_lane < 0) return;
    auto& arrows = r.picture.arrows;
    grow(arrows);
    arrows.push_back({kind, from, to, from_lane, to_lane, r.picture.labels->of(std::move(label))});
    // A wake may begin before arrows that are known already.
    for (std::size_t at = arrows.size() - 1; at > 0 && arrows[at - 1].from_step > arrows[at].from_step; --at)
        std::swap(arrows[at - 1], arrows[at]);
}

void wake_waiters(Reading& r, EntityId on, Step step, int from_lane, Step from_step) {
    const auto found = r.waiters.find(on);
    if (found == r.waiters.end()) return;
    for (const EntityId waiter : found->second) {
        const int lane = r.lane_of(waiter);
        if (lane < 0 || r.picture.lanes[lane].ended) continue;
        open_span(r, lane, step, SpanState::ready);
        r.picture.wakes.push_back({step, lane});
        add_arrow(r, ArrowKind::wake, from_step, from_lane, step, lane);
    }
    r.waiters.erase(found);
}

}    // namespace coroscope
