#include "app/picture/highlight.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

// One letter a byte: k keyword, n name, s string, d number, c comment, . plain.
std::string inks(std::string_view line, LineState state = 0) {
    std::string out;
    for (const InkedPiece& piece : inked(line, state))
        out.append(piece.end - piece.begin, ".knsdc"[static_cast<int>(piece.ink)]);
    return out;
}

}    // namespace

TEST_CASE("keywords, names, strings, numbers and comments") {
    CHECK(inks("async def f(a):") == "kkkkk.kkk.n....");
    CHECK(inks("x = 12 # why") == "....dd.ccccc");
    CHECK(inks("f\"{a}\" 'b'") == "ssssss.sss");
    CHECK(inks("print(None)") == "kkkkk.dddd.");
    CHECK(inks("a.print()") == "..nnnnn..");
    CHECK(inks("").empty());
}

TEST_CASE("a long string goes on over lines") {
    const Source source("p.py", "x = '''a\nb' c\nd''' + 1\ny = 2\n");
    const std::vector<LineState> states = line_states(source);
    CHECK(states[0] == 0);
    CHECK(states[1] == 2);
    CHECK(states[2] == 2);
    CHECK(states[3] == 0);
    CHECK(inks("d''' + 1", 2) == "ssss...d");
}

TEST_CASE("pieces cover a line without gaps, whatever it holds") {
    for (const std::string line : {"\"never ended", "'\\", "\xff\xfe(", "0x_1f.e+", "\t\t# \xc3\xa4"}) {
        LineState state = 0;
        std::uint32_t end = 0;
        for (const InkedPiece& piece : inked(line, state)) {
            CHECK(piece.begin == end);
            end = piece.end;
        }
        CHECK(end == line.size());
    }
}
