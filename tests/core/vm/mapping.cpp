#include "core/vm/mapping.hpp"

#include <fstream>
#include <sstream>

#include "core/vm/hooks.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"
#include "core/vm/set_ops.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
Run run_on(Machine& m, CodeStore& store, const NativeTable& natives, const LoopHooks& loop) {
    return {m, store, natives, loop};
}
#pragma GCC diagnostic pop

// A machine without classes: enough for keys that are ints.
struct Fixture {
    Machine m = open_machine({});
    CodeStore store;
    NativeTable natives;
    LoopHooks loop;
    Run run = run_on(m, store, natives, loop);
    ~Fixture() { close_machine(m); }

    std::string items(Value set) {
        std::string text;
        auto& s = *at<Set>(m, set);
        for (std::uint64_t i = 0; i <= s.mask; ++i) {
            auto& entry = set_entries(m, s)[i];
            if (!is_live(entry)) continue;
            if (!text.empty()) text += ' ';
            text += int_to_text(m, entry.key);
        }
        return text;
    }
};

std::string trimmed(const std::string& text) {
    auto begin = text.find_first_not_of(' '), end = text.find_last_not_of(' ');
    return begin == text.npos ? "" : text.substr(begin, end - begin + 1);
}

}    // namespace

TEST_CASE_METHOD(Fixture, "sets iterate in CPython's order after any history") {
    std::ifstream file(COROSCOPE_SOURCE_DIR "/tests/core/vm/set_histories.txt");
    std::string line;
    int count = 0;
    while (std::getline(file, line)) {
        ++count;
        Held a(m, new_set(run)), b(m, new_set(run));
        std::istringstream words(line.substr(0, line.find('=')));
        std::string word;
        while (words >> word) {
            Held number(m);
            if (word.size() > 1) number.reset(new_int(m, std::stoll(word.substr(1))));
            switch (word[0]) {
                case '+': set_add(run, a, number); break;
                case '-': set_discard(run, a, number); break;
                case '*': set_add(run, b, number); break;
                case 'p': drop(m, set_pop(run, a)); break;
                case '|': set_update(run, a, b); break;
                case '&': set_intersection_update(run, a, b); break;
                case '~': set_difference_update(run, a, b); break;
                case '^': set_symmetric_difference_update(run, a, b); break;
                case 'u': b.reset(set_union(run, a, b)); break;
                case 'i': b.reset(set_intersection(run, a, b)); break;
                case 'd': b.reset(set_difference(run, a, b)); break;
                case 'x': b.reset(set_symmetric_difference(run, a, b)); break;
                case 'c': b.reset(set_copy(run, a, static_cast<std::uint32_t>(TypeId::set))); break;
                case 'l': set_clear(run, a); break;
                default: FAIL("unknown operation " << word);
            }
        }
        auto expected = line.substr(line.find('=') + 1);
        auto middle = expected.find(';');
        INFO(line);
        REQUIRE(items(a) == trimmed(expected.substr(0, middle)));
        REQUIRE(items(b) == trimmed(expected.substr(middle + 1)));
    }
    CHECK(count == 300);
}

TEST_CASE_METHOD(Fixture, "ints hash as CPython's") {
    auto hash = [&](std::int64_t n) {
        std::uint64_t h;
        Held number(m, new_int(m, n));
        REQUIRE(hash_of(run, number, &h));
        return static_cast<std::int64_t>(h);
    };
    CHECK(hash(0) == 0);
    CHECK(hash(-1) == -2);
    CHECK(hash(-2) == -2);
    CHECK(hash((std::int64_t{1} << 61) - 1) == 0);
    CHECK(hash(std::int64_t{1} << 61) == 1);
    CHECK(hash(-(std::int64_t{1} << 61)) == -2);
    CHECK(hash(INT64_MAX) == 3);
    CHECK(hash(INT64_MIN) == -4);
}

TEST_CASE_METHOD(Fixture, "dicts of ints find, replace and delete") {
    Held d(m, new_dict(m));
    for (int i = 0; i < 1000; ++i) REQUIRE(dict_set(run, d, Value::of_int(i * 8), Value::of_int(i)));
    for (int i = 0; i < 1000; i += 2) REQUIRE(dict_delete(run, d, Value::of_int(i * 8)) == 1);
    CHECK(dict_delete(run, d, Value::of_int(0)) == 0);
    CHECK(dict_contains(run, d, Value::of_int(8)) == 1);
    CHECK(dict_contains(run, d, Value::of_int(16)) == 0);
    CHECK(dict_get(run, d, Value::of_int(24)) == Value::of_int(3));
    CHECK(dict_get(run, d, Value::of_int(32)) == Value{});
    CHECK(dict_size(m, d) == 500);
    Held other(m, new_dict(m));
    dict_set(run, other, Value::of_int(8), kNone);
    REQUIRE(dict_merge(run, d, other));
    CHECK(dict_get(run, d, Value::of_int(8)) == kNone);
    CHECK(dict_size(m, d) == 500);
}
