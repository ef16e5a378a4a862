// Which values C++ can walk without running Python, and the iterators over them.
#include "core/vm/hooks.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/number.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

// Iterators over iterators are walked in C++ as long as so many are involved; more are left to Python, which counts how
// deep they go.
constexpr int kMostInvolved = 64;

bool is_walked(Run& run, Value v, int& involved);

Value new_iterator(Run& run, TypeId type, std::initializer_list<Value> fields) {
    auto count = at<Class>(run, class_value(run, type))->record_fields.as_int();
    Value iterator = new_record(run, type, static_cast<std::uint32_t>(count));
    auto* place = at<Record>(run, iterator)->fields;
    for (auto field : fields) *place++ = retained(run, field);
    return iterator;
}

bool all_native(Run& run, Value tuple, int& involved) {
    auto* iterators = at<Tuple>(run, tuple);
    for (std::uint32_t i = 0; i < iterators->size; ++i) {
        if (!is_walked(run, iterators->items[i], involved)) return false;
    }
    return true;
}

bool is_native_record(Run& run, Value v, int& involved) {
    auto* fields = at<Record>(run, v)->fields;
    switch (builtin_base(run, v)) {
        case TypeId::range:
        case TypeId::bytearray:
        case TypeId::memoryview:
        case TypeId::memory_iterator:
        case TypeId::dict_keys:
        case TypeId::dict_values:
        case TypeId::dict_items:
        case TypeId::list_iterator:
        case TypeId::list_reverseiterator:
        case TypeId::tuple_iterator:
        case TypeId::str_ascii_iterator:
        case TypeId::str_iterator:
        case TypeId::bytes_iterator:
        case TypeId::bytearray_iterator:
        case TypeId::longrange_iterator:
        case TypeId::range_iterator:
        case TypeId::set_iterator:
        case TypeId::dict_keyiterator:
        case TypeId::dict_valueiterator:
        case TypeId::dict_itemiterator:
        case TypeId::dict_reversekeyiterator:
        case TypeId::dict_reversevalueiterator:
        case TypeId::dict_reverseitemiterator:
        case TypeId::odict_iterator: return true;
        case TypeId::mappingproxy:
        case TypeId::enumerate: return --involved > 0 && is_walked(run, fields[0], involved);
        case TypeId::zip: return --involved > 0 && all_native(run, fields[0], involved);
        case TypeId::reversed: return !fields[0] || is_builtin(run, fields[0]);
        case TypeId::map:
            return --involved > 0 && is_plain_callable(run, fields[0]) &&
                   at<Tuple>(run, fields[1])->size <= kMostMapped && all_native(run, fields[1], involved);
        case TypeId::filter:
            return --involved > 0 && (fields[0] == kNone || is_plain_callable(run, fields[0])) &&
                   is_walked(run, fields[1], involved);
        default: return false;
    }
}

bool is_walked(Run& run, Value v, int& involved) {
    if (!v.is_ref()) return false;
    auto kind = object_of(run, v)->kind;
    if (kind == Kind::integer || kind == Kind::real || kind == Kind::singleton || kind == Kind::generator) return false;
    if (!is_builtin(run, v)) {
        // Whoever makes a list of it asks the last two.
        for (NameId method : {NameId::d_iter, NameId::d_next, NameId::d_len, NameId::d_length_hint}) {
            if (own_method(run, v, method)) return false;
        }
    }
    return kind != Kind::record || is_native_record(run, v, involved);
}

bool is_listed(std::string_view name) {
    constexpr std::string_view names[] = {"abs",    "ascii", "bin", "callable", "chr",        "divmod",
                                          "format", "hash",  "hex", "id",       "isinstance", "len",
                                          "oct",    "ord",   "pow", "repr",     "round"};
    for (auto listed : names) {
        if (listed == name) return true;
    }
    return false;
}

}    // namespace

bool is_plain_callable(Run& run, Value callable) {
    if (is_a(run, callable, TypeId::type)) {
        switch (static_cast<TypeId>(at<Class>(run, callable)->number.as_int())) {
            case TypeId::integer:
            case TypeId::boolean:
            case TypeId::real:
            case TypeId::complex:
            case TypeId::str: return true;
            default: return false;
        }
    }
    bool is_descriptor = is_native_descriptor(run, callable);
    if (!is_descriptor && !is_native_function(run, callable)) return false;
    auto* native = at<NativeFunction>(run, callable);
    auto& def = *run.natives.natives[native->number.as_int()].def;
    if (def.iterable) return false;
    if (!is_descriptor && (!native->self || is_a(run, native->self, TypeId::module))) return is_listed(def.name);
    if (is_descriptor) {
        if (!native->owner) return false;
        auto owner = static_cast<TypeId>(at<Class>(run, native->owner)->number.as_int());
        return owner == TypeId::str || owner == TypeId::integer || owner == TypeId::real || owner == TypeId::bytes;
    }
    switch (type_of(run, native->self)) {
        case TypeId::str:
        case TypeId::bytes:
        case TypeId::integer:
        case TypeId::real:
        case TypeId::set: return true;
        case TypeId::dict:
        case TypeId::list: return std::string_view(def.name) != "sort";
        default: return false;
    }
}

