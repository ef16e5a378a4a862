// What a person has set up stays set up: splits, theme, motion and size as a few lines of text.
#pragma once

#include <string>
#include <string_view>

#include "app/studio/studio.hpp"

namespace coroscope {

// One "name: value" a line. `scale`: of the studio when the person has not changed it.
std::string settings_text(const Studio& studio, float scale);
// Takes over what the text says; what it does not say, or says wrongly, stays as it is.
void apply_settings(Studio& studio, std::string_view text);

}    // namespace coroscope
