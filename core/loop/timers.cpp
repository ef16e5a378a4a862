#include "core/loop/timers.hpp"

namespace coroscope {
namespace {

constexpr std::uint32_t kManyTimers = 100;

bool is_earlier(const Machine& m, Value a, Value b) {
    auto when_a = when_of(m, a), when_b = when_of(m, b);
    if (when_a != when_b) return when_a < when_b;
    return handle_at(m, a)->number.as_int() < handle_at(m, b)->number.as_int();
}

Value* slots(const Machine& m, Value loop) {
    return at<Tuple>(m, loop_at(m, loop)->timers)->items;
}

void sift_up(const Machine& m, Value* heap, std::uint32_t i) {
    auto timer = heap[i];
    while (i > 0) {
        auto parent = (i - 1) / 2;
        if (!is_earlier(m, timer, heap[parent])) break;
        heap[i] = heap[parent];
        i = parent;
    }
    heap[i] = timer;
}

void sift_down(const Machine& m, Value* heap, std::uint32_t count, std::uint32_t i) {
    auto timer = heap[i];
    for (;;) {
        auto child = 2 * i + 1;
        if (child >= count) break;
        if (child + 1 < count && is_earlier(m, heap[child + 1], heap[child])) ++child;
        if (!is_earlier(m, heap[child], timer)) break;
        heap[i] = heap[child];
        i = child;
    }
    heap[i] = timer;
}

}    // namespace

void timers_push(Machine& m, Value loop, Value owned_timer) {
    auto* l = loop_at(m, loop);
    auto count = timer_count(m, loop);
    auto size = at<Tuple>(m, l->timers)->size;
    if (count == size) {
        auto old = l->timers;
        auto wider = new_tuple(m, size ? size * 2 : 8);
        for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(m, wider)->items[i] = take(at<Tuple>(m, old)->items[i]);
        l->timers = wider;
        drop(m, old);
    }
    set_bit(m, owned_timer, handle_is_scheduled, true);
    slots(m, loop)[count] = owned_timer;
    l->timer_count = Value::of_int(count + 1);
    sift_up(m, slots(m, loop), count);
}

Value timers_pop(Machine& m, Value loop) {
    auto* heap = slots(m, loop);
    auto count = timer_count(m, loop) - 1;
    auto timer = take(heap[0]);
    loop_at(m, loop)->timer_count = Value::of_int(count);
    if (count) {
        heap[0] = take(heap[count]);
        sift_down(m, heap, count, 0);
    }
    set_bit(m, timer, handle_is_scheduled, false);
    return timer;
}

void prune_timers(Machine& m, Value loop) {
    auto* l = loop_at(m, loop);
    auto count = timer_count(m, loop);
    auto cancelled = l->cancelled_count.as_int();
    if (count > kManyTimers && cancelled * 2 > count) {
        std::uint32_t kept = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            auto timer = take(slots(m, loop)[i]);
            if (has_bit(m, timer, handle_is_cancelled)) {
                set_bit(m, timer, handle_is_scheduled, false);
                drop(m, timer);
            } else {
                slots(m, loop)[kept++] = timer;
            }
        }
        l->timer_count = Value::of_int(kept);
        l->cancelled_count = Value::of_int(0);
        for (auto i = kept / 2; i-- > 0;) sift_down(m, slots(m, loop), kept, i);
        return;
    }
    while (timer_count(m, loop) && has_bit(m, timer_at(m, loop, 0), handle_is_cancelled)) {
        l->cancelled_count = Value::of_int(l->cancelled_count.as_int() - 1);
        drop(m, timers_pop(m, loop));
    }
}

}    // namespace coroscope
