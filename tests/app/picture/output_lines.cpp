#include "app/picture/output_lines.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("texts become lines that know the step at which they began") {
    Picture picture;
    OutputCutter cutter;
    add_output(cutter, picture.output, "a", 3, 0, false);
    add_output(cutter, picture.output, "b\nc\n", 5, 1, false);
    add_output(cutter, picture.output, "\n", 7, 1, false);
    add_output(cutter, picture.output, "oops\n", 8, 1, true);
    REQUIRE(picture.output.size() == 4);
    CHECK(picture.output[0].text == "ab");
    CHECK(picture.output[0].step == 3);
    CHECK(picture.output[0].lane == 0);
    CHECK(picture.output[1].text == "c");
    CHECK(picture.output[1].step == 5);
    CHECK(picture.output[2].text.empty());
    CHECK(picture.output[3].is_error);
    CHECK(output_lines_at(picture, 2) == 0);
    CHECK(output_lines_at(picture, 3) == 1);
    CHECK(output_lines_at(picture, 8) == 4);
}

TEST_CASE("what goes to the error output in the middle of a line does not join it") {
    std::vector<OutputLine> lines;
    OutputCutter cutter;
    add_output(cutter, lines, "half ", 1, 0, false);
    add_output(cutter, lines, "warning\n", 2, 0, true);
    add_output(cutter, lines, "a line\n", 3, 0, false);
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].text == "warning");
    CHECK(lines[2].text == "a line");
}
