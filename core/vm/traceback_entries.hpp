// Tracebacks and stacks as lists of places in the program, and those as text.
#pragma once

#include <string>
#include <vector>

#include "core/vm/traceback.hpp"
#include "core/vm/traceback_markers.hpp"

namespace coroscope {

struct TracebackEntry {
    std::string file, function;
    std::uint32_t line = 0;
    std::string source;    // the whole line, without its newline
    bool has_source = false;
    MarkedSpan span;
};

// Of a Traceback (or None), from where it was caught to where it was raised; the first `most` of them.
std::vector<TracebackEntry> traceback_entries(Run& run, Value traceback, std::size_t most = SIZE_MAX);
// Of the program's frames that are running now, the innermost last.
std::vector<TracebackEntry> stack_entries(Run& run);
// What `limit` leaves.
void limit_entries(std::vector<TracebackEntry>& entries, std::int64_t limit);

// "  File "x.py", line 1, in f", the line and its markers.
std::string entry_text(const TracebackEntry& entry, bool is_module_style);
// All of them; the same one again and again is counted.
std::string entries_text(const std::vector<TracebackEntry>& entries, bool is_module_style);

}    // namespace coroscope
