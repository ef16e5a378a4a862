// One event in a few words, for lists.
#pragma once

#include <string>

#include "app/picture/picture.hpp"

namespace coroscope {

std::string event_text(const Event& event, const Picture& picture);
// "T2 fetch('a', 3)", "module", "G1 bot".
std::string lane_text(const Picture& picture, int lane);
// A name for what has a lane or not: "T2 fetch('a', 3)", "F3".
std::string entity_text(const Picture& picture, EntityId id);
const char* word_of(LifeState state);

}    // namespace coroscope
