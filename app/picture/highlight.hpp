// Python text to coloured pieces, line by line: only as much grammar as colours need.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/source.hpp"

namespace coroscope {

enum class Ink : std::uint8_t { plain, keyword, name, string, number, comment };

struct InkedPiece {
    std::uint32_t begin = 0;    // bytes of the line
    std::uint32_t end = 0;
    Ink ink = Ink::plain;
};

// What a line begins inside of: 0 code, 1 a """ string, 2 a ''' string.
using LineState = std::uint8_t;

// The state at the start of every line.
std::vector<LineState> line_states(const Source& source);
// Pieces without gaps from the first byte to the last; `state` becomes that of the next line.
std::vector<InkedPiece> inked(std::string_view line, LineState& state);

}    // namespace coroscope
