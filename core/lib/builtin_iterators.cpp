// The types of iterators: enumerate, zip, map, filter, reversed, and what iter() gives for the built-in containers.
#include "core/lib/builtin_iterators.hpp"

#include "core/lib/asked.hpp"
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"

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
    if (!args[1]) return raise(run, TypeId::TypeError, "enumerate() missing required argument 'iterable'");
    Value start = args[2] ? args[2] : Value::of_int(0);
    if (!is_integer(run, start) && !own_method(run, start, NameId::d_index)) {
        return raise(run, TypeId::TypeError,
                     "'" + type_name(run, start) + "' object cannot be interpreted as an integer");
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
    if (method) return tail_call(run, method, {sequence});
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
        case TypeId::list_reverseiterator: left = fields[1].as_int() + 1; break;
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
        case TypeId::reversed: left = fields[1].as_int() + 1; break;
        default: {
            auto size = length(run, fields[0]);
            if (size < 0) return {};
            left = size - fields[1].as_int();
        }
    }
    return Value::of_int(left < 0 ? 0 : left);
}

const NativeDef kPlainIterator[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", native_step, 0, 2},
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
    {},
};
const NativeDef kZip[] = {
    {"__new__", "cls, /, *iterables, strict=False", zip_new},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", zip_next, 0, 2},
    {},
};
const NativeDef kMap[] = {
    {"__new__", "cls, /, *args", map_new},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", map_next, 0, 2},
    {},
};
const NativeDef kFilter[] = {
    {"__new__", "cls, function, iterable, /", filter_new, 0, 2},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", filter_next, 0, 2},
    {},
};
const NativeDef kReversed[] = {
    {"__new__", "cls, sequence, /", reversed_new, 0, 2},
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", reversed_next, 0, 2},
    {"__length_hint__", "self, /", length_hint, 0, 1},
    {},
};
const NativeDef kCallable[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", call_next, 0, 2},
    {},
};
const NativeDef kSequence[] = {
    {"__iter__", "self, /", native_self, 0, 2},
    {"__next__", "self, /", sequence_next, 0, 2},
    {"__length_hint__", "self, /", length_hint, 0, 1},
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
         {TypeId::list_iterator, TypeId::list_reverseiterator, TypeId::tuple_iterator, TypeId::str_iterator,
          TypeId::str_ascii_iterator, TypeId::bytes_iterator, TypeId::bytearray_iterator, TypeId::range_iterator,
          TypeId::longrange_iterator, TypeId::set_iterator, TypeId::dict_keyiterator, TypeId::dict_valueiterator,
          TypeId::dict_itemiterator, TypeId::dict_reversekeyiterator, TypeId::dict_reversevalueiterator,
          TypeId::dict_reverseitemiterator}) {
        types.push_back({type, kPlainIterator, nullptr});
    }
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
