#include "core/history/checkpoints.hpp"

#include <algorithm>
#include <cstdlib>

namespace coroscope {

Checkpoints::Checkpoints(std::uint64_t most_bytes) : most_bytes_(most_bytes) {
    for (auto& recent : recent_) recent.step = ~Step{0};
}

std::int64_t Checkpoints::recent_spacing(const Machine& m) {
    return std::max<std::int64_t>(kSpacing / 4, static_cast<std::int64_t>(used_parts(m).bytes() / 64));
}

void Checkpoints::add_recent(const Machine& m) {
    auto& r = root(m);
    if (used_parts(m).bytes() > most_bytes_ / 32) return;
    for (auto& recent : recent_)
        if (recent.step != ~Step{0} && recent.fuel == r.fuel) return;
    auto& recent = recent_[next_recent_++ % recent_.size()];
    if (recent.step != ~Step{0}) bytes_ -= recent.snapshot.size();
    recent.step = r.step;
    recent.fuel = r.fuel;
    take_snapshot(m, recent.snapshot);
    bytes_ += recent.snapshot.size();
}

void Checkpoints::add(const Machine& m, std::int64_t cursor_fuel) {
    auto& r = root(m);
    auto after = std::upper_bound(list_.begin(), list_.end(), r.fuel,
                                  [](std::int64_t fuel, const Checkpoint& c) { return fuel < c.fuel; });
    // A copy should not cost more than running: the larger the machine, the wider apart.
    auto size = static_cast<std::int64_t>(used_parts(m).bytes());
    if (static_cast<std::uint64_t>(size) > most_bytes_ / 2 && !list_.empty()) return;
    auto near = std::max(kSpacing / 2, size / 32);
    if (after != list_.begin() && r.fuel - std::prev(after)->fuel < near) return;
    if (after != list_.end() && after->fuel - r.fuel < near) return;
    Checkpoint checkpoint;
    checkpoint.step = r.step;
    checkpoint.fuel = r.fuel;
    if (!unused_.empty()) {
        checkpoint.snapshot = std::move(unused_.back());
        unused_.pop_back();
    }
    take_snapshot(m, checkpoint.snapshot);
    bytes_ += checkpoint.snapshot.size();
    list_.insert(after, std::move(checkpoint));
    if (bytes_ > most_bytes_) thin(cursor_fuel);
}

const Checkpoint& Checkpoints::before(Step step) const {
    auto after =
        std::lower_bound(list_.begin(), list_.end(), step, [](const Checkpoint& c, Step s) { return c.step < s; });
    auto* best = after == list_.begin() ? &list_.front() : &*std::prev(after);
    for (auto& recent : recent_)
        if (recent.step < step && (recent.step > best->step || (recent.step == best->step && recent.fuel > best->fuel)))
            best = &recent;
    return *best;
}

void Checkpoints::forget_from(Step step) {
    for (auto& recent : recent_) {
        if (recent.step == ~Step{0} || recent.step < step) continue;
        bytes_ -= recent.snapshot.size();
        recent.step = ~Step{0};
    }
    while (list_.size() > 1 && list_.back().step >= step) {
        bytes_ -= list_.back().snapshot.size();
        if (unused_.size() < 8) unused_.push_back(std::move(list_.back().snapshot));
        list_.pop_back();
    }
}

// The gap allowed grows with the distance from the cursor; it is doubled everywhere until enough is gone.
void Checkpoints::thin(std::int64_t cursor_fuel) {
    for (std::int64_t factor = 1; bytes_ > most_bytes_ / 4 * 3 && list_.size() > 2; factor *= 2) {
        std::vector<Checkpoint> kept;
        for (auto& c : list_) {
            auto allowed = factor * std::max(kSpacing, std::int64_t{std::llabs(cursor_fuel - c.fuel)} / 16);
            if (kept.empty() || c.fuel - kept.back().fuel >= allowed || &c == &list_.back()) {
                kept.push_back(std::move(c));
                continue;
            }
            bytes_ -= c.snapshot.size();
            if (unused_.size() < 8) unused_.push_back(std::move(c.snapshot));
        }
        list_ = std::move(kept);
        if (factor > (std::int64_t{1} << 40)) break;
    }
}

}    // namespace coroscope
