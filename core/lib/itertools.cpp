// _itertools: the iterators that need no Python of their own to go on, as records whose __next__ is C++. Where a source
// is an iterator written in Python, the prelude of itertools takes the step.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/asked.hpp"
#include "core/lib/itertools_combinatorics.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {
namespace {

constexpr std::uint32_t kFields = 7;

Value* fields_of(Run& run, Value v) {
    return at<Record>(run, v)->fields;
}
Value module_dict(Run& run) {
    return at<Module>(run, inner_module(run, "_itertools"))->dict;
}
Value ask_prelude(Run& run, const char* function, std::initializer_list<Value> args) {
    return tail_call(run, dict_get_str(run, module_dict(run), function), args);
}

// make(cls, *fields): an iterator of that class
Value make(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    Value made = new_instance(run, args[0], kFields);
    for (std::uint32_t i = 0; i < given->size && i < kFields; ++i)
        fields_of(run, made)[i] = retained(run, given->items[i]);
    return made;
}
// get(iterator, index), set(iterator, index, value): its fields, None for one that is not there
Value get_field(Run& run, const Value* args) {
    Value v = fields_of(run, args[0])[args[1].as_int()];
    return v ? retained(run, v) : kNone;
}
Value set_field(Run& run, const Value* args) {
    assign(run, fields_of(run, args[0])[args[1].as_int()], retained(run, args[2]));
    return done();
}

// reusable(iterator, index): whether that field is a tuple that only the iterator has; put(iterator, index, place,
// item)
Value is_reusable(Run& run, const Value* args) {
    Value v = fields_of(run, args[0])[args[1].as_int()];
    return of_bool(has_kind(run, v, Kind::tuple) && object_of(run, v)->count == 1);
}
Value put_in_field(Run& run, const Value* args) {
    Value tuple = fields_of(run, args[0])[args[1].as_int()];
    assign(run, at<Tuple>(run, tuple)->items[args[2].as_int()], retained(run, args[3]));
    return done();
}

// --- count: [0] next number, [1] step -------------------------------------------------------------------------------

bool is_plain_number(Run& run, Value v) {
    return v.is_int() || v.is_double() || is_a(run, v, TypeId::integer) || is_a(run, v, TypeId::real);
}
bool count_is_quick(Run& run, Value self) {
    return is_plain_number(run, fields_of(run, self)[0]) && is_plain_number(run, fields_of(run, self)[1]);
}
Value count_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (!count_is_quick(run, args[0])) return ask_prelude(run, "count_next", {args[0], fields[0], fields[1]});
    Value following = number_binary(run, BinaryOp::add, fields[0], fields[1]);
    if (!following) return {};
    Value now = fields_of(run, args[0])[0];
    fields_of(run, args[0])[0] = following;
    return now;
}

// --- repeat: [0] object, [1] times left, None for ever --------------------------------------------------------------

Value repeat_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (fields[1] == kNone) return retained(run, fields[0]);
    auto left = fields[1].as_int();
    if (left <= 0) return kExhausted;
    fields[1] = Value::of_int(left - 1);
    return retained(run, fields[0]);
}

Value cycle_next(Run& run, const Value* args);
Value islice_next(Run& run, const Value* args);

// Whether the next item of an iterator can be had without running Python, and how.
using Step = Value (*)(Run&, const Value*);
bool islice_is_quick(Run& run, Value self);
bool cycle_is_quick(Run& run, Value self);
Step quick_step(Run& run, Value iterator) {
    if (!has_kind(run, iterator, Kind::record)) return nullptr;
    if (is_native_iterable(run, iterator)) return [](Run& r, const Value* args) { return native_next(r, args[0]); };
    if (is_builtin(run, iterator)) return nullptr;
    Value method = own_method(run, iterator, NameId::d_next);
    if (!method || !(is_native_function(run, method) || is_native_descriptor(run, method))) return nullptr;
    auto call = run.natives.natives[at<NativeFunction>(run, method)->number.as_int()].def->call;
    if (call == repeat_next) return call;
    if (call == count_next) return count_is_quick(run, iterator) ? call : nullptr;
    if (call == cycle_next) return cycle_is_quick(run, iterator) ? call : nullptr;
    if (call == islice_next) return islice_is_quick(run, iterator) ? call : nullptr;
    return nullptr;
}

