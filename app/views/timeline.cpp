// The timeline's frame: title, axis, legend, names of lanes, the cursor; and what the mouse does in it.
#include <algorithm>
#include <cmath>

#include "app/picture/labels.hpp"
#include "app/picture/why.hpp"
#include "app/studio/focus.hpp"
#include "app/studio/motion.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

void draw_axis_tabs(const Pen& pen) {
    if (!pen.studio.picture->has_loop) return;
    for (const Button& button : pen.layout.buttons) {
        if (button.id.compare(0, 5, "axis-") != 0) continue;
        const bool is_on = button.command.count == static_cast<std::int64_t>(pen.studio.timeline.axis);
        fill(pen, button.rect, is_on ? blend(pen.colours.raised, pen.colours.accent, 0.22f) : pen.colours.raised,
             5 * pen.s);
        outline(pen, button.rect, is_on ? pen.colours.accent : pen.colours.line, 5 * pen.s);
        draw_text_centred(pen, pen.fonts.label, button.rect, is_on ? pen.colours.text : pen.colours.dim,
                          button.id == "axis-steps" ? "Steps" : "Virtual time");
        if (pen.is_clicked(button.rect)) pen.commands.push_back(button.command);
    }
}

enum class Sign { running, ready, suspended, done, failed, sent, yielded };

void draw_sign(const Pen& pen, Sign sign, float x, float middle) {
    const float s = pen.s;
    const ImU32 colour = pen.colours.dim;
    const Rect box{x, middle - 5 * s, 10 * s, 10 * s};
    switch (sign) {
        case Sign::running: fill(pen, box, colour, 2 * s); break;
        case Sign::ready: fill(pen, {x, middle - 2 * s, 12 * s, 4 * s}, colour, 2 * s); break;
        case Sign::suspended:
            outline(pen, box, colour, 1 * s);
            for (int i = 0; i < 3; ++i)
                line(pen, x + static_cast<float>(i) * 3.3f * s, middle + 5 * s,
                     x + static_cast<float>(i + 1) * 3.3f * s, middle - 5 * s, colour, s);
            break;
        case Sign::done: pen.list.AddCircleFilled(ImVec2(x + 5 * s, middle), 5 * s, colour, 20); break;
        case Sign::failed:
            line(pen, x, middle - 4 * s, x + 8 * s, middle + 4 * s, pen.colours.error, 2 * s);
            line(pen, x, middle + 4 * s, x + 8 * s, middle - 4 * s, pen.colours.error, 2 * s);
            break;
        case Sign::sent:
        case Sign::yielded: {
            const float from = sign == Sign::sent ? middle - 6 * s : middle + 6 * s;
            const float to = sign == Sign::sent ? middle + 6 * s : middle - 6 * s;
            if (sign == Sign::sent) {
                line(pen, x + 4 * s, from, x + 4 * s, to, colour, s);
            } else {
                dashed_line(pen, x + 4 * s, from, x + 4 * s, to, colour, 3 * s, 2 * s, s);
            }
            arrow_head(pen, x + 4 * s, from, x + 4 * s, to, colour, 6 * s);
            break;
        }
    }
}

void draw_legend(const Pen& pen, float left) {
    struct Entry {
        const char* text;
        Sign sign;
    };
    const bool has_loop = pen.studio.picture->has_loop;
    std::vector<Entry> entries;
    if (pen.studio.picture->has_calls) entries = {{"value yielded", Sign::yielded}, {"value sent", Sign::sent}};
    if (has_loop) entries = {};
    entries.push_back({"error", Sign::failed});
    entries.push_back({"done", Sign::done});
    entries.push_back({"suspended", Sign::suspended});
    if (has_loop) entries.push_back({"ready", Sign::ready});
    entries.push_back({"running", Sign::running});
    const float s = pen.s, middle = pen.layout.timeline.y + 21 * s;
    float x = pen.layout.timeline.right() - 24 * s;
    for (const Entry& entry : entries) {
        const float width = text_width(pen.fonts.label, entry.text) + 18 * s;
        if (x - width < left) return;
        draw_sign(pen, entry.sign, x - 11 * s, middle);
        draw_text_right(pen, pen.fonts.label, x - 17 * s, middle, pen.colours.dim, entry.text);
        x -= width + 14 * s;
    }
}

