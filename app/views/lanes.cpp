// The lanes of the timeline: running, ready and suspended spans, how each lane ended.
#include <algorithm>
#include <cmath>

#include "app/picture/captions.hpp"
#include "app/picture/detail.hpp"
#include "app/picture/labels.hpp"
#include "app/studio/focus.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

constexpr float kFuture = 0.3f;
constexpr double kLeastLabelled = 20;    // px of a span that has room for words

struct LanePen {
    const Pen& pen;
    const Lane& lane;
    Rect bar;
    ImU32 colour;
    float now;    // x of the cursor
};

Rect span_rect(const LanePen& p, double from, double to) {
    const float x0 = std::max(p.bar.x + static_cast<float>(from), p.bar.x - 20);
    const float x1 = std::min(p.bar.x + static_cast<float>(to), p.bar.right() + 20);
    return {x0, p.bar.y, std::max(1.0f, x1 - x0), p.bar.h};
}

void draw_running(const LanePen& p, const Rect& rect, float alpha) {
    fill(p.pen, {rect.x, rect.y, std::max(1.0f, rect.w - 0.5f), rect.h}, with_alpha(p.colour, alpha), 3.5f * p.pen.s);
}

void draw_ready(const LanePen& p, const Rect& rect, float alpha) {
    const float h = std::max(3.0f, 5 * p.pen.s), y = rect.y + (rect.h - h) * 0.5f;
    fill(p.pen, {rect.x, y, rect.w, h}, with_alpha(p.colour, 0.62f * alpha), h * 0.5f);
}

void draw_suspended(const LanePen& p, const Rect& rect, float alpha, bool is_calling) {
    const float margin = std::floor(rect.h * 0.1f);
    const Rect inner{rect.x, rect.y + margin, rect.w, rect.h - 2 * margin};
    const float strength = is_calling ? 0.6f : 1;
    fill(p.pen, inner, with_alpha(p.colour, 0.2f * alpha * strength), 2 * p.pen.s);
    if (inner.w > 6 * p.pen.s) hatch(p.pen, inner, with_alpha(p.colour, 0.24f * alpha * strength));
    if (inner.w > 4) outline(p.pen, inner, with_alpha(p.colour, 0.42f * alpha * strength), 2 * p.pen.s);
}

// Too many to see: as tall as the share of the time that the lane ran, over the tint of waiting.
void draw_many(const LanePen& p, const Rect& rect, const DrawnSpan& many, float alpha) {
    fill(p.pen, rect, with_alpha(p.colour, 0.2f * alpha));
    const float h = std::max(1.0f, rect.h * static_cast<float>(std::min(1.0, many.running)));
    fill(p.pen, {rect.x, rect.bottom() - h, rect.w, h}, with_alpha(p.colour, 0.85f * alpha));
}

void draw_span(const LanePen& p, const DrawnSpan& drawn, const Rect& rect, float alpha) {
    if (!drawn.span) return draw_many(p, rect, drawn, alpha);
    switch (drawn.span->state) {
        case SpanState::running: return draw_running(p, rect, alpha);
        case SpanState::ready: return draw_ready(p, rect, alpha);
        case SpanState::suspended: return draw_suspended(p, rect, alpha, false);
        case SpanState::calling: return draw_suspended(p, rect, alpha, true);
    }
}

// Ever shorter ways to say what a span is about; the last resort is to say nothing.
std::vector<std::string> wordings(const LanePen& p, const LaneSpan& span) {
    if (span.state == SpanState::running) {
        std::vector<std::string> out{span.label.text()};
        if (p.lane.kind == LaneKind::generator && span.last_line) out.push_back("→ " + std::to_string(span.last_line));
        return out;
    }
    std::vector<std::string> out{wait_label(*p.pen.studio.picture, span, p.pen.studio.cursor)};
    for (std::size_t space = out[0].find(' '); space != std::string::npos; space = out[0].find(' ', space + 1))
        out.push_back(out[0].substr(space + 1));
    if (out[0].find(" until ") == std::string::npos) out.resize(1);
    return out;
}

