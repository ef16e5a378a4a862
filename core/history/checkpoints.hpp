// Snapshots along a run, dense near the cursor and sparse far from it, so that any step can be reached quickly.
#pragma once

#include <array>
#include <vector>

#include "core/machine/snapshot.hpp"

namespace coroscope {

// Taken between two instructions, after `step`: exact for the steps that follow, not for `step` itself.
struct Checkpoint {
    Step step = 0;
    std::int64_t fuel = 0;
    Snapshot snapshot;
};

class Checkpoints {
public:
    static constexpr std::int64_t kSpacing = 50'000;    // fuel between two near the cursor
    static constexpr std::uint64_t kMostBytes = std::uint64_t{256} << 20;

    explicit Checkpoints(std::uint64_t most_bytes = kMostBytes);

    // Does nothing where there is one nearby already. The first one is never dropped.
    void add(const Machine& m, std::int64_t cursor_fuel);
    // The last one before `step`, strictly; the first one for step 0.
    const Checkpoint& before(Step step) const;
    // On the way to the cursor: of these only the last few are kept, whatever lies between them, so that a step back
    // begins close by.
    void add_recent(const Machine& m);
    // How much fuel should lie between two of those.
    static std::int64_t recent_spacing(const Machine& m);
    // Those at or after `step` go, but for the first one.
    void forget_from(Step step);
    const Checkpoint& first() const { return list_.front(); }
    std::size_t size() const { return list_.size(); }
    std::uint64_t bytes() const { return bytes_; }

private:
    void thin(std::int64_t cursor_fuel);

    std::vector<Checkpoint> list_;        // by fuel
    std::vector<Snapshot> unused_;        // their memory is taken again
    std::array<Checkpoint, 6> recent_;    // ~Step{0}: none
    std::size_t next_recent_ = 0;
    std::uint64_t bytes_ = 0, most_bytes_;
};

}    // namespace coroscope
