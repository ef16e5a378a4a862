// Who the panels speak of: the selected lane, else the one that runs, else the one that ran last.
#pragma once

#include "app/studio/studio.hpp"

namespace coroscope {

int focus_lane(const Studio& studio);    // -1: none
// The lane of the selection, -1 for none.
int selected_lane(const Studio& studio);

}    // namespace coroscope
