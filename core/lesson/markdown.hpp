// Markdown as a flat list of blocks with their places, read by md4c.
#pragma once

#include <string>
#include <vector>

#include "core/base/source.hpp"
#include "core/lesson/lesson.hpp"

namespace coroscope {

enum class BlockKind : std::uint8_t { heading, paragraph, item, code, rule, html };

struct MarkdownBlock {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;           // of a heading, 1 to 6
    int depth = 0;           // of lists around it; an item of the outermost list has 1
    bool is_task = false;    // an item with [ ] or [x]
    bool is_ticked = false;
    std::string mark;    // of an item: "2." where the list is numbered
    Prose prose;
    bool has_picture = false;
    std::string info;    // of a fence: what stands behind ```
    std::string code;
    bool is_closed = true;    // of a fence
    std::uint32_t first_code_line = 0;
    std::uint32_t indent = 0;    // of a fence
    Span span;                   // its first line, or of code the opening fence
};

// From the byte `begin` of the text on.
std::vector<MarkdownBlock> read_markdown(const Source& source, std::uint32_t begin);

}    // namespace coroscope
