// A moment as people see it. The machine's moment is the middle of an instruction: a generator that has just yielded is
// still on its call stack, one that is being resumed not yet there. What the trace says of that event settles both.
#pragma once

#include "app/picture/picture.hpp"

namespace coroscope {

Moment seen(Moment moment, const Picture& picture, const Trace& trace);

}    // namespace coroscope
