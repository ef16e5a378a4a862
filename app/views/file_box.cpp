// Over everything for a moment: the name of a file to be saved or opened, and those that fit what is typed.
#include <algorithm>

#include "app/views/panels.hpp"
#include "app/views/typed_text.hpp"

namespace coroscope {

void draw_file_box(const Pen& pen) {
    const FileBox& files = pen.studio.file_box;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    fill(pen, {0, 0, screen.x, screen.y}, IM_COL32(0, 0, 0, 140));
    const float s = pen.s, width = std::min(620 * s, screen.x - 40 * s), row = 28 * s;
    const auto room = static_cast<std::size_t>(std::max(1.0f, (screen.y * 0.7f - 100 * s) / row));
    const std::size_t shown = std::min(files.files.size(), room);
    const Rect box{(screen.x - width) * 0.5f, screen.y * 0.14f, width,
                   122 * s + row * static_cast<float>(std::max<std::size_t>(shown, 1))};
    fill(pen, box, pen.colours.raised, 8 * s);
    outline(pen, box, pen.colours.faint, 8 * s);
    draw_text(pen, pen.fonts.text_bold, box.x + 20 * s, box.y + 24 * s, pen.colours.text,
              files.is_saving ? "Save the session as" : "Open a program, a lesson or a session", box.w - 40 * s);
    const Rect field{box.x + 12 * s, box.y + 44 * s, box.w - 24 * s, 34 * s};
    fill(pen, field, pen.colours.background, 5 * s);
    outline(pen, field, pen.colours.accent, 5 * s);
    draw_typed_line(pen, inset(field, 6 * s), files.field, Typing::file_name, pen.fonts.code_small, "a file's name");
    const auto chosen = static_cast<std::size_t>(std::max(0, files.chosen));
    const std::size_t first = chosen >= shown ? chosen - shown + 1 : 0;
    float y = field.bottom() + 10 * s;
    for (std::size_t i = first; i < first + shown && i < files.files.size(); ++i, y += row) {
        const Rect line_rect{box.x + 8 * s, y, box.w - 16 * s, row};
        const bool is_chosen = files.chosen >= 0 && i == chosen;
        if (is_chosen || pen.is_hovered(line_rect))
            fill(pen, line_rect, with_alpha(pen.colours.accent, is_chosen ? 0.25f : 0.1f), 4 * s);
        draw_text(pen, pen.fonts.code_small, line_rect.x + 12 * s, y + row * 0.5f, pen.colours.text, files.files[i],
                  line_rect.w - 24 * s);
        if (pen.is_clicked(line_rect)) pen.commands.push_back({CommandKind::file_pick, static_cast<std::int64_t>(i)});
    }
    if (files.files.empty())
        draw_text(pen, pen.fonts.text, box.x + 20 * s, y + row * 0.5f, pen.ink(pen.colours.dim, pen.colours.raised),
                  files.is_saving ? "a new file" : "nothing here begins like this", box.w - 40 * s);
    draw_text(pen, pen.fonts.label, box.x + 20 * s, box.bottom() - 18 * s, pen.ink(pen.colours.dim, pen.colours.raised),
              files.is_saving ? "Enter saves, Esc does not" : "Enter opens, \u2191 \u2193 choose, Esc does not",
              box.w - 40 * s);
    if (pen.mouse.is_pressed && !pen.is_hovered(box)) pen.commands.push_back({CommandKind::escape});
}

}    // namespace coroscope