// --- cycle: [0] source or unbound, [1] list of what it gave, [2] index, [3] whether that is all there is -------------

bool cycle_is_quick(Run& run, Value self) {
    auto* fields = fields_of(run, self);
    return !fields[0] || fields[0] == kNone || quick_step(run, fields[0]) != nullptr;
}
Value cycle_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (fields[0] && fields[0] != kNone) {
        auto step = quick_step(run, fields[0]);
        if (!step) return ask_prelude(run, "cycle_next", {args[0], fields[0], fields[1]});
        Value item = step(run, &fields[0]);
        if (!item) return {};
        if (item != kExhausted) {
            if (fields[3] != kTrue) list_append(run, fields[1], item);
            return item;
        }
        assign(run, fields[0], Value{});
    }
    auto size = at<List>(run, fields[1])->size;
    if (size == 0) return kExhausted;
    auto index = fields[2].as_int();
    fields[2] = Value::of_int(index + 1 == size ? 0 : index + 1);
    return retained(run, items_of(run, fields[1])[index]);
}

// --- chain: [0] iterator over the iterables, [1] the one at hand ----------------------------------------------------

Value chain_next(Run& run, const Value* args) {
    for (;;) {
        auto* fields = fields_of(run, args[0]);
        if (fields[1] && fields[1] != kNone) {
            auto step = quick_step(run, fields[1]);
            if (!step) return ask_prelude(run, "chain_next", {args[0], fields[1]});
            Held source(run, retained(run, fields[1]));
            Value place = source;
            Value item = step(run, &place);
            if (item != kExhausted) return item;
            assign(run, fields_of(run, args[0])[1], Value{});
        }
        fields = fields_of(run, args[0]);
        if (!fields[0] || fields[0] == kNone) return kExhausted;
        auto step = quick_step(run, fields[0]);
        if (!step) return ask_prelude(run, "chain_open", {args[0], fields[0]});
        Held iterable(run, step(run, &fields[0]));
        if (!iterable) return {};
        if (iterable.get() == kExhausted) {
            assign(run, fields[0], Value{});
            return kExhausted;
        }
        if (!is_native_iterable(run, iterable)) return ask_prelude(run, "chain_with", {args[0], iterable.get()});
        Value iterator = native_iter(run, iterable);
        if (!iterator) return {};
        assign(run, fields_of(run, args[0])[1], iterator);
        burn(run, 1);
    }
}

// --- islice: [0] source or unbound, [1] next index wanted, [2] stop or None, [3] step, [4] position
// -------------------

bool islice_is_quick(Run& run, Value self) {
    auto* fields = fields_of(run, self);
    return !fields[0] || fields[0] == kNone || quick_step(run, fields[0]) != nullptr;
}
Value islice_finish(Run& run, Value self) {
    assign(run, fields_of(run, self)[0], Value{});
    return kExhausted;
}
Value islice_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (!fields[0] || fields[0] == kNone) return kExhausted;
    auto wanted = fields[1].as_int(), position = fields[4].as_int();
    auto stop = fields[2] == kNone ? INT64_MAX : fields[2].as_int();
    auto last = std::min(wanted, stop);    // to be walked over
    bool is_end = std::max(wanted, position) >= stop;
    auto following = stop - wanted > fields[3].as_int() ? wanted + fields[3].as_int() : stop;
    auto step = quick_step(run, fields[0]);
    if (!step) {
        fields[4] = Value::of_int(std::max(last, position) + (is_end ? 0 : 1));
        fields[1] = Value::of_int(following);
        auto skipped = std::max<std::int64_t>(last - position, 0);
        return ask_prelude(run, "islice_next", {args[0], fields[0], Value::of_int(skipped), of_bool(is_end)});
    }
    Held source(run, retained(run, fields[0]));
    Value place = source;
    for (; position < last; ++position) {
        Value skipped = step(run, &place);
        if (!skipped) return islice_finish(run, args[0]), Value{};
        if (skipped == kExhausted) return islice_finish(run, args[0]);
        drop(run, skipped);
        burn(run, 1);
    }
    if (is_end) return islice_finish(run, args[0]);
    Value item = step(run, &place);
    if (!item) return islice_finish(run, args[0]), Value{};
    if (item == kExhausted) return islice_finish(run, args[0]);
    fields = fields_of(run, args[0]);
    fields[4] = Value::of_int(position + 1);
    fields[1] = Value::of_int(following);
    return item;
}

