#include "core/history/trace_log.hpp"

#include <algorithm>

#include "core/history/call_label.hpp"
#include "core/loop/handle.hpp"
#include "core/loop/task.hpp"
#include "core/trace/causes_jsonl.hpp"
#include "core/vm/call.hpp"

namespace coroscope {
namespace {

bool is_of_generator(EventKind kind) {
    return kind >= EventKind::gen_create && kind <= EventKind::gen_raise;
}
std::size_t list_of(EntityId generator) {
    return static_cast<std::size_t>(generator.kind) - static_cast<std::size_t>(EntityKind::generator);
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

// What can be said without running Python.
std::string name_of_callback(Run& run, Value function) {
    if (is_a(run, function, TypeId::method)) function = at<BoundMethod>(run, function)->function;
    if (is_a(run, function, TypeId::function)) return to_utf8(run, at<Function>(run, function)->qualname);
    if (is_future(run, function)) return is_gather(run, function) ? "gather.<locals>._done_callback" : "set_result";
    return type_name(run, function);
}

// How many frames lie above that of the generator which runs; 0: its own, or no generator runs.
std::uint64_t calls_above(Run& run, EntityId who) {
    if (who.kind < EntityKind::generator) return 0;
    auto count = run.root().frame_count;
    for (auto i = count; i-- > 0;) {
        auto& frame = frames_of(run)[i];
        if (frame.code == kNoCode) break;
        if (frame.generator && entity_of(run, Value::of_offset(frame.generator)) == who) return count - 1 - i;
    }
    return 0;
}

std::vector<EntityId> slots_of(Run& run, Value gather) {
    std::vector<EntityId> slots;
    auto children = future_at(run, gather)->children;
    for (std::uint32_t i = 0; children && i < at<List>(run, children)->size; ++i)
        slots.push_back(future_entity(run, items_of(run, children)[i]));
    return slots;
}

LinePlace place_of(Run& run, const Note& note) {
    return {
        run.root().step,        note.who,  current_task_id(run), static_cast<std::uint32_t>(note.number), note.subject,
        std::string(note.text), note.owner};
}

}    // namespace

TraceLog::TraceLog(LogOptions options_) : options(options_), texts_(options_.spent) {
    observer.on_event = [this](Run& run, const Emission& emission) { take(run, emission); };
    observer.on_note = [this](Run& run, const Note& note) { take_note(run, note); };
}

void TraceLog::take(Run& run, const Emission& e) {
    auto& r = run.root();
    if (is_full || r.step < options.first) return;
    trace.last_step = r.step;
    if (unnamed_) settle_name(run, is_schema_event(e.kind));
    if (e.kind == EventKind::line && !options.has_lines) return;
    const auto spent = texts_.spent();
    Event event;
    event.kind = e.kind;
    event.how = e.how;
    event.step = r.step;
    event.who = e.who;
    event.number = e.kind == EventKind::stderr_text ? e.text.size() : e.number;
    event.time = is_of_timer(e.kind) ? e.time : r.time;
    event.line = is_of_generator(e.kind) || e.line ? e.line : current_line(run);
    if (e.kind == EventKind::step_end)
        event.other = e.other;
    else
        event.by = e.other;
    event.text = e.text;
    event.text2 = e.text2;
    if (e.kind == EventKind::print) event.text = without_library_lines(without_folder(run, event.text));
    if (options.has_texts && shows_value(e)) event.text = texts_.text(run, e.value ? e.value : kNone);
    if (options.has_texts && e.kind == EventKind::callback_run)
        event.text = texts_.ask_copy(run, [&](Run& copy) { return callback_name(copy, e.value); });
    if (e.kind == EventKind::task_create && event.text2.empty())
        event.text2 =
            texts_.ask_copy(run, [&](Run& copy) { return coroutine_name(copy, future_at(copy, e.value)->coroutine); });
    event.entry = running_entry_;
    if (e.kind == EventKind::callback_run && running_entry_ && !sink)
        trace.entries[running_entry_ - 1].is_programs = true;
    event.depth = r.frame_count;
    if (e.kind == EventKind::line) {
        event.number = calls_above(run, e.who);
        auto* frame = top_frame(run.m);
        if (r.frame_count > 1 && frame[-1].code != kNoCode) event.place = frame[-1].pc;
    }
    if (e.kind == EventKind::future_create && e.who.kind == EntityKind::gather) event.parts = slots_of(run, e.value);
    index(run, e, event);
    keep(std::move(event), spent);
    if (e.kind != EventKind::task_create || is_full) return;
    unnamed_ = e.value.offset();
    unnamed_number_ = e.who.number;
    if (!sink) unnamed_event_ = trace.events.size() - 1;
}

void TraceLog::settle_name(Run& run, bool is_schema_event) {
    if (!unnamed_ || !is_schema_event) return;
    auto task = Value::of_offset(unnamed_);
    unnamed_ = 0;
    std::string name;
    if (has_kind(run, task, Kind::record) && is_task(run, task) &&
        future_at(run, task)->number == Value::of_int(unnamed_number_)) {
        auto given = future_at(run, task)->name;
        name = given.is_int() ? "Task-" + std::to_string(given.as_int()) : to_utf8(run, given);
        tasks[unnamed_number_].name = name;
        if (sink)
            held_.front().text = name;
        else
            trace.events.set_text(unnamed_event_, name);
    }
    if (!sink) return;
    auto cause = held_causes_.begin();
    for (std::size_t i = 0; i < held_.size(); ++i) {
        sink(held_[i]);
        for (; cause != held_causes_.end() && cause->first == i + 1; ++cause) causes(cause->second);
    }
    held_.clear();
    held_causes_.clear();
}

void TraceLog::tell_cause(std::string line) {
    if (held_.empty()) return causes(line);
    held_causes_.emplace_back(held_.size(), std::move(line));
}

// What an event's own line does not say.
void TraceLog::tell_more(const Event& event) {
    std::string line;
    if (is_of_timer(event.kind)) append_timer(event.number, line);
    if (event.kind == EventKind::future_create && event.who.kind == EntityKind::gather)
        append_slots(event.who, event.parts, line);
    if (!line.empty()) tell_cause(std::move(line));
}

ReadyEntry TraceLog::ready_entry(Run& run, const Note& note) const {
    ReadyEntry entry;
    entry.task = note.who;
    entry.why = note.why;
    entry.on = note.on;
    entry.cause = running_entry_;
    entry.timer = note.number;
    entry.ready = run.root().step;
    if (note.value) entry.callback = name_of_callback(run, note.value);
    return entry;
}

void TraceLog::tell_note(Run& run, const Note& note) {
    std::string line;
    auto step = run.root().step;
    switch (note.kind) {
        case NoteKind::ready: {
            auto entry = ready_entry(run, note);
            waiting_entries_[note.entry] = ++told_entries_;
            append_ready(entry, told_entries_, line);
            break;
        }
        case NoteKind::begin: {
            auto before = running_entry_;
            auto found = waiting_entries_.find(note.entry);
            running_entry_ = note.entry && found != waiting_entries_.end() ? found->second : 0;
            if (running_entry_) waiting_entries_.erase(found);
            if (before || running_entry_) append_run(running_entry_, line);
            break;
        }
        case NoteKind::in_line: append_wait(place_of(run, note), line); break;
        case NoteKind::member:
            append_member({step, note.who, note.on, static_cast<std::uint32_t>(note.number)}, line);
            break;
        case NoteKind::lock:
            append_lock({step, current_task_id(run), note.owner, static_cast<LockUseKind>(note.number)}, line);
            break;
        case NoteKind::raised: break;
    }
    if (!line.empty()) tell_cause(std::move(line));
}

void TraceLog::take_note(Run& run, const Note& note) {
    if (sink) {
        if (causes) tell_note(run, note);
        return;
    }
    if (is_full) return;
    switch (note.kind) {
        case NoteKind::ready: {
            auto entry = ready_entry(run, note);
            // What lies at the very step of a cut may be told once more.
            if (auto again = waiting_entries_.find(note.entry); again != waiting_entries_.end()) {
                trace.entries[again->second - 1] = std::move(entry);
                break;
            }
            trace.entries.push_back(std::move(entry));
            entry_ids_.push_back(note.entry);
            waiting_entries_[note.entry] = static_cast<std::uint32_t>(trace.entries.size());
            break;
        }
        case NoteKind::begin: {
            running_entry_ = 0;
            auto found = waiting_entries_.find(note.entry);
            if (!note.entry || found == waiting_entries_.end()) break;
            running_entry_ = found->second;
            trace.entries[running_entry_ - 1].begun = run.root().step;
            waiting_entries_.erase(found);
            break;
        }
        case NoteKind::in_line: places_.add(trace.places, place_of(run, note)); break;
        case NoteKind::member:
            members_.add(trace.members, {run.root().step, note.who, note.on, static_cast<std::uint32_t>(note.number)});
            break;
        case NoteKind::lock:
            locks_.add(trace.locks,
                       {run.root().step, current_task_id(run), note.owner, static_cast<LockUseKind>(note.number)});
            break;
        case NoteKind::raised:
            raised_.add(trace.raised, {run.root().step, note.who, type_name(run, note.value),
                                       static_cast<std::uint32_t>(note.number)});
            break;
    }
}

void TraceLog::cut_entries(Step step) {
    auto& entries = trace.entries;
    while (!entries.empty() && entries.back().ready > step) entries.pop_back();
    entry_ids_.resize(entries.size());
    waiting_entries_.clear();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].begun > step) entries[i].begun = 0;
        if (!entries[i].begun || entries[i].begun == step || entries[i].ready == step)
            waiting_entries_[entry_ids_[i]] = static_cast<std::uint32_t>(i + 1);
    }
    running_entry_ = trace.events.empty() ? 0 : BareEvents(trace.events)[trace.events.size() - 1].entry;
}

