// The next item of itertools' product, permutations and combinations, as __next__ of their classes.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

Value product_next(Run& run, const Value* args);
Value permutations_next(Run& run, const Value* args);
Value combinations_next(Run& run, const Value* args);
Value repeating_combinations_next(Run& run, const Value* args);

}    // namespace coroscope
