#include "core/trace/import.hpp"

#include <optional>
#include <set>
#include <string>

#include "core/trace/causes_jsonl.hpp"
#include "core/trace/json_reader.hpp"

namespace coroscope {

namespace {

void read_future(JsonReader& in, const std::string& kind, Event& event) {
    event.who = in.entity_field("future", "F");
    if (kind == "future.create") {
        event.kind = EventKind::future_create;
        event.by = in.entity_or_null("by");
        const std::string written = in.text("kind");
        if (written != "future" && written != "gather") in.fail("field \"kind\" cannot be \"" + written + "\"");
        if (written == "gather") {
            in.gathers.insert(event.who.number);
            event.who.kind = EntityKind::gather;
        }
        return;
    }
    event.kind = EventKind::future_done;
    if (in.object.contains("cancelled")) {
        event.how = How::cancelled;
    } else if (in.object.contains("exception")) {
        event.how = How::exception;
        event.text = in.text("exception");
    } else {
        event.how = How::result;
        event.text = in.text("result");
    }
}

void read_task(JsonReader& in, const std::string& kind, Event& event) {
    event.who = in.entity_field("task", "T");
    if (kind == "task.create") {
        event.kind = EventKind::task_create;
        event.by = in.entity_or_null("by");
        event.text = in.text("name");
        event.text2 = in.text("coro");
    } else if (kind == "step.begin") {
        event.kind = EventKind::step_begin;
        event.how = in.word("sent", {{"value", How::value}, {"exception", How::exception}});
        event.text = in.text("value");
    } else {
        event.kind = EventKind::step_end;
        event.how = in.word(
            "outcome",
            {{"suspend", How::suspend}, {"return", How::returned}, {"raise", How::raised}, {"cancel", How::cancelled}});
        if (event.how == How::returned || event.how == How::raised) event.text = in.text("value");
        if (event.how != How::suspend) return;
        const std::string on = in.text("on");
        const auto space = on.find(' ');
        if (on != "sleep(0)") event.other = in.entity(space == std::string::npos ? on : on.substr(space + 1), "TF");
    }
}

void read_coroutine(JsonReader& in, const std::string& kind, Event& event) {
    event.who = in.entity_field("id", "GCA");
    event.line = in.count("line");
    if (kind == "gen.create") {
        event.kind = EventKind::gen_create;
        event.text = in.text("qualname");
    } else if (kind == "gen.resume") {
        event.kind = EventKind::gen_resume;
        event.how =
            in.word("how", {{"next", How::next}, {"send", How::send}, {"throw", How::throw_}, {"close", How::close}});
        event.text = in.text("value");
    } else if (kind == "gen.suspend") {
        event.kind = EventKind::gen_suspend;
        event.how = in.word("how", {{"yield", How::yield}, {"yield from", How::yield_from}, {"await", How::await}});
        if (event.how == How::yield) event.text = in.text("value");
    } else if (kind == "gen.return") {
        event.kind = EventKind::gen_return;
        event.text = in.text("value");
    } else {
        event.kind = EventKind::gen_raise;
        event.text = in.text("exception");
    }
}

Event read_event(JsonReader& in, VirtualTime& now) {
    Event event;
    event.time = now;
    const std::string kind = in.text("event");
    const auto is_one_of = [&](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (kind == name) return true;
        return false;
    };
    if (is_one_of({"task.create", "step.begin", "step.end"})) {
        read_task(in, kind, event);
    } else if (is_one_of({"future.create", "future.done"})) {
        read_future(in, kind, event);
    } else if (is_one_of({"gen.create", "gen.resume", "gen.suspend", "gen.return", "gen.raise"})) {
        read_coroutine(in, kind, event);
    } else if (kind == "iteration") {
        event.kind = EventKind::iteration;
        event.number = in.count("n");
        event.time = now = in.number("time");
    } else if (is_one_of({"timer.set", "timer.fire", "timer.cancel"})) {
        event.kind = kind == "timer.set"    ? EventKind::timer_set
                     : kind == "timer.fire" ? EventKind::timer_fire
                                            : EventKind::timer_cancel;
        event.time = in.number("at");
    } else if (kind == "callback.run") {
        event.kind = EventKind::callback_run;
        event.text = in.text("what");
    } else if (kind == "line") {
        event.kind = EventKind::line;
        event.line = in.count("line");
    } else if (kind == "print") {
        event.kind = EventKind::print;
        event.text = in.text("text");
    } else {
        in.fail("\"" + kind + "\" is no event");
    }
    return event;
}

}    // namespace

Result<Trace> import_jsonl(std::string_view text) {
    Trace trace;
    std::set<std::uint32_t> gathers;
    CauseReader causes;
    VirtualTime now = 0;
    std::size_t at = 0;
    for (std::size_t number = 1; at < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t begin = at;
        const auto complain = [&](const std::string& what) {
            return Problem{"line " + std::to_string(number) + " of the trace: " + what,
                           {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                           "",
                           ""};
        };
        const Json object = Json::parse(text.substr(at, end - at), nullptr, false);
        if (object.is_discarded()) return complain("this is not JSON");
        if (!object.is_object()) return complain("this is not an object");
        JsonReader in{object, gathers, {}};
        at = end + 1;
        if (causes.read(in, trace)) {
            if (!in.wrong.empty()) return complain(in.wrong);
            continue;
        }
        Event event = read_event(in, now);
        if (!in.wrong.empty()) return complain(in.wrong);
        event.step = trace.events.size() + 1;
        causes.relate(event, trace);
        trace.events.push_back(std::move(event));
    }
    trace.last_step = trace.events.size();
    trace.is_complete = true;
    return trace;
}

}    // namespace coroscope