void draw_lane_name(const Pen& pen, int index) {
    const Lane& lane = pen.studio.picture->lanes[static_cast<std::size_t>(index)];
    const float s = pen.s;
    const Rect bar = lane_bar(pen.layout, index), names = pen.layout.lane_names;
    const float middle = bar.y + bar.h * 0.5f;
    // Only a whole name is a name.
    if (middle - 9 * s < names.y || middle + 9 * s > names.bottom()) return;
    const Rect row{names.x, middle - pen.layout.lane_pitch * 0.5f, names.w, pen.layout.lane_pitch};
    const Rect chip{names.x + 8 * s, middle - 14 * s, names.w - 14 * s, 28 * s};
    const bool is_selected = selected_lane(pen.studio) == index;
    const bool is_born = lane.born <= pen.studio.cursor;
    if (!is_born && pen.studio.is_future_hidden) return;
    if (is_selected) {
        fill(pen, chip, blend(pen.colours.raised, pen.lane(index), 0.15f), 5 * s);
        outline(pen, chip, with_alpha(pen.lane(index), 0.7f), 5 * s);
    } else if (pen.is_hovered(row)) {
        fill(pen, chip, pen.colours.raised, 5 * s);
    }
    const float alpha = is_born ? 1.0f : 0.4f;
    const ImU32 ground = is_selected           ? blend(pen.colours.raised, pen.lane(index), 0.15f)
                         : pen.is_hovered(row) ? pen.colours.raised
                                               : pen.colours.panel;
    const auto ink = [&](ImU32 colour) { return pen.ink(is_born ? colour : blend(ground, colour, 0.5f), ground); };
    pen.list.AddCircleFilled(ImVec2(names.x + 25 * s, middle), 5 * s, with_alpha(pen.lane(index), alpha), 20);
    const float right = names.right() - 12 * s;
    const bool is_roomy = pen.layout.lane_pitch > 80 * s;
    float room = right;
    if (!is_roomy)
        room = draw_text_right(pen, pen.fonts.label, right, middle, ink(pen.colours.faint), lane.tag, names.w * 0.3f) -
               6 * s;
    draw_text(pen, pen.fonts.code_small_bold, names.x + 38 * s, middle, ink(pen.colours.text), lane.label,
              room - names.x - 38 * s);
    if (is_roomy && middle + 29 * s <= names.bottom())
        draw_text(pen, pen.fonts.label, names.x + 38 * s, middle + 20 * s, ink(pen.colours.faint), lane.tag,
                  right - names.x - 38 * s);
    if (pen.is_hovered(row))
        pen.tip = {lane.label + (lane.tag.empty() ? "" : "  " + lane.tag),
                   why_lane(*pen.studio.picture, lane, pen.studio.cursor) +
                       " So far: " + times_text(times_of(*pen.studio.picture, lane, pen.studio.cursor)) + ".",
                   pen.lane(index)};
    if (pen.is_clicked(row) && lane.id) {
        Command command{CommandKind::select};
        command.entity = lane.id;
        pen.commands.push_back(command);
    }
}

void draw_cursor(const Pen& pen) {
    const float s = pen.s;
    float x = cursor_x(pen.studio, pen.layout);
    if (is_in_motion(pen.studio) && pen.studio.before) {
        const double unit = unit_at(*pen.studio.axis, pen.studio.before->step) + 0.5;
        const AxisView& view = pen.layout.axis_view;
        const float from = pen.layout.lane_area.x + static_cast<float>((unit - view.first_unit) * view.px_per_unit);
        x = from + (x - from) * eased(pen.studio.motion);
    }
    const Rect& ruler = pen.layout.ruler;
    if (x < ruler.x - 1 || x > ruler.right() + 1) return;
    const float top = ruler.y - 2 * s;
    line(pen, x, top, x, pen.layout.lane_area.bottom(), pen.colours.accent, 1.8f * s);
    pen.list.AddTriangleFilled(ImVec2(x - 7 * s, top - 4 * s), ImVec2(x + 7 * s, top - 4 * s), ImVec2(x, top + 5 * s),
                               pen.colours.accent);
}

double unit_at_mouse(const Pen& pen) {
    const AxisView& view = pen.layout.axis_view;
    return view.first_unit + (pen.mouse.at.x - pen.layout.lane_area.x) / view.px_per_unit;
}

int lane_at_mouse(const Pen& pen) {
    const Layout& layout = pen.layout;
    for (int lane = layout.first_lane; lane < layout.first_lane + layout.lanes_shown; ++lane)
        if (pen.is_hovered(lane_bar(layout, lane)) && pen.is_hovered(layout.lane_area)) return lane;
    return -1;
}

void scrub(const Pen& pen, const Rect& area) {
    const bool is_held = pen.is_held_from(area);
    if (!is_held || !ImGui::IsMousePosValid()) return;
    Command go{CommandKind::go_to_step};
    go.step = step_at(*pen.studio.axis, unit_at_mouse(pen), pen.studio.picture->last_step);
    if (go.step != pen.studio.cursor) pen.commands.push_back(go);
    const int lane = pen.mouse.is_pressed ? lane_at_mouse(pen) : -1;
    if (lane < 0) return;
    const Lane& of = pen.studio.picture->lanes[static_cast<std::size_t>(lane)];
    if (!of.id || of.id == pen.studio.selection || !span_at(of, go.step)) return;
    Command select{CommandKind::select};
    select.entity = of.id;
    pen.commands.push_back(select);
}

