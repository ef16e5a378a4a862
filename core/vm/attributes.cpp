// Attribute access: the type's MRO, descriptors, instance fields and dicts, and the caches at each site.
#include "core/vm/classes.hpp"
#include "core/vm/exception_fields.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

bool is_subclass(const Machine& m, Value cls, Value of) {
    if (cls == of) return true;
    Value mro = at<Class>(m, cls)->mro;
    if (!mro) return false;
    auto* tuple = at<Tuple>(m, mro);
    for (std::uint32_t i = 0; i < tuple->size; ++i)
        if (tuple->items[i] == of) return true;
    return false;
}

bool is_instance(const Machine& m, Value v, TypeId type) {
    if (type_of(m, v) == type) return true;
    return is_subclass(m, class_of(m, v), class_value(m, type));
}

Value lookup_in_type(Run& run, Value cls, Value name) {
    auto& m = run.m;
    auto& r = root(m);
    auto* c = at<Class>(m, cls);
    auto version = static_cast<std::uint32_t>(c->version.as_int());
    auto& entry = r.method_cache[(name.offset() / 16 ^ version * 0x9e3779b1u) & (kMethodCacheSize - 1)];
    if (entry.version == version && entry.name == name.offset()) return entry.value;
    Value found;
    if (c->mro) {
        auto* mro = at<Tuple>(m, c->mro);
        for (std::uint32_t i = 0; i < mro->size; ++i) {
            found = dict_get_str(m, at<Class>(m, mro->items[i])->dict, name);
            if (found) break;
        }
    } else {
        found = dict_get_str(m, c->dict, name);
    }
    if (at<Str>(m, name)->flags & str_is_interned) entry = {version, name.offset(), found};
    return found;
}

Value lookup_special(Run& run, Value v, NameId id) {
    return lookup_in_type(run, class_of(run.m, v), name(run.m, id));
}

