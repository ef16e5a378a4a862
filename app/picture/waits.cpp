#include "app/picture/waits.hpp"

#include <algorithm>

#include "app/picture/labels.hpp"

namespace coroscope {

namespace {

const Lane* lane_of(const Picture& picture, EntityId id) {
    const auto found = picture.lane_of.find(id);
    return found == picture.lane_of.end() ? nullptr : &picture.lanes[static_cast<std::size_t>(found->second)];
}

bool has_ending(const std::string& text, const std::string& ending) {
    return text.size() >= ending.size() && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

std::size_t indent_of(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t");
    return begin == std::string_view::npos ? line.size() : begin;
}

bool opens_block(std::string_view line) {
    return line.compare(std::min(indent_of(line), line.size()), 11, "async with ") == 0;
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

// "[3, 4]" of a queue's repr, from a variable of that name in anybody's frame.
std::string held_by_queue(const Moment& moment, const std::string& name) {
    const auto look = [&](const std::vector<FrameView>& frames) -> std::string {
        for (const FrameView& frame : frames)
            for (const Variable& variable : frame.locals) {
                if (variable.name != name || variable.text.find("Queue") == std::string::npos) continue;
                const std::size_t at = variable.text.find("_queue=");
                const std::size_t open = variable.text.find('[', at == std::string::npos ? 0 : at);
                if (at == std::string::npos || open == std::string::npos) return "nothing";
                const std::size_t close = variable.text.find(']', open);
                return variable.text.substr(open, close == std::string::npos ? close : close + 1 - open);
            }
        return "";
    };
    for (const TaskView& task : moment.tasks) {
        const std::string found = look(task.frames);
        if (!found.empty()) return found;
    }
    return "";
}

std::vector<EntityId> inside(const Source& source, const Moment& moment, const std::string& what) {
    std::vector<EntityId> holders;
    for (const TaskView& task : moment.tasks) {
        bool is_inside = false;
        for (const FrameView& frame : task.frames)
            for (const std::string& block : blocks_around(source, frame.line)) is_inside = is_inside || block == what;
        if (is_inside) holders.push_back(task.id);
    }
    return holders;
}

Step since(const Picture& picture, EntityId id, Step step) {
    const Lane* lane = lane_of(picture, id);
    const LaneSpan* span = lane ? span_at(*lane, step) : nullptr;
    return span ? span->begin : 0;
}

bool is_alone(WaitKind kind) {
    return kind == WaitKind::gather || kind == WaitKind::group || kind == WaitKind::other;
}

WaitGroup group_of(const Picture& picture, const Source& source, const Moment& moment, const TaskView& task) {
    WaitGroup group;
    group.label = waits_for(picture, task, moment.step);
    group.waiters.push_back(task.id);
    group.is_cancelling = task.is_cancelling;
    const auto gather = picture.gathers.find(task.wait.on);
    const std::uint32_t line = task.frames.empty() ? 0 : task.frames.back().line;
    if (gather != picture.gathers.end() || !task.wait.slots.empty()) {
        group.kind = gather != picture.gathers.end() && gather->second.is_group ? WaitKind::group : WaitKind::gather;
        group.slots = slots_of(picture, task, moment.step);
    } else if (has_ending(group.label, ".get") || has_ending(group.label, ".put")) {
        group.kind = WaitKind::queue;
        group.holds = held_by_queue(moment, group.label.substr(0, group.label.rfind('.')));
    } else if (line && opens_block(source.line(line))) {
        group.kind = WaitKind::lock;
        group.holders = inside(source, moment, group.label);
    }
    return group;
}

}    // namespace

std::vector<std::string> blocks_around(const Source& source, std::uint32_t line) {
    std::vector<std::string> blocks;
    if (line == 0 || line > source.line_count()) return blocks;
    std::size_t indent = indent_of(source.line(line));
    for (std::uint32_t above = line; above > 1 && indent > 0;) {
        const std::string_view text = source.line(--above);
        const std::size_t own = indent_of(text);
        if (own >= text.size() || own >= indent) continue;
        indent = own;
        if (opens_block(text)) blocks.push_back(awaited_in_line(text));
    }
    return blocks;
}

std::vector<WaitGroup> wait_groups(const Picture& picture, const Source& source, const Moment& moment) {
    std::vector<const TaskView*> waiting;
    for (const TaskView& task : moment.tasks)
        if (task.state == LifeState::suspended && task.wait.deadline < 0) waiting.push_back(&task);
    std::stable_sort(waiting.begin(), waiting.end(), [&](const TaskView* a, const TaskView* b) {
        return since(picture, a->id, moment.step) < since(picture, b->id, moment.step);
    });
    std::vector<WaitGroup> groups;
    for (const TaskView* task : waiting) {
        WaitGroup group = group_of(picture, source, moment, *task);
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const WaitGroup& other) {
            return !is_alone(group.kind) && other.kind == group.kind && other.label == group.label;
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
