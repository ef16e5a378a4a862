// Motion explains what moved: chips slide and the cursor eases for a moment after each change of the cursor.
#pragma once

#include "app/studio/studio.hpp"

namespace coroscope {

constexpr double kMotionSeconds = 0.15;

// Remembers what is shown, to move on from there; called before the cursor changes.
void begin_motion(Studio& studio);
inline bool is_in_motion(const Studio& studio) {
    return studio.motion < 1;
}
// From the share of the time that is over to the share of the way.
inline float eased(float share) {
    return share >= 1 ? 1 : 1 - (1 - share) * (1 - share) * (1 - share);
}

}    // namespace coroscope
