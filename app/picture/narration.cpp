#include "app/picture/narration.hpp"

#include <algorithm>
#include <cstdio>

#include "app/picture/labels.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kValueLength = 60;

// What a sentence is made from.
struct Telling {
    const Picture& picture;
    const Trace& trace;
    const Source& source;
    const Moment& moment;
    const Event& event;
    std::size_t index;    // of the event
    Step step;
};

std::string seconds(double time) {
    char text[48];
    snprintf(text, sizeof text, "%.3f s", time);
    return text;
}

std::string value(const std::string& text) {
    return shortened(text, kValueLength);
}

std::string lane_name(const Picture& picture, int lane) {
    if (lane < 0) return "the event loop";
    const Lane& of = picture.lanes[static_cast<std::size_t>(lane)];
    if (of.kind == LaneKind::module) return "the module";
    if (of.kind == LaneKind::callbacks) return "a callback";
    if (of.kind == LaneKind::generator && !of.tag.empty() && of.tag != to_text(of.id)) return of.tag;
    return of.label;
}

std::string capital(std::string text) {
    if (text.compare(0, 4, "the ") == 0 || text.compare(0, 2, "a ") == 0)
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string in_words(std::size_t count, const std::string& one) {
    static constexpr const char* words[] = {"no", "one", "two", "three", "four", "five", "six"};
    return (count < 7 ? words[count] : std::to_string(count)) + (" " + one) + (count == 1 ? "" : "s");
}

// Names, at most three of them: "a, b and c".
std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < 3; ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    if (names.size() > 3) out += " and " + std::to_string(names.size() - 3) + " more";
    return out;
}

const Event* following(const Telling& t, std::size_t by = 1) {
    return t.index + by < t.trace.events.size() ? &t.trace.events[t.index + by] : nullptr;
}

// The tasks whose suspension ends at this very step.
std::vector<std::string> woken(const Telling& t) {
    std::vector<std::string> names;
    const Step step = t.event.step;
    for (const Lane& lane : t.picture.lanes) {
        const LaneSpan* now = lane.kind == LaneKind::task ? span_at(lane, step) : nullptr;
        if (!now || now->state != SpanState::ready || now->begin != step || lane.born == step) continue;
        names.push_back(lane.label);
    }
    return names;
}

std::string of_step_begin(const Telling& t);
std::string of_gen_resume(const Telling& t);

