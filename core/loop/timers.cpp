#include "core/loop/timers.hpp"

namespace coroscope {
namespace {

constexpr std::uint32_t kManyTimers = 100;

// A tuple of twice the capacity: the timers, then what they are compared by, so that comparing touches no timer.
struct Heap {
    const Machine& m;
    Value* timers;
    Value* keys;    // an immediate float; unbound where the timer's is an object
};
struct Entry {
    Value timer, key;
};

Heap heap_of(const Machine& m, Value loop) {
    auto* tuple = at<Tuple>(m, loop_at(m, loop)->timers);
    return {m, tuple->items, tuple->items + tuple->size / 2};
}
std::uint32_t capacity_of(const Machine& m, Value loop) {
    return at<Tuple>(m, loop_at(m, loop)->timers)->size / 2;
}
Entry entry_of(const Machine& m, Value timer) {
    auto when = handle_at(m, timer)->when;
    return {timer, when.is_double() ? when : Value{}};
}

bool is_earlier(const Machine& m, const Entry& a, const Entry& b) {
    auto when_a = a.key ? a.key.as_double() : when_of(m, a.timer),
         when_b = b.key ? b.key.as_double() : when_of(m, b.timer);
    if (when_a != when_b) return when_a < when_b;
    return handle_at(m, a.timer)->number.as_int() < handle_at(m, b.timer)->number.as_int();
}

Entry get(const Heap& heap, std::uint32_t i) {
    return {heap.timers[i], heap.keys[i]};
}
void put(const Heap& heap, std::uint32_t i, const Entry& entry) {
    heap.timers[i] = entry.timer;
    heap.keys[i] = entry.key;
}

void sift_up(const Heap& heap, std::uint32_t i) {
    auto entry = get(heap, i);
    while (i > 0) {
        auto parent = (i - 1) / 2;
        if (!is_earlier(heap.m, entry, get(heap, parent))) break;
        put(heap, i, get(heap, parent));
        i = parent;
    }
    put(heap, i, entry);
}

void sift_down(const Heap& heap, std::uint32_t count, std::uint32_t i) {
    auto entry = get(heap, i);
    for (;;) {
        auto child = 2 * i + 1;
        if (child >= count) break;
        if (child + 1 < count && is_earlier(heap.m, get(heap, child + 1), get(heap, child))) ++child;
        if (!is_earlier(heap.m, get(heap, child), entry)) break;
        put(heap, i, get(heap, child));
        i = child;
    }
    put(heap, i, entry);
}

}    // namespace

void timers_push(Machine& m, Value loop, Value owned_timer) {
    auto* l = loop_at(m, loop);
    auto count = timer_count(m, loop);
    auto capacity = capacity_of(m, loop);
    if (count == capacity) {
        auto old = l->timers;
        auto wider = new_tuple(m, capacity * 4);
        for (std::uint32_t i = 0; i < count; ++i) {
            at<Tuple>(m, wider)->items[i] = take(at<Tuple>(m, old)->items[i]);
            at<Tuple>(m, wider)->items[2 * capacity + i] = take(at<Tuple>(m, old)->items[capacity + i]);
        }
        l->timers = wider;
        drop(m, old);
    }
    set_bit(m, owned_timer, handle_is_scheduled, true);
    auto heap = heap_of(m, loop);
    put(heap, count, entry_of(m, owned_timer));
    l->timer_count = Value::of_int(count + 1);
    sift_up(heap, count);
}

Value timers_pop(Machine& m, Value loop) {
    auto heap = heap_of(m, loop);
    auto count = timer_count(m, loop) - 1;
    auto timer = heap.timers[0];
    loop_at(m, loop)->timer_count = Value::of_int(count);
    put(heap, 0, get(heap, count));
    put(heap, count, {});
    if (count) sift_down(heap, count, 0);
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
            auto heap = heap_of(m, loop);
            auto timer = heap.timers[i];
            put(heap, i, {});
            if (has_bit(m, timer, handle_is_cancelled)) {
                set_bit(m, timer, handle_is_scheduled, false);
                drop(m, timer);
            } else {
                put(heap, kept++, entry_of(m, timer));
            }
        }
        l->timer_count = Value::of_int(kept);
        l->cancelled_count = Value::of_int(0);
        for (auto i = kept / 2; i-- > 0;) sift_down(heap_of(m, loop), kept, i);
        return;
    }
    while (timer_count(m, loop) && has_bit(m, timer_at(m, loop, 0), handle_is_cancelled)) {
        l->cancelled_count = Value::of_int(l->cancelled_count.as_int() - 1);
        drop(m, timers_pop(m, loop));
    }
}

}    // namespace coroscope
