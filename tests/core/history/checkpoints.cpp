#include "core/history/checkpoints.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct TestMachine {
    Machine m;
    TestMachine() {
        Limits limits;
        limits.region_bytes = 8 << 20;
        m = open_machine(limits);
    }
    ~TestMachine() { close_machine(m); }
    TestMachine(const TestMachine&) = delete;
    TestMachine& operator=(const TestMachine&) = delete;

    void stand_at(Step step, std::int64_t fuel) {
        root(m).step = step;
        root(m).fuel = fuel;
    }
};

}    // namespace

TEST_CASE("The checkpoint before a step is strictly before it") {
    TestMachine t;
    Checkpoints checkpoints;
    for (std::int64_t i = 0; i < 5; ++i) {
        t.stand_at(static_cast<Step>(i * 10), i * Checkpoints::kSpacing);
        checkpoints.add(t.m, 0);
    }
    CHECK(checkpoints.size() == 5);
    CHECK(checkpoints.before(0).step == 0);
    CHECK(checkpoints.before(1).step == 0);
    CHECK(checkpoints.before(10).step == 0);
    CHECK(checkpoints.before(11).step == 10);
    CHECK(checkpoints.before(1000).step == 40);
}

TEST_CASE("One that is near another is not needed") {
    TestMachine t;
    Checkpoints checkpoints;
    checkpoints.add(t.m, 0);
    t.stand_at(5, 100);
    checkpoints.add(t.m, 0);
    CHECK(checkpoints.size() == 1);
    t.stand_at(50, 4 * Checkpoints::kSpacing);
    checkpoints.add(t.m, 0);
    t.stand_at(49, 4 * Checkpoints::kSpacing - 100);
    checkpoints.add(t.m, 0);
    CHECK(checkpoints.size() == 2);
}

TEST_CASE("They stay within their memory, dense near the cursor and sparse far from it") {
    TestMachine t;
    Snapshot one;
    take_snapshot(t.m, one);
    Checkpoints checkpoints(one.size() * 100);
    constexpr std::int64_t kCount = 1000;
    for (std::int64_t i = 0; i < kCount; ++i) {
        t.stand_at(static_cast<Step>(i), i * Checkpoints::kSpacing);
        checkpoints.add(t.m, i * Checkpoints::kSpacing);
        REQUIRE(checkpoints.bytes() <= one.size() * 100);
    }
    CHECK(checkpoints.first().step == 0);
    CHECK(checkpoints.before(kCount).step == kCount - 1);
    auto near = kCount - 1 - static_cast<std::int64_t>(checkpoints.before(kCount - 1).step);
    auto far = 500 - static_cast<std::int64_t>(checkpoints.before(501).step);
    CHECK(near <= 8);
    CHECK(far <= 200);
}
