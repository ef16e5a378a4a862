// Arrows between lanes: who creates, wakes, sends to and yields to whom. Only those near the cursor or of the
// selected lane, unless there are few.
#include <algorithm>
#include <cmath>
#include <map>

#include "app/picture/detail.hpp"
#include "app/studio/focus.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kFew = 26, kMost = 400;
constexpr float kNear = 170;

struct ArrowEnds {
    float x0, y0, x1, y1;
};

ArrowEnds ends_of(const Pen& pen, const Arrow& arrow) {
    const auto x = [&](Step step) {
        return pen.layout.lane_area.x + static_cast<float>(px_of(*pen.studio.axis, pen.layout.axis_view, step));
    };
    const Rect from = lane_bar(pen.layout, arrow.from_lane), to = lane_bar(pen.layout, arrow.to_lane);
    const bool is_down = to.y > from.y;
    const float s = pen.s;
    const bool is_call = arrow.kind == ArrowKind::send || arrow.kind == ArrowKind::yield;
    // A task is created or woken into a thin bar in the middle of its lane.
    const float into = is_call ? 0 : to.h * 0.5f - 4 * s;
    const float leave = arrow.kind == ArrowKind::wake ? -from.h * 0.5f + from.h * 0.5f : 0;
    return {x(arrow.from_step), is_down ? from.bottom() + leave : from.y - leave, x(arrow.to_step),
            is_down ? to.y + into : to.bottom() - into};
}

void draw_shaft(const Pen& pen, const Arrow& arrow, const ArrowEnds& e, ImU32 colour) {
    const float s = pen.s, head = std::min(8 * s, std::fabs(e.y1 - e.y0) * 0.45f);
    const bool is_dashed = arrow.kind == ArrowKind::create || arrow.kind == ArrowKind::yield;
    const float thickness = 1.2f * s;
    if (std::fabs(e.x1 - e.x0) < 1.5f) {
        const float stop = e.y1 + (e.y1 > e.y0 ? -head : head);
        if (is_dashed) {
            dashed_line(pen, e.x0, e.y0, e.x0, stop, colour, 4 * s, 3 * s, thickness);
        } else {
            line(pen, e.x0, e.y0, e.x0, stop, colour, thickness);
        }
        arrow_head(pen, e.x0, e.y0, e.x0, e.y1, colour, head);
        return;
    }
    // Cause and effect at different steps: leave and arrive upright.
    const float bend = (e.y1 - e.y0) * 0.5f;
    pen.list.AddBezierCubic(ImVec2(e.x0, e.y0), ImVec2(e.x0, e.y0 + bend), ImVec2(e.x1, e.y1 - bend),
                            ImVec2(e.x1, e.y1 + (e.y1 > e.y0 ? -head : head)), colour, thickness, 24);
    arrow_head(pen, e.x1, e.y0, e.x1, e.y1, colour, head);
}

struct Rows {
    std::map<std::pair<int, bool>, float> free_from;    // lane and row -> x
};

// Sent values stand in the upper row beside the arrow, yielded ones in the lower; each ends before the next begins.
void draw_value(const Pen& pen, const Arrow& arrow, const ArrowEnds& e, float alpha, float next_x, Rows& rows) {
    const float s = pen.s;
    const bool is_sent = arrow.kind == ArrowKind::send;
    const int callee = is_sent ? arrow.to_lane : arrow.from_lane;
    const int caller = is_sent ? arrow.from_lane : arrow.to_lane;
    const Rect inner = lane_bar(pen.layout, callee), outer = lane_bar(pen.layout, caller);
    const bool is_below = inner.y > outer.y;
    // The gap right beside the callee's lane.
    const Rect neighbour = lane_bar(pen.layout, is_below ? callee - 1 : callee + 1);
    const float top = is_below ? neighbour.bottom() : inner.bottom(), bottom = is_below ? inner.y : neighbour.y;
    const float gap = bottom - top;
    if (gap < 18 * s) return;
    // With room for one row only, the two kinds share it and whoever comes first keeps it.
    const bool has_two_rows = gap >= 40 * s;
    const float middle = top + gap * (!has_two_rows ? 0.5f : is_sent ? 0.36f : 0.66f);
    const ImFont* font = pen.fonts.code_small;
    const float x = e.x0 + 8 * s;
    float& free_from = rows.free_from[{callee, is_sent || !has_two_rows}];
    if (x < free_from) return;
    const float room = std::min(next_x, pen.layout.lane_area.right() + 20 * s) - x - 8 * s;
    const std::string text = fitted(font, arrow.label, room);
    if (text.empty()) return;
    const float width = text_width(font, text);
    fill(pen, {x - 3 * s, middle - 8 * s, width + 6 * s, 16 * s}, with_alpha(pen.colours.panel, 0.92f));
    draw_text(pen, font, x, middle, with_alpha(is_sent ? pen.colours.sent : pen.lane(callee), alpha), text);
    free_from = x + width + 10 * s;
}

