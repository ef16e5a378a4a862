#include "core/history/history.hpp"

#include "core/machine/snapshot.hpp"
#include "tests/catch.hpp"
#include "tests/core/history/begin.hpp"

using namespace coroscope;

namespace {

struct Ran {
    History history;
    explicit Ran(const std::string& text, const HistoryOptions& options = {}) : history(begin(text), options) {
        history.run_until(0);
    }
    Step step_of_line(std::uint32_t line, int arrival = 1) {
        for (auto& e : history.trace().events)
            if (e.kind == EventKind::line && e.line == line && --arrival == 0) return e.step;
        FAIL("line " << line << " was not reached");
        return 0;
    }
    Moment at_line(std::uint32_t line, int arrival = 1) { return history.moment_at(step_of_line(line, arrival)); }
};

const Variable* variable(const FrameView& frame, const std::string& name) {
    for (auto& v : frame.locals)
        if (v.name == name) return &v;
    return nullptr;
}
std::string text_of(const FrameView& frame, const std::string& name) {
    auto* v = variable(frame, name);
    return v ? v->text : "(unbound)";
}

constexpr const char* kGather = R"py(import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name.upper()

async def main():
    results = await asyncio.gather(fetch('a', 3), fetch('b', 1))
    print(results)

asyncio.run(main())
)py";

}    // namespace

TEST_CASE("Before the first step nothing has run") {
    Ran ran("x = 1\n");
    auto moment = ran.history.moment_at(0);
    CHECK(moment.phase == Phase::before_start);
    CHECK(moment.line == 0);
}

TEST_CASE("A moment shows the frames of calls in progress with their variables") {
    Ran ran("def f(n):\n    half = n // 2\n    return half\nx = 10\ny = f(x)\n");
    auto moment = ran.at_line(3);
    REQUIRE(moment.stack.size() == 2);
    CHECK(moment.stack[0].function == "<module>");
    CHECK(moment.stack[0].line == 5);
    CHECK(text_of(moment.stack[0], "x") == "10");
    CHECK(variable(moment.stack[0], "f") == nullptr);
    CHECK(moment.stack[1].function == "f");
    CHECK(text_of(moment.stack[1], "n") == "10");
    CHECK(text_of(moment.stack[1], "half") == "5");
    CHECK(moment.line == 3);
    CHECK(moment.running == EntityId{EntityKind::module, 0});
}

TEST_CASE("Variables that inner functions use are seen through their cells") {
    Ran ran("def f(n):\n    def g():\n        return n\n    return g()\nf(7)\n");
    auto moment = ran.at_line(3);
    REQUIRE(moment.stack.size() == 3);
    CHECK(text_of(moment.stack[1], "n") == "7");
    CHECK(text_of(moment.stack[2], "n") == "7");
}

TEST_CASE("A suspended generator has its name, its variables and what it yielded") {
    Ran ran(
        "def count(n):\n    i = 0\n    while i < n:\n        yield i * 10\n        i += 1\ng = "
        "count(3)\nnext(g)\nnext(g)\nprint('here')\n");
    auto moment = ran.at_line(9);
    REQUIRE(moment.generators.size() == 1);
    auto& g = moment.generators[0];
    CHECK(g.id == EntityId{EntityKind::generator, 1});
    CHECK(g.variable == "g");
    CHECK(g.state == LifeState::suspended);
    CHECK(g.yielded == "10");
    CHECK(g.frame.line == 4);
    CHECK(text_of(g.frame, "i") == "1");
}

TEST_CASE("Tasks are called what they were called with") {
    Ran ran(kGather);
    auto moment = ran.at_line(5);    // b is the first to go on
    REQUIRE(moment.tasks.size() == 3);
    CHECK(moment.tasks[0].call == "main()");
    CHECK(moment.tasks[1].call == "fetch('a', 3)");
    CHECK(moment.tasks[2].call == "fetch('b', 1)");
    CHECK(moment.tasks[2].state == LifeState::running);
    CHECK(moment.tasks[1].state == LifeState::suspended);
    CHECK(moment.tasks[1].wait.label == "sleep until 3.000");
    CHECK(moment.tasks[1].wait.deadline == 3.0);
    CHECK(moment.time == 1.0);
    REQUIRE(moment.timers.size() == 1);
    CHECK(moment.timers[0].deadline == 3.0);
    CHECK(moment.timers[0].set_at == 0.0);
    CHECK(moment.timers[0].task == moment.tasks[1].id);
}

