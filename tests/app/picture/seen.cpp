#include "app/picture/seen.hpp"

#include "tests/app/fixture.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

struct Looked {
    fixture::Run run;
    Picture picture;

    explicit Looked(fixture::Run loaded)
        : run(std::move(loaded)), picture(make_picture(run.trace, run.source, &run.ending)) {}
    // As the machine has it: in the middle of the event's instruction.
    Moment machine_at(Step step) const {
        Moment moment;
        moment.step = step;
        moment.phase = Phase::running;
        return moment;
    }
};

FrameView frame(const char* function, std::uint32_t line, EntityId entity = {}) {
    FrameView view;
    view.function = function;
    view.line = line;
    view.entity = entity;
    return view;
}

}    // namespace

TEST_CASE("a generator that has just yielded is suspended, and its caller runs") {
    const Looked looked{fixture::load("seed/02_bad_chatbot")};
    Moment moment = looked.machine_at(31);
    const EntityId bot{EntityKind::generator, 1};
    moment.stack = {frame("<module>", 22), frame("bad__chatbot", 15, bot)};
    moment.line = 15;
    GeneratorView generator;
    generator.id = bot;
    generator.state = LifeState::running;
    moment.generators.push_back(generator);
    const Moment now = seen(moment, looked.picture, looked.run.trace);
    CHECK(now.line == 22);
    CHECK(now.stack.size() == 1);
    CHECK(now.generators[0].state == LifeState::suspended);
    CHECK(now.generators[0].frame.line == 15);
    CHECK(now.generators[0].yielded == "'Sorry, my manager is unavailable'");
}

TEST_CASE("a task that begins its step runs at the line where it goes on") {
    const Looked looked{fixture::gather_run()};
    Moment moment = looked.machine_at(57);
    moment.line = 21;
    TaskView task;
    task.id = {EntityKind::task, 3};
    task.state = LifeState::suspended;
    task.frames = {frame("fetch", 7)};
    task.frames[0].is_suspended = true;
    moment.tasks.push_back(task);
    const Moment now = seen(moment, looked.picture, looked.run.trace);
    CHECK(now.line == 7);
    CHECK(now.tasks[0].state == LifeState::running);
    CHECK_FALSE(now.tasks[0].frames[0].is_suspended);
}

TEST_CASE("while the loop is at work no line runs") {
    const Looked looked{fixture::gather_run()};
    Moment moment = looked.machine_at(54);
    moment.line = 21;
    CHECK(seen(moment, looked.picture, looked.run.trace).line == 0);
}

TEST_CASE("a timer that was just set is for whoever made its future") {
    const Looked looked{fixture::gather_run()};
    Moment moment = looked.machine_at(30);
    TimerView timer;
    timer.label = "F2";
    timer.deadline = 3;
    moment.timers.push_back(timer);
    const Moment now = seen(moment, looked.picture, looked.run.trace);
    CHECK(now.timers[0].task == EntityId{EntityKind::task, 2});
}
