#include "app/views/draw_frame.hpp"

#include <cstring>

#include "app/views/panels.hpp"

namespace coroscope {

namespace {

Fonts with_fallback(Fonts fonts) {
    ImFont** const all[] = {&fonts.text, &fonts.text_bold, &fonts.title,      &fonts.label,          &fonts.label_bold,
                            &fonts.code, &fonts.code_bold, &fonts.code_small, &fonts.code_small_bold};
    for (ImFont** font : all)
        if (!*font) *font = ImGui::GetFont();
    return fonts;
}

Mouse mouse_now() {
    const ImGuiIO& io = ImGui::GetIO();
    Mouse mouse;
    if (ImGui::IsMousePosValid()) mouse.at = io.MousePos;
    mouse.is_pressed = ImGui::IsMouseClicked(0);
    mouse.is_down = io.MouseDown[0];
    mouse.pressed_at = io.MouseClickedPos[0];
    mouse.is_panning = io.MouseDown[1] || io.MouseDown[2];
    mouse.moved = io.MouseDelta;
    mouse.wheel = io.MouseWheel;
    mouse.wheel_sideways = io.MouseWheelH;
    mouse.has_ctrl = io.KeyCtrl;
    mouse.has_shift = io.KeyShift;
    return mouse;
}

void drag_splitters(const Pen& pen) {
    if (!pen.mouse.is_down && pen.studio.dragged_split >= 0) pen.commands.push_back({CommandKind::grab_split, -1});
    for (const Splitter& splitter : pen.layout.splitters) {
        const int split = static_cast<int>(splitter.split);
        const bool is_grabbed = pen.is_clicked(splitter.rect);
        if (is_grabbed) pen.commands.push_back({CommandKind::grab_split, split});
        const bool is_held = pen.mouse.is_down && (is_grabbed || pen.studio.dragged_split == split);
        if (!is_held && !pen.is_hovered(splitter.rect)) continue;
        fill(pen, inset(splitter.rect, 2), with_alpha(pen.colours.accent, 0.6f));
        ImGui::SetMouseCursor(splitter.is_vertical ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
        if (!is_held || (pen.mouse.moved.x == 0 && pen.mouse.moved.y == 0)) continue;
        const float place = splitter.is_vertical ? pen.mouse.at.x : pen.mouse.at.y;
        Command command{CommandKind::set_split, static_cast<std::int64_t>(splitter.split)};
        command.amount = (place - splitter.from) / splitter.extent;
        pen.commands.push_back(command);
    }
}

// While something lies over the panels, the mouse is not theirs.
Mouse mouse_of_panels(const Studio& studio, const Layout& layout, const Mouse& mouse) {
    bool is_taken = studio.palette.is_open || studio.file_box.is_open || studio.is_help_open ||
                    studio.parting.is_open || studio.dragged_split >= 0;
    for (const Splitter& splitter : layout.splitters)
        is_taken = is_taken || splitter.rect.contains(mouse.at.x, mouse.at.y) ||
                   (mouse.is_down && splitter.rect.contains(mouse.pressed_at.x, mouse.pressed_at.y));
    return is_taken ? Mouse{} : mouse;
}

}    // namespace

void draw_panel(const Pen& pen, const Rect& rect, const std::string& title) {
    fill(pen, rect, pen.colours.panel);
    line(pen, rect.x, rect.y, rect.x, rect.bottom(), pen.colours.line);
    line(pen, rect.x, rect.y, rect.right(), rect.y, pen.colours.line);
    if (!title.empty())
        draw_text(pen, pen.fonts.label_bold, rect.x + 20 * pen.s, rect.y + 20 * pen.s, pen.colours.dim, title,
                  rect.w - 40 * pen.s);
}

void draw_frame(const Studio& studio, const Fonts& fonts, Commands& commands, Drawn* drawn) {
    const ImGuiIO& io = ImGui::GetIO();
    const float width = io.DisplaySize.x, height = io.DisplaySize.y;
    if (width < 1 || height < 1) return;
    if (studio.width != width || studio.height != height) {
        Command resize{CommandKind::resize};
        resize.amount = width;
        resize.at = height;
        commands.push_back(resize);
    }
    const Layout layout = layout_of(studio, width, height);
    const Fonts complete = with_fallback(fonts);
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const Mouse mouse = mouse_now();
    Tip tip;
    Pen pen{studio, layout, complete, colours_of(studio.theme), list, mouse, commands, layout.scale, tip, drawn};
    fill(pen, {0, 0, width, height}, pen.colours.background);
    pen.mouse = mouse_of_panels(studio, layout, mouse);
    draw_source(pen);
    draw_loop(pen);
    draw_lesson(pen);
    draw_now(pen);
    draw_frames(pen);
    draw_timeline(pen);
    draw_output(pen);
    draw_talk(pen);
    draw_prompt(pen);
    draw_top_bar(pen);
    pen.mouse = mouse;
    pen.layer = 1;
    if (studio.parting.is_open) {
        draw_parting(pen);
    } else if (studio.palette.is_open) {
        draw_palette(pen);
    } else if (studio.file_box.is_open) {
        draw_file_box(pen);
    } else if (studio.is_help_open) {
        draw_help(pen);
    } else {
        drag_splitters(pen);
        pen.layer = 2;
        draw_tip(pen);
    }
}

}    // namespace coroscope
