// The program while it is edited: its text in colours, the caret, what is selected, and the line that cannot be run.
#include <algorithm>

#include "app/studio/editing.hpp"
#include "app/views/code_text.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

struct Row {
    std::size_t number = 0;    // from 0
    std::size_t begin = 0;     // bytes
    std::string_view text;
};

float x_of(const Pen& pen, const CodeArea& area, const Row& row, std::size_t byte) {
    const std::size_t own = std::min(byte - row.begin, row.text.size());
    return std::min(area.left + text_width(pen.fonts.code, row.text.substr(0, own)), area.right);
}

bool draw_selected(const Pen& pen, const CodeArea& area, const Row& row, const Rect& rect) {
    const TextField& field = pen.studio.editor.field;
    const std::size_t low = std::min(field.caret, field.anchor), high = std::max(field.caret, field.anchor);
    if (low == high || low > row.begin + row.text.size() || high < row.begin) return false;
    const float from = x_of(pen, area, row, std::max(low, row.begin));
    const bool goes_on = high > row.begin + row.text.size();
    const float to = x_of(pen, area, row, std::min(high, row.begin + row.text.size())) + (goes_on ? area.column : 0);
    fill(pen, {from, rect.y, to - from, rect.h}, blend(pen.colours.background, pen.colours.accent, 0.35f));
    return true;
}

void take_mouse(const Pen& pen, const CodeArea& area, const Row& row, const Rect& rect) {
    const bool is_dragged = pen.is_held_from(pen.layout.code) &&
                            pen.mouse.moved.x * pen.mouse.moved.x + pen.mouse.moved.y * pen.mouse.moved.y > 0;
    if (!pen.is_hovered(rect) || (!pen.mouse.is_pressed && !is_dragged)) return;
    const float column = (pen.mouse.at.x - area.left) / area.column;
    Command place{CommandKind::type_place, static_cast<std::int64_t>(row.number)};
    place.at = std::max(0.0f, column + 0.5f);
    place.amount = !pen.mouse.is_pressed || pen.mouse.has_shift ? 1 : 0;
    if (pen.studio.typing != Typing::program)
        pen.commands.push_back({CommandKind::type_in, static_cast<std::int64_t>(Typing::program)});
    pen.commands.push_back(place);
}

void draw_row(const Pen& pen, const CodeArea& area, const Row& row, LineState state, const Rect& rect) {
    const float s = pen.s, middle = rect.y + rect.h * 0.5f;
    const EditorState& editor = pen.studio.editor;
    const bool is_wrong = !editor.problem.empty() && editor.problem_line == row.number + 1;
    const bool has_caret = editor.field.caret >= row.begin && editor.field.caret <= row.begin + row.text.size();
    ImU32 ground = pen.colours.background;
    if (is_wrong) {
        ground = blend(ground, pen.colours.error, 0.17f);
        fill(pen, rect, ground);
        fill(pen, {rect.x, rect.y, 3 * s, rect.h}, pen.colours.error);
    }
    // Letters have to be read on what is selected and beside it.
    if (draw_selected(pen, area, row, rect)) ground = blend(pen.colours.background, pen.colours.accent, 0.35f);
    draw_text_right(pen, pen.fonts.code_small, area.left - 18 * s, middle,
                    pen.ink(has_caret ? pen.colours.text : pen.colours.faint, ground), std::to_string(row.number + 1));
    draw_code(pen, area, row.text, state, middle, ground);
    if (has_caret)
        fill(pen, {x_of(pen, area, row, editor.field.caret) - s, rect.y + 3 * s, 2 * s, rect.h - 6 * s},
             pen.colours.accent);
    take_mouse(pen, area, row, rect);
}

// Why it cannot be run, at the lower border.
float draw_problem(const Pen& pen, const Rect& code) {
    const EditorState& editor = pen.studio.editor;
    if (editor.problem.empty()) return 0;
    const float s = pen.s, row = paragraph_row(pen.fonts.text);
    const auto lines = wrapped(pen.fonts.text, editor.problem, code.w - 40 * s, 3);
    const float height = row * static_cast<float>(lines.size()) + 16 * s;
    const Rect box{code.x, code.bottom() - height, code.w, height};
    const ImU32 ground = blend(pen.colours.panel, pen.colours.error, 0.1f);
    fill(pen, box, ground);
    fill(pen, {box.x, box.y, 3 * s, box.h}, pen.colours.error);
    float middle = box.y + 8 * s + row * 0.5f;
    for (const std::string& one : lines) {
        draw_text(pen, pen.fonts.text, box.x + 20 * s, middle, pen.ink(pen.colours.text, ground), one, box.w - 36 * s);
        middle += row;
    }
    return height;
}

}    // namespace

void draw_editor(const Pen& pen) {
    const Rect& code = pen.layout.code;
    const Clip clip(pen, code);
    const EditorState& editor = pen.studio.editor;
    const std::string& text = editor.field.text;
    const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    const CodeArea area = code_area(pen, count);
    const float bottom = code.bottom() - draw_problem(pen, code);
    const std::size_t first = first_edited_line(pen.studio, pen.layout);
    LineState state = 0;
    float y = code.y + 8 * pen.s;
    Row row;
    for (std::size_t at = 0; at <= text.size() && y + pen.layout.code_row <= bottom; ++row.number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        row.begin = at;
        row.text = std::string_view(text).substr(at, end - at);
        LineState next = state;
        inked(row.text, next);
        if (row.number >= first) {
            draw_row(pen, area, row, state, {code.x, y, code.w, pen.layout.code_row});
            y += pen.layout.code_row;
        }
        state = next;
        at = end + 1;
    }
    if (pen.is_hovered(code) && pen.mouse.wheel != 0) {
        Command scroll{CommandKind::scroll_editor};
        scroll.amount = -3.0 * pen.mouse.wheel;
        pen.commands.push_back(scroll);
    }
}

}    // namespace coroscope
