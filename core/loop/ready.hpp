// The ready queue: a ring of owned values in the region. A task stands for its next step, anything else is a handle.
#pragma once

#include "core/loop/event_loop.hpp"

namespace coroscope {

void grow_ready(Machine& m, Value loop);

inline void ready_push(Machine& m, Value loop, Value owned) {
    auto* l = loop_at(m, loop);
    auto* ring = at<Tuple>(m, l->ready);
    auto count = static_cast<std::uint32_t>(l->ready_count.as_int());
    if (count == ring->size) {
        grow_ready(m, loop);
        ring = at<Tuple>(m, l->ready);
    }
    ring->items[(static_cast<std::uint32_t>(l->ready_head.as_int()) + count) & (ring->size - 1)] = owned;
    l->ready_count = Value::of_int(count + 1);
}
// Owned; the queue is not empty.
inline Value ready_pop(Machine& m, Value loop) {
    auto* l = loop_at(m, loop);
    auto* ring = at<Tuple>(m, l->ready);
    auto head = static_cast<std::uint32_t>(l->ready_head.as_int());
    l->ready_head = Value::of_int((head + 1) & (ring->size - 1));
    l->ready_count = Value::of_int(l->ready_count.as_int() - 1);
    l->taken = Value::of_int(l->taken.as_int() + 1);
    return take(ring->items[head]);
}
inline std::uint32_t ready_size(const Machine& m, Value loop) {
    return static_cast<std::uint32_t>(loop_at(m, loop)->ready_count.as_int());
}
// The i-th from the front, borrowed.
inline Value ready_at(const Machine& m, Value loop, std::uint32_t i) {
    auto* l = loop_at(m, loop);
    auto* ring = at<Tuple>(m, l->ready);
    return ring->items[(static_cast<std::uint32_t>(l->ready_head.as_int()) + i) & (ring->size - 1)];
}

}    // namespace coroscope
