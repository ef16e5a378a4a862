#include "core/vm/traceback_markers.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

// The line with its span between bars, which are taken out; one line only.
std::string markers(std::string text, bool is_module_style = false) {
    auto begin = text.find('|');
    text.erase(begin, 1);
    auto end = text.find('|');
    text.erase(end, 1);
    return marker_line(text, {1, static_cast<std::uint32_t>(begin), 1, static_cast<std::uint32_t>(end)},
                       is_module_style);
}

}    // namespace

TEST_CASE("a span is marked where it is less than the line") {
    CHECK(markers("x = |f(1)|") == "    ^^^^");
    CHECK(markers("    return |g(x)|, 2") == "       ^^^^");
    CHECK(markers("|f(1)|").empty());
    CHECK(markers("    |f(1)|").empty());
}

TEST_CASE("an operator stands out between its operands") {
    CHECK(markers("|1 / 0|") == "~~^~~");
    CHECK(markers("x = |a  //  b|") == "    ~~~^^~~~");
    CHECK(markers("|a + b * c|") == "~~^~~~~~~");
    CHECK(markers("|(a + b) / c|") == "~~~~~~~~^~~");
    CHECK(markers("|(a + b) / c|", true) == "~~~~~~~~^~~");
    CHECK(markers("|(a)/b|") == "~~~^~");
    CHECK(markers("|(a)/b|", true) == "~~~^^");
    CHECK(markers("|await f() + 1|") == "~~~~~~~~~~^~~");
}

TEST_CASE("a subscript's brackets stand out") {
    CHECK(markers("|x[1]|") == "~^^^");
    CHECK(markers("|x[1][(2)]|") == "~~~~^^^^^");
    CHECK(markers("|x[1] [(2)]|", true) == "~~~~~^^^^^");
    CHECK(markers("|(x) ['k'].y|.z") == "^^^^^^^^^^^");
    CHECK(markers("|\"abc\"[0]| = 1") == "^^^^^^^^");
    CHECK(markers("|\"abc\"[3]| = 1") == "~~~~~^^^");
}

TEST_CASE("blanks at the end belong to the line for the interpreter alone") {
    CHECK(markers("|f()|  ") == "^^^");
    CHECK(markers("|f()|  ", true).empty());
}

TEST_CASE("characters are counted, wide ones twice") {
    CHECK(markers("é = |f()|") == "    ^^^");
    CHECK(markers("日 = |f()|") == "     ^^^");
    CHECK(markers("日 = |f()|", true) == "     ^^^");
    CHECK(markers("|'日本' + 1|") == "~~~~~~~^~~");
}

TEST_CASE("of several lines the first is marked to its end") {
    CHECK(marker_line("x = f(1,", {3, 4, 5, 2}, false) == "    ^^^^");
    CHECK(marker_line("x = f(1,  ", {3, 4, 5, 2}, false) == "    ^^^^");
    CHECK(marker_line("f(1,", {3, 0, 5, 2}, false).empty());
}

TEST_CASE("an unknown place is not marked") {
    CHECK(marker_line("f(1)", {}, false).empty());
}
