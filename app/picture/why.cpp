#include "app/picture/why.hpp"

#include <algorithm>
#include <set>

#include "app/picture/telling.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kMostSpans = 4'000;    // that are added up for the times of a lane

std::string steps(Step from, Step to) {
    return from + 1 >= to ? "step " + std::to_string(from)
                          : "steps " + std::to_string(from) + " to " + std::to_string(to - 1);
}

std::string many(std::uint64_t count, const char* one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

int index_of(const Picture& picture, const Lane& lane) {
    return static_cast<int>(&lane - picture.lanes.data());
}

// The arrow of a kind that arrives at a lane at a step, or null.
const Arrow* arrival(const Picture& picture, ArrowKind kind, int lane, Step step) {
    const auto& arrows = picture.arrows;
    auto at = std::upper_bound(arrows.begin(), arrows.end(), step,
                               [](Step value, const Arrow& arrow) { return value < arrow.from_step; });
    for (int looked = 0; at != arrows.begin() && looked < 200; ++looked) {
        --at;
        if (at->kind == kind && at->to_lane == lane && at->to_step == step) return &*at;
    }
    return nullptr;
}

bool is_woken(const Picture& picture, int lane, Step step) {
    const std::vector<int> lanes = woken_lanes(picture, step);
    return std::find(lanes.begin(), lanes.end(), lane) != lanes.end();
}

// How a lane came to be ready at a step.
std::string cause_of_ready(const Picture& picture, const Lane& lane, Step step, const LaneSpan* before) {
    const int own = index_of(picture, lane);
    if (const Arrow* created = arrival(picture, ArrowKind::create, own, step))
        return capital(lane_name(picture, created->from_lane)) + " created it at step " + std::to_string(step);
    if (!is_woken(picture, own, step)) {
        if (lane.born == step) return "It was created at step " + std::to_string(step);
        return "It gave up its turn at step " + std::to_string(step) + " and went to the end of the queue";
    }
    const Arrow* woken = arrival(picture, ArrowKind::wake, own, step);
    const bool has_timer = before && before->label.text().find("until ") != std::string::npos;
    if (woken && woken->from_lane >= 0)
        return capital(lane_name(picture, woken->from_lane)) + " woke it at step " + std::to_string(step);
    if (has_timer)
        return "Its timer woke it at step " + std::to_string(step) + ", at " + seconds(time_at(picture, step));
    return "What it waited for was done at step " + std::to_string(step);
}

// Who ran while a lane was ready, in the order of their turns.
std::string who_ran(const Picture& picture, int own, Step from, Step to) {
    const auto& turns = picture.turns;
    auto at = std::lower_bound(turns.begin(), turns.end(), from,
                               [](const Turn& turn, Step step) { return turn.step < step; });
    if (at != turns.begin()) --at;
    std::vector<std::string> names;
    std::set<int> known;
    for (int looked = 0; at != turns.end() && at->step < to && looked < 1000; ++at, ++looked)
        if (at->lane >= 0 && at->lane != own && known.insert(at->lane).second)
            names.push_back(lane_name(picture, at->lane));
    return listed(names);
}

std::string why_running(const Picture& picture, const Lane& lane, const LaneSpan& span) {
    const LaneSpan* ready = span_before(lane, &span);
    std::string out = "Runs in " + steps(span.begin, span.end) + ".";
    if (lane.kind == LaneKind::generator) {
        const Arrow* call = arrival(picture, ArrowKind::send, index_of(picture, lane), span.begin);
        if (call) out += " Why now: " + lane_name(picture, call->from_lane) + " called " + call->label.text() + ".";
        return out;
    }
    if (lane.kind == LaneKind::module) return out + " Nobody else runs meanwhile.";
    if (!ready || ready->state != SpanState::ready || ready->end != span.begin) return out;
    const LaneSpan* before = span_before(lane, ready);
    out += " Why now: it stood first in the ready queue. " + cause_of_ready(picture, lane, ready->begin, before) + ".";
    return out;
}

std::string why_ready(const Picture& picture, const Lane& lane, const LaneSpan& span) {
    std::string out = "May run, and waits for its turn in " + steps(span.begin, span.end) + ". " +
                      cause_of_ready(picture, lane, span.begin, span_before(lane, &span)) + ".";
    const std::string others = who_ran(picture, index_of(picture, lane), span.begin, span.end);
    if (!others.empty()) out += " Only one can run at a time: " + others + " had its turn first.";
    return out;
}

std::string why_suspended(const Picture& picture, const Lane& lane, const LaneSpan& span) {
    const VirtualTime from = time_at(picture, span.begin), to = time_at(picture, span.end);
    std::string out = "Suspended in " + steps(span.begin, span.end);
    if (span.first_line) out += ", at line " + std::to_string(span.first_line);
    out += ". ";
    const bool is_open = span.end > picture.last_step && !lane.ended;
    if (lane.kind == LaneKind::generator) {
        const Exchange* out_of = exchange_at(lane, false, span.begin);
        if (out_of && out_of->step == span.begin && is_wait(*out_of))
            out += "It " + out_of->text.text() + ". ";
        else if (out_of && out_of->step == span.begin)
            out += "It yielded " + short_value(out_of->text.text()) + ". ";
        return out + (is_open ? "Nobody has called it again: its frame is kept."
                              : "It sleeps until somebody calls next() or send().");
    }
    const std::string label = wait_label(picture, span, span.end);
    if (!label.empty()) out += "It waits: " + label + ". ";
    if (is_open) return out + "Nobody has woken it.";
    if (to > from) out += "That took " + seconds(to - from) + " of virtual time. ";
    return out + cause_of_ready(picture, lane, span.end, &span) + ".";
}

}    // namespace

