// What is kept while a trace is read: who runs and who waits, and the picture that is written on the way.
#pragma once

#include <limits>
#include <set>

#include "app/picture/output_lines.hpp"
#include "app/picture/picture_maker.hpp"

namespace coroscope {

constexpr Step kOpen = std::numeric_limits<Step>::max();

// Who has been entered and not left: a task, a generator, or a callback of the loop.
struct Active {
    EntityId id;
    int lane = -1;
};

// What is known of a lane only while the trace is read.
struct Notes {
    std::vector<std::uint32_t> lines;    // that ran in the running span
    std::uint32_t resumed_at = 0;
    std::uint32_t await_line = 0;    // of the innermost frame that suspended
    bool is_first_entry = true;
    bool has_gather = false;
    std::string printed;    // first in the running span
    EntityId last_future;
};

// A TaskGroup: known by the line that opens it and the name that its tasks are created with.
struct OpenGroup {
    std::string name;
    GatherPicture group;
    bool is_closed = false;
};

// A span that goes on behind the events read so far, as it was before it was shown as if it ended there.
struct Ongoing {
    int lane = -1;
    LaneSpan span;
};

struct PictureMaker::Reading {
    Source source;
    std::shared_ptr<Picture> shared = std::make_shared<Picture>();
    Picture& picture = *shared;
    std::vector<Ongoing> ongoing;
    std::size_t read = 0;                               // events
    std::size_t places_read = 0, lock_uses_read = 0;    // of the trace's lists
    std::vector<Notes> notes;
    std::vector<Active> stack;
    std::map<EntityId, EntityId> member_of;    // coroutine -> whose lane it runs on
    std::map<EntityId, std::string> qualname_of;
    std::set<std::uint32_t> folded_lines;    // see folded.hpp
    std::set<EntityId> folded;               // generators without a lane of their own
    std::map<EntityId, std::vector<EntityId>> waiters;
    std::map<EntityId, double> deadline_of;      // future -> its timer
    std::vector<OpenGroup> groups;               // TaskGroups in their order
    std::set<EntityId> owners;                   // who wait at the end of a group's block
    std::map<EntityId, std::size_t> group_of;    // task -> group
    std::vector<EntityId> just_created;          // tasks, with nothing else in between
    OutputCutter cutter;
    int module = -1, callbacks = -1;
    bool is_loop_running = false;

    int add_lane(EntityId id, LaneKind kind, std::string label, Step born) {
        const int index = static_cast<int>(picture.lanes.size());
        Lane lane;
        lane.id = id;
        lane.kind = kind;
        lane.function = label;
        lane.label = std::move(label);
        lane.born = born;
        picture.lanes.push_back(std::move(lane));
        notes.emplace_back();
        if (id) picture.lane_of[id] = index;
        return index;
    }
    int lane_of(EntityId id) const {
        const auto found = picture.lane_of.find(id);
        return found == picture.lane_of.end() ? -1 : found->second;
    }
    int top() const { return stack.empty() ? -1 : stack.back().lane; }
};

using Reading = PictureMaker::Reading;

// Spans and turns of lanes; a lane below 0 is nobody's.
void close_span(Reading& r, int lane, Step step);
void open_span(Reading& r, int lane, Step step, SpanState state, std::string label = {});
void end_lane(Reading& r, int lane, Step step, LifeState outcome, const std::string& text);
void set_turn(Reading& r, Step step, int lane);
bool is_running(const Reading& r, int lane);
void run_lane(Reading& r, int lane, Step step, std::uint32_t line);
// The lane of code that nobody entered: the module, whose lane begins with its first sign of life.
int module_lane(Reading& r, Step step);
// Who does what the trace says next.
int actor(Reading& r, Step step);
void add_arrow(Reading& r, ArrowKind kind, Step from, int from_lane, Step to, int to_lane, std::string label = {});
void wake_waiters(Reading& r, EntityId on, Step step, int from_lane, Step from_step);

// Lines of locks, events and queues, and who is inside of a lock.
void read_lines(Reading& r, const Trace& trace);

// Gathers and TaskGroups: who belongs to one, who has finished when.
void read_gather(Reading& r, const Event& event);
void child_ends(Reading& r, EntityId task, Step step);
void join_group(Reading& r, const Event& event);
void close_group(Reading& r, EntityId owner, EntityId future);
void end_groups(Reading& r, EntityId owner);

void read_gen_create(Reading& r, const Event& event);
void read_gen_resume(Reading& r, const Event& event);
void read_gen_leave(Reading& r, const Event& event);

}    // namespace coroscope
