#include "app/picture/recorded.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/trace/import.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::string read(const std::string& path) {
    std::ifstream file(std::string(COROSCOPE_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}    // namespace

TEST_CASE("a trace from elsewhere says who runs, is ready, sleeps and waits") {
    auto trace = import_jsonl(read("tests/app/traces/seed/11_queue_and_lock.jsonl"));
    REQUIRE(trace);
    const Source source("11_queue_and_lock.py", read("tests/programs/seed/11_queue_and_lock.py"));
    const Picture picture = make_picture(*trace, source, nullptr);
    std::size_t running = 0, ready = 0, timers = 0, waiting = 0, locked = 0;
    for (Step step = 0; step <= trace->last_step; ++step) {
        const Moment moment = recorded_moment(picture, *trace, step);
        CHECK(moment.step == step);
        CHECK(std::is_sorted(moment.timers.begin(), moment.timers.end(),
                             [](const TimerView& a, const TimerView& b) { return a.deadline < b.deadline; }));
        const auto count = [&](LifeState state) {
            return static_cast<std::size_t>(std::count_if(moment.tasks.begin(), moment.tasks.end(),
                                                          [&](const TaskView& t) { return t.state == state; }));
        };
        CHECK(count(LifeState::running) <= 1);
        // Each that is pending is in one place.
        CHECK(count(LifeState::ready) + count(LifeState::created) == moment.ready.size());
        running += count(LifeState::running);
        ready += moment.ready.size();
        timers += moment.timers.size();
        waiting += count(LifeState::suspended);
        for (const TaskView& task : moment.tasks)
            locked += task.state == LifeState::suspended && task.wait.label == "lock";
    }
    CHECK(running > 50);
    CHECK(ready > 50);
    CHECK(timers > 50);
    CHECK(waiting > timers);
    CHECK(locked > 10);
}
