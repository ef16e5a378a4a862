#include "core/session/execution.hpp"

#include "core/session/saved.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

Session session_of(const std::string& text) {
    Session session;
    session.program = Source("t.py", text);
    return session;
}

std::unique_ptr<Execution> run(Session session) {
    auto started = start(std::move(session));
    if (!started.execution) FAIL(started.refusal.text);
    advance(*started.execution, {});
    return std::move(started.execution);
}

}    // namespace

TEST_CASE("A program runs to the end of its module") {
    auto e = run(session_of("print('hello')\n"));
    CHECK(e->reached == Reached::module_end);
    CHECK(e->out == "hello\n");
    CHECK(e->ending.status == 0);
    CHECK_FALSE(e->ending.has_failed);
}

TEST_CASE("An uncaught exception is printed and ends with status 1") {
    auto e = run(session_of("x = 1\nraise ValueError('x')\n"));
    CHECK(e->ending.status == 1);
    CHECK(e->ending.message == "ValueError: x");
    CHECK(e->err.find("line 2, in <module>") != std::string::npos);
}

TEST_CASE("SystemExit gives the status as CPython does") {
    auto status = [](const std::string& text) { return run(session_of(text))->ending.status; };
    CHECK(status("raise SystemExit\n") == 0);
    CHECK(status("raise SystemExit(None)\n") == 0);
    CHECK(status("raise SystemExit(7)\n") == 7);
    CHECK(status("raise SystemExit(-1)\n") == 255);
    CHECK(status("raise SystemExit(True)\n") == 1);
    auto e = run(session_of("raise SystemExit('bye')\n"));
    CHECK(e->ending.status == 1);
    CHECK(e->err == "bye\n");
}

TEST_CASE("A limit ends a run with its name, its number and the line; what was printed is kept") {
    auto session = session_of("print('a')\nwhile True:\n    x = 1\n");
    session.limits.fuel = 10000;
    auto e = run(session);
    CHECK(e->reached == Reached::limit);
    CHECK(e->out == "a\n");
    CHECK(e->ending.status == kStatusLimit);
    CHECK(e->ending.message.find("limit reached: fuel of 10000 instructions (line ") == 0);

    session = session_of("while True:\n    print('0123456789')\n");
    session.limits.output_bytes = 100;
    e = run(session);
    CHECK(e->ending.message == "limit reached: output of 100 bytes (line 2); raise it with --limit output=N");
    CHECK(e->out.substr(0, 99) == std::string("0123456789\n0123456789\n0123456789\n0123456789\n0123456789\n0123456789\n"
                                              "0123456789\n0123456789\n0123456789\n"));

    session = session_of("x = []\nwhile True:\n    x.append('a' * 1000 + str(len(x)))\n");
    session.limits.region_bytes = 8 << 20;
    e = run(session);
    CHECK(e->ending.message.find("limit reached: region of 8388608 bytes of memory (line 3)") == 0);

    session = session_of("def f():\n    f()\nf()\n");
    session.recursion = 100;
    e = run(session);
    CHECK(e->ending.message.find("RecursionError") == 0);
}

TEST_CASE("A deadlock is named with what the tasks wait for") {
    auto e = run(session_of("import asyncio\nasync def f():\n    await asyncio.Event().wait()\nasyncio.run(f())\n"));
    CHECK(e->reached == Reached::deadlock);
    CHECK(e->ending.status == kStatusDeadlock);
    CHECK(e->ending.message == "deadlock: every task is waiting\n  T1 'Task-1' f: future F1, line 3");
}

TEST_CASE("Slices of fuel and steps are stops between instructions") {
    auto started = start(session_of("n = 0\nwhile n < 1000:\n    n += 1\nprint(n)\n"));
    REQUIRE(started.execution);
    auto& e = *started.execution;
    CHECK(advance(e, {100, INT64_MAX}) == Reached::step);
    CHECK(e.run.root().step >= 100);
    CHECK(advance(e, {~Step{0}, 50}) == Reached::fuel);
    while (!e.has_ended) advance(e, {~Step{0}, 77});
    CHECK(e.out == "1000\n");
    auto in_one = run(session_of("n = 0\nwhile n < 1000:\n    n += 1\nprint(n)\n"));
    CHECK(digest(in_one->machine) == digest(e.machine));
}

TEST_CASE("Shutdown finalises what the module still holds") {
    auto e =
        run(session_of("def g():\n    try:\n        yield 1\n    finally:\n        print('closed')\nx = g()\nnext(x)\n"
                       "class A:\n    def __del__(self):\n        print('deleted')\na = A()\n"));
    CHECK(e->out.empty());
    CHECK(shut_down(e->run, e->ending));
    CHECK(e->out == "closed\ndeleted\n");
    CHECK(e->ending.status == 0);
}

TEST_CASE("A syntax error is refused as CPython prints it") {
    auto started = start(session_of("x = = 1\n"));
    CHECK_FALSE(started.execution);
    CHECK(started.refusal.is_syntax_error);
    CHECK(started.refusal.status == 1);
    CHECK(started.refusal.text == "  File \"t.py\", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n");
}

TEST_CASE("A module that is not there is refused before the run, with its line") {
    auto started = start(session_of("print('before')\nimport sqlite3\n"));
    CHECK_FALSE(started.execution);
    CHECK(started.refusal.status == 2);
    CHECK(started.refusal.text.find("t.py:2: cannot run this program: module 'sqlite3' is not simulated yet\n"
                                    "    line 2: import sqlite3\n") == 0);
}

TEST_CASE("A session saved in the middle goes on elsewhere as if nothing had happened") {
    const std::string text =
        "import random\ndef g():\n    for i in range(20):\n        yield random.random()\nfor x in g():\n    "
        "print(x)\n";
    auto whole = run(session_of(text));
    for (Step step : {1, 5, 20, 50}) {
        auto started = start(session_of(text));
        REQUIRE(started.execution);
        advance(*started.execution, {step, INT64_MAX});
        auto resumed = resume(save(*started.execution));
        REQUIRE(resumed);
        CHECK((*resumed)->machine.base != started.execution->machine.base);
        CHECK(digest((*resumed)->machine) == digest(started.execution->machine));
        advance(**resumed, {});
        CHECK(digest((*resumed)->machine) == digest(whole->machine));
        CHECK(started.execution->out + (*resumed)->out == whole->out);
    }
}
