// Who waits for what, together with those who wait for the same: gathers and groups with their slots, locks with who is
// inside, queues with what they hold.
#pragma once

#include <string>
#include <vector>

#include "app/picture/picture.hpp"

namespace coroscope {

enum class WaitKind : std::uint8_t { other, gather, group, lock, queue };

struct WaitSlot {
    GatherSlot slot;
    int ordinal = 0;    // 1: finished first; 0: has not finished
};

struct WaitGroup {
    WaitKind kind = WaitKind::other;
    std::string label;                // "gather 1 of 3", "lock", "queue.get"
    std::vector<EntityId> waiters;    // who waited first comes first
    std::vector<EntityId> holders;    // of a lock: who is inside its block
    std::vector<WaitSlot> slots;      // of a gather or group, in the order asked for
    std::string holds;                // of a queue: what is in it, where a variable shows it
    bool is_cancelling = false;       // the first waiter is being cancelled
};

// Of tasks that are suspended and have no timer, in the order in which the first of each began to wait.
std::vector<WaitGroup> wait_groups(const Picture& picture, const Source& source, const Moment& moment);

// The `async with` blocks that a line is inside of (not those that it opens), by what they enter: "lock".
std::vector<std::string> blocks_around(const Source& source, std::uint32_t line);

}    // namespace coroscope
