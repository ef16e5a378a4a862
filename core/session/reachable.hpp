// What a value holds, directly: the edges of the graph of objects.
#pragma once

#include <functional>

#include "core/vm/run.hpp"

namespace coroscope {

// Calls use(value) for each object that `v` holds: items, keys and values, fields, attributes, a generator's variables
// and stack. Nothing for texts and numbers.
void for_each_held(Run& run, Value v, const std::function<void(Value)>& use);

}    // namespace coroscope
