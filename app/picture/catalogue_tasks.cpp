// The catalogue's sentences about tasks: created, resumed, suspended, ended.
#include "app/picture/labels.hpp"
#include "app/picture/telling.hpp"

namespace coroscope {

namespace {

bool ends_with(const std::string& text, const char* ending) {
    const std::string tail = ending;
    return text.size() >= tail.size() && text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

std::string label_of(const LaneSpan* span) {
    return span ? span->label.text() : std::string();
}

bool is_of_library(const Telling& t) {
    return t.picture.lane_of.count(t.event.who) == 0;
}
bool is_first_task(const Telling& t) {
    return !t.event.by;
}
bool is_first_turn(const Telling& t) {
    const Lane* lane = lane_of_who(t);
    const LaneSpan* span = span_of_who(t);
    if (!lane || !span || lane->spans.empty()) return false;
    const LaneSpan* first = lane->spans.data();
    return span == first || (span == first + 1 && first->state == SpanState::ready);
}
bool is_cancelled_now(const Telling& t) {
    return t.event.how == How::exception && is_cancellation(t.event.text);
}
bool is_failed_into(const Telling& t) {
    return t.event.how == How::exception;
}
bool was_asleep(const Telling& t) {
    const LaneSpan* span = wait_of_who(t);
    return span && span->label.text().compare(0, 12, "sleep until ") == 0;
}
bool had_timeout(const Telling& t) {
    return label_of(wait_of_who(t)).find(" until ") != std::string::npos;
}
bool was_gathering(const Telling& t) {
    const LaneSpan* span = wait_of_who(t);
    return span && span->wait_on.kind == EntityKind::gather;
}
bool was_in_group(const Telling& t) {
    const LaneSpan* span = wait_of_who(t);
    const auto group = span ? t.picture.gathers.find(span->wait_on) : t.picture.gathers.end();
    return group != t.picture.gathers.end() && group->second.is_group;
}
bool awaited_task(const Telling& t) {
    const LaneSpan* span = wait_of_who(t);
    return span && span->wait_on.kind == EntityKind::task;
}
bool stepped_aside(const Telling& t) {
    const Lane* lane = lane_of_who(t);
    const LaneSpan* before = lane ? span_before(*lane, span_of_who(t)) : nullptr;
    return before && before->state == SpanState::ready && before->label.text() == "sleep(0)";
}
// At an `async with`: a lock, a semaphore, a condition.
bool waits_to_enter(const Telling& t) {
    const LaneSpan* span = wait_of_who(t);
    if (!span || !span->first_line) return false;
    const std::string_view line = t.source.line(span->first_line);
    const auto begin = line.find_first_not_of(" \t");
    return begin != std::string_view::npos && line.compare(begin, 11, "async with ") == 0;
}
bool waits_to_get(const Telling& t) {
    return ends_with(label_of(wait_of_who(t)), ".get");
}
bool waits_to_put(const Telling& t) {
    return ends_with(label_of(wait_of_who(t)), ".put");
}
bool waits_to_acquire(const Telling& t) {
    return ends_with(label_of(wait_of_who(t)), ".acquire");
}

bool is_suspended(const Telling& t) {
    return t.event.how == How::suspend;
}
bool gives_way(const Telling& t) {
    return is_suspended(t) && !t.event.other;
}
template <bool (*More)(const Telling&)>
bool suspended_and(const Telling& t) {
    return is_suspended(t) && More(t);
}
bool is_child(const Telling& t) {
    const GatherPicture* gather = gather_of_who(t);
    return gather && !gather->is_group;
}
bool is_group_child(const Telling& t) {
    const GatherPicture* gather = gather_of_who(t);
    return gather && gather->is_group;
}
bool is_returned(const Telling& t) {
    return t.event.how == How::returned;
}
bool returned_in_gather(const Telling& t) {
    return is_returned(t) && is_child(t);
}
bool returned_in_group(const Telling& t) {
    return is_returned(t) && is_group_child(t);
}
bool is_cancelled(const Telling& t) {
    return t.event.how == How::cancelled;
}
// The gather's own future fails right after: its first exception is passed on.
bool fails_its_gather(const Telling& t) {
    if (t.event.how != How::raised || !is_child(t)) return false;
    const EntityId gather = t.picture.gather_of.find(t.event.who)->second;
    for (std::ptrdiff_t by = 1; by < 40; ++by) {
        const auto event = event_beside(t, by);
        if (!event) return false;
        if (event->kind == EventKind::future_done && event->who == gather) return event->how == How::exception;
    }
    return false;
}
bool fails_in_gather(const Telling& t) {
    return t.event.how == How::raised && is_child(t);
}
bool fails_in_group(const Telling& t) {
    return t.event.how == How::raised && is_group_child(t);
}

constexpr Sentence kSentences[] = {
    {EventKind::task_create, is_of_library,
     "The program's task is done. asyncio.run now closes up, with a short task of its own: {text}."},
    {EventKind::task_create, is_first_task,
     "asyncio.run wraps {who} in the first task and puts it into the ready queue."},
    {EventKind::task_create, nullptr,
     "{By} creates a task for {who}. It does not start yet: it joins the end of the ready queue."},

    {EventKind::step_begin, is_of_library, "The loop runs a short task of asyncio's own, which closes up."},
    {EventKind::step_begin, is_cancelled_now,
     "{Who} was cancelled. It is resumed{at_line}, where CancelledError is raised at its await: it may clean up, and "
     "then it ends.{others}"},
    {EventKind::step_begin, is_failed_into,
     "What {who} waited for has failed. The loop resumes it{at_line} by raising {value} there.{others}"},
    {EventKind::step_begin, is_first_turn,
     "The loop takes {who} from the ready queue and starts it: only now does its first line run.{others}"},
    {EventKind::step_begin, stepped_aside,
     "{Who} had stepped aside with sleep(0). All who were before it in the ready queue have had their turn, so it goes "
     "on{at_line}."},
    {EventKind::step_begin, was_asleep,
     "The loop takes {who} from the ready queue and resumes it{at_line}. What it waited for is over: {wait}.{others}"},
    {EventKind::step_begin, was_gathering,
     "All that {who} gathered is done. The loop resumes it{at_line} with the list of results.{others}"},
    {EventKind::step_begin, was_in_group,
     "All tasks of the TaskGroup are done. The loop resumes {who}{at_line}, behind its block.{others}"},
    {EventKind::step_begin, awaited_task,
     "The task that {who} awaited is done. The loop resumes it{at_line} with the result.{others}"},
    {EventKind::step_begin, waits_to_enter,
     "It is {who}'s turn to enter: the loop resumes it{at_line}, inside {wait}.{others}"},
    {EventKind::step_begin, waits_to_get,
     "There is something in the queue for {who}. The loop resumes it{at_line}.{others}"},
    {EventKind::step_begin, waits_to_put, "The queue has room again. The loop resumes {who}{at_line}.{others}"},
    {EventKind::step_begin, nullptr,
     "The loop takes {who} from the ready queue and resumes it{at_line}. What it waited for is over: {wait}.{others}"},

    {EventKind::step_end, is_of_library, "asyncio's own task is done."},
    {EventKind::step_end, gives_way,
     "{Who} gives up its turn with sleep(0) and joins the end of the ready queue, so that others run first."},
    {EventKind::step_end, suspended_and<was_gathering>,
     "{Who} is suspended until everything it gathered is done: {wait}. Its frames are kept as they stand, and the loop "
     "is free for others."},
    {EventKind::step_end, suspended_and<was_in_group>,
     "{Who} has come to the end of the TaskGroup's block. It is suspended until all tasks of the group are done."},
    {EventKind::step_end, suspended_and<was_asleep>,
     "{Who} is suspended: {wait}. Nothing is blocked: its frames are kept as they stand, and the loop runs others "
     "meanwhile."},
    {EventKind::step_end, suspended_and<waits_to_get>,
     "The queue is empty, so {who} is suspended in {wait} until somebody puts something in.{line_up}"},
    {EventKind::step_end, suspended_and<waits_to_put>,
     "The queue is full, so {who} is suspended in {wait} until somebody takes something out.{line_up}"},
    {EventKind::step_end, suspended_and<waits_to_enter>,
     "{Who} cannot enter {wait} yet: it is suspended there until somebody leaves.{line_up}"},
    {EventKind::step_end, suspended_and<waits_to_acquire>,
     "{Who} is suspended in {wait}: somebody else has it.{line_up}"},
    {EventKind::step_end, suspended_and<had_timeout>,
     "{Who} is suspended: {wait}. Whatever comes first, the result or that time, wakes it."},
    {EventKind::step_end, suspended_and<awaited_task>,
     "{Who} is suspended until {other} is done. Its frames are kept as they stand, and the loop is free for others."},
    {EventKind::step_end, is_suspended,
     "{Who} is suspended: {wait}. Its frames are kept as they stand, and the loop is free for others."},
    {EventKind::step_end, returned_in_gather,
     "{Who} is done and its result is {value}. It is the {place} of {of} to finish, but its result goes into slot "
     "{slot}, its place in the call.{woken}"},
    {EventKind::step_end, returned_in_group,
     "{Who} is done and its result is {value}: the {place} of {of} in its TaskGroup.{woken}"},
    {EventKind::step_end, is_returned, "{Who} is done and its result is {value}.{woken}"},
    {EventKind::step_end, is_cancelled,
     "{Who} is cancelled: CancelledError has left it, so it ends here without a result.{woken}"},
    {EventKind::step_end, fails_its_gather,
     "{Who} fails with {value}. The task keeps the exception, and gather passes the first one on at once. It cancels "
     "nobody: {siblings} may go on."},
    {EventKind::step_end, fails_in_gather,
     "{Who} fails with {value}. The task keeps the exception, and slot {slot} of gather holds it like a "
     "result.{woken}"},
    {EventKind::step_end, fails_in_group,
     "{Who} fails with {value}. The task keeps the exception, and its TaskGroup now cancels the tasks that are left: "
     "{siblings}.{woken}"},
    {EventKind::step_end, nullptr,
     "{Who} fails with {value}. The task keeps the exception for whoever awaits it.{woken}"},
};

}    // namespace

SentenceList task_sentences() {
    return {kSentences, sizeof kSentences / sizeof *kSentences};
}

}    // namespace coroscope
