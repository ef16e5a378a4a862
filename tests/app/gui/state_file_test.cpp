// Who reads the state file finds a whole state.
#include "app/gui/state_file.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>

#include "tests/catch.hpp"

namespace coroscope::tests {

namespace {

std::string contents(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}    // namespace

TEST_CASE("a state replaces the one before, and nothing is left beside it") {
    const std::string path = "written_state.txt";
    REQUIRE(write_whole(path, "step: 1\nof: 84\n"));
    REQUIRE(write_whole(path, "step: 2\n"));
    CHECK(contents(path) == "step: 2\n");
    CHECK_FALSE(std::ifstream(path + ".new").good());
    std::remove(path.c_str());
}

TEST_CASE("a state that cannot be written is an answer, not a crash") {
    CHECK_FALSE(write_whole("no/such/folder/state.txt", "step: 1\n"));
}

}    // namespace coroscope::tests