void TraceLog::cut_events(Step step, std::uint64_t unsaid) {
    auto& events = trace.events;
    std::vector<Event> again;
    for (BareEvents bare(events); !events.empty(); events.pop_back()) {
        const auto last = bare[events.size() - 1];
        if (last.step < step || (last.step == step && unsaid == 0)) break;
        if (last.kind == EventKind::stderr_text && unsaid > 0)
            unsaid -= std::min(unsaid, last.number);
        else if (last.step == step)
            again.push_back(events.back());
    }
    for (auto at = again.rbegin(); at != again.rend(); ++at) events.push_back(*at, texts_.spent());
}

void TraceLog::cut(Step step, std::uint64_t unsaid) {
    unnamed_ = {};
    auto later = [step](Step s) { return s > step; };
    cut_events(step, unsaid);
    trace.last_step = std::min(trace.last_step, step);
    trace.is_complete = is_full = false;
    for (auto at = tasks.begin(); at != tasks.end();) {
        auto& task = at->second;
        if (later(task.ended)) task.ended = 0, task.how = How::none, task.outcome.clear();
        at = later(task.created) ? tasks.erase(at) : std::next(at);
    }
    for (auto& list : generators_) {
        while (!list.empty() && later(list.back().created)) list.pop_back();
        for (auto& generator : list) {
            if (later(generator.ended)) generator.ended = 0, generator.how = How::none;
            while (!generator.yields.empty() && later(generator.yields.back())) generator.yields.pop_back();
        }
    }
    while (!timers.empty() && later(timers.back().step)) timers.pop_back();
    cut_entries(step);
    places_.cut(trace.places, step);
    members_.cut(trace.members, step);
    locks_.cut(trace.locks, step);
    raised_.cut(trace.raised, step);
}

