#include "core/trace/causes.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/history/history.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<fs::path> programs_in(const char* folder) {
    std::vector<fs::path> found;
    fs::path root = fs::path(COROSCOPE_SOURCE_DIR) / "tests/programs" / folder;
    for (auto& entry : fs::recursive_directory_iterator(root))
        if (entry.path().extension() == ".py") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

// The whole trace; nothing where the program is refused.
Trace trace_of(const std::string& name, const std::string& text, std::size_t capacity = 60'000) {
    Session session;
    session.program = Source(name, text);
    auto started = start(std::move(session));
    if (!started.execution) return {};
    TraceLog log({false, false, capacity});
    started.execution->run.observer = &log.observer;
    while (!started.execution->has_ended && !log.is_full) advance(*started.execution, {~Step{0}, 1 << 20});
    started.execution->run.observer = nullptr;
    return std::move(log.trace);
}

const Event* event_of(const Trace& trace, EventKind kind, int arrival = 1) {
    for (auto& event : trace.events)
        if (event.kind == kind && --arrival == 0) return &event;
    return nullptr;
}

}    // namespace

TEST_CASE(
    "Every step of a task and every callback has a cause that leads back to a timer, a callback, a task or the "
    "module") {
    std::size_t steps = 0, woken = 0;
    for (auto folder : {"corpus", "asyncio", "seed"}) {
        for (auto& path : programs_in(folder)) {
            if (fs::file_size(path) > 40'000) continue;
            auto trace = trace_of(path.filename().string(), content(path));
            for (auto& event : trace.events) {
                if (event.kind != EventKind::step_begin && event.kind != EventKind::callback_run) continue;
                INFO(path.string() << ", step " << event.step);
                REQUIRE(event.entry != 0);
                auto& entry = trace.entries[event.entry - 1];
                REQUIRE(entry.begun < event.step);
                if (event.kind == EventKind::step_begin) REQUIRE(entry.task == event.who);
                auto chain = follow_cause(trace, event.entry);
                REQUIRE(chain.origin != Origin::unknown);
                REQUIRE(trace.entries[chain.entries.back() - 1].ready <= entry.ready);
                if (entry.why == Why::woken) {
                    REQUIRE(entry.on);
                    // Nothing outside of the loop wakes a task while the loop runs.
                    if (entry.task) ++woken;
                }
                ++steps;
            }
        }
    }
    CHECK(steps > 5000);
    CHECK(woken > 1000);
}

TEST_CASE("A task that waits for a lock was woken by the one that released it") {
    auto trace = trace_of("t.py", R"(import asyncio

async def user(lock):
    async with lock:
        await asyncio.sleep(1)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(user(lock), user(lock), user(lock))

asyncio.run(main())
)");
    REQUIRE(trace.places.size() == 2);
    CHECK(trace.places[0].place == 1);
    CHECK(trace.places[1].place == 2);
    CHECK(trace.places[0].line == trace.places[1].line);
    CHECK(trace.places[0].name == "_ContextManagerMixin.__aenter__");
    auto* gather = event_of(trace, EventKind::future_create, 4);    // two turns, a sleep ...
    for (int i = 1; (gather = event_of(trace, EventKind::future_create, i)) && gather->who.kind != EntityKind::gather;)
        ++i;
    REQUIRE(gather);
    CHECK(gather->parts.size() == 3);
    bool found = false;
    for (auto& entry : trace.entries) {
        if (entry.why != Why::woken || !(entry.on == trace.places[0].future)) continue;
        found = true;
        auto chain = follow_cause(trace, static_cast<std::uint32_t>(&entry - trace.entries.data()) + 1);
        CHECK(chain.origin == Origin::task);
        CHECK(trace.entries[chain.actor - 1].task.number == 2);
        CHECK(follow_to_the_end(trace, static_cast<std::uint32_t>(&entry - trace.entries.data()) + 1, false)
                  .back()
                  .origin == Origin::timer);
        CHECK(follow_to_the_end(trace, static_cast<std::uint32_t>(&entry - trace.entries.data()) + 1, true)
                  .back()
                  .origin == Origin::module);
    }
    CHECK(found);
}

TEST_CASE("The tasks of a group belong to it") {
    auto trace = trace_of("t.py", R"(import asyncio

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(1))
        group.create_task(asyncio.sleep(2))
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(1))

asyncio.run(main())
)");
    REQUIRE(trace.members.size() == 3);
    CHECK(trace.members[0].group == trace.members[1].group);
    CHECK(trace.members[0].group != trace.members[2].group);
    CHECK(trace.members[0].parent.number == 1);
    CHECK(trace.members[2].task.number == 4);
}
