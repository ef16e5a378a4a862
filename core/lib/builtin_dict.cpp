// The type dict.
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_dict_views.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/native_ops.hpp"
#include "core/machine/dict_table.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/set_ops.hpp"

namespace coroscope {

namespace {

Value make(Run& run, const Value* args) {
    return new_dict_of(run, args[0]);
}

// dict(other, **keywords) and update(other, **keywords): what is not a dict or native pairs goes through the prelude.
Value update_with(Run& run, Value dict, Value positional, Value keywords, const char* name) {
    auto* tuple = at<Tuple>(run, positional);
    if (tuple->size > 1) {
        return raise(run, TypeId::TypeError,
                     std::string(name) + " expected at most 1 argument, got " + std::to_string(tuple->size));
    }
    if (tuple->size == 1) {
        Value other = tuple->items[0];
        bool is_dict = is_merged_as_dict(run, other);
        bool is_walked = is_dict || (is_native_iterable(run, other) && is_builtin(run, other));
        if (!is_walked) return tail_prelude(run, "_update", {dict, other, keywords});
        if (!is_dict && !all_pairs_native(run, other)) return tail_prelude(run, "_update", {dict, other, keywords});
        if (!dict_update_native(run, dict, other)) return {};
    }
    return done_if(!keywords || dict_merge(run, dict, keywords));
}

Value init(Run& run, const Value* args) {
    return update_with(run, args[0], args[1], args[2], "dict");
}
Value update(Run& run, const Value* args) {
    return update_with(run, args[0], args[1], args[2], "update");
}

Value get_item(Run& run, const Value* args) {
    Value value = dict_get(run, args[0], args[1]);
    if (value) return retained(run, value);
    if (run.has_error()) return {};
    if (!is_builtin(run, args[0])) {
        Value missing = lookup_special(run, args[0], NameId::d_missing);
        if (missing) return tail_call(run, missing, {args[0], args[1]});
    }
    return raise_with(run, TypeId::KeyError, {args[1]});
}

Value set_item(Run& run, const Value* args) {
    return done_if(dict_set(run, args[0], args[1], args[2]));
}

Value delete_item(Run& run, const Value* args) {
    int deleted = dict_delete(run, args[0], args[1]);
    if (deleted == 0) return raise_with(run, TypeId::KeyError, {args[1]});
    return done_if(deleted > 0);
}

Value contains(Run& run, const Value* args) {
    return answer(dict_contains(run, args[0], args[1]));
}

Value get(Run& run, const Value* args) {
    Value value = dict_get(run, args[0], args[1]);
    if (value) return retained(run, value);
    if (run.has_error()) return {};
    return args[2] ? retained(run, args[2]) : kNone;
}

Value set_default(Run& run, const Value* args) {
    std::uint64_t hash;
    if (!hash_of(run, args[1], &hash)) return {};
    auto index = dict_find(run, args[0], args[1], hash);
    if (index == -2) return {};
    if (index >= 0) return retained(run, dict_entries(run, *at<Dict>(run, args[0]))[index].value);
    Value value = args[2] ? args[2] : kNone;
    dict_append(run, args[0], args[1], hash, value);
    return retained(run, value);
}

Value pop(Run& run, const Value* args) {
    std::int32_t index = -1;
    if (dict_size(run, args[0])) {
        std::uint64_t hash;
        if (!hash_of(run, args[1], &hash)) return {};
        index = dict_find(run, args[0], args[1], hash);
        if (index == -2) return {};
    }
    if (index < 0) return args[2] ? retained(run, args[2]) : raise_with(run, TypeId::KeyError, {args[1]});
    Value value = retained(run, dict_entries(run, *at<Dict>(run, args[0]))[index].value);
    dict_remove(run, args[0], static_cast<std::uint32_t>(index));
    return value;
}

Value pop_item(Run& run, const Value* args) {
    Value key, value;
    if (!dict_pop_last(run, args[0], &key, &value)) {
        Held text(run, new_str(run, "popitem(): dictionary is empty"));
        return raise_with(run, TypeId::KeyError, {text});
    }
    Value pair = new_tuple(run, 2);
    at<Tuple>(run, pair)->items[0] = key;
    at<Tuple>(run, pair)->items[1] = value;
    return pair;
}

Value clear(Run& run, const Value* args) {
    dict_clear(run, args[0]);
    return done();
}

Value copy(Run& run, const Value* args) {
    return dict_copy(run, args[0]);
}

Value from_keys(Run& run, const Value* args) {
    Value cls = args[0], iterable = args[1], value = args[2] ? args[2] : kNone;
    if (type_number(run, cls) >= kBuiltinTypes) return tail_prelude(run, "_fromkeys", {cls, iterable, value});
    if (!is_walked_here(run, iterable)) return tail_prelude(run, "_fromkeys", {cls, iterable, value});
    Held dict(run, new_dict(run));
    if (is_builtin(run, iterable) && (has_kind(run, iterable, Kind::dict) || has_kind(run, iterable, Kind::set))) {
        // The hashes of their keys are known, and what is added meanwhile is walked over as well.
        bool is_dict = has_kind(run, iterable, Kind::dict);
        auto end = [&] {
            return is_dict ? at<Dict>(run, iterable)->entry_count : at<Set>(run, iterable)->mask + std::uint64_t{1};
        };
        for (std::uint64_t i = 0; i < end(); ++i) {
            Value key;
            std::uint64_t hash = 0;
            if (is_dict) {
                auto entry = dict_entries(run, *at<Dict>(run, iterable))[i];
                key = entry.key, hash = entry.hash;
            } else if (auto entry = set_entries(run, *at<Set>(run, iterable))[i]; is_live(entry)) {
                key = entry.key, hash = entry.hash;
            }
            if (!key) continue;
            Held kept(run, retained(run, key));
            if (!dict_set_hashed(run, dict, kept, hash, value)) return {};
        }
        return dict.take();
    }
    Held iterator(run, native_iter(run, iterable));
    if (!iterator) return {};
    for (;;) {
        Held key(run, native_next(run, iterator));
        if (!key) return {};
        if (key.get() == kExhausted) return dict.take();
        if (!dict_set(run, dict, key, value)) return {};
    }
}

Value keys(Run& run, const Value* args) {
    return new_view(run, TypeId::dict_keys, args[0]);
}
Value values(Run& run, const Value* args) {
    return new_view(run, TypeId::dict_values, args[0]);
}
Value items(Run& run, const Value* args) {
    return new_view(run, TypeId::dict_items, args[0]);
}
Value reversed(Run& run, const Value* args) {
    return dict_reverse_iterator(run, args[0], TypeId::dict_keyiterator);
}

// dict |= what is not a dict: its pairs
Value or_in_place(Run& run, const Value* args) {
    bool is_dict = has_kind(run, args[1], Kind::dict);
    if (is_dict ? !is_merged_as_dict(run, args[1]) : !is_native_iterable(run, args[1])) {
        if (!is_iterable(run, args[1])) return native_iter(run, args[1]);    // raises
        Held none(run, new_dict(run));
        return tail_prelude(run, "_update_in_place", {args[0], args[1], none});
    }
    return dict_update_native(run, args[0], args[1]) ? retained(run, args[0]) : Value{};
}

const NativeDef kDictMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", make},
    {"__init__", "self, /, *args, **kwargs", init},
    {"__repr__", "self, /", native_repr, 0, 2},
    COROSCOPE_EQUALITY,
    COROSCOPE_ORDER,
    {"__len__", "self, /", native_length, 0, 2},
    {"__getitem__", "self, key, /", get_item, 0, 1},
    {"__setitem__", "self, key, value, /", set_item, 0, 2},
    {"__delitem__", "self, key, /", delete_item, 0, 2},
    {"__contains__", "self, key, /", contains, 0, 1},
    {"__iter__", "self, /", native_make_iterator, 0, 2},
    {"__reversed__", "self, /", reversed, 0, 1},
    {"__or__", "self, value, /", native_binary<BinaryOp::or_>, 0, 2},
    {"__ror__", "self, value, /", native_reflected<BinaryOp::or_>, 0, 2},
    {"__ior__", "self, value, /", or_in_place, 0, 2},
    {"clear", "self, /", clear, 0, 1},
    {"copy", "self, /", copy, 0, 1},
    {"@fromkeys", "cls, iterable, value=None, /", from_keys, 0, 2},
    {"get", "self, key, default=None, /", get, 0, 2},
    {"items", "self, /", items, 0, 1},
    {"keys", "self, /", keys, 0, 1},
    {"pop", "self, key, default=?, /", pop, 0, 2},
    {"popitem", "self, /", pop_item, 0, 1},
    {"setdefault", "self, key, default=None, /", set_default, 0, 2},
    {"update", "self, /, *args, **kwargs", update},
    {"values", "self, /", values, 0, 1},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};

}    // namespace

