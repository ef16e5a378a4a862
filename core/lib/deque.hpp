// collections.deque: the ring of values behind it, and its methods.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// A record of five fields: a list whose items are the ring's slots, the first value's slot, how many there are, maxlen
// or None, a number that changes with every change. All unbound in an object that __init__ has not seen yet.
struct DequeView {
    Run& run;
    Value self;

    Value* fields() const { return at<Record>(run, self)->fields; }
    std::uint32_t size() const { return fields()[2] ? static_cast<std::uint32_t>(fields()[2].as_int()) : 0; }
    std::uint32_t capacity() const { return fields()[0] ? at<List>(run, fields()[0])->size : 0; }
    Value& slot(std::uint32_t index) const {
        auto head = static_cast<std::uint32_t>(fields()[1].as_int());
        return items_of(run, fields()[0])[(head + index) % capacity()];
    }
    std::int64_t max() const { return fields()[3] && fields()[3].is_int() ? fields()[3].as_int() : -1; }
    void touch() const { fields()[4] = Value::of_int((fields()[4] ? fields()[4].as_int() : 0) + 1); }
    std::int64_t state() const { return fields()[4] ? fields()[4].as_int() : 0; }
};

constexpr std::uint32_t kDequeFields = 5, kDequeIteratorFields = 5;

void deque_reserve(const DequeView& d, std::uint32_t count);
void deque_push_right(const DequeView& d, Value item);    // retains; what maxlen pushes out is dropped
void deque_push_left(const DequeView& d, Value item);
Value deque_pop_right(const DequeView& d);    // owned; the deque is not empty
Value deque_pop_left(const DequeView& d);
void deque_clear(const DequeView& d);
void deque_rotate(const DequeView& d, std::int64_t by);
void deque_remove_at(const DequeView& d, std::uint32_t index);

// Puts deque and its iterators into the dict of _collections.
void init_collections_module(Run& run, Value module_dict);
extern const NativeDef kDequeMethods[], kDequeIteratorMethods[], kDequeReverseIteratorMethods[];
extern const GetSetDef kDequeAttributes[];
bool is_deque(Run& run, Value v);
Value list_from_deque(Run& run, Value deque);    // owned

}    // namespace coroscope
