#include "app/picture/captions.hpp"

#include <cstdio>

#include "app/picture/narration.hpp"

namespace coroscope {

namespace {

const Lane* lane_of(const Picture& picture, EntityId id) {
    const auto found = id ? picture.lane_of.find(id) : picture.lane_of.end();
    return found == picture.lane_of.end() ? nullptr : &picture.lanes[static_cast<std::size_t>(found->second)];
}

}    // namespace

std::string place_text(const Moment& moment, const Trace& trace) {
    switch (moment.phase) {
        case Phase::finished: return "finished";
        case Phase::failed: return "ended with an exception";
        case Phase::deadlock: return "deadlock";
        case Phase::limit: return "stopped at a limit";
        case Phase::before_start: return "not started";
        case Phase::running: break;
    }
    if (moment.line == 0) return "the event loop is at work";
    const auto event = event_at(trace, moment.step);
    const bool is_before = !event || event->step < moment.step || event->kind == EventKind::line;
    return (is_before ? "paused before line " : "in line ") + std::to_string(moment.line);
}

std::string sleeper_text(const Picture& picture, const TaskView& task, Step step) {
    const std::string label = waits_for(picture, task, step);
    if (label.compare(0, 6, "sleep ") == 0) return label.substr(6);
    if (label.compare(0, 6, "gather") == 0) return "awaits " + label + " done";
    return label;
}

std::string sleeper_text(const GeneratorView& generator) {
    return generator.yielded.empty() ? "suspended" : "yielded " + generator.yielded;
}

std::string empty_ready_text(const Picture& picture, const Moment& moment) {
    if (moment.timers.empty()) return "empty";
    return running_lane(picture, moment.step) < 0 ? "empty: the clock will jump to the next timer"
                                                  : "empty: after this turn the clock will jump";
}

std::string frame_note(const FrameView& frame) {
    const std::string line = frame.line ? "line " + std::to_string(frame.line) : "";
    return frame.is_suspended ? (line.empty() ? "suspended" : "suspended at " + line) : line;
}

std::string exchange_text(const Picture& picture, const FrameView& frame, bool is_suspended, Step step) {
    const Lane* lane = lane_of(picture, frame.entity);
    const Exchange* exchange = lane ? exchange_at(*lane, !is_suspended, step) : nullptr;
    if (exchange && is_wait(*exchange)) return exchange->text.text();
    return exchange ? (is_suspended ? "went out: " : "came in: ") + exchange->text.text() : "";
}

ChainEnd chain_end(const Picture& picture, const TaskView& task, Step step) {
    switch (task.state) {
        case LifeState::suspended:
            return {waits_for(picture, task, step), task.wait.on ? to_text(task.wait.on) + " pending" : ""};
        case LifeState::returned: return {"returned " + task.outcome, ""};
        case LifeState::raised: return {"raised " + task.outcome, ""};
        case LifeState::cancelled: return {"cancelled", ""};
        case LifeState::ready:
        case LifeState::created:
            return {task.frames.empty() ? "not started: in the ready queue" : "in the ready queue", ""};
        case LifeState::running: break;
    }
    return {};
}

std::string title_of(const Picture& picture, const WaitGroup& group) {
    if (group.kind == WaitKind::queue) return group.label + (group.holds.empty() ? "" : ", holds " + group.holds);
    if (group.kind == WaitKind::line) return group.label;
    if (group.kind != WaitKind::lock) return "on " + group.label + (group.is_cancelling ? ", cancelling" : "");
    std::string out = group.label;
    for (std::size_t i = 0; i < group.holders.size() && i < 3; ++i)
        if (const Lane* lane = lane_of(picture, group.holders[i])) out += (i == 0 ? ", inside: " : ", ") + lane->label;
    return out;
}

std::string slot_text(const GatherSlot& slot) {
    if (slot.state == LifeState::cancelled) return "cancelled";
    return slot.state == LifeState::returned || slot.state == LifeState::raised ? slot.text : "pending";
}

std::string ordinal_text(int number) {
    const int tens = number % 100;
    const char* ending = tens >= 11 && tens <= 13 ? "th"
                         : number % 10 == 1       ? "st"
                         : number % 10 == 2       ? "nd"
                         : number % 10 == 3       ? "rd"
                                                  : "th";
    return std::to_string(number) + ending;
}

std::string duration_text(double seconds) {
    char text[48];
    snprintf(text, sizeof text, seconds < 0.001 ? "%.2g" : "%.3f", seconds);
    std::string out = text;
    if (out.find('.') != std::string::npos && out.find('e') == std::string::npos) {
        while (out.back() == '0') out.pop_back();
        if (out.back() == '.') out.pop_back();
    }
    return out;
}

std::string value_text(const Picture& picture, const Variable& variable) {
    if (!variable.entity) return variable.text;
    const std::string id = to_text(variable.entity);
    if (const Lane* lane = lane_of(picture, variable.entity)) return lane->label + "  " + id;
    return variable.text.empty() ? id : variable.text;
}

bool is_worth_showing(const Variable& variable) {
    return variable.type != "module" && variable.type != "function" && variable.type != "builtin_function_or_method" &&
           variable.type != "type" && variable.name.compare(0, 2, "__") != 0;
}

}    // namespace coroscope