// For the first line after a resumption: how it came to run at all. Else empty.
std::string how_it_came(const Telling& t) {
    const auto& events = t.trace.events;
    for (std::size_t at = std::min(t.index, events.size()); at > 0; --at) {
        const Event& event = events[at - 1];
        const Telling earlier{t.picture, t.trace, t.source, t.moment, event, at - 1, t.step};
        const bool is_own = t.picture.lane_of.count(event.who) > 0;
        if (event.kind == EventKind::step_begin) return of_step_begin(earlier);
        if (event.kind == EventKind::gen_resume && is_own) return of_gen_resume(earlier);
        if (event.kind != EventKind::gen_resume && event.kind != EventKind::gen_create) return {};
    }
    return {};
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

std::string of_task_create(const Telling& t) {
    const std::string task = name_of(t.picture, t.event.who);
    if (t.picture.lane_of.count(t.event.who) == 0)
        return "The program's task is done. asyncio.run now closes up, with a short task of its own: " + t.event.text2 +
               ".";
    if (!t.event.by) return "asyncio.run wraps " + task + " in the first task and puts it into the ready queue.";
    return name_of(t.picture, t.event.by) + " creates a task for " + task +
           ". It does not start yet: it joins the end of the ready queue.";
}

std::string of_future_create(const Telling& t) {
    const Event* next = following(t);
    const std::string future = to_text(t.event.who), by = name_of(t.picture, t.event.by);
    if (t.event.who.kind == EntityKind::gather) {
        const auto gather = t.picture.gathers.find(t.event.who);
        const std::size_t count = gather == t.picture.gathers.end() ? 0 : gather->second.children.size();
        const std::string over = count ? in_words(count, "task") : "all its awaitables";
        return "gather makes one future, " + future + ", over " + over +
               ". Each result has a slot, fixed by the position of its awaitable.";
    }
    if (next && next->kind == EventKind::timer_set)
        return "A future, " + future + ", is made for " + (t.event.by ? by : "the loop") +
               ": it stands for an answer that is not there yet. A timer will complete it.";
    return "A future, " + future + ", is made" + (t.event.by ? " by " + by : "") +
           ": a place for an answer that is not there yet.";
}

std::string of_future_done(const Telling& t) {
    const std::vector<std::string> names = woken(t);
    const std::string future = to_text(t.event.who);
    const std::string effect =
        names.empty() ? " Nobody is waiting for it."
                      : " " + listed(names) + (names.size() == 1 ? " goes" : " go") + " into the ready queue.";
    if (t.event.how == How::cancelled) return "Future " + future + " is cancelled." + effect;
    if (t.event.how == How::exception)
        return "Future " + future + " is completed with an exception, " + value(t.event.text) + "." + effect;
    if (t.event.who.kind == EntityKind::gather)
        return "All that gather waited for is done. Results stand in the order asked for, whoever finished first: " +
               value(t.event.text) + "." + effect;
    const bool is_timer = t.index > 0 && t.trace.events[t.index - 1].kind == EventKind::timer_fire;
    if (is_timer && !names.empty())
        return "The timer of " + listed(names) + " fired at " + seconds(t.trace.events[t.index - 1].time) +
               ", so its future " + future + " is done." + effect;
    return "Future " + future + " is done: " + value(t.event.text) + "." + effect;
}

std::string of_iteration(const Telling& t) {
    const std::string number = "Loop iteration " + std::to_string(t.event.number) + " begins. ";
    for (const ClockJump& jump : t.picture.jumps)
        if (jump.step == t.event.step)
            return "Nothing was ready, so the clock jumps from " + seconds(jump.from) + " to " + seconds(jump.to) +
                   ", where the next timer is due. Iteration " + std::to_string(t.event.number) + " begins.";
    const auto& ready = t.moment.ready;
    if (t.moment.step == t.step && !ready.empty()) {
        std::vector<std::string> names;
        for (const HandleView& handle : ready) names.push_back(handle.label);
        return number + "Those that are ready now get one turn each: " + listed(names) + ".";
    }
    return number + "Only callbacks of asyncio's own are ready: they pass on what is done.";
}

std::string others_suspended(const Telling& t) {
    std::vector<std::string> names;
    for (const Lane& lane : t.picture.lanes) {
        const LaneSpan* span = lane.kind == LaneKind::task ? span_at(lane, t.event.step) : nullptr;
        if (span && span->state == SpanState::suspended && lane.id != t.event.who) names.push_back(lane.label);
    }
    if (names.empty()) return "";
    return " " + listed(names) + (names.size() == 1 ? " stays suspended." : " stay suspended.");
}

std::string of_step_begin(const Telling& t) {
    const std::string task = name_of(t.picture, t.event.who);
    const auto lane = t.picture.lane_of.find(t.event.who);
    const LaneSpan* span = lane == t.picture.lane_of.end()
                               ? nullptr
                               : span_at(t.picture.lanes[static_cast<std::size_t>(lane->second)], t.event.step);
    const LaneSpan* first = lane == t.picture.lane_of.end()
                                ? nullptr
                                : &t.picture.lanes[static_cast<std::size_t>(lane->second)].spans.front();
    const std::string line = span && span->first_line ? " at line " + std::to_string(span->first_line) : "";
    if (t.event.how == How::exception)
        return "The loop resumes " + task + line + " by throwing " + value(t.event.text) + " into it.";
    const bool is_first = span && (span == first || (span == first + 1 && first->state == SpanState::ready));
    std::string reason;
    for (const LaneSpan* before = span; span && before != first && before + 2 >= span;) {
        --before;
        if (before->state == SpanState::suspended && !before->label.empty())
            reason = " What it waited for is over: " + wait_label(t.picture, *before, before->end) + ".";
    }
    if (is_first) return "The loop takes " + task + " from the ready queue and starts it." + others_suspended(t);
    return "The loop takes " + task + " from the ready queue and resumes it" + line + "." + reason +
           others_suspended(t);
}

std::string of_step_end(const Telling& t) {
    const std::string task = name_of(t.picture, t.event.who);
    if (t.event.how == How::suspend) {
        if (!t.event.other) return task + " gives up its turn with sleep(0) and joins the end of the ready queue.";
        const auto lane = t.picture.lane_of.find(t.event.who);
        const LaneSpan* span = lane == t.picture.lane_of.end()
                                   ? nullptr
                                   : span_at(t.picture.lanes[static_cast<std::size_t>(lane->second)], t.event.step);
        const std::string on = span ? wait_label(t.picture, *span, t.event.step) : to_text(t.event.other);
        return task + " is suspended: " + on + ". Its frames are kept as they stand, and the loop is free for others.";
    }
    const std::vector<std::string> names = woken(t);
    const std::string effect = names.empty() ? ""
                                             : " " + listed(names) +
                                                   (names.size() == 1 ? ", which waited for it, is ready."
                                                                      : ", which waited for it, are ready.");
    if (t.event.how == How::returned) return task + " is done and its result is " + value(t.event.text) + "." + effect;
    if (t.event.how == How::cancelled) return task + " is cancelled: it ends here without a result." + effect;
    return task + " fails with " + value(t.event.text) + ". The task keeps the exception for whoever awaits it." +
           effect;
}

std::string of_gen_resume(const Telling& t) {
    const std::string who = name_of(t.picture, t.event.who), line = "line " + std::to_string(t.event.line);
    const bool is_first = t.index > 0 && t.trace.events[t.index - 1].kind == EventKind::gen_create;
    const bool is_own = t.picture.lane_of.count(t.event.who) > 0;
    if (t.event.how == How::throw_)
        return "The exception " + value(t.event.text) + " is raised inside " + who + " at " + line + ".";
    if (t.event.how == How::close)
        return "close() raises GeneratorExit inside " + who + " at " + line + ", so that it can clean up.";
    if (is_first) return "The body of " + who + " starts to run, from " + line + ".";
    if (!is_own) return who + " goes on from its await at " + line + ".";
    YieldAssignment halves;
    const bool is_assignment = find_yield_assignment(t.source.line(t.event.line), halves);
    if (t.event.how == How::send)
        return "send() wakes " + who + " at " + line + ": the yield expression becomes " + value(t.event.text) +
               (is_assignment ? ", and only now does the assignment happen." : ".");
    return "next() wakes " + who + " at " + line +
           (is_assignment ? ": the yield expression becomes None." : ", just behind its yield.");
}

std::string of_gen_suspend(const Telling& t) {
    const std::string who = name_of(t.picture, t.event.who), line = "line " + std::to_string(t.event.line);
    if (t.event.how == How::yield_from)
        return who + " has handed over at " + line +
               " with yield from, and is suspended along with what it delegates to.";
    if (t.event.how == How::await) return who + " is suspended in its await at " + line + ". Its frame stays as it is.";
    YieldAssignment halves;
    if (find_yield_assignment(t.source.line(t.event.line), halves))
        return "The right side of " + line + " ran and its value " + value(t.event.text) + " went out to the caller. " +
               who +
               " is asleep in the middle of the assignment. The next send() wakes it and becomes the value of the "
               "yield expression.";
    return who + " yields " + value(t.event.text) + " to its caller at " + line +
           " and is suspended there, with all its variables.";
}

std::string of_print(const Telling& t) {
    std::string text = t.event.text;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return capital(lane_name(t.picture, running_lane(t.picture, t.event.step))) + " prints: " + value(text);
}

std::string of_event(const Telling& t) {
    const Event& event = t.event;
    const int lane = running_lane(t.picture, event.step);
    switch (event.kind) {
        case EventKind::line: return of_line(t);
        case EventKind::task_create: return of_task_create(t);
        case EventKind::future_create: return of_future_create(t);
        case EventKind::future_done: return of_future_done(t);
        case EventKind::iteration: return of_iteration(t);
        case EventKind::timer_set:
            return capital(lane_name(t.picture, lane)) + " sets a timer for " + seconds(event.time) +
                   ". Waiting costs nothing: until then the loop can run others.";
        case EventKind::timer_fire:
            return "The timer for " + seconds(event.time) + " is due: what it has to do joins the ready queue.";
        case EventKind::timer_cancel: return "The timer for " + seconds(event.time) + " is cancelled before it is due.";
        case EventKind::step_begin: return of_step_begin(t);
        case EventKind::step_end: return of_step_end(t);
        case EventKind::callback_run:
            return "The loop runs a callback, " + event.text + ". It is a plain call: it cannot be suspended.";
        case EventKind::print: return of_print(t);
        case EventKind::stderr_text:
            return "A message goes to the error output: " + value(event.text.substr(0, event.text.find('\n')));
        case EventKind::gen_create:
            return "The frame of " + std::string(last_name(event.text)) +
                   "() is entered for the first time. Calling it had run nothing of its body.";
        case EventKind::gen_resume: return of_gen_resume(t);
        case EventKind::gen_suspend: return of_gen_suspend(t);
        case EventKind::gen_return: {
            const std::string who = name_of(t.picture, event.who);
            const bool is_generator = event.who.kind == EntityKind::generator;
            if (is_generator)
                return who + " has come to its end. Its caller gets StopIteration" +
                       (event.text == "None" ? "." : " with the value " + value(event.text) + ".");
            return who + " returns " + value(event.text) +
                   (event.line ? " at line " + std::to_string(event.line) : "") + ".";
        }
        case EventKind::gen_raise:
            return "The exception " + value(event.text) + " leaves " + name_of(t.picture, event.who) +
                   (event.line ? " at line " + std::to_string(event.line) : "") + ".";
    }
    return {};
}

}    // namespace

const Event* event_at(const Trace& trace, Step step) {
    const auto after = std::upper_bound(trace.events.begin(), trace.events.end(), step,
                                        [](Step value, const Event& event) { return value < event.step; });
    return after == trace.events.begin() ? nullptr : &*std::prev(after);
}

std::string name_of(const Picture& picture, EntityId id) {
    const auto lane = picture.lane_of.find(id);
    if (lane != picture.lane_of.end()) return lane_name(picture, lane->second);
    const auto name = picture.names.find(id);
    if (name != picture.names.end()) return name->second;
    return to_text(id);
}

std::string narrate(const Picture& picture, const Trace& trace, const Source& source, const Moment& moment, Step step) {
    const Event* event = event_at(trace, step);
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
    return of_event(
               {picture, trace, source, moment, *event, static_cast<std::size_t>(event - trace.events.data()), step}) +
           ending;
}

}    // namespace coroscope