// --- pairwise: [0] source or unbound, [1] the item before -----------------------------------------------------------

Value pairwise_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    if (!fields[0] || fields[0] == kNone) return kExhausted;
    auto step = quick_step(run, fields[0]);
    if (!step) return ask_prelude(run, "pairwise_next", {args[0], fields[0], fields[1] ? kTrue : kFalse});
    Held source(run, retained(run, fields[0]));
    Value place = source;
    for (;;) {
        Held item(run, step(run, &place));
        fields = fields_of(run, args[0]);
        if (!item || item.get() == kExhausted) {
            assign(run, fields[0], Value{});
            assign(run, fields_of(run, args[0])[1], Value{});
            return item.take();
        }
        if (!fields[1]) {
            fields[1] = item.take();
            continue;
        }
        Value both[] = {fields[1], item};
        Value pair = new_tuple_of(run, both, 2);
        assign(run, fields_of(run, args[0])[1], item.take());
        return pair;
    }
}

// --- Making them: the prelude looks at the arguments ----------------------------------------------------------------

Value count_new(Run& run, const Value* args) {
    return ask_prelude(run, "new_count",
                       {args[0], args[1] ? args[1] : Value::of_int(0), args[2] ? args[2] : Value::of_int(1)});
}
Value repeat_new(Run& run, const Value* args) {
    return args[2] ? ask_prelude(run, "new_repeat", {args[0], args[1], args[2]})
                   : ask_prelude(run, "new_repeat", {args[0], args[1]});
}
Value cycle_new(Run& run, const Value* args) {
    return ask_prelude(run, "new_cycle", {args[0], args[1]});
}
Value chain_new(Run& run, const Value* args) {
    return ask_prelude(run, "new_chain", {args[0], args[1]});
}
Value chain_from(Run& run, const Value* args) {
    return ask_prelude(run, "new_chain", {args[0], args[1]});
}
Value islice_new(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (given->size < 2 || given->size > 4)
        return raise(run, TypeId::TypeError,
                     std::string("islice expected at ") + (given->size < 2 ? "least 2" : "most 4") +
                         " arguments, got " + std::to_string(given->size));
    Held rest(run, new_tuple_of(run, given->items + 1, given->size - 1));
    return ask_prelude(run, "new_islice", {args[0], given->items[0], rest.get()});
}
Value pairwise_new(Run& run, const Value* args) {
    return ask_prelude(run, "new_pairwise", {args[0], args[1]});
}
Value permutations_new(Run& run, const Value* args) {
    return ask_prelude(run, "new_permutations", {args[0], args[1], args[2] ? args[2] : kNone});
}
Value combinations_new(Run& run, const Value* args) {
    return ask_prelude(run, "new_combinations", {args[0], args[1], args[2]});
}

// repr, length_hint and reduce by the class's name: NAME_repr(self) of the prelude.
Value ask_by_name(Run& run, Value self, const char* what) {
    Value cls = class_of(run, self);
    while (!(at<Class>(run, cls)->flags.as_int() & class_is_native)) cls = at<Class>(run, cls)->solid_base;
    auto name = to_utf8(run, at<Class>(run, cls)->name) + what;
    return ask_prelude(run, name.c_str(), {self});
}
Value represent(Run& run, const Value* args) {
    return ask_by_name(run, args[0], "_repr");
}
Value length_hint(Run& run, const Value* args) {
    return ask_by_name(run, args[0], "_length_hint");
}
Value reduce(Run& run, const Value* args) {
    return ask_by_name(run, args[0], "_reduce");
}

