// From what runs back to why: who made an entry of the ready queue ready, and who made that one ready.
#pragma once

#include "core/trace/trace.hpp"

namespace coroscope {

enum class Origin : std::uint8_t {
    task,    // a running task did it: a step of it completed, cancelled or created something, or let others go first
    callback,    // a callback of the program did
    timer,       // a timer's time had come
    module,      // code outside of the loop did: asyncio.run() and what is around it
    unknown,     // the trace does not say
};

// The entries from one to the one where its cause is found, both 1 + index of Trace::entries; in between stand the
// library's own callbacks. `actor`: the entry of the task or callback that did it; 0 for timers and the module.
struct CauseChain {
    std::vector<std::uint32_t> entries;
    std::uint32_t actor = 0;
    Origin origin = Origin::unknown;
};
CauseChain follow_cause(const Trace& trace, std::uint32_t entry);

// Whose timer it was: what ran when it was set (1 + index; 0: the module).
std::uint32_t setter_of_timer(const Trace& trace, std::uint64_t timer);

// Every entry of the chain of chains: from a cause to the cause of the task or callback that did it, until a timer or
// the module. A timer's chain goes on with who set it where `through_timers`.
std::vector<CauseChain> follow_to_the_end(const Trace& trace, std::uint32_t entry, bool through_timers);

}    // namespace coroscope
