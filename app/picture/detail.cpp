#include "app/picture/detail.hpp"

#include <algorithm>

namespace coroscope {

namespace {

// Steps that the lane ran from span `first` up to (without) span `last`.
std::uint64_t running_between(const Lane& lane, std::size_t first, std::size_t last) {
    const auto before = [&](std::size_t index) -> std::uint64_t {
        if (index < lane.spans.size()) return lane.running_before[index];
        const LaneSpan& span = lane.spans.back();
        return lane.running_before.back() + (span.state == SpanState::running ? span.end - span.begin : 0);
    };
    return before(last) - before(first);
}

// The first span from `at` on that ends after a step. Strides double, for it is near most of the time.
std::size_t first_behind(const std::vector<LaneSpan>& spans, std::size_t at, Step step) {
    std::size_t stride = 1, known = at;
    while (known + stride < spans.size() && spans[known + stride].end <= step) {
        known += stride;
        stride *= 2;
    }
    const auto end = spans.begin() + static_cast<std::ptrdiff_t>(std::min(known + stride, spans.size()));
    return static_cast<std::size_t>(std::partition_point(spans.begin() + static_cast<std::ptrdiff_t>(known), end,
                                                         [&](const LaneSpan& span) { return span.end <= step; }) -
                                    spans.begin());
}

}    // namespace

std::vector<DrawnSpan> spans_in_view(const Lane& lane, const Axis& axis, const AxisView& view, double least_px) {
    std::vector<DrawnSpan> drawn;
    const auto& spans = lane.spans;
    const Step last = static_cast<Step>(-1);
    const Step first_step = step_at(axis, view.first_unit, last);
    auto at = static_cast<std::size_t>(
        std::partition_point(spans.begin(), spans.end(), [&](const LaneSpan& span) { return span.end <= first_step; }) -
        spans.begin());
    while (at < spans.size()) {
        const double from = px_of(axis, view, spans[at].begin);
        if (from >= view.width_px) break;
        const double to = px_of(axis, view, spans[at].end);
        if (to - from >= least_px) {
            drawn.push_back({from, to, &spans[at], 1, 0});
            ++at;
            continue;
        }
        // Everything that begins within the next few pixels, up to the first span that can be seen.
        const double limit = from + least_px;
        std::size_t next = at + 1;
        const Step limit_step = step_at(axis, view.first_unit + limit / view.px_per_unit, last);
        next = std::max(next, first_behind(spans, at, limit_step));
        if (next == at + 1) {
            drawn.push_back({from, to, &spans[at], 1, 0});
        } else {
            DrawnSpan many{from, px_of(axis, view, spans[next - 1].end), nullptr, next - at, 0};
            const Step covered = spans[next - 1].end - spans[at].begin;
            many.running = static_cast<double>(running_between(lane, at, next)) / static_cast<double>(covered);
            drawn.push_back(many);
        }
        at = next;
    }
    return drawn;
}

std::vector<const Arrow*> arrows_in_view(const Picture& picture, const Axis& axis, const AxisView& view, Step near,
                                         std::size_t most) {
    const auto& arrows = picture.arrows;
    const auto first_at = [&](Step step) {
        return static_cast<std::size_t>(
            std::partition_point(arrows.begin(), arrows.end(),
                                 [&](const Arrow& arrow) { return arrow.from_step < step; }) -
            arrows.begin());
    };
    const Step last = static_cast<Step>(-1) - 1;
    std::size_t begin = first_at(step_at(axis, view.first_unit, last));
    std::size_t end = first_at(step_at(axis, view.first_unit + view.width_px / view.px_per_unit, last) + 1);
    if (end - begin > most) {
        const std::size_t centre = std::min(std::max(first_at(near), begin + most / 2), end - most / 2);
        begin = centre - most / 2;
        end = centre + most / 2;
    }
    std::vector<const Arrow*> found;
    for (std::size_t at = begin; at < end; ++at) found.push_back(&arrows[at]);
    return found;
}

}    // namespace coroscope
