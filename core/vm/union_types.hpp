// int | str: what `|` makes of classes.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// Owned; kNotImplemented where one of the two cannot stand in a union.
Value new_union(Run& run, Value l, Value r);

}    // namespace coroscope