namespace {

enum class DescriptorKind {
    none,
    function,
    native_method,
    property,
    staticmethod,
    classmethod,
    getset,
    member,
    user_get,
    user_data
};

DescriptorKind descriptor_kind(Run& run, Value attr) {
    auto& m = run.m;
    if (!attr.is_ref()) return DescriptorKind::none;
    switch (type_of(m, attr)) {
        case TypeId::function: return DescriptorKind::function;
        case TypeId::method_descriptor:
        case TypeId::wrapper_descriptor: return DescriptorKind::native_method;
        case TypeId::property: return DescriptorKind::property;
        case TypeId::staticmethod: return DescriptorKind::staticmethod;
        case TypeId::classmethod_descriptor:
        case TypeId::classmethod: return DescriptorKind::classmethod;
        case TypeId::getset: return DescriptorKind::getset;
        case TypeId::member: return native_field(run, attr) ? DescriptorKind::getset : DescriptorKind::member;
        default: break;
    }
    auto type = static_cast<std::uint32_t>(type_of(m, attr));
    if (type < static_cast<std::uint32_t>(TypeId::count_)) return DescriptorKind::none;
    auto base = builtin_base(m, attr);
    bool is_special = base == TypeId::property || base == TypeId::staticmethod || base == TypeId::classmethod;
    if (is_special && !own_method(run, attr, NameId::d_get) && !own_method(run, attr, NameId::d_set)) {
        return base == TypeId::property       ? DescriptorKind::property
               : base == TypeId::staticmethod ? DescriptorKind::staticmethod
                                              : DescriptorKind::classmethod;
    }
    if (lookup_special(run, attr, NameId::d_set) || lookup_special(run, attr, NameId::d_delete))
        return DescriptorKind::user_data;
    if (lookup_special(run, attr, NameId::d_get)) return DescriptorKind::user_get;
    return DescriptorKind::none;
}

bool is_data(DescriptorKind kind) {
    return kind == DescriptorKind::property || kind == DescriptorKind::getset || kind == DescriptorKind::member ||
           kind == DescriptorKind::user_data;
}

Value new_bound(Run& run, Value function, Value self) {
    auto& m = run.m;
    Value v = new_record(m, TypeId::method, 2);
    auto* bound = at<BoundMethod>(m, v);
    bound->function = retained(m, function);
    bound->self = retained(m, self);
    return v;
}

// A property or __getattribute__ may fail with AttributeError, which then goes to __getattr__.
Value or_ask_getattr(Run& run, Value object, Value name_value) {
    auto& m = run.m;
    if (object && at<Class>(m, class_of(m, object))->flags.as_int() & class_has_getattr) {
        Value pair[] = {object, name_value};
        run.request.extra = new_tuple_of(m, pair, 2);
        run.request.on_return = OnReturn::getattr;
    }
    return kTailCall;
}

// What an attribute found in the type gives for an object (unbound: accessed on the class itself).
Value bind(Run& run, DescriptorKind kind, Value attr, Value object, Value cls, Value name_value) {
    auto& m = run.m;
    switch (kind) {
        case DescriptorKind::none: return retained(m, attr);
        case DescriptorKind::function: return object ? new_bound(run, attr, object) : retained(m, attr);
        case DescriptorKind::native_method: {
            if (!object) return retained(m, attr);
            bool is_slot = is_a(m, attr, TypeId::wrapper_descriptor);
            Value v = new_record(m, is_slot ? TypeId::method_wrapper : TypeId::native, 4);
            auto* native = at<NativeFunction>(m, v);
            native->number = at<NativeFunction>(m, attr)->number;
            native->self = retained(m, object);
            native->owner = retained(m, at<NativeFunction>(m, attr)->owner);
            return v;
        }
        case DescriptorKind::property: {
            if (!object) return retained(m, attr);
            Value getter = at<Property>(m, attr)->get;
            if (!getter || getter == kNone) return raise_property_lacks(run, attr, object, "getter");
            tail_call(run, getter, {object});
            return or_ask_getattr(run, object, name_value);
        }
        case DescriptorKind::staticmethod: return retained(m, at<Record>(m, attr)->fields[0]);
        case DescriptorKind::classmethod: {
            Value inner = at<Record>(m, attr)->fields[0];
            auto inner_kind = descriptor_kind(run, inner);
            bool is_plain = inner_kind == DescriptorKind::none || inner_kind == DescriptorKind::getset ||
                            inner_kind == DescriptorKind::member;
            Nested nested(run, kWhileCalling);
            if (!nested) return {};
            return is_plain ? new_bound(run, inner, cls) : bind(run, inner_kind, inner, cls, cls, name_value);
        }
        case DescriptorKind::getset: {
            if (!object) return retained(m, attr);
            auto* def = native_field(run, attr);
            return def->get(run, object);
        }
        case DescriptorKind::member: {
            if (!object) return retained(m, attr);
            Value v = slot_value(run, object, attr);
            return v ? retained(m, v) : raise_no_attribute(run, object, name_value);
        }
        case DescriptorKind::user_get:
        case DescriptorKind::user_data: {
            Value get = lookup_special(run, attr, NameId::d_get);
            if (!get) return retained(m, attr);
            tail_special(run, get, {attr, object ? object : kNone, cls});
            return or_ask_getattr(run, object, name_value);
        }
    }
    return {};
}

struct Found {
    Value value;    // borrowed; unbound: nothing
    DescriptorKind kind = DescriptorKind::none;
    bool is_in_type = false;
    CacheKind cache = cache_empty;
    std::uint32_t index = 0;
};

// Where an attribute of an instance (not a class, not a module) stands.
Found find_in_instance(Run& run, Value object, Value name_value) {
    auto& m = run.m;
    Found found;
    Value attr = lookup_in_type(run, class_of(m, object), name_value);
    found.kind = attr ? descriptor_kind(run, attr) : DescriptorKind::none;
    // One that can only be set or deleted is read as the instance has it.
    bool is_read =
        is_data(found.kind) && (found.kind != DescriptorKind::user_data || lookup_special(run, attr, NameId::d_get));
    if (attr && is_read) {
        found.value = attr;
        found.is_in_type = true;
        return found;
    }
    if (object.is_ref()) {
        if (object_of(m, object)->kind == Kind::record && at<Record>(m, object)->shape) {
            auto* record = at<Record>(m, object);
            Value index = dict_get_str(m, at<Shape>(m, record->shape)->index, name_value);
            if (index && record->fields[index.as_int()]) {
                found.index = static_cast<std::uint32_t>(index.as_int());
                found.value = record->fields[found.index];
                found.cache = cache_field;
                found.kind = DescriptorKind::none;
                return found;
            }
        } else if (auto attrs = attrs_of(m, object)) {
            Value v = dict_get_str(m, Value::of_offset(attrs), name_value);
            if (v) {
                found.value = v;
                found.kind = DescriptorKind::none;
                return found;
            }
        }
    }
    if (attr) {
        found.value = attr;
        found.is_in_type = true;
        if (found.kind == DescriptorKind::none)
            found.cache = cache_constant;
        else if (found.kind == DescriptorKind::function || found.kind == DescriptorKind::native_method)
            found.cache = cache_method;
    }
    return found;
}

// What list[int] has itself; everything else is list's.
bool is_of_alias(const Machine& m, Value name_value) {
    for (const char* own :
         {"__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__",
          "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__"})
        if (str_equal(m, name_value, own)) return true;
    return false;
}

Value missing(Run& run, Value object, Value name_value, bool asks_getattr = true) {
    auto& m = run.m;
    if (asks_getattr && at<Class>(m, class_of(m, object))->flags.as_int() & class_has_getattr) {
        Value method = lookup_special(run, object, NameId::d_getattr);
        if (method) return tail_special(run, method, {object, name_value});
    }
    // What a bound method does not have itself it has from its function.
    if (is_a(m, object, TypeId::method)) return get_attribute(run, at<BoundMethod>(m, object)->function, name_value);
    return raise_no_attribute(run, object, name_value);
}

// What a descriptor gave for a class: a metaclass's __getattr__ is asked where that was an AttributeError.
Value or_ask_metaclass(Run& run, Value r, Value cls, Value name_value) {
    if (!(at<Class>(run, class_of(run, cls))->flags.as_int() & class_has_getattr)) return r;
    if (r == kTailCall && !run.request.extra) {
        Value pair[] = {cls, name_value};
        run.request.extra = new_tuple_of(run, pair, 2);
        run.request.on_return = OnReturn::getattr;
    }
    if (r || !error_is(run, TypeId::AttributeError)) return r;
    clear_error(run);
    return missing(run, cls, name_value);
}

Value load_from_class(Run& run, Value cls, Value name_value, InlineCache* cache) {
    auto& m = run.m;
    Value metaclass = class_of(m, cls);
    Value in_meta = lookup_in_type(run, metaclass, name_value);
    auto meta_kind = in_meta ? descriptor_kind(run, in_meta) : DescriptorKind::none;
    bool is_meta_read = in_meta && is_data(meta_kind) &&
                        (meta_kind != DescriptorKind::user_data || lookup_special(run, in_meta, NameId::d_get));
    if (is_meta_read) return bind(run, meta_kind, in_meta, cls, metaclass, name_value);
    Value attr = lookup_in_type(run, cls, name_value);
    if (attr) {
        auto kind = descriptor_kind(run, attr);
        if (cache && (kind == DescriptorKind::none || kind == DescriptorKind::function)) {
            *cache = {cls.offset(), static_cast<std::uint32_t>(at<Class>(m, cls)->version.as_int()), 0, cache_class,
                      attr};
        }
        Value r = bind(run, kind, attr, Value{}, cls, name_value);
        return r && r != kTailCall ? r : or_ask_metaclass(run, r, cls, name_value);
    }
    if (in_meta) return bind(run, meta_kind, in_meta, cls, metaclass, name_value);
    return missing(run, cls, name_value);
}

Value load_from_module(Run& run, Value module, Value name_value, InlineCache* cache) {
    auto& m = run.m;
    Value dict = at<Module>(m, module)->dict;
    Value attr = lookup_in_type(run, class_of(m, module), name_value);
    auto kind = descriptor_kind(run, attr);
    if (attr && !is_a(m, module, TypeId::module) && is_data(kind))
        return bind(run, kind, attr, module, class_of(m, module), name_value);
    auto index = dict_find_str(m, dict, name_value);
    if (index >= 0) {
        auto* d = at<Dict>(m, dict);
        if (cache) *cache = {module.offset(), d->version, static_cast<std::uint32_t>(index), cache_module, Value{}};
        return retained(m, dict_entries(m, *d)[index].value);
    }
    if (attr) return bind(run, kind, attr, module, class_of(m, module), name_value);
    Value getattr = dict_get_str(m, dict, name(m, NameId::d_getattr));
    if (!getattr) return missing(run, module, name_value);
    tail_call(run, getattr, {name_value});
    return or_ask_getattr(run, module, name_value);
}

Value load(Run& run, Value object, Value name_value, InlineCache* cache) {
    auto& m = run.m;
    Value cls = class_of(m, object);
    auto* c = at<Class>(m, cls);
    if (c->flags.as_int() & class_has_getattribute) {
        Value method = lookup_special(run, object, NameId::d_getattribute);
        tail_special(run, method, {object, name_value});
        return or_ask_getattr(run, object, name_value);
    }
    return load_plainly(run, object, name_value, cache);
}

}    // namespace

