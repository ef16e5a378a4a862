// property, staticmethod, classmethod, and the descriptors of fields written in C++ and of __slots__.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {

namespace {

Property& property_of(Run& run, Value v) {
    return *at<Property>(run, v);
}

Value given(Value v) {
    return v == kNone ? Value{} : v;
}

// --- property -------------------------------------------------------------------------------------------------------

Value property_init(Run& run, const Value* args) {
    auto& p = property_of(run, args[0]);
    assign(run, p.get, retained(run, given(args[1])));
    assign(run, p.set, retained(run, given(args[2])));
    assign(run, p.del, retained(run, given(args[3])));
    Held doc(run, retained(run, given(args[4])));
    if (!doc && p.get) {
        doc.reset(find_attribute(run, p.get, name(run, NameId::d_doc)));
        if (!doc && run.has_error()) return {};
        if (doc.get() == kNone) doc.reset();
    }
    bool is_from_getter = doc && !given(args[4]);
    if (is_from_getter && !is_a(run, args[0], TypeId::property)) {    // a subclass has documentation of its own
        if (!set_attribute(run, args[0], name(run, NameId::d_doc), doc)) return {};
    } else {
        assign(run, property_of(run, args[0]).doc, doc.take());
    }
    return done();
}

Value with_functions(Run& run, Value self, Value get, Value set, Value del) {
    if (!is_a(run, self, TypeId::property)) {
        auto shown = [](Value v) { return v ? v : kNone; };
        // Documentation that came from the getter comes from the new one.
        Value doc = property_of(run, self).doc;
        return tail_prelude(run, "_property_from", {self, shown(get), shown(set), shown(del), shown(doc)});
    }
    Value copy = new_record(run, TypeId::property, 5);
    auto &p = property_of(run, copy), &old = property_of(run, self);
    p.get = retained(run, get);
    p.set = retained(run, set);
    p.del = retained(run, del);
    p.doc = retained(run, old.doc);
    p.name = retained(run, old.name);
    if (get != old.get) {
        Value doc = find_attribute(run, get, name(run, NameId::d_doc));
        if (run.has_error()) clear_error(run);
        assign(run, property_of(run, copy).doc, doc == kNone ? Value{} : doc);
    }
    return copy;
}
Value property_set_name(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (given->size != 2)
        return raise(run, TypeId::TypeError,
                     "__set_name__() takes 2 positional arguments but " + std::to_string(given->size) + " were given");
    assign(run, property_of(run, args[0]).name, retained(run, given->items[1]));
    return done();
}
Value property_getter(Run& run, const Value* args) {
    auto& p = property_of(run, args[0]);
    return with_functions(run, args[0], args[1], p.set, p.del);
}
Value property_setter(Run& run, const Value* args) {
    auto& p = property_of(run, args[0]);
    return with_functions(run, args[0], p.get, args[1], p.del);
}
Value property_deleter(Run& run, const Value* args) {
    auto& p = property_of(run, args[0]);
    return with_functions(run, args[0], p.get, p.set, args[1]);
}

Value property_get(Run& run, const Value* args) {
    if (is_bound_to_nothing(run, args)) return {};
    if (!args[1] || args[1] == kNone) return retained(run, args[0]);
    Value get = property_of(run, args[0]).get;
    return get ? tail_call(run, get, {args[1]}) : raise_property_lacks(run, args[0], args[1], "getter");
}
Value property_set(Run& run, const Value* args) {
    Value set = property_of(run, args[0]).set;
    return set ? tail_call(run, set, {args[1], args[2]}) : raise_property_lacks(run, args[0], args[1], "setter");
}
Value property_delete(Run& run, const Value* args) {
    Value del = property_of(run, args[0]).del;
    return del ? tail_call(run, del, {args[1]}) : raise_property_lacks(run, args[0], args[1], "deleter");
}

Value get_fget(Run& run, Value self) {
    return or_none(run, property_of(run, self).get);
}
Value get_fset(Run& run, Value self) {
    return or_none(run, property_of(run, self).set);
}
Value get_fdel(Run& run, Value self) {
    return or_none(run, property_of(run, self).del);
}
Value get_property_doc(Run& run, Value self) {
    return or_none(run, property_of(run, self).doc);
}
bool set_property_doc(Run& run, Value self, Value value) {
    assign(run, property_of(run, self).doc, retained(run, value));
    return true;
}

// Whether any of these says so of itself.
Value is_abstract(Run& run, std::initializer_list<Value> parts) {
    for (Value part : parts) {
        if (!part) continue;
        Held mark(run, find_attribute(run, part, name(run, NameId::d_isabstractmethod)));
        if (!mark && run.has_error()) return {};
        int is_so = mark ? truth(run, mark) : 0;
        if (is_so) return answer(is_so);
    }
    return kFalse;
}
Value get_property_abstract(Run& run, Value self) {
    auto& p = property_of(run, self);
    return is_abstract(run, {p.get, p.set, p.del});
}

// --- staticmethod and classmethod -----------------------------------------------------------------------------------

Value wrapper_init(Run& run, const Value* args) {
    assign(run, at<Record>(run, args[0])->fields[0], retained(run, args[1]));
    for (auto id : {NameId::d_module, NameId::d_name, NameId::d_qualname, NameId::d_doc, NameId::d_annotations}) {
        Held value(run, find_attribute(run, args[1], name(run, id)));
        if (!value && run.has_error()) return {};
        if (!value) continue;
        Value dict = instance_dict(run, args[0]);
        if (dict) dict_set_str(run, dict, name(run, id), value);
    }
    return done();
}

Value wrapped(Run& run, Value self) {
    return or_none(run, at<Record>(run, self)->fields[0]);
}
Value get_wrapper_abstract(Run& run, Value self) {
    return is_abstract(run, {at<Record>(run, self)->fields[0]});
}

// That of what is wrapped, until it is set.
Value get_wrapper_doc(Run& run, Value self) {
    Value dict = instance_dict(run, self);
    return or_none(run, dict ? dict_get_str(run, dict, name(run, NameId::d_doc)) : Value{});
}
bool set_wrapper_doc(Run& run, Value self, Value value) {
    Value dict = instance_dict(run, self);
    if (dict) dict_set_str(run, dict, name(run, NameId::d_doc), value ? value : kNone);
    return true;
}

Value staticmethod_get(Run& run, const Value* args) {
    if (is_bound_to_nothing(run, args)) return {};
    return wrapped(run, args[0]);
}
Value staticmethod_call(Run& run, const Value* args) {
    return tail_call(run, at<Record>(run, args[0])->fields[0], retained(run, args[1]), dict_copy(run, args[2]));
}

Value classmethod_get(Run& run, const Value* args) {
    if (is_bound_to_nothing(run, args)) return {};
    Value cls = args[2] && args[2] != kNone ? args[2] : class_of(run, args[1]);
    Value function = at<Record>(run, args[0])->fields[0];
    Value bound = new_record(run, TypeId::method, 2);
    at<BoundMethod>(run, bound)->function = retained(run, function);
    at<BoundMethod>(run, bound)->self = retained(run, cls);
    return bound;
}

// --- Class methods of C++: [0] is the method, which says in its last field whose it is ------------------------------

Value class_descriptor_method(Run& run, Value self) {
    return at<Record>(run, self)->fields[0];
}
Value class_descriptor_owner(Run& run, Value self) {
    return at<NativeFunction>(run, class_descriptor_method(run, self))->spare;
}

// The method, bound to a class that it fits; unbound: raised.
Value bound_to_class(Run& run, Value self, Value cls) {
    Value owner = class_descriptor_owner(run, self);
    Value method = class_descriptor_method(run, self);
    auto start = "descriptor '" + native_name(run, method) + "' ";
    if (!is_class(run, cls)) {
        return raise(run, TypeId::TypeError,
                     start + "for type '" + class_name(run, owner) + "' needs a type, not a '" + type_name(run, cls) +
                         "' as arg 2");
    }
    if (!is_subclass(run, cls, owner)) {
        return raise(run, TypeId::TypeError,
                     start + "requires a subtype of '" + class_name(run, owner) + "' but received '" +
                         class_name(run, cls) + "'");
    }
    Value bound = new_record(run, TypeId::native, 4);
    at<NativeFunction>(run, bound)->number = at<NativeFunction>(run, method)->number;
    at<NativeFunction>(run, bound)->self = retained(run, cls);
    return bound;
}

Value class_descriptor_get(Run& run, const Value* args) {
    if (is_bound_to_nothing(run, args)) return {};
    return bound_to_class(run, args[0], args[2] && args[2] != kNone ? args[2] : class_of(run, args[1]));
}

Value class_descriptor_call(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (!given->size) {
        return raise(run, TypeId::TypeError,
                     "descriptor '" + native_name(run, class_descriptor_method(run, args[0])) + "' of '" +
                         class_name(run, class_descriptor_owner(run, args[0])) + "' object needs an argument");
    }
    Held bound(run, bound_to_class(run, args[0], given->items[0]));
    if (!bound) return {};
    given = at<Tuple>(run, args[1]);
    return tail_call(run, bound, new_tuple_of(run, given->items + 1, given->size - 1), dict_copy(run, args[2]));
}

Value get_class_descriptor_name(Run& run, Value self) {
    return new_str(run, native_name(run, class_descriptor_method(run, self)));
}
Value get_class_descriptor_qualname(Run& run, Value self) {
    auto* cls = at<Class>(run, class_descriptor_owner(run, self));
    return new_str(run, to_utf8(run, cls->qualname) + "." + native_name(run, class_descriptor_method(run, self)));
}
Value get_class_descriptor_owner(Run& run, Value self) {
    return retained(run, class_descriptor_owner(run, self));
}
Value get_nothing(Run&, Value) {
    return kNone;
}

// --- Fields: in all of these [0] is a number, [1] the class, [2] the name -------------------------------------------

bool field_fits(Run& run, Value descriptor, Value object) {
    auto* fields = at<Record>(run, descriptor)->fields;
    if (is_subclass(run, class_of(run, object), fields[1])) return true;
    raise(run, TypeId::TypeError,
          "descriptor '" + to_utf8(run, fields[2]) + "' for '" + class_name(run, fields[1]) +
              "' objects doesn't apply to a '" + type_name(run, object) + "' object");
    return false;
}

Value field_get(Run& run, const Value* args) {
    if (is_bound_to_nothing(run, args)) return {};
    if (!args[1] || args[1] == kNone) return retained(run, args[0]);
    if (!field_fits(run, args[0], args[1])) return {};
    auto* fields = at<Record>(run, args[0])->fields;
    if (auto* def = native_field(run, args[0])) return def->get(run, args[1]);
    Value v = slot_value(run, args[1], args[0]);
    if (v) return retained(run, v);
    return raise(run, TypeId::AttributeError,
                 "'" + type_name(run, args[1]) + "' object has no attribute '" + to_utf8(run, fields[2]) + "'");
}

Value field_store(Run& run, Value descriptor, Value object, Value value) {
    if (!field_fits(run, descriptor, object)) return {};
    auto* fields = at<Record>(run, descriptor)->fields;
    if (auto* def = native_field(run, descriptor)) {
        if (def->set) return done_if(def->set(run, object, value));
        if (def->is_member) return raise(run, TypeId::AttributeError, "readonly attribute");
        return raise(run, TypeId::AttributeError,
                     "attribute '" + to_utf8(run, fields[2]) + "' of '" + class_text(run, fields[1]) +
                         "' objects is not writable");
    }
    if (!set_slot(run, object, descriptor, value)) return raise(run, TypeId::AttributeError, to_utf8(run, fields[2]));
    return done();
}
Value field_set(Run& run, const Value* args) {
    return field_store(run, args[0], args[1], args[2]);
}
Value field_delete(Run& run, const Value* args) {
    return field_store(run, args[0], args[1], {});
}

Value field_repr(Run& run, const Value* args) {
    auto* fields = at<Record>(run, args[0])->fields;
    auto what = is_a(run, args[0], TypeId::getset) ? "<attribute '" : "<member '";
    return new_str(run, what + to_utf8(run, fields[2]) + "' of '" + native_class_name(run, fields[1]) + "' objects>");
}

Value get_field_name(Run& run, Value self) {
    return retained(run, at<Record>(run, self)->fields[2]);
}
Value get_field_class(Run& run, Value self) {
    return retained(run, at<Record>(run, self)->fields[1]);
}
Value get_field_qualname(Run& run, Value self) {
    auto* fields = at<Record>(run, self)->fields;
    return new_str(run, to_utf8(run, at<Class>(run, fields[1])->qualname) + "." + to_utf8(run, fields[2]));
}

}    // namespace

