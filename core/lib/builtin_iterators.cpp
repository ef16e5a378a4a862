// The types of iterators: enumerate, zip, map, filter, reversed, and what iter() gives for the built-in containers.
#include "core/lib/builtin_iterators.hpp"

#include "core/lib/asked.hpp"
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/range_ops.hpp"

namespace coroscope {

Value quick_iter(Run& run, Value v) {
    if (is_native_iterable(run, v)) return native_iter(run, v);
    if (is_a(run, v, TypeId::generator)) return retained(run, v);
    auto type = type_of(run, v);
    if (type >= TypeId::list_iterator && type <= TypeId::reversed && type != TypeId::dict_keys &&
        type != TypeId::dict_values && type != TypeId::dict_items) {
        return retained(run, v);
    }
    if (is_iterable(run, v)) return kNotImplemented;
    return raise(run, TypeId::TypeError, "'" + type_name(run, v) + "' object is not iterable");
}

namespace {

Value new_iterator_of(Run& run, Value cls, std::initializer_list<Value> fields) {
    auto count = static_cast<std::int64_t>(fields.size());
    Value iterator = new_instance(
        run, cls, static_cast<std::uint32_t>(std::max(count, at<Class>(run, cls)->record_fields.as_int())));
    auto* place = at<Record>(run, iterator)->fields;
    for (auto field : fields) *place++ = retained(run, field);
    return iterator;
}

// Iterators over each of some iterables; kNotImplemented: Python has to make one; unbound: raised.
Value quick_iterators(Run& run, Value iterables) {
    auto size = at<Tuple>(run, iterables)->size;
    if (size == 0) return retained(run, run.root().empty_tuple);
    Held made(run, new_tuple(run, size));
    for (std::uint32_t i = 0; i < size; ++i) at<Tuple>(run, made)->items[i] = {};
    for (std::uint32_t i = 0; i < size; ++i) {
        Value iterator = quick_iter(run, at<Tuple>(run, iterables)->items[i]);
        if (!iterator || iterator == kNotImplemented) return iterator;
        at<Tuple>(run, made)->items[i] = iterator;
    }
    return made.take();
}

Value* fields_of(Run& run, const Value* args) {
    return at<Record>(run, args[0])->fields;
}

// kExhausted is StopIteration to whoever called.
Value native_step(Run& run, const Value* args) {
    return native_next(run, args[0]);
}

// --- enumerate ------------------------------------------------------------------------------------------------------

Value enumerate_new(Run& run, const Value* args) {
    if (!args[1] && args[2]) {
        return raise(run, TypeId::TypeError, "'start' is an invalid keyword argument for enumerate()");
    }
    if (!args[1]) return raise(run, TypeId::TypeError, "enumerate() missing required argument 'iterable'");
    Value start = args[2] ? args[2] : Value::of_int(0);
    if (!is_integer(run, start) && !own_method(run, start, NameId::d_index)) {
        return raise(run, TypeId::TypeError,
                     "'" + type_name(run, start) + "' object cannot be interpreted as an integer");
    }
    Held plain(run.m);    // True counts from 1
    std::int64_t first;
    if (start.is_ref()) {
        plain.reset(index_object(run, start));
        if (!plain) return {};
        if (int_fits(run, plain, &first)) plain.reset(new_int(run, first));
        start = plain;
    }
    Held iterator(run, quick_iter(run, args[1]));
    if (!iterator) return {};
    if (iterator.get() == kNotImplemented) return tail_prelude(run, "_enumerate", {args[0], args[1], start});
    return new_iterator_of(run, args[0], {iterator, start});
}

Value enumerate_next(Run& run, const Value* args) {
    if (is_native_iterable(run, args[0])) return native_step(run, args);
    return tail_prelude(run, "_enumerate_next", {args[0], fields_of(run, args)[0]});
}

// --- zip ------------------------------------------------------------------------------------------------------------

Value zip_new(Run& run, const Value* args) {
    int is_strict = args[2] ? truth(run, args[2]) : 0;
    if (is_strict < 0) return {};
    Held iterators(run, quick_iterators(run, args[1]));
    if (!iterators) return {};
    if (iterators.get() == kNotImplemented) {
        return tail_prelude(run, "_zip", {args[0], args[1], of_bool(is_strict)});
    }
    return new_iterator_of(run, args[0], {iterators, of_bool(is_strict)});
}

Value zip_next(Run& run, const Value* args) {
    if (is_native_iterable(run, args[0])) return native_step(run, args);
    auto* fields = fields_of(run, args);
    return tail_prelude(run, fields[1] == kTrue ? "_zip_next_strict" : "_zip_next", {args[0], fields[0]});
}

// --- map and filter
// ---------------------------------------------------------------------------------------------------

Value map_new(Run& run, const Value* args) {
    if (at<Tuple>(run, args[1])->size < 2) {
        return raise(run, TypeId::TypeError, "map() must have at least two arguments.");
    }
    auto* given = at<Tuple>(run, args[1]);
    Value function = given->items[0];
    Held iterables(run, new_tuple_of(run, given->items + 1, given->size - 1));
    Held iterators(run, quick_iterators(run, iterables));
    if (!iterators) return {};
    if (iterators.get() == kNotImplemented) return tail_prelude(run, "_map", {args[0], function, iterables.get()});
    return new_iterator_of(run, args[0], {function, iterators});
}

Value map_next(Run& run, const Value* args) {
    if (is_native_iterable(run, args[0])) return native_step(run, args);
    auto* fields = fields_of(run, args);
    auto* iterators = at<Tuple>(run, fields[1]);
    if (iterators->size == 1) {
        Value only = iterators->items[0];
        if (!is_native_iterable(run, only)) return tail_prelude(run, "_map_next", {fields[0], only});
        Held item(run, native_next(run, only));
        if (!item || item.get() == kExhausted) return item.take();
        return tail_call(run, fields[0], {item.get()});
    }
    return tail_prelude(run, "_map_next_of", {fields[0], fields[1]});
}

Value filter_new(Run& run, const Value* args) {
    Held iterator(run, quick_iter(run, args[2]));
    if (!iterator) return {};
    if (iterator.get() == kNotImplemented) return tail_prelude(run, "_filter", {args[0], args[1], args[2]});
    return new_iterator_of(run, args[0], {args[1], iterator});
}

Value filter_next(Run& run, const Value* args) {
    if (is_native_iterable(run, args[0])) return native_step(run, args);
    auto* fields = fields_of(run, args);
    bool is_plain = fields[0] == kNone || fields[0] == class_value(run, TypeId::boolean);
    return tail_prelude(run, is_plain ? "_filter_next_true" : "_filter_next", {fields[0], fields[1]});
}

// --- reversed
// ---------------------------------------------------------------------------------------------------------

Value reversed_new(Run& run, const Value* args) {
    Value sequence = args[1];
    Value method = lookup_special(run, sequence, NameId::d_reversed);
    if (method == kNone || (!method && !lookup_special(run, sequence, NameId::d_getitem))) {
        return raise(run, TypeId::TypeError, "'" + type_name(run, sequence) + "' object is not reversible");
    }
    if (method) return tail_special(run, method, {sequence});
    bool is_lengthy = has_kind(run, sequence, Kind::tuple) || has_kind(run, sequence, Kind::str) ||
                      has_kind(run, sequence, Kind::bytes) || lookup_special(run, sequence, NameId::d_len);
    if (!is_lengthy) {
        return raise(run, TypeId::TypeError, "object of type '" + type_name(run, sequence) + "' has no len()");
    }
    auto size = length(run, sequence);
    if (size < 0) return {};
    return new_iterator_of(run, args[0], {sequence, Value::of_int(size - 1)});
}

Value reversed_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    if (!fields[0]) return kExhausted;
    if (is_native_iterable(run, args[0])) return native_step(run, args);
    return tail_prelude(run, "_reversed_next", {args[0], fields[0], fields[1]});
}

// --- iter(f, sentinel) and iterators over __getitem__
// -----------------------------------------------------------------

Value call_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    if (!fields[0]) return kExhausted;
    return tail_prelude(run, "_call_next", {args[0], fields[0], fields[1]});
}

