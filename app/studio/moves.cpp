#include "app/studio/moves.hpp"

#include <algorithm>

#include "app/studio/focus.hpp"

namespace coroscope {

namespace {

// From `at`, `count` places along ascending steps; beyond either end: the ends of the run.
Step along(const std::vector<Step>& steps, Step at, std::int64_t count, Step last) {
    if (count == 0) return at;
    if (count > 0) {
        const auto next = std::upper_bound(steps.begin(), steps.end(), at);
        return steps.end() - next >= count ? *(next + (count - 1)) : last;
    }
    const auto here = std::lower_bound(steps.begin(), steps.end(), at);
    return here - steps.begin() >= -count ? *(here + count) : 0;
}

const Lane* lane_in_focus(const Studio& studio) {
    const int lane = focus_lane(studio);
    return lane < 0 ? nullptr : &studio.picture->lanes[static_cast<std::size_t>(lane)];
}

}    // namespace

Step step_after_iterations(const Studio& studio, std::int64_t count) {
    std::vector<Step> steps;
    for (const IterationMark& mark : studio.picture->iterations) steps.push_back(mark.step);
    if (steps.empty())
        for (const Turn& turn : studio.picture->turns) steps.push_back(turn.step);
    return along(steps, studio.cursor, count, studio.picture->last_step);
}

Step step_after_suspensions(const Studio& studio, std::int64_t count) {
    std::vector<Step> steps;
    if (const Lane* lane = lane_in_focus(studio))
        for (const LaneSpan& span : lane->spans)
            if (span.state == SpanState::suspended) steps.push_back(span.begin);
    return along(steps, studio.cursor, count, studio.picture->last_step);
}

Step step_in_task(const Studio& studio, std::int64_t count) {
    const Lane* lane = lane_in_focus(studio);
    const Step last = studio.picture->last_step;
    if (!lane) return count > 0 ? std::min(studio.cursor + 1, last) : studio.cursor - std::min<Step>(studio.cursor, 1);
    const Step at = studio.cursor;
    if (count > 0) {
        for (const LaneSpan& span : lane->spans)
            if (span.state == SpanState::running && span.end > at + 1)
                return std::min(std::max(span.begin, at + 1), last);
        return last;
    }
    Step found = 0;
    for (const LaneSpan& span : lane->spans)
        if (span.state == SpanState::running && span.begin < at) found = std::min(span.end, at) - 1;
    return found;
}

Step step_out_of_task(const Studio& studio) {
    const Lane* lane = lane_in_focus(studio);
    const Step last = studio.picture->last_step;
    if (lane)
        for (const LaneSpan& span : lane->spans)
            if (span.state == SpanState::running && span.end > studio.cursor) return std::min(span.end, last);
    return last;
}

}    // namespace coroscope
