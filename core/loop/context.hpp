// Contexts of context variables: an immutable map that a copy shares, replaced when a variable is set.
#pragma once

#include "core/vm/frames.hpp"

namespace coroscope {

struct Context {
    COROSCOPE_RECORD
    Value map;           // tuple: variable, value, variable, value, ...; unbound: empty
    Value is_entered;    // int
};
struct ContextVar {
    COROSCOPE_RECORD
    Value name, fallback;
    Value spare;
};
struct ContextToken {
    COROSCOPE_RECORD
    Value variable, context;
    Value old;        // unbound: it was not set
    Value is_used;    // int
};

Value current_context(Run& run);    // borrowed, made where there is none yet
Value copy_context(Run& run);       // owned
Value copy_context(Run& run, Value context);

// Borrowed; unbound: not set in this context.
Value context_get(const Machine& m, Value context, Value variable);
void context_set(Run& run, Value context, Value variable, Value value);    // retains
void context_remove(Run& run, Value context, Value variable);

// The routine of Context.run(): calls and goes back to the context before.
NativeStep context_run_step(Run& run, Frame& frame, Value incoming, Ended ended);

}    // namespace coroscope
