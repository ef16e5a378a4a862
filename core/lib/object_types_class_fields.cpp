// The attributes of classes: names, bases, dict, documentation, annotations.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/class_slots.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {

namespace {

bool may_change(Run& run, Value cls, const char* attribute, Value value) {
    if (at<Class>(run, cls)->flags.as_int() & class_is_native) {
        raise(run, TypeId::TypeError,
              std::string("cannot set '") + attribute + "' attribute of immutable type '" + class_name(run, cls) + "'");
        return false;
    }
    if (!value) {
        raise(run, TypeId::TypeError,
              std::string("cannot delete '") + attribute + "' attribute of immutable type '" + class_name(run, cls) +
                  "'");
        return false;
    }
    return true;
}

Value get_name(Run& run, Value cls) {
    return retained(run, at<Class>(run, cls)->name);
}
bool set_text(Run& run, Value cls, Value value, Value Class::*field, const char* attribute) {
    if (!may_change(run, cls, attribute, value)) return false;
    if (!is_str(run, value)) {
        raise(run, TypeId::TypeError,
              "can only assign string to " + class_name(run, cls) + "." + attribute + ", not '" +
                  type_name(run, value) + "'");
        return false;
    }
    if (field == &Class::name && to_utf8(run, value).find('\0') != std::string::npos) {
        raise(run, TypeId::ValueError, "type name must not contain null characters");
        return false;
    }
    assign(run, at<Class>(run, cls)->*field, retained(run, value));
    return true;
}
bool set_name(Run& run, Value cls, Value value) {
    return set_text(run, cls, value, &Class::name, "__name__");
}
Value get_qualname(Run& run, Value cls) {
    return retained(run, at<Class>(run, cls)->qualname);
}
bool set_qualname(Run& run, Value cls, Value value) {
    return set_text(run, cls, value, &Class::qualname, "__qualname__");
}

bool is_getset(Run& run, Value v) {
    return is_a(run, v, TypeId::getset) || is_a(run, v, TypeId::member);
}

Value get_module(Run& run, Value cls) {
    Value module = dict_get_str(run, at<Class>(run, cls)->dict, name(run, NameId::d_module));
    if (module && !is_getset(run, module)) return retained(run, module);
    if (at<Class>(run, cls)->flags.as_int() & class_is_native) return new_str(run, "builtins");
    return raise(run, TypeId::AttributeError, "__module__");
}

bool set_in_dict(Run& run, Value cls, Value key, Value value) {
    dict_set_str(run, at<Class>(run, cls)->dict, key, value);
    class_changed(run, cls);
    return true;
}

bool set_module(Run& run, Value cls, Value value) {
    return may_change(run, cls, "__module__", value) && set_in_dict(run, cls, name(run, NameId::d_module), value);
}

Value get_bases(Run& run, Value cls) {
    return retained(run, at<Class>(run, cls)->bases);
}

bool set_bases_field(Run& run, Value cls, Value value) {
    if (!may_change(run, cls, "__bases__", value)) return false;
    if (!has_kind(run, value, Kind::tuple)) {
        raise(run, TypeId::TypeError,
              "can only assign tuple to " + class_name(run, cls) + ".__bases__, not " + type_name(run, value));
        return false;
    }
    return set_bases(run, cls, value);
}

Value get_mro(Run& run, Value cls) {
    return or_none(run, at<Class>(run, cls)->mro);
}

Value get_base(Run& run, Value cls) {
    return or_none(run, best_base(run, cls));
}

Value get_dict(Run& run, Value cls) {
    Value proxy = new_record(run, TypeId::mappingproxy, 1);
    at<Record>(run, proxy)->fields[0] = retained(run, at<Class>(run, cls)->dict);
    return proxy;
}

Value get_doc(Run& run, Value cls) {
    Value doc = dict_get_str(run, at<Class>(run, cls)->dict, name(run, NameId::d_doc));
    if (!doc || is_getset(run, doc)) return kNone;
    if (is_a(run, doc, TypeId::property)) return retained(run, doc);
    Value get = is_builtin(run, doc) ? Value{} : own_method(run, doc, NameId::d_get);
    if (get) return tail_call(run, get, {doc, kNone, cls});
    return retained(run, doc);
}

bool set_doc(Run& run, Value cls, Value value) {
    return may_change(run, cls, "__doc__", value) && set_in_dict(run, cls, name(run, NameId::d_doc), value);
}

Value get_abstract_methods(Run& run, Value cls) {
    Value names = dict_get_str(run, at<Class>(run, cls)->dict, name(run, NameId::d_abstractmethods));
    if (names && !is_getset(run, names)) return retained(run, names);
    return raise(run, TypeId::AttributeError, "__abstractmethods__");
}

bool set_abstract_methods(Run& run, Value cls, Value value) {
    Value key = name(run, NameId::d_abstractmethods);
    if (value) return set_in_dict(run, cls, key, value);
    if (!dict_delete_str(run, at<Class>(run, cls)->dict, key)) {
        raise(run, TypeId::AttributeError, "__abstractmethods__");
        return false;
    }
    class_changed(run, cls);
    return true;
}

Value get_annotations(Run& run, Value cls) {
    if (at<Class>(run, cls)->flags.as_int() & class_is_native) {
        return raise(run, TypeId::AttributeError,
                     "type object '" + class_name(run, cls) + "' has no attribute '__annotations__'");
    }
    Value key = name(run, NameId::d_annotations);
    Value found = dict_get_str(run, at<Class>(run, cls)->dict, key);
    if (found) return retained(run, found);
    Value made = new_dict(run);
    set_in_dict(run, cls, key, made);
    return made;
}

bool set_annotations(Run& run, Value cls, Value value) {
    bool is_native = at<Class>(run, cls)->flags.as_int() & class_is_native;
    if ((value || is_native) && !may_change(run, cls, "__annotations__", value)) return false;
    if (value) return set_in_dict(run, cls, name(run, NameId::d_annotations), value);
    if (!dict_delete_str(run, at<Class>(run, cls)->dict, name(run, NameId::d_annotations))) {
        raise(run, TypeId::AttributeError, "__annotations__");
        return false;
    }
    class_changed(run, cls);
    return true;
}

Value get_flags(Run& run, Value cls) {
    // Bits that inspect and others ask for: sequence, mapping, heap type, may be a base, abstract.
    auto flags = at<Class>(run, cls)->flags.as_int();
    std::int64_t bits = 0;
    if (flags & class_is_sequence) bits |= 1 << 5;
    if (flags & class_is_mapping) bits |= 1 << 6;
    if (!(flags & class_is_native)) bits |= 1 << 9;
    if (!(flags & class_is_final)) bits |= 1 << 10;
    if (flags & class_is_abstract) bits |= 1 << 20;
    return Value::of_int(bits);
}

// Sizes as they are in CPython for plain classes: a header, a word for each slot.
Value get_basic_size(Run& run, Value cls) {
    auto* c = at<Class>(run, cls);
    return Value::of_int(16 + 8 * c->record_fields.as_int() + (c->flags.as_int() & class_has_dict ? 8 : 0) +
                         (c->flags.as_int() & class_has_weakrefs ? 8 : 0));
}
Value get_item_size(Run& run, Value cls) {
    auto kind = static_cast<Kind>(at<Class>(run, cls)->kind.as_int());
    return Value::of_int(kind == Kind::tuple ? 8 : kind == Kind::integer ? 4 : kind == Kind::bytes ? 1 : 0);
}
Value get_dict_offset(Run& run, Value cls) {
    return Value::of_int(at<Class>(run, cls)->flags.as_int() & class_has_dict ? -1 : 0);
}
Value get_weakref_offset(Run& run, Value cls) {
    auto* c = at<Class>(run, cls);
    bool has = c->flags.as_int() & class_has_weakrefs;
    return Value::of_int(has ? 16 + 8 * c->record_fields.as_int() : 0);
}

Value get_nothing(Run&, Value) {
    return kNone;
}

}    // namespace

const GetSetDef kTypeFields[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__bases__", get_bases, set_bases_field},
    {"__mro__", get_mro, nullptr, kMember},
    {"__base__", get_base, nullptr, kMember},
    {"__dict__", get_dict, nullptr},
    {"__doc__", get_doc, set_doc},
    {"__abstractmethods__", get_abstract_methods, set_abstract_methods},
    {"__annotations__", get_annotations, set_annotations},
    {"__flags__", get_flags, nullptr, kMember},
    {"__basicsize__", get_basic_size, nullptr, kMember},
    {"__itemsize__", get_item_size, nullptr, kMember},
    {"__dictoffset__", get_dict_offset, nullptr, kMember},
    {"__weakrefoffset__", get_weakref_offset, nullptr, kMember},
    {"__text_signature__", get_nothing, nullptr},
    {},
};

}    // namespace coroscope
