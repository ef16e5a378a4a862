#include "core/loop/source_place.hpp"

#include "core/loop/loop_roots.hpp"
#include "core/vm/coroutine_origin.hpp"
#include "core/vm/native.hpp"
#include "core/vm/traceback_entries.hpp"

namespace coroscope {
namespace {

constexpr const char* kAttribute = "_source_traceback";

void append_place(Run& run, Value list, const std::string& file, std::int64_t line, const std::string& function,
                  Value owned_source) {
    Held name(run, new_str(run, file)), where(run, new_str(run, function)), source(run, owned_source);
    const Value items[] = {name, Value::of_int(line), where, source};
    Held place(run, new_tuple_of(run, items, 4));
    list_append(run, list, place);
}

// The innermost frame, where it is Python of asyncio: "tasks.py:12:wait_for".
std::string library_place(Run& run) {
    for (auto i = run.root().frame_count; i-- > 0;) {
        auto& frame = frames_of(run)[i];
        if (frame.code == kNoCode) return "";
        auto& code = *run.store.codes[frame.code];
        if (!(code.flags & Code::is_hidden)) return "";
        auto& source = run.store.sources[code.source]->name;
        if (source.rfind("<asyncio.", 0) == 0)
            return source.substr(9, source.size() - 10) + ".py:" + std::to_string(code.first_line) + ":" + code.name;
    }
    return "";
}

}    // namespace

Value source_of_new(Run& run, const char* place, std::size_t depth) {
    Held list(run, new_list(run, 4));
    auto entries = stack_entries(run);
    if (depth != ~std::size_t{0}) {
        auto places = whole_stack(run);
        std::size_t seen = 0;
        for (std::size_t i = places.size(); i-- > 0 && depth-- > 0;) seen += !places[i].is_library;
        if (seen < entries.size()) entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(seen));
    }
    for (auto& entry : entries) {
        auto begin = entry.source.find_first_not_of(" \t\f");
        append_place(run, list, entry.file, entry.line, entry.function,
                     new_str(run, begin == std::string::npos ? "" : entry.source.substr(begin)));
    }
    auto inner = place ? std::string(place) : library_place(run);
    if (!inner.empty()) {
        auto first = inner.find(':'), last = inner.rfind(':');
        append_place(run, list, "<stdlib>/asyncio/" + inner.substr(0, first),
                     std::stol(inner.substr(first + 1, last - first - 1)), inner.substr(last + 1), kNone);
    }
    return list.take();
}

void note_source(Run& run, Value future, const char* place) {
    Held list(run, source_of_new(run, place));
    if (!at<Record>(run, future)->attrs) {
        auto attributes = new_dict(run);
        at<Record>(run, future)->attrs = attributes.offset();
    }
    dict_set_str(run, Value::of_offset(at<Record>(run, future)->attrs), kAttribute, list);
}

Value noted_source(Machine& m, Value future) {
    auto attributes = at<Record>(m, future)->attrs;
    return attributes ? dict_get_str(m, Value::of_offset(attributes), kAttribute) : Value{};
}

std::string created_at(Run& run, Value source) {
    if (!source || !is_a(run, source, TypeId::list) || !at<List>(run, source)->size) return "";
    auto* last = at<Tuple>(run, items_of(run, source)[at<List>(run, source)->size - 1]);
    return " created at " + to_utf8(run, last->items[0]) + ":" + std::to_string(last->items[1].as_int());
}

Value shown_source(Run& run, Value source) {
    if (!source || source == kNone) return kNone;
    return tail_call(run, loop_part(run, LoopPart::as_stack), {source});
}

}    // namespace coroscope