// What a label lies on: its span over the panel, as strong as it is drawn.
ImU32 ground_of(const LanePen& p, SpanState state, float alpha) {
    const float strength = state == SpanState::running ? 1.0f : state == SpanState::calling ? 0.16f : 0.26f;
    // On the light theme a jump of the clock is the darker ground, on the dark one the panel is the lighter.
    const bool is_light = p.pen.studio.theme == ThemeKind::light;
    return blend(is_light ? p.pen.colours.gap : p.pen.colours.panel, p.colour, strength * alpha);
}

void draw_label(const LanePen& p, const DrawnSpan& drawn, const Rect& rect) {
    const Pen& pen = p.pen;
    if (!drawn.span || drawn.span->state == SpanState::ready || rect.w < 20 * pen.s || p.bar.h < 14 * pen.s) return;
    const bool is_hidden = pen.studio.is_future_hidden;
    if (is_hidden && rect.x >= p.now) return;
    const float s = pen.s, left = std::max(rect.x, p.bar.x) + 6 * s;
    const float end = std::min({rect.right(), p.bar.right(), is_hidden ? p.now : rect.right()});
    const float room = end - left - 4 * s;
    const SpanState state = drawn.span->state;
    const bool is_running = state == SpanState::running;
    const ImFont* font = is_running ? pen.fonts.code_small_bold : pen.fonts.label;
    const std::vector<std::string> all = wordings(p, *drawn.span);
    const auto whole =
        std::find_if(all.begin(), all.end(), [&](const std::string& text) { return text_width(font, text) <= room; });
    // A stump of a word says less than the colour alone.
    if (whole == all.end() && room < 40 * s) return;
    const std::string text = whole != all.end() ? *whole : fitted(font, all[0], room);
    if (text.empty()) return;
    const ImU32 over = ground_of(p, state, 1), ahead = ground_of(p, state, kFuture);
    const ImU32 words = state == SpanState::calling ? pen.colours.dim : pen.colours.text;
    draw_text_halves(pen, font, {left, rect.y, room, rect.h}, pen.ink(is_running ? pen.colours.on_colour : words, over),
                     pen.ink(blend(ahead, words, 0.5f), ahead), p.now, text, whole != all.end() ? text : all[0]);
}

void draw_one(const LanePen& p, const DrawnSpan& drawn) {
    const Pen& pen = p.pen;
    const Rect rect = span_rect(p, drawn.from_px, drawn.to_px);
    const bool is_hidden = pen.studio.is_future_hidden;
    if (rect.right() <= p.now) {
        draw_span(p, drawn, rect, 1);
    } else if (rect.x >= p.now) {
        if (is_hidden) return;
        draw_span(p, drawn, rect, kFuture);
    } else {
        {
            const Clip past(pen, {rect.x - 1, rect.y, p.now - rect.x + 1, rect.h});
            draw_span(p, drawn, rect, 1);
        }
        if (!is_hidden) {
            const Clip future(pen, {p.now, rect.y, rect.right() - p.now + 1, rect.h});
            draw_span(p, drawn, rect, kFuture);
        }
    }
}

