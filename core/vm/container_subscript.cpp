// Subscripts of the built-in containers: reading, storing, deleting, by index, key and slice.
#include <algorithm>
#include <cstring>

#include "core/vm/container_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/number.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

bool slice_part(Run& run, Value part, std::int64_t absent, std::int64_t* out) {
    if (part == kNone) {
        *out = absent;
        return true;
    }
    if (has_index(run, part)) return to_clipped_index(run, part, out);
    raise(run, TypeId::TypeError, "slice indices must be integers or None or have an __index__ method");
    return false;
}

// A bound as a position among `length` items.
std::int64_t placed(std::int64_t bound, std::int64_t length, bool is_backward) {
    if (bound < 0) {
        bound += length;
        return bound < 0 ? (is_backward ? -1 : 0) : bound;
    }
    return bound >= length ? (is_backward ? length - 1 : length) : bound;
}

}    // namespace

bool slice_parts(Run& run, Value slice, SliceBounds* bounds) {
    auto& s = *at<Slice>(run, slice);
    if (!slice_part(run, s.step, 1, &bounds->step)) return false;
    if (bounds->step == 0) {
        raise(run, TypeId::ValueError, "slice step cannot be zero");
        return false;
    }
    if (bounds->step == INT64_MIN) bounds->step = -INT64_MAX;
    bool is_backward = bounds->step < 0;
    if (!slice_part(run, s.start, is_backward ? INT64_MAX : 0, &bounds->start)) return false;
    return slice_part(run, s.stop, is_backward ? INT64_MIN : INT64_MAX, &bounds->stop);
}

void place_slice(SliceBounds* bounds, std::int64_t length) {
    bool is_backward = bounds->step < 0;
    bounds->start = placed(bounds->start, length, is_backward);
    bounds->stop = placed(bounds->stop, length, is_backward);
    bounds->count = 0;
    if (is_backward && bounds->stop < bounds->start) {
        bounds->count = (bounds->start - bounds->stop - 1) / -bounds->step + 1;
    } else if (!is_backward && bounds->start < bounds->stop) {
        bounds->count = (bounds->stop - bounds->start - 1) / bounds->step + 1;
    }
}

bool slice_bounds(Run& run, Value slice, std::int64_t length, SliceBounds* bounds) {
    if (!slice_parts(run, slice, bounds)) return false;
    place_slice(bounds, length);
    return true;
}

namespace {

// The length is asked once the key has given its number: __index__ may change it.
template <class Length>
bool to_item_index(Run& run, Value key, Length length, const char* what, const char* doing, std::int64_t* index) {
    if (!has_index(run, key)) {
        raise(run, TypeId::TypeError,
              std::string(what) + " indices must be integers or slices, not " + type_name(run, key));
        return false;
    }
    if (!to_subscript(run, key, index)) return false;
    if (*index < 0) *index += length();
    if (*index >= 0 && *index < length()) return true;
    raise(run, TypeId::IndexError, std::string(what) + doing + " index out of range");
    return false;
}

bool to_list_index(Run& run, Value list, Value key, const char* doing, std::int64_t* index) {
    return to_item_index(
        run, key, [&] { return std::int64_t{at<List>(run, list)->size}; }, "list", doing, index);
}

}    // namespace

bool has_index(Run& run, Value v) {
    return is_integer(run, v) || (!is_builtin(run, v) && own_method(run, v, NameId::d_index));
}

bool item_index(Run& run, Value key, std::int64_t length, const char* what, std::int64_t* index) {
    return to_item_index(
        run, key, [&] { return length; }, what, "", index);
}

Value list_subscript(Run& run, Value list, Value key) {
    if (is_a(run, key, TypeId::slice)) {
        SliceBounds bounds;
        if (!slice_parts(run, key, &bounds)) return {};
        place_slice(&bounds, at<List>(run, list)->size);
        return list_slice(run, list, bounds.start, bounds.step, bounds.count);
    }
    std::int64_t index;
    if (!to_list_index(run, list, key, "", &index)) return {};
    return retained(run, items_of(run, list)[index]);
}

Value tuple_subscript(Run& run, Value tuple, Value key) {
    auto* t = at<Tuple>(run, tuple);
    if (is_a(run, key, TypeId::slice)) {
        SliceBounds bounds;
        if (!slice_bounds(run, key, t->size, &bounds)) return {};
        if (bounds.count == t->size && bounds.step == 1 && is_a(run, tuple, TypeId::tuple)) return retained(run, tuple);
        if (bounds.count == 0) return retained(run, run.root().empty_tuple);
        Value made = new_tuple(run, static_cast<std::uint32_t>(bounds.count));
        t = at<Tuple>(run, tuple);
        for (std::int64_t i = 0; i < bounds.count; ++i) {
            at<Tuple>(run, made)->items[i] = retained(run, t->items[bounds.start + i * bounds.step]);
        }
        return made;
    }
    std::int64_t index;
    return item_index(run, key, t->size, "tuple", &index) ? retained(run, t->items[index]) : Value{};
}

Value dict_subscript(Run& run, Value dict, Value key) {
    Value value = dict_get(run, dict, key);
    if (value) return retained(run, value);
    return run.has_error() ? Value{} : raise_with(run, TypeId::KeyError, {key});
}

Value subscript_native(Run& run, Value obj, Value key) {
    switch (type_of(run, obj)) {
        case TypeId::list: return list_subscript(run, obj, key);
        case TypeId::tuple: return tuple_subscript(run, obj, key);
        case TypeId::dict: return dict_subscript(run, obj, key);
        case TypeId::str: return str_subscript(run, obj, key);
        case TypeId::bytes:
        case TypeId::bytearray: return bytes_subscript(run, obj, key);
        case TypeId::range: return range_subscript(run, obj, key);
        case TypeId::memoryview: return memory_subscript(run, obj, key);
        case TypeId::mappingproxy: return subscript_native(run, at<Record>(run, obj)->fields[0], key);
        default: return kNotImplemented;
    }
}

