// Before one leaves a run for good: what no file has is asked for. Save, discard, stay.
#pragma once

#include <string>
#include <vector>

#include "app/studio/layout.hpp"

namespace coroscope {

enum class PartingAnswer : std::uint8_t { save, discard, stay };

// Does what leaves the run (quit, open_file, recover_session), or asks first where something would be lost.
void part(Studio& studio, const Command& then);
void update_parting(Studio& studio, const Command& command);
// What was to be done once the session is saved, now that it is; nothing was: nothing.
void go_on_parting(Studio& studio);
// Neither saved nor left: one stays.
void stay(Studio& studio);

// The answers that there are; what cannot be saved is not offered to be.
std::vector<PartingAnswer> parting_answers(const Studio& studio);
std::string parting_title(const Studio& studio);
std::vector<std::string> parting_reasons(const Studio& studio);
// Where the question and its buttons are.
void place_parting(const Studio& studio, float width, float height, Layout& out);

}    // namespace coroscope
