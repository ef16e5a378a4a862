// Behind the lanes: where loop iterations begin, and where the virtual clock jumps.
#include <algorithm>
#include <cstdio>

#include "app/picture/captions.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

struct Grid {
    float top, bottom, left, right;
};

float x_of(const Pen& pen, double unit) {
    const AxisView& view = pen.layout.axis_view;
    return pen.layout.lane_area.x + static_cast<float>((unit - view.first_unit) * view.px_per_unit);
}

bool is_hidden(const Pen& pen, Step step) {
    return pen.studio.is_future_hidden && step > pen.studio.cursor;
}

void draw_jump(const Pen& pen, const Grid& grid, const ClockJump& jump, const AxisGap& gap, float& free_from) {
    const double end = static_cast<double>(gap.step) + gap.before + gap.units;
    const float x0 = x_of(pen, end - gap.units), x1 = x_of(pen, end);
    if (x1 < grid.left || x0 > grid.right || is_hidden(pen, jump.step)) return;
    const bool is_past = jump.step <= pen.studio.cursor;
    const float s = pen.s;
    if (pen.studio.timeline.axis == AxisKind::virtual_time) {
        line(pen, x1, grid.top + 24 * s, x1, grid.bottom, with_alpha(pen.colours.line, 0.6f));
        const std::string text = duration_text(jump.to);
        const float width = text_width(pen.fonts.label, text);
        if (x1 - width * 0.5f < free_from || x1 + width * 0.5f > grid.right) return;
        draw_text(pen, pen.fonts.label, x1 - width * 0.5f, grid.top + 14 * s,
                  pen.ink(blend(pen.colours.panel, pen.colours.dim, is_past ? 1 : 0.5f), pen.colours.panel), text);
        free_from = x1 + width * 0.5f + 8 * s;
        return;
    }
    fill(pen, {x0, grid.top, std::max(1.0f, x1 - x0), grid.bottom - grid.top}, pen.colours.gap);
    std::string text = "+" + duration_text(jump.to - jump.from) + " s";
    float width = text_width(pen.fonts.label_bold, text);
    if (width > x1 - x0 - 2 * s) {
        text.resize(text.size() - 2);
        width = text_width(pen.fonts.label_bold, text);
    }
    const float middle = (x0 + x1) * 0.5f;
    if (width > x1 - x0 || x0 < grid.left || x1 > grid.right) return;
    const ImU32 ground = pen.colours.gap;
    const ImU32 colour = pen.ink(is_past ? pen.colours.accent : blend(ground, pen.colours.accent, 0.5f), ground);
    draw_text(pen, pen.fonts.label_bold, middle - width * 0.5f, grid.top + 14 * s, colour, text);
    line(pen, middle - 10 * s, grid.top + 28 * s, middle + 7 * s, grid.top + 28 * s, colour, 1.2f * s);
    arrow_head(pen, middle, grid.top + 28 * s, middle + 10 * s, grid.top + 28 * s, colour, 6 * s);
}

void draw_iterations(const Pen& pen, const Grid& grid) {
    const auto& marks = pen.studio.picture->iterations;
    const auto& gaps = pen.studio.axis->gaps;
    const AxisView& view = pen.layout.axis_view;
    const Step first = step_at(*pen.studio.axis, view.first_unit, pen.studio.picture->last_step);
    auto mark =
        std::partition_point(marks.begin(), marks.end(), [&](const IterationMark& m) { return m.step < first; });
    float line_free = grid.left - 1, label_free = grid.left - 1;
    // Marks too close to the one before are jumped over, not looked at.
    const auto skip_to = [&](float place) {
        const double unit = view.first_unit + (place - pen.layout.lane_area.x) / view.px_per_unit;
        const Step step = step_at(*pen.studio.axis, unit, pen.studio.picture->last_step);
        mark = std::partition_point(mark + 1, marks.end(), [&](const IterationMark& m) { return m.step < step; });
    };
    while (mark != marks.end()) {
        const float x = x_of(pen, unit_at(*pen.studio.axis, mark->step));
        if (x > grid.right || is_hidden(pen, mark->step)) return;
        if (x < line_free) {
            ++mark;
            continue;
        }
        line(pen, x, grid.top, x, grid.bottom, pen.colours.line);
        line_free = x + 6 * pen.s;
        const std::string number = std::to_string(mark->number);
        const float width = text_width(pen.fonts.label, number);
        const auto gap =
            std::partition_point(gaps.begin(), gaps.end(), [&](const AxisGap& one) { return one.step <= mark->step; });
        const float room = gap == gaps.end() ? grid.right : x_of(pen, static_cast<double>(gap->step) + gap->before);
        if (x >= label_free && x + width + 6 * pen.s <= std::min(room, grid.right)) {
            const bool is_past = mark->step <= pen.studio.cursor;
            draw_text(pen, pen.fonts.label, x + 5 * pen.s, grid.top + 14 * pen.s,
                      pen.ink(blend(pen.colours.panel, pen.colours.dim, is_past ? 1 : 0.5f), pen.colours.panel),
                      number);
            label_free = x + width + 9 * pen.s;
        }
        skip_to(line_free);
    }
}

}    // namespace

void draw_time_grid(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Grid grid{layout.ruler.y, layout.lane_area.bottom(), layout.ruler.x, layout.ruler.right()};
    const Clip clip(pen, {grid.left, grid.top, grid.right - grid.left, grid.bottom - grid.top});
    const auto& jumps = pen.studio.picture->jumps;
    const auto& gaps = pen.studio.axis->gaps;
    const Step first = step_at(*pen.studio.axis, layout.axis_view.first_unit, pen.studio.picture->last_step);
    auto at = static_cast<std::size_t>(
        std::partition_point(gaps.begin(), gaps.end(), [&](const AxisGap& gap) { return gap.step < first; }) -
        gaps.begin());
    float free_from = grid.left, drawn_to = -1e9f;
    while (at < gaps.size() && at < jumps.size()) {
        const float x = x_of(pen, static_cast<double>(gaps[at].step) + gaps[at].before);
        if (x > grid.right) break;
        if (x >= drawn_to) draw_jump(pen, grid, jumps[at], gaps[at], free_from);
        drawn_to = std::max(drawn_to, x + 2);
        const double unit =
            layout.axis_view.first_unit + (drawn_to - layout.lane_area.x) / layout.axis_view.px_per_unit;
        const Step next = step_at(*pen.studio.axis, unit, pen.studio.picture->last_step);
        at = std::max(
            at + 1, static_cast<std::size_t>(std::partition_point(gaps.begin(), gaps.end(),
                                                                  [&](const AxisGap& gap) { return gap.step < next; }) -
                                             gaps.begin()));
    }
    if (pen.studio.timeline.axis == AxisKind::steps) draw_iterations(pen, grid);
}

}    // namespace coroscope