Value load_plainly(Run& run, Value object, Value name_value, InlineCache* cache, bool asks_getattr) {
    auto& m = run.m;
    if (is_instance(m, object, TypeId::module)) return load_from_module(run, object, name_value, cache);
    if (is_instance(m, object, TypeId::type)) return load_from_class(run, object, name_value, cache);
    if (is_instance(m, object, TypeId::super)) return load_from_super(run, object, name_value);
    if (is_a(m, object, TypeId::generic_alias) && !is_of_alias(m, name_value))
        return get_attribute(run, at<Record>(m, object)->fields[0], name_value);
    auto found = find_in_instance(run, object, name_value);
    if (!found.value) return missing(run, object, name_value, asks_getattr);
    if (!found.is_in_type) {
        if (cache && found.cache == cache_field) {
            auto shape = at<Record>(m, object)->shape;
            *cache = {shape, at<Record>(m, shape)->attrs, found.index, cache_field, Value{}};
        }
        return retained(m, found.value);
    }
    if (cache && found.cache == cache_constant && has_kind(m, object, Kind::record) && at<Record>(m, object)->shape) {
        auto shape = at<Record>(m, object)->shape;
        *cache = {shape, at<Record>(m, shape)->attrs, 0, cache_constant, found.value};
    }
    Value r = bind(run, found.kind, found.value, object, class_of(m, object), name_value);
    bool is_asked = !r && asks_getattr && at<Class>(m, class_of(m, object))->flags.as_int() & class_has_getattr;
    if (!is_asked || !error_is(run, TypeId::AttributeError)) return r;
    clear_error(run);
    return missing(run, object, name_value);
}

