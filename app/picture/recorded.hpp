// The moment of a run of which there is nothing but a trace, made elsewhere: who runs, is ready, sleeps until when,
// waits for what. Frames, variables and who is inside of a lock are not in such a trace.
#pragma once

#include "app/picture/picture.hpp"
#include "core/history/moment.hpp"
#include "core/trace/event.hpp"

namespace coroscope {

Moment recorded_moment(const Picture& picture, const Trace& trace, Step step);

}    // namespace coroscope
