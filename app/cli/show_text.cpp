#include "app/cli/show_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/cli/event_text.hpp"
#include "app/cli/show_window.hpp"
#include "app/picture/captions.hpp"
#include "app/picture/narration.hpp"

namespace coroscope {
namespace {

constexpr std::uint32_t kLinesAround = 60;

struct Writer {
    std::string out;

    template <class... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        out += fmt::format(format, std::forward<Args>(args)...);
        while (!out.empty() && out.back() == ' ') out.pop_back();
        out += '\n';
    }
    void title(std::string_view text) { line("\n{}", text); }
};

std::string task_text(const Moment& moment, EntityId id) {
    for (auto& task : moment.tasks)
        if (task.id == id) return to_text(id) + " " + task.call;
    return to_text(id);
}

const char* word_of_phase(Phase phase) {
    switch (phase) {
        case Phase::before_start: return "before the first line";
        case Phase::running: return "running";
        case Phase::finished: return "finished";
        case Phase::failed: return "failed";
        case Phase::deadlock: return "deadlock";
        case Phase::limit: return "a limit was reached";
    }
    return "";
}

// "suspended at line 12: sleep until 3.000" for lines at which something is suspended.
std::vector<std::string> chips_at(const Moment& moment, std::uint32_t line) {
    std::vector<std::string> chips;
    for (auto& task : moment.tasks)
        if (task.state == LifeState::suspended && !task.frames.empty() && task.frames.back().line == line)
            chips.push_back(fmt::format("{} {}: {}", to_text(task.id), task.call, task.wait.label));
    for (auto& g : moment.generators)
        if (g.state == LifeState::suspended && g.frame.line == line)
            chips.push_back(fmt::format("{} {}", to_text(g.id), g.variable.empty() ? g.qualname : g.variable));
    return chips;
}

void write_source(Writer& w, const Shown& shown, const Moment& moment) {
    w.title("SOURCE");
    auto count = shown.source.line_count();
    auto line = moment.line ? moment.line : 1;
    auto from = line > kLinesAround ? line - kLinesAround : 1, to = std::min(count, line + kLinesAround);
    for (auto i = from; i <= to; ++i) {
        std::string chips;
        for (auto& chip : chips_at(moment, i)) chips += "    <- suspended here: " + chip;
        w.line("{} {:4}  {}{}", i == moment.line ? '>' : ' ', i, shown.source.line(i), chips);
    }
    for (std::uint32_t i = 1; i <= count; ++i) {
        if (i >= from && i <= to) continue;
        for (auto& chip : chips_at(moment, i))
            w.line("  {:4}  {}    <- suspended here: {}", i, shown.source.line(i), chip);
    }
}

std::string state_of_lane(const Picture& picture, const Lane& lane, Step step) {
    if (step < lane.born) return "not yet";
    if (lane.ended && step >= lane.ended) {
        std::string text = word_of(lane.outcome);
        if (!lane.outcome_text.empty()) text += " " + lane.outcome_text;
        if (lane.ordinal) text += fmt::format(" (finished as number {})", lane.ordinal);
        return text;
    }
    auto* span = span_at(lane, step);
    if (!span) return "";
    switch (span->state) {
        case SpanState::running: return "running";
        case SpanState::ready: return "ready, waits its turn";
        case SpanState::calling: return "waits for what it called";
        case SpanState::suspended: {
            auto label = wait_label(picture, *span, step);
            std::string text = "suspended";
            if (span->last_line) text += fmt::format(" at line {}", span->last_line);
            if (label.compare(0, 9, "suspended") == 0) return label;
            return label.empty() ? text : text + ": " + label;
        }
    }
    return "";
}

void write_lanes(Writer& w, const Shown& shown, const Moment& moment) {
    auto step = moment.step;
    w.title("TIMELINE");
    std::size_t width = 10;
    for (std::size_t i = 0; i < shown.picture.lanes.size(); ++i)
        width = std::max(width, lane_text(shown.picture, static_cast<int>(i)).size());
    for (std::size_t i = 0; i < shown.picture.lanes.size(); ++i) {
        auto& lane = shown.picture.lanes[i];
        if (shown.is_future_hidden && lane.born > step) continue;
        bool is_over =
            lane.kind == LaneKind::module && moment.phase != Phase::running && moment.phase != Phase::before_start;
        w.line("  {:{}}  {}", lane_text(shown.picture, static_cast<int>(i)), width,
               is_over ? word_of_phase(moment.phase) : state_of_lane(shown.picture, lane, step));
    }
}

void write_loop(Writer& w, const Moment& moment) {
    if (moment.tasks.empty() && moment.ready.empty() && moment.timers.empty() && moment.iteration == 0) return;
    w.title("EVENT LOOP");
    w.line("  iteration  {}", moment.iteration);
    bool has_running = false;
    for (auto& task : moment.tasks) {
        if (task.state != LifeState::running) continue;
        w.line("  running    {} {} ({})", to_text(task.id), task.call, task.name);
        has_running = true;
    }
    if (!has_running) w.line("  running    nothing");
    std::string ready;
    for (auto& handle : moment.ready)
        ready += (ready.empty() ? "" : ", ") + (handle.task ? to_text(handle.task) + " " : "") + handle.label;
    w.line("  ready      {}", ready.empty() ? "nothing" : ready);
    for (auto& timer : moment.timers)
        w.line("  timer      {:.3f} s  {}{} (set at {:.3f} s)", timer.deadline,
               timer.task ? to_text(timer.task) + " " : "", timer.label, timer.set_at);
    for (auto& task : moment.tasks) {
        if (task.state != LifeState::suspended) continue;
        w.line("  waiting    {} {} ({}): {}{}{}", to_text(task.id), task.call, task.name, task.wait.label,
               task.wait.on ? " [" + to_text(task.wait.on) + "]" : "", task.is_cancelling ? ", being cancelled" : "");
        for (std::size_t i = 0; i < task.wait.slots.size(); ++i) {
            auto& slot = task.wait.slots[i];
            w.line("               slot {}: {} {} {}", i, task_text(moment, slot.entity), word_of(slot.state),
                   slot.text);
        }
    }
    for (auto& task : moment.tasks)
        if (task.state == LifeState::returned || task.state == LifeState::raised || task.state == LifeState::cancelled)
            w.line("  done       {} {} ({}): {} {}", to_text(task.id), task.call, task.name, word_of(task.state),
                   task.outcome);
}

void write_frame(Writer& w, const FrameView& frame) {
    auto place = frame.line ? fmt::format(", line {}", frame.line) : std::string(" (ended)");
    w.line("    {}{}{}{}", frame.entity ? to_text(frame.entity) + " " : "", frame.function, place,
           frame.is_suspended ? " (suspended)" : "");
    for (auto& v : frame.locals) w.line("        {} = {}", v.name, v.text);
}

void write_frames(Writer& w, const Moment& moment) {
    w.title("FRAMES");
    if (!moment.stack.empty() && moment.stack[0].line) w.line("  on the call stack, outermost first");
    for (auto& frame : moment.stack) write_frame(w, frame);
    for (auto& task : moment.tasks) {
        if (task.frames.empty() || task.state == LifeState::running) continue;
        w.line("  {} {}: {}{}", to_text(task.id), task.call, word_of(task.state),
               task.wait.label.empty() ? "" : ", " + task.wait.label);
        for (auto& frame : task.frames) write_frame(w, frame);
    }
    for (auto& g : moment.generators) {
        w.line("  {}{}: {}{}", g.id ? to_text(g.id) + " " : "",
               g.variable.empty() ? g.qualname : g.variable + " = " + g.qualname, word_of(g.state),
               g.yielded.empty() ? "" : ", yielded " + g.yielded);
        if (g.state == LifeState::suspended || g.state == LifeState::created) write_frame(w, g.frame);
    }
}

void write_text(Writer& w, const char* name, const std::string& text) {
    if (text.empty()) return;
    w.title(name);
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        w.line("  {}", text.substr(at, end - at));
        at = end + 1;
    }
}

