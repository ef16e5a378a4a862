// Generator expressions that whoever is handed them uses up at once, as in sum(x for x in xs): they run on the lane of
// the frame that does so, and have none of their own.
#pragma once

#include <cstdint>
#include <set>

#include "core/base/source.hpp"

namespace coroscope {

// The lines on which every generator expression is of that kind.
std::set<std::uint32_t> lines_of_folded(const Source& source);

}    // namespace coroscope
