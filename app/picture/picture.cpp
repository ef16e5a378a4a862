#include "app/picture/picture.hpp"

#include <algorithm>

namespace coroscope {

const LaneSpan* span_at(const Lane& lane, Step step) {
    const auto after = std::upper_bound(lane.spans.begin(), lane.spans.end(), step,
                                        [](Step value, const LaneSpan& span) { return value < span.begin; });
    if (after == lane.spans.begin()) return nullptr;
    const LaneSpan& span = *std::prev(after);
    return step < span.end ? &span : nullptr;
}

int running_lane(const Picture& picture, Step step) {
    const auto after = std::upper_bound(picture.turns.begin(), picture.turns.end(), step,
                                        [](Step value, const Turn& turn) { return value < turn.step; });
    return after == picture.turns.begin() ? -1 : std::prev(after)->lane;
}

std::string wait_label(const Picture& picture, const LaneSpan& span, Step step) {
    const auto gather = picture.gathers.find(span.wait_on);
    if (gather == picture.gathers.end() || gather->second.children.empty()) return span.label.text();
    const auto& done = gather->second.done_steps;
    const auto count = std::upper_bound(done.begin(), done.end(), std::min(step, span.end)) - done.begin();
    return (gather->second.is_group ? "TaskGroup " : "gather ") + std::to_string(count) + " of " +
           std::to_string(gather->second.children.size());
}

const Exchange* exchange_at(const Lane& lane, bool is_in, Step step) {
    auto at = std::upper_bound(lane.exchanges.begin(), lane.exchanges.end(), step,
                               [](Step value, const Exchange& one) { return value < one.step; });
    while (at != lane.exchanges.begin()) {
        --at;
        if (at->is_in == is_in) return &*at;
    }
    return nullptr;
}

VirtualTime time_at(const Picture& picture, Step step) {
    const auto& marks = picture.iterations;
    const auto after = std::upper_bound(marks.begin(), marks.end(), step,
                                        [](Step value, const IterationMark& mark) { return value < mark.step; });
    return after == marks.begin() ? 0 : std::prev(after)->time;
}

bool is_turn(const Moment& moment, const HandleView& handle) {
    if (!handle.task) return false;
    for (const TaskView& task : moment.tasks)
        if (task.id == handle.task) return task.state == LifeState::ready || task.state == LifeState::created;
    return false;
}

std::string waits_for(const Picture& picture, const TaskView& task, Step step) {
    const auto lane = picture.lane_of.find(task.id);
    const LaneSpan* span =
        lane == picture.lane_of.end() ? nullptr : span_at(picture.lanes[static_cast<std::size_t>(lane->second)], step);
    const std::string label = span && span->state == SpanState::suspended ? wait_label(picture, *span, step) : "";
    if (!label.empty()) return label;
    return task.wait.label.empty() ? "something" : task.wait.label;
}

}    // namespace coroscope
