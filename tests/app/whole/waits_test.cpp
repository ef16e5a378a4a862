// Who is inside of a lock, who stands in line and what a queue holds, as the run itself tells it: whatever the program
// calls them, and wherever its acquire() and release() stand.
#include "app/picture/waits.hpp"
#include "app/picture/captions.hpp"
#include "tests/app/whole/screen.hpp"
#include "tests/catch.hpp"

using namespace coroscope;
using whole::Played;

namespace {

// "lock, inside: worker('a') < worker('b') worker('c')" for each thing that is waited for at a moment, once each.
std::set<std::string> lines_of(Played& played) {
    std::set<std::string> seen;
    const Picture& picture = *played.studio.picture;
    for (Step step = 1; step <= picture.last_step; ++step) {
        played.go(step);
        for (const WaitGroup& group : wait_groups(picture, played.studio.moment)) {
            if (group.kind != WaitKind::lock && group.kind != WaitKind::queue && group.kind != WaitKind::line) continue;
            std::string text = title_of(picture, group) + " <";
            for (const EntityId waiter : group.waiters)
                text += " " + picture.lanes[static_cast<std::size_t>(picture.lane_of.at(waiter))].label;
            seen.insert(text);
        }
    }
    return seen;
}

}    // namespace

TEST_CASE("a lock says who is inside, whether by a block or by acquire and release") {
    Played played("tests/app/whole/waits/locks.py");
    const std::set<std::string> lines = lines_of(played);
    // Nobody is inside from a release() until the next in line has had its turn.
    CHECK(lines == std::set<std::string>{
                       "key, inside: worker('a') < worker('b')", "key, inside: worker('a') < worker('b') worker('c')",
                       "key < worker('b') worker('c')", "key < worker('c')", "key, inside: worker('b') < worker('c')"});
}

TEST_CASE("a semaphore says who is inside, and those who wait stand in line") {
    Played played("tests/app/whole/waits/semaphore.py");
    const std::set<std::string> lines = lines_of(played);
    CHECK(lines.count("room, inside: guest(1), guest(2) < guest(3) guest(4)") == 1);
    CHECK(lines.count("room, inside: guest(2), guest(3) < guest(4)") == 1);
}

TEST_CASE("a queue says what it holds, and an event who waits for it") {
    Played played("tests/app/whole/waits/queue.py");
    const std::set<std::string> lines = lines_of(played);
    CHECK(lines.count("box.put, holds [0, 1] < producer()") == 1);
    CHECK(lines.count("go.wait < late('x') late('y')") == 1);
    CHECK(lines.count("empty.get, holds nothing < reader()") == 1);
}

TEST_CASE("what another input makes of a run leaves nothing of the run before") {
    Played played("tests/app/whole/waits/locks.py");
    History& history = *played.history;
    const Trace before = history.trace();
    Input input;
    input.after = before.last_step / 2;
    input.kind = InputKind::prompt;
    input.text = "1";
    history.set_inputs({input});
    history.run_until(0);
    history.set_inputs({});
    history.run_until(0);
    const Trace& after = history.trace();
    CHECK(after.locks.size() == before.locks.size());
    CHECK(after.places.size() == before.places.size());
    CHECK(after.members.size() == before.members.size());
    REQUIRE(after.entries.size() == before.entries.size());
    for (std::size_t i = 0; i < after.entries.size(); ++i) {
        CHECK(after.entries[i].ready == before.entries[i].ready);
        CHECK(after.entries[i].begun == before.entries[i].begun);
        CHECK(after.entries[i].cause == before.entries[i].cause);
    }
}

TEST_CASE("a task that waits in a line says for what, and does not seem to sleep") {
    Played played("tests/app/whole/waits/queue.py");
    std::set<std::string> labels;
    for (Step step = 1; step <= played.studio.picture->last_step; ++step) {
        played.go(step);
        for (const TaskView& task : played.studio.moment.tasks)
            if (task.state == LifeState::suspended) labels.insert(task.wait.label);
    }
    CHECK(labels.count("Queue.put") == 1);
    CHECK(labels.count("Event.wait") == 1);
    CHECK(labels.count("sleep(0)") == 0);
}
