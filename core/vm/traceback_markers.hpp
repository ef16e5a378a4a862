// The line of ~~~^~~~ under a source line in a traceback.
#pragma once

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

}    // namespace coroscope
