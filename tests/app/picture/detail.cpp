#include "app/picture/detail.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

// Runs one step of every four.
Lane busy_lane(std::size_t count) {
    Lane lane;
    for (std::size_t i = 0; i < count; ++i) {
        LaneSpan run, wait;
        run.begin = 4 * i;
        run.end = wait.begin = 4 * i + 1;
        wait.end = 4 * i + 4;
        wait.state = SpanState::suspended;
        lane.running_before.push_back(i);
        lane.running_before.push_back(i + 1);
        lane.spans.push_back(run);
        lane.spans.push_back(wait);
    }
    return lane;
}

}    // namespace

TEST_CASE("spans that can be seen are drawn one by one") {
    const Lane lane = busy_lane(5);
    const std::vector<DrawnSpan> drawn = spans_in_view(lane, {}, {0, 10, 1000});
    REQUIRE(drawn.size() == 10);
    CHECK(drawn[0].span == &lane.spans[0]);
    CHECK(drawn[1].from_px == 10);
    CHECK(drawn[1].to_px == 40);
}

TEST_CASE("a hundred thousand spans in a thousand pixels are drawn as few honest aggregates") {
    const Lane lane = busy_lane(100000);
    const std::vector<DrawnSpan> drawn = spans_in_view(lane, {}, {0, 1000.0 / 400000, 1000});
    CHECK(drawn.size() < 1000);
    double end = 0;
    std::size_t count = 0;
    for (const DrawnSpan& one : drawn) {
        CHECK(one.span == nullptr);
        CHECK(one.running == Approx(0.25).margin(0.01));
        CHECK(one.from_px == Approx(end).margin(0.001));
        end = one.to_px;
        count += one.count;
    }
    CHECK(count == lane.spans.size());
    CHECK(end == Approx(1000));
}

TEST_CASE("only what is in view is looked at") {
    const Lane lane = busy_lane(100000);
    const std::vector<DrawnSpan> drawn = spans_in_view(lane, {}, {200000, 10, 100});
    REQUIRE(drawn.size() >= 4);
    CHECK(drawn.size() <= 6);
    CHECK(drawn[0].span->end > 200000);
}

TEST_CASE("of too many arrows those near the step are kept") {
    Picture picture;
    for (Step step = 0; step < 10000; ++step) picture.arrows.push_back({ArrowKind::send, step, step, 0, 1, {}});
    const AxisView all{0, 0.1, 1000};
    const auto found = arrows_in_view(picture, {}, all, 5000, 100);
    REQUIRE(found.size() == 100);
    CHECK(found.front()->from_step == 4950);
    CHECK(arrows_in_view(picture, {}, all, 0, 100).front()->from_step == 0);
    CHECK(arrows_in_view(picture, {}, all, 9999, 100).back()->from_step == 9999);
    CHECK(arrows_in_view(picture, {}, {100, 10, 100}, 0, 100).size() == 11);
}
