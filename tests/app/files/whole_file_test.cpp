// Who reads a file finds a whole one.
#include "app/files/whole_file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
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
    for (auto& entry : std::filesystem::directory_iterator(".")) CHECK(entry.path().extension() != ".part");
    std::remove(path.c_str());
}

TEST_CASE("a state that cannot be written is an answer, not a crash") {
    std::string why;
    CHECK_FALSE(write_whole("no/such/folder/state.txt", "step: 1\n", Lasting::machine, &why));
    CHECK(why == "cannot write no/such/folder/state.txt: No such file or directory");
}

TEST_CASE("a file keeps its permissions, and a link stays a link") {
    const std::string path = "kept.txt", link = "link_to_kept.txt";
    REQUIRE(write_whole(path, "one"));
    REQUIRE(::chmod(path.c_str(), 0640) == 0);
    ::unlink(link.c_str());
    REQUIRE(::symlink(path.c_str(), link.c_str()) == 0);
    REQUIRE(write_whole(link, "two", Lasting::machine));
    CHECK(contents(path) == "two");
    struct stat about;
    REQUIRE(::lstat(link.c_str(), &about) == 0);
    CHECK(S_ISLNK(about.st_mode));
    REQUIRE(::stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0640);
    std::remove(link.c_str());
    std::remove(path.c_str());
}

TEST_CASE("where there is no room the old file stays, and the reason is said") {
    const std::string path = "full.txt";
    REQUIRE(write_whole(path, "old"));
    rlimit before;
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small{100, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    std::string why;
    const bool is_written = write_whole(path, std::string(1000, 'x'), Lasting::process, &why);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK_FALSE(is_written);
    CHECK(why == "cannot write full.txt: File too large");
    CHECK(contents(path) == "old");
    std::remove(path.c_str());
}

}    // namespace coroscope::tests
