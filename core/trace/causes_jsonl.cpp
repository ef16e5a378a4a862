#include "core/trace/causes_jsonl.hpp"

#include <optional>

#include "core/trace/json_line.hpp"

namespace coroscope {
namespace {

constexpr std::pair<const char*, Why> kWhys[] = {{"created", Why::created}, {"woken", Why::woken},
                                                 {"passed", Why::passed},   {"failed", Why::failed},
                                                 {"due", Why::due},         {"called", Why::called}};
constexpr std::pair<const char*, LockUseKind> kUses[] = {
    {"made", LockUseKind::made}, {"entered", LockUseKind::entered}, {"left", LockUseKind::left}};

template <class T, std::size_t n>
const char* word_of(const std::pair<const char*, T> (&words)[n], T meant) {
    for (auto& [word, value] : words)
        if (value == meant) return word;
    return "";
}
template <class T, std::size_t n>
T meaning(JsonReader& in, const char* field, const std::pair<const char*, T> (&words)[n]) {
    auto written = in.text(field);
    for (auto& [word, value] : words)
        if (written == word) return value;
    in.fail("field \"" + std::string(field) + "\" cannot be \"" + written + "\"");
    return words[0].second;
}

JsonLine& entry_or_null(JsonLine& line, const char* name, std::uint32_t entry) {
    return entry ? line.count(name, entry) : line.raw(name, "null");
}
std::uint32_t entry_or_null(JsonReader& in, const char* name, const Trace& trace) {
    if (!in.has(name)) return in.field(name), 0;
    auto entry = in.count(name);
    if (entry < 1 || entry > trace.entries.size())
        in.fail("field \"" + std::string(name) + "\" names no x.ready before it");
    return entry;
}
// Whose line it is stands just before.
std::optional<Event> event_before(JsonReader& in, Trace& trace, std::initializer_list<EventKind> kinds) {
    if (!trace.events.empty()) {
        auto last = trace.events.back();
        for (auto kind : kinds)
            if (last.kind == kind) return last;
    }
    in.fail("it does not follow the event that it is about");
    return {};
}
void change_last(Trace& trace, const Event& event) {
    trace.events.pop_back();
    trace.events.push_back(event);
}

ReadyEntry read_ready(JsonReader& in, const Trace& trace) {
    ReadyEntry entry;
    if (in.count("entry") != trace.entries.size() + 1) in.fail("field \"entry\" is not the next number");
    if (in.has("task"))
        entry.task = in.entity_of_task("task");
    else
        entry.callback = in.text("callback");
    entry.why = meaning(in, "why", kWhys);
    if (in.has("on")) entry.on = in.entity_field("on", "TF");
    entry.cause = entry_or_null(in, "by", trace);
    if (in.has("timer")) entry.timer = in.count("timer");
    entry.ready = trace.events.size();
    return entry;
}

}    // namespace

void append_ready(const ReadyEntry& entry, std::uint32_t number, std::string& out) {
    JsonLine line(out, "x.ready");
    line.count("entry", number);
    if (entry.task)
        line.id("task", entry.task);
    else
        line.text("callback", entry.callback);
    line.text("why", word_of(kWhys, entry.why));
    if (entry.on) line.id("on", entry.on);
    entry_or_null(line, "by", entry.cause);
    if (entry.timer) line.count("timer", entry.timer);
}
void append_run(std::uint32_t number, std::string& out) {
    JsonLine line(out, "x.run");
    entry_or_null(line, "entry", number);
}
void append_timer(std::uint64_t timer, std::string& out) {
    JsonLine(out, "x.timer").count("timer", timer);
}
void append_wait(const LinePlace& place, std::string& out) {
    JsonLine(out, "x.wait")
        .id("future", place.future)
        .id("task", place.task)
        .text("what", place.name)
        .count("line", place.line)
        .count("owner", place.owner)
        .count("place", place.place);
}
void append_lock(const LockUse& use, std::string& out) {
    JsonLine(out, "x.lock").count("lock", use.lock).id("task", use.task).text("what", word_of(kUses, use.kind));
}
void append_slots(EntityId gather, const std::vector<EntityId>& slots, std::string& out) {
    std::string list = "[";
    for (auto& slot : slots) {
        if (list.size() > 1) list += ',';
        append_json_text(to_text(slot), list);
    }
    JsonLine(out, "x.slots").id("gather", gather).raw("slots", list + "]");
}
void append_member(const GroupMember& member, std::string& out) {
    JsonLine(out, "x.member").id("task", member.task).count("group", member.group).id("parent", member.parent);
}

bool CauseReader::read(JsonReader& in, Trace& trace) {
    auto kind = in.text("event");
    if (kind.rfind("x.", 0) != 0) return false;
    Step step = trace.events.size();
    if (kind == "x.ready") {
        trace.entries.push_back(read_ready(in, trace));
    } else if (kind == "x.run") {
        running = entry_or_null(in, "entry", trace);
        if (running && in.wrong.empty()) trace.entries[running - 1].begun = step;
    } else if (kind == "x.timer") {
        auto e = event_before(in, trace, {EventKind::timer_set, EventKind::timer_fire, EventKind::timer_cancel});
        if (!e) return true;
        e->number = in.count("timer");
        change_last(trace, *e);
    } else if (kind == "x.wait") {
        trace.places.push_back({step, in.entity_field("future", "F"), in.entity_or_null("task"), in.count("place"),
                                in.count("line"), in.text("what"), in.count("owner")});
    } else if (kind == "x.lock") {
        trace.locks.push_back({step, in.entity_or_null("task"), in.count("lock"), meaning(in, "what", kUses)});
    } else if (kind == "x.slots") {
        auto e = event_before(in, trace, {EventKind::future_create});
        auto* slots = in.field("slots");
        if (slots && !slots->is_array()) in.fail("field \"slots\" is not a list");
        if (!e || !slots || !in.wrong.empty()) return true;
        for (auto& slot : *slots) {
            if (!slot.is_string()) in.fail("field \"slots\" is not a list of ids");
            if (slot.is_string()) e->parts.push_back(in.entity(slot.get<std::string>(), "TF"));
        }
        change_last(trace, *e);
    } else if (kind == "x.member") {
        trace.members.push_back({step, in.entity_of_task("task"), in.entity_or_null("parent"), in.count("group")});
    } else {
        in.fail("\"" + kind + "\" is no line of causes");
    }
    return true;
}

void CauseReader::relate(Event& event, Trace& trace) const {
    event.entry = running;
    if (event.kind == EventKind::callback_run && running) trace.entries[running - 1].is_programs = true;
}

}    // namespace coroscope
