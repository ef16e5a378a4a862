#include "app/views/draw_frame.hpp"

namespace coroscope {

void draw_frame(const Studio&, const Fonts&, Commands&) {}

}    // namespace coroscope
