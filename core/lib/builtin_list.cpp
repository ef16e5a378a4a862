// The type list.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/sort.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

namespace {

List& self_of(Run& run, const Value* args) {
    return *at<List>(run, args[0]);
}

Value list_new(Run& run, const Value* args) {
    return new_list_of(run, args[0]);
}

void list_clear(Run& run, Value list) {
    if (auto size = at<List>(run, list)->size) list_erase(run, list, 0, size);
}

Value list_init(Run& run, const Value* args) {
    list_clear(run, args[0]);
    if (args[1] && !is_walked_here(run, args[1])) return tail_prelude(run, "_list_grow", {args[0], args[1]});
    return done_if(!args[1] || list_extend(run, args[0], args[1]));
}

Value append(Run& run, const Value* args) {
    list_append(run, args[0], args[1]);
    return done();
}

Value clear(Run& run, const Value* args) {
    list_clear(run, args[0]);
    return done();
}

Value copy(Run& run, const Value* args) {
    return list_slice(run, args[0], 0, 1, self_of(run, args).size);
}

Value count(Run& run, const Value* args) {
    std::int64_t found = 0;
    for (std::uint32_t i = 0; i < self_of(run, args).size; ++i) {
        Held item(run, retained(run, items_of(run, args[0])[i]));
        int same = equal(run, item, args[1]);
        if (same < 0) return {};
        found += same;
    }
    return Value::of_int(found);
}

Value extend(Run& run, const Value* args) {
    if (!is_walked_here(run, args[1])) return tail_prelude(run, "_list_grow", {args[0], args[1]});
    return done_if(list_extend(run, args[0], args[1]));
}

Value index(Run& run, const Value* args) {
    std::int64_t start = 0, stop = INT64_MAX, size = self_of(run, args).size;
    if (!search_bound(run, args[2], size, &start) || !search_bound(run, args[3], size, &stop)) return {};
    for (auto i = start; i < stop && i < self_of(run, args).size; ++i) {
        Held item(run, retained(run, items_of(run, args[0])[i]));
        int same = equal(run, item, args[1]);
        if (same < 0) return {};
        if (same) return Value::of_int(i);
    }
    std::string text;
    if (!append_repr(run, args[1], text)) return {};
    return raise(run, TypeId::ValueError, text + " is not in list");
}

Value insert(Run& run, const Value* args) {
    std::int64_t at_index;
    if (!index_argument(run, args[1], 0, &at_index)) return {};
    std::int64_t size = self_of(run, args).size;
    if (at_index < 0) at_index = std::max<std::int64_t>(0, at_index + size);
    list_insert(run, args[0], static_cast<std::uint32_t>(std::min(at_index, size)), args[2]);
    return done();
}

Value pop(Run& run, const Value* args) {
    auto& list = self_of(run, args);
    std::int64_t i = -1;
    if (!index_argument(run, args[1], -1, &i)) return {};
    if (list.size == 0) return raise(run, TypeId::IndexError, "pop from empty list");
    if (i < 0) i += list.size;
    if (i < 0 || i >= list.size) return raise(run, TypeId::IndexError, "pop index out of range");
    auto* items = items_of(run, args[0]);
    Value item = items[i];
    if (i + 1 == list.size) {
        --list.size;
        return item;
    }
    retain(run, item);
    list_erase(run, args[0], static_cast<std::uint32_t>(i), 1);
    return item;
}

Value remove(Run& run, const Value* args) {
    for (std::uint32_t i = 0; i < self_of(run, args).size; ++i) {
        Held item(run, retained(run, items_of(run, args[0])[i]));
        int same = equal(run, item, args[1]);
        if (same < 0) return {};
        if (!same) continue;
        if (i < self_of(run, args).size) list_erase(run, args[0], i, 1);
        return done();
    }
    return raise(run, TypeId::ValueError, "list.remove(x): x not in list");
}

Value reverse(Run& run, const Value* args) {
    auto* items = items_of(run, args[0]);
    std::reverse(items, items + self_of(run, args).size);
    return done();
}

// --- Sorting ------------------------------------------------------------------------------------------------------

struct Items {
    std::uint32_t size, capacity, block;
};

// Takes the items out, so that the list is empty while it is sorted.
Items take_items(Run& run, Value list) {
    auto* l = at<List>(run, list);
    Items taken{l->size, l->capacity, l->items};
    l->size = l->capacity = l->items = 0;
    return taken;
}

// Puts them back; whether the list was left alone meanwhile.
bool put_items(Run& run, Value list, Items taken) {
    auto* l = at<List>(run, list);
    bool is_untouched = l->capacity == 0;
    Items old{l->size, l->capacity, l->items};
    l->size = taken.size;
    l->capacity = taken.capacity;
    l->items = taken.block;
    if (old.capacity) {
        for (std::uint32_t i = 0; i < old.size; ++i) drop(run, at<Value>(run, old.block)[i]);
        free_block(run, old.block, old.capacity * sizeof(Value));
    }
    return is_untouched;
}

// Sorts values by keys (null: by themselves).
bool sort_pairs(Run& run, Value* values, Value* keys, std::int64_t size, bool is_reversed) {
    if (is_reversed) {
        std::reverse(values, values + size);
        if (keys) std::reverse(keys, keys + size);
    }
    bool ok = keys ? sort_values(run, keys, values, size) : sort_values(run, values, nullptr, size);
    if (is_reversed) std::reverse(values, values + size);
    return ok;
}

// keys: null, or owned ones in order, dropped here
Value finish_sort(Run& run, Value list, Items taken, std::vector<Value>* keys, bool is_reversed) {
    auto* values = taken.size ? at<Value>(run, taken.block) : nullptr;
    bool ok = sort_pairs(run, values, keys ? keys->data() : nullptr, taken.size, is_reversed);
    if (keys) {
        for (auto key : *keys) drop(run, key);
    }
    bool is_untouched = put_items(run, list, taken);
    if (ok && !is_untouched) return raise(run, TypeId::ValueError, "list modified during sort");
    return done_if(ok);
}

}    // namespace

