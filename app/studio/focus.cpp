#include "app/studio/focus.hpp"

#include <algorithm>

namespace coroscope {

int selected_lane(const Studio& studio) {
    const auto found = studio.picture->lane_of.find(studio.selection);
    return studio.selection && found != studio.picture->lane_of.end() ? found->second : -1;
}

int focus_lane(const Studio& studio) {
    const int selected = selected_lane(studio);
    if (selected >= 0) return selected;
    const auto& turns = studio.picture->turns;
    auto at = std::upper_bound(turns.begin(), turns.end(), studio.cursor,
                               [](Step value, const Turn& turn) { return value < turn.step; });
    while (at != turns.begin()) {
        --at;
        if (at->lane >= 0) return at->lane;
    }
    return -1;
}

}    // namespace coroscope
