// The order of values whose comparison cannot run Python: numbers, texts, tuples of these.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

enum class PlainOrder { less, equal, greater, unknown };

// unknown: a type with methods of its own, types that do not compare, a NaN, or deeper than a few tuples.
PlainOrder plain_order(Run& run, Value a, Value b, int depth = 0);

}    // namespace coroscope
