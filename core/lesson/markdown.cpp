#include "core/lesson/markdown.hpp"

#include <md4c.h>

#include <algorithm>

#include "core/lang/characters.hpp"

namespace coroscope {
namespace {

struct OpenList {
    bool is_ordered = false;
    unsigned next = 1;
};

struct Reader {
    const Source& source;
    std::vector<MarkdownBlock> blocks{};
    std::vector<OpenList> lists{};
    std::uint32_t begin = 0;    // where md4c was told to begin
    std::uint32_t seen = 0;     // everything before this offset has been read
    int current = -1;           // the block that takes text
    int strong = 0, emphasis = 0, code = 0, picture = 0;
    bool is_item_fresh = false;    // an item was opened, and nothing of it has been read

    MarkdownBlock& block() { return blocks[static_cast<std::size_t>(current)]; }
    std::uint32_t end_of_line(std::uint32_t offset) const {
        auto line = source.line_of(offset);
        return source.line_begins[line - 1] + static_cast<std::uint32_t>(source.line(line).size());
    }
    bool is_inside(const char* text) const {
        auto begin = source.text.data();
        return text >= begin && text <= begin + source.text.size();
    }
};

// A line without the marks of quotes and lists before what it holds.
std::string_view without_marks(std::string_view line) {
    for (;;) {
        auto before = line.size();
        while (!line.empty() && (line[0] == ' ' || line[0] == '\t' || line[0] == '>')) line.remove_prefix(1);
        if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ')
            line.remove_prefix(2);
        auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
        if (digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
            line[digits + 1] == ' ')
            line.remove_prefix(digits + 2);
        if (line.size() == before) return line;
    }
}

std::size_t fence_length(std::string_view line, char mark) {
    return std::min(line.find_first_not_of(mark), line.size());
}

// The first line from `from` on for which `is_it` holds; 0: none.
template <class Predicate>
std::uint32_t find_line(const Source& source, std::uint32_t from, Predicate is_it) {
    for (auto line = from; line <= source.line_count(); ++line)
        if (is_it(source.line(line))) return line;
    return 0;
}

std::uint32_t next_line(const Reader& r) {
    if (r.seen >= r.source.text.size()) return r.source.line_count() + 1;
    auto line = r.source.line_of(r.seen);
    return r.source.line_begins[line - 1] < r.seen ? line + 1 : line;
}

Span span_of_line(const Source& source, std::uint32_t line) {
    line = std::max(1u, std::min(line, source.line_count()));
    auto begin = source.line_begins[line - 1];
    return {begin, begin + static_cast<std::uint32_t>(source.line(line).size())};
}

void open_block(Reader& r, BlockKind kind) {
    MarkdownBlock block;
    block.kind = kind;
    block.depth = static_cast<int>(r.lists.size());
    block.span = {r.seen, r.seen};
    r.blocks.push_back(std::move(block));
    r.current = static_cast<int>(r.blocks.size()) - 1;
    r.strong = r.emphasis = r.code = r.picture = 0;
}

void open_code(Reader& r, const MD_BLOCK_CODE_DETAIL& detail) {
    open_block(r, BlockKind::code);
    auto mark = detail.fence_char ? detail.fence_char : '`';
    auto line = find_line(r.source, next_line(r),
                          [&](std::string_view text) { return fence_length(without_marks(text), mark) >= 3; });
    auto& block = r.block();
    block.span = span_of_line(r.source, line);
    auto text = r.source.line(line);
    auto bare = without_marks(text);
    block.indent = static_cast<std::uint32_t>(text.size() - bare.size());
    auto info = bare.substr(fence_length(bare, mark));
    auto begin = std::min(info.find_first_not_of(' '), info.size());
    auto end = info.find_last_not_of(' ');
    if (end != std::string_view::npos && begin <= end) block.info = std::string(info.substr(begin, end + 1 - begin));
    block.span.begin += block.indent;
    block.first_code_line = line + 1;
}

void close_code(Reader& r) {
    auto& block = r.block();
    auto count = static_cast<std::uint32_t>(std::count(block.code.begin(), block.code.end(), '\n'));
    auto open = r.source.line(block.first_code_line - 1);
    auto bare = without_marks(open);
    char mark = bare.empty() ? '`' : bare[0];
    auto last = block.first_code_line + count;
    auto closing = without_marks(r.source.line(last));
    auto length = fence_length(closing, mark);
    block.is_closed = last <= r.source.line_count() && length >= fence_length(bare, mark) &&
                      closing.find_first_not_of(" \t", length) == std::string_view::npos;
    r.seen = last <= r.source.line_count() ? span_of_line(r.source, last).end
                                           : static_cast<std::uint32_t>(r.source.text.size());
    if (r.seen < r.source.text.size()) ++r.seen;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    auto& r = *static_cast<Reader*>(user);
    switch (type) {
        case MD_BLOCK_H:
            open_block(r, BlockKind::heading);
            r.block().level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            if (auto line = find_line(r.source, next_line(r),
                                      [](std::string_view text) { return without_marks(text).substr(0, 1) == "#"; }))
                r.block().span = span_of_line(r.source, line);
            break;
        case MD_BLOCK_P:
            if (r.is_item_fresh)
                r.current = static_cast<int>(r.blocks.size()) - 1;
            else
                open_block(r, BlockKind::paragraph);
            break;
        case MD_BLOCK_UL: r.lists.push_back({}); return 0;
        case MD_BLOCK_OL: r.lists.push_back({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start}); return 0;
        case MD_BLOCK_LI: {
            auto& item = *static_cast<MD_BLOCK_LI_DETAIL*>(detail);
            open_block(r, BlockKind::item);
            auto& block = r.block();
            block.is_task = item.is_task != 0;
            block.is_ticked = item.is_task && item.task_mark != ' ';
            if (item.is_task) block.span = span_of_line(r.source, r.source.line_of(r.begin + item.task_mark_offset));
            if (!r.lists.empty() && r.lists.back().is_ordered) block.mark = std::to_string(r.lists.back().next++) + ".";
            r.is_item_fresh = true;
            return 0;
        }
        case MD_BLOCK_CODE: open_code(r, *static_cast<MD_BLOCK_CODE_DETAIL*>(detail)); break;
        case MD_BLOCK_HTML: open_block(r, BlockKind::html); break;
        case MD_BLOCK_HR: open_block(r, BlockKind::rule); break;
        default: return 0;
    }
    r.is_item_fresh = false;
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* user) {
    auto& r = *static_cast<Reader*>(user);
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) r.lists.pop_back();
    if (type == MD_BLOCK_CODE && r.current >= 0) close_code(r);
    if (type == MD_BLOCK_LI) r.is_item_fresh = false;
    if (type != MD_BLOCK_UL && type != MD_BLOCK_OL) r.current = -1;
    return 0;
}

int enter_span(MD_SPANTYPE type, void*, void* user) {
    auto& r = *static_cast<Reader*>(user);
    if (type == MD_SPAN_STRONG) ++r.strong;
    if (type == MD_SPAN_EM) ++r.emphasis;
    if (type == MD_SPAN_CODE) ++r.code;
    if (type == MD_SPAN_IMG && r.current >= 0) r.block().has_picture = true;
    return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* user) {
    auto& r = *static_cast<Reader*>(user);
    if (type == MD_SPAN_STRONG) --r.strong;
    if (type == MD_SPAN_EM) --r.emphasis;
    if (type == MD_SPAN_CODE) --r.code;
    return 0;
}

// "&amp;" and numbers; other names are left as they are.
std::string entity_text(std::string_view entity) {
    constexpr std::pair<std::string_view, const char*> names[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", " "}};
    for (auto& [name, text] : names)
        if (name == entity) return text;
    if (entity.size() < 4 || entity[1] != '#') return std::string(entity);
    bool is_hex = entity[2] == 'x' || entity[2] == 'X';
    std::uint32_t point = 0;
    for (char c : entity.substr(is_hex ? 3 : 2)) {
        if (c == ';') break;
        auto digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        point = point * (is_hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
        if (point > 0x10ffff) point = 0xfffd;
    }
    if (point == 0 || (point >= 0xd800 && point < 0xe000)) point = 0xfffd;
    std::string text;
    append_code_point(text, point);
    return text;
}

int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    auto& r = *static_cast<Reader*>(user);
    if (r.current < 0) r.current = static_cast<int>(r.blocks.size()) - 1;    // text of a tight item
    if (r.current < 0) return 0;
    auto& block = r.block();
    r.is_item_fresh = false;
    std::string_view piece(text, size);
    Span span{r.seen, r.seen};
    if (size > 0 && r.is_inside(text)) {
        span.begin = static_cast<std::uint32_t>(text - r.source.text.data());
        span.end = span.begin + size;
        r.seen = std::max(r.seen, span.end);
    }
    if (block.kind == BlockKind::code || block.kind == BlockKind::html) {
        if (block.kind == BlockKind::html && block.code.empty()) block.span = span;
        block.code += piece;
        return 0;
    }
    TextRun run;
    run.text = type == MD_TEXT_ENTITY     ? entity_text(piece)
               : type == MD_TEXT_BR       ? "\n"
               : type == MD_TEXT_SOFTBR   ? " "
               : type == MD_TEXT_NULLCHAR ? "\xef\xbf\xbd"
                                          : std::string(piece);
    run.is_code = r.code > 0;
    run.is_strong = r.strong > 0;
    run.is_emphasis = r.emphasis > 0;
    run.span = span;
    if (block.prose.empty()) block.span = {span.begin, r.end_of_line(span.begin)};
    if (!block.prose.empty()) {
        auto& last = block.prose.back();
        if (last.is_code == run.is_code && last.is_strong == run.is_strong && last.is_emphasis == run.is_emphasis) {
            last.text += run.text;
            last.span.end = std::max(last.span.end, run.span.end);
            return 0;
        }
    }
    block.prose.push_back(std::move(run));
    return 0;
}

}    // namespace

std::vector<MarkdownBlock> read_markdown(const Source& source, std::uint32_t begin) {
    Reader reader{source};
    reader.begin = reader.seen = begin;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLSPANS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = take_text;
    md_parse(source.text.data() + begin, static_cast<MD_SIZE>(source.text.size() - begin), &parser, &reader);
    return std::move(reader.blocks);
}

}    // namespace coroscope
