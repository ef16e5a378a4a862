#include "core/trace/import.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::string complaint(const std::string& text) {
    const Result<Trace> trace = import_jsonl(text);
    return trace ? "" : trace.problem().message;
}

}    // namespace

TEST_CASE("events get steps from 1, and the fields of their kind") {
    const Result<Trace> trace =
        import_jsonl(R"x({"event":"task.create","task":"T1","name":"Task-1","by":null,"coro":"main"})x"
                     "\n"
                     R"x({"event":"iteration","n":1,"time":0.5})x"
                     "\n"
                     R"x({"event":"future.create","future":"F1","kind":"gather","by":"T1"})x"
                     "\n"
                     R"x({"event":"step.end","task":"T1","outcome":"suspend","on":"gather F1"})x"
                     "\n"
                     R"x({"event":"gen.suspend","id":"G3","how":"yield","value":"'x'","line":7})x"
                     "\n");
    REQUIRE(trace);
    REQUIRE(trace->events.size() == 5);
    CHECK(trace->last_step == 5);
    CHECK(trace->is_complete);
    const auto& events = trace->events;
    CHECK(events[0].kind == EventKind::task_create);
    CHECK(events[0].step == 1);
    CHECK(events[0].who == EntityId{EntityKind::task, 1});
    CHECK_FALSE(events[0].by);
    CHECK(events[0].text == "Task-1");
    CHECK(events[0].text2 == "main");
    CHECK(events[1].number == 1);
    CHECK(events[1].time == 0.5);
    CHECK(events[2].who == EntityId{EntityKind::gather, 1});
    CHECK(events[3].other == EntityId{EntityKind::gather, 1});
    CHECK(events[4].how == How::yield);
    CHECK(events[4].who == EntityId{EntityKind::generator, 3});
    CHECK(events[4].line == 7);
    CHECK(events[4].time == 0.5);
}

TEST_CASE("a bare yield of a task waits for nothing") {
    const Result<Trace> trace =
        import_jsonl(R"x({"event":"step.end","task":"T1","outcome":"suspend","on":"sleep(0)"})x");
    REQUIRE(trace);
    CHECK_FALSE(trace->events[0].other);
}

TEST_CASE("an empty text is an empty trace") {
    const Result<Trace> trace = import_jsonl("");
    REQUIRE(trace);
    CHECK(trace->events.empty());
}

TEST_CASE("what is wrong is said with its line") {
    const std::string good = R"x({"event":"print","text":"a\n"})x"
                             "\n";
    CHECK(complaint(good + "nonsense") == "line 2 of the trace: this is not JSON");
    CHECK(complaint(good + good + "[1]\n") == "line 3 of the trace: this is not an object");
    CHECK(complaint("\n" + good) == "line 1 of the trace: this is not JSON");
    CHECK(complaint(R"x({"event":"task.run"})x") == "line 1 of the trace: \"task.run\" is no event");
    CHECK(complaint(R"x({"text":"a"})x") == "line 1 of the trace: field \"event\" is missing");
    CHECK(complaint(R"x({"event":"print"})x") == "line 1 of the trace: field \"text\" is missing");
    CHECK(complaint(R"x({"event":"print","text":1})x") == "line 1 of the trace: field \"text\" is not a string");
    CHECK(complaint(R"x({"event":"iteration","n":-1,"time":0})x") ==
          "line 1 of the trace: field \"n\" is not a whole number from 0");
    CHECK(complaint(R"x({"event":"step.begin","task":"F1","sent":"value","value":"None"})x") ==
          "line 1 of the trace: \"F1\" is no id here");
    CHECK(complaint(R"x({"event":"gen.resume","id":"G01","how":"next","value":"None","line":1})x") ==
          "line 1 of the trace: \"G01\" is no id here");
    CHECK(complaint(R"x({"event":"gen.resume","id":"G1","how":"poke","value":"None","line":1})x") ==
          "line 1 of the trace: field \"how\" cannot be \"poke\"");
}
