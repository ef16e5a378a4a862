// Arrows between lanes: who creates, wakes, sends to and yields to whom. Only those near the cursor or of the
// selected lane, unless there are few.
#include <algorithm>
#include <cmath>

#include "app/picture/detail.hpp"
#include "app/studio/focus.hpp"
#include "app/studio/motion.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kFew = 26, kMost = 400;
constexpr float kNear = 170;

ShownArrow ends_of(const Pen& pen, const Arrow& arrow) {
    const auto x = [&](Step step) {
        return pen.layout.lane_area.x + static_cast<float>(px_of(*pen.studio.axis, pen.layout.axis_view, step));
    };
    const Rect from = lane_bar(pen.layout, arrow.from_lane), to = lane_bar(pen.layout, arrow.to_lane);
    const bool is_down = to.y > from.y;
    const float s = pen.s;
    const bool is_call = arrow.kind == ArrowKind::send || arrow.kind == ArrowKind::yield;
    // A task is created or woken into a thin bar in the middle of its lane.
    const float into = is_call ? 0 : to.h * 0.5f - 4 * s;
    return {&arrow, x(arrow.from_step), is_down ? from.bottom() : from.y, x(arrow.to_step),
            is_down ? to.y + into : to.bottom() - into};
}

void draw_shaft(const Pen& pen, const ShownArrow& e, ImU32 colour) {
    const Arrow& arrow = *e.arrow;
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

// A value on its way: for the time of a motion it can be seen travelling along the arrow that was just passed.
void draw_traveller(const Pen& pen, const ShownArrow& one, ImU32 colour) {
    const Studio& studio = pen.studio;
    const Arrow& arrow = *one.arrow;
    const bool is_value = arrow.kind == ArrowKind::send || arrow.kind == ArrowKind::yield;
    if (!is_value || !is_in_motion(studio) || !studio.before) return;
    const Step from = std::min(studio.before->step, studio.cursor), to = std::max(studio.before->step, studio.cursor);
    if (arrow.to_step <= from || arrow.to_step > to) return;
    // Back in time it travels back.
    const float share = studio.before->step < studio.cursor ? eased(studio.motion) : 1 - eased(studio.motion);
    const ImVec2 at(one.x0 + (one.x1 - one.x0) * share, one.y0 + (one.y1 - one.y0) * share);
    pen.list.AddCircleFilled(at, 6 * pen.s, colour, 20);
    pen.list.AddCircle(at, 6 * pen.s, pen.colours.panel, 20, 1.5f * pen.s);
}

}    // namespace

std::vector<ShownArrow> shown_arrows(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Studio& studio = pen.studio;
    const std::vector<const Arrow*> all =
        arrows_in_view(*studio.picture, *studio.axis, layout.axis_view, studio.cursor, kMost);
    const int selected = selected_lane(studio);
    const float now = cursor_x(studio, layout);
    // Where lanes are low and so heads are close, fewer arrows are enough.
    const float near_px = kNear * pen.s * std::min(1.0f, layout.lane_pitch / (58 * pen.s));
    std::vector<ShownArrow> shown;
    for (const Arrow* arrow : all) {
        if (arrow->from_lane < 0 || arrow->to_lane < 0) continue;
        const bool is_hidden = studio.is_future_hidden && arrow->to_step > studio.cursor;
        const ShownArrow ends = ends_of(pen, *arrow);
        const bool is_near = std::fabs(ends.x0 - now) < near_px;
        const bool is_selected = selected >= 0 && (arrow->from_lane == selected || arrow->to_lane == selected);
        if (!is_hidden && (all.size() <= kFew || is_near || is_selected)) shown.push_back(ends);
    }
    return shown;
}

void draw_arrows(const Pen& pen, const std::vector<ShownArrow>& shown) {
    const Layout& layout = pen.layout;
    const float top = layout.lane_area.y - 4 * pen.s;
    const Clip clip(pen, {layout.lane_area.x, top, layout.lane_area.w + 12 * pen.s, layout.lane_area.bottom() - top});
    for (const ShownArrow& one : shown) {
        const Arrow& arrow = *one.arrow;
        const float alpha = arrow.to_step > pen.studio.cursor ? 0.3f : 1;
        ImU32 colour = pen.colours.dim;
        if (arrow.kind == ArrowKind::send) colour = pen.colours.text;
        if (arrow.kind == ArrowKind::yield) colour = pen.lane(arrow.from_lane);
        if (arrow.kind == ArrowKind::wake) colour = pen.lane(arrow.to_lane);
        draw_shaft(pen, one, with_alpha(colour, alpha * 0.9f));
        draw_traveller(pen, one, arrow.kind == ArrowKind::send ? pen.colours.sent : colour);
        if (pen.drawn) pen.drawn->arrows.push_back({static_cast<int>(arrow.kind), one.x0, one.y0, one.x1, one.y1});
    }
}

}    // namespace coroscope
