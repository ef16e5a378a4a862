// _traceback: what the prelude of traceback, and others that show source lines, cannot know themselves.
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/traceback.hpp"
#include "core/vm/traceback_entries.hpp"

namespace coroscope {

namespace {

bool is_shown(Run& run, Value v) {
    if (v.is_ref() && is_instance(run, v, TypeId::BaseException)) return true;
    raise(run, TypeId::TypeError, "Exception expected for value, " + type_name(run, v) + " found");
    return false;
}

Value format(Run& run, const Value* args) {
    if (!is_shown(run, args[0])) return {};
    TracebackStyle style;
    style.is_module = true;
    if (args[1] != kNone && !to_index(run, args[1], &style.limit)) return {};
    int has_chain = truth(run, args[2]);
    if (has_chain < 0) return {};
    style.has_chain = has_chain;
    return new_str(run, format_exception(run, args[0], style));
}

Value format_only(Run& run, const Value* args) {
    if (!is_shown(run, args[0])) return {};
    TracebackStyle style;
    style.is_module = true;
    return new_str(run, format_exception_only(run, args[0], style));
}

Value format_entries(Run& run, const Value* args) {
    Held list(run, new_list(run, 4));
    for (const auto& entry : traceback_entries(run, args[0])) {
        list_append(run, list, Held(run, new_str(run, entry_text(entry, true))));
    }
    return list.take();
}

// A text that was compiled while the program runs is in no file.
bool is_made_at_run_time(Run& run, std::size_t source) {
    for (const auto& code : run.store.codes)
        if (code->source == source) return code->flags & Code::is_foreign;
    return false;
}

Value source_line(Run& run, const Value* args) {
    if (!is_str(run, args[0]) || !args[1].is_int()) return kNone;
    auto name = to_utf8(run, args[0]);
    auto line = args[1].as_int();
    if (!name.empty() && name.front() == '<' && name.back() == '>') return kNone;
    for (std::size_t i = 0; i < run.store.sources.size(); ++i) {
        const auto& source = run.store.sources[i];
        if (source->name != name || is_made_at_run_time(run, i)) continue;
        if (line < 1 || line > source->line_count()) return kNone;
        return new_str(run, source->line(static_cast<std::uint32_t>(line)));
    }
    return kNone;
}

// With the library's frames, which others do not see: whoever gives it back loses nothing.
Value whole_traceback(Run& run, const Value* args) {
    if (!is_instance(run, args[0], TypeId::BaseException)) return kNone;
    Value traceback = at<Exception>(run, args[0])->traceback;
    return traceback ? retained(run, traceback) : kNone;
}

constexpr NativeDef kFunctions[] = {
    {"whole_traceback", "exc, /", whole_traceback},    {"format_exception", "exc, limit, chain, /", format},
    {"format_exception_only", "exc, /", format_only},  {"format_entries", "traceback, /", format_entries},
    {"source_line", "filename, line, /", source_line}, {},
};

}    // namespace

extern const ModuleDef traceback_native_module = {"_traceback", kFunctions, nullptr, nullptr};

}    // namespace coroscope