const NativeDef kPropertyMethods[] = {
    {"__init__", "self, fget=None, fset=None, fdel=None, doc=None", property_init},
    {"__get__", "self, instance, owner=None, /", property_get},
    {"__set__", "self, instance, value, /", property_set},
    {"__delete__", "self, instance, /", property_delete},
    {"__set_name__", "self, /, *args", property_set_name},
    {"getter", "self, fget, /", property_getter, 0, 1},
    {"setter", "self, fset, /", property_setter, 0, 1},
    {"deleter", "self, fdel, /", property_deleter, 0, 1},
    {},
};
const GetSetDef kPropertyFields[] = {
    {"fget", get_fget, nullptr, kMember},
    {"fset", get_fset, nullptr, kMember},
    {"fdel", get_fdel, nullptr, kMember},
    {"__doc__", get_property_doc, set_property_doc, kMember},
    {"__isabstractmethod__", get_property_abstract, nullptr},
    {},
};

const NativeDef kStaticMethodMethods[] = {
    {"__init__", "self, function, /", wrapper_init},
    {"__repr__", "self, /", native_repr},
    {"__get__", "self, instance, owner=None, /", staticmethod_get},
    {"__call__", "self, /, *args, **kwargs", staticmethod_call},
    {},
};
const GetSetDef kStaticMethodFields[] = {
    {"__func__", wrapped, nullptr, kMember},
    {"__wrapped__", wrapped, nullptr, kMember},
    {"__isabstractmethod__", get_wrapper_abstract, nullptr},
    {"__doc__", get_wrapper_doc, set_wrapper_doc, kMember},
    {"__dict__", get_instance_dict, nullptr},
    {},
};