void draw_end(const LanePen& p) {
    const Pen& pen = p.pen;
    if (p.lane.ended == 0 || p.lane.spans.empty()) return;
    const bool is_future = p.lane.ended > pen.studio.cursor;
    if (is_future && pen.studio.is_future_hidden) return;
    const float s = pen.s, alpha = is_future ? kFuture : 1;
    const float x = p.bar.x + static_cast<float>(px_of(*pen.studio.axis, pen.layout.axis_view, p.lane.ended));
    const float y = p.bar.y + p.bar.h * 0.5f;
    if (x < p.bar.x - 10 * s || x > p.bar.right() + 10 * s) return;
    const float r = std::min(6 * s, p.bar.h * 0.3f);
    const bool is_closed = p.lane.outcome_text.compare(0, 13, "GeneratorExit") == 0;
    if (p.lane.outcome == LifeState::raised && !is_closed) {
        const ImU32 colour = with_alpha(pen.colours.error, alpha);
        pen.list.AddCircleFilled(ImVec2(x, y), r * 1.5f, with_alpha(pen.colours.panel, 0.9f), 24);
        line(pen, x - r, y - r, x + r, y + r, colour, 2.6f * s);
        line(pen, x - r, y + r, x + r, y - r, colour, 2.6f * s);
    } else if (p.lane.outcome == LifeState::cancelled || is_closed) {
        pen.list.AddCircleFilled(ImVec2(x, y), r * 1.4f, with_alpha(pen.colours.panel, 0.9f), 24);
        line(pen, x - r * 0.8f, y + r, x + r * 0.8f, y - r, with_alpha(pen.colours.dim, alpha), 2.6f * s);
    } else {
        pen.list.AddCircleFilled(ImVec2(x, y), r, with_alpha(p.colour, alpha), 24);
    }
    const bool has_room = p.bar.bottom() + 18 * s <= pen.layout.lane_area.bottom();
    if (p.lane.ordinal == 0 || pen.layout.lane_pitch < 46 * s || !has_room) return;
    const std::string text = ordinal_text(p.lane.ordinal);
    const float w = text_width(pen.fonts.label, text) + 12 * s;
    const float left = std::max(p.bar.x, std::min(x - w * 0.5f, p.bar.right() - w));
    const Rect pill{left, p.bar.bottom() + 2 * s, w, 16 * s};
    fill(pen, pill, with_alpha(pen.colours.panel, 0.9f), 8 * s);
    outline(pen, pill, with_alpha(p.colour, is_future ? 0.45f : 1), 8 * s);
    const ImU32 colour = is_future ? blend(pen.colours.panel, p.colour, 0.6f) : p.colour;
    draw_text_centred(pen, pen.fonts.label, {pill.x - 6 * s, pill.y, pill.w + 12 * s, pill.h},
                      pen.ink(colour, pen.colours.panel), text);
}

template <class Use>
void for_each_lane(const Pen& pen, const Use& use) {
    const Layout& layout = pen.layout;
    const float now = cursor_x(pen.studio, layout);
    for (int index = layout.first_lane; index < layout.first_lane + layout.lanes_shown; ++index) {
        const Rect bar = lane_bar(layout, index);
        const Lane& lane = pen.studio.picture->lanes[static_cast<std::size_t>(index)];
        use(LanePen{pen, lane, bar, pen.lane(index), now}, index);
    }
}

}    // namespace

void draw_lanes(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Clip clip(pen,
                    {layout.lane_area.x - 1, layout.lane_area.y, layout.lane_area.w + 12 * pen.s, layout.lane_area.h});
    const int selected = selected_lane(pen.studio);
    for_each_lane(pen, [&](const LanePen& p, int index) {
        if (index == selected)
            fill(pen, {p.bar.x, p.bar.y - 5 * pen.s, p.bar.w, p.bar.h + 10 * pen.s}, with_alpha(p.colour, 0.07f),
                 4 * pen.s);
        for (const DrawnSpan& drawn : spans_in_view(p.lane, *pen.studio.axis, layout.axis_view)) draw_one(p, drawn);
    });
}

void draw_lane_texts(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Clip clip(pen,
                    {layout.lane_area.x - 1, layout.lane_area.y, layout.lane_area.w + 12 * pen.s, layout.lane_area.h});
    for_each_lane(pen, [&](const LanePen& p, int) {
        if (p.bar.y < layout.lane_area.y - 1 || p.bar.bottom() > layout.lane_area.bottom() + 1) return;
        for (const DrawnSpan& drawn : spans_in_view(p.lane, *pen.studio.axis, layout.axis_view, kLeastLabelled))
            draw_label(p, drawn, span_rect(p, drawn.from_px, drawn.to_px));
        draw_end(p);
    });
}

}    // namespace coroscope
