// A trace as a picture: lanes of spans, arrows between them, iterations, clock jumps and printed lines, in steps.
// Computed once a trace by make_picture; knows no cursor and no pixel.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/picture/label.hpp"
#include "core/base/ids.hpp"
#include "core/base/source.hpp"
#include "core/history/moment.hpp"
#include "core/trace/trace.hpp"

namespace coroscope {

enum class LaneKind : std::uint8_t { module, task, generator, callbacks };
enum class SpanState : std::uint8_t { running, ready, suspended, calling };    // calling: something it entered runs

// What a lane does from `begin` up to `end` (steps, half open).
struct LaneSpan {
    Step begin = 0;
    Step end = 0;
    SpanState state = SpanState::running;
    std::uint32_t first_line = 0;    // running: line it began at; suspended: line it is suspended at; 0 unknown
    std::uint32_t last_line = 0;
    EntityId wait_on;    // suspended: the future, gather or task
    Label label;         // for a gather without its count: see wait_label
};

// What goes into a generator as it is resumed, or comes out of it as it is suspended or ends.
struct Exchange {
    Step step = 0;
    bool is_in = false;
    Label text;    // "send('x')", "'Can I help you?'"
};

struct Lane {
    EntityId id;
    LaneKind kind = LaneKind::task;
    std::string function;          // qualname
    std::string label;             // "fetch('a')", "bad_chatbot()", "<module>"
    std::string tag;               // "T2"; a generator's variable; "caller"
    bool has_namesakes = false;    // others have the same label
    std::string badge;             // one to three characters that name the lane where there is little room
    int colour = 0;                // index into the task colours, -1: neutral grey
    Step born = 0;
    Step ended = 0;                              // 0: never
    LifeState outcome = LifeState::suspended;    // returned, raised or cancelled once ended
    std::string outcome_text;
    std::vector<Exchange> exchanges;              // of a generator
    int ordinal = 0;                              // 1 for the child of a gather that finished first; 0: no such child
    std::vector<LaneSpan> spans;                  // in order, disjoint
    std::vector<std::uint64_t> running_before;    // per span: steps that the lane ran before it (prefix sums)
};

enum class ArrowKind : std::uint8_t { create, wake, send, yield };

struct Arrow {
    ArrowKind kind = ArrowKind::create;
    Step from_step = 0;
    Step to_step = 0;
    int from_lane = -1;    // -1: the clock
    int to_lane = -1;
    Label label;    // "send('x')", "'Can I help you?'"
};

struct IterationMark {
    Step step = 0;
    std::uint64_t number = 0;
    VirtualTime time = 0;
};

// The clock moves from one time to a later one just before `step`.
struct ClockJump {
    Step step = 0;
    VirtualTime from = 0;
    VirtualTime to = 0;
};

struct OutputLine {
    std::string text;    // without its newline
    Step step = 0;       // of the print that began it
    int lane = -1;
    bool is_error = false;    // stderr
};

struct GatherPicture {
    bool is_group = false;    // a TaskGroup; `id` is the future that its owner waits on
    EntityId id;
    EntityId waiter;
    std::vector<EntityId> children;    // in the order asked for, as far as the trace tells
    std::vector<Step> done_steps;      // when each child ended, ascending; shorter while some never do
};

// Where a task's future stands in the line of a lock, an event or a queue.
struct PlaceInLine {
    std::uint32_t order = 0;    // who came first has the lower number
    std::uint32_t line = 0;     // the same number for the same line, among those who wait at a moment
    std::uint32_t owner = 0;    // the lock or queue; 0: not said
    std::string name;           // "Lock.acquire", "Queue.get"
};

// From this step on these tasks are inside of a lock or semaphore, who came first comes first.
struct Insiders {
    Step step = 0;
    std::vector<EntityId> tasks;
};

// From this step on this lane runs; -1: none, the loop itself is at work.
struct Turn {
    Step step = 0;
    int lane = -1;
};

struct Picture {
    std::shared_ptr<Labels> labels = std::make_shared<Labels>();
    std::vector<Lane> lanes;
    std::vector<Turn> turns;
    std::vector<Arrow> arrows;    // by from_step
    std::vector<IterationMark> iterations;
    std::vector<ClockJump> jumps;
    std::vector<OutputLine> output;
    std::map<EntityId, int> lane_of;
    std::map<EntityId, GatherPicture> gathers;
    std::map<EntityId, EntityId> gather_of;                  // child -> gather
    std::vector<Turn> wakes;                                 // at this step this lane becomes ready after a wait
    std::map<EntityId, PlaceInLine> places;                  // by the future that waits
    std::map<std::uint32_t, std::vector<Insiders>> locks;    // by PlaceInLine::owner
    std::map<EntityId, std::string> names;    // of what has no lane of its own: coroutines that run on a task's
    int hidden_tasks = 0;                     // asyncio's own tasks, which get no lane
    Step last_step = 0;
    VirtualTime last_time = 0;
    bool has_loop = false;
    bool has_generators = false;                       // the program says `yield`
    bool has_calls = false;                            // of generators: values are sent and yielded
    std::size_t longest_label = 0, longest_tag = 0;    // of the lanes, in bytes
};

// `ending` is the moment at the last step where known: it tells what people call a task ("fetch('a')").
Picture make_picture(const Trace& trace, const Source& source, const Moment* ending);

// The span of a lane that covers a step, or null.
const LaneSpan* span_at(const Lane& lane, Step step);
// The lane that runs at a step, -1 for none.
int running_lane(const Picture& picture, Step step);
// A coroutine that is driven by hand gave nothing out: it "awaits sleep".
inline bool is_wait(const Exchange& exchange) {
    return !exchange.is_in && exchange.text.text().compare(0, 6, "awaits") == 0;
}
// The last of a generator's exchanges in that direction at or before a step, or null.
const Exchange* exchange_at(const Lane& lane, bool is_in, Step step);
// The virtual time at a step.
VirtualTime time_at(const Picture& picture, Step step);
// A suspended span's label as it reads at a step: "gather 1 of 3".
std::string wait_label(const Picture& picture, const LaneSpan& span, Step step);

// Whether a handle of the ready queue is a task's turn, and not a callback that only passes something on.
bool is_turn(const Moment& moment, const HandleView& handle);
// What a suspended task waits for, in the program's words where there are some ("lock", "queue.get"), else the
// machine's.
std::string waits_for(const Picture& picture, const TaskView& task, Step step);

}    // namespace coroscope