void wheel_and_drag(const Pen& pen, const Rect& area) {
    if (!pen.is_hovered(area)) return;
    const Mouse& mouse = pen.mouse;
    const AxisView& view = pen.layout.axis_view;
    const bool has_more_lanes =
        pen.layout.lane_pitch * static_cast<float>(pen.studio.picture->lanes.size()) > pen.layout.lane_area.h + 1;
    const bool is_zoom = mouse.has_ctrl || !has_more_lanes || pen.is_hovered(pen.layout.ruler);
    if (mouse.wheel != 0 && mouse.has_shift) {
        Command pan{CommandKind::pan};
        pan.amount = -0.1 * mouse.wheel;
        pen.commands.push_back(pan);
    } else if (mouse.wheel != 0 && is_zoom) {
        Command zoom{CommandKind::zoom};
        zoom.amount = std::pow(1.25, static_cast<double>(mouse.wheel));
        zoom.at = std::max(0.0, unit_at_mouse(pen));
        pen.commands.push_back(zoom);
    } else if (mouse.wheel != 0) {
        Command scroll{CommandKind::scroll_lanes};
        scroll.amount = -58.0 * mouse.wheel;
        pen.commands.push_back(scroll);
    }
    const float sideways = mouse.wheel_sideways * 60 * pen.s + (mouse.is_panning ? mouse.moved.x : 0);
    if (sideways != 0) {
        Command pan{CommandKind::pan};
        pan.amount = -sideways / view.width_px;
        pen.commands.push_back(pan);
    }
    if (mouse.is_panning && mouse.moved.y != 0 && has_more_lanes) {
        Command scroll{CommandKind::scroll_lanes};
        scroll.amount = -mouse.moved.y / pen.s;
        pen.commands.push_back(scroll);
    }
}

// How far a place is from an arrow.
float distance(const ShownArrow& arrow, const ImVec2& at) {
    const float dx = arrow.x1 - arrow.x0, dy = arrow.y1 - arrow.y0, length = dx * dx + dy * dy;
    float share = length > 0 ? ((at.x - arrow.x0) * dx + (at.y - arrow.y0) * dy) / length : 0;
    share = std::max(0.0f, std::min(1.0f, share));
    return std::hypot(at.x - arrow.x0 - share * dx, at.y - arrow.y0 - share * dy);
}

void explain(const Pen& pen, const std::vector<ShownArrow>& shown) {
    if (pen.mouse.is_down || !pen.is_hovered(pen.layout.lane_area)) return;
    const Picture& picture = *pen.studio.picture;
    const int index = lane_at_mouse(pen);
    if (index >= 0) {
        const Lane& lane = picture.lanes[static_cast<std::size_t>(index)];
        const Step step = step_at(*pen.studio.axis, unit_at_mouse(pen), picture.last_step);
        const LaneSpan* span = span_at(lane, step);
        if (!span || (pen.studio.is_future_hidden && span->begin > pen.studio.cursor)) return;
        const std::string label = wait_label(picture, *span, step);
        pen.tip = {lane.label + (label.empty() ? "" : ":  " + label), why_span(picture, lane, *span), pen.lane(index)};
        return;
    }
    const ShownArrow* nearest = nullptr;
    for (const ShownArrow& arrow : shown)
        if (!nearest || distance(arrow, pen.mouse.at) < distance(*nearest, pen.mouse.at)) nearest = &arrow;
    if (!nearest || distance(*nearest, pen.mouse.at) > 6 * pen.s) return;
    pen.tip = {"", why_arrow(picture, *nearest->arrow), pen.lane(nearest->arrow->to_lane)};
}

}    // namespace

void draw_timeline(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Rect& rect = layout.timeline;
    draw_panel(pen, rect, "Timeline");
    draw_axis_tabs(pen);
    const float tabs_end = rect.x + (pen.studio.picture->has_loop ? 300 : 110) * pen.s;
    draw_legend(pen, tabs_end);
    if (pen.studio.picture->has_loop)
        draw_text(pen, pen.fonts.label, layout.lane_names.x + 20 * pen.s, layout.ruler.y + 14 * pen.s,
                  pen.colours.faint, pen.studio.timeline.axis == AxisKind::steps ? "loop iteration" : "virtual time, s",
                  layout.lane_names.w - 24 * pen.s);
    draw_time_grid(pen);
    draw_lanes(pen);
    const std::vector<ShownArrow> shown = shown_arrows(pen);
    draw_arrows(pen, shown);
    draw_cursor(pen);
    draw_lane_texts(pen);
    draw_values(pen, shown);
    {
        const Clip clip(pen, {layout.lane_names.x, layout.lane_names.y, layout.lane_names.w, layout.lane_names.h});
        for (int lane = layout.first_lane; lane < layout.first_lane + layout.lanes_shown; ++lane)
            draw_lane_name(pen, lane);
    }
    const Rect area{layout.lane_area.x, layout.ruler.y, layout.lane_area.w, layout.lane_area.bottom() - layout.ruler.y};
    scrub(pen, area);
    wheel_and_drag(pen, {layout.lane_names.x, layout.ruler.y, rect.w, area.h});
    explain(pen, shown);
}

}    // namespace coroscope
