// The warning about a coroutine that nobody awaited.
#include "core/vm/coroutine_origin.hpp"
#include "core/vm/traceback.hpp"
#include "core/vm/traceback_entries.hpp"

namespace coroscope {

namespace {

constexpr int kShownWarnings = 12;    // root.lib: dict of what was said, with its line

Value origin_of_any(const Machine& m, Value coroutine) {
    return has_kind(m, coroutine, Kind::generator) ? origin_of(m, coroutine) : at<Record>(m, coroutine)->fields[7];
}

Value qualified_name(const Machine& m, Value coroutine) {
    if (has_kind(m, coroutine, Kind::generator)) return at<Generator>(m, coroutine)->qualname;
    return at<Record>(m, coroutine)->fields[5];
}

// Whether the event loop runs and no Python of its own or the program's above it.
bool is_in_loop(const Machine& m) {
    auto count = root(m).frame_count;
    return count && frames_of(m)[count - 1].code == kNoCode;
}

}    // namespace

NeverAwaited never_awaited(Run& run, Value coroutine) {
    auto& m = run.m;
    Value name_value = qualified_name(m, coroutine);
    std::string text = "coroutine '" +
                       (name_value && is_str(m, name_value) ? to_utf8(m, name_value) : std::string("?")) +
                       "' was never awaited";
    if (Value origin = origin_of_any(m, coroutine)) {
        text += "\n" + origin_text(run, origin);
        while (text.back() == '\n') text.pop_back();
    }
    auto stack = stack_entries(run);
    TracebackEntry where;
    where.file = "sys";
    where.line = 1;
    if (!stack.empty()) where = stack.back();
    if (is_in_loop(m)) {
        where.file = "<stdlib>/asyncio/events.py";
        where.line = 80;
        where.source = "self._context.run(self._callback, *self._args)";
    }
    auto begin = where.source.find_first_not_of(" \t\f");
    auto end = where.source.find_last_not_of(" \t\f\r");
    auto source = begin == std::string::npos ? std::string() : where.source.substr(begin, end - begin + 1);
    return {text, where.file, source, where.line, stack.empty()};
}

std::string format_never_awaited(Run& run, const NeverAwaited& warning) {
    auto& m = run.m;
    auto place = warning.file + ":" + std::to_string(warning.line) + ":";
    // Each text is said once for a line.
    auto& shown = root(m).lib[kShownWarnings];
    if (!shown) {
        Value fresh = new_dict(m);
        shown = fresh;
    }
    Held key(m, new_str(m, place + warning.text));
    if (dict_get_str(m, shown, key)) return {};
    dict_set_str(m, shown, key, kTrue);
    std::string out = place + " RuntimeWarning: " + warning.text + "\n";
    if (warning.is_at_end) return out;
    if (!warning.source.empty()) out += "  " + warning.source + "\n";
    return out + "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
}

}    // namespace coroscope