Value set_state(Run& run, const Value* args) {
    Value cls = class_of(run, args[0]);
    while (!(at<Class>(run, cls)->flags.as_int() & class_is_native)) cls = at<Class>(run, cls)->solid_base;
    auto name = to_utf8(run, at<Class>(run, cls)->name) + "_setstate";
    return ask_prelude(run, name.c_str(), {args[0], args[1]});
}

// --- Iterators whose steps are Python: [0] the function that takes one, which is given the iterator and its fields ---

Value step_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    std::uint32_t count = 1;
    while (count < kFields && fields[count]) ++count;
    Value packed = new_tuple(run, count);
    fields = fields_of(run, args[0]);
    at<Tuple>(run, packed)->items[0] = retained(run, args[0]);
    for (std::uint32_t i = 1; i < count; ++i) at<Tuple>(run, packed)->items[i] = retained(run, fields[i]);
    return tail_call(run, fields[0], packed);
}

constexpr NativeDef kFunctions[] = {
    {"make", "cls, /, *fields", make},
    {"get", "iterator, index, /", get_field},
    {"set", "iterator, index, value, /", set_field},
    {"reusable", "iterator, index, /", is_reusable},
    {"put", "iterator, index, place, item, /", put_in_field},
    {},
};

void init(Run& run, Value dict) {
    for (auto& named : itertools_classes()) {
        Held cls(run, define_class(run, "itertools", named.owner, class_value(run, TypeId::object), kFields,
                                   named.methods, nullptr));
        dict_set_str(run, dict, named.owner, cls);
    }
}

constexpr NativeDef kCount[] = {
    {"__new__", "cls, /, start=0, step=1", count_new},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", count_next},
    {"__repr__", "self, /", represent},
    {"__reduce__", "self, /", reduce, 0, 1},
    {},
};
constexpr NativeDef kRepeat[] = {
    {"__new__", "cls, /, object, times=?", repeat_new},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", repeat_next},
    {"__repr__", "self, /", represent},
    {"__length_hint__", "self, /", length_hint},
    {"__reduce__", "self, /", reduce, 0, 1},
    {},
};
constexpr NativeDef kCycle[] = {
    {"__new__", "cls, iterable, /", cycle_new},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", cycle_next},
    {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},
    {},
};
constexpr NativeDef kChain[] = {
    {"__new__", "cls, /, *iterables", chain_new},
    {"@from_iterable", "cls, iterable, /", chain_from, 0, 1},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", chain_next},
    {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},
    {"@__class_getitem__", "cls, item, /", native_alias},
    {},
};
constexpr NativeDef kIslice[] = {
    {"__new__", "cls, /, *args", islice_new},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", islice_next},
    {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},
    {},
};
constexpr NativeDef kPairwise[] = {
    {"__new__", "cls, iterable, /", pairwise_new},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", pairwise_next},
    {},
};
constexpr NativeDef kProduct[] = {
    {"__new__", "cls, /, *iterables, **kwargs", asked<"_itertools", "new_product", 3>},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", product_next},
    {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},
    {},
};
constexpr NativeDef kPermutations[] = {
    {"__new__", "cls, /, iterable, r=None", permutations_new},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", permutations_next},
    {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},
    {},
};
constexpr NativeDef kCombinations[] = {
    {"__new__", "cls, /, iterable, r", combinations_new}, {"__iter__", "self, /", native_self},
    {"__next__", "self, /", combinations_next},           {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},  {},
};
constexpr NativeDef kCombinationsRepeating[] = {
    {"__new__", "cls, /, iterable, r", combinations_new}, {"__iter__", "self, /", native_self},
    {"__next__", "self, /", repeating_combinations_next}, {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},  {},
};

#define COROSCOPE_STEPPED                                                       \
    {"__iter__", "self, /", native_self}, {"__next__", "self, /", step_next}, { \
        "__reduce__", "self, /", reduce, 0, 1                                   \
    }
