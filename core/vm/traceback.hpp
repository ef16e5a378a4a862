// Exceptions as text, exactly as CPython prints them on stderr.
#pragma once

#include <string>

#include "core/vm/run.hpp"

namespace coroscope {

// The interpreter at its end and the module `traceback` differ in small things: suggestions, blanks, markers.
struct TracebackStyle {
    bool is_module = false;
    bool has_chain = true;             // causes and contexts, too
    std::int64_t limit = INT64_MAX;    // of entries a traceback: the first ones; negative: the last ones
};

// The whole: chained causes, tracebacks with their markers, groups, notes. Ends in a newline.
std::string format_exception(Run& run, Value exception, const TracebackStyle& style = {});
// The last lines only ("ValueError: x" and notes).
std::string format_exception_only(Run& run, Value exception, const TracebackStyle& style = {});
// "Exception ignored in: <...>", traceback and message.
// What is named where an exception is ignored: a __del__ itself, a generator by itself.
Value unraisable_object(Run& run, Value object);    // borrowed
std::string format_unraisable(Run& run, Value object, Value exception, std::string_view title = "Exception ignored in");
// The RuntimeWarning for a coroutine that was dropped before it started; empty where it was shown before.
struct NeverAwaited {
    std::string text, file, source;    // what is said; where the program stands, and its line there
    std::uint32_t line = 0;
    bool is_at_end = false;    // of the interpreter: nothing runs any more
};
NeverAwaited never_awaited(Run& run, Value coroutine);
// As the standard library words it; empty where the same was said for the same line.
std::string format_never_awaited(Run& run, const NeverAwaited& warning);

}    // namespace coroscope
