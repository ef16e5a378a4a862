#include "core/history/task_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/history/frame_view.hpp"
#include "core/lib/asyncio_queue.hpp"
#include "core/loop/deadlock.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/ready.hpp"
#include "core/loop/timers.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

LifeState state_of_how(How how) {
    switch (how) {
        case How::returned:
        case How::result: return LifeState::returned;
        case How::cancelled: return LifeState::cancelled;
        default: return LifeState::raised;
    }
}

bool is_in_ready_queue(Run& run, Value task) {
    auto loop = future_at(run, task)->loop;
    if (!loop) return false;
    for (std::uint32_t i = 0; i < ready_size(run, loop); ++i)
        if (ready_at(run, loop, i) == task) return true;
    return false;
}

LifeState state_of(Run& run, Value task) {
    auto bits = future_bits(run, task);
    if (bits & future_is_done) {
        if (bits & future_is_cancelled) return LifeState::cancelled;
        return future_at(run, task)->exception ? LifeState::raised : LifeState::returned;
    }
    if (run.root().current_task == task) return LifeState::running;
    auto coroutine = future_at(run, task)->coroutine;
    if (coroutine && has_kind(run, coroutine, Kind::generator) &&
        at<Generator>(run, coroutine)->state == GeneratorState::created)
        return LifeState::created;
    return is_in_ready_queue(run, task) ? LifeState::ready : LifeState::suspended;
}

// Virtual time at which a timer will complete the future; -1: none will.
double deadline_of(Run& run, Value loop, Value future) {
    for (std::uint32_t i = 0; i < timer_count(run, loop); ++i) {
        auto timer = timer_at(run, loop, i);
        if (has_bit(run, timer, handle_is_cancelled) || handle_kind(run, timer) != HandleKind::set_result) continue;
        if (handle_at(run, timer)->callback == future) return when_of(run, timer);
    }
    return -1;
}

GatherSlot slot_of(Run& run, Value child, ValueTexts& texts) {
    GatherSlot slot;
    slot.entity = future_entity(run, child);
    auto* f = future_at(run, child);
    if (is_task(run, child)) {
        slot.state = state_of(run, child);
    } else if (is_done(run, child)) {
        slot.state = has_bit(run, child, future_is_cancelled) ? LifeState::cancelled
                     : f->exception                           ? LifeState::raised
                                                              : LifeState::returned;
    }
    if (is_done(run, child) && slot.state != LifeState::cancelled)
        slot.text = texts.text(run, f->exception ? f->exception : f->result);
    return slot;
}

std::string label_of_native(Run& run, Value coroutine) {
    auto* c = at<NativeCoroutine>(run, coroutine);
    if (c->timer) return fmt::format("sleep until {:.3f}", when_of(run, c->timer));
    // Its time has come, or it lets the others go first.
    if (!c->driver) return c->future ? "sleep" : "sleep(0)";
    // A block is entered by what it is about: "Lock".
    auto name = to_utf8(run, c->qualname);
    return name.find("__a") == std::string::npos || !c->delay ? name : type_name(run, c->delay);
}

// What people call it: asyncio's own coroutine in the chain, or what wait_label() makes of the future.
std::string label_of_wait(Run& run, Value task) {
    for (auto inner = future_at(run, task)->coroutine; inner; inner = delegate_of(run, inner)) {
        if (is_a(run, inner, TypeId::native_coroutine)) return label_of_native(run, inner);
        if (has_kind(run, inner, Kind::generator) && !is_program_generator(run, inner))
            return coroutine_name(run, inner);
    }
    return wait_label(run, task);
}

// The queue whose get() or put() the program awaits in a task; unbound: none. What the library does with a queue of its
// own, as as_completed() does, is not the program's.
Value queue_waited_in(Run& run, Value task) {
    Value found;
    bool is_awaited_by_program = true;
    for (auto inner = future_at(run, task)->coroutine; inner; inner = delegate_of(run, inner)) {
        if (has_kind(run, inner, Kind::generator) && is_program_generator(run, inner)) {
            found = {};
            is_awaited_by_program = true;
            continue;
        }
        if (!is_awaited_by_program) continue;
        is_awaited_by_program = false;
        Value self;
        if (is_a(run, inner, TypeId::native_coroutine)) {
            self = at<NativeCoroutine>(run, inner)->delay;
        } else if (has_kind(run, inner, Kind::generator)) {
            auto* g = at<Generator>(run, inner);
            if (run.store.codes[g->code]->local_count() > 0) self = g->values[0];
        }
        auto queue = loop_part(run, LoopPart::queue_class);
        if (self && self.is_ref() && queue && is_subclass(run, class_of(run, self), queue)) found = self;
    }
    return found;
}

std::string text_of_queue(Run& run, Value queue, ValueTexts& texts) {
    auto items = at<Record>(run, queue)->fields[queue_items];
    if (!items) return {};
    auto text = texts.text(run, items);
    // A deque is how it is kept, not what it holds.
    if (text.compare(0, 6, "deque(") == 0 && text.back() == ')') text = text.substr(6, text.size() - 7);
    return text == "[]" ? "nothing" : text;
}

Wait wait_of(Run& run, Value task, ValueTexts& texts) {
    Wait wait;
    wait.label = label_of_wait(run, task);
    auto waiter = future_at(run, task)->waiter;
    if (!waiter) return wait;
    wait.on = future_entity(run, waiter);
    if (auto loop = future_at(run, task)->loop) wait.deadline = deadline_of(run, loop, waiter);
    if (auto queue = queue_waited_in(run, task)) wait.holds = text_of_queue(run, queue, texts);
    if (is_gather(run, waiter))
        if (auto children = future_at(run, waiter)->children)
            for (std::uint32_t i = 0; i < at<List>(run, children)->size; ++i)
                wait.slots.push_back(slot_of(run, items_of(run, children)[i], texts));
    return wait;
}

