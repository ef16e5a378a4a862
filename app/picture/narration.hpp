// "Happening now": one or two plain sentences for the event at a step.
#pragma once

#include <optional>
#include <string>

#include "app/picture/picture.hpp"

namespace coroscope {

// The last event at or before a step, none before the first.
std::optional<Event> event_at(const Trace& trace, Step step);

// `moment` may be of another step or empty; it only adds names.
std::string narrate(const Picture& picture, const Trace& trace, const Source& source, const Moment& moment, Step step);

// "fetch('b')", "bot", "the module": what to call an entity in a sentence.
std::string name_of(const Picture& picture, EntityId id);

}    // namespace coroscope
