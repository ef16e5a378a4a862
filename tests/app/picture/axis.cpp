#include "app/picture/axis.hpp"

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

Picture two_jumps() {
    Picture picture;
    picture.last_step = 30;
    picture.jumps = {{10, 0, 1}, {20, 1, 4}};
    return picture;
}

}    // namespace

TEST_CASE("on the axis of steps every jump is a gap of one width") {
    const Axis axis = make_axis(two_jumps(), AxisKind::steps);
    CHECK(unit_at(axis, 9) == 9);
    const double gap = unit_at(axis, 10) - 10;
    CHECK(gap > 0);
    CHECK(unit_at(axis, 20) == 20 + 2 * gap);
    CHECK(axis.total == 31 + 2 * gap);
}

TEST_CASE("on the axis of virtual time gaps are as wide as their time") {
    const Axis axis = make_axis(two_jumps(), AxisKind::virtual_time);
    CHECK(axis.gaps[1].units == Approx(3 * axis.gaps[0].units));
    CHECK((axis.gaps[0].units + axis.gaps[1].units) / axis.total == Approx(0.75));
}

TEST_CASE("a step's cell leads back to the step, a place in a gap to the step behind it") {
    for (const AxisKind kind : {AxisKind::steps, AxisKind::virtual_time}) {
        const Axis axis = make_axis(two_jumps(), kind);
        for (Step step = 0; step <= 30; ++step) CHECK(step_at(axis, unit_at(axis, step) + 0.5, 30) == step);
        CHECK(step_at(axis, 10.5, 30) == 10);
        CHECK(step_at(axis, -5, 30) == 0);
        CHECK(step_at(axis, 1e9, 30) == 30);
    }
}
