// What the program printed, each line in the colour of who printed it; what lies after the cursor is faded.
#include "app/picture/output_lines.hpp"
#include "app/studio/focus.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

void draw_line(const Pen& pen, std::size_t index, bool is_future) {
    const OutputLine& printed = pen.studio.picture->output[index];
    const Rect row = output_row(pen.layout, index);
    const float s = pen.s, middle = row.y + row.h * 0.5f, alpha = is_future ? 0.4f : 1.0f;
    const bool is_hovered = pen.is_hovered(row);
    if (is_hovered) fill(pen, row, with_alpha(pen.colours.raised, 1), 4 * s);
    const bool is_of_selected = printed.lane >= 0 && printed.lane == selected_lane(pen.studio);
    const ImU32 ground = is_hovered       ? pen.colours.raised
                         : is_of_selected ? blend(pen.colours.panel, pen.lane(printed.lane), 0.16f)
                                          : pen.colours.panel;
    if (is_of_selected && !is_hovered) fill(pen, row, ground, 4 * s);
    fill(pen, {row.x, row.y + 3 * s, 3 * s, row.h - 6 * s}, with_alpha(pen.lane(printed.lane), is_future ? 0.35f : 1));
    const float right = draw_text_right(pen, pen.fonts.label, row.right() - 4 * s, middle,
                                        pen.ink(is_hovered ? pen.colours.text : pen.colours.faint, ground),
                                        std::to_string(printed.step));
    const ImU32 colour = printed.is_error ? pen.colours.error : pen.colours.text;
    draw_text(pen, pen.fonts.code_small, row.x + 12 * s, middle, pen.ink(blend(ground, colour, alpha), ground),
              printed.text, right - row.x - 20 * s);
    if (pen.is_clicked(row)) pen.commands.push_back({CommandKind::go_to_output, static_cast<std::int64_t>(index)});
}

}    // namespace

void draw_output(const Pen& pen) {
    const Rect& rect = pen.layout.output;
    if (rect.is_empty()) return;
    draw_panel(pen, rect, "Output");
    const float s = pen.s;
    const float title = rect.x + 20 * s + text_width(pen.fonts.label_bold, "Output") + 16 * s;
    const std::string hint = "click a line to go to its moment";
    const float left = rect.right() - 20 * s - text_width(pen.fonts.label, hint);
    draw_text_whole(pen, pen.fonts.label, left, rect.y + 20 * s, pen.colours.faint, hint, left > title ? 1e9f : 0);
    const std::size_t past = output_lines_at(*pen.studio.picture, pen.studio.cursor);
    const std::size_t first = pen.layout.first_output;
    if (pen.studio.picture->output.empty() && pen.layout.output_rows.h >= pen.layout.output_row) {
        draw_text(pen, pen.fonts.text, pen.layout.output_rows.x, pen.layout.output_rows.y + 12 * s, pen.colours.faint,
                  "nothing is printed", pen.layout.output_rows.w);
    }
    for (std::size_t index = first; index < first + pen.layout.outputs_shown; ++index) {
        const bool is_future = index >= past;
        if (is_future && pen.studio.is_future_hidden) break;
        draw_line(pen, index, is_future);
        if (index == past && past > 0) {
            const Rect row = output_row(pen.layout, index);
            dashed_line(pen, row.x, row.y, row.right(), row.y, with_alpha(pen.colours.accent, 0.8f), 4 * s, 3 * s);
        }
    }
    if (pen.is_hovered(rect) && pen.mouse.wheel != 0) {
        Command scroll{CommandKind::scroll_output};
        scroll.amount = -3.0 * pen.mouse.wheel;
        pen.commands.push_back(scroll);
    }
}

}    // namespace coroscope
