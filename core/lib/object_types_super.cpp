// super: the attributes of an object as the classes after a certain one have them.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

// The class through which an object is looked at; borrowed; unbound: raised.
Value viewed_class(Run& run, Value cls, Value object) {
    if (is_class(run, object) && is_subclass(run, object, cls)) return object;
    if (is_subclass(run, class_of(run, object), cls)) return class_of(run, object);
    Held claimed(run, find_attribute(run, object, name(run, NameId::d_class)));
    if (claimed && is_class(run, claimed) && is_subclass(run, claimed, cls)) return claimed;
    if (run.has_error()) return {};
    return raise(run, TypeId::TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

Value super_new(Run& run, const Value* args) {
    Value start = args[1], object = args[2];
    if (!start) {
        if (!super_arguments(run, &start, &object)) return {};
    }
    if (!is_class(run, start)) {
        return raise(run, TypeId::TypeError, "super() argument 1 must be a type, not " + type_name(run, start));
    }
    if (object == kNone) object = {};
    Value type;
    if (object) {
        type = viewed_class(run, start, object);
        if (!type) return {};
    }
    Value made = new_instance(run, args[0], 3);
    auto* fields = at<Record>(run, made)->fields;
    fields[0] = retained(run, start);
    fields[1] = retained(run, object);
    fields[2] = retained(run, type);
    return made;
}

Value super_get(Run& run, const Value* args) {
    auto* own = at<Record>(run, args[0])->fields;
    if (args[1] == kNone || own[1]) return retained(run, args[0]);
    Value type = viewed_class(run, own[0], args[1]);
    if (!type) return {};
    Value made = new_instance(run, class_of(run, args[0]), 3);
    auto* fields = at<Record>(run, made)->fields;
    fields[0] = retained(run, at<Record>(run, args[0])->fields[0]);
    fields[1] = retained(run, args[1]);
    fields[2] = retained(run, type);
    return made;
}

Value get_this_class(Run& run, Value self) {
    return or_none(run, at<Record>(run, self)->fields[0]);
}
Value get_self(Run& run, Value self) {
    return or_none(run, at<Record>(run, self)->fields[1]);
}
Value get_self_class(Run& run, Value self) {
    return or_none(run, at<Record>(run, self)->fields[2]);
}

}    // namespace

const NativeDef kSuperMethods[] = {
    {"__new__", "cls, type=?, object=?, /", super_new},
    {"__repr__", "self, /", native_repr},
    {"__get__", "self, instance, owner=None, /", super_get},
    {"__getattribute__", "self, name, /",
     [](Run& run, const Value* args) { return load_from_super(run, args[0], args[1]); }},
    {},
};

const GetSetDef kSuperFields[] = {
    {"__thisclass__", get_this_class, nullptr, kMember},
    {"__self__", get_self, nullptr, kMember},
    {"__self_class__", get_self_class, nullptr, kMember},
    {},
};

}    // namespace coroscope
