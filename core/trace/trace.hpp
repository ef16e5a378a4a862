// A whole run as pictures need it: its events, and what happened between them.
#pragma once

#include <deque>

#include "core/trace/events.hpp"

namespace coroscope {

// `events` are in order of step; `last_step` is the step at which the run ended or to which it has been run so far.
struct Trace {
    Events events;
    std::deque<ReadyEntry> entries;    // in order of becoming ready
    std::vector<LinePlace> places;
    std::vector<GroupMember> members;
    std::vector<LockUse> locks;
    std::vector<Raised> raised;
    Step last_step = 0;
    bool is_complete = false;
};

}    // namespace coroscope
