#include "core/trace/causes.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/history/history.hpp"
#include "core/trace/export.hpp"
#include "core/trace/import.hpp"
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

std::optional<Event> event_of(const Trace& trace, EventKind kind, int arrival = 1) {
    for (auto& event : trace.events)
        if (event.kind == kind && --arrival == 0) return event;
    return {};
}

// As `run --trace` writes it, with the lines of causes or without.
bool trace_lines(const std::string& name, const std::string& text, std::string& out, bool has_causes) {
    Session session;
    session.program = Source(name, text);
    auto started = start(std::move(session));
    if (!started.execution) return false;
    TraceLog log({false, true, ~std::size_t{0}});
    log.sink = [&](const Event& event) { append_jsonl(event, out); };
    if (has_causes) log.causes = [&](std::string_view line) { out += line; };
    started.execution->run.observer = &log.observer;
    while (!started.execution->has_ended) advance(*started.execution, {~Step{0}, 1 << 20});
    log.finish(started.execution->run);
    started.execution->run.observer = nullptr;
    return true;
}

std::string without_causes(const std::string& lines) {
    std::string kept;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);)
        if (line.rfind(R"({"event":"x.)", 0) != 0) kept += line + "\n";
    return kept;
}

// The steps in which a task went on after waiting for a future or task, told by the events alone.
std::set<Step> wake_ups(const Trace& trace) {
    std::set<Step> found;
    std::map<std::uint32_t, bool> waits;
    for (auto& event : trace.events) {
        if (event.kind == EventKind::step_end) waits[event.who.number] = event.how == How::suspend && event.other;
        if (event.kind == EventKind::step_begin && waits[event.who.number]) found.insert(event.step);
    }
    return found;
}

std::size_t count_lines(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

void check_step(const Trace& trace, const Event& event) {
    REQUIRE(event.entry != 0);
    auto& entry = trace.entries[event.entry - 1];
    REQUIRE(entry.begun < event.step);
    if (event.kind == EventKind::step_begin) REQUIRE(entry.task == event.who);
    auto chain = follow_cause(trace, event.entry);
    REQUIRE(chain.origin != Origin::unknown);
    REQUIRE(trace.entries[chain.entries.back() - 1].ready <= entry.ready);
    if (entry.why == Why::woken) REQUIRE(entry.on);
}

}    // namespace