const NativeDef kClassMethodMethods[] = {
    {"__init__", "self, function, /", wrapper_init},
    {"__repr__", "self, /", native_repr},
    {"__get__", "self, instance, owner=None, /", classmethod_get},
    {},
};
const GetSetDef kClassMethodFields[] = {
    {"__func__", wrapped, nullptr, kMember},
    {"__wrapped__", wrapped, nullptr, kMember},
    {"__isabstractmethod__", get_wrapper_abstract, nullptr},
    {"__doc__", get_wrapper_doc, set_wrapper_doc, kMember},
    {"__dict__", get_instance_dict, nullptr},
    {},
};

const NativeDef kClassMethodDescriptorMethods[] = {
    {"__get__", "self, instance, owner=None, /", class_descriptor_get},
    {"__call__", "self, /, *args, **kwargs", class_descriptor_call},
    {"__repr__", "self, /", native_repr},
    {},
};
const GetSetDef kClassMethodDescriptorFields[] = {
    {"__name__", get_class_descriptor_name, nullptr, true},
    {"__qualname__", get_class_descriptor_qualname, nullptr},
    {"__objclass__", get_class_descriptor_owner, nullptr, true},
    {"__doc__", get_nothing, nullptr},
    {"__text_signature__", get_nothing, nullptr},
    {},
};

const NativeDef kGetSetMethods[] = {
    {"__get__", "self, instance, owner=None, /", field_get},
    {"__set__", "self, instance, value, /", field_set},
    {"__delete__", "self, instance, /", field_delete},
    {"__repr__", "self, /", field_repr},
    {},
};
const GetSetDef kGetSetFields[] = {
    {"__name__", get_field_name, nullptr, kMember},
    {"__qualname__", get_field_qualname, nullptr},
    {"__objclass__", get_field_class, nullptr, kMember},
    {},
};

const NativeDef kMemberMethods[] = {
    {"__get__", "self, instance, owner=None, /", field_get},
    {"__set__", "self, instance, value, /", field_set},
    {"__delete__", "self, instance, /", field_delete},
    {"__repr__", "self, /", field_repr},
    {},
};
const GetSetDef kMemberFields[] = {
    {"__name__", get_field_name, nullptr, kMember},
    {"__qualname__", get_field_qualname, nullptr},
    {"__objclass__", get_field_class, nullptr, kMember},
    {},
};

}    // namespace coroscope
