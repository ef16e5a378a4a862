// The program: colours, the current line, and at each suspended line who waits there and for what.
#include <algorithm>
#include <map>

#include "app/picture/captions.hpp"
#include "app/picture/highlight.hpp"
#include "app/picture/labels.hpp"
#include "app/picture/narration.hpp"
#include "app/picture/why.hpp"
#include "app/studio/focus.hpp"
#include "app/views/code_text.hpp"
#include "app/views/panels.hpp"

namespace coroscope {

namespace {

// Somebody who is suspended at a line.
struct Sleeper {
    int lane = -1;
    std::string waits_for;
};

using Sleepers = std::map<std::uint32_t, std::vector<Sleeper>>;

int lane_index(const Picture& picture, EntityId id) {
    const auto found = picture.lane_of.find(id);
    return found == picture.lane_of.end() ? -1 : found->second;
}

Sleepers sleepers_of(const Studio& studio) {
    Sleepers sleepers;
    const Moment& moment = studio.moment;
    for (const TaskView& task : moment.tasks) {
        const int lane = lane_index(*studio.picture, task.id);
        if (task.state != LifeState::suspended || task.frames.empty() || lane < 0) continue;
        sleepers[task.frames.back().line].push_back({lane, sleeper_text(*studio.picture, task, studio.cursor)});
    }
    for (const GeneratorView& generator : moment.generators) {
        const int lane = lane_index(*studio.picture, generator.id);
        if (generator.state != LifeState::suspended || lane < 0 || !generator.frame.line) continue;
        sleepers[generator.frame.line].push_back({lane, sleeper_text(generator)});
    }
    return sleepers;
}

void draw_number_in_circle(const Pen& pen, float x, float middle, ImU32 colour, const char* number) {
    const float radius = 7.5f * pen.s;
    pen.list.AddCircle(ImVec2(x + radius, middle), radius, colour, 24, 1.2f * pen.s);
    const ImFont* font = pen.fonts.label;
    draw_text(pen, font, x + radius - text_width(font, number) * 0.5f, middle, colour, number);
}

float end_of_line(const Pen& pen, const CodeArea& area, std::uint32_t number) {
    if (number < 1 || number > pen.studio.source.line_count()) return area.left;
    const std::string text = untabbed(pen.studio.source.line(number));
    const auto end = text.find_last_not_of(' ');
    return end == std::string::npos ? area.left : area.left + text_width(pen.fonts.code, text.substr(0, end + 1));
}

// `s = yield f(x)`: what goes out and what receives are boxed; the words stand where there is room. Returns the x
// behind what it drew in the row itself.
float draw_halves(const Pen& pen, const CodeArea& area, std::uint32_t number, const Rect& row, ImU32 colour,
                  ImU32 ground, bool is_asleep) {
    const std::string text = untabbed(pen.studio.source.line(number));
    YieldAssignment halves;
    const float own_end = end_of_line(pen, area, number);
    if (!find_yield_assignment(text, halves)) return own_end;
    const auto x_of = [&](std::uint32_t byte) {
        return area.left + text_width(pen.fonts.code, std::string_view(text).substr(0, byte));
    };
    const float s = pen.s;
    const Rect target{x_of(halves.target_begin) - 3 * s, row.y + 2 * s,
                      x_of(halves.target_end) - x_of(halves.target_begin) + 5 * s, row.h - 4 * s};
    const Rect yielded{x_of(halves.yield_begin) - 2 * s, row.y + 2 * s,
                       x_of(halves.yield_end) - x_of(halves.yield_begin) + 5 * s, row.h - 4 * s};
    // What is left to do next is drawn thicker: asleep it is the half that receives.
    outline(pen, target, colour, 4 * s, (is_asleep ? 2.6f : 1.2f) * s);
    outline(pen, yielded, pen.colours.sent, 4 * s, (is_asleep ? 1.2f : 2.6f) * s);

    const ImFont* font = pen.fonts.label;
    const char *first = "then this receives", *second = "runs first, goes out";
    const float one = 20 * s + text_width(font, first), two = 20 * s + text_width(font, second);
    const float needed = one + 16 * s + two;
    float x = target.x, middle = row.y - row.h * 0.5f, end = own_end;
    const bool is_above_free = end_of_line(pen, area, number - 1) < x - 4 * s;
    const bool is_below_free = end_of_line(pen, area, number + 1) < x - 4 * s;
    if (is_above_free && number > pen.layout.first_row) {
        middle = row.y - row.h * 0.5f + 2 * s;
    } else if (is_below_free) {
        middle = row.bottom() + row.h * 0.5f - 2 * s;
    } else {
        x = own_end + 18 * s;
        middle = row.y + row.h * 0.5f;
        end = x + needed;
    }
    if (x + needed > area.right || middle > pen.layout.code.bottom() - 8 * s) return own_end;
    const ImU32 under = end > own_end ? ground : pen.colours.background;
    const ImU32 receiving = pen.ink(colour, under), leaving = pen.ink(pen.colours.sent, under);
    draw_number_in_circle(pen, x, middle, receiving, "2");
    draw_text(pen, font, x + 20 * s, middle, receiving, first);
    x += one + 16 * s;
    draw_number_in_circle(pen, x, middle, leaving, "1");
    draw_text(pen, font, x + 20 * s, middle, leaving, second);
    return end;
}

// Who sleeps at this line, right of its text, as many as there is room for.
void draw_sleepers(const Pen& pen, const CodeArea& area, const std::vector<Sleeper>& sleepers, float from, float middle,
                   ImU32 ground) {
    const float s = pen.s;
    const ImFont* font = pen.fonts.label;
    float needed = 0;
    for (const Sleeper& sleeper : sleepers) {
        const std::string& badge = pen.studio.picture->lanes[static_cast<std::size_t>(sleeper.lane)].badge;
        needed += badge_width(pen, badge) + 6 * s + text_width(font, sleeper.waits_for) + 20 * s;
    }
    float x = std::max(from + 24 * s, std::min(from + 60 * s, area.right - needed));
    for (std::size_t i = 0; i < sleepers.size(); ++i) {
        const Lane& lane = pen.studio.picture->lanes[static_cast<std::size_t>(sleepers[i].lane)];
        const float width = badge_width(pen, lane.badge);
        const std::string more = "+" + std::to_string(sleepers.size() - i) + " more";
        const bool is_last = i + 1 == sleepers.size();
        const float reserve = is_last ? 0 : text_width(font, more) + 10 * s;
        if (x + width + reserve > area.right) {
            if (x + text_width(font, more) <= area.right)
                draw_text(pen, font, x, middle, pen.ink(pen.colours.dim, ground), more);
            return;
        }
        const Rect chip{x, middle - 10 * s, width, 20 * s};
        if (pen.is_hovered(chip))
            pen.tip = {lane.label, why_lane(*pen.studio.picture, lane, pen.studio.cursor), pen.lane(sleepers[i].lane)};
        if (pen.is_clicked(chip) && lane.id) {
            Command select{CommandKind::select};
            select.entity = lane.id;
            pen.commands.push_back(select);
        }
        draw_badge(pen, x, middle, pen.lane(sleepers[i].lane), lane.badge, false);
        // A stump of a word says less than the badge alone.
        const float room = area.right - reserve - x - width - 6 * s;
        const bool has_room = room > 44 * s || text_width(font, sleepers[i].waits_for) <= room;
        x = draw_text(pen, font, x + width + 6 * s, middle, pen.ink(pen.colours.dim, ground),
                      has_room ? sleepers[i].waits_for : "", room) +
            (has_room ? 18 : 6) * s;
    }
}

void draw_gutter(const Pen& pen, const Rect& row, const std::vector<Sleeper>* sleepers, int running) {
    const float s = pen.s, middle = row.y + row.h * 0.5f, x = row.x + 8 * s;
    const auto& lanes = pen.studio.picture->lanes;
    const auto narrow = [&](const std::string& badge) { return shortened(badge, 3); };
    if (running >= 0) {
        draw_badge(pen, x, middle, pen.lane(running), narrow(lanes[static_cast<std::size_t>(running)].badge), true);
    } else if (sleepers && sleepers->size() == 1) {
        const int lane = sleepers->front().lane;
        draw_badge(pen, x, middle, pen.lane(lane), narrow(lanes[static_cast<std::size_t>(lane)].badge), false);
    } else if (sleepers) {
        draw_badge(pen, x, middle, pen.colours.dim, std::to_string(sleepers->size()), false);
    }
}

void draw_row(const Pen& pen, const CodeArea& area, std::uint32_t number, const Rect& row, const Sleepers& sleepers) {
    const Studio& studio = pen.studio;
    const float s = pen.s, middle = row.y + row.h * 0.5f;
    const bool is_problem = !studio.notice.empty() && studio.notice_line == number;
    const bool is_current = studio.notice.empty() && studio.moment.line == number;
    const int running = is_current ? running_lane(*studio.picture, studio.cursor) : -1;
    const auto here = sleepers.find(number);
    ImU32 ground = pen.colours.background;
    if (is_current || is_problem) {
        const ImU32 colour = is_problem ? pen.colours.error : running >= 0 ? pen.lane(running) : pen.colours.dim;
        ground = blend(ground, colour, 0.17f);
        fill(pen, row, ground);
        fill(pen, {row.x, row.y, 3 * s, row.h}, colour);
    }
    // The line where the selected lane sleeps is lit as well, more faintly.
    const int selected = selected_lane(studio);
    if (here != sleepers.end() && !is_current && selected >= 0)
        for (const Sleeper& sleeper : here->second)
            if (sleeper.lane == selected) {
                ground = blend(pen.colours.background, pen.lane(selected), 0.1f);
                fill(pen, row, ground);
                fill(pen, {row.x, row.y, 3 * s, row.h}, with_alpha(pen.lane(selected), 0.6f));
            }
    draw_gutter(pen, row, here == sleepers.end() ? nullptr : &here->second, running);
    const Rect gutter{row.x, row.y, area.left - row.x - 8 * s, row.h};
    const bool has_breakpoint = studio.breakpoints.lines.count(number) > 0;
    if (has_breakpoint || pen.is_hovered(gutter))
        pen.list.AddCircleFilled(ImVec2(area.left - 9 * s, middle), 3.5f * s,
                                 with_alpha(pen.colours.error, has_breakpoint ? 1 : 0.35f), 16);
    if (pen.is_clicked(gutter)) pen.commands.push_back({CommandKind::toggle_breakpoint, number});
    draw_text_right(pen, pen.fonts.code_small, area.left - 18 * s, middle,
                    pen.ink(is_current ? pen.colours.text : pen.colours.faint, ground), std::to_string(number));
    const LineState state = number <= studio.line_states->size() ? (*studio.line_states)[number - 1] : LineState{0};
    float end = draw_code(pen, area, studio.source.line(number), state, middle, ground);
    bool has_generator =
        running >= 0 && studio.picture->lanes[static_cast<std::size_t>(running)].kind == LaneKind::generator;
    int generator = has_generator ? running : -1;
    bool is_asleep = false;
    if (here != sleepers.end())
        for (const Sleeper& sleeper : here->second)
            if (studio.picture->lanes[static_cast<std::size_t>(sleeper.lane)].kind == LaneKind::generator)
                generator = sleeper.lane, is_asleep = true;
    if (generator >= 0) end = draw_halves(pen, area, number, row, pen.lane(generator), ground, is_asleep);
    if (here != sleepers.end()) draw_sleepers(pen, area, here->second, end, middle, ground);
}

std::string where(const Studio& studio) {
    if (!studio.notice.empty()) return studio.notice_line ? "line " + std::to_string(studio.notice_line) : "";
    return place_text(studio.moment, *studio.trace);
}

void draw_edit_link(const Pen& pen, const Rect& rect) {
    if (pen.studio.horizon != kNoStep) return;
    const bool is_open = pen.studio.editor.is_open;
    const ImU32 ground =
        pen.is_hovered(rect) || is_open ? blend(pen.colours.panel, pen.colours.accent, 0.18f) : pen.colours.panel;
    if (ground != pen.colours.panel) fill(pen, rect, ground, 5 * pen.s);
    draw_text_centred(pen, pen.fonts.label, rect, pen.ink(is_open ? pen.colours.accent : pen.colours.dim, ground),
                      "edit");
    if (pen.is_clicked(rect)) pen.commands.push_back({CommandKind::toggle_editor});
}

}    // namespace

void draw_source(const Pen& pen) {
    const Layout& layout = pen.layout;
    const Rect& rect = layout.source;
    if (rect.is_empty()) return;
    const float s = pen.s, header = rect.y + (layout.code.y - rect.y) * 0.5f;
    fill(pen, {rect.x, rect.y, rect.w, layout.code.y - rect.y}, pen.colours.panel);
    fill(pen, layout.code, pen.colours.background);
    line(pen, rect.x, layout.code.y - 1, rect.right(), layout.code.y - 1, pen.colours.line);
    const bool is_editing = pen.studio.editor.is_open;
    const float from =
        draw_text_right(pen, pen.fonts.label, rect.right() - 16 * s, header, pen.colours.dim,
                        is_editing ? "Ctrl+Enter runs it, Esc leaves it" : where(pen.studio), rect.w * 0.5f);
    const std::string& name = pen.studio.source.name;
    const auto slash = name.find_last_of('/');
    const float edit = pen.studio.session.is_there ? text_width(pen.fonts.label, "edit") + 28 * s : 0;
    const float x =
        draw_text(pen, pen.fonts.code_small_bold, rect.x + 20 * s, header, pen.colours.text,
                  slash == std::string::npos ? name : name.substr(slash + 1), from - rect.x - 30 * s - edit);
    if (edit > 0 && !pen.studio.source.name.empty())
        draw_edit_link(pen, {x + 8 * s, rect.y + 4 * s, edit, layout.code.y - rect.y - 8 * s});
    if (is_editing) return draw_editor(pen);

    const Clip clip(pen, layout.code);
    const CodeArea area = code_area(pen, pen.studio.source.line_count());
    const Sleepers sleepers = sleepers_of(pen.studio);
    float y = layout.code.y + 8 * s;
    for (std::uint32_t i = 0; i < layout.rows; ++i, y += layout.code_row) {
        const std::uint32_t number = layout.first_row + i;
        if (number > pen.studio.source.line_count()) break;
        draw_row(pen, area, number, {layout.code.x, y, layout.code.w, layout.code_row}, sleepers);
    }
    if (pen.is_hovered(layout.code) && pen.mouse.wheel != 0) {
        Command scroll{CommandKind::scroll_source};
        scroll.amount = -3.0 * pen.mouse.wheel;
        pen.commands.push_back(scroll);
    }
}

}    // namespace coroscope