void TraceLog::keep(Event event, std::uint64_t spent) {
    if (sink) {
        bool is_held = !held_.empty() || event.kind == EventKind::task_create;
        if (is_held)
            held_.push_back(event);
        else
            sink(event);
        if (causes) tell_more(event);
        return;
    }
    if (trace.events.size() >= options.capacity) {
        is_full = true;
        return;
    }
    trace.events.push_back(event, spent);
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
        case EventKind::gen_create:
        case EventKind::gen_suspend:
        case EventKind::gen_return:
        case EventKind::gen_raise:
            if (!sink) index_generator(event);
            break;
        default: break;
    }
}

void TraceLog::index_generator(const Event& event) {
    auto& list = generators_[list_of(event.who)];
    if (list.size() < event.who.number) list.resize(event.who.number);
    auto& generator = list[event.who.number - 1];
    if (event.kind == EventKind::gen_create) {
        generator.created = event.step;
    } else if (event.kind == EventKind::gen_suspend) {
        if (event.how == How::yield) generator.yields.push_back(event.step);
    } else {
        generator.ended = event.step;
        generator.how = event.kind == EventKind::gen_return ? How::returned : How::raised;
    }
}

const GeneratorRecord* TraceLog::generator(EntityId id) const {
    if (id.kind < EntityKind::generator) return nullptr;
    auto& list = generators_[list_of(id)];
    return id.number >= 1 && id.number <= list.size() ? &list[id.number - 1] : nullptr;
}

std::uint64_t TraceLog::index_bytes() const {
    auto bytes = trace.entries.size() * (sizeof(ReadyEntry) + sizeof(std::uint64_t)) +
                 trace.places.capacity() * sizeof(LinePlace) + trace.locks.capacity() * sizeof(LockUse) +
                 trace.members.capacity() * sizeof(GroupMember) + trace.raised.capacity() * sizeof(Raised) +
                 timers.capacity() * sizeof(TimerRecord);
    const auto in_heap = [](const std::string& text) {
        return text.capacity() > std::string().capacity() ? text.capacity() + 17 : 0;
    };
    for (auto& entry : trace.entries) bytes += in_heap(entry.callback);
    for (auto& place : trace.places) bytes += in_heap(place.name);
    for (auto& [number, task] : tasks)
        bytes +=
            48 + sizeof task + in_heap(task.name) + in_heap(task.qualname) + in_heap(task.call) + in_heap(task.outcome);
    for (auto& list : generators_)
        for (auto& generator : list) bytes += sizeof generator + generator.yields.capacity() * sizeof(Step);
    return bytes;
}

}    // namespace coroscope
