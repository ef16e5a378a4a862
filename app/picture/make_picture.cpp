// Reads a trace once, keeping who runs and who waits, and writes what each did down as spans and arrows.
#include <algorithm>
#include <cstdio>
#include <limits>

#include "app/picture/labels.hpp"
#include "app/picture/lane_names.hpp"
#include "app/picture/output_lines.hpp"
#include "app/picture/picture_maker.hpp"

namespace coroscope {

namespace {

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

// A span that goes on behind the events read so far, as it was before it was shown as if it ended there.
struct Ongoing {
    int lane = -1;
    LaneSpan span;
};

}    // namespace

struct PictureMaker::Reading {
    Source source;
    std::shared_ptr<Picture> shared = std::make_shared<Picture>();
    Picture& picture = *shared;
    std::vector<Ongoing> ongoing;
    std::size_t read = 0;    // events
    std::vector<Notes> notes;
    std::vector<Active> stack;
    std::map<EntityId, EntityId> member_of;    // coroutine -> whose lane it runs on
    std::map<EntityId, std::string> qualname_of;
    std::map<EntityId, std::vector<EntityId>> waiters;
    std::map<EntityId, double> deadline_of;    // future -> its timer
    std::map<EntityId, EntityId> gather_of;    // child -> gather
    std::vector<EntityId> just_created;        // tasks, with nothing else in between
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

namespace {

using Reading = PictureMaker::Reading;

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
        span.label = label_of_path(r.source, span.first_line, notes.is_first_entry, notes.lines, span.last_line);
    } else {
        span.label = label_of_lines(r.source, notes.lines);
        if (span.label.empty() && notes.has_gather) span.label = "gather(…)";
        if (span.label.empty()) span.label = shortened(notes.printed.substr(0, notes.printed.find('\n')), 16);
    }
}

void open_span(Reading& r, int lane, Step step, SpanState state, std::string label = {}) {
    if (lane < 0) return;
    close_span(r, lane, step);
    LaneSpan span;
    span.begin = step;
    span.end = kOpen;
    span.state = state;
    span.label = std::move(label);
    span.first_line = state == SpanState::running ? r.notes[lane].resumed_at : r.notes[lane].await_line;
    r.picture.lanes[lane].spans.push_back(std::move(span));
}

void end_lane(Reading& r, int lane, Step step, LifeState outcome, const std::string& text) {
    if (lane < 0) return;
    close_span(r, lane, step);
    r.picture.lanes[lane].ended = step;
    r.picture.lanes[lane].outcome = outcome;
    r.picture.lanes[lane].outcome_text = text;
}

void set_turn(Reading& r, Step step, int lane) {
    auto& turns = r.picture.turns;
    if (!turns.empty() && turns.back().lane == lane) return;
    if (!turns.empty() && turns.back().step == step) turns.pop_back();
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

// The lane of code that nobody entered: the module, whose lane begins with its first sign of life.
int module_lane(Reading& r, Step step) {
    if (r.module < 0) {
        r.module = r.add_lane({EntityKind::module, 0}, LaneKind::module, "<module>", step);
    }
    return r.module;
}

// Who does what the trace says next.
int actor(Reading& r, Step step) {
    if (!r.stack.empty()) return r.top();
    const int lane = module_lane(r, step);
    r.is_loop_running = false;
    run_lane(r, lane, step, 0);
    return lane;
}

// The loop has the thread: the module waits inside the call that runs it, a callback is over.
void loop_takes_over(Reading& r, Step step) {
    while (!r.stack.empty() && r.stack.back().lane == r.callbacks && r.callbacks >= 0) {
        close_span(r, r.callbacks, step);
        r.stack.pop_back();
    }
    r.picture.has_loop = true;
    if (r.module >= 0 && is_running(r, r.module))
        open_span(r, r.module, step, SpanState::calling, "runs the event loop");
    r.is_loop_running = true;
    if (r.stack.empty()) set_turn(r, step, -1);
}

void add_arrow(Reading& r, ArrowKind kind, Step from, int from_lane, Step to, int to_lane, std::string label = {}) {
    if (to_lane < 0) return;
    auto& arrows = r.picture.arrows;
    arrows.push_back({kind, from, to, from_lane, to_lane, std::move(label)});
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
        add_arrow(r, ArrowKind::wake, from_step, from_lane, step, lane);
    }
    r.waiters.erase(found);
}

void read_task_create(Reading& r, const Event& event) {
    r.just_created.push_back(event.who);
    const bool is_library = !event.by && event.text2.substr(0, 14) == "BaseEventLoop.";
    if (is_library) {
        ++r.picture.hidden_tasks;
        return;
    }
    const int lane = r.add_lane(event.who, LaneKind::task, event.text2, event.step);
    r.qualname_of[event.who] = event.text2;
    r.picture.has_loop = true;
    open_span(r, lane, event.step, SpanState::ready);
    const int from = r.stack.empty() && r.module >= 0 && is_running(r, r.module) ? r.module : r.top();
    if (from >= 0) add_arrow(r, ArrowKind::create, event.step, from, event.step, lane);
}

void read_future_create(Reading& r, const Event& event) {
    if (!r.stack.empty() && r.top() >= 0) r.notes[r.top()].last_future = event.who;
    if (event.who.kind != EntityKind::gather) return;
    if (r.top() >= 0) r.notes[r.top()].has_gather = true;
    GatherPicture gather;
    gather.id = event.who;
    gather.waiter = event.by;
    for (const EntityId child : r.just_created)
        if (r.lane_of(child) >= 0) gather.children.push_back(child);
    for (const EntityId child : gather.children) r.gather_of[child] = event.who;
    r.picture.gathers[event.who] = std::move(gather);
}

// What a task that suspends says of its wait.
std::string wait_text(const Reading& r, const Event& event, const Notes& notes) {
    if (event.other.kind == EntityKind::gather) return "gather";
    const auto deadline = r.deadline_of.find(event.other);
    const std::string awaited = awaited_in_line(r.source.line(notes.await_line));
    if (deadline != r.deadline_of.end()) {
        const bool is_sleep = awaited.empty() || last_name(awaited) == "sleep";
        char until[48];
        snprintf(until, sizeof until, "until %.3f", deadline->second);
        return (is_sleep ? "sleep" : awaited) + " " + until;
    }
    if (!awaited.empty() && event.other.kind != EntityKind::task) return awaited;
    if (event.other.kind == EntityKind::task) {
        const int lane = r.lane_of(event.other);
        return "task " + (lane >= 0 ? std::string(last_name(r.picture.lanes[lane].function)) + " " : std::string()) +
               to_text(event.other);
    }
    return event.other ? "future " + to_text(event.other) : "";
}

void child_ends(Reading& r, EntityId task, Step step) {
    const auto gather = r.gather_of.find(task);
    if (gather == r.gather_of.end()) return;
    GatherPicture& picture = r.picture.gathers[gather->second];
    picture.done_steps.push_back(step);
    r.picture.lanes[r.lane_of(task)].ordinal = static_cast<int>(picture.done_steps.size());
}

void read_step_end(Reading& r, const Event& event) {
    const int lane = r.lane_of(event.who);
    while (!r.stack.empty()) {
        const bool is_found = r.stack.back().id == event.who;
        r.stack.pop_back();
        if (is_found) break;
    }
    set_turn(r, event.step, -1);
    if (lane < 0) return;
    Notes& notes = r.notes[lane];
    if (event.how == How::suspend && !event.other) {
        open_span(r, lane, event.step, SpanState::ready, "sleep(0)");
    } else if (event.how == How::suspend) {
        open_span(r, lane, event.step, SpanState::suspended, wait_text(r, event, notes));
        r.picture.lanes[lane].spans.back().wait_on = event.other;
        r.waiters[event.other].push_back(event.who);
    } else {
        const LifeState outcome = event.how == How::returned ? LifeState::returned
                                  : event.how == How::raised ? LifeState::raised
                                                             : LifeState::cancelled;
        end_lane(r, lane, event.step, outcome, event.text);
        child_ends(r, event.who, event.step);
        wake_waiters(r, event.who, event.step, lane, event.step);
    }
}

void read_future_done(Reading& r, const Event& event) {
    int from = r.top();
    Step from_step = event.step;
    const auto gather = r.picture.gathers.find(event.who);
    if (from < 0 && gather != r.picture.gathers.end() && !gather->second.done_steps.empty()) {
        from_step = gather->second.done_steps.back();
        for (const EntityId child : gather->second.children)
            if (r.picture.lanes[r.lane_of(child)].ended == from_step) from = r.lane_of(child);
    }
    wake_waiters(r, event.who, event.step, from, from_step);
}

void read_callback(Reading& r, const Event& event) {
    loop_takes_over(r, event.step);
    if (r.callbacks < 0) r.callbacks = r.add_lane({}, LaneKind::callbacks, "callbacks", event.step);
    r.stack.push_back({{}, r.callbacks});
    run_lane(r, r.callbacks, event.step, 0);
    r.picture.lanes[r.callbacks].spans.back().label = std::string(last_name(event.text)) + "()";
}

bool is_on_stack(const Reading& r, EntityId id) {
    for (const Active& active : r.stack)
        if (active.id == id) return true;
    return false;
}

// A coroutine of a task runs on the task's lane; driven by hand it has a lane of its own, as generators do.
bool is_member(const Reading& r, EntityId id) {
    return r.member_of.count(id) > 0;
}

void read_gen_create(Reading& r, const Event& event) {
    const int caller = r.top();
    r.qualname_of[event.who] = event.text;
    const bool is_in_task = event.who.kind == EntityKind::coroutine && !r.stack.empty() && caller >= 0 &&
                            r.picture.lanes[caller].kind == LaneKind::task;
    const bool is_in_hidden_task = event.who.kind == EntityKind::coroutine && !r.stack.empty() && caller < 0;
    const bool is_in_async_generator = event.who.kind == EntityKind::coroutine && !r.stack.empty() &&
                                       r.stack.back().id.kind == EntityKind::async_generator;
    if (is_in_task || is_in_hidden_task || is_in_async_generator) {
        r.member_of[event.who] = r.stack.back().id;
        r.picture.names[event.who] = std::string(last_name(event.text)) + "()";
        return;
    }
    r.add_lane(event.who, LaneKind::generator, event.text, event.step);
}

std::string resume_label(const Event& event) {
    switch (event.how) {
        case How::send: return "send(" + event.text + ")";
        case How::throw_: return "throw(" + event.text + ")";
        case How::close: return "close()";
        default: return "next()";
    }
}

void read_gen_resume(Reading& r, const Event& event) {
    if (is_member(r, event.who)) {
        if (r.top() >= 0) {
            Notes& notes = r.notes[r.top()];
            notes.resumed_at = event.line;
            notes.await_line = 0;
            auto& spans = r.picture.lanes[r.top()].spans;
            if (!spans.empty() && notes.lines.empty()) spans.back().first_line = event.line;
        }
        return;
    }
    int lane = r.lane_of(event.who);
    if (lane < 0) lane = r.add_lane(event.who, LaneKind::generator, r.qualname_of[event.who], event.step);
    if (is_on_stack(r, event.who)) return;
    const int caller = actor(r, event.step);
    if (caller >= 0) open_span(r, caller, event.step, SpanState::calling);
    r.notes[lane].is_first_entry = r.picture.lanes[lane].spans.empty();
    r.stack.push_back({event.who, lane});
    run_lane(r, lane, event.step, event.line);
    add_arrow(r, ArrowKind::send, event.step, caller, event.step, lane, resume_label(event));
}

// The generator gives control back; its caller goes on.
void leave_generator(Reading& r, const Event& event) {
    while (!r.stack.empty()) {
        const bool is_found = r.stack.back().id == event.who;
        r.stack.pop_back();
        if (is_found) break;
    }
    const int caller = r.stack.empty() ? module_lane(r, event.step) : r.top();
    run_lane(r, caller, event.step, 0);
    const int lane = r.lane_of(event.who);
    std::string label;
    if (event.kind == EventKind::gen_suspend) {
        label = event.how == How::yield ? event.text : "";
    } else if (event.kind == EventKind::gen_return) {
        label = event.text == "None" ? "ends" : "returns " + event.text;
    } else {
        label = "raises " + event.text;
    }
    r.picture.arrows.push_back({ArrowKind::yield, event.step, event.step, lane, caller, std::move(label)});
}

void read_gen_leave(Reading& r, const Event& event) {
    if (is_member(r, event.who)) {
        if (event.kind == EventKind::gen_suspend && r.top() >= 0 && r.notes[r.top()].await_line == 0)
            r.notes[r.top()].await_line = event.line;
        return;
    }
    const int lane = r.lane_of(event.who);
    if (lane < 0 || !is_on_stack(r, event.who)) return;
    Notes& notes = r.notes[lane];
    auto& spans = r.picture.lanes[lane].spans;
    if (!spans.empty()) spans.back().last_line = event.line;
    notes.await_line = event.line;
    if (event.kind == EventKind::gen_suspend) {
        const std::string what = event.how == How::await ? awaited_in_line(r.source.line(event.line)) : "";
        open_span(r, lane, event.step, SpanState::suspended,
                  what.empty() ? "suspended at line " + std::to_string(event.line) : what);
    } else {
        end_lane(r, lane, event.step, event.kind == EventKind::gen_return ? LifeState::returned : LifeState::raised,
                 event.text);
    }
    leave_generator(r, event);
}

void read_iteration(Reading& r, const Event& event) {
    loop_takes_over(r, event.step);
    auto& picture = r.picture;
    if (event.time > picture.last_time) picture.jumps.push_back({event.step, picture.last_time, event.time});
    picture.last_time = std::max(picture.last_time, event.time);
    picture.iterations.push_back({event.step, event.number, event.time});
}

void read_print(Reading& r, const Event& event) {
    const int lane = actor(r, event.step);
    add_output(r.cutter, r.picture.output, event.text, event.step, lane, false);
    if (lane < 0) return;
    Notes& notes = r.notes[static_cast<std::size_t>(lane)];
    if (notes.printed.empty()) notes.printed = event.text;
    // Where lines are not recorded, the line of an event is all there is to label a span by.
    if (notes.lines.empty() && event.line) notes.lines.push_back(event.line);
}

void read_event(Reading& r, const Event& event) {
    if (is_schema_event(event.kind) && event.kind != EventKind::task_create && event.kind != EventKind::future_create)
        r.just_created.clear();
    switch (event.kind) {
        case EventKind::line: {
            const int lane = actor(r, event.step);
            if (lane >= 0) r.notes[lane].lines.push_back(event.line);
            break;
        }
        case EventKind::task_create: read_task_create(r, event); break;
        case EventKind::future_create: read_future_create(r, event); break;
        case EventKind::future_done: read_future_done(r, event); break;
        case EventKind::iteration: read_iteration(r, event); break;
        case EventKind::timer_set:
            if (r.top() >= 0 && r.notes[r.top()].last_future)
                r.deadline_of.emplace(r.notes[r.top()].last_future, event.time);
            break;
        case EventKind::timer_fire:
        case EventKind::timer_cancel: break;
        case EventKind::step_begin:
            loop_takes_over(r, event.step);
            r.stack.push_back({event.who, r.lane_of(event.who)});
            if (r.top() >= 0) r.notes[r.top()].last_future = {};
            run_lane(r, r.top(), event.step, 0);
            break;
        case EventKind::step_end: read_step_end(r, event); break;
        case EventKind::callback_run: read_callback(r, event); break;
        case EventKind::print: read_print(r, event); break;
        case EventKind::stderr_text:
            add_output(r.cutter, r.picture.output, event.text, event.step, r.top(), true);
            break;
        case EventKind::gen_create: read_gen_create(r, event); break;
        case EventKind::gen_resume: read_gen_resume(r, event); break;
        case EventKind::gen_suspend:
        case EventKind::gen_return:
        case EventKind::gen_raise: read_gen_leave(r, event); break;
    }
}

// As much of the picture as there is: what goes on is shown up to here.
void show_up_to(Reading& r, Step end) {
    for (std::size_t i = 0; i < r.picture.lanes.size(); ++i) {
        Lane& lane = r.picture.lanes[i];
        if (!lane.spans.empty() && lane.spans.back().end == kOpen) {
            r.ongoing.push_back({static_cast<int>(i), lane.spans.back()});
            close_span(r, static_cast<int>(i), end);
        }
        for (std::size_t at = lane.running_before.size(); at < lane.spans.size(); ++at) {
            std::uint64_t running = 0;
            if (at > 0) {
                const LaneSpan& before = lane.spans[at - 1];
                running = lane.running_before[at - 1];
                if (before.state == SpanState::running) running += before.end - before.begin;
            }
            lane.running_before.push_back(running);
        }
    }
}

void go_on(Reading& r) {
    for (Ongoing& one : r.ongoing) r.picture.lanes[static_cast<std::size_t>(one.lane)].spans.back() = one.span;
    r.ongoing.clear();
}

}    // namespace

PictureMaker::PictureMaker(Source source) : reading_(std::make_unique<Reading>()) {
    reading_->source = std::move(source);
}

PictureMaker::~PictureMaker() = default;

void PictureMaker::read(const Trace& trace, const LaneNames& names) {
    Reading& r = *reading_;
    go_on(r);
    r.picture.last_step = trace.last_step;
    for (; r.read < trace.events.size(); ++r.read) read_event(r, trace.events[r.read]);
    show_up_to(r, trace.last_step + 1);
    name_lanes(r.picture, r.source, names);
}

std::shared_ptr<const Picture> PictureMaker::picture() const {
    return reading_->shared;
}

Picture make_picture(const Trace& trace, const Source& source, const Moment* ending) {
    PictureMaker maker(source);
    maker.read(trace, ending ? names_in(*ending) : LaneNames{});
    return *maker.picture();
}

}    // namespace coroscope
