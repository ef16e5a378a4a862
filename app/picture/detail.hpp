// Level of detail: what of a lane is worth drawing in a given width; work grows with pixels, not with spans.
#pragma once

#include <vector>

#include "app/picture/axis.hpp"
#include "app/picture/picture.hpp"

namespace coroscope {

// Which part of the axis lies on how many pixels.
struct AxisView {
    double first_unit = 0;
    double px_per_unit = 8;
    double width_px = 1000;
};

inline double px_of(const Axis& axis, const AxisView& view, Step step) {
    return (unit_at(axis, step) - view.first_unit) * view.px_per_unit;
}

// One span, or (span null) `count` spans too narrow to be seen, of whose time `running` (0 to 1) was spent running.
struct DrawnSpan {
    double from_px = 0;
    double to_px = 0;
    const LaneSpan* span = nullptr;
    std::size_t count = 1;
    double running = 0;
};

// In order from left to right, clipped to the view; nothing narrower than `least_px` is drawn on its own beside others.
std::vector<DrawnSpan> spans_in_view(const Lane& lane, const Axis& axis, const AxisView& view, double least_px = 3);

// Arrows whose column is in view, in order; where there are more than `most`, those nearest to a step.
std::vector<const Arrow*> arrows_in_view(const Picture& picture, const Axis& axis, const AxisView& view, Step near,
                                         std::size_t most);

}    // namespace coroscope
