// Everything we can find to compile is compiled, and every code object walked through.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/lang/compile.hpp"
#include "core/lang/parse.hpp"
#include "tests/catch.hpp"
#include "tests/core/lang/compile_verifier.hpp"

using namespace coroscope;

namespace {

std::vector<std::filesystem::path> programs(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> result;
    std::error_code none;
    for (std::filesystem::recursive_directory_iterator i(folder, none), end; i != end; i.increment(none))
        if (i->path().extension() == ".py") result.push_back(i->path());
    return result;
}

struct Count {
    int files = 0, codes = 0;
};

Count check(const std::filesystem::path& folder, const CompileOptions& options = {}) {
    Count count;
    for (auto& path : programs(folder)) {
        std::ifstream in(path, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        CodeStore store;
        store.sources.push_back(std::make_unique<Source>(path.string(), text));
        auto ast = parse(*store.sources[0]);
        if (!ast) continue;
        auto module = compile(**ast, 0, options, store);
        INFO(path.string());
        if (!module) INFO(module.problem().message);
        CHECK(module);
        if (!module) continue;
        ++count.files;
        for (auto& code : store.codes) {
            auto problems = verify(*code);
            for (auto& problem : problems) UNSCOPED_INFO(problem);
            CHECK(problems.empty());
            ++count.codes;
        }
    }
    return count;
}

}    // namespace

TEST_CASE("code of the test programs can be walked through on every path") {
    auto count = check(COROSCOPE_SOURCE_DIR "/tests/programs");
    CHECK(count.files > 50);
}

TEST_CASE("code of hidden programs as well") {
    CompileOptions options;
    options.is_hidden = true;
    CHECK(check(COROSCOPE_SOURCE_DIR "/tests/programs", options).files > 50);
}

TEST_CASE("code of CPython's library, where it is installed, can be walked through on every path") {
    for (auto* folder : {"/usr/lib/python3.11", "/usr/lib/python3.13"})
        if (std::filesystem::is_directory(folder)) {
            auto count = check(folder);
            CHECK(count.codes > count.files);
        }
}
