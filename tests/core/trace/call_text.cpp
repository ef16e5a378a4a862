// Calls as traces tell them, taken apart.
#include "core/trace/call_text.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("arguments of a call are cut at its own commas") {
    using Texts = std::vector<std::string>;
    CHECK(arguments_of("fetch('a', 3)") == Texts{"'a'", "3"});
    CHECK(arguments_of("f((1, 2), [3, 4], key={5: 6, 7: 8})") == Texts{"(1, 2)", "[3, 4]", "key={5: 6, 7: 8}"});
    CHECK(arguments_of("f('a, b', \"it's, so\")") == Texts{"'a, b'", "\"it's, so\""});
    CHECK(arguments_of("f('it\\'s, so', 1)") == Texts{"'it\\'s, so'", "1"});
    CHECK(arguments_of("f()").empty());
    CHECK(arguments_of("f").empty());
    CHECK(arguments_of("f(1").empty());
    CHECK(arguments_of("f('\\)") == Texts{"'\\)"});
}
