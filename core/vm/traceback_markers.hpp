// The line of ~~~^~~~ under a source line in a traceback.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope {

// Lines from 1, columns in bytes from 0; line 0: unknown.
struct MarkedSpan {
    std::uint32_t begin_line = 0, begin_column = 0;
    std::uint32_t end_line = 0, end_column = 0;
};

// Marker line without indentation, empty where there is nothing to show: the span is all of the line.
std::string marker_line(std::string_view line, const MarkedSpan& span, bool is_module_style);

// What stands out in an expression that is a binary operation or a subscript, in characters, for the module; else 0, 0.
struct MarkedPart {
    std::size_t begin = 0, end = 0;
};
MarkedPart marked_part(std::string_view expression);

}    // namespace coroscope
