// What lies over everything for a moment: the command palette and the list of keys.
#include <algorithm>

#include "app/studio/find.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

void dim_everything(const Pen& pen) {
    fill(pen, {0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y}, IM_COL32(0, 0, 0, 140));
}

void draw_box(const Pen& pen, const Rect& box) {
    fill(pen, box, pen.colours.raised, 8 * pen.s);
    outline(pen, box, pen.colours.faint, 8 * pen.s);
}

void draw_key(const Pen& pen, float right, float middle, const std::string& keys) {
    if (keys.empty()) return;
    const float width = text_width(pen.fonts.label, keys) + 12 * pen.s;
    const Rect cap{right - width, middle - 10 * pen.s, width, 20 * pen.s};
    fill(pen, cap, pen.colours.background, 4 * pen.s);
    outline(pen, cap, pen.colours.line, 4 * pen.s);
    draw_text(pen, pen.fonts.label, cap.x + 6 * pen.s, middle, pen.colours.dim, keys);
}

}    // namespace

void draw_palette(const Pen& pen) {
    dim_everything(pen);
    const float s = pen.s, width = std::min(620 * s, pen.layout.bar.w - 40 * s), row = 30 * s;
    const std::vector<Action> actions = palette_items(pen.studio);
    const float height = ImGui::GetIO().DisplaySize.y;
    const auto room = static_cast<std::size_t>(std::max(1.0f, (height * 0.7f - 60 * s) / row));
    const std::size_t shown = std::min(actions.size(), room);
    const Rect box{(pen.layout.bar.w - width) * 0.5f, height * 0.14f, width,
                   58 * s + row * static_cast<float>(std::max<std::size_t>(shown, 1)) + 8 * s};
    draw_box(pen, box);
    const Rect field{box.x + 12 * s, box.y + 12 * s, box.w - 24 * s, 34 * s};
    fill(pen, field, pen.colours.background, 5 * s);
    outline(pen, field, pen.colours.accent, 5 * s);
    const std::string& filter = pen.studio.palette.filter;
    const bool is_find = pen.studio.palette.is_find;
    const float x = draw_text(pen, pen.fonts.text, field.x + 12 * s, field.y + field.h * 0.5f,
                              filter.empty() ? pen.colours.faint : pen.colours.text,
                              filter.empty() ? (is_find ? "Find in source, output and tasks; 12 is a step, 1.5 s a time"
                                                        : "Type what you want to do")
                                             : filter,
                              field.w - 30 * s);
    if (!filter.empty()) fill(pen, {x + 2 * s, field.y + 8 * s, 1.5f * s, field.h - 16 * s}, pen.colours.accent);
    const auto chosen = static_cast<std::size_t>(pen.studio.palette.chosen);
    const std::size_t first = chosen >= shown ? chosen - shown + 1 : 0;
    float y = box.y + 54 * s;
    for (std::size_t i = first; i < first + shown; ++i, y += row) {
        const Rect line_rect{box.x + 8 * s, y, box.w - 16 * s, row};
        if (i == chosen || pen.is_hovered(line_rect))
            fill(pen, line_rect, with_alpha(pen.colours.accent, i == chosen ? 0.25f : 0.1f), 4 * s);
        draw_key(pen, line_rect.right() - 8 * s, y + row * 0.5f, actions[i].keys);
        draw_text(pen, pen.fonts.text, line_rect.x + 12 * s, y + row * 0.5f, pen.colours.text, actions[i].name,
                  line_rect.w - 150 * s);
        if (pen.is_clicked(line_rect)) {
            pen.commands.push_back(
                {CommandKind::palette_move, static_cast<std::int64_t>(i) - pen.studio.palette.chosen});
            pen.commands.push_back({CommandKind::palette_accept});
        }
    }
    if (actions.empty())
        draw_text(pen, pen.fonts.text, box.x + 24 * s, y + row * 0.5f, pen.ink(pen.colours.dim, pen.colours.raised),
                  !is_find         ? "no command has these letters"
                  : filter.empty() ? "\u2191 \u2193 choose, Enter goes there"
                                   : "not found");
    if (pen.mouse.is_pressed && !pen.is_hovered(box)) pen.commands.push_back({CommandKind::escape});
}

