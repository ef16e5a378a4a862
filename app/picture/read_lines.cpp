// Reads from the trace who stands in which line, and who is inside of a lock: whose acquire() has returned and has not
// been followed by a release().
#include <algorithm>

#include "app/picture/reading.hpp"

namespace coroscope {

namespace {

void use_lock(std::vector<Insiders>& history, const LockUse& use) {
    std::vector<EntityId> inside;
    if (!history.empty() && use.kind != LockUseKind::made) inside = history.back().tasks;
    if (use.kind == LockUseKind::entered) {
        inside.push_back(use.task);
    } else if (use.kind == LockUseKind::left) {
        // Whoever lets go is meant, where it is inside; else who is longest.
        auto who = std::find(inside.begin(), inside.end(), use.task);
        if (who == inside.end()) who = inside.begin();
        if (who != inside.end()) inside.erase(who);
    }
    if (!history.empty() && history.back().step == use.step)
        history.back().tasks = std::move(inside);
    else
        history.push_back({use.step, std::move(inside)});
}

}    // namespace

void read_lines(Reading& r, const Trace& trace) {
    for (; r.places_read < trace.places.size(); ++r.places_read) {
        const LinePlace& place = trace.places[r.places_read];
        r.picture.places[place.future] = {static_cast<std::uint32_t>(r.places_read), place.line, place.owner,
                                          place.name};
    }
    for (; r.lock_uses_read < trace.locks.size(); ++r.lock_uses_read)
        use_lock(r.picture.locks[trace.locks[r.lock_uses_read].lock], trace.locks[r.lock_uses_read]);
}

}    // namespace coroscope