Value sequence_next(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    if (!fields[0]) return kExhausted;
    return tail_prelude(run, "_sequence_next", {args[0], fields[0], fields[1]});
}

// --- How many are left
// ------------------------------------------------------------------------------------------------

Value length_hint(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    if (!fields[0]) return Value::of_int(0);
    std::int64_t left = 0;
    switch (builtin_base(run, args[0])) {
        case TypeId::list_reverseiterator:
            left = fields[1].as_int() + 1;
            if (left > at<List>(run, fields[0])->size) left = 0;
            break;
        case TypeId::longrange_iterator:
        case TypeId::range_iterator: return retained(run, fields[2]);
        case TypeId::set_iterator: {
            auto position = fields[2].as_int();
            auto& set = *at<Set>(run, fields[0]);
            if (fields[1] != Value::of_int(set.used)) return Value::of_int(0);
            for (auto i = position; i <= set.mask; ++i) {
                Value key = at<SetEntry>(run, set.block)[i].key;
                left += key && key != kExhausted;
            }
            break;
        }
        case TypeId::dict_keyiterator:
        case TypeId::dict_valueiterator:
        case TypeId::dict_itemiterator: left = fields[1].as_int() < 0 ? 0 : fields[1].as_int() >> 31; break;
        case TypeId::dict_reversekeyiterator:
        case TypeId::dict_reversevalueiterator:
        case TypeId::dict_reverseitemiterator: {
            auto& dict = *at<Dict>(run, fields[0]);
            for (std::int64_t i = 0; i < fields[2].as_int() && i < dict.entry_count; ++i) {
                left += static_cast<bool>(dict_entries(run, dict)[i].key);
            }
            break;
        }
        case TypeId::reversed: {
            auto size = length(run, fields[0]);
            if (size < 0) return {};
            left = size <= fields[1].as_int() ? 0 : fields[1].as_int() + 1;
            break;
        }
        default: {
            auto size = length(run, fields[0]);
            if (size < 0) return {};
            left = size - fields[1].as_int();
        }
    }
    return Value::of_int(left < 0 ? 0 : left);
}