void draw_help(const Pen& pen) {
    dim_everything(pen);
    std::vector<Action> actions = all_actions();
    actions.push_back({"Select a lane", "1 to 9", {}});
    actions.push_back({"Scroll the source", "Up, Down", {}});
    actions.push_back({"Close, leave Present, select nothing", "Esc", {}});
    actions.erase(
        std::remove_if(actions.begin(), actions.end(), [](const Action& action) { return action.keys.empty(); }),
        actions.end());
    const float s = pen.s, height = ImGui::GetIO().DisplaySize.y;
    const std::size_t columns = 2, rows = (actions.size() + columns - 1) / columns;
    const float width = std::min(900 * s, pen.layout.bar.w - 24 * s);
    const float row = std::min(30 * s, (height - 120 * s) / static_cast<float>(rows));
    const Rect box{(pen.layout.bar.w - width) * 0.5f,
                   std::max(10.0f, (height - row * static_cast<float>(rows) - 90 * s) * 0.5f), width,
                   row * static_cast<float>(rows) + 84 * s};
    draw_box(pen, box);
    draw_text(pen, pen.fonts.title, box.x + 24 * s, box.y + 30 * s, pen.colours.text, "Keys");
    draw_text_right(pen, pen.fonts.label, box.right() - 24 * s, box.y + 30 * s, pen.colours.dim, "Esc closes");
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const float left = box.x + 24 * s + (box.w - 24 * s) * 0.5f * static_cast<float>(i / rows);
        const float right = left + (box.w - 24 * s) * 0.5f - 24 * s;
        const float middle = box.y + 58 * s + row * (static_cast<float>(i % rows) + 0.5f);
        draw_key(pen, right, middle, actions[i].keys);
        draw_text(pen, pen.fonts.text, left, middle, pen.colours.text, actions[i].name, right - left - 120 * s);
    }
    if (pen.mouse.is_pressed && !pen.is_hovered(box)) pen.commands.push_back({CommandKind::toggle_help});
}

void draw_tip(const Pen& pen) {
    const Tip& tip = pen.tip;
    if (tip.title.empty() && tip.text.empty()) return;
    const float s = pen.s, most = 380 * s;
    const ImFont* font = pen.fonts.text;
    const std::vector<std::string> lines = wrapped(font, tip.text, most, 12);
    float width = std::min(most, text_width(pen.fonts.code_small, tip.title));
    for (const std::string& one : lines) width = std::max(width, text_width(font, one));
    const float row = paragraph_row(font), head = tip.title.empty() ? 0 : 24 * s;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    Rect box{pen.mouse.at.x + 14 * s, 0, width + 26 * s, head + row * static_cast<float>(lines.size()) + 18 * s};
    box.y = pen.mouse.at.y - box.h - 12 * s;
    if (box.y < 4 * s) box.y = pen.mouse.at.y + 18 * s;
    box.x = std::max(4 * s, std::min(box.x, screen.x - box.w - 4 * s));
    fill(pen, box, pen.colours.raised, 6 * s);
    outline(pen, box, pen.colours.faint, 6 * s);
    fill(pen, {box.x, box.y + 4 * s, 3 * s, box.h - 8 * s}, tip.colour ? tip.colour : pen.colours.accent, 1.5f * s);
    if (!tip.title.empty())
        draw_text(pen, pen.fonts.code_small, box.x + 14 * s, box.y + 18 * s,
                  pen.ink(tip.colour ? tip.colour : pen.colours.text, pen.colours.raised), tip.title, width);
    draw_paragraph(pen, font, box.x + 14 * s, box.y + 9 * s + head, most + 2, box.h, pen.colours.text, tip.text);
}

}    // namespace coroscope
