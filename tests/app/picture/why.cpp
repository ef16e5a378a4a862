#include "app/picture/why.hpp"

#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

bool says(const std::string& text, const std::string& part) {
    if (text.find(part) != std::string::npos) return true;
    UNSCOPED_INFO("said: " << text);
    return false;
}

const Lane& lane_named(const Picture& picture, const char* label) {
    for (const Lane& lane : picture.lanes)
        if (lane.label == label) return lane;
    throw std::runtime_error(std::string("no lane ") + label);
}

}    // namespace

TEST_CASE("a span says why it ran now, why it waited, and who woke it") {
    const fixture::Run run = fixture::gather_run();
    const Picture picture = make_picture(run.trace, run.source, &run.ending);
    const Lane& b = lane_named(picture, "fetch('b')");
    CHECK(says(why_lane(picture, b, 2), "does not exist yet"));
    CHECK(says(why_lane(picture, b, 20), "main() created it at step 17"));
    CHECK(says(why_lane(picture, b, 25), "Only one can run at a time: main() and fetch('a') had its turn first"));
    CHECK(says(why_lane(picture, b, 35), "Why now: it stood first in the ready queue"));
    CHECK(says(why_lane(picture, b, 50), "It waits: sleep until 1.000. That took 1.000 s of virtual time."));
    CHECK(says(why_lane(picture, b, 50), "Its timer woke it at step 55, at 1.000 s"));
    CHECK(says(why_lane(picture, b, 70), "It returned 'B' at step 63"));
    const Lane& main = lane_named(picture, "main()");
    CHECK(says(why_lane(picture, main, 50), "fetch('a') woke it at step 89"));
}

TEST_CASE("a lane's times add up") {
    const fixture::Run run = fixture::gather_run();
    const Picture picture = make_picture(run.trace, run.source, &run.ending);
    const LaneTimes times = times_of(picture, lane_named(picture, "fetch('b')"), run.trace.last_step);
    CHECK(times.running == 15);
    CHECK(times.waited_s == Approx(1.0));
    CHECK(says(times_text(times), "ran 15 steps"));
}
