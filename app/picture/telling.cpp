#include "app/picture/telling.hpp"

#include <algorithm>
#include <cstdio>

#include "app/picture/labels.hpp"
#include "app/picture/narration.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kValueLength = 60;
constexpr std::size_t kMostLooked = 200;    // lanes that are gone through for a list of names

std::vector<std::string> names_of(const Telling& t, const std::vector<int>& lanes) {
    std::vector<std::string> names;
    for (const int lane : lanes) names.push_back(lane_name(t.picture, lane));
    return names;
}

std::string woken(const Telling& t) {
    const std::vector<std::string> names = names_of(t, woken_lanes(t.picture, t.event.step));
    if (names.empty()) return "";
    return " " + listed(names) + (names.size() == 1 ? " goes" : " go") + " into the ready queue.";
}

std::string others_suspended(const Telling& t) {
    if (t.picture.lanes.size() > kMostLooked) return "";
    std::vector<std::string> names;
    for (const Lane& lane : t.picture.lanes) {
        const LaneSpan* span = lane.kind == LaneKind::task ? span_at(lane, t.event.step) : nullptr;
        if (span && span->state == SpanState::suspended && lane.id != t.event.who)
            names.push_back(lane_name(t.picture, static_cast<int>(&lane - t.picture.lanes.data())));
    }
    if (names.empty()) return "";
    return " " + listed(names) + (names.size() == 1 ? " stays suspended." : " stay suspended.");
}

std::string wait_words(const Telling& t) {
    const LaneSpan* span = wait_of_who(t);
    return span ? wait_label(t.picture, *span, std::min(t.event.step, span->end)) : "it";
}

std::string at_line(const Telling& t) {
    std::uint32_t line = 0;
    if (t.event.kind == EventKind::step_begin) {
        const LaneSpan* span = span_of_who(t);
        if (span) line = span->first_line;
    } else {
        line = t.event.line;
    }
    return line ? " at line " + std::to_string(line) : "";
}

// How many wait for the same thing before the one who begins to wait now.
std::string waiters_before(const Telling& t) {
    const LaneSpan* own = span_of_who(t);
    std::size_t count = 0;
    if (!own || t.picture.lanes.size() > kMostLooked) return "";
    std::vector<std::string> names;
    for (const Lane& lane : t.picture.lanes) {
        const LaneSpan* span = lane.kind == LaneKind::task ? span_at(lane, t.event.step) : nullptr;
        if (!span || span == own || span->state != SpanState::suspended || span->label.text() != own->label.text())
            continue;
        if (span->begin < own->begin) names.push_back(lane.label), ++count;
    }
    if (count == 0) return " It is first in line.";
    return " " + listed(names) + (count == 1 ? " waits" : " wait") + " there already and will be served first.";
}

std::string slot_of_child(const Telling& t) {
    const GatherPicture* gather = gather_of_who(t);
    if (!gather) return "";
    const auto& children = gather->children;
    return std::to_string(std::find(children.begin(), children.end(), t.event.who) - children.begin());
}

std::string siblings_running(const Telling& t) {
    const GatherPicture* gather = gather_of_who(t);
    std::vector<std::string> names;
    if (gather)
        for (const EntityId child : gather->children) {
            const auto lane = t.picture.lane_of.find(child);
            if (child == t.event.who || lane == t.picture.lane_of.end()) continue;
            const Lane& of = t.picture.lanes[static_cast<std::size_t>(lane->second)];
            if (!of.ended || of.ended > t.event.step) names.push_back(lane_name(t.picture, lane->second));
        }
    return names.empty() ? "nobody else" : listed(names);
}

std::string ordinal_word(std::size_t number) {
    static constexpr const char* words[] = {"",      "first", "second",  "third",  "fourth",
                                            "fifth", "sixth", "seventh", "eighth", "ninth"};
    return number < 10 ? words[number] : "number " + std::to_string(number);
}

std::string jump_words(const Telling& t, bool wants_from) {
    const auto& jumps = t.picture.jumps;
    const auto at = std::lower_bound(jumps.begin(), jumps.end(), t.event.step,
                                     [](const ClockJump& jump, Step step) { return jump.step < step; });
    if (at == jumps.end() || at->step != t.event.step) return "";
    return seconds(wants_from ? at->from : at->to);
}

// Tasks that will run in their turn; what else is ready are callbacks.
std::string ready_names(const Telling& t) {
    std::vector<std::string> names;
    for (const HandleView& handle : t.moment.ready)
        if (is_turn(t.moment, handle)) names.push_back(name_of(t.picture, handle.task));
    return listed(names);
}

std::string printed(const Telling& t) {
    std::string text = t.event.text;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return short_value(text);
}

std::string children_in_words(const Telling& t) {
    static constexpr const char* words[] = {"no", "one", "two", "three", "four", "five", "six"};
    const auto gather = t.picture.gathers.find(t.event.who);
    const std::size_t count = gather == t.picture.gathers.end() ? 0 : gather->second.children.size();
    if (count == 0) return "all its awaitables";
    return (count < 7 ? words[count] : std::to_string(count)) + std::string(count == 1 ? " task" : " tasks");
}

