// Iterators: how they are made from any iterable without C++ waiting for Python.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// iter(v) where no Python has to run for it (native iterables, generators, built-in iterators): owned; kNotImplemented:
// Python has to; unbound: raised (not iterable).
Value quick_iter(Run& run, Value v);

}    // namespace coroscope
