#include "core/trace/import.hpp"

#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

namespace coroscope {

namespace {

using Json = nlohmann::json;

// Reads the fields of one line; the first thing wrong is kept and the rest is then of no account.
struct Reader {
    const Json& object;
    std::set<std::uint32_t>& gathers;
    std::string wrong;

    void fail(std::string message) {
        if (wrong.empty()) wrong = std::move(message);
    }
    const Json* field(const char* name) {
        const auto found = object.find(name);
        if (found != object.end()) return &*found;
        fail(std::string("field \"") + name + "\" is missing");
        return nullptr;
    }
    std::string text(const char* name) {
        const Json* value = field(name);
        if (value && !value->is_string()) fail(std::string("field \"") + name + "\" is not a string");
        return value && value->is_string() ? value->get<std::string>() : std::string();
    }
    double number(const char* name) {
        const Json* value = field(name);
        if (value && !value->is_number()) fail(std::string("field \"") + name + "\" is not a number");
        return value && value->is_number() ? value->get<double>() : 0;
    }
    std::uint32_t count(const char* name) {
        const Json* value = field(name);
        if (!value) return 0;
        if (!value->is_number_unsigned() || value->get<std::uint64_t>() > 0xffffffffu) {
            fail(std::string("field \"") + name + "\" is not a whole number from 0");
            return 0;
        }
        return value->get<std::uint32_t>();
    }
    EntityId entity(const std::string& written, const char* letters) {
        EntityId id;
        const auto place = written.empty() ? std::string::npos : std::string("TFGCA").find(written[0]);
        const bool is_allowed =
            place != std::string::npos && std::string(letters).find(written[0]) != std::string::npos;
        bool is_digits = written.size() > 1 && written.size() <= 10 && written[1] != '0';
        for (std::size_t i = 1; i < written.size(); ++i)
            is_digits = is_digits && std::isdigit(static_cast<unsigned char>(written[i]));
        if (!is_allowed || !is_digits) {
            fail("\"" + written + "\" is no id here");
            return id;
        }
        constexpr EntityKind kinds[] = {EntityKind::task, EntityKind::future, EntityKind::generator,
                                        EntityKind::coroutine, EntityKind::async_generator};
        id.kind = kinds[place];
        id.number = static_cast<std::uint32_t>(std::stoull(written.substr(1)));
        if (id.kind == EntityKind::future && gathers.count(id.number)) id.kind = EntityKind::gather;
        return id;
    }
    EntityId entity_field(const char* name, const char* letters) { return entity(text(name), letters); }
    EntityId entity_or_null(const char* name) {
        const Json* value = field(name);
        if (!value || value->is_null()) return {};
        return entity_field(name, "T");
    }
    // One of the words of a list of pairs.
    How word(const char* name, std::initializer_list<std::pair<const char*, How>> words) {
        const std::string written = text(name);
        for (const auto& [spelt, how] : words)
            if (written == spelt) return how;
        fail(std::string("field \"") + name + "\" cannot be \"" + written + "\"");
        return How::none;
    }
};

void read_future(Reader& in, const std::string& kind, Event& event) {
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

void read_task(Reader& in, const std::string& kind, Event& event) {
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

void read_coroutine(Reader& in, const std::string& kind, Event& event) {
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

Event read_event(Reader& in, VirtualTime& now) {
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
    VirtualTime now = 0;
    std::size_t at = 0;
    for (std::size_t number = 1; at < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto complain = [&](const std::string& what) {
            return Problem{"line " + std::to_string(number) + " of the trace: " + what,
                           {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                           "",
                           ""};
        };
        const Json object = Json::parse(text.substr(at, end - at), nullptr, false);
        if (object.is_discarded()) return complain("this is not JSON");
        if (!object.is_object()) return complain("this is not an object");
        Reader in{object, gathers, {}};
        Event event = read_event(in, now);
        if (!in.wrong.empty()) return complain(in.wrong);
        event.step = trace.events.size() + 1;
        trace.events.push_back(std::move(event));
        at = end + 1;
    }
    trace.last_step = trace.events.size();
    trace.is_complete = true;
    return trace;
}

}    // namespace coroscope
