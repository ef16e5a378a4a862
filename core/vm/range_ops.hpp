// What ranges compute with numbers of any size.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// range(start, stop, step) of three ints; step is not 0.
Value new_range_of(Run& run, Value start, Value stop, Value step);

}    // namespace coroscope
