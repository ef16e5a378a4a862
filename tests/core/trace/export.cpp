#include "core/trace/export.hpp"

#include <cmath>

#include "core/trace/import.hpp"
#include "tests/catch.hpp"

using namespace coroscope;

namespace {

std::string json(std::string_view text) {
    std::string out;
    append_json_text(text, out);
    return out;
}
std::string json(double number) {
    std::string out;
    append_json_number(number, out);
    return out;
}

}    // namespace

TEST_CASE("Texts are ASCII, escaped as json.dumps escapes them") {
    CHECK(json("a'b") == "\"a'b\"");
    CHECK(json("\"\\\n\r\t\b\f\x01\x7f") == "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\x7f\"");
    CHECK(json("\xc3\xa9") == "\"\\u00e9\"");
    CHECK(json("\xe2\x82\xac") == "\"\\u20ac\"");
    CHECK(json("\xf0\x9f\x98\x80") == "\"\\ud83d\\ude00\"");
    CHECK(json("\xed\xa0\x80") == "\"\\ud800\"");
}

TEST_CASE("Numbers are written as Python's repr writes floats") {
    CHECK(json(0.0) == "0.0");
    CHECK(json(1.0) == "1.0");
    CHECK(json(-0.0) == "-0.0");
    CHECK(json(0.1) == "0.1");
    CHECK(json(0.1 + 0.2) == "0.30000000000000004");
    CHECK(json(1e15) == "1000000000000000.0");
    CHECK(json(1e16) == "1e+16");
    CHECK(json(1e22) == "1e+22");
    CHECK(json(123456789012345680.0) == "1.2345678901234568e+17");
    CHECK(json(0.0001) == "0.0001");
    CHECK(json(0.00001) == "1e-05");
    CHECK(json(5e-324) == "5e-324");
    CHECK(json(INFINITY) == "Infinity");
}

TEST_CASE("A trace read in and written out is the same text") {
    const std::string text = R"jsonl({"event":"task.create","task":"T1","name":"Task-1","by":null,"coro":"f"}
{"event":"iteration","n":1,"time":0.0}
{"event":"step.begin","task":"T1","sent":"value","value":"None"}
{"event":"gen.create","id":"C1","qualname":"f","line":2}
{"event":"gen.resume","id":"C1","how":"next","value":"None","line":2}
{"event":"future.create","future":"F1","kind":"gather","by":"T1"}
{"event":"timer.set","at":1.0}
{"event":"gen.suspend","id":"C1","how":"await","line":2}
{"event":"step.end","task":"T1","outcome":"suspend","on":"gather F1"}
{"event":"timer.cancel","at":1.0}
{"event":"timer.fire","at":1.5}
{"event":"future.done","future":"F1","cancelled":true}
{"event":"future.create","future":"F2","kind":"future","by":null}
{"event":"future.done","future":"F2","exception":"ValueError('x')"}
{"event":"callback.run","what":"f.<locals>.<lambda>"}
{"event":"print","text":"h\u00e9llo\n"}
{"event":"gen.suspend","id":"G1","how":"yield","value":"1","line":4}
{"event":"gen.suspend","id":"G1","how":"yield from","line":4}
{"event":"gen.return","id":"G1","value":"5","line":4}
{"event":"gen.raise","id":"A1","exception":"KeyError('k')","line":9}
{"event":"step.end","task":"T1","outcome":"suspend","on":"sleep(0)"}
{"event":"step.end","task":"T1","outcome":"return","value":"5"}
{"event":"step.end","task":"T2","outcome":"cancel"}
)jsonl";
    auto trace = import_jsonl(text);
    REQUIRE(trace);
    CHECK(export_jsonl(*trace) == text);
}
