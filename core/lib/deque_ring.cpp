// The ring of values behind a deque.
#include "core/lib/deque.hpp"

namespace coroscope {

void deque_reserve(const DequeView& d, std::uint32_t count) {
    if (count <= d.capacity()) return;
    std::uint32_t capacity = d.capacity() ? d.capacity() : 8;
    while (capacity < count) capacity *= 2;
    Value ring = new_list(d.run, capacity);
    auto* list = at<List>(d.run, ring);
    auto size = d.size();
    for (std::uint32_t i = 0; i < size; ++i) items_of(d.run, ring)[i] = take(d.slot(i));
    for (std::uint32_t i = size; i < capacity; ++i) items_of(d.run, ring)[i] = {};
    list->size = capacity;
    assign(d.run, d.fields()[0], ring);
    d.fields()[1] = Value::of_int(0);
    d.fields()[2] = Value::of_int(size);
}

void deque_push_right(const DequeView& d, Value item) {
    if (d.max() == 0) return;
    deque_reserve(d, d.size() + 1);
    d.slot(d.size()) = retained(d.run, item);
    d.fields()[2] = Value::of_int(d.size() + 1);
    d.touch();
    if (d.max() >= 0 && d.size() > d.max()) drop(d.run, deque_pop_left(d));
}

void deque_push_left(const DequeView& d, Value item) {
    if (d.max() == 0) return;
    deque_reserve(d, d.size() + 1);
    auto head = static_cast<std::uint32_t>(d.fields()[1].as_int());
    d.fields()[1] = Value::of_int((head + d.capacity() - 1) % d.capacity());
    d.slot(0) = retained(d.run, item);
    d.fields()[2] = Value::of_int(d.size() + 1);
    d.touch();
    if (d.max() >= 0 && d.size() > d.max()) drop(d.run, deque_pop_right(d));
}

Value deque_pop_right(const DequeView& d) {
    Value item = take(d.slot(d.size() - 1));
    d.fields()[2] = Value::of_int(d.size() - 1);
    d.touch();
    return item;
}

Value deque_pop_left(const DequeView& d) {
    Value item = take(d.slot(0));
    auto head = static_cast<std::uint32_t>(d.fields()[1].as_int());
    d.fields()[1] = Value::of_int((head + 1) % d.capacity());
    d.fields()[2] = Value::of_int(d.size() - 1);
    d.touch();
    return item;
}

void deque_clear(const DequeView& d) {
    if (!d.fields()[0]) return;
    while (d.size()) drop(d.run, deque_pop_left(d));
}

void deque_rotate(const DequeView& d, std::int64_t by) {
    auto size = static_cast<std::int64_t>(d.size());
    if (size <= 1) return;
    by %= size;
    if (by < 0) by += size;
    // The shorter way round.
    bool is_left = by > size / 2;
    for (auto i = is_left ? size - by : by; i > 0; --i) {
        Value item = is_left ? deque_pop_left(d) : deque_pop_right(d);
        if (is_left)
            deque_push_right(d, item);
        else
            deque_push_left(d, item);
        drop(d.run, item);
    }
}

void deque_remove_at(const DequeView& d, std::uint32_t index) {
    Value gone = take(d.slot(index));
    for (auto i = index; i + 1 < d.size(); ++i) d.slot(i) = take(d.slot(i + 1));
    d.fields()[2] = Value::of_int(d.size() - 1);
    d.touch();
    drop(d.run, gone);
}

}    // namespace coroscope
