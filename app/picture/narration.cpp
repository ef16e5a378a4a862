#include "app/picture/narration.hpp"

#include <algorithm>

#include "app/picture/labels.hpp"
#include "app/picture/telling.hpp"

namespace coroscope {

namespace {

std::string told_earlier(const Telling& t, std::size_t index) {
    return told({t.picture, t.trace, t.source, t.moment, t.trace.events[index], index, t.step});
}

// For what follows right after a resumption: how it came to run at all. Else empty.
std::string how_it_came(const Telling& t) {
    BareEvents events(t.trace.events);
    for (std::size_t at = std::min(t.index, events.size()); at > 0; --at) {
        const auto event = events[at - 1];
        const bool is_own = t.picture.lane_of.count(event.who) > 0;
        if (event.kind == EventKind::step_begin) return told_earlier(t, at - 1);
        if (event.kind == EventKind::gen_resume && is_own) return told_earlier(t, at - 1);
        if (event.kind != EventKind::gen_resume && event.kind != EventKind::gen_create) return {};
    }
    return {};
}

std::string_view label_of_indented(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? text : text.substr(begin);
}

// Whether the line before this one on the same lane stands further down: the end of a block, not its beginning.
bool comes_from_below(const Telling& t) {
    BareEvents events(t.trace.events);
    for (std::size_t at = std::min(t.index, events.size()); at > 0 && at + 400 > t.index; --at) {
        const auto event = events[at - 1];
        if (event.kind == EventKind::line && event.step < t.event.step && event.who == t.event.who)
            return event.line > t.event.line;
    }
    return false;
}

std::string of_line(const Telling& t) {
    const int lane = running_lane(t.picture, t.event.step);
    const std::string_view text = t.source.line(t.event.line);
    const std::string before = how_it_came(t), who = capital(lane_name(t.picture, lane));
    const std::string line = "line " + std::to_string(t.event.line);
    const std::string next = before.empty() ? who + " is about to " : before + " Next it will ";
    YieldAssignment halves;
    if (find_yield_assignment(text, halves))
        return next + "run " + line +
               ". Its right side goes first: that value is yielded. The left side has to wait for what comes back.";
    const std::string awaited = awaited_in_line(text);
    if (awaited == "sleep") return next + "await a sleep at " + line + " and give up control until its timer is due.";
    if (awaited == "gather")
        return next + "call gather at " + line + ": every awaitable in it becomes a task of its own.";
    const bool is_block = label_of_indented(text).compare(0, 11, "async with ") == 0;
    if (is_block && comes_from_below(t))
        return next + "leave the block of " + line +
               (awaited == "TaskGroup" ? ", which waits for all of its tasks." : ": " + awaited + " is free then.");
    if (is_block && awaited == "TaskGroup")
        return next + "open a TaskGroup at " + line + ": its block will not be left before all of its tasks are done.";
    if (is_block)
        return next + "enter " + awaited + " at " + line + ". If that is not possible yet, it is suspended there.";
    if (!awaited.empty())
        return next + "await " + awaited + " at " + line + ". If that is not ready, it is suspended there.";
    const LineLabel label = label_of_line(text);
    if (label.text == "def") return next + "run " + line + ", which defines a function. Nothing of its body runs yet.";
    if (label.text == "import") return next + "import at " + line + ".";
    if (text.find("asyncio.run(") != std::string_view::npos)
        return next + "call asyncio.run at " + line + ": an event loop starts and runs until its task is done.";
    const auto begin = text.find_first_not_of(" \t");
    const std::string_view code = begin == std::string_view::npos ? text : text.substr(begin);
    if (!code.empty() && (code[0] == '"' || code[0] == '\''))
        return next + "pass " + line + ", a text that only describes the program.";
    return next + "run " + line + ": " + shortened(code, 48);
}

// A coroutine of a task that is entered or goes on: that is how the task's step begins.
bool is_inside_step(const Telling& t) {
    const bool is_entry = t.event.kind == EventKind::gen_resume || t.event.kind == EventKind::gen_create;
    return is_entry && t.picture.lane_of.count(t.event.who) == 0;
}

std::string of_event(const Telling& t) {
    if (t.event.kind == EventKind::line) return of_line(t);
    const std::string sentence = told(t);
    if (!is_inside_step(t)) return sentence;
    const std::string before = how_it_came(t);
    return before.empty() ? sentence : before + " " + sentence;
}

}    // namespace

std::optional<Event> event_at(const Trace& trace, Step step) {
    const auto count = trace.events.count_until(step);
    if (count == 0) return {};
    return trace.events[count - 1];
}

std::string name_of(const Picture& picture, EntityId id) {
    const auto lane = picture.lane_of.find(id);
    if (lane != picture.lane_of.end()) return lane_name(picture, lane->second);
    const auto name = picture.names.find(id);
    if (name != picture.names.end()) return name->second;
    return to_text(id);
}

std::string narrate(const Picture& picture, const Trace& trace, const Source& source, const Moment& moment, Step step) {
    const auto event = event_at(trace, step);
    const bool is_current = moment.step == step;
    std::string ending;
    if (is_current && step >= trace.last_step && trace.is_complete) {
        if (moment.phase == Phase::finished) ending = " That was the whole run.";
        if (moment.phase == Phase::failed || moment.phase == Phase::deadlock || moment.phase == Phase::limit)
            ending = " " + moment.message;
    }
    if (!event || event->step < step) {
        if (step == 0) return "Nothing has run yet. One step forward begins the program at its first line.";
        if (is_current && moment.line > 0) {
            Event line;
            line.line = moment.line;
            line.step = step;
            return of_line({picture, trace, source, moment, line, trace.events.size(), step}) + ending;
        }
        if (!event) return "The program is at work.";
    }
    return of_event({picture, trace, source, moment, *event, trace.events.count_until(step) - 1, step}) + ending;
}

}    // namespace coroscope
