// The catalogue's sentences about the loop itself: its turns, its clock and timers, callbacks, and what is printed.
#include <algorithm>

#include "app/picture/telling.hpp"

namespace coroscope {

namespace {

bool is_jump(const Telling& t) {
    const auto& jumps = t.picture.jumps;
    const auto at = std::lower_bound(jumps.begin(), jumps.end(), t.event.step,
                                     [](const ClockJump& jump, Step step) { return jump.step < step; });
    return at != jumps.end() && at->step == t.event.step;
}
bool has_ready(const Telling& t) {
    if (t.moment.step != t.step) return false;
    for (const HandleView& handle : t.moment.ready)
        if (is_turn(t.moment, handle)) return true;
    return false;
}
bool fires_beside(const Telling& t, std::ptrdiff_t direction) {
    for (std::ptrdiff_t by = direction;; by += direction) {
        const auto event = event_beside(t, by);
        if (!event || event->kind == EventKind::iteration || event->kind == EventKind::step_begin) return false;
        if (event->kind == EventKind::timer_fire) return event->time == t.event.time;
    }
}
bool fires_with_others(const Telling& t) {
    return fires_beside(t, 1) || fires_beside(t, -1);
}
bool is_set_by_someone(const Telling& t) {
    return running_lane(t.picture, t.event.step) >= 0;
}
bool says(const Telling& t, const char* part) {
    return t.event.text.find(part) != std::string::npos;
}
bool is_never_awaited(const Telling& t) {
    return says(t, "was never awaited");
}
bool is_never_retrieved(const Telling& t) {
    return says(t, "exception was never retrieved");
}
bool is_destroyed_pending(const Telling& t) {
    return says(t, "was destroyed but it is pending");
}
bool is_traceback(const Telling& t) {
    return t.event.text.compare(0, 9, "Traceback") == 0;
}
bool is_over(const Telling& t) {
    return t.event.how == How::returned;
}
bool is_nothing(const Telling& t) {
    return t.event.text == "\n" || t.event.text.empty();
}

constexpr Sentence kSentences[] = {
    {EventKind::iteration, is_jump,
     "Nothing was ready, so the clock jumps from {from} to {to}, where the next timer is due. Iteration {number} "
     "begins."},
    {EventKind::iteration, has_ready,
     "Loop iteration {number} begins. Those that are ready now get one turn each: {ready}."},
    {EventKind::iteration, nullptr,
     "Loop iteration {number} begins. Only callbacks of asyncio's own are ready: they pass on what is done."},
    {EventKind::timer_set, is_set_by_someone,
     "{Running} sets a timer for {time}. Waiting costs nothing: until then the loop can run others."},
    {EventKind::timer_set, nullptr, "A timer is set for {time}."},
    {EventKind::timer_fire, fires_with_others,
     "Several timers are due at {time}. They fire in the order in which they were set: what this one has to do joins "
     "the ready queue."},
    {EventKind::timer_fire, nullptr, "The timer for {time} is due: what it has to do joins the ready queue."},
    {EventKind::timer_cancel, nullptr,
     "The timer for {time} is cancelled before it is due: what it watched over did not need that long."},
    {EventKind::callback_run, nullptr,
     "The loop runs a callback, {value}. It is a plain call: it cannot be suspended, and nobody else runs meanwhile."},
    {EventKind::print, is_nothing, "{Running} prints an empty line."},
    {EventKind::print, nullptr, "{Running} prints: {printed}"},
    {EventKind::module_end, nullptr, "The module has ended: all of its lines have run."},
    {EventKind::input, is_over, "What you did is done. The program goes on from here."},
    {EventKind::input, nullptr, "You did this: {value}. It runs now, before the program goes on."},
    {EventKind::stderr_text, is_never_awaited,
     "A coroutine is thrown away that was never awaited: calling it had only made it, and not a line of it has run."},
    {EventKind::stderr_text, is_never_retrieved,
     "A task had failed and nobody ever asked for its result. As it is thrown away, asyncio reports the exception that "
     "would have been lost."},
    {EventKind::stderr_text, is_destroyed_pending,
     "A task is thrown away while it still waits: nothing refers to it any more, so nobody could ever wake it."},
    {EventKind::stderr_text, is_traceback, "An exception that nobody caught is reported on the error output."},
    {EventKind::stderr_text, nullptr, "A message goes to the error output: {first_line}"},
};

}    // namespace

SentenceList loop_sentences() {
    return {kSentences, sizeof kSentences / sizeof *kSentences};
}

}    // namespace coroscope
