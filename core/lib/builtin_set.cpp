// The types set and frozenset.
#include "core/lib/builtin_containers.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/set_ops.hpp"

namespace coroscope {

namespace {

bool is_exact_frozenset(Run& run, Value v) {
    return is_a(run, v, TypeId::frozenset);
}

Value set_new(Run& run, const Value* args) {
    return new_set_of(run, args[0]);
}

Value set_init(Run& run, const Value* args) {
    set_clear(run, args[0]);
    if (args[1] && !is_walked_here(run, args[1])) return tail_prelude(run, "_set_fill", {args[0], args[1]});
    return done_if(!args[1] || set_update(run, args[0], args[1]));
}

Value frozenset_new(Run& run, const Value* args) {
    bool is_exact = type_number(run, args[0]) < kBuiltinTypes;
    if (is_exact && args[1] && is_exact_frozenset(run, args[1])) return retained(run, args[1]);
    Held made(run, new_set_of(run, args[0]));
    if (args[1] && !is_walked_here(run, args[1])) return tail_prelude(run, "_set_grow", {made.get(), args[1]});
    return !args[1] || set_update(run, made, args[1]) ? made.take() : Value{};
}

Value contains(Run& run, const Value* args) {
    std::uint64_t hash;
    if (!set_key_hash(run, args[1], &hash)) return {};
    return answer(set_contains_hashed(run, args[0], args[1], hash));
}

Value add(Run& run, const Value* args) {
    return done_if(set_add(run, args[0], args[1]));
}

int take_out(Run& run, const Value* args) {
    std::uint64_t hash;
    return set_key_hash(run, args[1], &hash) ? set_discard_hashed(run, args[0], args[1], hash) : -1;
}

Value discard(Run& run, const Value* args) {
    return done_if(take_out(run, args) >= 0);
}

Value remove(Run& run, const Value* args) {
    int removed = take_out(run, args);
    if (removed == 0) return raise_with(run, TypeId::KeyError, {args[1]});
    return done_if(removed > 0);
}

Value pop(Run& run, const Value* args) {
    Value key = set_pop(run, args[0]);
    if (key) return key;
    Held text(run, new_str(run, "pop from an empty set"));
    return raise_with(run, TypeId::KeyError, {text});
}

Value clear(Run& run, const Value* args) {
    set_clear(run, args[0]);
    return done();
}

std::uint32_t base_type(Run& run, Value set) {
    return static_cast<std::uint32_t>(is_instance(run, set, TypeId::frozenset) ? TypeId::frozenset : TypeId::set);
}

Value copy_of(Run& run, Value set) {
    return is_exact_frozenset(run, set) ? retained(run, set) : set_copy(run, set, base_type(run, set));
}

Value copy(Run& run, const Value* args) {
    return copy_of(run, args[0]);
}

bool all_native(Run& run, Value tuple) {
    auto* others = at<Tuple>(run, tuple);
    for (std::uint32_t i = 0; i < others->size; ++i) {
        if (!is_native_iterable(run, others->items[i]) && !has_kind(run, others->items[i], Kind::set)) return false;
    }
    return true;
}

// A method of any number of iterables; where C++ cannot walk one of them, the prelude's `in_python` does it all.
template <class Use>
Value with_others(Run& run, const Value* args, const char* in_python, Use use) {
    if (!all_native(run, args[1])) return tail_prelude(run, in_python, {args[0], args[1]});
    auto* others = at<Tuple>(run, args[1]);
    for (std::uint32_t i = 0; i < others->size; ++i) {
        if (!use(others->items[i])) return {};
    }
    return done();
}

using InPlace = bool (*)(Run&, Value, Value);
using Made = Value (*)(Run&, Value, Value);

template <InPlace change>
Value change_by(Run& run, const Value* args, const char* in_python) {
    return with_others(run, args, in_python, [&](Value other) { return change(run, args[0], other); });
}

Value update(Run& run, const Value* args) {
    return change_by<set_update>(run, args, "_set_update");
}
Value difference_update(Run& run, const Value* args) {
    return change_by<set_difference_update>(run, args, "_set_difference_update");
}
Value intersection_update(Run& run, const Value* args) {
    return change_by<set_intersection_update>(run, args, "_set_intersection_update");
}

// union: a copy that grows. The others: a result from the first, changed by the rest.
Value union_of(Run& run, const Value* args) {
    Held result(run, set_copy(run, args[0], base_type(run, args[0])));
    Held end(run, with_others(run, args, "_set_union",
                              [&](Value other) { return other == args[0] || set_update(run, result, other); }));
    return end && end.get() != kTailCall ? result.take() : end.take();
}

Value difference(Run& run, const Value* args) {
    Held result(run);
    Held end(run, with_others(run, args, "_set_difference", [&](Value other) {
                 if (result) return set_difference_update(run, result, other);
                 result.reset(set_difference(run, args[0], other));
                 return static_cast<bool>(result);
             }));
    if (!end || end.get() == kTailCall) return end.take();
    return result ? result.take() : set_copy(run, args[0], base_type(run, args[0]));
}

Value intersection(Run& run, const Value* args) {
    Held result(run);
    Held end(run, with_others(run, args, "_set_intersection", [&](Value other) {
                 Value base = result ? result.get() : args[0];
                 result.reset(set_intersection(run, base, other));
                 return static_cast<bool>(result);
             }));
    if (!end || end.get() == kTailCall) return end.take();
    return result ? result.take() : set_copy(run, args[0], base_type(run, args[0]));
}

Value symmetric_difference(Run& run, const Value* args) {
    if (!is_walked_here(run, args[1])) return tail_prelude(run, "_set_symmetric_difference", {args[0], args[1]});
    return set_symmetric_difference(run, args[0], args[1]);
}
Value symmetric_difference_update(Run& run, const Value* args) {
    if (!is_walked_here(run, args[1])) return tail_prelude(run, "_set_symmetric_difference_update", {args[0], args[1]});
    return done_if(set_symmetric_difference_update(run, args[0], args[1]));
}

Value is_disjoint(Run& run, const Value* args) {
    if (!is_walked_here(run, args[1])) return tail_prelude(run, "_set_is_disjoint", {args[0], args[1]});
    return answer(set_is_disjoint(run, args[0], args[1]));
}

Value is_subset(Run& run, const Value* args) {
    if (is_any_set(run, args[1])) return answer(set_is_subset(run, args[0], args[1]));
    if (!is_walked_here(run, args[1])) return tail_prelude(run, "_set_is_subset", {args[0], args[1]});
    Held others(run, new_set_of_type(run, base_type(run, args[0])));
    if (!set_update(run, others, args[1])) return {};
    return answer(set_is_subset(run, args[0], others));
}

Value is_superset(Run& run, const Value* args) {
    if (is_any_set(run, args[1])) return answer(set_is_subset(run, args[1], args[0]));
    if (!is_walked_here(run, args[1])) return tail_prelude(run, "_set_is_superset", {args[0], args[1]});
    Held iterator(run, native_iter(run, args[1]));
    if (!iterator) return {};
    for (;;) {
        Held item(run, native_next(run, iterator));
        if (!item) return {};
        if (item.get() == kExhausted) return kTrue;
        int is_in = set_contains(run, args[0], item);
        if (is_in <= 0) return answer(is_in);
    }
}

#define COROSCOPE_ANY_SET                                                                                        \
    {"__repr__", "self, /", native_repr, 0, 2}, COROSCOPE_EQUALITY, COROSCOPE_ORDER,                             \
        {"__len__", "self, /", native_length, 0, 2}, {"__contains__", "self, key, /", contains, 0, 1},           \
        {"__iter__", "self, /", native_make_iterator, 0, 2},                                                     \
        {"__and__", "self, value, /", native_binary<BinaryOp::and_>, 0, 2},                                      \
        {"__or__", "self, value, /", native_binary<BinaryOp::or_>, 0, 2},                                        \
        {"__sub__", "self, value, /", native_binary<BinaryOp::sub>, 0, 2},                                       \
        {"__xor__", "self, value, /", native_binary<BinaryOp::xor_>, 0, 2},                                      \
        {"__rand__", "self, value, /", native_reflected<BinaryOp::and_>, 0, 2},                                  \
        {"__ror__", "self, value, /", native_reflected<BinaryOp::or_>, 0, 2},                                    \
        {"__rsub__", "self, value, /", native_reflected<BinaryOp::sub>, 0, 2},                                   \
        {"__rxor__", "self, value, /", native_reflected<BinaryOp::xor_>, 0, 2}, {"copy", "self, /", copy, 0, 1}, \
        {"difference", "self, /, *others", difference}, {"intersection", "self, /, *others", intersection},      \
        {"isdisjoint", "self, other, /", is_disjoint, 0, 1}, {"issubset", "self, other, /", is_subset, 0, 1},    \
        {"issuperset", "self, other, /", is_superset, 0, 1},                                                     \
        {"symmetric_difference", "self, other, /", symmetric_difference, 0, 1},                                  \
        {"union", "self, /, *others", union_of}, {                                                               \
        "@__class_getitem__", "cls, item, /", native_alias, 0, 1                                                 \
    }

const NativeDef kSetMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", set_new},
    {"__init__", "self, iterable=(), /", set_init, 0, 2},
    COROSCOPE_ANY_SET,
    {"__iand__", "self, value, /", native_inplace<BinaryOp::and_>, 0, 2},
    {"__ior__", "self, value, /", native_inplace<BinaryOp::or_>, 0, 2},
    {"__isub__", "self, value, /", native_inplace<BinaryOp::sub>, 0, 2},
    {"__ixor__", "self, value, /", native_inplace<BinaryOp::xor_>, 0, 2},
    {"add", "self, object, /", add, 0, 1},
    {"clear", "self, /", clear, 0, 1},
    {"difference_update", "self, /, *others", difference_update},
    {"discard", "self, object, /", discard, 0, 1},
    {"intersection_update", "self, /, *others", intersection_update},
    {"pop", "self, /", pop, 0, 1},
    {"remove", "self, object, /", remove, 0, 1},
    {"symmetric_difference_update", "self, other, /", symmetric_difference_update, 0, 1},
    {"update", "self, /, *others", update},
    {},
};
const NativeDef kFrozensetMethods[] = {
    {"__new__", "cls, iterable=(), /", frozenset_new, 0, 2},
    {"__hash__", "self, /", native_hash, 0, 2},
    COROSCOPE_ANY_SET,
    {},
};

// --- For growing.py: the steps of the methods above over what Python walks, on any kind of set --------------------

Value set_put(Run& run, const Value* args) {
    return done_if(set_add(run, args[0], args[1]));
}
Value set_take_out(Run& run, const Value* args) {
    return done_if(set_discard(run, args[0], args[1]) >= 0);
}
Value set_has(Run& run, const Value* args) {
    return answer(set_contains(run, args[0], args[1]));
}
// Puts the key into the third where it is in the first; whether that has now as many.
Value set_keep(Run& run, const Value* args) {
    std::uint64_t hash;
    if (!hash_of(run, args[1], &hash)) return {};
    int is_in = set_contains_hashed(run, args[0], args[1], hash);
    if (is_in < 0 || (is_in && !set_add_hashed(run, args[2], args[1], hash))) return {};
    return of_bool(is_in && at<Set>(run, args[2])->used >= at<Set>(run, args[0])->used);
}
Value set_like(Run& run, const Value* args) {
    return new_set_of_type(run, base_type(run, args[0]));
}
Value set_copied(Run& run, const Value* args) {
    return set_copy(run, args[0], base_type(run, args[0]));
}
Value set_common(Run& run, const Value* args) {
    return set_intersection(run, args[0], args[1]);
}
Value set_without(Run& run, const Value* args) {
    return set_difference(run, args[0], args[1]);
}
Value set_is_within(Run& run, const Value* args) {
    return answer(set_is_subset(run, args[0], args[1]));
}
Value set_merge(Run& run, const Value* args) {
    return done_if(set_update(run, args[0], args[1]));
}
Value set_subtract(Run& run, const Value* args) {
    return done_if(set_difference_update(run, args[0], args[1]));
}
Value set_toggle(Run& run, const Value* args) {
    return done_if(set_symmetric_difference_update(run, args[0], args[1]));
}
Value set_exchange(Run& run, const Value* args) {
    set_swap_bodies(run, args[0], args[1]);
    return done();
}

}    // namespace

const NativeDef kSetFunctions[] = {
    {"_set_put", "items, item, /", set_put},
    {"_set_take_out", "items, item, /", set_take_out},
    {"_set_has", "items, item, /", set_has},
    {"_set_keep", "items, item, kept, /", set_keep},
    {"_set_like", "items, /", set_like},
    {"_set_copied", "items, /", set_copied},
    {"_set_common", "items, other, /", set_common},
    {"_set_without", "items, other, /", set_without},
    {"_set_is_within", "items, other, /", set_is_within},
    {"_set_merge", "items, other, /", set_merge},
    {"_set_subtract", "items, other, /", set_subtract},
    {"_set_toggle", "items, other, /", set_toggle},
    {"_set_exchange", "items, other, /", set_exchange},
    {},
};

void add_set_types(std::vector<TypeDef>& types) {
    types.push_back({TypeId::set, kSetMethods, nullptr});
    types.push_back({TypeId::frozenset, kFrozensetMethods, nullptr});
}

}    // namespace coroscope
