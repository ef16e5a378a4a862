#include "core/machine/dict.hpp"

#include <map>
#include <random>

#include "core/machine/dict_table.hpp"
#include "core/machine/text.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct Fixture {
    Machine m = open_machine({});
    ~Fixture() { close_machine(m); }

    Value key(const std::string& text) { return intern(m, text); }
    std::string keys(Value dict) {
        std::string text;
        for_each_entry(m, dict, [&](Value key, Value) { text += to_utf8(m, key) + " "; });
        return text;
    }
};

}    // namespace

TEST_CASE_METHOD(Fixture, "a dict keeps the order of insertion") {
    Value d = new_dict(m);
    for (auto text : {"b", "a", "c"}) dict_set_str(m, d, text, Value::of_int(1));
    dict_set_str(m, d, "a", Value::of_int(2));
    CHECK(keys(d) == "b a c ");
    CHECK(dict_get_str(m, d, "a") == Value::of_int(2));
    CHECK(dict_delete_str(m, d, key("a")));
    CHECK_FALSE(dict_delete_str(m, d, key("a")));
    dict_set_str(m, d, "a", Value::of_int(3));
    CHECK(keys(d) == "b c a ");
    CHECK(dict_size(m, d) == 3);
}

TEST_CASE_METHOD(Fixture, "the version tells of new keys and gone ones, not of new values") {
    Value d = new_dict(m);
    auto version = [&] { return at<Dict>(m, d)->version; };
    auto before = version();
    dict_set_str(m, d, "x", kNone);
    CHECK(version() != before);
    before = version();
    auto index = dict_find_str(m, d, key("x"));
    dict_set_str(m, d, "x", kTrue);
    CHECK(version() == before);
    CHECK(dict_find_str(m, d, key("x")) == index);
    dict_delete_str(m, d, key("x"));
    CHECK(version() != before);
    before = version();
    dict_clear(m, d);
    CHECK(version() != before);
}

TEST_CASE_METHOD(Fixture, "a long random history leaves what a map and a list would") {
    std::mt19937 random(7);
    Value d = new_dict(m);
    std::vector<std::pair<int, int>> expected;
    auto find = [&](int number) {
        return std::find_if(expected.begin(), expected.end(), [&](auto& pair) { return pair.first == number; });
    };
    for (int step = 0; step < 20000; ++step) {
        int number = static_cast<int>(random() % 300);
        auto text = "k" + std::to_string(number);
        switch (random() % 5) {
            case 0:
            case 1:
            case 2: {
                auto found = find(number);
                if (found == expected.end()) {
                    expected.push_back({number, step});
                } else {
                    found->second = step;
                }
                dict_set_str(m, d, text, Value::of_int(step));
                break;
            }
            case 3: {
                auto found = find(number);
                CHECK(dict_delete_str(m, d, key(text)) == (found != expected.end()));
                if (found != expected.end()) expected.erase(found);
                break;
            }
            case 4: {
                Value k, v;
                bool popped = dict_pop_last(m, d, &k, &v);
                REQUIRE(popped == !expected.empty());
                if (popped) {
                    CHECK(to_utf8(m, k) == "k" + std::to_string(expected.back().first));
                    CHECK(v == Value::of_int(expected.back().second));
                    expected.pop_back();
                    drop(m, k);
                    drop(m, v);
                }
                break;
            }
        }
        REQUIRE(dict_size(m, d) == expected.size());
    }
    std::string wanted;
    for (auto& [number, step] : expected) wanted += "k" + std::to_string(number) + " ";
    CHECK(keys(d) == wanted);
    Value copy = dict_copy(m, d);
    CHECK(keys(copy) == wanted);
    drop(m, copy);
    drop(m, d);
}

TEST_CASE_METHOD(Fixture, "popping and adding in turns for ever does not fill the table") {
    Value d = new_dict(m);
    for (int i = 0; i < 10000; ++i) {
        dict_set_str(m, d, "k" + std::to_string(i % 977), kNone);
        Value k, v;
        REQUIRE(dict_pop_last(m, d, &k, &v));
        drop(m, k);
    }
    CHECK(dict_get_str(m, d, "absent") == Value{});
    CHECK(at<Dict>(m, d)->log2_slots <= 4);
    drop(m, d);
}

TEST_CASE_METHOD(Fixture, "what a dict held is given back") {
    Value d = new_dict(m);
    for (int i = 0; i < 100; ++i) intern(m, "k" + std::to_string(i));
    auto before = root(m).live_bytes;
    for (int i = 0; i < 100; ++i) {
        Held item(m, new_list(m, 3));
        dict_set_str(m, d, "k" + std::to_string(i), item);
    }
    dict_clear(m, d);
    CHECK(root(m).live_bytes == before);
    drop(m, d);
}