TEST_CASE("A gather shows its places in the order asked for") {
    Ran ran(kGather);
    auto moment = ran.at_line(5, 2);    // a goes on, b is done
    auto& wait = moment.tasks[0].wait;
    CHECK(wait.label == "gather 1 of 2");
    REQUIRE(wait.slots.size() == 2);
    CHECK(wait.slots[0].entity == EntityId{EntityKind::task, 2});
    CHECK(wait.slots[0].state == LifeState::running);
    CHECK(wait.slots[1].state == LifeState::returned);
    CHECK(wait.slots[1].text == "'B'");
    CHECK(moment.tasks[2].outcome == "'B'");
}

TEST_CASE("The moment at the last step says how the run ended") {
    Ran fine("x = 1\n");
    CHECK(fine.history.moment_at(fine.history.last_step()).phase == Phase::finished);
    Ran failed("x = 1\n1 / 0\n");
    auto moment = failed.history.moment_at(failed.history.last_step());
    CHECK(moment.phase == Phase::failed);
    CHECK(moment.message == "ZeroDivisionError: division by zero");
    CHECK(failed.history.moment_at(1).phase == Phase::running);
    Ran stuck("import asyncio\nasync def f():\n    await asyncio.Event().wait()\nasyncio.run(f())\n");
    moment = stuck.history.moment_at(stuck.history.last_step());
    CHECK(moment.phase == Phase::deadlock);
    CHECK(moment.message.find("T1 'Task-1' f: future F1, line 3") != std::string::npos);
}

TEST_CASE("Output is known by its bytes at every moment") {
    Ran ran("print('a')\nprint('bc')\nx = 1\n");
    CHECK(ran.history.out() == "a\nbc\n");
    CHECK(ran.at_line(2).output_bytes == 2);
    CHECK(ran.at_line(3).output_bytes == 5);
}

TEST_CASE("A __repr__ of the program is asked, and leaves the machine as it was") {
    const std::string text =
        "class P:\n    count = 0\n    def __repr__(self):\n        P.count += 1\n        print('called')\n"
        "        return f'P{P.count}'\ndef g():\n    yield P()\nfor p in g():\n    x = p\nprint(P.count)\n";
    Ran ran(text);
    auto moment = ran.at_line(11);
    CHECK(text_of(moment.stack[0], "x") == "P1");
    CHECK(ran.history.out() == "0\n");

    auto muted = begin(text);
    while (!muted->has_ended) advance(*muted, {});
    CHECK(digest(muted->machine) == digest(ran.history.execution().machine));
}

TEST_CASE("A __repr__ that raises or does not end is said to") {
    Ran ran(
        "class A:\n    def __repr__(self):\n        1 / 0\nclass B:\n    def __repr__(self):\n        while True: "
        "pass\n"
        "a = A()\nb = B()\nx = 1\n");
    auto moment = ran.at_line(9);
    CHECK(text_of(moment.stack[0], "a") == "<repr raised ZeroDivisionError>");
    CHECK(text_of(moment.stack[0], "b") == "<repr reached the limit of fuel>");
}

TEST_CASE("Visits in any order find the same machine, with checkpoints and without") {
    const std::string text =
        "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nt = []\nfor i in range(16):\n    t.append(f(i))\n";
    HistoryOptions without;
    without.has_checkpoints = false;
    Ran a(text), b(text, without);
    auto last = a.history.last_step();
    REQUIRE(last == b.history.last_step());
    std::uint64_t state = 1;
    for (int i = 0; i < 30; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        auto step = (state >> 20) % (last + 1);
        REQUIRE(a.history.digest_at(step) == b.history.digest_at(step));
    }
}

TEST_CASE("Imports that are run again leave the code as it was") {
    Ran ran("x = 1\nimport random\ny = 2\nimport datetime\nz = 3\n");
    auto end = ran.history.digest_at(ran.history.last_step());
    for (int line : {1, 5, 2, 4, 3}) {
        auto moment = ran.at_line(static_cast<std::uint32_t>(line));
        CHECK(moment.line == static_cast<std::uint32_t>(line));
    }
    CHECK(ran.history.digest_at(ran.history.last_step()) == end);
}

TEST_CASE("Details of a range are the events of the run") {
    Ran ran(kGather);
    auto& all = ran.history.trace().events;
    auto part = ran.history.remake(11, 20);
    REQUIRE(part.size() == 10);
    for (auto& e : part) {
        auto original = all[e.step - 1];
        CHECK(e.kind == original.kind);
        CHECK(e.text == original.text);
        CHECK(e.who == original.who);
        CHECK(e.line == original.line);
    }
}

TEST_CASE("An endless program is recorded up to the log's capacity") {
    HistoryOptions options;
    options.log.capacity = 1000;
    Ran ran("n = 0\nwhile True:\n    n += 1\n", options);
    CHECK_FALSE(ran.history.has_ended());
    CHECK(ran.history.trace().events.size() == 1000);
    CHECK_FALSE(ran.history.trace().is_complete);
    CHECK(text_of(ran.history.moment_at(1000).stack[0], "n") != "(unbound)");
}
