#include "core/vm/traceback_syntax.hpp"

#include <algorithm>

#include "core/lang/syntax_error.hpp"
#include "core/vm/exception_fields.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

namespace {

bool is_given(Value v) {
    return v && v != kNone;
}

// As the interpreter quotes it; the marker does not go beyond the text.
std::string quoted_text(const std::u32string& text, bool is_indentation, std::int64_t offset, std::int64_t line,
                        std::int64_t end, std::int64_t end_line) {
    SyntaxError error;
    error.kind = is_indentation ? "IndentationError" : "SyntaxError";
    for (auto c : text) append_code_point(error.text, c);
    auto size = static_cast<std::int64_t>(text.size());
    auto clipped = [](std::int64_t n) { return static_cast<int>(std::clamp<std::int64_t>(n, -1, INT32_MAX)); };
    error.line = clipped(line);
    error.offset = clipped(offset);
    error.end_line = clipped(end_line);
    error.end_offset = clipped(std::min(end, size + 1));
    auto out = format_syntax_error("", error);
    // Without its first line, which names the file, and its last, which is the message.
    out.erase(0, out.find('\n') + 1);
    out.erase(out.rfind('\n', out.size() - 2) + 1);
    return out;
}

// The text with blanks at its begin cut off, and ^^^ under the part from `offset` (characters from 1).
std::string marked_text(std::u32string text, std::int64_t offset, std::int64_t end) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    std::size_t cut = 0;
    while (cut < text.size() && (text[cut] == ' ' || text[cut] == '\n' || text[cut] == '\f')) ++cut;
    text = text.substr(cut);
    std::string line, markers;
    for (auto c : text) append_code_point(line, c);
    auto from = offset - 1 - static_cast<std::int64_t>(cut), to = end - 1 - static_cast<std::int64_t>(cut);
    if (offset > 0 && from >= 0) {
        for (std::int64_t i = 0; i < from; ++i) {
            bool is_tab = i < static_cast<std::int64_t>(text.size()) && text[static_cast<std::size_t>(i)] == '\t';
            markers += is_tab ? '\t' : ' ';
        }
        markers.append(static_cast<std::size_t>(std::max<std::int64_t>(to - from, 0)), '^');
    }
    return "    " + line + "\n" + (markers.empty() ? "" : "    " + markers + "\n");
}

}    // namespace

bool format_syntax_place(Run& run, Value exception, bool is_module_style, std::string* place, std::string* message) {
    const auto& e = *at<Exception>(run, exception);
    bool has_line = is_given(e.extra[syntax_line]) && e.extra[syntax_line].is_int();
    if (!has_line && !is_module_style) return false;
    std::string file = is_given(e.extra[syntax_filename]) && is_str(run, e.extra[syntax_filename])
                           ? to_utf8(run, e.extra[syntax_filename])
                           : std::string();
    *message = "<no detail available>";
    if (is_given(e.extra[syntax_msg])) {
        message->clear();
        if (!append_str(run, e.extra[syntax_msg], *message)) clear_error(run);
    } else if (!is_module_style) {
        *message = "None";
    }
    if (!has_line) {
        if (!file.empty()) *message += " (" + file + ")";
    } else {
        auto line = e.extra[syntax_line].as_int();
        *place = "  File \"" + (file.empty() ? "<string>" : file) + "\", line " + std::to_string(line) + "\n";
    }
    if (!is_given(e.extra[syntax_text]) || !is_str(run, e.extra[syntax_text])) return true;
    auto text = to_u32(run, e.extra[syntax_text]);
    std::int64_t offset =
        is_given(e.extra[syntax_offset]) && e.extra[syntax_offset].is_int() ? e.extra[syntax_offset].as_int() : 0;
    std::int64_t end = offset, end_line = 0;
    if (e.extra[syntax_ends]) {
        auto* ends = at<Tuple>(run, e.extra[syntax_ends])->items;
        if (ends[0].is_int()) end_line = ends[0].as_int();
        if (ends[1].is_int() && ends[1].as_int() != 0) end = ends[1].as_int();
    }
    if (!is_module_style) {
        bool is_indentation = is_instance(run, exception, TypeId::IndentationError);
        *place += quoted_text(text, is_indentation, offset, e.extra[syntax_line].as_int(), end, end_line);
        return true;
    }
    if (end == offset || end == -1) end = offset + 1;
    *place += marked_text(text, offset, end);
    return true;
}

}    // namespace coroscope
