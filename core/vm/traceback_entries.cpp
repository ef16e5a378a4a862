#include "core/vm/traceback_entries.hpp"

#include <algorithm>

#include "core/vm/exceptions.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kShownAgain = 3;    // of the same entry in a row

TracebackEntry entry_at(Run& run, std::uint32_t code_id, std::uint32_t place, std::uint32_t line) {
    const auto& code = *run.store.codes[code_id];
    const auto& source = *run.store.sources[code.source];
    TracebackEntry entry;
    entry.file = source.name;
    entry.function = code.name;
    entry.line = line;
    bool has_file = source.name.empty() || source.name.front() != '<' || source.name.back() != '>';
    if (!has_file || line == 0 || line > source.line_count()) return entry;
    entry.has_source = true;
    entry.source = source.line(line);
    if (place >= code.positions.size()) return entry;
    auto span = code.positions[place];
    if (span.begin >= span.end) return entry;
    auto column = [&](std::uint32_t offset, std::uint32_t of_line) { return offset - source.line_begins[of_line - 1]; };
    auto first = source.line_of(span.begin), last = source.line_of(span.end);
    entry.span = {first, column(span.begin, first), last, column(span.end, last)};
    return entry;
}

std::string_view stripped(std::string_view line, bool is_at_both_ends) {
    auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\f'; };
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    while (is_at_both_ends && !line.empty() && (is_blank(line.back()) || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

std::string repeated(std::size_t count) {
    count -= kShownAgain;
    return "  [Previous line repeated " + std::to_string(count) + " more time" + (count > 1 ? "s" : "") + "]\n";
}

bool is_same(const TracebackEntry& a, const TracebackEntry& b) {
    return a.line == b.line && a.function == b.function && a.file == b.file;
}

}    // namespace

std::vector<TracebackEntry> traceback_entries(Run& run, Value traceback, std::size_t most) {
    auto& m = run.m;
    std::vector<TracebackEntry> entries;
    traceback = visible_traceback(run, traceback);
    for (; entries.size() < most && traceback && traceback != kNone;
         traceback = visible_traceback(run, at<Traceback>(m, traceback)->next)) {
        auto* tb = at<Traceback>(m, traceback);
        auto code = static_cast<std::uint32_t>(at<Record>(m, tb->frame)->fields[0].as_int());
        entries.push_back(entry_at(run, code, static_cast<std::uint32_t>(tb->place.as_int()),
                                   static_cast<std::uint32_t>(tb->line.as_int())));
    }
    return entries;
}

std::vector<TracebackEntry> stack_entries(Run& run) {
    std::vector<TracebackEntry> entries;
    auto& m = run.m;
    for (std::uint32_t i = 0; i < root(m).frame_count; ++i) {
        const auto& frame = frames_of(m)[i];
        if (frame.code == kNoCode || run.store.codes[frame.code]->flags & Code::is_hidden) continue;
        auto place = frame.pc ? frame.pc - 1 : 0;
        auto line = frame.line ? frame.line : run.store.codes[frame.code]->lines[place];    // text's has no LINE
        entries.push_back(entry_at(run, frame.code, place, line));
    }
    return entries;
}

void limit_entries(std::vector<TracebackEntry>& entries, std::int64_t limit) {
    auto size = static_cast<std::int64_t>(entries.size());
    if (limit >= size || limit <= -size) return;
    if (limit >= 0)
        entries.resize(static_cast<std::size_t>(limit));
    else
        entries.erase(entries.begin(), entries.end() + limit);
}

std::string entry_text(const TracebackEntry& entry, bool is_module_style) {
    std::string out =
        "  File \"" + entry.file + "\", line " + std::to_string(entry.line) + ", in " + entry.function + "\n";
    if (!entry.has_source) return out;
    auto line = stripped(entry.source, is_module_style);
    if (line.empty() && is_module_style) return out;
    out.append("    ").append(line) += '\n';
    auto markers = marker_line(entry.source, entry.span, is_module_style);
    if (!markers.empty()) out += "    " + markers + "\n";
    return out;
}

std::string entries_text(const std::vector<TracebackEntry>& entries, bool is_module_style) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i && !is_same(entries[i], entries[i - 1])) {
            if (count > kShownAgain) out += repeated(count);
            count = 0;
        }
        if (++count <= kShownAgain) out += entry_text(entries[i], is_module_style);
    }
    if (count > kShownAgain) out += repeated(count);
    return out;
}

}    // namespace coroscope