std::string slot(const Telling& t, std::string_view name) {
    const Event& e = t.event;
    const auto running = [&] { return lane_name(t.picture, running_lane(t.picture, e.step)); };
    if (name == "who") return name_of(t.picture, e.who);
    if (name == "Who") return capital(name_of(t.picture, e.who));
    if (name == "by") return name_of(t.picture, e.by);
    if (name == "By") return capital(name_of(t.picture, e.by));
    if (name == "other") return name_of(t.picture, e.other);
    if (name == "running") return running();
    if (name == "Running") return capital(running());
    if (name == "line") return "line " + std::to_string(e.line);
    if (name == "at_line") return at_line(t);
    if (name == "value") return short_value(e.text);
    if (name == "text") return e.text2;
    if (name == "time") return seconds(e.time);
    if (name == "fired_at") return t.index > 0 ? seconds(event_beside(t, -1)->time) : "";
    if (name == "number") return std::to_string(e.number);
    if (name == "future") return to_text(e.who);
    if (name == "wait") return wait_words(t);
    if (name == "woken") return woken(t);
    if (name == "Woken") return listed(names_of(t, woken_lanes(t.picture, e.step)));
    if (name == "others") return others_suspended(t);
    if (name == "line_up") return waiters_before(t);
    if (name == "slot") return slot_of_child(t);
    if (name == "place") return lane_of_who(t) ? ordinal_word(static_cast<std::size_t>(lane_of_who(t)->ordinal)) : "";
    if (name == "of") return gather_of_who(t) ? std::to_string(gather_of_who(t)->children.size()) : "";
    if (name == "siblings") return siblings_running(t);
    if (name == "children") return children_in_words(t);
    if (name == "from") return jump_words(t, true);
    if (name == "to") return jump_words(t, false);
    if (name == "ready") return ready_names(t);
    if (name == "printed") return printed(t);
    if (name == "function") return std::string(last_name(e.text));
    if (name == "first_line") return short_value(e.text.substr(0, e.text.find('\n')));
    return "?";
}

}    // namespace

std::string filled(const Telling& t, std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('{', at);
        out += text.substr(at, open == std::string_view::npos ? open : open - at);
        if (open == std::string_view::npos) break;
        const std::size_t close = text.find('}', open);
        out += slot(t, text.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return out;
}

std::vector<SentenceList> all_sentences() {
    return {task_sentences(), future_sentences(), loop_sentences(), generator_sentences()};
}

std::string told(const Telling& t) {
    for (const SentenceList& list : all_sentences())
        for (std::size_t i = 0; i < list.count; ++i) {
            const Sentence& sentence = list.first[i];
            if (sentence.kind == t.event.kind && (!sentence.holds || sentence.holds(t)))
                return filled(t, sentence.text);
        }
    return {};
}

std::string lane_name(const Picture& picture, int lane) {
    if (lane < 0) return "the event loop";
    const Lane& of = picture.lanes[static_cast<std::size_t>(lane)];
    if (of.kind == LaneKind::module) return "the module";
    if (of.kind == LaneKind::callbacks) return "a callback";
    if (of.kind == LaneKind::generator && !of.tag.empty() && of.tag != to_text(of.id)) return of.tag;
    return of.has_namesakes && of.kind == LaneKind::task ? of.label + " " + of.tag : of.label;
}

std::string capital(std::string text) {
    if (text.compare(0, 4, "the ") == 0 || text.compare(0, 2, "a ") == 0)
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < 3; ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    if (names.size() > 3) out += " and " + std::to_string(names.size() - 3) + " more";
    return out;
}

std::string seconds(double time) {
    char text[48];
    snprintf(text, sizeof text, "%.3f s", time);
    return text;
}

std::string short_value(const std::string& text) {
    return shortened(text, kValueLength);
}

const Lane* lane_of_who(const Telling& t) {
    const auto lane = t.picture.lane_of.find(t.event.who);
    return lane == t.picture.lane_of.end() ? nullptr : &t.picture.lanes[static_cast<std::size_t>(lane->second)];
}

const LaneSpan* span_of_who(const Telling& t) {
    const Lane* lane = lane_of_who(t);
    return lane ? span_at(*lane, t.event.step) : nullptr;
}

const LaneSpan* span_before(const Lane& lane, const LaneSpan* span) {
    return !span || lane.spans.empty() || span == lane.spans.data() ? nullptr : span - 1;
}

const LaneSpan* wait_of_who(const Telling& t) {
    const Lane* lane = lane_of_who(t);
    const LaneSpan* span = span_of_who(t);
    for (int back = 0; lane && span && back < 3; ++back) {
        if (span->state == SpanState::suspended) return span;
        span = span_before(*lane, span);
    }
    return nullptr;
}

std::vector<int> woken_lanes(const Picture& picture, Step step) {
    std::vector<int> lanes;
    auto at = std::lower_bound(picture.wakes.begin(), picture.wakes.end(), step,
                               [](const Turn& wake, Step value) { return wake.step < value; });
    for (; at != picture.wakes.end() && at->step == step; ++at) lanes.push_back(at->lane);
    return lanes;
}

const GatherPicture* gather_of_who(const Telling& t) {
    const auto gather = t.picture.gather_of.find(t.event.who);
    if (gather == t.picture.gather_of.end()) return nullptr;
    const auto found = t.picture.gathers.find(gather->second);
    return found == t.picture.gathers.end() ? nullptr : &found->second;
}

std::optional<Event> event_beside(const Telling& t, std::ptrdiff_t by) {
    const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(t.index) + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(t.trace.events.size())) return {};
    return t.trace.events[static_cast<std::size_t>(at)];
}

bool is_cancellation(const std::string& exception) {
    return exception.compare(0, 14, "CancelledError") == 0;
}

}    // namespace coroscope
