// Where the cursor goes: the step that each kind of movement leads to.
#pragma once

#include "app/studio/studio.hpp"

namespace coroscope {

Step step_after_iterations(const Studio& studio, std::int64_t count);
Step step_after_suspensions(const Studio& studio, std::int64_t count);
Step step_in_task(const Studio& studio, std::int64_t count);
Step step_out_of_task(const Studio& studio);

}    // namespace coroscope