Value load_from_super(Run& run, Value super, Value name_value) {
    auto& m = run.m;
    auto* s = at<Record>(m, super);    // [0] the class after which the search begins, [1] the object, [2] its class
    Value start = s->fields[0], object = s->fields[1], type = s->fields[2];
    if (str_equal(m, name_value, name(m, NameId::d_class)) || !object) {
        auto found = lookup_in_type(run, class_of(m, super), name_value);
        if (found) return bind(run, descriptor_kind(run, found), found, super, class_of(m, super), name_value);
    }
    if (type) {
        auto* mro = at<Tuple>(m, at<Class>(m, type)->mro);
        std::uint32_t i = 0;
        while (i < mro->size && mro->items[i] != start) ++i;
        for (++i; i < mro->size; ++i) {
            Value attr = dict_get_str(m, at<Class>(m, mro->items[i])->dict, name_value);
            if (!attr) continue;
            auto kind = descriptor_kind(run, attr);
            bool is_class_itself = object == type;
            return bind(run, kind, attr, is_class_itself ? Value{} : object, type, name_value);
        }
    }
    Value attr = lookup_in_type(run, class_of(m, super), name_value);
    if (attr) return bind(run, descriptor_kind(run, attr), attr, super, class_of(m, super), name_value);
    return raise_no_attribute(run, super, name_value);
}

Value load_attribute(Run& run, Value object, Value name_value, InlineCache& cache) {
    return load(run, object, name_value, &cache);
}

