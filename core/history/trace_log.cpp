#include "core/history/trace_log.hpp"

#include "core/history/call_label.hpp"
#include "core/loop/handle.hpp"
#include "core/loop/task.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

bool is_of_generator(EventKind kind) {
    return kind >= EventKind::gen_create && kind <= EventKind::gen_raise;
}
bool is_of_timer(EventKind kind) {
    return kind >= EventKind::timer_set && kind <= EventKind::timer_cancel;
}

// Whether the schema shows the emission's value as a repr.
bool shows_value(const Emission& e) {
    switch (e.kind) {
        case EventKind::future_done: return e.how != How::cancelled;
        case EventKind::step_begin:
        case EventKind::gen_resume:
        case EventKind::gen_return:
        case EventKind::gen_raise: return true;
        case EventKind::step_end: return e.how == How::returned || e.how == How::raised;
        case EventKind::gen_suspend: return e.how == How::yield;
        default: return false;
    }
}

}    // namespace

TraceLog::TraceLog(LogOptions options_) : options(options_) {
    observer.on_event = [this](Run& run, const Emission& emission) { take(run, emission); };
}

void TraceLog::take(Run& run, const Emission& e) {
    auto& r = run.root();
    if (is_full) return;
    trace.last_step = r.step;
    if (e.kind == EventKind::line && !options.has_lines) return;
    Event event;
    event.kind = e.kind;
    event.how = e.how;
    event.step = r.step;
    event.who = e.who;
    event.number = e.number;
    event.time = is_of_timer(e.kind) ? e.time : r.time;
    event.line = is_of_generator(e.kind) || e.line ? e.line : current_line(run);
    if (e.kind == EventKind::step_end)
        event.other = e.other;
    else
        event.by = e.other;
    event.text = e.text;
    event.text2 = e.text2;
    if (e.kind == EventKind::print) event.text = without_library_lines(event.text);
    if (options.has_texts && shows_value(e)) event.text = texts_.text(run, e.value ? e.value : kNone);
    if (options.has_texts && e.kind == EventKind::callback_run)
        event.text = texts_.ask_copy(run, [&](Run& copy) { return callback_name(copy, e.value); });
    if (e.kind == EventKind::task_create && event.text2.empty())
        event.text2 =
            texts_.ask_copy(run, [&](Run& copy) { return coroutine_name(copy, future_at(copy, e.value)->coroutine); });
    index(run, e, event);
    keep(std::move(event));
}

void TraceLog::keep(Event event) {
    if (sink) return sink(event);
    if (trace.events.size() >= options.capacity) {
        is_full = true;
        return;
    }
    trace.events.push_back(std::move(event));
}

void TraceLog::index(Run& run, const Emission& e, const Event& event) {
    switch (e.kind) {
        case EventKind::task_create: {
            auto& task = tasks[e.who.number];
            task.name = event.text;
            task.qualname = event.text2;
            task.created = event.step;
            if (options.has_texts) task.call = call_label(run, e.value, texts_);
            break;
        }
        case EventKind::step_end:
            if (e.how == How::suspend) break;
            if (auto at = tasks.find(e.who.number); at != tasks.end()) {
                at->second.ended = event.step;
                at->second.how = e.how;
                at->second.outcome = event.text;
            }
            break;
        case EventKind::timer_set: timers.push_back({event.step, run.root().time}); break;
        case EventKind::gen_create: generators[e.who] = {event.text, event.step, 0, How::none, {}}; break;
        case EventKind::gen_suspend:
            if (e.how == How::yield) generators[e.who].yields.push_back({event.step, event.text});
            break;
        case EventKind::gen_return:
        case EventKind::gen_raise: {
            auto& generator = generators[e.who];
            generator.ended = event.step;
            generator.how = e.kind == EventKind::gen_return ? How::returned : How::raised;
            break;
        }
        default: break;
    }
}

}    // namespace coroscope
