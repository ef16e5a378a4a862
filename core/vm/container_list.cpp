// Lists and tuples as wholes: making, joining, repeating, growing.
#include <algorithm>
#include <cstring>

#include "core/vm/container_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/room.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

void list_reserve(Machine& m, Value list, std::uint64_t capacity) {
    auto* l = at<List>(m, list);
    if (capacity <= l->capacity) return;
    auto block = allocate(m, capacity * sizeof(Value));
    if (l->capacity) {
        std::memcpy(at<Value>(m, block), at<Value>(m, l->items), l->size * sizeof(Value));
        free_block(m, l->items, l->capacity * sizeof(Value));
    }
    l->items = block;
    l->capacity = static_cast<std::uint32_t>(capacity);
}

namespace {

void make_room(Machine& m, Value list, std::uint64_t more) {
    auto* l = at<List>(m, list);
    auto wanted = l->size + more;
    if (wanted > l->capacity) list_reserve(m, list, std::max<std::uint64_t>(wanted, l->size + l->size / 2 + 4));
}

}    // namespace

void list_insert(Machine& m, Value list, std::uint32_t index, Value item) {
    make_room(m, list, 1);
    auto* l = at<List>(m, list);
    auto* items = items_of(m, list);
    std::memmove(items + index + 1, items + index, (l->size - index) * sizeof(Value));
    items[index] = retained(m, item);
    ++l->size;
}

void list_erase(Machine& m, Value list, std::uint32_t start, std::uint32_t count) {
    auto* l = at<List>(m, list);
    auto* items = items_of(m, list);
    // The items leave the list before they are dropped, the last one first, as CPython does.
    std::vector<Value> gone(items + start, items + start + count);
    std::memmove(items + start, items + start + count, (l->size - start - count) * sizeof(Value));
    l->size -= count;
    while (!gone.empty()) {
        drop(m, gone.back());
        gone.pop_back();
    }
}

Value list_slice(Run& run, Value list, std::int64_t start, std::int64_t step, std::int64_t count) {
    Value made = new_list(run, static_cast<std::uint32_t>(count));
    auto* from = items_of(run, list);
    auto* to = items_of(run, made);
    for (std::int64_t i = 0; i < count; ++i, start += step) to[i] = retained(run, from[start]);
    at<List>(run, made)->size = static_cast<std::uint32_t>(count);
    return made;
}

namespace {

// n times, n an int or something with __index__; false: raised.
bool repeat_count(Run& run, Value count, std::int64_t* n) {
    if (!is_integer(run, count) && !own_method(run, count, NameId::d_index)) {
        raise(run, TypeId::TypeError, "can't multiply sequence by non-int of type '" + type_name(run, count) + "'");
        return false;
    }
    if (!to_index(run, count, n)) return false;
    if (*n < 0) *n = 0;
    return true;
}

void fill_repeated(Run& run, const Value* from, std::uint32_t size, std::int64_t n, Value* to) {
    if (size == 0) return;
    for (std::int64_t k = 0; k < n; ++k) {
        for (std::uint32_t i = 0; i < size; ++i) *to++ = retained(run, from[i]);
    }
}

}    // namespace

Value list_concat(Run& run, Value l, Value r) {
    std::uint64_t left = at<List>(run, l)->size, right = at<List>(run, r)->size;
    Value made = new_list(run, static_cast<std::uint32_t>(left + right));
    auto* to = items_of(run, made);
    fill_repeated(run, items_of(run, l), static_cast<std::uint32_t>(left), 1, to);
    fill_repeated(run, items_of(run, r), static_cast<std::uint32_t>(right), 1, to + left);
    at<List>(run, made)->size = static_cast<std::uint32_t>(left + right);
    return made;
}

Value list_repeat(Run& run, Value list, Value count) {
    std::int64_t n;
    if (!repeat_count(run, count, &n)) return {};
    auto size = at<List>(run, list)->size;    // the count's __index__ may have changed it
    if (!has_room_for(run, static_cast<unsigned __int128>(n) * size, sizeof(Value))) return {};
    Value made = new_list(run, static_cast<std::uint32_t>(size * n));
    fill_repeated(run, items_of(run, list), size, n, items_of(run, made));
    at<List>(run, made)->size = static_cast<std::uint32_t>(size * n);
    return made;
}

Value tuple_concat(Run& run, Value l, Value r) {
    auto left = at<Tuple>(run, l)->size, right = at<Tuple>(run, r)->size;
    if (left == 0 && is_a(run, r, TypeId::tuple)) return retained(run, r);
    if (right == 0 && is_a(run, l, TypeId::tuple)) return retained(run, l);
    if (left + right == 0) return retained(run, run.root().empty_tuple);
    Value made = new_tuple(run, left + right);
    auto* to = at<Tuple>(run, made)->items;
    fill_repeated(run, at<Tuple>(run, l)->items, left, 1, to);
    fill_repeated(run, at<Tuple>(run, r)->items, right, 1, to + left);
    return made;
}

