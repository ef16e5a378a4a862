#include "app/picture/waits.hpp"

#include <algorithm>

namespace coroscope {

namespace {

const Lane* lane_of(const Picture& picture, EntityId id) {
    const auto found = picture.lane_of.find(id);
    return found == picture.lane_of.end() ? nullptr : &picture.lanes[static_cast<std::size_t>(found->second)];
}

std::vector<WaitSlot> slots_of(const Picture& picture, const TaskView& task, Step step) {
    std::vector<WaitSlot> slots;
    const auto gather = picture.gathers.find(task.wait.on);
    std::vector<GatherSlot> plain = task.wait.slots;
    if (plain.empty() && gather != picture.gathers.end())
        for (const EntityId child : gather->second.children) {
            const Lane* lane = lane_of(picture, child);
            const bool is_done = lane && lane->ended && lane->ended <= step;
            plain.push_back({child, is_done ? lane->outcome : LifeState::suspended, is_done ? lane->outcome_text : ""});
        }
    for (GatherSlot& one : plain) {
        const Lane* lane = lane_of(picture, one.entity);
        const bool is_done = lane && lane->ended && lane->ended <= step;
        slots.push_back({std::move(one), is_done ? lane->ordinal : 0});
    }
    return slots;
}

// Who is inside of a lock at a step.
std::vector<EntityId> insiders_of(const Picture& picture, std::uint32_t lock, Step step) {
    const auto found = picture.locks.find(lock);
    if (found == picture.locks.end()) return {};
    const auto after = std::upper_bound(found->second.begin(), found->second.end(), step,
                                        [](Step value, const Insiders& one) { return value < one.step; });
    return after == found->second.begin() ? std::vector<EntityId>{} : std::prev(after)->tasks;
}

Step since(const Picture& picture, EntityId id, Step step) {
    const Lane* lane = lane_of(picture, id);
    const LaneSpan* span = lane ? span_at(*lane, step) : nullptr;
    return span ? span->begin : 0;
}

bool is_alone(WaitKind kind) {
    return kind == WaitKind::gather || kind == WaitKind::group || kind == WaitKind::other;
}

// Whether the program itself awaits what has the line, and not the library with a queue of its own: as machine and
// program call it, the last word is the same ("Queue.get", "jobs.get"), or it is entered by a block.
bool is_programs(const std::string& label, const std::string& line) {
    const auto last = [](const std::string& name) { return name.substr(name.rfind('.') + 1); };
    return last(label) == last(line) || last(line) == "__aenter__" || last(line) == "acquire";
}

WaitGroup group_of(const Picture& picture, const Moment& moment, const TaskView& task) {
    WaitGroup group;
    group.label = waits_for(picture, task, moment.step);
    group.waiters.push_back(task.id);
    group.is_cancelling = task.is_cancelling;
    const auto gather = picture.gathers.find(task.wait.on);
    const auto place = picture.places.find(task.wait.on);
    if (gather != picture.gathers.end() || !task.wait.slots.empty()) {
        group.kind = gather != picture.gathers.end() && gather->second.is_group ? WaitKind::group : WaitKind::gather;
        group.slots = slots_of(picture, task, moment.step);
    } else if (place != picture.places.end() && is_programs(task.wait.label, place->second.name)) {
        group.line = place->second.line;
        const bool is_lock = picture.locks.count(place->second.owner) > 0 && place->second.name != "Event.wait";
        group.kind = !task.wait.holds.empty() ? WaitKind::queue : is_lock ? WaitKind::lock : WaitKind::line;
        group.holds = task.wait.holds;
        const std::string ending = ".acquire";
        if (is_lock && group.label.size() > ending.size() &&
            group.label.compare(group.label.size() - ending.size(), ending.size(), ending) == 0)
            group.label.resize(group.label.size() - ending.size());
        if (is_lock) group.holders = insiders_of(picture, place->second.owner, moment.step);
    }
    return group;
}

std::uint32_t order_in_line(const Picture& picture, const TaskView& task) {
    const auto place = picture.places.find(task.wait.on);
    return place == picture.places.end() ? 0 : place->second.order;
}

}    // namespace

std::vector<WaitGroup> wait_groups(const Picture& picture, const Moment& moment) {
    std::vector<const TaskView*> waiting;
    for (const TaskView& task : moment.tasks)
        if (task.state == LifeState::suspended && task.wait.deadline < 0) waiting.push_back(&task);
    const auto by = [&](const auto& key) {
        std::stable_sort(waiting.begin(), waiting.end(),
                         [&](const TaskView* a, const TaskView* b) { return key(*a) < key(*b); });
    };
    // Cards by who waits longest; within each who stands first in line.
    by([&](const TaskView& task) { return order_in_line(picture, task); });
    by([&](const TaskView& task) { return since(picture, task.id, moment.step); });
    std::vector<WaitGroup> groups;
    for (const TaskView* task : waiting) {
        WaitGroup group = group_of(picture, moment, *task);
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const WaitGroup& other) {
            return !is_alone(group.kind) && other.line == group.line;
        });
        if (same == groups.end()) {
            groups.push_back(std::move(group));
        } else {
            same->waiters.push_back(task->id);
        }
    }
    return groups;
}

}    // namespace coroscope