// --- What it takes to make them again -------------------------------------------------------------------------------

// Python's iter and reversed stand in builtins, whatever a program does to them.
Value builtin(Run& run, const char* name) {
    return dict_get_str(run, run.root().builtins, name);
}

Value reduced(Run& run, Value make, Value argument, Value state) {
    Held arguments(run, new_tuple_of(run, &argument, 1));
    Value parts[] = {make, arguments.get(), state};
    return new_tuple_of(run, parts, state ? 3 : 2);
}

// (iter, (list,), index); one that has ended is an empty one.
template <bool is_reversed>
Value sequence_reduce(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    if (fields[0])
        return reduced(run, builtin(run, is_reversed ? "reversed" : "iter"), Held(run, retained(run, fields[0])),
                       fields[1]);
    auto base = builtin_base(run, args[0]);
    bool is_list = base == TypeId::list_iterator || base == TypeId::list_reverseiterator;
    bool is_text = base == TypeId::str_iterator || base == TypeId::str_ascii_iterator;
    Held empty(run, is_list ? new_list(run, 0) : is_text ? new_str(run, "") : retained(run, run.root().empty_tuple));
    return reduced(run, builtin(run, base == TypeId::reversed ? "reversed" : "iter"), empty, {});
}

// Where it stands: within what there is.
Value sequence_setstate(Run& run, const Value* args) {
    std::int64_t index;
    if (!is_integer(run, args[1])) return raise(run, TypeId::TypeError, "an integer is required");
    if (!to_index(run, args[1], &index)) return {};
    auto* fields = fields_of(run, args);
    if (!fields[0]) return done();
    auto base = builtin_base(run, args[0]);
    auto size = base == TypeId::sequence_iterator ? INT32_MAX : length(run, fields[0]);
    if (size < 0) return {};
    bool is_backward = base == TypeId::list_reverseiterator || base == TypeId::reversed;
    std::int64_t least = is_backward ? -1 : 0, most = is_backward ? size - 1 : size;
    fields_of(run, args)[1] = Value::of_int(std::min(std::max(index, least), most));
    return done();
}

