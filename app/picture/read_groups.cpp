// Gathers and TaskGroups in a trace.
#include "app/picture/labels.hpp"
#include "app/picture/reading.hpp"

namespace coroscope {

void read_gather(Reading& r, const Event& event) {
    if (r.top() >= 0) r.notes[r.top()].has_gather = true;
    GatherPicture gather;
    gather.id = event.who;
    gather.waiter = event.by;
    for (const EntityId child : r.just_created)
        if (r.lane_of(child) >= 0) gather.children.push_back(child);
    for (const EntityId child : gather.children) r.picture.gather_of[child] = event.who;
    r.picture.gathers[event.who] = std::move(gather);
}

void child_ends(Reading& r, EntityId task, Step step) {
    GatherPicture* picture = nullptr;
    const auto gather = r.picture.gather_of.find(task);
    const auto group = r.group_of.find(task);
    if (gather != r.picture.gather_of.end()) {
        picture = &r.picture.gathers[gather->second];
    } else if (group != r.group_of.end()) {
        picture = &r.groups[group->second].group;
    }
    if (!picture) return;
    picture->done_steps.push_back(step);
    r.picture.lanes[r.lane_of(task)].ordinal = static_cast<int>(picture->done_steps.size());
}

// `tg.create_task(…)` where `async with asyncio.TaskGroup() as tg` is what `tg` names.
void join_group(Reading& r, const Event& event) {
    const std::string name = receiver_of_create_task(r.source.line(event.line));
    if (name.empty() || !names_task_group(r.source, name)) return;
    std::size_t at = r.groups.size();
    while (at > 0 && (r.groups[at - 1].is_closed || r.groups[at - 1].name != name)) --at;
    // A child of the group may add to it; anybody else opens another one.
    const auto own = r.group_of.find(event.by);
    const bool is_open =
        at > 0 && (r.groups[at - 1].group.waiter == event.by || (own != r.group_of.end() && own->second == at - 1));
    if (!is_open) {
        OpenGroup group;
        group.name = name;
        group.group.is_group = true;
        group.group.waiter = event.by;
        r.groups.push_back(std::move(group));
        at = r.groups.size();
    }
    r.group_of[event.who] = at - 1;
    GatherPicture& group = r.groups[at - 1].group;
    group.children.push_back(event.who);
    if (!group.id) return;
    r.picture.gathers[group.id].children.push_back(event.who);
    r.picture.gather_of[event.who] = group.id;
}

// The owner waits at the end of the block: from now on the group is known by the future it waits on.
void close_group(Reading& r, EntityId owner, EntityId future) {
    for (std::size_t at = r.groups.size(); at > 0; --at) {
        OpenGroup& open = r.groups[at - 1];
        if (open.is_closed || open.group.waiter != owner) continue;
        open.group.id = future;
        r.owners.insert(owner);
        r.picture.gathers[future] = open.group;
        for (const EntityId child : open.group.children) r.picture.gather_of[child] = future;
        return;
    }
}

// The owner goes on behind its wait: the group is over.
void end_groups(Reading& r, EntityId owner) {
    if (r.owners.erase(owner) == 0) return;
    for (OpenGroup& open : r.groups)
        if (open.group.waiter == owner && open.group.id) open.is_closed = true;
}

}    // namespace coroscope
