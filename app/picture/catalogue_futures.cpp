// The catalogue's sentences about futures: made, completed, and who hands what to whom by that.
#include "app/picture/telling.hpp"

namespace coroscope {

namespace {

bool is_gather(const Telling& t) {
    return t.event.who.kind == EntityKind::gather;
}
bool is_cancelled(const Telling& t) {
    return t.event.how == How::cancelled;
}
bool is_failed(const Telling& t) {
    return t.event.how == How::exception;
}
bool is_failed_gather(const Telling& t) {
    return is_failed(t) && is_gather(t);
}
bool is_timed(const Telling& t) {
    const auto next = event_beside(t, 1);
    return next && next->kind == EventKind::timer_set;
}
bool is_timed_for_nobody(const Telling& t) {
    return is_timed(t) && !t.event.by;
}
bool has_by(const Telling& t) {
    return static_cast<bool>(t.event.by);
}

// The span in which the first of those who are woken now has waited until now.
const LaneSpan* wait_that_ends(const Telling& t, int& lane) {
    const auto lanes = woken_lanes(t.picture, t.event.step);
    if (lanes.empty()) return nullptr;
    lane = lanes.front();
    const Lane& of = t.picture.lanes[static_cast<std::size_t>(lane)];
    const LaneSpan* span = span_before(of, span_at(of, t.event.step));
    return span && span->state == SpanState::suspended ? span : nullptr;
}
bool is_timer(const Telling& t) {
    const auto before = event_beside(t, -1);
    return before && before->kind == EventKind::timer_fire && !woken_lanes(t.picture, t.event.step).empty();
}
bool has_ending(const std::string& text, const std::string& ending) {
    return text.size() >= ending.size() && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}
// Somebody waits in an `async with` and is let in by the one who runs.
bool is_handed_over(const Telling& t) {
    int lane = -1;
    const LaneSpan* span = wait_that_ends(t, lane);
    if (!span || !span->first_line || t.picture.gathers.count(span->wait_on)) return false;
    const std::string_view line = t.source.line(span->first_line);
    const auto begin = line.find_first_not_of(" \t");
    const bool is_with = begin != std::string_view::npos && line.compare(begin, 11, "async with ") == 0;
    return (is_with || has_ending(span->label.text(), ".acquire")) && running_lane(t.picture, t.event.step) >= 0;
}
bool is_put(const Telling& t) {
    int lane = -1;
    const LaneSpan* span = wait_that_ends(t, lane);
    return span && has_ending(span->label.text(), ".get") && running_lane(t.picture, t.event.step) >= 0;
}
bool is_taken(const Telling& t) {
    int lane = -1;
    const LaneSpan* span = wait_that_ends(t, lane);
    return span && has_ending(span->label.text(), ".put") && running_lane(t.picture, t.event.step) >= 0;
}
bool wakes_by_hand(const Telling& t) {
    return !woken_lanes(t.picture, t.event.step).empty() && running_lane(t.picture, t.event.step) >= 0;
}
bool wakes(const Telling& t) {
    return !woken_lanes(t.picture, t.event.step).empty();
}
bool ends_group(const Telling& t) {
    const auto group = t.picture.gathers.find(t.event.who);
    return group != t.picture.gathers.end() && group->second.is_group;
}

constexpr Sentence kSentences[] = {
    {EventKind::future_create, is_gather,
     "gather makes one future, {future}, over {children}. Each result has a slot, fixed by the position of its "
     "awaitable."},
    {EventKind::future_create, is_timed_for_nobody,
     "A future, {future}, is made for the loop: it stands for an answer that is not there yet. A timer will complete "
     "it."},
    {EventKind::future_create, is_timed,
     "A future, {future}, is made for {by}: it stands for an answer that is not there yet. A timer will complete it."},
    {EventKind::future_create, has_by,
     "A future, {future}, is made by {by}: a place for an answer that is not there yet."},
    {EventKind::future_create, nullptr, "A future, {future}, is made: a place for an answer that is not there yet."},

    {EventKind::future_done, is_cancelled,
     "Future {future} is cancelled: nobody will put a result into it any more.{woken}"},
    {EventKind::future_done, is_failed_gather,
     "One of those that gather waits for has failed. gather does not wait for the rest: it passes {value} on.{woken}"},
    {EventKind::future_done, is_failed, "Future {future} is completed with an exception, {value}.{woken}"},
    {EventKind::future_done, is_gather,
     "All that gather waited for is done. Results stand in the order asked for, whoever finished first: "
     "{value}.{woken}"},
    {EventKind::future_done, ends_group, "The last task of the TaskGroup is done.{woken}"},
    {EventKind::future_done, is_timer,
     "The timer of {Woken} fired at {fired_at}, so its future {future} is done.{woken}"},
    {EventKind::future_done, is_handed_over,
     "{Running} lets go, and {Woken}, which has waited longest, is let in next.{woken}"},
    {EventKind::future_done, is_put,
     "{Running} has put something into the queue, so {Woken}, which has waited longest for it, may go on.{woken}"},
    {EventKind::future_done, is_taken,
     "{Running} has taken something out of the queue, so there is room for {Woken}, which has waited longest.{woken}"},
    {EventKind::future_done, wakes_by_hand, "{Running} completes future {future} with {value}.{woken}"},
    {EventKind::future_done, wakes, "Future {future} is done: {value}.{woken}"},
    {EventKind::future_done, nullptr, "Future {future} is done: {value}. Nobody is waiting for it."},
};

}    // namespace

SentenceList future_sentences() {
    return {kSentences, sizeof kSentences / sizeof *kSentences};
}

}    // namespace coroscope
