// collections.OrderedDict (odictobject.c): a dict that can be rearranged. What its subclasses override is asked where
// CPython asks it; all of that is in the prelude _containers.
#include "core/lib/ordered_dict.hpp"

#include "core/lib/asked.hpp"
#include "core/lib/builtin_dict_views.hpp"
#include "core/lib/native_ops.hpp"
#include "core/machine/dict_table.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/values.hpp"

namespace coroscope {
namespace {

Value ask_prelude(Run& run, const char* function, std::initializer_list<Value> args) {
    return ask(run, "_containers", function, args.begin(), static_cast<std::uint32_t>(args.size()));
}

bool is_exact(Run& run, Value v) {
    return (at<Class>(run, class_of(run, v))->flags.as_int() & class_is_native) != 0;
}
bool is_ordered(Run& run, Value v) {
    return has_kind(run, v, Kind::dict) && at<Dict>(run, v)->is_ordered;
}

// mutablemapping_update: items are set one by one, by the class's own __setitem__ where it has one.
Value update_with(Run& run, Value self, Value positional, Value keywords) {
    auto* given = at<Tuple>(run, positional);
    bool is_plain = !own_method(run, self, NameId::d_setitem);
    if (is_plain && (given->size == 0 || has_plain_items(run, given->items[0]))) {
        if (given->size && !dict_merge(run, self, given->items[0])) return {};
        return done_if(!keywords || dict_merge(run, self, keywords));
    }
    return ask_prelude(run, "odict_update", {self, positional, keywords});
}

Value init(Run& run, const Value* args) {
    auto count = at<Tuple>(run, args[1])->size;
    if (count > 1) return raise(run, TypeId::TypeError, "expected at most 1 arguments, got " + std::to_string(count));
    return update_with(run, args[0], args[1], args[2]);
}
Value update(Run& run, const Value* args) {
    auto count = at<Tuple>(run, args[1])->size;
    if (count > 1)
        return raise(run, TypeId::TypeError,
                     "update() takes at most 1 positional argument (" + std::to_string(count) + " given)");
    return update_with(run, args[0], args[1], args[2]);
}

// KeyError(key), but a tuple gives the arguments and None gives none (PyErr_SetObject).
Value raise_key(Run& run, Value key) {
    bool is_tuple = is_a(run, key, TypeId::tuple);
    Held kept(run, retained(run, key));
    auto count = is_tuple ? at<Tuple>(run, key)->size : key == kNone ? 0 : 1;
    Value only = key;
    const Value* args = is_tuple ? at<Tuple>(run, key)->items : &only;
    return raise_object(run, new_exception(run, class_value(run, TypeId::KeyError), args, count));
}

// The entry of a key, -1 missing, -2 raised.
std::int32_t find(Run& run, Value dict, Value key) {
    std::uint64_t hash;
    return hash_of(run, key, &hash) ? dict_find(run, dict, key, hash) : -2;
}

Value take_entry(Run& run, Value dict, std::uint32_t index, bool with_key) {
    auto entry = dict_entries(run, *at<Dict>(run, dict))[index];
    Held key(run, retained(run, entry.key)), value(run, retained(run, entry.value));
    dict_remove(run, dict, index);
    if (!with_key) return value.take();
    Value both[] = {key, value};
    return new_tuple_of(run, both, 2);
}

Value pop(Run& run, const Value* args) {
    auto index = find(run, args[0], args[1]);
    if (index == -2) return {};
    if (index < 0) return args[2] ? retained(run, args[2]) : raise_key(run, args[1]);
    return take_entry(run, args[0], static_cast<std::uint32_t>(index), false);
}

Value pop_item(Run& run, const Value* args) {
    int is_last = args[1] ? truth(run, args[1]) : 1;
    if (is_last < 0) return {};
    if (dict_size(run, args[0]) == 0) {
        Held text(run, new_str(run, "dictionary is empty"));
        return raise_with(run, TypeId::KeyError, {text});
    }
    return take_entry(run, args[0], is_last ? dict_last(run, args[0]) : dict_first(run, args[0]), true);
}

Value move_to_end(Run& run, const Value* args) {
    int is_last = args[2] ? truth(run, args[2]) : 1;
    if (is_last < 0) return {};
    auto index = dict_size(run, args[0]) ? find(run, args[0], args[1]) : -1;
    if (index == -2) return {};
    if (index < 0) return raise_key(run, args[1]);
    if (is_last)
        dict_move_last(run, args[0], static_cast<std::uint32_t>(index));
    else
        dict_move_first(run, args[0], static_cast<std::uint32_t>(index));
    return done();
}

Value set_default(Run& run, const Value* args) {
    Value fallback = args[2] ? args[2] : kNone;
    if (!is_exact(run, args[0])) return ask_prelude(run, "odict_setdefault", {args[0], args[1], fallback});
    std::uint64_t hash;
    if (!hash_of(run, args[1], &hash)) return {};
    auto index = dict_find(run, args[0], args[1], hash);
    if (index == -2) return {};
    if (index >= 0) return retained(run, dict_entries(run, *at<Dict>(run, args[0]))[index].value);
    dict_append(run, args[0], args[1], hash, fallback);
    return retained(run, fallback);
}

Value clear(Run& run, const Value* args) {
    dict_clear(run, args[0]);
    return done();
}

Value copy(Run& run, const Value* args) {
    if (!is_exact(run, args[0])) return ask_prelude(run, "odict_copy", {args[0]});
    Held made(run, new_dict_of(run, class_of(run, args[0])));
    return dict_merge(run, made, args[0]) ? made.take() : Value{};
}

// Whether two dicts of the same size have equal keys in the same order.
int same_order(Run& run, Value l, Value r) {
    std::uint32_t i = 0, j = 0;
    for (;; ++i, ++j) {
        auto &left = *at<Dict>(run, l), &right = *at<Dict>(run, r);
        while (i < left.entry_count && !dict_entries(run, left)[i].key) ++i;
        while (j < right.entry_count && !dict_entries(run, right)[j].key) ++j;
        if (i >= left.entry_count || j >= right.entry_count) return 1;
        Held a(run, retained(run, dict_entries(run, left)[i].key)),
            b(run, retained(run, dict_entries(run, right)[j].key));
        int same = equal(run, a, b);
        if (same <= 0) return same;
    }
}

template <CompareOp op>
Value compared(Run& run, const Value* args) {
    if (op != CompareOp::eq && op != CompareOp::ne) return kNotImplemented;
    if (!has_kind(run, args[1], Kind::dict)) return kNotImplemented;
    Value same = compare_native(run, CompareOp::eq, args[0], args[1]);
    if (!same || same == kNotImplemented) return same;
    int is_same = same == kTrue;
    if (is_same && is_ordered(run, args[1])) is_same = same_order(run, args[0], args[1]);
    return is_same < 0 ? Value{} : of_bool((is_same != 0) == (op == CompareOp::eq));
}

// Views: records of the dict, as those of dict are.
Value view(Run& run, const char* name, Value self) {
    Value cls = dict_get_str(run, at<Module>(run, inner_module(run, "_containers"))->dict, name);
    Value made = new_instance(run, cls, 1);
    at<Record>(run, made)->fields[0] = retained(run, self);
    return made;
}
Value keys(Run& run, const Value* args) {
    return view(run, "odict_keys", args[0]);
}
Value values(Run& run, const Value* args) {
    return view(run, "odict_values", args[0]);
}
Value items(Run& run, const Value* args) {
    return view(run, "odict_items", args[0]);
}
Value reversed(Run& run, const Value* args) {
    return dict_reverse_iterator(run, args[0], TypeId::dict_keyiterator);
}
Value reversed_view(Run& run, const Value* args) {
    auto base = builtin_base(run, args[0]);
    return dict_reverse_iterator(run, at<Record>(run, args[0])->fields[0],
                                 base == TypeId::dict_keys     ? TypeId::dict_keyiterator
                                 : base == TypeId::dict_values ? TypeId::dict_valueiterator
                                                               : TypeId::dict_itemiterator);
}

Value get_attributes(Run& run, Value self) {
    return retained(run, instance_dict(run, self));
}

}    // namespace

// odict_iterator_copy(iterator): another one at the same place
Value ordered_iterator_copy(Run& run, const Value* args) {
    Value made = new_record(run, TypeId::odict_iterator, 6);
    for (int i = 0; i < 5; ++i) at<Record>(run, made)->fields[i] = retained(run, at<Record>(run, args[0])->fields[i]);
    return made;
}

const NativeDef kOrderedDictMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init},
    {"__repr__", "self, /", asked<"_containers", "odict_repr", 1>, 0, 2},
    {"__eq__", "self, value, /", compared<CompareOp::eq>, 0, 2},
    {"__ne__", "self, value, /", compared<CompareOp::ne>, 0, 2},
    {"__lt__", "self, value, /", compared<CompareOp::lt>, 0, 2},
    {"__le__", "self, value, /", compared<CompareOp::le>, 0, 2},
    {"__gt__", "self, value, /", compared<CompareOp::gt>, 0, 2},
    {"__ge__", "self, value, /", compared<CompareOp::ge>, 0, 2},
    {"__reversed__", "self, /", reversed, 0, 1},
    {"__or__", "self, value, /", asked<"_containers", "odict_or", 2>, 0, 2},
    {"__ror__", "self, value, /", asked<"_containers", "odict_ror", 2>, 0, 2},
    {"__ior__", "self, value, /", asked<"_containers", "odict_ior", 2>, 0, 2},
    {"__reduce__", "self, /", asked<"_containers", "odict_reduce", 1>, 0, 1},
    {"clear", "self, /", clear, 0, 1},
    {"copy", "self, /", copy, 0, 1},
    {"@fromkeys", "cls, /, iterable, value=None", asked<"_containers", "fromkeys", 3>},
    {"items", "self, /", items, 0, 1},
    {"keys", "self, /", keys, 0, 1},
    {"move_to_end", "self, /, key, last=True", move_to_end},
    {"pop", "self, /, key, default=?", pop},
    {"popitem", "self, /, last=True", pop_item},
    {"setdefault", "self, /, key, default=None", set_default},
    {"update", "self, /, *args, **kwargs", update},
    {"values", "self, /", values, 0, 1},
    {},
};
const GetSetDef kOrderedDictAttributes[] = {
    {"__dict__", get_attributes, nullptr},
    {},
};
const NativeDef kOrderedKeysMethods[] = {
    {"__reversed__", "self, /", reversed_view, 0, 1},
    {},
};
const NativeDef kOrderedValuesMethods[] = {
    {"__reversed__", "self, /", reversed_view, 0, 1},
    {},
};
const NativeDef kOrderedItemsMethods[] = {
    {"__reversed__", "self, /", reversed_view, 0, 1},
    {},
};

void define_ordered_dict(Run& run, Value module_dict) {
    Value dict = class_value(run, TypeId::dict);
    Held cls(run, define_class(run, "collections", "OrderedDict", dict, 0, kOrderedDictMethods, kOrderedDictAttributes,
                               true));
    auto* c = at<Class>(run, cls);
    c->flags = Value::of_int(c->flags.as_int() | class_is_ordered_dict);
    dict_set_str(run, at<Class>(run, cls)->dict, "__hash__", kNone);
    dict_set_str(run, module_dict, "OrderedDict", cls);
    struct View {
        const char* name;
        TypeId base;
        const NativeDef* methods;
    };
    for (auto [name, base, methods] : {View{"odict_keys", TypeId::dict_keys, kOrderedKeysMethods},
                                       View{"odict_values", TypeId::dict_values, kOrderedValuesMethods},
                                       View{"odict_items", TypeId::dict_items, kOrderedItemsMethods}}) {
        Held made(run, define_class(run, "builtins", name, class_value(run, base), 1, methods, nullptr));
        dict_set_str(run, module_dict, name, made);
    }
}

}    // namespace coroscope
