#include "core/trace/export.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/trace/json_line.hpp"

namespace coroscope {
namespace {

const char* word(How how) {
    switch (how) {
        case How::next: return "next";
        case How::send: return "send";
        case How::throw_: return "throw";
        case How::close: return "close";
        case How::yield: return "yield";
        case How::yield_from: return "yield from";
        case How::await: return "await";
        case How::returned: return "return";
        case How::raised: return "raise";
        case How::cancelled: return "cancel";
        case How::suspend: return "suspend";
        case How::exception: return "exception";
        default: return "value";
    }
}

std::string awaited(EntityId on) {
    switch (on.kind) {
        case EntityKind::task: return "task " + to_text(on);
        case EntityKind::gather: return "gather " + to_text(on);
        case EntityKind::future: return "future " + to_text(on);
        default: return "sleep(0)";
    }
}

}    // namespace

void append_jsonl(const Event& e, std::string& out) {
    switch (e.kind) {
        case EventKind::line:
        case EventKind::stderr_text:
        case EventKind::module_end:
        case EventKind::input: return;
        case EventKind::task_create:
            JsonLine(out, "task.create").id("task", e.who).text("name", e.text).id("by", e.by).text("coro", e.text2);
            return;
        case EventKind::future_create:
            JsonLine(out, "future.create")
                .id("future", e.who)
                .text("kind", e.who.kind == EntityKind::gather ? "gather" : "future")
                .id("by", e.by);
            return;
        case EventKind::future_done: {
            JsonLine line(out, "future.done");
            line.id("future", e.who);
            if (e.how == How::cancelled)
                line.raw("cancelled", "true");
            else
                line.text(e.how == How::exception ? "exception" : "result", e.text);
            return;
        }
        case EventKind::iteration: JsonLine(out, "iteration").count("n", e.number).number("time", e.time); return;
        case EventKind::timer_set: JsonLine(out, "timer.set").number("at", e.time); return;
        case EventKind::timer_fire: JsonLine(out, "timer.fire").number("at", e.time); return;
        case EventKind::timer_cancel: JsonLine(out, "timer.cancel").number("at", e.time); return;
        case EventKind::step_begin:
            JsonLine(out, "step.begin").id("task", e.who).text("sent", word(e.how)).text("value", e.text);
            return;
        case EventKind::step_end: {
            JsonLine line(out, "step.end");
            line.id("task", e.who).text("outcome", word(e.how));
            if (e.how == How::suspend) line.text("on", awaited(e.other));
            if (e.how == How::returned || e.how == How::raised) line.text("value", e.text);
            return;
        }
        case EventKind::callback_run: JsonLine(out, "callback.run").text("what", e.text); return;
        case EventKind::print: JsonLine(out, "print").text("text", e.text); return;
        case EventKind::gen_create:
            JsonLine(out, "gen.create").id("id", e.who).text("qualname", e.text).count("line", e.line);
            return;
        case EventKind::gen_resume:
            JsonLine(out, "gen.resume")
                .id("id", e.who)
                .text("how", word(e.how))
                .text("value", e.text)
                .count("line", e.line);
            return;
        case EventKind::gen_suspend: {
            JsonLine line(out, "gen.suspend");
            line.id("id", e.who).text("how", word(e.how));
            if (e.how == How::yield) line.text("value", e.text);
            line.count("line", e.line);
            return;
        }
        case EventKind::gen_return:
            JsonLine(out, "gen.return").id("id", e.who).text("value", e.text).count("line", e.line);
            return;
        case EventKind::gen_raise:
            JsonLine(out, "gen.raise").id("id", e.who).text("exception", e.text).count("line", e.line);
            return;
    }
}

std::string export_jsonl(const Trace& trace) {
    std::string out;
    for (auto& event : trace.events) append_jsonl(event, out);
    return out;
}

void append_json_text(std::string_view utf8, std::string& out) {
    auto unit = [&](unsigned value) { out += fmt::format("\\u{:04x}", value); };
    out += '"';
    for (std::size_t i = 0; i < utf8.size();) {
        auto c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x80) {
            ++i;
            switch (c) {
                case '"': out += "\\\""; break;
                case '\\': out += "\\\\"; break;
                case '\n': out += "\\n"; break;
                case '\r': out += "\\r"; break;
                case '\t': out += "\\t"; break;
                case '\b': out += "\\b"; break;
                case '\f': out += "\\f"; break;
                default:
                    if (c < 0x20)
                        unit(c);
                    else
                        out += static_cast<char>(c);
            }
            continue;
        }
        std::size_t size = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
        unsigned point = c & (0xff >> (size + 1));
        for (std::size_t k = 1; k < size && i + k < utf8.size(); ++k)
            point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3f);
        i += size;
        if (point >= 0x10000) {
            unit(0xd800 + ((point - 0x10000) >> 10));
            unit(0xdc00 + ((point - 0x10000) & 0x3ff));
        } else {
            unit(point);
        }
    }
    out += '"';
}

void append_json_number(double number, std::string& out) {
    if (std::isnan(number)) {
        out += "NaN";
    } else if (std::isinf(number)) {
        out += number < 0 ? "-Infinity" : "Infinity";
    } else {
        auto text = fmt::format("{}", number);
        out += text;
        if (text.find_first_of(".e") == std::string::npos) out += ".0";
    }
}

}    // namespace coroscope
