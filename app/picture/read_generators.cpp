// Generators and coroutines in a trace: entered, left, and what passes in and out.
#include "app/picture/labels.hpp"
#include "app/picture/reading.hpp"

namespace coroscope {

namespace {

bool is_on_stack(const Reading& r, EntityId id) {
    for (const Active& active : r.stack)
        if (active.id == id) return true;
    return false;
}

// A coroutine of a task runs on the task's lane; driven by hand it has a lane of its own, as generators do.
bool is_member(const Reading& r, EntityId id) {
    return r.member_of.count(id) > 0;
}

// next() is nothing for a coroutine: another one awaits it, or somebody sends None.
std::string resume_label(const Reading& r, const Event& event) {
    switch (event.how) {
        case How::send: return "send(" + event.text + ")";
        case How::throw_: return "throw(" + event.text + ")";
        case How::close: return "close()";
        default: break;
    }
    if (event.who.kind != EntityKind::coroutine) return "next()";
    const bool is_awaited = !r.stack.empty() && r.stack.back().id.kind == EntityKind::coroutine;
    return is_awaited ? "await" : "send(None)";
}

void add_exchange(Reading& r, int lane, Step step, bool is_in, std::string text) {
    Lane& of = r.picture.lanes[static_cast<std::size_t>(lane)];
    of.exchanges.push_back({step, is_in, r.picture.labels->of(std::move(text))});
    if (of.ended) of.exchanges.shrink_to_fit();
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
        label = event.text.compare(0, 13, "GeneratorExit") == 0 ? "is closed" : "raises " + event.text;
    }
    if (lane >= 0 && !label.empty()) add_exchange(r, lane, event.step, false, label);
    add_arrow(r, ArrowKind::yield, event.step, lane, event.step, caller, std::move(label));
}

}    // namespace

void read_gen_create(Reading& r, const Event& event) {
    const int caller = r.top();
    if (event.who.kind == EntityKind::generator && last_name(event.text) == "<genexpr>" &&
        r.folded_lines.count(event.line) > 0) {
        r.folded.insert(event.who);
        r.picture.names[event.who] = "<genexpr>";
        return;
    }
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

void read_gen_resume(Reading& r, const Event& event) {
    if (r.folded.count(event.who) > 0) return;
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
    const std::string label = resume_label(r, event);
    r.notes[lane].is_first_entry = r.picture.lanes[lane].spans.empty();
    r.stack.push_back({event.who, lane});
    run_lane(r, lane, event.step, event.line);
    add_exchange(r, lane, event.step, true, label);
    r.picture.has_calls = true;
    add_arrow(r, ArrowKind::send, event.step, caller, event.step, lane, label);
}

void read_gen_leave(Reading& r, const Event& event) {
    if (r.folded.count(event.who) > 0) return;
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
        if (event.how == How::await && event.who.kind == EntityKind::coroutine)
            add_exchange(r, lane, event.step, false, what.empty() ? "awaits" : "awaits " + what);
        open_span(r, lane, event.step, SpanState::suspended,
                  what.empty() ? "suspended at line " + std::to_string(event.line) : what);
    } else {
        end_lane(r, lane, event.step, event.kind == EventKind::gen_return ? LifeState::returned : LifeState::raised,
                 event.text);
    }
    leave_generator(r, event);
}

}    // namespace coroscope
