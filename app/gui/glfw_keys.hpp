// GLFW's keys as the front end's own.
#pragma once

#include "app/studio/keys.hpp"

namespace coroscope {

// `key`, `scancode` and `mods` as a GLFW key callback gets them. Letters, digits and signs are those of the user's
// keyboard layout; Key::none where the front end has no such key.
KeyPress key_press_of(int key, int scancode, int mods);

}    // namespace coroscope
