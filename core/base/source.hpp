// A program's text and places in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope {

// Half-open range of byte offsets into a Source's text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

// A place as people say it: line from 1, column in characters (code points) from 0.
struct Place {
    std::uint32_t line = 1;
    std::uint32_t column = 0;
};

struct Source {
    std::string name;                          // as tracebacks show it
    std::string text;                          // UTF-8, newlines normalised to \n
    std::vector<std::uint32_t> line_begins;    // byte offset of the first byte of each line

    Source() = default;
    Source(std::string name, std::string text);

    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_begins.size()); }
    // Text of a line (from 1) without its newline; empty outside the file.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_of(std::uint32_t offset) const;
    Place place_of(std::uint32_t offset) const;
};

}    // namespace coroscope
