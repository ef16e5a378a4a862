#include "core/trace/causes.hpp"

namespace coroscope {

CauseChain follow_cause(const Trace& trace, std::uint32_t entry) {
    CauseChain chain;
    while (entry && entry <= trace.entries.size()) {
        chain.entries.push_back(entry);
        auto& e = trace.entries[entry - 1];
        if (e.why == Why::due) {
            chain.origin = Origin::timer;
            return chain;
        }
        if (!e.cause) {
            chain.origin = Origin::module;
            return chain;
        }
        auto& by = trace.entries[e.cause - 1];
        if (by.task || by.is_programs) {
            chain.origin = by.task ? Origin::task : Origin::callback;
            chain.actor = e.cause;
            return chain;
        }
        entry = e.cause;
    }
    return chain;
}

std::uint32_t setter_of_timer(const Trace& trace, std::uint64_t timer) {
    BareEvents events(trace.events);
    for (auto& event : events)
        if (event.kind == EventKind::timer_set && event.number == timer) return event.entry;
    return 0;
}

std::vector<CauseChain> follow_to_the_end(const Trace& trace, std::uint32_t entry, bool through_timers) {
    std::vector<CauseChain> chains;
    while (entry) {
        chains.push_back(follow_cause(trace, entry));
        auto& last = chains.back();
        entry = last.actor;
        if (last.origin == Origin::timer && through_timers)
            entry = setter_of_timer(trace, trace.entries[last.entries.back() - 1].timer);
    }
    return chains;
}

}    // namespace coroscope
