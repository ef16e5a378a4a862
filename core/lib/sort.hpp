// list.sort(): CPython's merge sort (listobject.c), comparison for comparison, since __lt__ may show them.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// Sorts keys[0 .. count), stable, by `<` alone, and moves values along (null: none); false: a comparison raised, and
// the arrays hold the same elements in some order.
bool sort_values(Run& run, Value* keys, Value* values, std::int64_t count);

}    // namespace coroscope
