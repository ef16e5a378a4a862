// The catalogue's sentences about generators and coroutines: entered, resumed, suspended, left.
#include "app/picture/labels.hpp"
#include "app/picture/telling.hpp"

namespace coroscope {

namespace {

// It has a lane of its own: a generator, or a coroutine that is driven by hand.
bool is_own(const Telling& t) {
    return t.picture.lane_of.count(t.event.who) > 0;
}
bool is_entered_first(const Telling& t) {
    const auto before = event_beside(t, -1);
    return before && before->kind == EventKind::gen_create;
}
bool is_thrown_into(const Telling& t) {
    return t.event.how == How::throw_;
}
bool is_cancelled_into(const Telling& t) {
    return is_thrown_into(t) && is_cancellation(t.event.text);
}
bool is_closed(const Telling& t) {
    return t.event.how == How::close;
}
bool is_assignment(const Telling& t) {
    YieldAssignment halves;
    return find_yield_assignment(t.source.line(t.event.line), halves);
}
bool is_sent_into_assignment(const Telling& t) {
    return t.event.how == How::send && is_assignment(t);
}
bool is_sent(const Telling& t) {
    return t.event.how == How::send;
}
bool is_part_of_task(const Telling& t) {
    return !is_own(t);
}
bool delegates(const Telling& t) {
    return t.event.how == How::yield_from;
}
bool awaits(const Telling& t) {
    return t.event.how == How::await;
}
bool is_generator(const Telling& t) {
    return t.event.who.kind == EntityKind::generator;
}
bool ends_without_value(const Telling& t) {
    return is_generator(t) && t.event.text == "None";
}
bool is_async_generator(const Telling& t) {
    return t.event.who.kind == EntityKind::async_generator;
}
bool leaves_on_close(const Telling& t) {
    return t.event.text.compare(0, 13, "GeneratorExit") == 0;
}
bool leaves_cancelled(const Telling& t) {
    return is_cancellation(t.event.text);
}
bool has_line(const Telling& t) {
    return t.event.line > 0;
}

constexpr Sentence kSentences[] = {
    {EventKind::gen_create, nullptr,
     "The frame of {function}() is entered for the first time. Calling it had run nothing of its body."},

    {EventKind::gen_resume, is_cancelled_into,
     "CancelledError is raised inside {who} at {line}: that is how a cancellation arrives, at an await."},
    {EventKind::gen_resume, is_thrown_into, "The exception {value} is raised inside {who} at {line}."},
    {EventKind::gen_resume, is_closed, "close() raises GeneratorExit inside {who} at {line}, so that it can clean up."},
    {EventKind::gen_resume, is_entered_first, "The body of {who} starts to run, from {line}."},
    {EventKind::gen_resume, is_part_of_task, "{Who} goes on from its await at {line}."},
    {EventKind::gen_resume, is_sent_into_assignment,
     "send() wakes {who} at {line}: the yield expression becomes {value}, and only now does the assignment happen."},
    {EventKind::gen_resume, is_sent, "send() wakes {who} at {line}: the yield expression becomes {value}."},
    {EventKind::gen_resume, is_assignment, "next() wakes {who} at {line}: the yield expression becomes None."},
    {EventKind::gen_resume, nullptr, "next() wakes {who} at {line}, just behind its yield."},

    {EventKind::gen_suspend, delegates,
     "{Who} has handed over at {line} with yield from, and is suspended along with what it delegates to."},
    {EventKind::gen_suspend, awaits, "{Who} is suspended in its await at {line}. Its frame stays as it is."},
    {EventKind::gen_suspend, is_assignment,
     "The right side of {line} ran and its value {value} went out to the caller. {Who} is asleep in the middle of the "
     "assignment. The next send() wakes it and becomes the value of the yield expression."},
    {EventKind::gen_suspend, nullptr,
     "{Who} yields {value} to its caller at {line} and is suspended there, with all its variables."},

    {EventKind::gen_return, ends_without_value, "{Who} has come to its end. Its caller gets StopIteration."},
    {EventKind::gen_return, is_generator,
     "{Who} has come to its end. Its caller gets StopIteration with the value {value}."},
    {EventKind::gen_return, is_async_generator, "{Who} has come to its end: the async for that reads it is over."},
    {EventKind::gen_return, has_line, "{Who} returns {value} at {line}."},
    {EventKind::gen_return, nullptr, "{Who} returns {value}."},

    {EventKind::gen_raise, leaves_on_close, "{Who} is closed: GeneratorExit has left it at {line}, as it should."},
    {EventKind::gen_raise, leaves_cancelled,
     "CancelledError leaves {who} at {line}: the cancellation goes on to whoever awaits it."},
    {EventKind::gen_raise, has_line, "The exception {value} leaves {who} at {line}."},
    {EventKind::gen_raise, nullptr, "The exception {value} leaves {who}."},
};

}    // namespace

SentenceList generator_sentences() {
    return {kSentences, sizeof kSentences / sizeof *kSentences};
}

}    // namespace coroscope
