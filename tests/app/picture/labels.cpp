#include "app/picture/labels.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("a line is called by what it prints, calls or assigns") {
    CHECK(label_of_line("    print(f\"{name} starts\")").text == "starts");
    CHECK(label_of_line("    print(results)").text == "print");
    CHECK(label_of_line("print(\"bot:\", next(bot))").text == "print");
    CHECK(label_of_line("print(name, \"took\", item)").text == "took");
    CHECK(label_of_line("print(x, end=\"\")").text == "print");
    CHECK(label_of_line("    results = await asyncio.gather(").text == "gather(…)");
    CHECK(label_of_line("bot = bad_chatbot()").text == "bot = …()");
    CHECK(label_of_line("x = 1").text == "x = …");
    CHECK(label_of_line("asyncio.run(main())").text == "run(…)");
    CHECK(label_of_line("queue.task_done()").text == "queue.task_done()");
    CHECK(label_of_line("import asyncio").text == "import");
    CHECK(label_of_line("async def f(a, b=1):").text == "def");
    CHECK(label_of_line("").text.empty());
    CHECK(label_of_line("    )").text.empty());
}

TEST_CASE("a print with words tells more than a call, a call more than an import") {
    const Source source("p.py", "import asyncio\nf(1)\nprint('go on')\n");
    CHECK(label_of_lines(source, {1}) == "import");
    CHECK(label_of_lines(source, {1, 2}) == "f(…)");
    CHECK(label_of_lines(source, {1, 2, 3}) == "go on");
    CHECK(label_of_lines(source, {}).empty());
}

TEST_CASE("what a line awaits") {
    CHECK(awaited_in_line("    await asyncio.sleep(1)") == "sleep");
    CHECK(awaited_in_line("  while (item := await queue.get()) is not None:") == "queue.get");
    CHECK(awaited_in_line("async with lock:") == "lock");
    CHECK(awaited_in_line("async with asyncio.TaskGroup() as tg:") == "TaskGroup");
    CHECK(awaited_in_line("async for x in stream():") == "stream");
    CHECK(awaited_in_line("print('await nothing()')").empty());
}

TEST_CASE("the halves of a yield assignment") {
    YieldAssignment halves;
    const std::string line = "        s = yield random.choice(answers)    # why";
    REQUIRE(find_yield_assignment(line, halves));
    CHECK(line.substr(halves.target_begin, halves.target_end - halves.target_begin) == "s =");
    CHECK(line.substr(halves.yield_begin, halves.yield_end - halves.yield_begin) == "yield random.choice(answers)");
    const std::string text = "x = yield 'a = b'";
    REQUIRE(find_yield_assignment(text, halves));
    CHECK(text.substr(halves.yield_begin, halves.yield_end - halves.yield_begin) == "yield 'a = b'");
    const std::string bracketed = "x = (yield y)";
    REQUIRE(find_yield_assignment(bracketed, halves));
    CHECK(bracketed.substr(halves.yield_begin, halves.yield_end - halves.yield_begin) == "yield y");
    CHECK_FALSE(find_yield_assignment("yield x", halves));
    CHECK_FALSE(find_yield_assignment("x = yielded", halves));
    CHECK_FALSE(find_yield_assignment("f(x=1)", halves));
    CHECK_FALSE(find_yield_assignment("x == y", halves));
}

TEST_CASE("a variable is only named where the program has one name for the call") {
    CHECK(variable_assigned_call(Source("p.py", "bot = chat()\nprint(bot)\n"), "chat") == "bot");
    CHECK(variable_assigned_call(Source("p.py", "a = chat()\nb = chat()\n"), "chat").empty());
    CHECK(variable_assigned_call(Source("p.py", "a.b = chat()\n"), "chat").empty());
}

TEST_CASE("texts are cut by characters, never inside one") {
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abcd", 3) == "ab…");
    CHECK(shortened("äöüß", 3) == "äö…");
    CHECK(shortened("", 3).empty());
}
