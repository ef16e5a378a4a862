// How often the interpreter loop is entered: a program that suspends, awaits and calls needs no C++ frame to do so.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/session/execution.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// Until the module's end.
std::uint64_t entries(const std::string& name, const std::string& text) {
    Session session;
    session.program = Source(name, text);
    auto started = start(std::move(session));
    INFO(started.refusal.text);
    REQUIRE(started.execution);
    std::uint64_t count = 0;
    started.execution->run.on_entry = [&](Run&) { ++count; };
    advance(*started.execution, {});
    return count;
}

}    // namespace

TEST_CASE("Every program of the folder seed runs in one entry of the interpreter loop") {
    int count = 0;
    for (auto& file : std::filesystem::directory_iterator(COROSCOPE_SOURCE_DIR "/tests/programs/seed")) {
        auto name = file.path().filename().string();
        if (file.path().extension() != ".py") continue;
        // These are refused: a database, a syntax error, a network, processes.
        if (name[0] == '0' && (name[1] == '3' || name[1] == '6')) continue;
        if (name[0] == '1' && (name[1] == '2' || name[1] == '3')) continue;
        INFO(name);
        CHECK(entries(name, text_of(file.path())) == 1);
        ++count;
    }
    CHECK(count == 9);
}

TEST_CASE("What suspends, awaits or takes a callback enters no loop of its own") {
    CHECK(entries("t.py",
                  "import asyncio, contextlib, functools\n"
                  "def g():\n    got = yield 1\n    yield got\n"
                  "def outer():\n    yield from g()\n"
                  "it = outer(); next(it); it.send(2); it.close()\n"
                  "print(list(outer()), sorted([3, 1], key=lambda v: -v), sum(x for x in g() if x))\n"
                  "print(list(map(lambda v: v + 1, [1])), max([1, 2], key=lambda v: v))\n"
                  "print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), dict(zip(g(), [1, 2])))\n"
                  "@contextlib.contextmanager\ndef manager():\n    yield 1\n"
                  "class A:\n    def __init__(self):\n        self.x = 1\n    def __enter__(self): return self\n"
                  "    def __exit__(self, *a): pass\n    def __iter__(self): return iter([1])\n"
                  "    def __next__(self): raise StopIteration\n    def __call__(self): return 1\n"
                  "    def __getattr__(self, name): return 7\n    def __add__(self, o): return 1\n"
                  "    def __eq__(self, o): return True\n    def __lt__(self, o): return True\n"
                  "    def __len__(self): return 3\n    def __repr__(self): return 'A'\n"
                  "with manager(), A() as a:\n    a(); a.y; a + a; a == a; a < a; len(a); not a; [*a]\n"
                  "async def ag():\n    yield 1\n    await asyncio.sleep(1)\n    yield 2\n"
                  "async def f(n):\n    await asyncio.sleep(n)\n    async for x in ag(): pass\n    return n\n"
                  "async def main():\n    loop = asyncio.get_running_loop()\n    loop.call_soon(print, 1)\n"
                  "    print(await asyncio.gather(f(2), f(1)))\n"
                  "    async with asyncio.Lock(): await asyncio.wait_for(f(1), 5)\n"
                  "    t = asyncio.create_task(f(1)); t.add_done_callback(lambda t: print('done')); await t\n"
                  "    async with asyncio.TaskGroup() as group: group.create_task(f(3))\n"
                  "asyncio.run(main())\n") == 1);
}

// Which ones may: methods that a container asks while it works.
TEST_CASE("A method that a container asks while it works enters the loop again") {
    CHECK(entries("t.py", "class A:\n    def __eq__(self, o): return True\nprint(A() in [1])\n") == 2);
}