bool is_native_iterable(Run& run, Value v) {
    int involved = kMostInvolved;
    return is_walked(run, v, involved);
}

// Of a view of one dimension.
Value memory_iterator(Run& run, Value v) {
    if (!not_released(run, v)) return {};
    auto dimensions = at<Tuple>(run, at<MemoryView>(run, v)->sizes)->size;
    if (dimensions == 0) return raise(run, TypeId::TypeError, "invalid indexing of 0-dim memory");
    if (dimensions > 1)
        return raise(run, TypeId::NotImplementedError, "multi-dimensional sub-views are not implemented");
    return new_iterator(run, TypeId::memory_iterator, {v, Value::of_int(0)});
}

TypeId range_iterator_type(const Machine& m, Value start, Value step, Value length) {
    std::int64_t first, by, count, last;
    bool fits = int_fits(m, start, &first) && int_fits(m, step, &by) && int_fits(m, length, &count) &&
                !__builtin_mul_overflow(count, by, &last) && !__builtin_add_overflow(first, last, &last);
    return fits ? TypeId::range_iterator : TypeId::longrange_iterator;
}

Value native_iter(Run& run, Value v) {
    // A class that says __iter__ = None hides what it derives from.
    if (v.is_ref() && !is_builtin(run, v) && own_method(run, v, NameId::d_iter) == kNone)
        return raise(run, TypeId::TypeError, "'" + type_name(run, v) + "' object is not iterable");
    const Value zero = Value::of_int(0);
    if (v.is_ref()) {
        switch (object_of(run, v)->kind) {
            case Kind::list: return new_iterator(run, TypeId::list_iterator, {v, zero});
            case Kind::tuple: return new_iterator(run, TypeId::tuple_iterator, {v, zero});
            case Kind::str:
                return new_iterator(run, at<Str>(run, v)->is_ascii ? TypeId::str_ascii_iterator : TypeId::str_iterator,
                                    {v, zero});
            case Kind::bytes: return new_iterator(run, TypeId::bytes_iterator, {v, zero});
            case Kind::set:
                return new_iterator(run, TypeId::set_iterator, {v, Value::of_int(at<Set>(run, v)->used), zero});
            case Kind::dict: return dict_iterator(run, v, TypeId::dict_keyiterator);
            case Kind::record: {
                auto* fields = at<Record>(run, v)->fields;
                switch (builtin_base(run, v)) {
                    case TypeId::range: {
                        auto* range = at<Range>(run, v);
                        return new_iterator(run, range_iterator_type(run, range->start, range->step, range->length),
                                            {range->start, range->step, range->length, range->length});
                    }
                    case TypeId::memoryview: return memory_iterator(run, v);
                    case TypeId::bytearray: return new_iterator(run, TypeId::bytearray_iterator, {v, zero});
                    case TypeId::dict_keys: return dict_iterator(run, fields[0], TypeId::dict_keyiterator);
                    case TypeId::dict_values: return dict_iterator(run, fields[0], TypeId::dict_valueiterator);
                    case TypeId::dict_items: return dict_iterator(run, fields[0], TypeId::dict_itemiterator);
                    case TypeId::mappingproxy: return native_iter(run, fields[0]);
                    default: break;
                }
                if (is_native_iterable(run, v)) return retained(run, v);
                break;
            }
            default: break;
        }
    }
    return raise(run, TypeId::TypeError, "'" + type_name(run, v) + "' object is not iterable");
}

namespace {

// Of an OrderedDict: what it walks, 0 keys 1 values 2 items and 4 backwards, where it is, the dict's version and size.
Value ordered_iterator(Run& run, Value dict, TypeId form, bool is_backwards) {
    auto& d = *at<Dict>(run, dict);
    std::int64_t mode = form == TypeId::dict_keyiterator ? 0 : form == TypeId::dict_valueiterator ? 1 : 2;
    return new_iterator(
        run, TypeId::odict_iterator,
        {dict, Value::of_int(mode + (is_backwards ? 4 : 0)), Value::of_int(is_backwards ? d.entry_count : 0),
         Value::of_int(d.version), Value::of_int(d.used)});
}

}    // namespace

Value dict_iterator(Run& run, Value dict, TypeId type) {
    if (at<Dict>(run, dict)->is_ordered) return ordered_iterator(run, dict, type, false);
    std::int64_t used = dict_size(run, dict);
    return new_iterator(run, type, {dict, Value::of_int(used | used << 31), Value::of_int(0)});
}

Value dict_reverse_iterator(Run& run, Value dict, TypeId form) {
    if (at<Dict>(run, dict)->is_ordered) return ordered_iterator(run, dict, form, true);
    TypeId type = form == TypeId::dict_keyiterator     ? TypeId::dict_reversekeyiterator
                  : form == TypeId::dict_valueiterator ? TypeId::dict_reversevalueiterator
                                                       : TypeId::dict_reverseitemiterator;
    return new_iterator(run, type,
                        {dict, Value::of_int(dict_size(run, dict)), Value::of_int(at<Dict>(run, dict)->entry_count)});
}

}    // namespace coroscope
