#include "core/session/refusals.hpp"

#include "core/lang/parse.hpp"
#include "core/session/cpython_names.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

// asyncio with gather and run, math whole, and the builtins print and len are there.
Offer small_offer() {
    Offer offer;
    offer.has_module = [](std::string_view m) { return m == "asyncio" || m == "math" || m == "os" || m == "os.path"; };
    offer.has_name = [](std::string_view m, std::string_view n) {
        return m == "math" || (m == "asyncio" && (n == "gather" || n == "run")) || (m == "os.path" && n == "join");
    };
    offer.has_builtin = [](std::string_view n) { return n == "print" || n == "len"; };
    offer.is_beside_program = [](std::string_view m) { return m == "mine"; };
    return offer;
}

std::vector<std::string> refused(const std::string& text) {
    Source source("t.py", text);
    auto tree = parse(source);
    REQUIRE(tree);
    std::vector<std::string> found;
    for (auto& problem : find_refusals(**tree, small_offer()))
        found.push_back(std::to_string(source.line_of(problem.span.begin)) + ": " + problem.message);
    return found;
}

using Lines = std::vector<std::string>;

}    // namespace

TEST_CASE("A module of CPython that is not there is refused by name and line") {
    CHECK(refused("import math\nimport sqlite3\n") == Lines{"2: module 'sqlite3' is not simulated yet"});
    CHECK(refused("def f():\n    from urllib.request import urlopen\n") ==
          Lines{"2: module 'urllib.request' is not simulated yet"});
}

TEST_CASE("A module that CPython does not have either is left to raise ModuleNotFoundError") {
    CHECK(refused("import numpy\n").empty());
}

TEST_CASE("A file beside the program is refused") {
    CHECK(refused("import mine\n") == Lines{"1: importing the file mine.py beside the program is not simulated yet"});
}

TEST_CASE("A name of a module that is not there is refused where it is used") {
    CHECK(refused("import asyncio\nasyncio.run(1)\nasyncio.open_connection()\n") ==
          Lines{"3: asyncio.open_connection is not simulated yet"});
    CHECK(refused("import asyncio as a\na.start_server\na.start_server\n") ==
          Lines{"2: asyncio.start_server is not simulated yet"});
    CHECK(refused("from asyncio import gather, start_server\n") ==
          Lines{"1: asyncio.start_server is not simulated yet"});
    CHECK(refused("import os.path\nos.path.join\nos.path.getsize\n") ==
          Lines{"3: os.path.getsize is not simulated yet"});
}

TEST_CASE("A name that CPython does not have either is left to raise AttributeError") {
    CHECK(refused("import asyncio\nasyncio.nothing_like_it\n").empty());
}

TEST_CASE("A variable that only looks like a module is left alone") {
    CHECK(refused("import asyncio\ndef f(asyncio):\n    return asyncio.start_server\n").empty());
}

TEST_CASE("Builtins that are not there are refused, unless the program has its own") {
    CHECK(refused("print(len(x))\nopen('f')\n") == Lines{"2: open() is not simulated yet"});
    CHECK(refused("def open(name):\n    pass\nopen('f')\n").empty());
    CHECK(refused("undefined_name\n").empty());
}

TEST_CASE("Hints say what to write instead") {
    Source source("t.py", "import subprocess\n");
    auto tree = parse(source);
    REQUIRE(tree);
    auto problems = find_refusals(**tree, small_offer());
    REQUIRE(problems.size() == 1);
    CHECK_FALSE(problems[0].hint.empty());
}

TEST_CASE("Names of CPython are whole words") {
    CHECK(is_cpython_module("sqlite3"));
    CHECK(is_cpython_module("urllib.parse"));
    CHECK_FALSE(is_cpython_module("sqlite"));
    CHECK_FALSE(is_cpython_module(""));
    CHECK_FALSE(is_cpython_module("math.pi"));
    CHECK(is_cpython_name("asyncio", "gather"));
    CHECK_FALSE(is_cpython_name("asyncio", "gathe"));
    CHECK(is_cpython_builtin("open"));
}