// _update_pair(dict, n, pair): pair number n of update(); not a pair: CPython's complaints
Value update_pair_function(Run& run, const Value* args) {
    auto number = std::to_string(args[1].as_int());
    if (!is_native_iterable(run, args[2])) {
        return raise(run, TypeId::TypeError,
                     "cannot convert dictionary update sequence element #" + number + " to a sequence");
    }
    Held pair(run, tuple_from(run, args[2]));
    if (!pair) return {};
    auto* tuple = at<Tuple>(run, pair);
    if (tuple->size != 2) {
        return raise(run, TypeId::ValueError,
                     "dictionary update sequence element #" + number + " has length " + std::to_string(tuple->size) +
                         "; 2 is required");
    }
    return done_if(dict_set(run, args[0], tuple->items[0], tuple->items[1]));
}

// _dict_set(dict, key, value): as the dict itself does it, whatever its class overrides
Value dict_set_function(Run& run, const Value* args) {
    return done_if(dict_set(run, args[0], args[1], args[2]));
}

Value dict_merge_function(Run& run, const Value* args) {
    return done_if(dict_merge(run, args[0], args[1]));
}

void add_dict_types(std::vector<TypeDef>& types) {
    types.push_back({TypeId::dict, kDictMethods, nullptr});
    add_dict_view_types(types);
}

}    // namespace coroscope