// The coroutines that a suspended task's step will pass through, outermost first.
std::vector<FrameView> suspended_frames(Run& run, Value coroutine, ValueTexts& texts, std::set<std::uint32_t>& driven) {
    std::vector<FrameView> frames;
    for (auto inner = coroutine; inner; inner = delegate_of(run, inner)) {
        if (!has_kind(run, inner, Kind::generator)) continue;
        if (!driven.insert(inner.offset()).second) break;
        if (is_program_generator(run, inner)) frames.push_back(view_of_generator(run, inner, texts));
    }
    return frames;
}

// The calls in progress above the frame of a running task's coroutine; a coroutine that just suspended is on none.
std::vector<FrameView> running_frames(Run& run, Value coroutine, ValueTexts& texts, std::set<std::uint32_t>& driven) {
    auto count = run.root().frame_count;
    auto* frames = frames_of(run);
    std::uint32_t i = 0;
    while (i < count && frames[i].generator != coroutine.offset()) ++i;
    if (i == count) return suspended_frames(run, coroutine, texts, driven);
    std::vector<FrameView> views;
    Value last;
    for (; i < count; ++i) {
        if (frames[i].generator) {
            last = Value::of_offset(frames[i].generator);
            driven.insert(frames[i].generator);
        }
        if (is_program_frame(run, frames[i])) views.push_back(view_of_frame(run, frames[i], texts));
    }
    return views;
}

}    // namespace

std::vector<Value> loops_of(Run& run) {
    std::vector<Value> loops;
    auto add = [&](Value v) {
        if (v && v.is_ref() && is_loop(run, v) && std::find(loops.begin(), loops.end(), v) == loops.end())
            loops.push_back(v);
    };
    add(run.root().loop);
    auto main = run.root().main_module;
    if (main && is_a(run, main, TypeId::module))
        for_each_entry(run, at<Module>(run, main)->dict, [&](Value, Value value) { add(value); });
    return loops;
}

std::map<std::uint32_t, Value> pending_tasks(Run& run) {
    std::map<std::uint32_t, Value> tasks;
    for (auto loop : loops_of(run))
        for_each_task(run, loop, [&](Value task) {
            tasks[static_cast<std::uint32_t>(future_at(run, task)->number.as_int())] = task;
        });
    if (auto current = run.root().current_task; current && is_task(run, current))
        tasks[static_cast<std::uint32_t>(future_at(run, current)->number.as_int())] = current;
    tasks.erase(0);
    return tasks;
}

std::string call_of(Run& run, Value task, const TraceLog& log) {
    auto found = log.tasks.find(static_cast<std::uint32_t>(future_at(run, task)->number.as_int()));
    if (found != log.tasks.end() && !found->second.call.empty()) return found->second.call;
    return coroutine_name(run, future_at(run, task)->coroutine);
}

Value waiter_of(Run& run, Value future) {
    for (auto& [number, task] : pending_tasks(run))
        if (future_at(run, task)->waiter == future) return task;
    return {};
}

namespace {

// Tasks are numbered as they are created.
std::map<std::uint32_t, TaskRecord>::const_iterator first_created_after(const TraceLog& log, Step step) {
    if (log.tasks.empty() || log.tasks.rbegin()->second.created <= step) return log.tasks.end();
    std::uint32_t low = 0, high = log.tasks.rbegin()->first;    // `high` is created after it
    while (low + 1 < high) {
        auto middle = low + (high - low) / 2;
        auto at = log.tasks.lower_bound(middle);
        (at->second.created > step ? high : low) = middle;
    }
    return log.tasks.lower_bound(high);
}

}    // namespace

std::vector<TaskView> view_tasks(Run& run, Step step, const TraceLog& log, ValueTexts& texts,
                                 std::set<std::uint32_t>& driven) {
    auto pending = pending_tasks(run);
    std::map<std::uint32_t, TaskView> views;
    auto before = first_created_after(log, step);
    for (std::size_t left = kMostDoneTasks; left > 0 && before != log.tasks.begin(); --left) {
        auto& [number, record] = *--before;
        auto& view = views[number];
        view.id = {EntityKind::task, number};
        view.name = record.name;
        view.call = record.call.empty() ? record.qualname + "()" : record.call;
        view.state = record.ended && record.ended <= step ? state_of_how(record.how) : LifeState::suspended;
        if (record.ended && record.ended <= step) view.outcome = record.outcome;
    }
    for (auto& [number, task] : pending) {
        auto& view = views[number];
        view.id = {EntityKind::task, number};
        Held name(run, task_name(run, task));
        if (name) view.name = to_utf8(run, name);
        if (view.call.empty()) view.call = call_of(run, task, log);
        view.state = state_of(run, task);
        view.is_cancelling = has_bit(run, task, task_must_cancel);
        if (is_done(run, task)) {
            auto* f = future_at(run, task);
            if (view.state != LifeState::cancelled)
                view.outcome = texts.text(run, f->exception ? f->exception : f->result);
            continue;
        }
        auto coroutine = future_at(run, task)->coroutine;
        if (view.state == LifeState::running)
            view.frames = running_frames(run, coroutine, texts, driven);
        else
            view.frames = suspended_frames(run, coroutine, texts, driven);
        if (view.state == LifeState::suspended) view.wait = wait_of(run, task, texts);
    }
    std::vector<TaskView> all;
    for (auto& [number, view] : views) all.push_back(std::move(view));
    return all;
}

}    // namespace coroscope
