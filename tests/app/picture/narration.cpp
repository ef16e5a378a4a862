#include "app/picture/narration.hpp"

#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct Told {
    fixture::Run run;
    Picture picture;

    explicit Told(fixture::Run loaded)
        : run(std::move(loaded)), picture(make_picture(run.trace, run.source, &run.ending)) {}

    std::string at(Step step) const {
        const Moment moment = fixture::moment_of(picture, run.trace, run.source, step);
        return narrate(picture, run.trace, run.source, moment, step);
    }
    // The sentence for the k-th event of a kind.
    std::string of(EventKind kind, int number = 1) const {
        for (const Event& event : run.trace.events)
            if (event.kind == kind && --number == 0) return at(event.step);
        return "none";
    }
};

bool says(const std::string& sentence, const std::string& part) {
    if (sentence.find(part) != std::string::npos) return true;
    UNSCOPED_INFO("said: " << sentence);
    return false;
}

}    // namespace

TEST_CASE("every step of every run has a sentence") {
    for (const char* name : {"01_doubling_generator", "02_bad_chatbot", "08_awaitables", "09_gather_order",
                             "10_gather_exceptions", "11_queue_and_lock", "09_async_generator_pipeline"}) {
        const Told told{fixture::load(name)};
        for (Step step = 0; step <= told.run.trace.last_step; ++step) {
            const std::string sentence = told.at(step);
            CHECK(sentence.size() > 10);
            CHECK((sentence.back() == '.' || told.run.trace.events[step ? step - 1 : 0].kind == EventKind::print ||
                   told.run.trace.events[step ? step - 1 : 0].kind == EventKind::line));
        }
    }
}

TEST_CASE("the story of a gather") {
    const Told told{fixture::gather_run()};
    CHECK(says(told.at(0), "Nothing has run yet"));
    CHECK(says(told.of(EventKind::task_create, 2), "main() creates a task for fetch('a')"));
    CHECK(says(told.of(EventKind::future_create), "over three tasks"));
    CHECK(says(told.of(EventKind::iteration, 3), "the clock jumps from 0.000 s to 1.000 s"));
    CHECK(says(told.of(EventKind::future_done), "The timer of fetch('b') fired at 1.000 s"));
    CHECK(says(told.of(EventKind::step_begin, 5),
               "resumes it at line 7. What it waited for is over: sleep until 1.000."));
    CHECK(says(told.of(EventKind::step_begin, 5), "main(), fetch('a') and fetch('c') stay suspended."));
    CHECK(says(told.of(EventKind::step_end, 5), "fetch('b') is done and its result is 'B'."));
    CHECK(says(told.of(EventKind::future_done, 4), "Results stand in the order asked for"));
    CHECK(says(told.of(EventKind::future_done, 4), "main() goes into the ready queue."));
}

TEST_CASE("the first line after a resumption says how it came to run") {
    const Told told{fixture::gather_run()};
    CHECK(says(told.at(59), "The loop takes fetch('b') from the ready queue and resumes it at line 7."));
    CHECK(says(told.at(59), "Next it will run line 8"));
    CHECK_FALSE(told.at(61).find("takes") != std::string::npos);
}

TEST_CASE("the story of a conversation") {
    const Told told{fixture::load("02_bad_chatbot")};
    CHECK(says(told.of(EventKind::gen_create), "Calling it had run nothing of its body"));
    CHECK(says(told.of(EventKind::gen_suspend, 1), "bot yields 'Can I help you?' to its caller at line 10"));
    CHECK(says(told.of(EventKind::gen_resume, 3), "the yield expression becomes 'My card is blocked'"));
    CHECK(says(told.of(EventKind::gen_suspend, 2), "asleep in the middle of the assignment"));
    CHECK(says(told.of(EventKind::print, 1), "The module prints: bot: Can I help you?"));
}

TEST_CASE("a failing task keeps its exception") {
    const Told told{fixture::load("10_gather_exceptions")};
    bool is_told = false;
    for (const Event& event : told.run.trace.events)
        if (event.kind == EventKind::step_end && event.how == How::raised)
            is_told = told.at(event.step).find("The task keeps the exception") != std::string::npos;
    CHECK(is_told);
}

TEST_CASE("without line events the moment's line is told") {
    Told told{fixture::gather_run()};
    auto& events = told.run.trace.events;
    events.erase(
        std::remove_if(events.begin(), events.end(), [](const Event& event) { return event.kind == EventKind::line; }),
        events.end());
    Moment moment;
    moment.step = 59;
    moment.line = 8;
    moment.phase = Phase::running;
    CHECK(says(narrate(told.picture, told.run.trace, told.run.source, moment, 59), "about to run line 8"));
}
