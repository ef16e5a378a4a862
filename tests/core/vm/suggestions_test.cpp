#include "core/vm/suggestions.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

TEST_CASE("two names are apart by letters that differ and, half as far, by case") {
    CHECK(name_distance("value", "value") == 0);
    CHECK(name_distance("value", "Value") == 1);
    CHECK(name_distance("valeu", "value") == 4);
    CHECK(name_distance("valu", "value") == 2);
    CHECK(name_distance("", "abc") == 6);
    CHECK(name_distance("a_b", "aXb") == 2);
    CHECK(name_distance("kitten", "sitting") == 6);
}

TEST_CASE("the nearest name is suggested, the first among equals") {
    CHECK(nearest_name("valeu", {"method", "value", "other"}) == "value");
    CHECK(nearest_name("coun", {"counT", "count", "counter"}) == "counT");
    CHECK(nearest_name("count", {"Count", "counts"}) == "Count");
}

TEST_CASE("names that are too far are not suggested") {
    CHECK(nearest_name("x", {"y", "z"}).empty());
    CHECK(nearest_name("zzzzzz", {"value", "other"}).empty());
    CHECK(nearest_name("name", {"name"}).empty());
    CHECK(nearest_name("name", std::vector<std::string>(750, "names")).empty());
}