Value tuple_repeat(Run& run, Value tuple, Value count) {
    auto size = at<Tuple>(run, tuple)->size;
    std::int64_t n;
    if (!repeat_count(run, count, &n)) return {};
    if (!has_room_for(run, static_cast<unsigned __int128>(n) * size, sizeof(Value))) return {};
    if (n == 1 && is_a(run, tuple, TypeId::tuple)) return retained(run, tuple);
    if (size * n == 0) return retained(run, run.root().empty_tuple);
    Value made = new_tuple(run, static_cast<std::uint32_t>(size * n));
    fill_repeated(run, at<Tuple>(run, tuple)->items, size, n, at<Tuple>(run, made)->items);
    return made;
}

bool list_extend(Run& run, Value list, Value native_iterable) {
    bool is_list = has_kind(run, native_iterable, Kind::list), is_tuple = has_kind(run, native_iterable, Kind::tuple);
    if ((is_list || is_tuple) && is_native_iterable(run, native_iterable)) {
        auto more = is_list ? at<List>(run, native_iterable)->size : at<Tuple>(run, native_iterable)->size;
        make_room(run, list, more);
        auto* l = at<List>(run, list);
        auto* from = is_list ? items_of(run, native_iterable) : at<Tuple>(run, native_iterable)->items;
        fill_repeated(run, from, more, 1, items_of(run, list) + l->size);
        l->size += more;
        return true;
    }
    if (!has_room_for_items(run, native_iterable)) return false;
    Held iterator(run, native_iter(run, native_iterable));
    if (!iterator) return false;
    for (std::uint32_t n = 0;; ++n) {
        if ((n & 1023) == 1023) burn(run, 64);
        Held item(run, native_next(run, iterator));
        if (!item) return false;
        if (item.get() == kExhausted) return true;
        list_append(run, list, item);
    }
}

Value list_from(Run& run, Value native_iterable) {
    Held list(run, new_list(run, 0));
    return list_extend(run, list, native_iterable) ? list.take() : Value{};
}

Value list_to_tuple(Run& run, Value list) {
    auto* l = at<List>(run, list);
    if (l->size == 0) return retained(run, run.root().empty_tuple);
    return new_tuple_of(run, items_of(run, list), l->size);
}

Value tuple_from(Run& run, Value native_iterable) {
    if (is_a(run, native_iterable, TypeId::tuple)) return retained(run, native_iterable);
    if (has_kind(run, native_iterable, Kind::list) && is_native_iterable(run, native_iterable)) {
        return list_to_tuple(run, native_iterable);
    }
    Held list(run, list_from(run, native_iterable));
    return list ? list_to_tuple(run, list) : Value{};
}

namespace {

bool raise_unpack(Run& run, std::uint32_t expected, std::int64_t got) {
    auto wanted = " values to unpack (expected " + std::to_string(expected);
    if (got >= 0) {
        raise(run, TypeId::ValueError, "not enough" + wanted + ", got " + std::to_string(got) + ")");
    } else {
        raise(run, TypeId::ValueError, "too many" + wanted + ")");
    }
    return false;
}

}    // namespace

bool unpack_native(Run& run, Value seq, Value* out, std::uint32_t n) {
    bool is_list = is_a(run, seq, TypeId::list);
    if (is_list || is_a(run, seq, TypeId::tuple)) {
        auto size = is_list ? at<List>(run, seq)->size : at<Tuple>(run, seq)->size;
        if (size != n) return raise_unpack(run, n, size < n ? std::int64_t{size} : -1);
        auto* items = is_list ? items_of(run, seq) : at<Tuple>(run, seq)->items;
        for (std::uint32_t i = 0; i < n; ++i) out[i] = retained(run, items[i]);
        return true;
    }
    if (!is_native_iterable(run, seq)) {
        raise(run, TypeId::TypeError, "cannot unpack non-iterable " + type_name(run, seq) + " object");
        return false;
    }
    Held iterator(run, native_iter(run, seq));
    if (!iterator) return false;
    std::uint32_t count = 0;
    Held next(run);
    for (;;) {
        next.reset(native_next(run, iterator));
        if (!next || next.get() == kExhausted || count == n) break;
        out[count++] = next.take();
    }
    if (next && next.get() == kExhausted && count == n) return true;
    bool is_short = next && next.get() == kExhausted;
    for (std::uint32_t i = 0; i < count; ++i) drop(run, out[i]);
    return next ? raise_unpack(run, n, is_short ? std::int64_t{count} : -1) : false;
}

}    // namespace coroscope
