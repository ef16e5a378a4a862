#include "core/session/limits.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("A limit is set by its name") {
    Session session;
    CHECK_FALSE(set_limit(session, "fuel=1_000"));
    CHECK(session.limits.fuel == 1000);
    CHECK_FALSE(set_limit(session, "recursion=50"));
    CHECK(session.recursion == 50);
    CHECK_FALSE(set_limit(session, "output=1"));
    CHECK(session.limits.output_bytes == 1);
    CHECK_FALSE(set_limit(session, "region=8388608"));
    CHECK(session.limits.region_bytes == 8388608);
    CHECK_FALSE(set_limit(session, "iterations=3"));
    CHECK(session.limits.iterations == 3);
}

TEST_CASE("What is no limit is refused with the names that there are") {
    Session session;
    auto says = [&](const char* text, const char* part) {
        auto problem = set_limit(session, text);
        REQUIRE(problem);
        CHECK(problem->message.find(part) != std::string::npos);
    };
    says("fuel", "NAME=VALUE");
    says("speed=3", "fuel, region, output");
    says("fuel=many", "whole number");
    says("fuel=-1", "whole number");
    says("fuel=", "whole number");
    says("region=1", "4194304");
    CHECK(session.limits.fuel == Limits{}.fuel);
}

TEST_CASE("A limit that is reached is named with its number, its unit and the line") {
    CHECK(limit_message({"output", 67108864}, 3) ==
          "limit reached: output of 67108864 bytes (line 3); raise it with --limit output=N");
    CHECK(limit_message({"fuel", 10}, 0) == "limit reached: fuel of 10 instructions; raise it with --limit fuel=N");
}

TEST_CASE("Every limit is described") {
    auto text = describe_limits();
    for (auto* name : {"fuel", "region", "output", "iterations", "recursion"})
        CHECK(text.find(std::string("  ") + name + " ") != std::string::npos);
}
