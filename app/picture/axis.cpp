#include "app/picture/axis.hpp"

#include <algorithm>
#include <cmath>

namespace coroscope {

namespace {

constexpr double kGapUnits = 5;        // of a jump on the axis of steps
constexpr double kTimeShare = 0.75;    // of the width that belongs to time on the axis of virtual time

}    // namespace

Axis make_axis(const Picture& picture, AxisKind kind) {
    Axis axis;
    axis.kind = kind;
    const double steps = static_cast<double>(picture.last_step) + 1;
    double elapsed = 0;
    for (const ClockJump& jump : picture.jumps) elapsed += jump.to - jump.from;
    double width = 0;
    for (const ClockJump& jump : picture.jumps) {
        AxisGap gap{jump.step, kGapUnits, width};
        if (kind == AxisKind::virtual_time && elapsed > 0)
            gap.units = (jump.to - jump.from) / elapsed * steps * kTimeShare / (1 - kTimeShare);
        width += gap.units;
        axis.gaps.push_back(gap);
    }
    axis.total = steps + width;
    return axis;
}

double unit_at(const Axis& axis, Step step) {
    const auto after = std::upper_bound(axis.gaps.begin(), axis.gaps.end(), step,
                                        [](Step value, const AxisGap& gap) { return value < gap.step; });
    const double gaps = after == axis.gaps.begin() ? 0 : std::prev(after)->before + std::prev(after)->units;
    return static_cast<double>(step) + gaps;
}

Step step_at(const Axis& axis, double unit, Step last_step) {
    if (unit <= 0) return 0;
    const auto after = std::upper_bound(axis.gaps.begin(), axis.gaps.end(), unit, [](double value, const AxisGap& gap) {
        return value < static_cast<double>(gap.step) + gap.before;
    });
    double step = unit;
    if (after != axis.gaps.begin()) {
        const AxisGap& gap = *std::prev(after);
        step = std::max(unit - gap.before - gap.units, static_cast<double>(gap.step));
    }
    const double limit = static_cast<double>(last_step);
    return static_cast<Step>(std::min(std::floor(step), limit));
}

}    // namespace coroscope
