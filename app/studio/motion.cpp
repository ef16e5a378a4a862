#include "app/studio/motion.hpp"

namespace coroscope {

void begin_motion(Studio& studio) {
    if (studio.is_motion_off || studio.moment.step != studio.cursor) return;
    studio.before = std::make_shared<const Moment>(studio.moment);
    studio.motion = 0;
}

}    // namespace coroscope