// Where the next arrow of the same kind and lanes begins.
float next_of_kind(const Pen& pen, const std::vector<const Arrow*>& arrows, std::size_t index) {
    const Arrow& arrow = *arrows[index];
    for (std::size_t i = index + 1; i < arrows.size(); ++i)
        if (arrows[i]->kind == arrow.kind && arrows[i]->from_lane == arrow.from_lane &&
            arrows[i]->to_lane == arrow.to_lane && !arrows[i]->label.empty())
            return ends_of(pen, *arrows[i]).x0;
    return 1e9f;
}

}    // namespace

void draw_arrows(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Studio& studio = pen.studio;
    const std::vector<const Arrow*> all =
        arrows_in_view(*studio.picture, *studio.axis, layout.axis_view, studio.cursor, kMost);
    const int selected = selected_lane(studio);
    const float now = cursor_x(studio, layout);
    const Clip clip(pen, {layout.lane_area.x, layout.ruler.y, layout.lane_area.w + 12 * pen.s,
                          layout.lane_area.bottom() - layout.ruler.y});
    // Where lanes are low and so heads are close, fewer arrows are enough.
    const float near_px = kNear * pen.s * std::min(1.0f, layout.lane_pitch / (58 * pen.s));
    Rows rows;
    std::vector<const Arrow*> shown;
    for (const Arrow* arrow : all) {
        if (arrow->from_lane < 0 || arrow->to_lane < 0) continue;
        const bool is_hidden = studio.is_future_hidden && arrow->to_step > studio.cursor;
        const ArrowEnds e = ends_of(pen, *arrow);
        const bool is_near = std::fabs(e.x0 - now) < near_px;
        const bool is_selected = selected >= 0 && (arrow->from_lane == selected || arrow->to_lane == selected);
        if (!is_hidden && (all.size() <= kFew || is_near || is_selected)) shown.push_back(arrow);
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Arrow& arrow = *shown[i];
        const bool is_future = arrow.to_step > studio.cursor;
        const float alpha = is_future ? 0.3f : 1;
        ImU32 colour = pen.colours.dim;
        if (arrow.kind == ArrowKind::send) colour = pen.colours.text;
        if (arrow.kind == ArrowKind::yield) colour = pen.lane(arrow.from_lane);
        if (arrow.kind == ArrowKind::wake) colour = pen.lane(arrow.to_lane);
        const ArrowEnds e = ends_of(pen, arrow);
        draw_shaft(pen, arrow, e, with_alpha(colour, alpha * 0.9f));
    }
    // Values lie over all shafts, which break where they pass behind one.
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Arrow& arrow = *shown[i];
        const bool is_future = arrow.to_step > studio.cursor;
        const bool is_call = arrow.kind == ArrowKind::send || arrow.kind == ArrowKind::yield;
        const ArrowEnds e = ends_of(pen, arrow);
        if (is_call && !arrow.label.empty())
            draw_value(pen, arrow, e, is_future ? 0.4f : 1, next_of_kind(pen, shown, i), rows);
    }
}

}    // namespace coroscope
