// The timers of a loop: a binary heap by (when, order of setting) in the region.
#pragma once

#include "core/loop/handle.hpp"

namespace coroscope {

void timers_push(Machine& m, Value loop, Value owned_timer);
// Takes the earliest one out; owned.
Value timers_pop(Machine& m, Value loop);
inline std::uint32_t timer_count(const Machine& m, Value loop) {
    return static_cast<std::uint32_t>(loop_at(m, loop)->timer_count.as_int());
}
inline Value timer_at(const Machine& m, Value loop, std::uint32_t i) {
    return at<Tuple>(m, loop_at(m, loop)->timers)->items[i];
}
// What an iteration begins with: cancelled timers leave at the head, or all of them where they are the majority of
// more than a hundred. (The count is CPython's: one that fires although cancelled stays counted.)
void prune_timers(Machine& m, Value loop);

}    // namespace coroscope
