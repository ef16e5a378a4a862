#include "core/vm/coroutine_origin.hpp"

#include <algorithm>

#include "core/vm/call.hpp"
#include "core/vm/frames.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/traceback_entries.hpp"

namespace coroscope {
namespace {

// "<asyncio.tasks>" is <stdlib>/asyncio/tasks.py; empty for what is no Python in CPython.
std::string file_of_source(const std::string& source) {
    if (source.size() < 3 || source == "<classes>" || source == "<exceptions>") return {};
    return library_file(std::string_view(source).substr(1, source.size() - 2));
}

}    // namespace

std::vector<StackPlace> whole_stack(Run& run) {
    std::vector<StackPlace> places;
    for (std::uint32_t i = 0; i < run.root().frame_count; ++i) {
        const auto& frame = frames_of(run.m)[i];
        if (frame.code == kNoCode) {
            if (frame.routine != static_cast<std::uint16_t>(Routine::run_forever)) continue;
            places.push_back({library_file("asyncio.base_events"), 1, "run_forever", true});
            places.push_back({library_file("asyncio.base_events"), 1, "_run_once", true});
            places.push_back({library_file("asyncio.events"), 1, "_run", true});
            continue;
        }
        const auto& code = *run.store.codes[frame.code];
        const auto& source = run.store.sources[code.source]->name;
        if (!(code.flags & Code::is_hidden)) {
            places.push_back({source, frame.line, code.name, false});
        } else if (auto file = file_of_source(source); !file.empty()) {
            places.push_back({file, code.first_line, code.name, true});
        }
    }
    return places;
}

Value origin_of_new(Run& run) {
    auto& m = run.m;
    auto places = whole_stack(run);
    auto count = std::min<std::size_t>(places.size(), run.root().origin_depth);
    Held origin(m, new_tuple(m, static_cast<std::uint32_t>(count)));
    for (std::size_t i = 0; i < count; ++i) {
        const auto& place = places[places.size() - 1 - i];
        Held file(m, new_str(m, place.file)), function(m, new_str(m, place.function));
        const Value parts[] = {file, Value::of_int(place.line), function};
        at<Tuple>(m, origin)->items[i] = new_tuple_of(m, parts, 3);
    }
    return origin.take();
}

void note_origin(Run& run, Value coroutine) {
    auto& m = run.m;
    if (!is_a(m, coroutine, TypeId::coroutine)) return;
    Held origin(m, origin_of_new(run));
    auto& place = at<Generator>(m, coroutine)->origin;
    const Value parts[] = {place, origin};
    Value both = new_tuple_of(m, parts, 2);
    at<Generator>(m, coroutine)->origin = both;
}

Value origin_of(const Machine& m, Value coroutine) {
    Value origin = at<Generator>(m, coroutine)->origin;
    return origin.is_ref() && has_kind(m, origin, Kind::tuple) ? at<Tuple>(m, origin)->items[1] : Value{};
}

std::string origin_text(Run& run, Value origin) {
    auto& m = run.m;
    std::vector<TracebackEntry> entries;
    for (auto i = at<Tuple>(m, origin)->size; i-- > 0;) {
        auto* parts = at<Tuple>(m, at<Tuple>(m, origin)->items[i])->items;
        TracebackEntry entry;
        entry.file = to_utf8(m, parts[0]);
        if (entry.file.rfind("<stdlib>/", 0) == 0) continue;
        entry.line = static_cast<std::uint32_t>(parts[1].as_int());
        entry.function = to_utf8(m, parts[2]);
        for (auto& source : run.store.sources)
            if (source->name == entry.file && entry.line <= source->line_count() && entry.line > 0) {
                entry.source = source->line(entry.line);
                entry.has_source = true;
            }
        entries.push_back(std::move(entry));
    }
    return "Coroutine created at (most recent call last)\n" + entries_text(entries, true);
}

}    // namespace coroscope
