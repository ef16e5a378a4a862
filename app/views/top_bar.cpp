// The bar at the top: what is shown, the transport, where the cursor stands.
#include <cstdio>

#include "app/views/panels.hpp"

namespace coroscope {

namespace {

void triangle(const Pen& pen, float x, float y, float size, bool points_right, ImU32 colour) {
    const float w = size * 0.78f * (points_right ? 1.0f : -1.0f), back = x - w * 0.5f;
    // ImGui anti-aliases triangles wound clockwise.
    const ImVec2 tip(back + w, y), top(back, y - size * 0.5f), bottom(back, y + size * 0.5f);
    if (points_right) {
        pen.list.AddTriangleFilled(tip, bottom, top, colour);
    } else {
        pen.list.AddTriangleFilled(tip, top, bottom, colour);
    }
}

void draw_icon(const Pen& pen, const Button& button, ImU32 colour) {
    const float s = pen.s, x = button.rect.x + button.rect.w * 0.5f, y = button.rect.y + button.rect.h * 0.5f;
    const float size = 12 * s, apart = 5 * s;
    if (button.id == "home") {
        fill(pen, {x - 6 * s, y - 5 * s, 2 * s, 10 * s}, colour);
        triangle(pen, x + 2 * s, y, 11 * s, false, colour);
    } else if (button.id == "back" || button.id == "forward") {
        triangle(pen, x, y, size, button.id == "forward", colour);
    } else if (button.id == "iteration-back" || button.id == "iteration-forward") {
        const bool points_right = button.id == "iteration-forward";
        triangle(pen, x - apart, y, size, points_right, colour);
        triangle(pen, x + apart, y, size, points_right, colour);
    } else if (pen.studio.is_playing) {
        fill(pen, {x - 5 * s, y - 6 * s, 3.5f * s, 12 * s}, pen.colours.accent);
        fill(pen, {x + 1.5f * s, y - 6 * s, 3.5f * s, 12 * s}, pen.colours.accent);
    } else {
        pen.list.AddCircle(ImVec2(x, y), 9 * s, pen.colours.accent, 32, 1.5f * s);
        triangle(pen, x + 1 * s, y, 9 * s, true, pen.colours.accent);
    }
}

void draw_button(const Pen& pen, const Button& button, const char* text, bool is_lit) {
    const bool is_hovered = pen.is_hovered(button.rect);
    const ImU32 back = is_lit ? blend(pen.colours.raised, pen.colours.accent, 0.25f) : pen.colours.raised;
    fill(pen, button.rect, is_hovered ? blend(back, pen.colours.text, 0.08f) : back, 6 * pen.s);
    outline(pen, button.rect, is_lit ? pen.colours.accent : pen.colours.line, 6 * pen.s);
    if (text) {
        draw_text_centred(pen, pen.fonts.text, button.rect, pen.colours.text, text);
    } else {
        draw_icon(pen, button, pen.colours.text);
    }
    if (pen.is_clicked(button.rect)) pen.commands.push_back(button.command);
}

std::string step_text(const Studio& studio) {
    return "step " + std::to_string(studio.cursor) + " of " + std::to_string(studio.picture->last_step) +
           (studio.trace->is_complete ? ""
            : studio.is_full          ? ", no more is kept"
                                      : " so far");
}

}    // namespace

void draw_top_bar(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Colours& colours = pen.colours;
    fill(pen, layout.bar, colours.panel);
    line(pen, 0, layout.bar.bottom() - 1, layout.bar.w, layout.bar.bottom() - 1, colours.line);

    const float middle = layout.bar.h * 0.5f, right = layout.title.right();
    float x = layout.title.x;
    const auto put = [&](const ImFont* font, ImU32 colour, const std::string& text) {
        x = draw_text(pen, font, x, middle + pen.s, colour, text, right - x) + 10 * pen.s;
    };
    if (const auto& lesson = pen.studio.lesson.shown) {
        // The title of the lesson matters most: what stands before it goes where there is little room.
        const std::string& title = lesson->lesson.title;
        const std::string place = std::to_string(lesson->number) + " of " + std::to_string(lesson->count);
        const float room = right - x - text_width(pen.fonts.text_bold, title);
        const float name = text_width(pen.fonts.title, "Coroscope") + 10 * pen.s;
        const float number = text_width(pen.fonts.text, "Lesson " + place) + 10 * pen.s;
        if (room > name + number) put(pen.fonts.title, colours.text, "Coroscope");
        if (lesson->count > 1 && room > number) put(pen.fonts.text, colours.dim, "Lesson " + place);
        put(pen.fonts.text_bold, colours.text, title);
        const std::string own = "your own run";
        if (pen.studio.lesson.is_own && x + text_width(pen.fonts.text, own) <= right)
            put(pen.fonts.text, colours.accent, own);
    } else {
        const std::string& name = pen.studio.source.name;
        const auto slash = name.find_last_of('/');
        put(pen.fonts.title, colours.text, "Coroscope");
        put(pen.fonts.text, colours.dim, slash == std::string::npos ? name : name.substr(slash + 1));
    }

    for (const Button& button : layout.buttons) {
        if (button.id.compare(0, 5, "axis-") == 0) continue;
        const bool is_present = button.id == "present";
        draw_button(pen, button, is_present ? "Present" : nullptr, is_present && pen.studio.is_presenting);
    }
    draw_text(pen, pen.fonts.text, layout.step_text.x, middle, colours.dim, step_text(pen.studio), layout.step_text.w);

    if (!layout.time_pill.is_empty()) {
        const Rect& pill = layout.time_pill;
        fill(pen, pill, colours.raised, 6 * pen.s);
        outline(pen, pill, colours.line, 6 * pen.s);
        char time[48];
        snprintf(time, sizeof time, "%.3f s", pen.studio.moment.time);
        const float from = draw_text_right(pen, pen.fonts.code, pill.right() - 12 * pen.s, middle,
                                           pen.ink(colours.accent, colours.raised), time);
        draw_text(pen, pen.fonts.label, pill.x + 12 * pen.s, middle, pen.ink(colours.dim, colours.raised),
                  "virtual time", from - pill.x - 18 * pen.s);
    }
    if (layout.seed_pill.is_empty()) return;
    fill(pen, layout.seed_pill, colours.raised, 6 * pen.s);
    outline(pen, layout.seed_pill, colours.line, 6 * pen.s);
    draw_text_centred(pen, pen.fonts.text, layout.seed_pill, pen.ink(colours.dim, colours.raised),
                      "seed " + pen.studio.seed);
}

}    // namespace coroscope
