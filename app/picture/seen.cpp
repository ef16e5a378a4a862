#include "app/picture/seen.hpp"

#include "app/picture/narration.hpp"

namespace coroscope {

namespace {

TaskView* task_of(Moment& moment, EntityId id) {
    for (TaskView& task : moment.tasks)
        if (task.id == id) return &task;
    return nullptr;
}

GeneratorView* generator_of(Moment& moment, EntityId id) {
    for (GeneratorView& generator : moment.generators)
        if (generator.id == id) return &generator;
    return nullptr;
}

void run_frame(std::vector<FrameView>& frames, EntityId id, std::uint32_t line) {
    for (FrameView& frame : frames)
        if (frame.entity == id) {
            frame.is_suspended = false;
            if (line) frame.line = line;
        }
}

void enter(Moment& moment, const Event& event) {
    moment.line = event.line;
    moment.running = event.who;
    for (TaskView& task : moment.tasks) run_frame(task.frames, event.who, event.line);
    if (!moment.stack.empty() && moment.stack.back().entity == event.who) return;
    GeneratorView* generator = generator_of(moment, event.who);
    if (!generator) return;
    generator->state = LifeState::running;
    generator->frame.is_suspended = false;
    if (event.line) generator->frame.line = event.line;
    moment.stack.push_back(generator->frame);
}

void leave(Moment& moment, const Event& event, bool is_own_lane) {
    // A coroutine of a task takes the task along: it goes on being the task's line until its step is over.
    if (!is_own_lane) {
        moment.line = event.line ? event.line : moment.line;
        return;
    }
    FrameView frame;
    if (!moment.stack.empty() && moment.stack.back().entity == event.who) {
        frame = moment.stack.back();
        moment.stack.pop_back();
    }
    if (GeneratorView* generator = generator_of(moment, event.who)) {
        if (!frame.entity) frame = generator->frame;
        frame.is_suspended = event.kind == EventKind::gen_suspend;
        if (event.line) frame.line = event.line;
        generator->frame = frame;
        generator->state = event.kind == EventKind::gen_suspend  ? LifeState::suspended
                           : event.kind == EventKind::gen_return ? LifeState::returned
                                                                 : LifeState::raised;
        if (event.kind == EventKind::gen_suspend && event.how == How::yield) generator->yielded = event.text;
    }
    moment.line = moment.stack.empty() ? 0 : moment.stack.back().line;
    moment.running = moment.stack.empty() ? EntityId{} : moment.stack.back().entity;
}

void begin_step(Moment& moment, EntityId id) {
    TaskView* task = task_of(moment, id);
    if (!task) return;
    task->state = LifeState::running;
    task->wait = {};
    for (FrameView& frame : task->frames) frame.is_suspended = false;
    moment.running = id;
    moment.line = task->frames.empty() ? 0 : task->frames.back().line;
}

void end_step(Moment& moment, const Event& event, const Picture& picture) {
    TaskView* task = task_of(moment, event.who);
    if (!task || event.how != How::suspend || task->state != LifeState::running) return;
    for (FrameView& frame : task->frames) frame.is_suspended = true;
    task->state = event.other ? LifeState::suspended : LifeState::ready;
    if (!event.other) return;
    task->wait.on = event.other;
    for (const TimerView& timer : moment.timers)
        if (timer.task == event.who) task->wait.deadline = timer.deadline;
    task->wait.label = waits_for(picture, *task, moment.step);
}

// A timer that has just been set is for a future that nobody awaits yet: whoever made it will.
void name_new_timers(Moment& moment, const Trace& trace) {
    BareEvents events(trace.events);
    const std::size_t end = trace.events.count_until(moment.step);
    for (TimerView& timer : moment.timers) {
        if (timer.task) continue;
        for (std::size_t i = end; i > 0 && i + 12 > end; --i) {
            const auto event = events[i - 1];
            if (event.kind == EventKind::future_create && event.by && to_text(event.who) == timer.label)
                timer.task = event.by;
        }
    }
}

}    // namespace

Moment seen(Moment moment, const Picture& picture, const Trace& trace) {
    const auto event = event_at(trace, moment.step);
    if (moment.phase != Phase::running || !event || event->step != moment.step) return moment;
    name_new_timers(moment, trace);
    switch (event->kind) {
        case EventKind::gen_create:
        case EventKind::gen_resume: enter(moment, *event); break;
        case EventKind::gen_suspend:
        case EventKind::gen_return:
        case EventKind::gen_raise: leave(moment, *event, picture.lane_of.count(event->who) > 0); break;
        case EventKind::step_begin: begin_step(moment, event->who); break;
        case EventKind::step_end: end_step(moment, *event, picture); break;
        default: break;
    }
    // While the loop is at work, the line that called it says nothing.
    if (picture.has_loop && running_lane(picture, moment.step) < 0) moment.line = 0;
    return moment;
}

}    // namespace coroscope
