// Objects as programs can see them through gc: which there are, and which refers to which.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

Value gc_get_objects(Run& run, const Value* args);
Value gc_get_referrers(Run& run, const Value* args);
Value gc_get_referents(Run& run, const Value* args);
// Whether CPython's collector looks at it: not at texts and numbers, nor at a dict that holds nothing else.
bool is_tracked_by_gc(const Machine& m, Value v);

}    // namespace coroscope
