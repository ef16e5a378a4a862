// Cycles: objects that only refer to one another, found by counting references from within.
#pragma once

#include <vector>

#include "core/machine/machine.hpp"

namespace coroscope {

// Offsets of all objects that nothing outside of them refers to, in order of address.
std::vector<std::uint32_t> find_garbage(const Machine& m);
// First half of a collection: garbage that has code to run (generators, __del__) is queued as finalisers, which run
// before the next instruction. Returns how many objects are garbage.
std::uint32_t queue_garbage(Machine& m);
// Second half: garbage that is left is taken apart. Returns how many objects were.
std::uint32_t clear_garbage(Machine& m);

}    // namespace coroscope