std::string error_text_until(const Trace& trace, Step step) {
    std::string text;
    BareEvents bare(trace.events);
    for (std::size_t i = 0, end = trace.events.count_until(step); i < end; ++i)
        if (bare[i].kind == EventKind::stderr_text) text += trace.events[i].text;
    return text;
}

}    // namespace

std::string moment_text(const Shown& shown, const Moment& moment) {
    Writer w;
    w.line("{}  step {} of {}{}, time {:.3f} s, seed {}", shown.source.name, moment.step, shown.trace.last_step,
           shown.trace.is_complete ? "" : " so far", moment.time, shown.seed);
    auto running = moment.running ? ", " + entity_text(shown.picture, moment.running) + " runs" : "";
    w.line("{}", place_text(moment, shown.trace));
    w.line("{}{}{}", word_of_phase(moment.phase), moment.line ? fmt::format(", line {}", moment.line) : "", running);
    if (!moment.message.empty()) w.line("{}", moment.message);
    auto told = narrate(shown.picture, shown.trace, shown.source, moment, moment.step);
    if (!told.empty()) w.line("\n{}", told);
    write_source(w, shown, moment);
    write_lanes(w, shown, moment);
    write_loop(w, moment);
    write_frames(w, moment);
    write_text(w, "OUTPUT", shown.out.substr(0, moment.output_bytes));
    write_text(w, "ERRORS", error_text_until(shown.trace, moment.step));
    return w.out + window_text(shown, moment);
}

