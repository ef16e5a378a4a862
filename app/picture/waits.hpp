// Who waits for what, together with those who wait for the same: gathers and groups with their slots, locks with who is
// inside, queues with what they hold.
#pragma once

#include <string>
#include <vector>

#include "app/picture/picture.hpp"

namespace coroscope {

enum class WaitKind : std::uint8_t { other, gather, group, lock, queue, line };    // line: of an event or condition

struct WaitSlot {
    GatherSlot slot;
    int ordinal = 0;    // 1: finished first; 0: has not finished
};

struct WaitGroup {
    WaitKind kind = WaitKind::other;
    std::string label;                // "gather 1 of 3", "lock", "queue.get"
    std::vector<EntityId> waiters;    // who stands first in line comes first
    std::vector<EntityId> holders;    // of a lock or semaphore: whose acquire() has returned, and who has not let go
    std::vector<WaitSlot> slots;      // of a gather or group, in the order asked for
    std::string holds;                // of a queue: what is in it
    std::uint32_t line = 0;           // of lock, queue and line: which one
    bool is_cancelling = false;       // the first waiter is being cancelled
};

// Of tasks that are suspended and have no timer, in the order in which the first of each began to wait.
std::vector<WaitGroup> wait_groups(const Picture& picture, const Moment& moment);

}    // namespace coroscope
