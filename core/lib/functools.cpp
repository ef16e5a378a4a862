// _functools: partial and the wrapper of lru_cache, which stand between a caller and a function and should cost little.
#include "core/lib/arguments.hpp"
#include "core/lib/cmp_to_key.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/object_types_parts.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {
namespace {

struct PartialObject {
    COROSCOPE_RECORD
    Value function;
    Value args;        // tuple
    Value keywords;    // dict
};
struct CacheObject {
    COROSCOPE_RECORD
    Value function;
    Value most;        // int or None: how many results are kept
    Value is_typed;    // bool
    Value results;     // dict: the last was used last
    Value hits, misses;
};
constexpr std::uint32_t kPartialFields = 3, kCacheFields = 6;

Value module_dict(Run& run) {
    return at<Module>(run, inner_module(run, "_functools"))->dict;
}
Value ask_prelude(Run& run, const char* function, std::initializer_list<Value> args) {
    return tail_call(run, dict_get_str(run, module_dict(run), function), args);
}

Value joined_tuples(Run& run, Value a, Value b) {
    auto left = at<Tuple>(run, a)->size, right = at<Tuple>(run, b)->size;
    if (left == 0) return retained(run, b);
    if (right == 0) return retained(run, a);
    Value made = new_tuple(run, left + right);
    auto* items = at<Tuple>(run, made)->items;
    for (std::uint32_t i = 0; i < left; ++i) items[i] = retained(run, at<Tuple>(run, a)->items[i]);
    for (std::uint32_t i = 0; i < right; ++i) items[left + i] = retained(run, at<Tuple>(run, b)->items[i]);
    return made;
}
// Both as one dict, the second one's values first; unbound where there is nothing in them.
bool joined_keywords(Run& run, Value a, Value b, Held& out) {
    if (dict_size(run, a) == 0 && (!b || dict_size(run, b) == 0)) return true;
    out.reset(dict_copy(run, a));
    return !b || dict_merge(run, out, b);
}

// --- partial --------------------------------------------------------------------------------------------------------

PartialObject& partial_of(Run& run, Value v) {
    return *at<PartialObject>(run, v);
}

Value partial_new(Run& run, const Value* args) {
    if (!check_new_of(run, args[0], "_functools", "partial")) return {};
    auto* given = at<Tuple>(run, args[1]);
    if (given->size == 0) return raise(run, TypeId::TypeError, "type 'partial' takes at least one argument");
    Value function = given->items[0];
    if (!is_callable(run, function)) return raise(run, TypeId::TypeError, "the first argument must be callable");
    Held rest(run, new_tuple_of(run, given->items + 1, given->size - 1));
    Held keywords(run, args[2] ? dict_copy(run, args[2]) : new_dict(run));
    Value partial_class = dict_get_str(run, module_dict(run), "partial");
    auto caller = [&](Value cls) { return lookup_in_type(run, cls, name(run.m, NameId::d_call)); };
    bool is_partial = function.is_ref() && caller(class_of(run, function)) == caller(partial_class);
    if (is_partial && !at<Record>(run, function)->attrs) {
        // A partial of a partial is one.
        Held inner(run, retained(run, function));
        rest.reset(joined_tuples(run, partial_of(run, inner).args, rest));
        Held both(run);
        if (!joined_keywords(run, partial_of(run, inner).keywords, keywords, both)) return {};
        if (both) keywords.reset(both.take());
        function = partial_of(run, inner).function;
        retain(run, function);
    } else {
        retain(run, function);
    }
    Held kept(run, function);
    Value made = new_instance(run, args[0], kPartialFields);
    partial_of(run, made).function = kept.take();
    partial_of(run, made).args = rest.take();
    partial_of(run, made).keywords = keywords.take();
    return made;
}

Value partial_call(Run& run, const Value* args) {
    auto& partial = partial_of(run, args[0]);
    Held keywords(run);
    if (!joined_keywords(run, partial.keywords, args[2], keywords)) return {};
    bool are_names = true;
    if (keywords) for_each_entry(run, keywords, [&](Value name, Value) { are_names = are_names && is_str(run, name); });
    if (!are_names) return raise(run, TypeId::TypeError, "keywords must be strings");
    return tail_call(run, partial_of(run, args[0]).function, joined_tuples(run, partial_of(run, args[0]).args, args[1]),
                     keywords.take());
}

Value partial_repr(Run& run, const Value* args) {
    return ask_prelude(run, "partial_repr", {args[0]});
}
Value partial_reduce(Run& run, const Value* args) {
    return ask_prelude(run, "partial_reduce", {args[0]});
}
Value partial_set_state(Run& run, const Value* args) {
    return ask_prelude(run, "partial_set_state", {args[0], args[1]});
}
// partial_set(partial, function, args, keywords)
Value partial_set(Run& run, const Value* args) {
    auto& partial = partial_of(run, args[0]);
    assign(run, partial.function, retained(run, args[1]));
    assign(run, partial.args, retained(run, args[2]));
    assign(run, partial.keywords, retained(run, args[3]));
    return done();
}
Value get_function(Run& run, Value self) {
    return retained(run, partial_of(run, self).function);
}
Value get_args(Run& run, Value self) {
    return retained(run, partial_of(run, self).args);
}
Value get_keywords(Run& run, Value self) {
    return retained(run, partial_of(run, self).keywords);
}

// --- lru_cache ------------------------------------------------------------------------------------------------------

CacheObject& cache_of(Run& run, Value v) {
    return *at<CacheObject>(run, v);
}

Value cache_new(Run& run, const Value* args) {
    if (!check_new_of(run, args[0], "_functools", "_lru_cache_wrapper")) return {};
    if (!is_callable(run, args[1])) return raise(run, TypeId::TypeError, "the first argument must be callable");
    if (args[2] != kNone && !args[2].is_int())
        return raise(run, TypeId::TypeError, "maxsize should be integer or None");
    Value made = new_instance(run, args[0], kCacheFields);
    auto& cache = cache_of(run, made);
    cache.function = retained(run, args[1]);
    cache.most = retained(run, args[2]);
    cache.is_typed = of_bool(args[3] == kTrue);
    cache.hits = cache.misses = Value::of_int(0);
    Value results = new_dict(run);
    cache_of(run, made).results = results;
    return made;
}

// What the results are kept by: the only argument where it is an int or a str, else all of them in a tuple.
Value key_of(Run& run, const Value* args) {
    bool is_typed = cache_of(run, args[0]).is_typed == kTrue;
    bool has_keywords = args[2] && dict_size(run, args[2]) > 0;
    auto* given = at<Tuple>(run, args[1]);
    if (!is_typed && !has_keywords) {
        if (given->size != 1) return retained(run, args[1]);
        Value only = given->items[0];
        bool is_simple = only.is_int() || is_a(run, only, TypeId::integer) || is_a(run, only, TypeId::str);
        return retained(run, is_simple ? only : args[1]);
    }
    std::vector<Value> parts(given->items, given->items + given->size);
    std::vector<Value> kinds;
    if (is_typed)
        for (auto part : parts) kinds.push_back(class_of(run, part));
    if (has_keywords) {
        parts.push_back(class_value(run, TypeId::object));    // a mark between the two
        for_each_entry(run, args[2], [&](Value name, Value value) {
            parts.push_back(name);
            parts.push_back(value);
            if (is_typed) kinds.push_back(class_of(run, value));
        });
    }
    parts.insert(parts.end(), kinds.begin(), kinds.end());
    return new_tuple_of(run, parts.data(), static_cast<std::uint32_t>(parts.size()));
}

Value counted(Value number) {
    return Value::of_int(number.as_int() + 1);
}

Value cache_call(Run& run, const Value* args) {
    auto cache = [&]() -> CacheObject& { return cache_of(run, args[0]); };
    Value keywords = args[2] && dict_size(run, args[2]) > 0 ? args[2] : Value{};
    if (cache().most == Value::of_int(0)) {
        cache().misses = counted(cache().misses);
        return tail_call(run, cache().function, retained(run, args[1]), retained(run, keywords));
    }
    Held key(run, key_of(run, args));
    std::uint64_t hash;
    if (!hash_of(run, key, &hash)) return {};
    auto index = dict_find(run, cache().results, key, hash);
    if (index == -2) return {};
    if (index >= 0) {
        cache().hits = counted(cache().hits);
        auto& results = *at<Dict>(run, cache().results);
        Held value(run, retained(run, dict_entries(run, results)[index].value));
        if (cache().most == kNone || static_cast<std::uint32_t>(index) + 1 == results.entry_count) return value.take();
        // By the very key that stands there: no __eq__ is asked again.
        Held known(run, retained(run, dict_entries(run, results)[index].key));
        if (dict_delete_hashed(run, cache().results, known, hash) < 0 ||
            !dict_set_hashed(run, cache().results, known, hash, value))
            return {};
        return value.take();
    }
    cache().misses = counted(cache().misses);
    Held named(run, keywords ? retained(run, keywords) : new_dict(run));
    return ask_prelude(run, "call_and_keep",
                       {cache().function, cache().results, cache().most, key.get(),
                        Held(run, new_int(run, static_cast<std::int64_t>(hash))).get(), args[1], named.get()});
}

// keep(results, most, key, hash, result): what a call gave, the oldest going where there are too many.
Value keep_result(Run& run, const Value* args) {
    Value results = args[0];
    std::int64_t word = 0;
    if (!int_fits(run, args[3], &word)) return {};
    auto hash = static_cast<std::uint64_t>(word);
    if (args[1] != kNone) {
        auto index = dict_find(run, results, args[2], hash);
        if (index == -2) return {};
        if (index >= 0) return done();
        if (dict_size(run, results) >= static_cast<std::uint32_t>(args[1].as_int())) {
            auto& dict = *at<Dict>(run, results);
            std::uint32_t oldest = 0;
            while (!dict_entries(run, dict)[oldest].key) ++oldest;
            Held key(run, retained(run, dict_entries(run, dict)[oldest].key));
            if (dict_delete_hashed(run, results, key, dict_entries(run, dict)[oldest].hash) < 0) return {};
        }
    }
    return done_if(dict_set_hashed(run, results, args[2], hash, args[4]));
}

Value cache_get(Run& run, const Value* args) {
    if (args[1] == kNone) return retained(run, args[0]);
    Value method = new_record(run, TypeId::method, 2);
    at<BoundMethod>(run, method)->function = retained(run, args[0]);
    at<BoundMethod>(run, method)->self = retained(run, args[1]);
    return method;
}
Value cache_info(Run& run, const Value* args) {
    auto& cache = cache_of(run, args[0]);
    return ask_prelude(run, "CacheInfo",
                       {cache.hits, cache.misses, cache.most, Value::of_int(dict_size(run, cache.results))});
}
Value cache_clear(Run& run, const Value* args) {
    auto& cache = cache_of(run, args[0]);
    cache.hits = cache.misses = Value::of_int(0);
    Held old(run, cache.results);
    cache_of(run, args[0]).results = new_dict(run);
    return done();
}
Value cache_reduce(Run& run, const Value* args) {
    return get_attribute(run, args[0], "__qualname__");
}

Value get_attributes(Run& run, Value self) {
    return retained(run, instance_dict(run, self));
}
bool set_attributes(Run& run, Value self, Value value) {
    if (value) return set_instance_dict(run, self, value);
    raise(run, TypeId::TypeError, "cannot delete __dict__");
    return false;
}
constexpr GetSetDef kCacheAttributes[] = {
    {"__dict__", get_attributes, set_attributes},
    {},
};

// The work is the prelude's.
Value reduce(Run& run, const Value* args) {
    Value module = dict_get_str(run, run.root().modules, "functools");
    Value work = module ? dict_get_str(run, at<Module>(run, module)->dict, "_reduce") : Value{};
    if (!work) return raise(run, TypeId::RuntimeError, "functools is not loaded");
    if (args[2]) return tail_call(run, work, {args[0], args[1], args[2]});
    return tail_call(run, work, {args[0], args[1]});
}

constexpr NativeDef kFunctions[] = {
    {"reduce", "function, iterable, initial=?, /", reduce, 0, 6},
    {"cmp_to_key", "mycmp", make_key},
    {"partial_set", "partial, function, args, keywords, /", partial_set},
    {"keep", "results, most, key, hash, result, /", keep_result},
    {},
};
constexpr NativeDef kPartialMethods[] = {
    {"__new__", "cls, /, *args, **keywords", partial_new},
    {"__call__", "self, /, *args, **keywords", partial_call},
    {"__repr__", "self, /", partial_repr},
    {"__reduce__", "self, /", partial_reduce},
    {"__setstate__", "self, state, /", partial_set_state},
    {"@__class_getitem__", "cls, item, /", native_alias},
    {},
};
constexpr GetSetDef kPartialAttributes[] = {
    {"func", get_function, nullptr, kMember},
    {"args", get_args, nullptr, kMember},
    {"keywords", get_keywords, nullptr, kMember},
    {"__dict__", get_attributes, set_attributes},
    {},
};
constexpr NativeDef kCacheMethods[] = {
    {"__new__", "cls, function, maxsize, typed, /", cache_new},
    {"__call__", "self, /, *args, **kwargs", cache_call},
    {"__get__", "self, instance, owner=None, /", cache_get},
    {"cache_info", "self, /", cache_info},
    {"cache_clear", "self, /", cache_clear},
    {"__copy__", "self, /", native_self},
    {"__deepcopy__", "self, memo, /", native_self},
    {"__reduce__", "self, /", cache_reduce},
    {},
};

void init(Run& run, Value dict) {
    Value object = class_value(run, TypeId::object);
    Held partial(run, define_class(run, "functools", "partial", object, kPartialFields, kPartialMethods,
                                   kPartialAttributes, true));
    dict_set_str(run, dict, "partial", partial);
    define_key(run, dict);
    Held cache(run, define_class(run, "functools", "_lru_cache_wrapper", object, kCacheFields, kCacheMethods,
                                 kCacheAttributes, true));
    dict_set_str(run, dict, "_lru_cache_wrapper", cache);
}

}    // namespace

std::vector<ClassNatives> functools_classes() {
    return {
        {"partial", kPartialMethods, kPartialAttributes},
        {"_lru_cache_wrapper", kCacheMethods, kCacheAttributes},
        {"KeyWrapper", kKeyMethods, kKeyAttributes},
    };
}

extern const ModuleDef functools_native_module = {"_functools", kFunctions, init, nullptr};

}    // namespace coroscope