TEST_CASE("Every wake-up of every recorded program has a cause that leads to a timer, a callback or a running task") {
    std::size_t programs = 0, steps = 0, woken = 0, by_module = 0;
    for (auto folder : {"corpus", "asyncio", "seed"}) {
        for (auto& path : programs_in(folder)) {
            auto recorded = fs::path(path).replace_extension(".trace.jsonl");
            auto text = content(path);
            if (!fs::exists(recorded) || text.find("asyncio") == std::string::npos) continue;
            INFO(path.string());
            auto trace = trace_of(path.filename().string(), text, ~std::size_t{0});
            if (trace.events.empty()) continue;    // refused
            // Nothing of what CPython did is left out.
            std::size_t begun = 0;
            auto ups = wake_ups(trace);
            for (auto& event : trace.events) {
                if (event.kind != EventKind::step_begin && event.kind != EventKind::callback_run) continue;
                INFO("step " << event.step);
                check_step(trace, event);
                ++steps;
                if (event.kind != EventKind::step_begin) continue;
                ++begun;
                if (!ups.count(event.step)) continue;
                REQUIRE(trace.entries[event.entry - 1].why == Why::woken);
                auto origin = follow_cause(trace, event.entry).origin;
                by_module += origin == Origin::module;
                ++woken;
            }
            REQUIRE(begun == count_lines(content(recorded), "\"event\":\"step.begin\"") +
                                 count_lines(content(recorded), "\"event\": \"step.begin\""));
            programs += begun > 0;
        }
    }
    CHECK(programs > 150);
    CHECK(steps > 10'000);
    CHECK(woken > 3'500);
    // Code outside of the loop completed or cancelled what the task waited for: as asyncio.run() ends, or between two
    // runs of one loop.
    CHECK(by_module < woken / 10);
}

TEST_CASE("The lines of causes are read back as they were") {
    std::size_t entries = 0, places = 0, members = 0, locks = 0, slots = 0, timers = 0;
    for (auto folder : {"corpus/sync", "corpus/queues", "corpus/tasks", "asyncio"}) {
        auto paths = programs_in(folder);
        if (paths.size() > 40) paths.resize(40);
        for (auto& path : paths) {
            INFO(path.string());
            auto text = content(path);
            auto trace = trace_of(path.filename().string(), text, ~std::size_t{0});
            if (trace.events.empty()) continue;
            std::string told, plain;
            CHECK(trace_lines(path.filename().string(), text, told, true));
            CHECK(trace_lines(path.filename().string(), text, plain, false));
            CHECK(without_causes(told) == plain);
            auto read = import_jsonl(told);
            if (!read) FAIL(read.problem().message);
            bool is_same = true;
            std::vector<Event> events;
            for (auto& event : trace.events)
                if (is_schema_event(event.kind)) events.push_back(event);
            REQUIRE(read->events.size() == events.size());
            for (std::size_t i = 0; i < events.size(); ++i) {
                is_same = is_same && read->events[i].kind == events[i].kind;
                is_same = is_same && read->events[i].entry == events[i].entry;
                is_same = is_same && read->events[i].parts == events[i].parts;
                slots += events[i].parts.size();
                bool is_of_timer = events[i].kind == EventKind::timer_set || events[i].kind == EventKind::timer_fire ||
                                   events[i].kind == EventKind::timer_cancel;
                if (is_of_timer) is_same = is_same && read->events[i].number == events[i].number;
                timers += is_of_timer;
            }
            REQUIRE(read->entries.size() == trace.entries.size());
            for (std::size_t i = 0; i < trace.entries.size(); ++i) {
                auto &a = trace.entries[i], &b = read->entries[i];
                is_same = is_same && a.task == b.task && a.why == b.why && a.on == b.on && a.cause == b.cause;
                is_same = is_same && a.timer == b.timer && a.callback == b.callback && a.is_programs == b.is_programs;
            }
            REQUIRE(read->places.size() == trace.places.size());
            for (std::size_t i = 0; i < trace.places.size(); ++i) {
                auto &a = trace.places[i], &b = read->places[i];
                is_same = is_same && a.future == b.future && a.task == b.task && a.place == b.place && a.line == b.line;
                is_same = is_same && a.name == b.name && a.owner == b.owner;
            }
            REQUIRE(read->members.size() == trace.members.size());
            for (std::size_t i = 0; i < trace.members.size(); ++i)
                is_same = is_same && read->members[i].task == trace.members[i].task &&
                          read->members[i].group == trace.members[i].group;
            REQUIRE(read->locks.size() == trace.locks.size());
            for (std::size_t i = 0; i < trace.locks.size(); ++i)
                is_same = is_same && read->locks[i].lock == trace.locks[i].lock &&
                          read->locks[i].kind == trace.locks[i].kind && read->locks[i].task == trace.locks[i].task;
            REQUIRE(is_same);
            entries += trace.entries.size();
            places += trace.places.size();
            members += trace.members.size();
            locks += trace.locks.size();
        }
    }
    CHECK(entries > 3'000);
    CHECK(places > 100);
    CHECK(members > 20);
    CHECK(locks > 50);
    CHECK(slots > 100);
    CHECK(timers > 500);
}

TEST_CASE("A line of causes that is wrong is refused with its place") {
    auto complaint = [](const std::string& text) {
        auto trace = import_jsonl(text);
        return trace ? "" : trace.problem().message;
    };
    CHECK(complaint(R"x({"event":"x.run","entry":1})x") ==
          "line 1 of the trace: field \"entry\" names no x.ready before it");
    CHECK(complaint(R"x({"event":"x.ready","entry":2,"task":"T1","why":"created","by":null})x") ==
          "line 1 of the trace: field \"entry\" is not the next number");
    CHECK(complaint(R"x({"event":"x.ready","entry":1,"task":"T1","why":"so","by":null})x") ==
          "line 1 of the trace: field \"why\" cannot be \"so\"");
    CHECK(complaint(R"x({"event":"x.timer","timer":1})x") ==
          "line 1 of the trace: it does not follow the event that it is about");
    CHECK(complaint(R"x({"event":"x.slots","gather":"F1","slots":3})x") ==
          "line 1 of the trace: it does not follow the event that it is about");
    CHECK(complaint(R"x({"event":"x.other"})x") == "line 1 of the trace: \"x.other\" is no line of causes");
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
    auto gather = event_of(trace, EventKind::future_create, 4);    // two turns, a sleep ...
    for (int i = 1; (gather = event_of(trace, EventKind::future_create, i)) && gather->who.kind != EntityKind::gather;)
        ++i;
    REQUIRE(gather);
    CHECK(gather->parts.size() == 3);
    bool found = false;
    for (std::uint32_t number = 1; number <= trace.entries.size(); ++number) {
        auto& entry = trace.entries[number - 1];
        if (entry.why != Why::woken || !(entry.on == trace.places[0].future)) continue;
        found = true;
        auto chain = follow_cause(trace, number);
        CHECK(chain.origin == Origin::task);
        CHECK(trace.entries[chain.actor - 1].task.number == 2);
        CHECK(follow_to_the_end(trace, number, false).back().origin == Origin::timer);
        CHECK(follow_to_the_end(trace, number, true).back().origin == Origin::module);
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