#define COROSCOPE_STATE \
    { "__setstate__", "self, state, /", set_state, 0, 1 }

constexpr NativeDef kAccumulate[] = {
    {"__new__", "cls, /, iterable, func=None, *, initial=None", asked<"_itertools", "new_accumulate", 4>},
    COROSCOPE_STEPPED,
    COROSCOPE_STATE,
    {},
};
constexpr NativeDef kCompress[] = {
    {"__new__", "cls, /, data, selectors", asked<"_itertools", "new_compress", 3>},
    COROSCOPE_STEPPED,
    {},
};
constexpr NativeDef kDropWhile[] = {
    {"__new__", "cls, predicate, iterable, /", asked<"_itertools", "new_dropwhile", 3>},
    COROSCOPE_STEPPED,
    COROSCOPE_STATE,
    {},
};
constexpr NativeDef kTakeWhile[] = {
    {"__new__", "cls, predicate, iterable, /", asked<"_itertools", "new_takewhile", 3>},
    COROSCOPE_STEPPED,
    COROSCOPE_STATE,
    {},
};
constexpr NativeDef kFilterFalse[] = {
    {"__new__", "cls, function, iterable, /", asked<"_itertools", "new_filterfalse", 3>},
    COROSCOPE_STEPPED,
    {},
};
constexpr NativeDef kStarMap[] = {
    {"__new__", "cls, function, iterable, /", asked<"_itertools", "new_starmap", 3>},
    COROSCOPE_STEPPED,
    {},
};
constexpr NativeDef kZipLongest[] = {
    {"__new__", "cls, /, *iterables, **kwargs", asked<"_itertools", "new_zip_longest", 3>},
    COROSCOPE_STEPPED,
    COROSCOPE_STATE,
    {},
};
constexpr NativeDef kGroupBy[] = {
    {"__new__", "cls, /, iterable, key=None", asked<"_itertools", "new_groupby", 3>},
    COROSCOPE_STEPPED,
    COROSCOPE_STATE,
    {},
};
constexpr NativeDef kGrouper[] = {
    {"__new__", "cls, parent, tgtkey, /", asked<"_itertools", "new_grouper", 3>},
    COROSCOPE_STEPPED,
    {},
};
constexpr NativeDef kTee[] = {
    {"__new__", "cls, iterable, /", asked<"_itertools", "new_tee", 2>},
    {"__iter__", "self, /", native_self},
    {"__next__", "self, /", step_next},
    {"__copy__", "self, /", asked<"_itertools", "tee_copy", 1>, 0, 1},
    {},
};
constexpr NativeDef kPublicFunctions[] = {
    {"tee", "iterable, n=2, /", asked<"_itertools", "tee", 2>},
    {},
};

}    // namespace

std::vector<ClassNatives> itertools_classes() {
    return {
        {"accumulate", kAccumulate, nullptr},
        {"compress", kCompress, nullptr},
        {"dropwhile", kDropWhile, nullptr},
        {"takewhile", kTakeWhile, nullptr},
        {"filterfalse", kFilterFalse, nullptr},
        {"starmap", kStarMap, nullptr},
        {"zip_longest", kZipLongest, nullptr},
        {"groupby", kGroupBy, nullptr},
        {"_grouper", kGrouper, nullptr},
        {"_tee", kTee, nullptr},
        {"count", kCount, nullptr},
        {"repeat", kRepeat, nullptr},
        {"cycle", kCycle, nullptr},
        {"chain", kChain, nullptr},
        {"islice", kIslice, nullptr},
        {"pairwise", kPairwise, nullptr},
        {"product", kProduct, nullptr},
        {"permutations", kPermutations, nullptr},
        {"combinations", kCombinations, nullptr},
        {"combinations_with_replacement", kCombinationsRepeating, nullptr},
    };
}

extern const ModuleDef itertools_native_module = {"_itertools", kFunctions, init, nullptr};
extern const ModuleDef itertools_module = {"itertools", kPublicFunctions, nullptr, nullptr};

}    // namespace coroscope
