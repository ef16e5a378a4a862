#include "app/cli/show_window.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/cli/event_text.hpp"
#include "app/picture/captions.hpp"
#include "app/picture/conversation.hpp"
#include "app/picture/glossary.hpp"
#include "app/picture/narration.hpp"
#include "app/picture/why.hpp"

namespace coroscope {
namespace {

constexpr Step kWholeRun = 1500, kAround = 300;    // steps

// What of the run is listed: all of a short one, else what lies around the cursor.
struct Range {
    Step from = 0, to = 0;
    bool has(Step step) const { return step >= from && step <= to; }
};
Range range_of(const Shown& shown, Step step) {
    const bool is_short = shown.picture.last_step <= kWholeRun;
    Range range{0, shown.picture.last_step};
    if (!is_short) range = {step > kAround ? step - kAround : 0, step + kAround};
    if (shown.is_future_hidden) range.to = step;
    return range;
}

template <class... Args>
void add(std::string& out, fmt::format_string<Args...> format, Args&&... args) {
    out += fmt::format(format, std::forward<Args>(args)...) + "\n";
}

const char* word_of(SpanState state) {
    switch (state) {
        case SpanState::running: return "running";
        case SpanState::ready: return "ready";
        case SpanState::suspended: return "suspended";
        case SpanState::calling: return "waits for what it called";
    }
    return "";
}

void write_spans(std::string& out, const Shown& shown, Step step) {
    const Picture& picture = shown.picture;
    const Range range = range_of(shown, step);
    add(out, "\nSPANS");
    for (const Lane& lane : picture.lanes) {
        if (shown.is_future_hidden && lane.born > step) continue;
        add(out, "  {}{}", lane.label, lane.tag.empty() ? "" : "  " + lane.tag);
        auto span = std::partition_point(lane.spans.begin(), lane.spans.end(),
                                         [&](const LaneSpan& one) { return one.end <= range.from; });
        for (; span != lane.spans.end() && span->begin <= range.to; ++span) {
            const std::string label = wait_label(picture, *span, step);
            const Step last = shown.is_future_hidden ? std::min(span->end - 1, range.to) : span->end - 1;
            add(out, "    {:>6} to {:>6}  {}{}", span->begin, last, word_of(span->state),
                label.empty() ? "" : ": " + label);
        }
        if (lane.ended && lane.ordinal && (range.has(lane.ended) || !shown.is_future_hidden))
            add(out, "    finished {}", ordinal_text(lane.ordinal));
    }
}

void write_grid(std::string& out, const Shown& shown, Step step) {
    const Picture& picture = shown.picture;
    if (!picture.has_loop) return;
    const Range range = range_of(shown, step);
    add(out, "\nLOOP ITERATIONS");
    for (const IterationMark& mark : picture.iterations)
        if (range.has(mark.step)) add(out, "  {} begins at step {}, {:.3f} s", mark.number, mark.step, mark.time);
    for (const ClockJump& jump : picture.jumps)
        if (range.has(jump.step))
            add(out, "  +{} s before step {}, to {} s", duration_text(jump.to - jump.from), jump.step,
                duration_text(jump.to));
}

void write_arrows(std::string& out, const Shown& shown, Step step) {
    const Picture& picture = shown.picture;
    const Range range = range_of(shown, step);
    bool has_title = false;
    for (const Arrow& arrow : picture.arrows) {
        if (!range.has(arrow.from_step) || (shown.is_future_hidden && !range.has(arrow.to_step)) ||
            arrow.from_lane < 0 || arrow.to_lane < 0)
            continue;
        if (!has_title) add(out, "\nARROWS");
        has_title = true;
        add(out, "  {}", why_arrow(picture, arrow));
        if (!arrow.label.empty()) add(out, "      {}", arrow.label.text());
    }
}

void write_waits(std::string& out, const Shown& shown, const Moment& moment) {
    const Picture& picture = shown.picture;
    const auto name = [&](EntityId id) { return entity_text(picture, id); };
    if (picture.has_loop) {
        add(out, "\nWAITING");
        if (moment.ready.empty()) add(out, "  ready queue {}", empty_ready_text(picture, moment));
        for (const HandleView& handle : moment.ready) {
            if (is_turn(moment, handle)) continue;
            const auto lane = picture.lane_of.find(handle.task);
            const bool has_lane = lane != picture.lane_of.end();
            add(out, "  callback for {}",
                has_lane ? picture.lanes[static_cast<std::size_t>(lane->second)].label : handle.label);
        }
        for (const WaitGroup& group : wait_groups(picture, moment)) {
            add(out, "  {}", title_of(picture, group));
            for (std::size_t i = 0; i < group.waiters.size(); ++i) add(out, "    {} {}", i + 1, name(group.waiters[i]));
            for (std::size_t i = 0; i < group.slots.size(); ++i) {
                const WaitSlot& slot = group.slots[i];
                add(out, "    [{}] {} {}{}", i, name(slot.slot.entity), slot_text(slot.slot),
                    slot.ordinal ? " " + ordinal_text(slot.ordinal) : "");
            }
        }
    }
    add(out, "\nSUSPENDED");
    for (const TaskView& task : moment.tasks) {
        if (task.state == LifeState::suspended && !task.frames.empty())
            add(out, "  line {}: {} {}", task.frames.back().line, name(task.id),
                sleeper_text(picture, task, moment.step));
        const ChainEnd end = chain_end(picture, task, moment.step);
        if (!end.what.empty())
            add(out, "  {} ↳ {}{}", name(task.id), end.what, end.state.empty() ? "" : ", " + end.state);
    }
    for (const GeneratorView& generator : moment.generators)
        if (generator.state == LifeState::suspended && generator.frame.line)
            add(out, "  line {}: {} {}", generator.frame.line, name(generator.id), sleeper_text(generator));
}

void write_frame(std::string& out, const Picture& picture, const FrameView& frame, bool is_suspended, Step step) {
    add(out, "    {} {}", frame.function, frame_note(frame));
    for (const Variable& variable : frame.locals)
        if (is_worth_showing(variable)) add(out, "      {} {}", variable.name, value_text(picture, variable));
    const std::string exchange = exchange_text(picture, frame, is_suspended, step);
    if (!exchange.empty()) add(out, "      {}", exchange);
}

void write_chains(std::string& out, const Picture& picture, const Moment& moment) {
    add(out, "\nAWAIT CHAINS");
    for (const FrameView& frame : moment.stack) write_frame(out, picture, frame, frame.is_suspended, moment.step);
    for (const TaskView& task : moment.tasks) {
        if (task.frames.empty()) continue;
        add(out, "  {}", entity_text(picture, task.id));
        for (const FrameView& frame : task.frames) write_frame(out, picture, frame, frame.is_suspended, moment.step);
    }
    for (const GeneratorView& generator : moment.generators) {
        const bool is_suspended = generator.state == LifeState::suspended;
        add(out, "  {}{}", entity_text(picture, generator.id), is_suspended ? std::string(", ") + kKeptAlive : "");
        add(out, "    {} {}", generator.variable, frame_note(generator.frame));
        write_frame(out, picture, generator.frame, is_suspended, moment.step);
    }
}

void write_why(std::string& out, const Shown& shown, const Moment& moment) {
    add(out, "\nWHY");
    for (const Lane& lane : shown.picture.lanes) {
        if (shown.is_future_hidden && lane.born > moment.step) continue;
        add(out, "  {}: {}", lane.label, why_lane(shown.picture, lane, moment.step));
        if (lane.born <= moment.step && lane.kind != LaneKind::callbacks)
            add(out, "    {}", times_text(times_of(shown.picture, lane, moment.step)));
    }
    const std::string sentence = narrate(shown.picture, shown.trace, shown.source, moment, moment.step);
    const std::vector<TermPlace> terms = terms_in(sentence);
    if (!terms.empty()) add(out, "\nWORDS");
    for (const TermPlace& place : terms) add(out, "  {}: {}", place.term->word, place.term->meaning);
}

// Whom one can talk to, and what was said so far.
void write_talk(std::string& out, const Picture& picture, const Moment& moment) {
    bool has_title = false;
    for (const GeneratorView& generator : moment.generators) {
        if (!generator.is_driven_by_hand || generator.expression.empty()) continue;
        if (!has_title) add(out, "\nTALK");
        has_title = true;
        add(out, "  {}  {}", generator.expression, talker_text(generator));
        const auto lane = picture.lane_of.find(generator.id);
        if (!generator.id || lane == picture.lane_of.end()) {
            add(out, "    it waits for its first next()");
            continue;
        }
        for (const TalkTurn& turn : conversation(picture.lanes[static_cast<std::size_t>(lane->second)], moment.step)) {
            const bool is_mine = turn.kind != TurnKind::yielded && turn.kind != TurnKind::ended;
            add(out, "    {:>6} {} {}{}{}", turn.step, is_mine ? ">" : "<", turn.text, turn.text.empty() ? "" : "  ",
                turn.note);
        }
    }
}

void write_output(std::string& out, const Shown& shown, const Moment& moment) {
    const Range range = range_of(shown, moment.step);
    add(out, "\nPRINTED");
    for (const OutputLine& line : shown.picture.output)
        if (range.has(line.step) || (shown.picture.output.size() < 200 && !shown.is_future_hidden))
            add(out, "  {:>6}{}  {}", line.step, line.step > moment.step ? " later" : "", line.text);
}

}    // namespace

std::string window_text(const Shown& shown, const Moment& moment) {
    std::string out;
    write_grid(out, shown, moment.step);
    write_spans(out, shown, moment.step);
    write_arrows(out, shown, moment.step);
    write_waits(out, shown, moment);
    write_chains(out, shown.picture, moment);
    write_talk(out, shown.picture, moment);
    write_why(out, shown, moment);
    write_output(out, shown, moment);
    return out;
}

}    // namespace coroscope
