// Syntax errors against what CPython 3.11 said of the same programs: syntax_errors.json, made by
// tests/lang/differential.py.
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/lang/parse.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

nlohmann::json recorded() {
    std::ifstream file(COROSCOPE_SOURCE_DIR "/tests/core/lang/syntax_errors.json");
    REQUIRE(file);
    return nlohmann::json::parse(file);
}

}    // namespace

TEST_CASE("A syntax error has CPython's kind, message and place") {
    for (auto& entry : recorded()) {
        Source source("x.py", entry["code"].get<std::string>());
        CAPTURE(source.text);
        auto error = find_syntax_error(source, ast::Mode::exec, Origin::string);
        REQUIRE(error.has_value());
        CHECK(error->kind == entry["kind"].get<std::string>());
        if (!entry.contains("message")) continue;
        CHECK(error->message == entry["message"].get<std::string>());
        auto place = entry["place"];
        CHECK(error->line == place[0].get<int>());
        CHECK(error->offset == place[1].get<int>());
        CHECK(error->end_line == place[2].get<int>());
        // The end of a range of several lines is cut differently in a string; nothing shows it.
        if (error->line != error->end_line) continue;
        CHECK(error->end_offset == (place[3].is_null() ? SyntaxError::no_offset : place[3].get<int>()));
    }
}

TEST_CASE("A syntax error in a file is printed as CPython prints it") {
    for (auto& entry : recorded()) {
        Source source("x.py", entry["code"].get<std::string>());
        CAPTURE(source.text);
        auto parsed = parse(source);
        REQUIRE_FALSE(parsed);
        CHECK(syntax_warnings(source) + format_syntax_error(source, parsed.problem()) ==
              entry["printed"].get<std::string>());
    }
}

TEST_CASE("The span of a syntax error lies in the source") {
    for (auto& entry : recorded()) {
        Source source("x.py", entry["code"].get<std::string>());
        CAPTURE(source.text);
        auto parsed = parse(source);
        REQUIRE_FALSE(parsed);
        auto span = parsed.problem().span;
        CHECK(span.begin <= span.end);
        CHECK(span.end <= source.text.size());
    }
}

TEST_CASE("Warnings stand before the program and carry their line") {
    Source source("x.py", "x = 5\nif x is 5: pass\nassert (x, 'no')\ny = 1if x else 2\n");
    CHECK(parse(source));
    CHECK(syntax_warnings(source) ==
          "x.py:4: SyntaxWarning: invalid decimal literal\n  y = 1if x else 2\n"
          "x.py:2: SyntaxWarning: \"is\" with a literal. Did you mean \"==\"?\n  if x is 5: pass\n"
          "x.py:3: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n  assert (x, 'no')\n");
}