// Sets and dicts: what is left, as a list.
Value rest_reduce(Run& run, const Value* args) {
    auto count = object_of(run, args[0])->aux;
    Held copy(run, new_record(run, builtin_base(run, args[0]), count));
    for (std::uint32_t i = 0; i < count; ++i) at<Record>(run, copy)->fields[i] = retained(run, fields_of(run, args)[i]);
    Held list(run, new_list(run, 0));
    while (true) {
        Held item(run, native_next(run, copy));
        if (!item) return {};
        if (item.get() == kExhausted) break;
        burn(run, 1);
        list_append(run, list, item);
    }
    return reduced(run, builtin(run, "iter"), list, {});
}

// The class of its own and its parts: enumerate, zip, map, filter.
Value parts_reduce(Run& run, std::initializer_list<Value> parts, Value cls, Value state) {
    Held arguments(run, new_tuple_of(run, parts.begin(), static_cast<std::uint32_t>(parts.size())));
    Value all[] = {cls, arguments.get(), state};
    return new_tuple_of(run, all, state ? 3 : 2);
}
Value enumerate_reduce(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    return parts_reduce(run, {fields[0], fields[1]}, class_of(run, args[0]), {});
}
Value filter_reduce(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    return parts_reduce(run, {fields[0], fields[1]}, class_of(run, args[0]), {});
}
Value zip_reduce(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    Value all[] = {class_of(run, args[0]), fields[0], kTrue};
    return new_tuple_of(run, all, fields[1] == kTrue ? 3 : 2);
}
Value zip_setstate(Run& run, const Value* args) {
    int is_strict = truth(run, args[1]);
    if (is_strict < 0) return {};
    fields_of(run, args)[1] = of_bool(is_strict);
    return done();
}
Value map_reduce(Run& run, const Value* args) {
    auto size = at<Tuple>(run, fields_of(run, args)[1])->size;
    Held arguments(run, new_tuple(run, size + 1));
    auto* items = at<Tuple>(run, arguments)->items;
    auto* fields = fields_of(run, args);
    items[0] = retained(run, fields[0]);
    for (std::uint32_t i = 0; i < size; ++i) items[i + 1] = retained(run, at<Tuple>(run, fields[1])->items[i]);
    Value all[] = {class_of(run, args[0]), arguments.get()};
    return new_tuple_of(run, all, 2);
}
Value callable_reduce(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    if (!fields[0]) return reduced(run, builtin(run, "iter"), run.root().empty_tuple, {});
    return parts_reduce(run, {fields[0], fields[1]}, builtin(run, "iter"), {});
}

