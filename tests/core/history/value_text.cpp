#include "core/history/value_text.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("Texts are cut by characters, not by bytes") {
    CHECK(cut("abc", 3) == "abc");
    CHECK(cut("abcd", 3) == "abc...");
    CHECK(cut("\xc3\xa9\xc3\xa9\xc3\xa9", 3) == "\xc3\xa9\xc3\xa9\xc3\xa9");
    CHECK(cut("\xc3\xa9\xc3\xa9\xc3\xa9x", 3) == "\xc3\xa9\xc3\xa9\xc3\xa9...");
}

TEST_CASE("Addresses are left out") {
    CHECK(without_addresses("<object at 0x7f00>") == "<object>");
    CHECK(without_addresses("[<a at 0x1>, <b at 0xAB>]") == "[<a>, <b>]");
    CHECK(without_addresses("look at 0xyz") == "look at 0xyz");
}
