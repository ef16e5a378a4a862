// What of an edited program is shown.
#pragma once

#include "app/studio/layout.hpp"

namespace coroscope {

// The first line in sight, from 0: the caret is kept in sight until one scrolls.
std::size_t first_edited_line(const Studio& studio, const Layout& layout);

}    // namespace coroscope
