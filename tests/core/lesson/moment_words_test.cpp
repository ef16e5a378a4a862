// The words that name a moment: every form is understood, and what is no moment is pointed at.
#include "core/lesson/moment_words.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

MomentWords parsed(const char* words) {
    auto moment = parse_moment(words);
    INFO(words);
    REQUIRE(moment);
    return *moment;
}

std::string marked(const char* words) {
    auto moment = parse_moment(words);
    INFO(words);
    REQUIRE_FALSE(moment);
    auto span = moment.problem().span;
    return std::string(words).substr(span.begin, span.end - span.begin);
}

}    // namespace

TEST_CASE("places without a name are understood") {
    CHECK(parsed("start").happens == Happens::start);
    CHECK(parsed("end").happens == Happens::end);
    CHECK(parsed("refused").happens == Happens::refused);
    CHECK(parsed("line 4").happens == Happens::at_line);
    CHECK(parsed("line 4").number == 4);
    CHECK(parsed("step 0").happens == Happens::at_step);
    CHECK(parsed("iteration 3").number == 3);
    CHECK(parsed("clock 1.5").seconds == 1.5);
    CHECK(parsed("clock 2 s").seconds == 2);
}

TEST_CASE("who does what is understood, with what belongs to it") {
    CHECK(parsed("b resumes").who == "b");
    CHECK(parsed("b resumes").happens == Happens::resumes);
    CHECK(parsed("fetch('b', 1) resumes at line 7").who == "fetch('b', 1)");
    CHECK(parsed("fetch('b', 1) resumes at line 7").number == 7);
    CHECK(parsed("T3 is cancelled").happens == Happens::is_cancelled);
    CHECK(*parsed("g yields [1, 2]").value == "[1, 2]");
    CHECK(*parsed("g receives 'a b'").value == "'a b'");
    CHECK(*parsed("b raises ValueError").value == "ValueError");
    CHECK_FALSE(parsed("b returns").value);
    CHECK(parsed("main finishes").happens == Happens::finishes);
    CHECK(parsed("g is closed").happens == Happens::is_closed);
    CHECK(parsed("line is created").who == "line");
}

TEST_CASE("printed text stands in either quotes and may be a beginning") {
    CHECK(*parsed("prints \"b done\"").value == "b done");
    CHECK(*parsed("prints 'say \"hi\"'").value == "say \"hi\"");
    CHECK(*parsed("prints \"say \\\"hi\\\"\"").value == "say \"hi\"");
    CHECK(*parsed("prints \"\"").value == "");
    CHECK(parsed("main prints \"x resumes\"").who == "main");
    CHECK(parsed("prints \"Sorry...\"").is_beginning);
    CHECK(*parsed("prints \"Sorry...\"").value == "Sorry");
}

TEST_CASE("a number of times is taken off the end") {
    CHECK(parsed("line 4, 2nd time").count == 2);
    CHECK(parsed("b resumes, 11th time").count == 11);
    CHECK(parsed("b resumes, last time").count == -1);
    CHECK(parsed("g yields (1, 2), 1st time").count == 1);
    CHECK(*parsed("g yields (1, 2), 1st time").value == "(1, 2)");
    CHECK(*parsed("prints \"now, 2nd time\"").value == "now, 2nd time");
}

TEST_CASE("what is wrong is pointed at") {
    CHECK(marked("b resume") == "resume");
    CHECK(marked("line nine") == "nine");
    CHECK(marked("clock soon") == "soon");
    CHECK(marked("prints b done") == "b done");
    CHECK(marked("prints \"b done") == "\"b done");
    CHECK(marked("b resumes at noon") == "at noon");
    CHECK(marked("line 4, 2th time") == "2th");
    CHECK(marked("line 0") == "0");
    CHECK(marked("resumes") == "resumes");
    CHECK_FALSE(parse_moment(""));
    CHECK_FALSE(parse_moment("   "));
    CHECK_FALSE(parse_moment("((((\"'"));
}

TEST_CASE("ordinals are written as people write them") {
    CHECK(ordinal(1) == "1st");
    CHECK(ordinal(2) == "2nd");
    CHECK(ordinal(3) == "3rd");
    CHECK(ordinal(12) == "12th");
    CHECK(ordinal(22) == "22nd");
    CHECK(ordinal(113) == "113th");
}