std::string why_span(const Picture& picture, const Lane& lane, const LaneSpan& span) {
    switch (span.state) {
        case SpanState::running: return why_running(picture, lane, span);
        case SpanState::ready: return why_ready(picture, lane, span);
        case SpanState::suspended: return why_suspended(picture, lane, span);
        case SpanState::calling: break;
    }
    const std::string who = who_ran(picture, index_of(picture, lane), span.begin, span.end);
    return "Has called something and waits until that returns, in " + steps(span.begin, span.end) + "." +
           (who.empty() ? "" : " Meanwhile " + who + (who.find(" and ") == std::string::npos ? " runs." : " run."));
}

std::string why_arrow(const Picture& picture, const Arrow& arrow) {
    const std::string from = lane_name(picture, arrow.from_lane), to = lane_name(picture, arrow.to_lane);
    const std::string at = " at step " + std::to_string(arrow.from_step) + ".";
    switch (arrow.kind) {
        case ArrowKind::create: return capital(from) + " creates " + to + at + " It starts when its turn comes.";
        case ArrowKind::wake:
            return "What " + from + " did woke " + to + at + " From then on it is ready, and runs in its turn.";
        case ArrowKind::send: return capital(from) + " calls " + short_value(arrow.label.text()) + " on " + to + at;
        case ArrowKind::yield: return capital(to) + " gets " + short_value(arrow.label.text()) + " from " + from + at;
    }
    return "";
}

std::string why_lane(const Picture& picture, const Lane& lane, Step step) {
    if (lane.born > step) return "It does not exist yet: it is made at step " + std::to_string(lane.born) + ".";
    if (lane.ended && lane.ended <= step) {
        const std::string at = " at step " + std::to_string(lane.ended) + ".";
        if (lane.outcome == LifeState::cancelled) return "It was cancelled and ended" + at;
        if (lane.outcome_text.compare(0, 13, "GeneratorExit") == 0) return "It was closed" + at;
        if (lane.outcome == LifeState::raised) return "It failed with " + short_value(lane.outcome_text) + at;
        return "It returned " + (lane.outcome_text.empty() ? "None" : short_value(lane.outcome_text)) + at;
    }
    const LaneSpan* span = span_at(lane, step);
    return span ? why_span(picture, lane, *span) : "It has not been entered yet.";
}

LaneTimes times_of(const Picture& picture, const Lane& lane, Step step) {
    LaneTimes times;
    std::size_t count = 0;
    for (const LaneSpan& span : lane.spans) {
        if (span.begin > step || ++count > kMostSpans) break;
        const Step end = std::min(span.end, step + 1);
        if (span.state == SpanState::running) times.running += end - span.begin;
        if (span.state == SpanState::ready) times.ready += end - span.begin;
        if (span.state != SpanState::suspended) continue;
        times.waiting += end - span.begin;
        times.waited_s += time_at(picture, end) - time_at(picture, span.begin);
    }
    return times;
}

std::string times_text(const LaneTimes& times) {
    std::string out = "ran " + many(times.running, "step") + ", ready " + std::to_string(times.ready) + ", waiting " +
                      std::to_string(times.waiting);
    if (times.waited_s > 0) out += " (" + seconds(times.waited_s) + ")";
    return out;
}

}    // namespace coroscope
