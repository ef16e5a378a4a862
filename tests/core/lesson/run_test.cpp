// Moments are found in runs, facts are judged, answers are computed.
#include "core/lesson/answer.hpp"
#include "core/lesson/check_lesson.hpp"
#include "core/lesson/facts.hpp"
#include "core/lesson/find_moment.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

const char* const kGather = R"(import asyncio


async def fetch(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "done")
    return name.upper()


async def main():
    results = await asyncio.gather(fetch("a", 3), fetch("b", 1))
    print(results)


asyncio.run(main())
)";

const char* const kGenerator = R"(def count():
    got = yield 1
    print("got", got)
    got = yield 2


g = count()
next(g)
g.send("x")
g.close()
)";

RunProgram run(const char* text, std::int64_t seed = 0) {
    return run_program(Source("p.py", text), seed);
}

Result<Step> find(RunProgram& program, const char* words) {
    return find_moment(program.happenings, *parse_moment(words));
}

Event event_at(RunProgram& program, const char* words) {
    auto step = find(program, words);
    INFO(words << ": " << (step ? "" : step.problem().message + " " + step.problem().hint));
    REQUIRE(step);
    for (const auto& event : program.history->trace().events)
        if (event.step == *step) return event;
    throw std::runtime_error("no event at that step");
}

std::string why_not(RunProgram& program, const char* words) {
    auto step = find(program, words);
    INFO(words);
    REQUIRE_FALSE(step);
    return step.problem().message;
}

Verdict judged(RunProgram& program, const char* fact) {
    auto judged = judge_fact(program, fact);
    INFO(fact << ": " << judged.problem.message);
    return judged.verdict;
}

}    // namespace

TEST_CASE("tasks go by their call, their first argument, their number and their name") {
    auto program = run(kGather);
    for (auto* words :
         {"b resumes", "fetch('b') resumes", "fetch('b', 1) resumes", "T3 resumes", "Task-3 resumes", "C3 resumes"}) {
        auto event = event_at(program, words);
        CHECK(event.kind == EventKind::step_begin);
        CHECK(to_text(event.who) == "T3");
    }
    CHECK(event_at(program, "main suspends").kind == EventKind::step_end);
    CHECK(event_at(program, "b returns 'B'").kind == EventKind::step_end);
    CHECK(event_at(program, "gather is done").text == "['A', 'B']");
    CHECK(event_at(program, "clock 1").kind == EventKind::iteration);
    CHECK(event_at(program, "fetch starts, 2nd time").who.number == 3);
    CHECK(event_at(program, "b prints \"b done\"").text == "b done\n");
    CHECK(event_at(program, "prints \"b d...\"").text == "b done\n");
    CHECK(event_at(program, "main suspends at line 12").kind == EventKind::step_end);
}

TEST_CASE("generators go by their variable, and say what went out and came in") {
    auto program = run(kGenerator);
    CHECK(event_at(program, "g yields 1").kind == EventKind::gen_suspend);
    CHECK(event_at(program, "g receives 'x'").kind == EventKind::gen_resume);
    CHECK(event_at(program, "count starts").how == How::next);
    CHECK(event_at(program, "g is closed").how == How::close);
    CHECK(event_at(program, "G1 yields, last time").text == "2");
}

TEST_CASE("a moment that is not there, or more than once, is told so") {
    auto program = run(kGather);
    CHECK(why_not(program, "c resumes") == "nobody in this run is called c");
    CHECK(why_not(program, "fetch starts") == "this happens 2 times");
    CHECK(why_not(program, "b resumes, 2nd time") == "this happens once, not 2 times");
    CHECK(why_not(program, "prints \"c done\"") == "the program never prints \"c done\"");
    CHECK(why_not(program, "line 99") == "line 99 never runs");
    CHECK(why_not(program, "clock 2") == "the clock never shows 2");
    CHECK(why_not(program, "b is cancelled") == "b is never cancelled");
    CHECK(why_not(program, "step 9999") == "the run has " + std::to_string(program.happenings.last_step) + " steps");
}

TEST_CASE("facts hold, fail or are not understood") {
    auto program = run(kGather);
    for (auto* fact :
         {"prints \"b done\"", "never b is cancelled", "b resumes before a resumes", "clock at end == 3.0",
          "clock at b resumes == 1", "tasks at main suspends == 3", "lines at b resumes == 2",
          "name at prints \"b done\" == 'b'", "clock at end > 2.5", "iteration at end >= 3", "never T9 resumes"})
        CHECK(judged(program, fact) == Verdict::holds);
    for (auto* fact : {"prints \"c done\"", "never b resumes", "a resumes before b resumes", "clock at end == 4",
                       "refused", "x at end == 1", "name at prints \"b done\" == 'a'"})
        CHECK(judged(program, fact) == Verdict::fails);
    for (auto* fact : {"b resume", "clock at noon == 1", "clock ==", "clock = 3", "1 + 1 == 2"})
        CHECK(judged(program, fact) == Verdict::mistaken);
}

TEST_CASE("a refused program has no moments, and says why") {
    auto program = run("async def f():\n    yield from g()\n");
    REQUIRE_FALSE(program.history);
    CHECK(program.refusal.text.find("'yield from' inside async function") != std::string::npos);
    CHECK(judged(program, "refused") == Verdict::holds);
    CHECK(judged(program, "prints \"x\"") == Verdict::fails);
}

TEST_CASE("programs that do not end, or take too much, are cut off") {
    auto endless = run("while True:\n    print(1)\n");
    REQUIRE(endless.history);
    CHECK_FALSE(endless.happenings.has_ended);
    auto greedy = run("x = 'x' * 10**10\n");
    REQUIRE(greedy.history);
    CHECK(greedy.history->execution().reached == Reached::limit);
}

TEST_CASE("the answer that a run gives is not the one that was claimed") {
    const std::string lesson = std::string("---\ntitle: T\nlevel: L\n---\n\n## P\n\n```python\n") + kGather +
                               "```\n\n- `prints \"b starts\"` now\n\n### Predict: which line is printed next?\n\n"
                               "- [x] `a done`\n- [ ] `b done` — so. See `b resumes`: yes.\n";
    Source source("l.md", lesson);
    auto checked = check_lesson(source);
    REQUIRE(checked.mistakes.size() == 2);
    auto text = mistake_text(source, checked.mistakes[0]);
    INFO(text);
    CHECK(text.find("l.md:31:8: this is not the right answer: what is printed next is \"b done\"") == 0);
    CHECK(text.find("\n    - [x] `a done`\n           ^~~~~~\n") != std::string::npos);
}
