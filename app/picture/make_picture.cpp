// Reads a trace once, keeping who runs and who waits, and writes what each did down as spans and arrows.
#include <algorithm>
#include <cstdio>

#include "app/picture/folded.hpp"
#include "app/picture/highlight.hpp"
#include "app/picture/labels.hpp"
#include "app/picture/lane_names.hpp"
#include "app/picture/reading.hpp"

namespace coroscope {

namespace {

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

void read_future_create(Reading& r, const Event& event) {
    if (!r.stack.empty() && r.top() >= 0) r.notes[r.top()].last_future = event.who;
    if (event.who.kind == EntityKind::gather) read_gather(r, event);
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
    join_group(r, event);
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
        const std::string text = wait_text(r, event, notes);
        if (text == "TaskGroup") close_group(r, event.who, event.other);
        open_span(r, lane, event.step, SpanState::suspended, text);
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
    r.picture.lanes[r.callbacks].spans.back().label = r.picture.labels->of(std::string(last_name(event.text)) + "()");
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
            end_groups(r, event.who);
            break;
        case EventKind::step_end: read_step_end(r, event); break;
        case EventKind::callback_run: read_callback(r, event); break;
        case EventKind::print: read_print(r, event); break;
        case EventKind::stderr_text:
            add_output(r.cutter, r.picture.output, event.text, event.step, r.top(), true);
            break;
        case EventKind::module_end: break;
        case EventKind::input:
            if (event.how == How::none)
                add_output(r.cutter, r.picture.output, ">>> " + event.text + "\n", event.step, -1, false);
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
        if (lane.ended) lane.running_before.reserve(lane.spans.size());
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

bool says_yield(const Source& source) {
    LineState state = 0;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        for (const InkedPiece& piece : inked(line, state))
            if (piece.ink == Ink::keyword && line.substr(piece.begin, piece.end - piece.begin) == "yield") return true;
    }
    return false;
}

void go_on(Reading& r) {
    for (Ongoing& one : r.ongoing) r.picture.lanes[static_cast<std::size_t>(one.lane)].spans.back() = one.span;
    r.ongoing.clear();
}

}    // namespace

PictureMaker::PictureMaker(Source source, bool has_all_lanes) : reading_(std::make_unique<Reading>()) {
    if (!has_all_lanes) reading_->folded_lines = lines_of_folded(source);
    reading_->picture.has_generators = says_yield(source);
    reading_->source = std::move(source);
}

PictureMaker::~PictureMaker() = default;

void PictureMaker::read(const Trace& trace, const LaneNames& names) {
    Reading& r = *reading_;
    go_on(r);
    r.picture.last_step = trace.last_step;
    for (; r.read < trace.events.size(); ++r.read) read_event(r, trace.events[r.read]);
    read_lines(r, trace);
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
