#include "app/picture/recorded.hpp"

#include <algorithm>
#include <cstdlib>

namespace coroscope {

namespace {

// "sleep until 3.000": 3; -1: no such wait.
double deadline_in(const std::string& label) {
    const std::string_view until = "until ";
    const auto at = label.find(until);
    return at == std::string::npos ? -1 : std::strtod(label.c_str() + at + until.size(), nullptr);
}

LifeState state_at(const Lane& lane, const LaneSpan* span, Step step) {
    if (lane.ended && lane.ended <= step) return lane.outcome;
    if (!span) return LifeState::created;
    switch (span->state) {
        case SpanState::ready: return span == &lane.spans.front() ? LifeState::created : LifeState::ready;
        case SpanState::suspended: return LifeState::suspended;
        case SpanState::running:
        case SpanState::calling: break;
    }
    return LifeState::running;
}

}    // namespace

Moment recorded_moment(const Picture& picture, const Trace& trace, Step step) {
    Moment moment;
    moment.step = step;
    moment.time = time_at(picture, step);
    moment.phase = step == 0 ? Phase::before_start : step >= trace.last_step ? Phase::finished : Phase::running;
    for (const IterationMark& mark : picture.iterations)
        if (mark.step <= step) moment.iteration = mark.number;
    if (const int lane = running_lane(picture, step); lane >= 0)
        moment.running = picture.lanes[static_cast<std::size_t>(lane)].id;
    std::vector<std::pair<Step, HandleView>> ready;
    for (const Lane& lane : picture.lanes) {
        if (lane.kind != LaneKind::task || lane.born > step) continue;
        const LaneSpan* span = span_at(lane, step);
        TaskView task;
        task.id = lane.id;
        task.name = task.call = lane.label;
        task.state = state_at(lane, span, step);
        if (lane.ended && lane.ended <= step) task.outcome = lane.outcome_text;
        if (span && span->state == SpanState::suspended) {
            task.wait.on = span->wait_on;
            task.wait.label = wait_label(picture, *span, step);
            task.wait.deadline = deadline_in(task.wait.label);
            if (task.wait.deadline >= 0)
                moment.timers.push_back(
                    {task.wait.deadline, time_at(picture, span->begin), std::string(lane.label), lane.id});
        }
        if (span && span->state == SpanState::ready) ready.push_back({span->begin, {lane.label, lane.id}});
        moment.tasks.push_back(std::move(task));
    }
    const auto earlier = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(ready.begin(), ready.end(), earlier);
    for (auto& one : ready) moment.ready.push_back(std::move(one.second));
    std::stable_sort(moment.timers.begin(), moment.timers.end(),
                     [](const TimerView& a, const TimerView& b) { return a.deadline < b.deadline; });
    return moment;
}

}    // namespace coroscope
