// The part of `show` that says what the window writes beside, into and around its pictures.
#pragma once

#include <string>

#include "app/cli/show_text.hpp"

namespace coroscope {

// Sections that follow those of the moment's state: the timeline's spans and arrows around the cursor, who waits for
// what in which order, the generators' values, why each lane is where it is, and the words of the sentence explained.
std::string window_text(const Shown& shown, const Moment& moment);

}    // namespace coroscope
