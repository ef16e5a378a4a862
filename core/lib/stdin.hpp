// Standard input: the session's text, read from the front; how far is part of the machine's state.
#pragma once

#include <string>

#include "core/vm/native.hpp"

namespace coroscope {

// The next line with its newline, which is \n whatever the input has; empty at the end. `limit`: characters at most.
std::string take_input_line(Run& run, std::int64_t limit = INT64_MAX);

// Methods of sys.stdin; the stream has been found to be it.
Value input_read(Run& run, Value size);
Value input_read_line(Run& run, Value size);
Value input_read_lines(Run& run, Value hint);
Value input_next(Run& run);

// sys.stdin.buffer and sys.stdout.buffer, bytes instead of text.
Value make_byte_stream(Run& run, int stream);
extern const NativeDef kByteStreamMethods[];

// input([prompt])
Value input_function(Run& run, const Value* args);

}    // namespace coroscope
