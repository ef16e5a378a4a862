#include "core/history/make_moment.hpp"

#include <algorithm>

#include "core/history/frame_view.hpp"
#include "core/history/generator_view.hpp"
#include "core/history/task_view.hpp"
#include "core/loop/ready.hpp"
#include "core/loop/timers.hpp"
#include "core/machine/references.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

EntityId task_entity(Run& run, Value task) {
    return task ? future_entity(run, task) : EntityId{};
}

bool is_hidden_function(Run& run, Value v) {
    return is_a(run, v, TypeId::function) &&
           (run.store.codes[facts_of(*at<Function>(run, v)).code()]->flags & Code::is_hidden);
}

// The task that one of asyncio's own callbacks is about: found among its arguments or what its object holds.
Value task_of_callback(Run& run, Value callback, Value args) {
    Value found;
    auto look = [&](Value v) {
        if (!found && v && v.is_ref() && is_future(run, v)) found = is_task(run, v) ? v : waiter_of(run, v);
    };
    if (args && has_kind(run, args, Kind::tuple))
        for (std::uint32_t i = 0; i < at<Tuple>(run, args)->size; ++i) look(at<Tuple>(run, args)->items[i]);
    if (is_a(run, callback, TypeId::method)) {
        auto self = at<BoundMethod>(run, callback)->self;
        if (!self.is_ref()) return found;
        for_each_reference(run, self.offset(), [&](Value v) {
            look(v);
            if (has_kind(run, v, Kind::dict)) for_each_reference(run, v.offset(), look);
        });
    }
    return found;
}

HandleView view_call(Run& run, Value callback, Value args, const TraceLog& log) {
    HandleView view;
    auto function = is_a(run, callback, TypeId::method) ? at<BoundMethod>(run, callback)->function : callback;
    if (is_hidden_function(run, function)) {
        if (auto task = task_of_callback(run, callback, args)) {
            view.label = "timeout of " + call_of(run, task, log);
            view.task = future_entity(run, task);
            return view;
        }
    }
    view.label = callback_name(run, callback);
    return view;
}

// Whom a handle will let go on, in words and as a task.
HandleView view_handle(Run& run, Value entry, const TraceLog& log) {
    HandleView view;
    if (is_task(run, entry)) {
        view.label = call_of(run, entry, log);
        view.task = future_entity(run, entry);
        return view;
    }
    auto* h = handle_at(run, entry);
    switch (handle_kind(run, entry)) {
        case HandleKind::call:
            if (h->callback) view = view_call(run, h->callback, h->args, log);
            break;
        case HandleKind::set_result: {
            if (!h->callback) break;
            auto waiter = waiter_of(run, h->callback);
            view.label = waiter ? call_of(run, waiter, log) : to_text(future_entity(run, h->callback));
            view.task = task_entity(run, waiter);
            break;
        }
        case HandleKind::child_is_done: {
            if (!h->callback) break;
            auto waiter = waiter_of(run, h->callback);
            view.label = "gather " + to_text(future_entity(run, h->callback));
            view.task = task_entity(run, waiter);
            break;
        }
    }
    if (has_bit(run, entry, handle_is_cancelled)) view.label += " (cancelled)";
    return view;
}

void view_loop(Run& run, Value loop, const TraceLog& log, Moment& moment) {
    for (std::uint32_t i = 0; i < ready_size(run, loop); ++i)
        moment.ready.push_back(view_handle(run, ready_at(run, loop, i), log));
    std::vector<Value> timers;
    for (std::uint32_t i = 0; i < timer_count(run, loop); ++i) {
        auto timer = timer_at(run, loop, i);
        if (!has_bit(run, timer, handle_is_cancelled)) timers.push_back(timer);
    }
    std::sort(timers.begin(), timers.end(), [&](Value a, Value b) {
        auto x = when_of(run, a), y = when_of(run, b);
        return x != y ? x < y : handle_at(run, a)->number.as_int() < handle_at(run, b)->number.as_int();
    });
    for (auto timer : timers) {
        auto handle = view_handle(run, timer, log);
        TimerView view;
        view.deadline = when_of(run, timer);
        view.label = handle.label;
        view.task = handle.task;
        auto number = static_cast<std::uint64_t>(handle_at(run, timer)->number.as_int());
        view.set_at = number >= 1 && number <= log.timers.size() ? log.timers[number - 1].set_at : run.root().time;
        moment.timers.push_back(view);
    }
}

}    // namespace

Moment make_moment(Run& run, const TraceLog& log, ValueTexts& texts) {
    auto was_quiet = run.is_quiet;
    run.is_quiet = true;
    texts.begin_moment();
    auto& r = run.root();
    Moment moment;
    moment.step = r.step;
    moment.time = r.time;
    moment.iteration = r.iterations;
    moment.phase = Phase::running;
    moment.output_bytes = r.output_bytes;
    if (r.frame_count) {
        moment.running = running_entity(run);
        moment.line = current_line(run);
    }
    auto* frames = frames_of(run);
    for (std::uint32_t i = 0; i < r.frame_count; ++i)
        if (is_program_frame(run, frames[i])) moment.stack.push_back(view_of_frame(run, frames[i], texts));
    if (moment.stack.empty() && r.has_ended) moment.stack.push_back(view_of_module(run, texts));
    std::set<std::uint32_t> driven;
    moment.tasks = view_tasks(run, r.step, log, texts, driven);
    moment.generators = view_generators(run, r.step, log, texts, driven);
    for (auto loop : loops_of(run)) view_loop(run, loop, log, moment);
    texts.end_moment();
    run.is_quiet = was_quiet;
    return moment;
}

}    // namespace coroscope
