// Superinstructions: pairs and triples of words that often follow one another become one.
#pragma once

#include "core/lang/assemble.hpp"

namespace coroscope {

// For each block, which of the first 64 locals are bound on entry whatever way one came (Block::bound).
void find_bound_locals(Graph& graph, std::uint32_t parameter_count);

}    // namespace coroscope