// Fields: the next number, the step, how many are left, how many there were. What the first number was, owned:
Value first_of_range(Run& run, Value next, Value step, Value left, Value all) {
    Held passed(run, number_binary(run, BinaryOp::sub, all, left));
    Held width(run, number_binary(run, BinaryOp::mul, passed, step));
    return number_binary(run, BinaryOp::sub, next, width);
}
Value range_reduce(Run& run, const Value* args) {
    auto* fields = fields_of(run, args);
    Held step(run, retained(run, fields[1])), all(run, retained(run, fields[3]));
    Held start(run, first_of_range(run, fields[0], step, fields[2], all));
    Held passed(run, number_binary(run, BinaryOp::sub, all, fields[2]));
    Held width(run, number_binary(run, BinaryOp::mul, all, step));
    Held stop(run, number_binary(run, BinaryOp::add, start, width));
    Held range(run, new_range_of(run, start, stop, step));
    return reduced(run, builtin(run, "iter"), range, passed);
}
Value range_setstate(Run& run, const Value* args) {
    Held state(run, index_object(run, args[1]));
    if (!state) return {};
    auto* fields = fields_of(run, args);
    if (int_sign(run, state) < 0) state.reset(Value::of_int(0));
    if (int_compare(run, state, fields[3]) > 0) state.reset(retained(run, fields[3]));
    Held start(run, first_of_range(run, fields[0], fields[1], fields[2], fields[3]));
    Held width(run, number_binary(run, BinaryOp::mul, state, fields[1]));
    assign(run, fields[0], number_binary(run, BinaryOp::add, start, width));
    assign(run, fields[2], number_binary(run, BinaryOp::sub, fields[3], state));
    return done();
}

const NativeDef kRangeIterator[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", native_step, 0, 2},
    {"__length_hint__", "self, /", length_hint, 0, 1},
    {"__reduce__", "self, /", range_reduce, 0, 1},
    {"__setstate__", "self, state, /", range_setstate, 0, 1},
    {},
};
const NativeDef kSequenceIterator[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", native_step, 0, 2},
    {"__length_hint__", "self, /", length_hint, 0, 1},
    {"__reduce__", "self, /", sequence_reduce<false>, 0, 1},
    {"__setstate__", "self, state, /", sequence_setstate, 0, 1},
    {},
};
const NativeDef kReverseIterator[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", native_step, 0, 2},
    {"__length_hint__", "self, /", length_hint, 0, 1},
    {"__reduce__", "self, /", sequence_reduce<true>, 0, 1},
    {"__setstate__", "self, state, /", sequence_setstate, 0, 1},
    {},
};
const NativeDef kPlainIterator[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", native_step, 0, 2},
    {"__reduce__", "self, /", rest_reduce, 0, 1},
    {"__length_hint__", "self, /", length_hint, 0, 1},
    {},
};
const NativeDef kOrderedIterator[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", native_step, 0, 2},
    {"__reduce__", "self, /", asked<"_containers", "odict_iterator_reduce", 1>, 0, 1},
    {},
};
const NativeDef kEnumerate[] = {
    {"__new__", "cls, /, iterable=?, start=0", enumerate_new},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", enumerate_next, 0, 2},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {"__reduce__", "self, /", enumerate_reduce, 0, 1},
    {},
};
const NativeDef kZip[] = {
    {"__new__", "cls, /, *iterables, strict=False", zip_new},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", zip_next, 0, 2},
    {"__reduce__", "self, /", zip_reduce, 0, 1},
    {"__setstate__", "self, state, /", zip_setstate, 0, 1},
    {},
};
const NativeDef kMap[] = {
    {"__new__", "cls, /, *args", map_new},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", map_next, 0, 2},
    {"__reduce__", "self, /", map_reduce, 0, 1},
    {},
};
const NativeDef kFilter[] = {
    {"__new__", "cls, function, iterable, /", filter_new, 0, 2},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", filter_next, 0, 2},
    {"__reduce__", "self, /", filter_reduce, 0, 1},
    {},
};
const NativeDef kReversed[] = {
    {"__new__", "cls, sequence, /", reversed_new, 0, 2},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", reversed_next, 0, 2},
    {"__length_hint__", "self, /", length_hint, 0, 1},
    {"__reduce__", "self, /", sequence_reduce<true>, 0, 1},
    {"__setstate__", "self, state, /", sequence_setstate, 0, 1},
    {},
};
const NativeDef kCallable[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", call_next, 0, 2},
    {"__reduce__", "self, /", callable_reduce, 0, 1},
    {},
};
const NativeDef kSequence[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", sequence_next, 0, 2},
    {"__length_hint__", "self, /", length_hint, 0, 1},
    {"__reduce__", "self, /", sequence_reduce<false>, 0, 1},
    {"__setstate__", "self, state, /", sequence_setstate, 0, 1},
    {},
};

}    // namespace

