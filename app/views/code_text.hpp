// Lines of a program as they are drawn: where the columns are, and the colours of what stands in them.
#pragma once

#include <string>
#include <string_view>

#include "app/picture/highlight.hpp"
#include "app/views/pen.hpp"

namespace coroscope {

struct CodeArea {
    float left = 0;    // of column 0
    float right = 0;
    float column = 8;    // width of a character
};
CodeArea code_area(const Pen& pen, std::size_t lines);

// Tabs as far as the next multiple of eight, so that columns are what Python means.
std::string untabbed(std::string_view text);
// Returns where the text ends. A line longer than the panel ends in one ellipsis, whatever piece that falls into.
float draw_code(const Pen& pen, const CodeArea& area, std::string_view line, LineState state, float middle,
                ImU32 ground);

}    // namespace coroscope
