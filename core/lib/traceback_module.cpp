// _traceback: what the prelude of traceback, and others that show source lines, cannot know themselves.
#include "core/lang/code_block.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/traceback.hpp"
#include "core/vm/traceback_entries.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

namespace {

// Line, last line and columns (bytes) of a traceback's own place; None where they are not known.
Value position(Run& run, const Value* args) {
    auto entries =
        is_a(run, args[0], TypeId::traceback) ? traceback_entries(run, args[0], 1) : std::vector<TracebackEntry>();
    if (entries.empty()) return raise(run, TypeId::TypeError, "a traceback is required");
    const auto& entry = entries.front();
    Value items[] = {Value::of_int(entry.line), kNone, kNone, kNone};
    if (entry.span.begin_line) {
        items[1] = Value::of_int(entry.line + entry.span.end_line - entry.span.begin_line);
        items[2] = Value::of_int(entry.span.begin_column);
        items[3] = Value::of_int(entry.span.end_column);
    }
    return new_tuple_of(run, items, 4);
}

// Which characters of an expression stand out under it, where it is a binary operation or a subscript.
Value anchors(Run& run, const Value* args) {
    auto part = marked_part(to_utf8(run, args[0]));
    if (part.begin >= part.end) return kNone;
    Value items[] = {Value::of_int(static_cast<std::int64_t>(part.begin)),
                     Value::of_int(static_cast<std::int64_t>(part.end))};
    return new_tuple_of(run, items, 2);
}

// How many columns a text takes.
Value width(Run& run, const Value* args) {
    std::int64_t columns = 0;
    for (auto c : to_u32(run, args[0])) columns += is_wide(c) ? 2 : 1;
    return Value::of_int(columns);
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

const Source* source_named(Run& run, Value name) {
    if (!is_str(run, name)) return nullptr;
    auto text = to_utf8(run, name);
    for (std::size_t i = 0; i < run.store.sources.size(); ++i)
        if (run.store.sources[i]->name == text && !is_made_at_run_time(run, i)) return run.store.sources[i].get();
    return nullptr;
}

// How many lines the definition (or the line with a lambda) takes that begins in a line.
Value block_lines(Run& run, const Value* args) {
    auto* source = source_named(run, args[0]);
    std::int64_t line;
    if (!source || !to_index(run, args[1], &line)) return run.has_error() ? Value{} : kNone;
    if (line < 1 || line > source->line_count()) return kNone;
    auto begin = source->line_begins[static_cast<std::size_t>(line - 1)];
    return Value::of_int(lines_of_block(std::string_view(source->text).substr(begin)));
}

// The line where the class of that qualified name is defined first.
Value class_line(Run& run, const Value* args) {
    auto* source = source_named(run, args[0]);
    if (!source || !is_str(run, args[1])) return kNone;
    auto qualname = to_utf8(run, args[1]);
    for (const auto& code : run.store.codes)
        if (run.store.sources[code->source].get() == source && code->flags & Code::is_class_body &&
            code->qualname == qualname)
            return Value::of_int(code->first_line);
    return kNone;
}

// With the library's frames, which others do not see: whoever gives it back loses nothing.
Value whole_traceback(Run& run, const Value* args) {
    if (!is_instance(run, args[0], TypeId::BaseException)) return kNone;
    Value traceback = at<Exception>(run, args[0])->traceback;
    return traceback ? retained(run, traceback) : kNone;
}

constexpr NativeDef kFunctions[] = {
    {"whole_traceback", "exc, /", whole_traceback},
    {"position", "traceback, /", position},
    {"anchors", "expression, /", anchors},
    {"width", "text, /", width},
    {"block_lines", "filename, line, /", block_lines},
    {"class_line", "filename, qualname, /", class_line},
    {"source_line", "filename, line, /", source_line},
    {},
};

}    // namespace

extern const ModuleDef traceback_native_module = {"_traceback", kFunctions, nullptr, nullptr};

}    // namespace coroscope
