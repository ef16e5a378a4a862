// A recorded run to look at, and a coarse moment at any of its steps, both from a trace with line events.
#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>

#include "app/picture/picture.hpp"
#include "app/studio/studio.hpp"
#include "core/trace/import.hpp"

namespace coroscope::fixture {

inline std::string file_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

struct Run {
    Source source;
    Trace trace;
    Moment ending;    // only names
};

// What a person calls the tasks of a run, by number from 1.
using Calls = std::map<std::uint32_t, std::string>;

// A program of tests/programs, and its trace with a line event for each step from tests/app/traces.
inline Run load(const std::string& program, const Calls& calls = {}) {
    const std::string tests = std::string(COROSCOPE_SOURCE_DIR) + "/tests/";
    Result<Trace> trace = import_jsonl(file_text(tests + "app/traces/" + program + ".jsonl"));
    if (!trace) throw std::runtime_error(trace.problem().message);
    const std::string name = program.substr(program.rfind('/') + 1) + ".py";
    Run run{Source(name, file_text(tests + "programs/" + program + ".py")), std::move(*trace), {}};
    for (const auto& [number, call] : calls) {
        TaskView task;
        task.id = {EntityKind::task, number};
        task.call = call;
        run.ending.tasks.push_back(task);
    }
    return run;
}

inline Run gather_run() {
    return load("seed/09_gather_order",
                {{1, "main()"}, {2, "fetch('a', 3)"}, {3, "fetch('b', 1)"}, {4, "fetch('c', 2)"}});
}

inline LifeState state_of(const Lane& lane, const LaneSpan* span, Step step) {
    if (lane.ended && lane.ended <= step) return lane.outcome;
    if (!span) return LifeState::created;
    if (span->state == SpanState::ready) return LifeState::ready;
    return span->state == SpanState::suspended ? LifeState::suspended : LifeState::running;
}

inline FrameView frame_of(const Lane& lane, std::uint32_t line, bool is_suspended) {
    FrameView frame;
    frame.function = lane.label.substr(0, lane.label.find('('));
    frame.line = line;
    frame.is_suspended = is_suspended;
    return frame;
}

inline Events without_lines(const Events& events) {
    Events rest;
    for (const Event& event : events)
        if (event.kind != EventKind::line) rest.push_back(event);
    return rest;
}

inline void add_timers(Moment& moment, const Picture& picture, const Trace& trace, Step step) {
    VirtualTime now = 0;
    for (const Event& event : trace.events) {
        if (event.step > step) break;
        if (event.kind == EventKind::iteration) now = event.time;
        if (event.kind == EventKind::timer_set) {
            TimerView timer{event.time, now, "timer", {}};
            const int lane = running_lane(picture, event.step);
            if (lane >= 0) timer.task = picture.lanes[static_cast<std::size_t>(lane)].id;
            moment.timers.push_back(timer);
        }
        if (event.kind != EventKind::timer_fire && event.kind != EventKind::timer_cancel) continue;
        const auto found = std::find_if(moment.timers.begin(), moment.timers.end(),
                                        [&](const TimerView& timer) { return timer.deadline == event.time; });
        if (found != moment.timers.end()) moment.timers.erase(found);
    }
    std::stable_sort(moment.timers.begin(), moment.timers.end(),
                     [](const TimerView& a, const TimerView& b) { return a.deadline < b.deadline; });
}

inline void add_lanes(Moment& moment, const Picture& picture, const Source& source, Step step) {
    std::vector<std::pair<Step, HandleView>> ready;
    for (const Lane& lane : picture.lanes) {
        if (lane.born > step) continue;
        const LaneSpan* span = span_at(lane, step);
        const LifeState state = state_of(lane, span, step);
        const bool is_over = lane.ended && lane.ended <= step;
        const std::uint32_t line = state == LifeState::suspended ? span->first_line : moment.line;
        const FrameView frame = frame_of(lane, line, state == LifeState::suspended);
        if (lane.kind == LaneKind::task) {
            TaskView task;
            task.id = lane.id;
            task.call = lane.label;
            task.name = to_text(lane.id);
            task.state = state;
            if (state == LifeState::suspended || state == LifeState::running) task.frames.push_back(frame);
            if (state == LifeState::suspended) task.wait = {span->wait_on, wait_label(picture, *span, step), -1, {}};
            for (const TimerView& timer : moment.timers)
                if (timer.task == lane.id) task.wait.deadline = timer.deadline;
            if (is_over) task.outcome = lane.outcome_text;
            if (state == LifeState::ready) ready.push_back({span->begin, {lane.label, lane.id}});
            moment.tasks.push_back(task);
        } else if (lane.kind == LaneKind::generator && !is_over) {
            GeneratorView generator{lane.id, lane.label, lane.tag, state, frame, ""};
            generator.frame.entity = lane.id;
            moment.generators.push_back(generator);
        }
    }
    std::stable_sort(ready.begin(), ready.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& one : ready) moment.ready.push_back(one.second);
    (void)source;
}

inline Moment moment_of(const Picture& picture, const Trace& trace, const Source& source, Step step) {
    Moment moment;
    moment.step = step;
    moment.phase = step == 0 ? Phase::before_start : step >= trace.last_step ? Phase::finished : Phase::running;
    const int running = running_lane(picture, step);
    for (const Event& event : trace.events) {
        if (event.step > step) break;
        if (event.kind == EventKind::line) moment.line = event.line;
        if (event.line && event.kind != EventKind::line && event.kind != EventKind::gen_create)
            moment.line = event.line;
        if (event.kind == EventKind::iteration) {
            moment.iteration = event.number;
            moment.time = event.time;
        }
        if (event.kind == EventKind::print) moment.output_bytes += event.text.size();
    }
    if (running < 0 || moment.phase == Phase::finished) moment.line = 0;
    add_timers(moment, picture, trace, step);
    add_lanes(moment, picture, source, step);
    if (running >= 0) {
        const Lane& lane = picture.lanes[static_cast<std::size_t>(running)];
        moment.running = lane.id;
        moment.stack.push_back(frame_of(lane, moment.line, false));
    }
    return moment;
}

inline void settle(Studio& studio) {
    studio.moment = moment_of(*studio.picture, *studio.trace, studio.source, studio.cursor);
}

inline Studio studio_of(const Run& run, Step cursor = 0) {
    Studio studio;
    show_run(studio, run.source, std::make_shared<const Trace>(run.trace), std::make_shared<const Moment>(run.ending),
             cursor);
    settle(studio);
    return studio;
}

inline void act(Studio& studio, const Command& command) {
    update(studio, command);
    settle(studio);
}

}    // namespace coroscope::fixture
