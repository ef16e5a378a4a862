// A text that is being typed: its lines, what is selected of it, its caret, and the mouse in it.
#pragma once

#include "app/studio/text_field.hpp"
#include "app/views/pen.hpp"

namespace coroscope {

// One line in a box, scrolled so far that the caret can be seen; where it is empty, `hint` stands in it. A click puts
// the keyboard there.
void draw_typed_line(const Pen& pen, const Rect& box, const TextField& field, Typing typing, const ImFont* font,
                     const std::string& hint);

}    // namespace coroscope
