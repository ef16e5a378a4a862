// Groups of exceptions: making them, splitting what was raised for except*, and putting together what goes on.
#pragma once

#include <vector>

#include "core/vm/run.hpp"

namespace coroscope {

// BaseExceptionGroup(message, exceptions): an ExceptionGroup where all are Exceptions. `exceptions` is a list or tuple
// of exceptions, at least one; it becomes part of `args` as it is. Owned.
Value new_exception_group(Run& run, Value message, Value exceptions);

// What a group is taken apart into; owned, None where nothing is left.
struct GroupParts {
    Value match, rest;
};
// By a class or a tuple of classes of exceptions. Groups with a derive() of their own make their parts by it, in a
// nested call; see derives_natively. false: raised.
bool split_exception_group(Run& run, Value exception, Value type, bool wants_rest, GroupParts* parts);
// Whether neither the group nor one in it has a derive() written in Python.
bool derives_natively(Run& run, Value exception);
// A class of exceptions, or a tuple of them.
bool is_exception_type(const Machine& m, Value v);

// CHECK_EG_MATCH: [exc type] becomes [rest match]; both places are replaced, what they owned is consumed. A naked
// exception that matches is wrapped in a group. A match becomes what is handled.
bool exception_group_match(Run& run, Value* exc, Value* type);
// PREP_RERAISE_STAR: what is to be raised after the except* clauses: owned exception, or None.
Value prepare_reraise_star(Run& run, Value orig, Value list);

}    // namespace coroscope
