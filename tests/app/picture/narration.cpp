#include "app/picture/narration.hpp"
#include "app/picture/telling.hpp"

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
    for (const char* name :
         {"seed/01_doubling_generator", "seed/02_bad_chatbot", "seed/08_awaitables", "seed/09_gather_order",
          "seed/10_gather_exceptions", "seed/11_queue_and_lock", "corpus/coroutines/09_async_generator_pipeline"}) {
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
    CHECK(says(told.of(EventKind::step_end, 5), "the first of 3 to finish, but its result goes into slot 1"));
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
    const Told told{fixture::load("seed/02_bad_chatbot")};
    CHECK(says(told.of(EventKind::gen_create), "Calling it had run nothing of its body"));
    CHECK(says(told.of(EventKind::gen_suspend, 1), "bot yields 'Can I help you?' to its caller at line 10"));
    CHECK(says(told.of(EventKind::gen_resume, 3), "the yield expression becomes 'My card is blocked'"));
    CHECK(says(told.of(EventKind::gen_suspend, 2), "asleep in the middle of the assignment"));
    CHECK(says(told.of(EventKind::print, 1), "The module prints: bot: Can I help you?"));
}

TEST_CASE("a failing task keeps its exception") {
    const Told told{fixture::load("seed/10_gather_exceptions")};
    bool is_told = false;
    for (const Event& event : told.run.trace.events)
        if (event.kind == EventKind::step_end && event.how == How::raised)
            is_told = told.at(event.step).find("The task keeps the exception") != std::string::npos;
    CHECK(is_told);
}

TEST_CASE("a lock is handed over, a queue fills") {
    const Told told{fixture::load("seed/11_queue_and_lock")};
    bool is_let_in = false, is_put = false, cannot_enter = false, is_full = false;
    for (Step step = 1; step <= told.run.trace.last_step; ++step) {
        const std::string sentence = told.at(step);
        is_let_in = is_let_in || sentence.find("is let in next") != std::string::npos;
        is_put = is_put || sentence.find("has put something into the queue") != std::string::npos;
        cannot_enter = cannot_enter || sentence.find("cannot enter lock yet") != std::string::npos;
        is_full = is_full || sentence.find("The queue is full") != std::string::npos;
    }
    CHECK(is_let_in);
    CHECK(is_put);
    CHECK(cannot_enter);
    CHECK(is_full);
}

TEST_CASE("gather passes the first exception on, or keeps all") {
    const Told told{fixture::load("seed/10_gather_exceptions")};
    bool passes = false, keeps = false;
    for (const Event& event : told.run.trace.events) {
        if (event.kind != EventKind::step_end || event.how != How::raised) continue;
        passes = passes || says(told.at(event.step), "gather passes the first one on at once");
        keeps = keeps || told.at(event.step).find("holds it like a result") != std::string::npos;
    }
    CHECK(passes);
    CHECK(keeps);
}

TEST_CASE("every sentence of the catalogue names only slots that there are") {
    const Told told{fixture::gather_run()};
    const Moment moment;
    const Telling t{told.picture, told.run.trace, told.run.source, moment, told.run.trace.events[60], 60, 61};
    for (const SentenceList& list : all_sentences())
        for (std::size_t i = 0; i < list.count; ++i) {
            const std::string text = list.first[i].text;
            INFO(text);
            for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
                CHECK(filled(t, text.substr(at, text.find('}', at) + 1 - at)) != "?");
            CHECK((text.back() == '.' || text.back() == '}'));
        }
}

TEST_CASE("every kind of event has a sentence for any situation") {
    for (int kind = static_cast<int>(EventKind::task_create); kind <= static_cast<int>(EventKind::stderr_text);
         ++kind) {
        bool is_covered = false;
        for (const SentenceList& list : all_sentences())
            for (std::size_t i = 0; i < list.count; ++i)
                is_covered =
                    is_covered || (static_cast<int>(list.first[i].kind) == kind && list.first[i].holds == nullptr);
        INFO("event kind " << kind);
        CHECK(is_covered);
    }
}

TEST_CASE("without line events the moment's line is told") {
    Told told{fixture::gather_run()};
    told.run.trace.events = fixture::without_lines(told.run.trace.events);
    Moment moment;
    moment.step = 59;
    moment.line = 8;
    moment.phase = Phase::running;
    CHECK(says(narrate(told.picture, told.run.trace, told.run.source, moment, 59), "about to run line 8"));
}