// _make(cls, a, b): an iterator of a class from its two parts
Value make_iterator_function(Run& run, const Value* args) {
    return new_iterator_of(run, args[0], {args[1], args[2]});
}

// _numbered(enumerate, item): the pair with the next number
Value numbered_function(Run& run, const Value* args) {
    return numbered(run, args[0], args[1]);
}

// _begin_zipped(zip), _put_zipped(zip, place, item), _take_zipped(zip): how a tuple comes to be, with Python in between
Value begin_zipped_function(Run& run, const Value* args) {
    begin_zipped(run, args[0]);
    return done();
}
Value put_zipped_function(Run& run, const Value* args) {
    put_zipped(run, args[0], static_cast<std::uint32_t>(args[1].as_int()), args[2]);
    return done();
}
Value take_zipped_function(Run& run, const Value* args) {
    Value tuple = take(fields_of(run, args)[3]);
    return tuple ? tuple : kNone;
}

// _sequence_iterator(sequence): iter() of what has only __getitem__
Value sequence_iterator_function(Run& run, const Value* args) {
    return new_iterator_of(run, class_value(run, TypeId::sequence_iterator), {args[0], Value::of_int(0)});
}

// _finish(iterator): it is exhausted for good; _advance(iterator, by): its index moves
Value finish_function(Run& run, const Value* args) {
    drop(run, take(fields_of(run, args)[0]));
    return done();
}

Value is_finished_function(Run& run, const Value* args) {
    return of_bool(!fields_of(run, args)[0]);
}

Value advance_function(Run& run, const Value* args) {
    auto& index = fields_of(run, args)[1];
    index = Value::of_int(index.as_int() + args[1].as_int());
    return done();
}

Value zip_mismatch_function(Run& run, const Value* args) {
    return raise_zip_mismatch(run, static_cast<std::uint32_t>(args[0].as_int()), args[1] == kTrue);
}

void add_iterator_types(std::vector<TypeDef>& types) {
    for (auto type :
         {TypeId::set_iterator, TypeId::dict_keyiterator, TypeId::dict_valueiterator, TypeId::dict_itemiterator,
          TypeId::dict_reversekeyiterator, TypeId::dict_reversevalueiterator, TypeId::dict_reverseitemiterator}) {
        types.push_back({type, kPlainIterator, nullptr});
    }
    for (auto type : {TypeId::list_iterator, TypeId::tuple_iterator, TypeId::str_iterator, TypeId::str_ascii_iterator,
                      TypeId::bytes_iterator, TypeId::bytearray_iterator}) {
        types.push_back({type, kSequenceIterator, nullptr});
    }
    types.push_back({TypeId::list_reverseiterator, kReverseIterator, nullptr});
    for (auto type : {TypeId::range_iterator, TypeId::longrange_iterator})
        types.push_back({type, kRangeIterator, nullptr});
    types.push_back({TypeId::odict_iterator, kOrderedIterator, nullptr});
    types.push_back({TypeId::enumerate, kEnumerate, nullptr});
    types.push_back({TypeId::zip, kZip, nullptr});
    types.push_back({TypeId::map, kMap, nullptr});
    types.push_back({TypeId::filter, kFilter, nullptr});
    types.push_back({TypeId::reversed, kReversed, nullptr});
    types.push_back({TypeId::callable_iterator, kCallable, nullptr});
    types.push_back({TypeId::sequence_iterator, kSequence, nullptr});
}

}    // namespace coroscope
