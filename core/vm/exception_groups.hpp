// except*: splitting what was raised, and putting together what goes on.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// CHECK_EG_MATCH: [exc type] becomes [rest match]; both places are replaced, what they owned is consumed. A naked
// exception that matches is wrapped in a group. No match: `match` is None and exc stays. A match becomes what is handled.
bool exception_group_match(Run& run, Value* exc, Value* type);
// PREP_RERAISE_STAR: what is to be raised after the except* clauses: owned exception, or None.
Value prepare_reraise_star(Run& run, Value orig, Value list);

}    // namespace coroscope
