#include "core/session/seed.hpp"

#include "core/session/execution.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("A seed is read as int() reads it") {
    auto is = [](const char* text, const char* seed) {
        auto read = read_seed(text);
        REQUIRE(read);
        CHECK(*read == seed);
    };
    is("0", "0");
    is("-0", "0");
    is("010", "10");
    is(" +1_000 ", "1000");
    is("-9223372036854775809", "-9223372036854775809");
    is("18446744073709551621", "18446744073709551621");
    is(std::string(4300, '9').c_str(), std::string(4300, '9').c_str());
}

TEST_CASE("What is no seed is refused, with what it was") {
    for (auto* text : {"", " ", "-", "0x10", "1e3", "1__0", "_1", "1_", "seven", "1.0"}) {
        auto read = read_seed(text);
        REQUIRE_FALSE(read);
        CHECK(read.problem().message == "the seed is a whole number, not '" + std::string(text) + "'");
    }
    auto read = read_seed(std::string(4301, '1'));
    REQUIRE_FALSE(read);
    CHECK(read.problem().message == "the seed can have 4300 digits at most, not 4301");
}

TEST_CASE("A long seed is shown by its ends") {
    CHECK(short_seed("12345678") == "12345678");
    CHECK(short_seed("18446744073709551621") == "184…621");
}

// The numbers are CPython's: random.seed(N); random.getrandbits(64).
TEST_CASE("Every seed gives CPython's random numbers") {
    auto printed = [](const char* seed) {
        Session session;
        session.program = Source("p.py", "import random\nprint(random.getrandbits(64))\n");
        session.seed = seed;
        auto started = start(std::move(session));
        REQUIRE(started.execution);
        while (advance(*started.execution, Until{}) == Reached::fuel) continue;
        return started.execution->out;
    };
    CHECK(printed("0") == "7106521602475165645\n");
    CHECK(printed("5") == "4712128852136459333\n");
    CHECK(printed("-5") == "4712128852136459333\n");
    CHECK(printed("4294967296") == "6480552028864852439\n");
    CHECK(printed("4611686018427387904") == "13262496730463805789\n");
    CHECK(printed("9223372036854775807") == "12111187411003745183\n");
    CHECK(printed("9223372036854775808") == "7266025828921626888\n");
    CHECK(printed("-9223372036854775809") == "13826298549933476647\n");
    CHECK(printed("18446744073709551621") == "13251147426698707891\n");
    CHECK(printed("1000000000000000000000000000000000000000000000000000000000000") == "9271663974939187766\n");
}
