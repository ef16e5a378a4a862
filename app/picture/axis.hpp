// The horizontal axis of the timeline: steps, stretched by a gap where the virtual clock jumps.
// On the axis of steps all gaps are alike; on the axis of virtual time each is as wide as its time and steps share
// little room.
#pragma once

#include <cstdint>
#include <vector>

#include "app/picture/picture.hpp"

namespace coroscope {

enum class AxisKind : std::uint8_t { steps, virtual_time };

struct AxisGap {
    Step step = 0;        // the gap lies just before this step
    double units = 0;     // its width
    double before = 0;    // width of all gaps before it
};

// Counted in units: one step is one unit wide.
struct Axis {
    AxisKind kind = AxisKind::steps;
    std::vector<AxisGap> gaps;
    double total = 1;    // units from step 0 to a little behind the last one
};

Axis make_axis(const Picture& picture, AxisKind kind);
double unit_at(const Axis& axis, Step step);
// The nearest step to a place; a place inside a gap belongs to the step after it.
Step step_at(const Axis& axis, double unit, Step last_step);

}    // namespace coroscope
