// sys.stdin, sys.stdout and sys.stderr.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// Instances are records of one field: 0, 1 or 2. 0, 1, 2 for a real stream, -1 for any other object.
// Whether stdout can take the text; else a UnicodeEncodeError was raised.
bool is_encodable(Run& run, std::string_view utf8);
int stream_number(Run& run, Value file);
// What sys.stdout is now (borrowed); unbound: nobody imported sys, or it was deleted there; kNone is possible.
Value current_stdout(Run& run);

// To sys.stderr, whatever that is now; nowhere if it was deleted or is None.
Value write_error(Run& run, std::string_view text);

// Raises io.UnsupportedOperation.
Value refuse_operation(Run& run, const char* message);

// The event of a print() or a write to stdout that has ended; one within another print() is part of that one's.
void finish_print(Run& run, std::string_view text);

// Makes the class TextIOWrapper and puts the three streams into the dict of sys, also as __stdin__ and so on.
void add_streams(Run& run, Value sys_dict);
extern const NativeDef kStreamMethods[];
extern const GetSetDef kStreamAttributes[];

}    // namespace coroscope
