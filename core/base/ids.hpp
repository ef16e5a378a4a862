// The names by which a trace speaks of things: T2, F3, G1, C4, A1, and the module itself.
#pragma once

#include <cstdint>
#include <string>

namespace coroscope {

using Step = std::uint64_t;    // counts schema events and starts of program lines; 0 is before the first
using VirtualTime = double;    // seconds of loop.time(); 0.0 at the start

enum class EntityKind : std::uint8_t { none, module, task, future, gather, generator, coroutine, async_generator };

struct EntityId {
    EntityKind kind = EntityKind::none;
    std::uint32_t number = 0;    // from 1, in order of creation (tasks, futures) or first entry (the others)

    friend bool operator==(EntityId a, EntityId b) { return a.kind == b.kind && a.number == b.number; }
    friend bool operator!=(EntityId a, EntityId b) { return !(a == b); }
    friend bool operator<(EntityId a, EntityId b) { return a.kind != b.kind ? a.kind < b.kind : a.number < b.number; }
    explicit operator bool() const { return kind != EntityKind::none; }
};

// "T2", "F3" (a gather too), "G1", "C1", "A1", "module"; empty for none.
std::string to_text(EntityId id);

}    // namespace coroscope