Value sort_list(Run& run, Value list, Value key, Value reverse) {
    std::int64_t is_reversed = 0;
    if (!c_int_argument(run, reverse, 0, &is_reversed)) return {};
    if (!key || key == kNone) return finish_sort(run, list, take_items(run, list), nullptr, is_reversed != 0);
    if (!is_plain_callable(run, key)) return tail_prelude(run, "_sort", {list, key, of_bool(is_reversed)});
    auto taken = take_items(run, list);
    std::vector<Value> keys;
    keys.reserve(taken.size);
    for (std::uint32_t i = 0; i < taken.size; ++i) {
        Value made = call(run, key, at<Value>(run, taken.block) + i, 1);
        if (!made) {
            for (auto k : keys) drop(run, k);
            put_items(run, list, taken);
            return {};
        }
        keys.push_back(made);
    }
    return finish_sort(run, list, taken, &keys, is_reversed != 0);
}

// _take_items(list): a new list with the items; the given one is empty
Value take_items_function(Run& run, const Value* args) {
    auto taken = take_items(run, args[0]);
    Value moved = new_list(run, 0);
    put_items(run, moved, taken);
    return moved;
}

// _put_items(list, items): gives them back
Value put_items_function(Run& run, const Value* args) {
    put_items(run, args[0], take_items(run, args[1]));
    return done();
}

// _sort_by(list, items, keys, reverse): sorts the items by the keys and gives them to the list
Value sort_by_function(Run& run, const Value* args) {
    auto* k = at<List>(run, args[2]);
    auto* from = items_of(run, args[2]);
    std::vector<Value> keys(from, from + k->size);
    k->size = 0;
    return finish_sort(run, args[0], take_items(run, args[1]), &keys, args[3] == kTrue);
}

namespace {

Value sort(Run& run, const Value* args) {
    return sort_list(run, args[0], args[1], args[2]);
}

Value get_item(Run& run, const Value* args) {
    return list_subscript(run, args[0], args[1]);
}

Value set_item(Run& run, const Value* args) {
    if (is_a(run, args[1], TypeId::slice) && !is_native_iterable(run, args[2]) && is_iterable(run, args[2])) {
        return tail_prelude(run, "_assign_slice", {args[0], args[1], args[2]});
    }
    return done_if(list_store(run, args[0], args[1], args[2]));
}

Value delete_item(Run& run, const Value* args) {
    return done_if(list_delete(run, args[0], args[1]));
}

Value contains(Run& run, const Value* args) {
    for (std::uint32_t i = 0; i < self_of(run, args).size; ++i) {
        Held item(run, retained(run, items_of(run, args[0])[i]));
        int same = equal(run, item, args[1]);
        if (same) return answer(same);
    }
    return kFalse;
}

Value add_in_place(Run& run, const Value* args) {
    if (!is_walked_here(run, args[1])) return tail_prelude(run, "_extend", {args[0], args[1]});
    return list_extend(run, args[0], args[1]) ? retained(run, args[0]) : Value{};
}

Value reversed(Run& run, const Value* args) {
    Value iterator = new_record(run, TypeId::list_reverseiterator, 2);
    auto* fields = at<Record>(run, iterator)->fields;
    fields[0] = retained(run, args[0]);
    fields[1] = Value::of_int(std::int64_t{self_of(run, args).size} - 1);
    return iterator;
}

const NativeDef kListMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", list_new},
    {"__init__", "self, iterable=(), /", list_init, 0, 2},
    {"__repr__", "self, /", native_repr, 0, 2},
    COROSCOPE_EQUALITY,
    COROSCOPE_ORDER,
    {"__len__", "self, /", native_length, 0, 2},
    {"__getitem__", "self, index, /", get_item, 0, 1},
    {"__setitem__", "self, key, value, /", set_item, 0, 2},
    {"__delitem__", "self, key, /", delete_item, 0, 2},
    {"__contains__", "self, key, /", contains, 0, 2},
    {"__iter__", "self, /", native_make_iterator, 0, 2},
    {"__reversed__", "self, /", reversed, 0, 1},
    {"__add__", "self, value, /", native_binary<BinaryOp::add>, 0, 2},
    {"__mul__", "self, value, /", native_repeat, 0, 2},
    {"__rmul__", "self, value, /", native_repeat, 0, 2},
    {"__iadd__", "self, value, /", add_in_place, 0, 2},
    {"__imul__", "self, value, /", native_repeat_in_place, 0, 2},
    {"append", "self, object, /", append, 0, 1},
    {"clear", "self, /", clear, 0, 1},
    {"copy", "self, /", copy, 0, 1},
    {"count", "self, value, /", count, 0, 1},
    {"extend", "self, iterable, /", extend, 0, 1},
    {"index", "self, value, start=0, stop=9223372036854775807, /", index, 0, 2},
    {"insert", "self, index, object, /", insert, 0, 2},
    {"pop", "self, index=-1, /", pop, 0, 2},
    {"remove", "self, value, /", remove, 0, 1},
    {"reverse", "self, /", reverse, 0, 1},
    {"sort", "self, /, *, key=None, reverse=False", sort},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};

}    // namespace

void add_list_types(std::vector<TypeDef>& types) {
    types.push_back({TypeId::list, kListMethods, nullptr});
}

}    // namespace coroscope
