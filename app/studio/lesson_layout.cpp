#include "app/studio/lesson_layout.hpp"

#include <algorithm>
#include <cmath>

#include "app/studio/talking.hpp"

namespace coroscope {

namespace {

// Design pixels.
constexpr float kLeastLesson = 290, kFooter = 46, kLeastSource = 240, kRow = 18;
constexpr float kLeastRight = 200;
constexpr float kSentence = 210;         // characters of a long one
constexpr float kWiderSource = 1.25f;    // the lesson has taken a column, and code needs its width

}    // namespace

bool has_lesson_panel(const Studio& studio) {
    return studio.lesson.shown != nullptr && !studio.is_presenting;
}

float place_lesson(const Studio& studio, Layout& out, float width, float top, float bottom) {
    const float s = out.scale, height = bottom - top;
    const float wanted = std::max(std::floor(width * studio.splits.lesson), kLeastLesson * s);
    const float own = std::min(wanted, std::max(width - kLeastSource * s, width * 0.4f));
    const float rows = std::ceil(kSentence * 6.8f * s / std::max(own - 54 * s, 60 * s));
    const float now = std::floor(std::min(50 * s + rows * kRow * s, height * 0.3f));
    const float footer = kFooter * s;
    out.lesson = {0, top, own, height - now};
    out.lesson_body = {0, top, own, height - now - footer};
    out.lesson_footer = {0, out.lesson_body.bottom(), own, footer};
    out.now = {0, bottom - now, own, now};
    out.splitters.push_back({Split::lesson_share, true, {own - 3, top, 6, height}, 0, width});
    return own;
}

void place_beside_lesson(const Studio& studio, Layout& out, const Rect& rest) {
    const bool has_frames = !out.is_compact, has_loop = studio.picture->has_loop;
    const float share = std::min(0.75f, studio.splits.source * kWiderSource);
    // A column that is too narrow for its own words says nothing.
    const bool has_right =
        (has_frames || has_loop || has_talk_panel(studio)) && rest.w * (1 - share) >= kLeastRight * out.scale;
    const float source = has_right ? std::floor(rest.w * share) : rest.w;
    out.source = {rest.x, rest.y, source, rest.h};
    if (!has_right) return;
    const Rect right{rest.x + source, rest.y, rest.w - source, rest.h};
    out.splitters.push_back(
        {Split::source_share, true, {right.x - 3, rest.y, 6, rest.h}, rest.x, rest.w * kWiderSource});
    const bool has_talk = has_talk_panel(studio), has_first = has_loop || has_talk;
    const float first = !has_first ? 0 : !has_frames ? right.h : std::floor(right.h * 0.58f);
    if (has_first) (has_loop && (has_frames || !has_talk) ? out.loop : out.talk) = {right.x, right.y, right.w, first};
    if (has_frames)
        (has_loop && has_talk ? out.talk : out.frames) = {right.x, right.y + first, right.w, right.h - first};
}

}    // namespace coroscope
