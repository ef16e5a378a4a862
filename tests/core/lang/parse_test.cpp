// The parser's trees, by their dump, and its limits. That whole libraries parse as in CPython,
// tests/lang/differential.py checks; what CPython said of a few programs is in trees.json.
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/lang/load_source.hpp"
#include "core/lang/parse.hpp"
#include "tests/catch.hpp"
#include "tests/core/lang/dump.hpp"

using namespace coroscope;

namespace {

std::string error_of(const std::string& text) {
    Source source("x.py", text);
    auto parsed = parse(source);
    return parsed ? "" : parsed.problem().kind + ": " + parsed.problem().message;
}

std::string repeated(std::string_view text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

}    // namespace

TEST_CASE("Trees and all their places are those of CPython's ast module") {
    std::ifstream file(COROSCOPE_SOURCE_DIR "/tests/core/lang/trees.json");
    REQUIRE(file);
    for (auto& entry : nlohmann::json::parse(file)) {
        Source source("x.py", entry["code"].get<std::string>());
        CAPTURE(source.text);
        auto parsed = parse(source);
        REQUIRE(parsed);
        CHECK(dump(source, **parsed, true) == entry["tree"].get<std::string>());
    }
}

TEST_CASE("An expression parses in eval mode, a statement of the prompt in single mode") {
    Source expression("<string>", " 1 + x");
    CHECK_FALSE(parse(expression, ast::Mode::eval));
    Source good("<string>", "1 + x\n\n");
    auto parsed = parse(good, ast::Mode::eval);
    REQUIRE(parsed);
    CHECK(dump(good, **parsed, false) == "Expression(BinOp(Constant(i1,~),Add(),Name('x,Load())))");
    Source statement("<stdin>", "if x:\n    y\n\n");
    CHECK(parse(statement, ast::Mode::single));
    Source two("<stdin>", "x = 1\ny = 2\n");
    CHECK_FALSE(parse(two, ast::Mode::single));
}

TEST_CASE("Deep nesting is refused and does not exhaust the stack") {
    CHECK(error_of("x = " + repeated("(", 200) + repeated(")", 200) + "\n") == "");
    CHECK(error_of("x = " + repeated("(", 201) + "\n") == "SyntaxError: too many nested parentheses");
    CHECK(error_of("x = " + repeated("not ", 100000) + "1\n") == "MemoryError: ");
    CHECK(error_of("x = " + repeated("-", 100000) + "1\n") == "MemoryError: ");
    CHECK(error_of("x = " + repeated("2**", 100000) + "1\n") == "MemoryError: ");
    CHECK(error_of("x = " + repeated("lambda: ", 100000) + "1\n") == "MemoryError: ");
    CHECK(error_of("x = " + repeated("1 if 1 else ", 100000) + "1\n") == "MemoryError: ");
    auto recursion = "RecursionError: maximum recursion depth exceeded during compilation";
    CHECK(error_of("x = " + repeated("1 + ", 100000) + "1\n") == recursion);
    CHECK(error_of("x" + repeated(".x", 100000) + "\n") == recursion);
    CHECK(error_of("x" + repeated("()", 100000) + "\n") == recursion);
    CHECK(error_of("if x: y\n" + repeated("elif x: y\n", 100000)) == recursion);
    for (auto part : {"1 + ", "not ", "-", "2**", "lambda: ", "1 if 1 else ", "x or y and "})
        CHECK(error_of("x = " + repeated(part, 480) + "1\n") == "");
    CHECK(error_of("x = " + repeated("1 + ", 1400) + "1\n") == "");
    CHECK(error_of("x" + repeated(".x()", 700) + "\n") == "");
    CHECK(error_of("if x: y\n" + repeated("elif x: y\n", 1400)) == "");
    std::string blocks;
    for (std::size_t depth = 0; depth < 99; ++depth) blocks += std::string(depth, ' ') + "if x:\n";
    CHECK(error_of(blocks + std::string(99, ' ') + "y\n") == "");
    blocks += std::string(99, ' ') + "if x:\n";
    CHECK(error_of(blocks + std::string(100, ' ') + "y\n") == "IndentationError: too many levels of indentation");
}

TEST_CASE("Wrong nesting is found out in reasonable time") {
    CHECK(error_of(repeated("(a b ", 150) + repeated(")", 150) + "\n") != "");
    CHECK(error_of(repeated("{1: ", 150) + "x y" + repeated("}", 150) + "\n") != "");
    CHECK(error_of(repeated("[{f(", 60) + "x y" + repeated(")}]", 60) + "\n") != "");
    std::string withs;
    for (std::size_t depth = 0; depth < 90; ++depth) withs += std::string(depth, ' ') + "with (x):\n";
    CHECK(error_of(withs + std::string(90, ' ') + "x y\n") == "SyntaxError: invalid syntax");
}

TEST_CASE("A source has at most 16 MiB and no null bytes") {
    CHECK(error_of(std::string(max_source_bytes + 1, '\n')) ==
          ": the source has 16777217 bytes; the limit is 16777216");
    CHECK(error_of(std::string("x = 1\0\n", 7)) == "SyntaxError: source code cannot contain null bytes");
}

TEST_CASE("Files are UTF-8 unless they say otherwise") {
    auto text_of = [](std::string_view bytes) {
        auto source = load_source("x.py", bytes);
        return source ? source->text : source.problem().kind + ": " + source.problem().message;
    };
    CHECK(text_of("a\r\nb\rc\n") == "a\nb\nc\n");
    CHECK(text_of("\xEF\xBB\xBFx = '\xC3\xA9'\n") == "x = '\xC3\xA9'\n");
    CHECK(text_of("# coding: latin-1\nx = '\xE9'\n") == "# coding: latin-1\nx = '\xC3\xA9'\n");
    CHECK(text_of("x = 1\ny = '\xFF'\n") ==
          "SyntaxError: Non-UTF-8 code starting with '\\xff' in file x.py on line 2, but no encoding declared; see "
          "https://peps.python.org/pep-0263/ for details");
    CHECK(text_of("# -*- coding: utf-8 -*-\ny = '\xFF'\n") ==
          "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte");
    CHECK(text_of("# coding: ascii\nx = '\xC3\xA9'\n") == "SyntaxError: encoding problem: ascii");
    CHECK(text_of("#!/bin/x\n# coding=cp1252\n") == ": x.py: the encoding cp1252 is not supported");
    CHECK(text_of("'\xED\xA0\x80'\n").substr(0, 42) == "SyntaxError: Non-UTF-8 code starting with ");
}