namespace {

bool store_slice(Run& run, Value list, Value key, Value value) {
    SliceBounds bounds;
    if (!slice_parts(run, key, &bounds)) return false;
    if (!is_native_iterable(run, value)) {
        raise(run, TypeId::TypeError,
              bounds.step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
        return false;
    }
    auto parts = bounds;
    place_slice(&bounds, at<List>(run, list)->size);
    Held fresh(run, list_from(run, value));
    if (!fresh) return false;
    // What is walked may have changed the list.
    std::int64_t size_now = at<List>(run, list)->size;
    if (bounds.step != 1) {
        bounds = parts;
        place_slice(&bounds, size_now);
    } else if (bounds.start + bounds.count > size_now) {
        bounds.start = std::min(bounds.start, size_now);
        bounds.count = std::min(bounds.count, size_now - bounds.start);
    }
    auto count = at<List>(run, fresh)->size;
    if (bounds.step != 1) {
        if (count != bounds.count) {
            raise(run, TypeId::ValueError,
                  "attempt to assign sequence of size " + std::to_string(count) + " to extended slice of size " +
                      std::to_string(bounds.count));
            return false;
        }
        for (std::uint32_t i = 0; i < count; ++i) {
            std::swap(items_of(run, list)[bounds.start + i * bounds.step], items_of(run, fresh)[i]);
        }
        for (std::uint32_t i = 0; i < count; ++i) drop(run, take(items_of(run, fresh)[i]));    // the first one first
        at<List>(run, fresh)->size = 0;
        return true;
    }
    auto old_size = at<List>(run, list)->size;
    auto start = static_cast<std::uint32_t>(bounds.start);
    auto gone = static_cast<std::uint32_t>(bounds.count);
    list_reserve(run, list, old_size - gone + count);
    auto* items = items_of(run, list);
    std::vector<Value> dropped(items + start, items + start + gone);
    std::memmove(items + start + count, items + start + gone, (old_size - start - gone) * sizeof(Value));
    std::memcpy(items + start, items_of(run, fresh), count * sizeof(Value));
    at<List>(run, list)->size = old_size - gone + count;
    at<List>(run, fresh)->size = 0;
    for (auto i = dropped.size(); i > 0; --i) drop(run, dropped[i - 1]);
    return true;
}

bool delete_slice(Run& run, Value list, Value key) {
    SliceBounds bounds;
    if (!slice_parts(run, key, &bounds)) return false;
    place_slice(&bounds, at<List>(run, list)->size);
    if (bounds.count == 0) return true;
    bool is_backward = bounds.step < 0;
    if (is_backward) {
        bounds.start += (bounds.count - 1) * bounds.step;
        bounds.step = -bounds.step;
    }
    if (bounds.step == 1 && !is_backward) {
        list_erase(run, list, static_cast<std::uint32_t>(bounds.start), static_cast<std::uint32_t>(bounds.count));
        return true;
    }
    auto* l = at<List>(run, list);
    auto* items = items_of(run, list);
    std::vector<Value> dropped;
    std::uint32_t kept = 0;
    auto next = bounds.start;
    for (std::uint32_t i = 0; i < l->size; ++i) {
        if (i == next && static_cast<std::int64_t>(dropped.size()) < bounds.count) {
            dropped.push_back(items[i]);
            next += bounds.step;
        } else {
            items[kept++] = items[i];
        }
    }
    l->size = kept;
    for (auto item : dropped) drop(run, item);
    return true;
}

}    // namespace

bool list_store(Run& run, Value list, Value key, Value value) {
    if (is_a(run, key, TypeId::slice)) return store_slice(run, list, key, value);
    std::int64_t index;
    if (!to_list_index(run, list, key, " assignment", &index)) return false;
    assign(run, items_of(run, list)[index], retained(run, value));
    return true;
}

bool list_delete(Run& run, Value list, Value key) {
    if (is_a(run, key, TypeId::slice)) return delete_slice(run, list, key);
    std::int64_t index;
    if (!to_list_index(run, list, key, " assignment", &index)) return false;
    list_erase(run, list, static_cast<std::uint32_t>(index), 1);
    return true;
}

int store_subscript_native(Run& run, Value obj, Value key, Value value) {
    switch (type_of(run, obj)) {
        case TypeId::list:
            if (is_a(run, key, TypeId::slice) && !is_native_iterable(run, value)) return 0;
            return list_store(run, obj, key, value) ? 1 : -1;
        case TypeId::dict: return dict_set(run, obj, key, value) ? 1 : -1;
        default: return 0;
    }
}

int delete_subscript_native(Run& run, Value obj, Value key) {
    switch (type_of(run, obj)) {
        case TypeId::list: return list_delete(run, obj, key) ? 1 : -1;
        case TypeId::dict: {
            int deleted = dict_delete(run, obj, key);
            if (deleted == 0) raise_with(run, TypeId::KeyError, {key});
            return deleted == 1 ? 1 : -1;
        }
        default: return 0;
    }
}

Value new_slice(Run& run, Value start, Value stop, Value step) {
    Value made = new_record(run, TypeId::slice, 3);
    auto* s = at<Slice>(run, made);
    s->start = retained(run, start);
    s->stop = retained(run, stop);
    s->step = retained(run, step);
    return made;
}

}    // namespace coroscope
