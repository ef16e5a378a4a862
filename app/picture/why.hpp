// Answers to why: why this ran now, why that waited so long, who woke it; and how long a task ran, was ready, waited.
#pragma once

#include <string>

#include "app/picture/picture.hpp"

namespace coroscope {

// What a span of a lane is about, with its causes: a few plain sentences.
std::string why_span(const Picture& picture, const Lane& lane, const LaneSpan& span);
std::string why_arrow(const Picture& picture, const Arrow& arrow);
// Why a lane is in the state it is in at a step: of the span that covers it, or of its end.
std::string why_lane(const Picture& picture, const Lane& lane, Step step);

// Of a lane up to a step: in steps, and what it waited for in virtual time.
struct LaneTimes {
    std::uint64_t running = 0, ready = 0, waiting = 0;
    VirtualTime waited_s = 0;
};
LaneTimes times_of(const Picture& picture, const Lane& lane, Step step);
// "ran 12 steps, ready 4, waiting 13 (3.000 s)".
std::string times_text(const LaneTimes& times);

}    // namespace coroscope
