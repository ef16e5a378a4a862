#include "app/picture/glossary.hpp"

#include <algorithm>
#include <cctype>

namespace coroscope {

namespace {

constexpr Term kTerms[] = {
    {"ready queue",
     "The line of those who may run. The loop takes the first one, lets it run until it waits again, "
     "and then takes the next."},
    {"event loop",
     "The part of asyncio that decides who runs next. It runs one at a time, each until it awaits "
     "something that is not ready."},
    {"Loop iteration",
     "One turn of the event loop: timers that are due fire, then all who were ready at its beginning "
     "run once."},
    {"TaskGroup", "A block that waits for all tasks started in it. If one fails, it cancels the others."},
    {"CancelledError",
     "The exception by which a task is told to stop. It arrives at an await, so that the task can "
     "clean up."},
    {"StopIteration",
     "The exception by which a generator says that nothing more will come. A for loop catches it "
     "silently."},
    {"GeneratorExit", "The exception that close() raises inside a generator at its yield, so that it can clean up."},
    {"yield expression", "`yield x` is also a value: of what the next send() brings, or None after next()."},
    {"asyncio.run", "Starts an event loop, runs one coroutine in it as a task until it is done, and closes the loop."},
    {"gather", "Runs several awaitables at once and gives all of their results as one list, in the order asked for."},
    {"task", "A coroutine that the event loop runs on its own, beside others. Creating one only queues it."},
    {"future", "A place for an answer that is not there yet. Who awaits it sleeps until somebody puts the answer in."},
    {"timer", "A note for the event loop: at this time, put that into the ready queue."},
    {"clock", "Time is virtual here: when nobody can run, the clock jumps to the next timer, and no real time passes."},
    {"suspended",
     "Stopped in the middle of a function, with all of its variables kept, so that it can go on from there "
     "later."},
    {"await", "Wait for something, and let others run meanwhile if it is not ready."},
    {"callback", "A plain function that the event loop calls when its turn comes."},
    {"cancelled", "Told to stop: CancelledError is raised at the place where it waits."},
    {"lock", "Lets one in at a time: the others wait in line in front of it."},
    {"queue", "Things are put in at one end and taken out at the other; who finds it empty waits."},
    {"frame", "A function call in progress: the line it has reached, and its variables."},
    {"slot", "The place of one result in gather's list, fixed by the order of the call."},
    {"generator", "A function that stops at each yield, hands out a value, and goes on when it is asked for the next."},
    {"coroutine", "A function that can be suspended at an await and go on later. Calling it runs nothing yet."},
    {"sleep(0)", "Waits for no time at all: it only lets everyone else who is ready run first."},
    {"send()", "Wakes a generator and hands it a value, which becomes the value of its yield expression."},
    {"next()", "Wakes a generator and runs it up to its next yield."},
    {"yields", "Hands a value out to the caller and stops there, with all variables kept."},
    {"yielded", "Handed out to the caller at a yield, where the generator stops with all variables kept."},
    {"yield from", "Hands over to another generator until that one has come to its end."},
};

bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

bool is_word_at(std::string_view text, std::size_t at, std::string_view word) {
    if (at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '\'')) return false;
    std::size_t end = at + word.size();
    // "tasks" is the plural of "task".
    if (end < text.size() && text[end] == 's' && is_letter(word.back())) ++end;
    return end >= text.size() || !is_letter(word.back()) ||
           (!is_letter(text[end]) && text[end] != '(' && text[end] != '\'');
}

}    // namespace

std::vector<TermPlace> terms_in(std::string_view text) {
    std::vector<TermPlace> found;
    for (const Term& term : kTerms) {
        const std::string_view word = term.word;
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            if (!is_word_at(text, at, word)) continue;
            const TermPlace place{at, at + word.size(), &term};
            const bool is_taken = std::any_of(found.begin(), found.end(), [&](const TermPlace& other) {
                return place.begin < other.end && other.begin < place.end;
            });
            if (!is_taken) found.push_back(place);
            break;
        }
    }
    std::sort(found.begin(), found.end(), [](const TermPlace& a, const TermPlace& b) { return a.begin < b.begin; });
    return found;
}

}    // namespace coroscope
