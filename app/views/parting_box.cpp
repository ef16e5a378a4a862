// Over everything: what would be lost where one leaves, and the answers to choose from.
#include <algorithm>

#include "app/studio/parting.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

void draw_parting(const Pen& pen) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    fill(pen, {0, 0, screen.x, screen.y}, IM_COL32(0, 0, 0, 140));
    const float s = pen.s;
    const Rect& box = pen.layout.parting;
    fill(pen, box, pen.colours.raised, 8 * s);
    outline(pen, box, pen.colours.faint, 8 * s);
    draw_text(pen, pen.fonts.title, box.x + 20 * s, box.y + 30 * s, pen.colours.text, parting_title(pen.studio),
              box.w - 40 * s);
    float y = box.y + 64 * s;
    for (const std::string& reason : parting_reasons(pen.studio)) {
        draw_text(pen, pen.fonts.text, box.x + 20 * s, y, pen.ink(pen.colours.dim, pen.colours.raised), reason,
                  box.w - 40 * s);
        y += 24 * s;
    }
    const auto chosen = static_cast<std::size_t>(std::max(0, pen.studio.parting.chosen));
    for (std::size_t i = 0; i < pen.layout.parting_buttons.size(); ++i) {
        const Button& button = pen.layout.parting_buttons[i];
        const bool is_chosen = i == std::min(chosen, pen.layout.parting_buttons.size() - 1);
        ImU32 ground = is_chosen ? blend(pen.colours.raised, pen.colours.accent, 0.25f) : pen.colours.background;
        if (pen.is_hovered(button.rect)) ground = blend(ground, pen.colours.text, 0.08f);
        fill(pen, button.rect, ground, 6 * s);
        outline(pen, button.rect, is_chosen ? pen.colours.accent : pen.colours.line, 6 * s, is_chosen ? 1.5f * s : 1);
        const bool is_save = button.id == "part-save", is_discard = button.id == "part-discard";
        const char* name = is_save ? "Save" : is_discard ? "Discard" : "Stay";
        const char* key = is_save ? "S" : is_discard ? "D" : "Esc";
        const float middle = button.rect.y + button.rect.h * 0.5f;
        draw_text(pen, pen.fonts.text, button.rect.x + 14 * s, middle, pen.ink(pen.colours.text, ground), name,
                  button.rect.w - 60 * s);
        draw_text_right(pen, pen.fonts.label, button.rect.right() - 12 * s, middle, pen.ink(pen.colours.dim, ground),
                        key);
        if (pen.is_clicked(button.rect)) pen.commands.push_back(button.command);
    }
    if (pen.mouse.is_pressed && !pen.is_hovered(box))
        pen.commands.push_back({CommandKind::part_answer, static_cast<std::int64_t>(PartingAnswer::stay)});
}

}    // namespace coroscope
