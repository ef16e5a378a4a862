// What was sent and what was yielded, written beside its arrow in the room up to the next one: no text crosses an
// arrow. The caller's rows between two calls hold both, what was yielded at their left end, what is sent next at their
// right.
#include <algorithm>
#include <map>

#include "app/views/panels.hpp"

namespace coroscope {

namespace {

struct Stretch {
    float from, to;
};

// The room between a lane and the next one below it.
struct Gap {
    float top = 0, bottom = 0;
    std::vector<float> shafts;                 // x of arrows that pass through, ascending
    std::vector<std::vector<Stretch>> rows;    // what is written, row by row
};

using Gaps = std::map<int, Gap>;    // by the lane above

int gap_beside(const Arrow& arrow) {
    const bool is_sent = arrow.kind == ArrowKind::send;
    const int callee = is_sent ? arrow.to_lane : arrow.from_lane, caller = is_sent ? arrow.from_lane : arrow.to_lane;
    return callee > caller ? callee - 1 : callee;
}

float row_height(const Pen& pen) {
    return text_height(pen.fonts.code_small) * 0.98f;
}

Gaps gaps_of(const Pen& pen, const std::vector<ShownArrow>& shown) {
    Gaps gaps;
    for (const ShownArrow& one : shown) {
        const bool is_call = one.arrow->kind == ArrowKind::send || one.arrow->kind == ArrowKind::yield;
        if (is_call && !one.arrow->label.empty()) gaps[gap_beside(*one.arrow)];
    }
    for (auto& [lane, gap] : gaps) {
        gap.top = lane_bar(pen.layout, lane).bottom() + 3 * pen.s;
        gap.bottom = lane_bar(pen.layout, lane + 1).y - 3 * pen.s;
        const float rows = std::max(0.0f, (gap.bottom - gap.top) / row_height(pen));
        gap.rows.resize(static_cast<std::size_t>(rows));
    }
    for (const ShownArrow& one : shown) {
        const int first = std::min(one.arrow->from_lane, one.arrow->to_lane);
        const int last = std::max(one.arrow->from_lane, one.arrow->to_lane);
        for (auto at = gaps.lower_bound(first); at != gaps.end() && at->first < last; ++at) {
            at->second.shafts.push_back(one.x0);
            if (one.x1 != one.x0) at->second.shafts.push_back(one.x1);
        }
    }
    for (auto& [lane, gap] : gaps) std::sort(gap.shafts.begin(), gap.shafts.end());
    return gaps;
}

bool is_free(const Gap& gap, std::size_t row, const Stretch& place) {
    for (const Stretch& taken : gap.rows[row])
        if (place.from < taken.to && taken.from < place.to) return false;
    return true;
}

struct Placing {
    std::vector<std::string> lines;
    bool is_left = false;
    std::size_t first_row = 0;
};

// All of the text, broken at spaces only.
bool is_whole(const std::vector<std::string>& lines, const std::string& text) {
    std::string joined;
    for (const std::string& line : lines) joined += (joined.empty() ? "" : " ") + line;
    return joined == text;
}

void draw_value(const Pen& pen, const ShownArrow& one, Gap& gap) {
    const float s = pen.s;
    const ImFont* font = pen.fonts.code_small;
    const Arrow& arrow = *one.arrow;
    const bool is_sent = arrow.kind == ArrowKind::send;
    const float margin = 7 * s, x = one.x0;
    const Rect& area = pen.layout.lane_area;
    const auto after = std::upper_bound(gap.shafts.begin(), gap.shafts.end(), x + 1);
    const auto before = std::lower_bound(gap.shafts.begin(), gap.shafts.end(), x - 1);
    const float right_end = after == gap.shafts.end() ? area.right() + 8 * s : *after - margin;
    const float left_end = before == gap.shafts.begin() ? area.x + 4 * s : *std::prev(before) + margin;
    const Stretch left{left_end, x - margin}, right{x + margin, std::min(right_end, area.right() + 8 * s)};
    if (x < area.x - 2 || x > area.right() + 2) return;

    // Sent values have the upper rows, yielded ones the lower; a single row serves both.
    const std::size_t all = gap.rows.size(), upper = (all + 1) / 2;
    const std::size_t first = is_sent || all < 2 ? 0 : upper, count = all < 2 ? all : is_sent ? upper : all - upper;
    if (count == 0) return;
    Placing chosen;
    const bool prefers_left = is_sent;
    for (const std::size_t rows : {std::size_t{1}, std::min<std::size_t>(count, 3)}) {
        for (const bool is_left : {prefers_left, !prefers_left}) {
            const Stretch& room = is_left ? left : right;
            if (!chosen.lines.empty() || room.to - room.from < 20 * s) continue;
            std::vector<std::string> lines = wrapped(font, arrow.label.text(), room.to - room.from, rows);
            if (is_whole(lines, arrow.label.text())) chosen = {std::move(lines), is_left, first};
        }
    }
    if (chosen.lines.empty()) {
        const bool is_left = left.to - left.from > right.to - right.from;
        const Stretch& room = is_left ? left : right;
        if (room.to - room.from < 54 * s) return;
        chosen = {wrapped(font, arrow.label.text(), room.to - room.from, std::min<std::size_t>(count, 3)), is_left,
                  first};
        // A value without spaces is cut, not broken.
        if (arrow.label.text().find(' ') == std::string::npos)
            chosen.lines = {fitted(font, arrow.label.text(), room.to - room.from)};
    }
    const bool is_future = arrow.to_step > pen.studio.cursor;
    const int callee = is_sent ? arrow.to_lane : arrow.from_lane;
    const ImU32 colour = is_sent ? pen.colours.sent : pen.lane(callee), ground = pen.colours.panel;
    const ImU32 ink = pen.ink(is_future ? blend(ground, colour, 0.5f) : colour, ground);
    for (std::size_t i = 0; i < chosen.lines.size(); ++i) {
        const float width = text_width(font, chosen.lines[i]);
        const float from = chosen.is_left ? left.to - width : right.from;
        const std::size_t row = chosen.first_row + i;
        if (row >= gap.rows.size() || !is_free(gap, row, {from - 6 * s, from + width + 6 * s})) return;
    }
    // The rows in use stand in the middle of the half that is theirs.
    const float height = row_height(pen);
    const float rest = (static_cast<float>(count) - static_cast<float>(chosen.lines.size())) * height;
    const float begin = gap.top + ((gap.bottom - gap.top) - static_cast<float>(all) * height) * 0.5f;
    const float y = begin + static_cast<float>(first) * height + (is_sent && all > 1 ? rest : 0) * 0.5f;
    for (std::size_t i = 0; i < chosen.lines.size(); ++i) {
        const float width = text_width(font, chosen.lines[i]);
        const float from = chosen.is_left ? left.to - width : right.from;
        gap.rows[chosen.first_row + i].push_back({from, from + width});
        const float middle = y + (static_cast<float>(i) + 0.5f) * height;
        fill(pen, {from - 2 * s, middle - height * 0.45f, width + 4 * s, height * 0.9f},
             with_alpha(pen.colours.panel, 0.9f));
        draw_text(pen, font, from, middle, ink, chosen.lines[i]);
    }
}

}    // namespace

void draw_values(const Pen& pen, const std::vector<ShownArrow>& shown) {
    Gaps gaps = gaps_of(pen, shown);
    const Layout& layout = pen.layout;
    const Clip clip(pen, {layout.lane_area.x, layout.lane_area.y, layout.lane_area.w + 20 * pen.s, layout.lane_area.h});
    for (const ShownArrow& one : shown) {
        const bool is_call = one.arrow->kind == ArrowKind::send || one.arrow->kind == ArrowKind::yield;
        if (!is_call || one.arrow->label.empty()) continue;
        draw_value(pen, one, gaps[gap_beside(*one.arrow)]);
    }
}

}    // namespace coroscope
