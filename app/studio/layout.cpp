#include "app/studio/layout.hpp"

#include <algorithm>
#include <cmath>

#include "app/picture/output_lines.hpp"
#include "app/studio/focus.hpp"
#include "app/studio/lesson_layout.hpp"
#include "app/studio/parting.hpp"
#include "app/studio/talk_layout.hpp"
#include "app/studio/talking.hpp"

namespace coroscope {

namespace {

// Design pixels.
constexpr float kBarHeight = 48, kHeaderHeight = 36, kNamesWidth = 150, kNamesMost = 250, kButtonWidth = 34,
                kButtonHeight = 28;
constexpr float kTimelineHeader = 40, kRulerHeight = 34, kLanePitch = 58, kSparsePitch = 150, kLeastPitch = 22;
constexpr float kLaneBar = 28, kMargin = 20, kStepText = 128, kSeedPill = 92, kTimePill = 172, kTitle = 120;
constexpr float kLongSentence = 330;    // characters
// Below these there is only room for what is presented: source, loop, sentence and timeline.
constexpr float kCompactWidth = 860, kCompactHeight = 480;
constexpr float kCodeColumn = 7.8f;    // of small code
constexpr float kPromptRow = 19;
constexpr float kWiderForTalk = 1.09f, kNarrowerTalk = 0.94f;

float clamped(float value, float least, float most) {
    return std::max(least, std::min(value, most));
}

void place_bar(const Studio& studio, Layout& out, float width) {
    const float s = out.scale, y = (kBarHeight - kButtonHeight) / 2 * s, h = kButtonHeight * s;
    struct Transport {
        const char* id;
        Command command;
    };
    const Transport transport[] = {{"home", {CommandKind::go_home}},
                                   {"iteration-back", {CommandKind::step_iteration, -1}},
                                   {"back", {CommandKind::step_by, -1}},
                                   {"forward", {CommandKind::step_by, 1}},
                                   {"iteration-forward", {CommandKind::step_iteration, 1}},
                                   {"play", {CommandKind::play_pause}}};
    const float buttons = 6 * (kButtonWidth + 6) * s;
    // What matters less goes first where there is little room: the seed, the virtual time, the title.
    float x = width - 16 * s;
    const auto from_right = [&](float w) {
        x -= w * s;
        const Rect rect{x, y, w * s, h};
        x -= 7 * s;
        return rect;
    };
    const Rect present = from_right(88);
    const float needed = kMargin * s + buttons + kStepText * s;
    if (x - needed > (kSeedPill + kTitle) * s) out.seed_pill = from_right(kSeedPill);
    if (studio.picture->has_loop && x - needed > kTimePill * s) out.time_pill = from_right(kTimePill);
    float left = std::min(width * 0.4175f, x - buttons - kStepText * s);
    left = std::max(left, 8 * s);
    out.title = {kMargin * s, 0, std::max(0.0f, left - (kMargin + 16) * s), kBarHeight * s};
    for (const Transport& one : transport) {
        out.buttons.push_back({one.id, {left, y, kButtonWidth * s, h}, one.command});
        left += (kButtonWidth + 6) * s;
    }
    out.step_text = {left + 6 * s, 0, std::max(0.0f, x - left - 6 * s), kBarHeight * s};
    out.buttons.push_back({"present", present, {CommandKind::toggle_present}});
}

// Room for a long sentence, in as many rows as the width makes of it.
float height_of_now(const Layout& out, const Rect& rest, float most) {
    const float row = 18 * out.scale, text_width = std::max(rest.w - 54 * out.scale, 60 * out.scale);
    const float rows = std::ceil(kLongSentence * 6.8f * out.scale / text_width);
    return std::floor(std::min(50 * out.scale + rows * row, rest.h * most));
}

void place_columns(const Studio& studio, Layout& out, float width, float top, float bottom) {
    const bool has_loop = studio.picture->has_loop;
    const float height = bottom - top;
    const auto& splits = studio.splits;
    const bool has_talk = has_talk_panel(studio);
    const bool has_loop_column = (has_loop || has_talk) && !out.is_compact;
    // Who talks needs less room than a loop, and code needs all that it can get.
    const bool is_talk_alone = has_loop_column && !has_loop;
    const float source_share = is_talk_alone     ? splits.source * kWiderForTalk
                               : has_loop_column ? splits.source
                                                 : splits.source + splits.loop * 0.5f;
    const float source_width = std::floor(width * source_share);
    out.source = {0, top, source_width, height};
    out.splitters.push_back({Split::source_share,
                             true,
                             {source_width - 3, top, 6, height},
                             0,
                             width * (source_share > 0 ? source_share / splits.source : 1)});
    float left = source_width;
    if (has_loop_column) {
        const float loop_width = std::floor(width * splits.loop * (is_talk_alone ? kNarrowerTalk : 1));
        (has_loop ? out.loop : out.talk) = {left, top, loop_width, height};
        left += loop_width;
        out.splitters.push_back({Split::loop_share, true, {left - 3, top, 6, height}, source_width, width});
    }
    const Rect rest{left, top, width - left, height};
    if (out.is_compact) {
        const bool has_room = (has_loop || has_talk) && height > 230 * out.scale;
        const float now_height = has_room ? height_of_now(out, rest, 0.42f) : height;
        out.now = {rest.x, rest.bottom() - now_height, rest.w, now_height};
        if (has_room) (has_talk ? out.talk : out.loop) = {rest.x, rest.y, rest.w, rest.h - now_height};
        return;
    }
    const float now_height = height_of_now(out, rest, 0.5f);
    out.now = {rest.x, rest.y, rest.w, now_height};
    (has_loop && has_talk ? out.talk : out.frames) = {rest.x, rest.y + now_height, rest.w, rest.h - now_height};
}

// The line that runs; while the loop is at work, the one where whoever ran last is suspended. 0: none.
std::uint32_t line_in_sight(const Studio& studio) {
    if (!studio.notice.empty()) return studio.notice_line;
    if (studio.moment.line > 0) return studio.moment.line;
    const int lane = focus_lane(studio);
    if (lane < 0) return 0;
    const LaneSpan* span = span_at(studio.picture->lanes[static_cast<std::size_t>(lane)], studio.cursor);
    return span ? span->first_line : 0;
}

void place_source(const Studio& studio, Layout& out) {
    const float s = out.scale;
    out.code = {out.source.x, out.source.y + kHeaderHeight * s, out.source.w, out.source.h - kHeaderHeight * s};
    out.code_row = std::floor(25 * s);
    const float room = out.code.h - 8 * s;
    out.rows = static_cast<std::uint32_t>(std::max(1.0f, std::floor(room / out.code_row)));
    const auto count = static_cast<float>(studio.source.line_count());
    const auto rows = static_cast<float>(out.rows);
    float first = studio.source_scroll;
    const std::uint32_t line = line_in_sight(studio);
    if (studio.is_source_following && line > 0) {
        const float current = static_cast<float>(line) - 1;
        const float margin = std::min(3.0f, std::floor(rows / 4));
        first = clamped(first, current - rows + 1 + margin, current - margin);
    }
    first = clamped(std::floor(first), 0, std::max(0.0f, count - rows));
    out.first_row = static_cast<std::uint32_t>(first) + 1;
}

float lane_pitch_most(const Studio& studio) {
    return studio.picture->has_loop || studio.picture->lanes.size() > 3 ? kLanePitch : kSparsePitch;
}

// What the longest name of a lane needs beside its dot and its tag.
float names_width(const Studio& studio) {
    const auto label = static_cast<float>(studio.picture->longest_label);
    const auto tag = static_cast<float>(studio.picture->longest_tag);
    const float beside = lane_pitch_most(studio) > 80 ? 0 : tag * kCodeColumn + 8;
    return clamped(38 + label * kCodeColumn + beside + 18, kNamesWidth, kNamesMost);
}

void place_timeline(const Studio& studio, Layout& out) {
    const float s = out.scale;
    const Rect& panel = out.timeline;
    const float names = std::floor(std::min(names_width(studio) * s, panel.w * 0.3f));
    out.buttons.push_back({"axis-steps",
                           {panel.x + 90 * s, panel.y + 9 * s, 94 * s, 25 * s},
                           {CommandKind::set_axis, static_cast<std::int64_t>(AxisKind::steps)}});
    if (studio.picture->has_loop && panel.w > 320 * s)
        out.buttons.push_back({"axis-time",
                               {panel.x + 187 * s, panel.y + 9 * s, 94 * s, 25 * s},
                               {CommandKind::set_axis, static_cast<std::int64_t>(AxisKind::virtual_time)}});
    const float top = panel.y + kTimelineHeader * s;
    out.ruler = {panel.x + names, top, panel.w - names - 24 * s, kRulerHeight * s};
    out.lane_area = {out.ruler.x, out.ruler.bottom(), out.ruler.w, panel.bottom() - out.ruler.bottom() - 8 * s};
    out.lane_names = {panel.x, out.lane_area.y, names, out.lane_area.h};

    const int count = static_cast<int>(studio.picture->lanes.size());
    const float most = lane_pitch_most(studio);
    out.lane_pitch =
        clamped((out.lane_area.h - 8 * s) / static_cast<float>(std::max(count, 1)), kLeastPitch * s, most * s);
    out.lane_bar = std::floor(std::min(kLaneBar * s, out.lane_pitch * 0.72f));
    const float all = out.lane_pitch * static_cast<float>(count);
    float scroll = studio.timeline.lane_scroll * s;
    const int focus = studio.timeline.is_following ? focus_lane(studio) : -1;
    if (focus >= 0) {
        const float top = out.lane_pitch * static_cast<float>(focus);
        scroll = clamped(scroll, top + out.lane_pitch - out.lane_area.h, std::max(0.0f, top));
    }
    scroll = clamped(scroll, 0, std::max(0.0f, all - out.lane_area.h));
    out.lane_offset = -scroll;
    out.first_lane = static_cast<int>(scroll / out.lane_pitch);
    const int behind = static_cast<int>(std::ceil((scroll + out.lane_area.h) / out.lane_pitch));
    out.lanes_shown = std::max(0, std::min(behind, count) - out.first_lane);

    out.axis_view.width_px = out.lane_area.w;
    if (studio.timeline.is_fit) {
        out.axis_view.first_unit = 0;
        out.axis_view.px_per_unit = out.lane_area.w / studio.axis->total;
    } else {
        out.axis_view.first_unit = studio.timeline.first_unit;
        out.axis_view.px_per_unit = studio.timeline.px_per_unit;
    }
}

void place_output(const Studio& studio, Layout& out) {
    if (out.output.is_empty()) return;
    const float s = out.scale;
    out.output_row = std::floor(24 * s);
    float bottom = out.output.bottom() - 10 * s;
    if (studio.session.is_there && studio.horizon == kNoStep) {
        const auto rows = static_cast<float>(std::min<std::ptrdiff_t>(
            6, 1 + std::count(studio.prompt.field.text.begin(), studio.prompt.field.text.end(), '\n')));
        const float height = std::floor(14 * s + rows * kPromptRow * s);
        out.prompt = {out.output.x + kMargin * s, bottom - height, out.output.w - 2 * kMargin * s, height};
        bottom -= height + 8 * s;
        if (!studio.session.said.empty() || !studio.prompt.offered.empty()) bottom -= 24 * s;
    }
    out.output_rows = {out.output.x + kMargin * s, out.output.y + kTimelineHeader * s, out.output.w - 2 * kMargin * s,
                       bottom - out.output.y - kTimelineHeader * s};
    const auto room = static_cast<std::size_t>(std::max(0.0f, std::floor(out.output_rows.h / out.output_row)));
    const std::size_t count = room > 0 ? studio.picture->output.size() : 0;
    const std::size_t most = count > room ? count - room : 0;
    std::size_t first = static_cast<std::size_t>(std::max(0.0f, studio.output_scroll));
    if (studio.is_output_following) {
        const std::size_t past = output_lines_at(*studio.picture, studio.cursor);
        const std::size_t future = std::min<std::size_t>(room / 3, 4);
        first = past + future > room ? past + future - room : 0;
    }
    out.first_output = std::min(first, most);
    out.outputs_shown = std::min(room, count - out.first_output);
}

}    // namespace

Layout layout_of(const Studio& studio, float width, float height) {
    Layout out;
    out.scale = pixel_scale(studio);
    out.is_compact = studio.is_presenting || width < kCompactWidth * out.scale || height < kCompactHeight * out.scale;
    const float bar = std::floor(kBarHeight * out.scale);
    out.bar = {0, 0, width, bar};
    const float middle =
        std::floor(bar + (height - bar) * (out.is_compact ? std::max(studio.splits.top, 0.6f) : studio.splits.top));
    place_bar(studio, out, width);
    float left = 0;    // of all but the lesson
    if (has_lesson_panel(studio)) {
        left = place_lesson(studio, out, width, bar, height);
        place_beside_lesson(studio, out, {left, bar, width - left, middle - bar});
    } else {
        place_columns(studio, out, width, bar, middle);
    }
    // Where there is little room the output comes with the prompt, and goes with it.
    const bool is_prompting = studio.typing == Typing::prompt && studio.session.is_there;
    const float share = out.is_compact ? (is_prompting ? 0.45f : 0) : studio.splits.output;
    const float output_width = std::floor((width - left) * share);
    out.timeline = {left, middle, width - left - output_width, height - middle};
    if (output_width > 0) out.output = {width - output_width, middle, output_width, height - middle};
    out.splitters.push_back({Split::top_share, false, {left, middle - 3, width - left, 6}, bar, height - bar});
    if (output_width > 0)
        out.splitters.push_back(
            {Split::output_share, true, {width - output_width - 3, middle, 6, height - middle}, width, left - width});
    place_source(studio, out);
    place_timeline(studio, out);
    place_output(studio, out);
    place_talk(studio, out);
    place_parting(studio, width, height, out);
    return out;
}

Rect lane_bar(const Layout& layout, int lane) {
    const float y = layout.lane_area.y + layout.lane_offset + layout.lane_pitch * static_cast<float>(lane) +
                    std::min((layout.lane_pitch - layout.lane_bar) * 0.5f, 15 * layout.scale);
    return {layout.lane_area.x, std::floor(y), layout.lane_area.w, layout.lane_bar};
}

float cursor_x(const Studio& studio, const Layout& layout) {
    const AxisView& view = layout.axis_view;
    const double unit = unit_at(*studio.axis, studio.cursor) + 0.5;
    return layout.lane_area.x + static_cast<float>((unit - view.first_unit) * view.px_per_unit);
}

Rect output_row(const Layout& layout, std::size_t index) {
    const float y = layout.output_rows.y + layout.output_row * static_cast<float>(index - layout.first_output);
    return {layout.output_rows.x, y, layout.output_rows.w, layout.output_row};
}

}    // namespace coroscope
