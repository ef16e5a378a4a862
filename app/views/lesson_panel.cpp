// The lesson: its page up to where the learner is, the question with its options, and how to go on.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/views/lesson_parts.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

void draw_link(const Pen& pen, const char* id, const Rect& rect, const std::string& text, bool is_open, bool is_right,
               const Command& command, std::string& places) {
    const bool is_hovered = is_open && pen.is_hovered(rect);
    const ImU32 ground = is_hovered ? blend(pen.colours.panel, pen.colours.accent, 0.18f) : pen.colours.panel;
    if (is_hovered) fill(pen, rect, ground, 5 * pen.s);
    const ImU32 colour = is_open ? pen.ink(pen.colours.accent, ground) : pen.ink(pen.colours.dim, ground);
    const float middle = rect.y + rect.h * 0.5f;
    const ImFont* font = is_open && is_right ? pen.fonts.text_bold : pen.fonts.text;
    if (is_right)
        draw_text_right(pen, font, rect.right() - 8 * pen.s, middle, colour, text, rect.w - 16 * pen.s);
    else
        draw_text(pen, font, rect.x + 8 * pen.s, middle, colour, text, rect.w - 16 * pen.s);
    note_place(places, id, rect);
    if (is_open && pen.is_clicked(rect)) pen.commands.push_back(command);
}

// One dot a page; those of pages without room are left out.
void draw_dots(const Pen& pen, const Rect& room) {
    const LessonState& lesson = pen.studio.lesson;
    const int count = static_cast<int>(lesson.shown->lesson.pages.size());
    const float pitch = 16 * pen.s, middle = room.y + room.h * 0.5f;
    if (count > 12 || static_cast<float>(count) * pitch > room.w) {
        draw_text_centred(pen, pen.fonts.label, room, pen.ink(pen.colours.dim, pen.colours.panel),
                          std::to_string(lesson.page + 1) + " / " + std::to_string(count));
        return;
    }
    float x = room.x + (room.w - pitch * static_cast<float>(count - 1)) * 0.5f;
    for (int page = 0; page < count; ++page, x += pitch) {
        const bool is_here = page == lesson.page;
        const ImU32 colour = page <= lesson.page ? pen.colours.accent : pen.colours.line;
        pen.list.AddCircleFilled(ImVec2(x, middle), (is_here ? 4.5f : 3.0f) * pen.s, colour, 16);
        const Rect dot{x - pitch * 0.5f, room.y, pitch, room.h};
        Command command{CommandKind::lesson_page, page + 1};
        if (pen.is_clicked(dot)) pen.commands.push_back(command);
    }
}

std::string next_words(const LessonState& lesson) {
    const auto gates = gates_of(page_of(lesson));
    const auto passed = static_cast<std::size_t>(lesson.passed);
    if (passed < gates.size() && gates[passed].kind == PartKind::question && !is_answered(lesson, gates[passed].index))
        return "Answer first";
    const bool is_last =
        passed >= gates.size() || (passed + 1 == gates.size() && gates[passed].kind == PartKind::question &&
                                   gates[passed].part + 1 == static_cast<int>(page_of(lesson).parts.size()));
    if (!is_last) return "Next \xe2\x96\xb6";
    if (lesson.page + 1 < static_cast<int>(lesson.shown->lesson.pages.size())) return "Next page \xe2\x96\xb6";
    return can_go_on(lesson) ? "Next lesson \xe2\x96\xb6" : "The end";
}

void draw_footer(const Pen& pen, std::string& places) {
    const Rect& rect = pen.layout.lesson_footer;
    const LessonState& lesson = pen.studio.lesson;
    const float s = pen.s;
    line(pen, rect.x + 20 * s, rect.y, rect.right() - 20 * s, rect.y, pen.colours.line);
    const float side = std::min(116 * s, rect.w * 0.38f), high = 30 * s, top = rect.y + (rect.h - high) * 0.5f;
    draw_link(pen, "lesson.back", {rect.x + 12 * s, top, side, high}, "\xe2\x97\x80 Back", can_go_back(lesson), false,
              {CommandKind::lesson_back}, places);
    draw_link(pen, "lesson.next", {rect.right() - 12 * s - side, top, side, high}, next_words(lesson),
              can_go_on(lesson), true, {CommandKind::lesson_next}, places);
    draw_dots(pen, {rect.x + 12 * s + side, top, rect.w - 24 * s - 2 * side, high});
}

// What is shown is scrolled so far that the newest part can be read, or as far as the learner has scrolled.
float scroll_of(const Pen& pen, const LessonFlow& measured) {
    const float room = pen.layout.lesson_body.h, most = std::max(0.0f, measured.height - room);
    if (!pen.studio.lesson.is_following) return std::min(pen.studio.lesson.scroll * pen.s, most);
    if (most <= 0 || measured.begins.empty()) return 0;
    // Parts above are shown whole or not at all.
    for (const float begin : measured.begins)
        if (begin - 12 * pen.s >= most) return begin - 12 * pen.s;
    return std::min(most, measured.begins.back() - 12 * pen.s);
}

}    // namespace

void note_place(std::string& places, const std::string& id, const Rect& rect) {
    char numbers[96];
    snprintf(numbers, sizeof numbers, ": %.0f %.0f %.0f %.0f\n", rect.x, rect.y, rect.w, rect.h);
    places += "rect." + id + numbers;
}

void draw_lesson(const Pen& pen) {
    const Rect& rect = pen.layout.lesson;
    if (rect.is_empty()) return;
    draw_panel(pen, rect, "");
    std::string places;
    const Rect& body = pen.layout.lesson_body;
    const LessonFlow measured = flow_lesson(pen, 0, false, places);
    const float scroll = std::floor(scroll_of(pen, measured));
    places.clear();
    {
        const Clip clip(pen, body);
        flow_lesson(pen, scroll, true, places);
    }
    if (measured.height > body.h + 1) {
        const float share = body.h / measured.height, from = scroll / measured.height;
        fill(pen, {body.right() - 6 * pen.s, body.y + from * body.h, 3 * pen.s, share * body.h}, pen.colours.faint,
             1.5f * pen.s);
    }
    if (!pen.studio.lesson.shown->lesson.pages.empty()) draw_footer(pen, places);
    if (pen.is_hovered(body) && pen.mouse.wheel != 0) {
        Command command{CommandKind::scroll_lesson};
        command.amount = -pen.mouse.wheel * 60;
        pen.commands.push_back(command);
    }
    const LessonState& lesson = pen.studio.lesson;
    const float height = std::max(0.0f, measured.height - body.h) / pen.s, at = scroll / pen.s;
    if (places == lesson.places && std::abs(height - lesson.height) < 0.5f && std::abs(at - lesson.scroll) < 0.5f)
        return;
    Command placed{CommandKind::lesson_placed};
    placed.text = places;
    placed.amount = height;
    placed.at = at;
    pen.commands.push_back(placed);
}

}    // namespace coroscope
