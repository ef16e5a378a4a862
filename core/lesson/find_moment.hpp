// The step of a run that words mean, or why there is none or more than one.
#pragma once

#include "core/lesson/happenings.hpp"

namespace coroscope {

// All steps that fit, whatever time is asked for. A problem: nobody has that name. Its span is relative to the words.
Result<std::vector<Step>> moments_of(const Happenings& run, const MomentWords& words);
Result<Step> find_moment(const Happenings& run, const MomentWords& words);
// Who has this name: of those that share it all.
std::vector<int> subjects_called(const Happenings& run, std::string_view name);

}    // namespace coroscope