std::string timeline_text(const Shown& shown, const Moment& ending) {
    Writer w;
    w.line("{}  {} steps{}, seed {}", shown.source.name, shown.trace.last_step,
           shown.trace.is_complete ? "" : " so far", shown.seed);
    std::size_t width = 6;
    for (std::size_t i = 0; i < shown.picture.lanes.size(); ++i)
        width = std::min<std::size_t>(32, std::max(width, lane_text(shown.picture, static_cast<int>(i)).size()));
    w.line("\n{:>6}  {:>8}  {:{}}  what happens", "step", "time", "lane", width);
    auto& events = shown.trace.events;
    BareEvents bare(events);
    double time = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        auto e = events[i];
        auto lane = running_lane(shown.picture, e.step);
        bool is_of_task = e.kind == EventKind::step_begin || e.kind == EventKind::step_end;
        auto name = is_of_task ? entity_text(shown.picture, e.who) : lane_text(shown.picture, lane);
        if (name.size() > width) name = name.substr(0, width - 1) + "~";
        if (e.kind == EventKind::iteration) time = e.time;
        if (e.kind != EventKind::line) {
            w.line("{:>6}  {:>8.3f}  {:{}}  {}", e.step, time, name, width, event_text(e, shown.picture));
            continue;
        }
        std::string lines;
        auto first = e.step;
        int in_a_row = 0;
        for (; i < events.size() && bare[i].kind == EventKind::line &&
               running_lane(shown.picture, bare[i].step) == lane && in_a_row < 12;
             ++i, ++in_a_row)
            lines += (lines.empty() ? "" : ", ") + std::to_string(bare[i].line);
        --i;
        auto text = in_a_row == 1 ? fmt::format("line {}: {}", e.line, shown.source.line(e.line)) : "lines " + lines;
        w.line("{:>6}  {:>8.3f}  {:{}}  {}", first, time, name, width, text);
    }
    write_lanes(w, shown, ending);
    w.line("\n{}{}", word_of_phase(ending.phase), ending.message.empty() ? "" : ": " + ending.message);
    write_text(w, "OUTPUT", shown.out);
    write_text(w, "ERRORS", shown.err);
    return w.out;
}

}    // namespace coroscope