Value load_method(Run& run, Value object, Value name_value, InlineCache& cache, bool* is_method) {
    auto& m = run.m;
    *is_method = false;
    Value cls = class_of(m, object);
    auto flags = at<Class>(m, cls)->flags.as_int();
    if (!(flags & class_has_getattribute) && !is_instance(m, object, TypeId::module) &&
        !is_instance(m, object, TypeId::type) && !is_instance(m, object, TypeId::super) &&
        !is_a(m, object, TypeId::generic_alias)) {
        auto found = find_in_instance(run, object, name_value);
        if (found.value && found.cache == cache_method) {
            *is_method = true;
            if (flags & class_is_native && !attrs_of(m, object)) {
                if (!(flags & class_has_dict))
                    cache = {static_cast<std::uint32_t>(type_of(m, object)), 0, 0, cache_type_method, found.value};
            } else if (has_kind(m, object, Kind::record) && at<Record>(m, object)->shape) {
                auto shape = at<Record>(m, object)->shape;
                cache = {shape, at<Record>(m, shape)->attrs, 0, cache_method, found.value};
            }
            return retained(m, found.value);
        }
    }
    return load(run, object, name_value, is_a(m, object, TypeId::module) ? &cache : nullptr);
}

// --- Storing
// ----------------------------------------------------------------------------------------------------------

namespace {

bool set_in_dict(Run& run, Value object, Value dict, Value name_value, Value value) {
    if (value) {
        dict_set_str(run.m, dict, name_value, value);
        return true;
    }
    if (dict_delete_str(run.m, dict, name_value)) return true;
    raise_no_attribute(run, object, name_value, false);
    return false;
}

Value store_in_class(Run& run, Value cls, Value name_value, Value value) {
    auto& m = run.m;
    auto* c = at<Class>(m, cls);
    if (c->flags.as_int() & class_is_native)
        return raise(
            run, TypeId::TypeError,
            "cannot set '" + to_utf8(m, name_value) + "' attribute of immutable type '" + to_utf8(m, c->name) + "'");
    if (!set_in_dict(run, cls, c->dict, name_value, value)) return {};
    class_changed(run, cls);
    return kNone;
}

}    // namespace

Value store_attribute(Run& run, Value object, Value name_value, Value value, InlineCache* cache) {
    auto& m = run.m;
    Value cls = class_of(m, object);
    if (at<Class>(m, cls)->flags.as_int() & class_has_setattr) {
        auto id = value ? NameId::d_setattr : NameId::d_delattr;
        Value method = lookup_special(run, object, id);
        if (method && !is_base_method(run, object, method, id)) {
            if (value) return tail_special(run, method, {object, name_value, value}, OnReturn::drop);
            return tail_special(run, method, {object, name_value}, OnReturn::drop);
        }
    }
    return store_plainly(run, object, name_value, value, cache);
}

Value store_plainly(Run& run, Value object, Value name_value, Value value, InlineCache* cache) {
    auto& m = run.m;
    Value cls = class_of(m, object);
    Value attr = lookup_in_type(run, cls, name_value);
    auto kind = attr ? descriptor_kind(run, attr) : DescriptorKind::none;
    if (attr && is_data(kind)) {
        switch (kind) {
            case DescriptorKind::property: {
                auto* property = at<Property>(m, attr);
                Value setter = value ? property->set : property->del;
                if (!setter || setter == kNone)
                    return raise_property_lacks(run, attr, object, value ? "setter" : "deleter");
                if (value)
                    tail_call(run, setter, {object, value});
                else
                    tail_call(run, setter, {object});
                run.request.on_return = OnReturn::drop;
                return kTailCall;
            }
            case DescriptorKind::getset: {
                auto* def = native_field(run, attr);
                if (!def->set && def->is_member) return raise(run, TypeId::AttributeError, "readonly attribute");
                if (!def->set)
                    return raise(run, TypeId::AttributeError,
                                 "attribute '" + to_utf8(m, name_value) + "' of '" +
                                     class_text(m, at<Record>(m, attr)->fields[1]) + "' objects is not writable");
                return def->set(run, object, value) ? kNone : Value{};
            }
            case DescriptorKind::member: {
                return set_slot(run, object, attr, value)
                           ? kNone
                           : raise_with(run, TypeId::AttributeError, {at<Record>(m, attr)->fields[2]});
            }
            default: {
                Value method = lookup_special(run, attr, value ? NameId::d_set : NameId::d_delete);
                if (!method) {
                    return raise(run, TypeId::AttributeError, value ? "__set__" : "__delete__");
                }
                if (value) return tail_special(run, method, {attr, object, value}, OnReturn::drop);
                return tail_special(run, method, {attr, object}, OnReturn::drop);
            }
        }
    }
    if (is_instance(m, object, TypeId::module))
        return set_in_dict(run, object, at<Module>(m, object)->dict, name_value, value) ? kNone : Value{};
    if (is_instance(m, object, TypeId::type)) return store_in_class(run, object, name_value, value);
    auto flags = at<Class>(m, cls)->flags.as_int();
    if (!object.is_ref() || !(flags & class_has_dict)) {
        if (attr) {
            return raise(
                run, TypeId::AttributeError,
                "'" + type_name(m, object) + "' object attribute '" + to_utf8(m, name_value) + "' is read-only");
        }
        return raise_no_attribute(run, object, name_value, false);
    }
    if (object_of(m, object)->kind == Kind::record && at<Record>(m, object)->shape) {
        auto* record = at<Record>(m, object);
        auto shape = record->shape;
        Value index = dict_get_str(m, at<Shape>(m, shape)->index, name_value);
        if (index && value) {
            assign(m, record->fields[index.as_int()], retained(m, value));
            if (cache)
                *cache = {shape, at<Record>(m, shape)->attrs, static_cast<std::uint32_t>(index.as_int()), cache_field,
                          Value{}};
            return kNone;
        }
        if (value) {
            if (add_field(run, object, name_value, value)) return kNone;
        } else if (!index) {
            return raise_no_attribute(run, object, name_value, false);
        }
        to_dict_mode(run, object);
    }
    auto& attrs = attrs_place(m, object);
    if (!attrs) {
        if (!value) return raise_no_attribute(run, object, name_value, false);
        attrs = new_dict(m).offset();
    }
    return set_in_dict(run, object, Value::of_offset(attrs), name_value, value) ? kNone : Value{};
}

Value attribute_failed(Run& run, Continuation& then) {
    auto& m = run.m;
    Held pair(m, take(then.extra));
    if (!pair || !error_is(run, TypeId::AttributeError)) return {};
    auto* items = at<Tuple>(m, pair)->items;
    Value method = lookup_special(run, items[0], NameId::d_getattr);
    if (!method) return {};
    clear_error(run);
    return tail_special(run, method, {items[0], items[1]});
}

// --- For natives: these run to the end
// ----------------------------------------------------------------------------------

namespace {

// Does what a load or store requested, now.
Value settle(Run& run, Value r) {
    if (r != kTailCall) return r;
    auto on_return = run.request.on_return;
    Held pair(run.m, take(run.request.extra));
    run.request.on_return = OnReturn::push;
    Value result = call_request(run);
    if (!result && on_return == OnReturn::getattr && pair && error_is(run, TypeId::AttributeError)) {
        Continuation then{OnReturn::getattr, 0, pair.take()};
        return settle(run, attribute_failed(run, then));
    }
    return result;
}

}    // namespace

Value tail_attribute(Run& run, Value v, Value name_value) {
    Value r = load(run, v, name_value, nullptr);
    return r == kTailCall && run.request.on_return != OnReturn::push ? settle(run, r) : r;
}

Value get_attribute(Run& run, Value v, Value name_value) {
    return settle(run, load(run, v, name_value, nullptr));
}
Value get_attribute(Run& run, Value v, std::string_view name_text) {
    return get_attribute(run, v, intern(run.m, name_text));
}

Value find_attribute(Run& run, Value v, Value name_value) {
    Value r = get_attribute(run, v, name_value);
    if (!r && error_is(run, TypeId::AttributeError)) clear_error(run);
    return r;
}

bool set_attribute(Run& run, Value v, Value name_value, Value value) {
    Value r = settle(run, store_attribute(run, v, name_value, value, nullptr));
    drop(run.m, r);
    return static_cast<bool>(r);
}

bool delete_attribute(Run& run, Value v, Value name_value) {
    Value r = settle(run, store_attribute(run, v, name_value, Value{}, nullptr));
    drop(run.m, r);
    return static_cast<bool>(r);
}

}    // namespace coroscope
