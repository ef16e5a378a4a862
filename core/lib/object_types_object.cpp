// object: what every value can do.
#include <algorithm>

#include "core/lib/object_types_parts.hpp"
#include "core/machine/weak.hpp"
#include "core/vm/bind.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

bool has_arguments(Run& run, Value args, Value keywords) {
    return at<Tuple>(run, args)->size > 0 || dict_size(run, keywords) > 0;
}

bool makes_plainly(Run& run, Value cls) {
    Value make = lookup_in_type(run, cls, name(run, NameId::d_new));
    if (is_a(run, make, TypeId::staticmethod)) make = at<Record>(run, make)->fields[0];
    return is_object_new(run, make);
}

bool inits_plainly(Run& run, Value cls) {
    Value init = lookup_in_type(run, cls, name(run, NameId::d_init));
    return !init || is_inert_init(run, init, cls);
}

Value object_new(Run& run, const Value* args) {
    Value cls = args[0];
    if (!cls) return raise(run, TypeId::TypeError, "object.__new__(): not enough arguments");
    if (!is_class(run, cls)) {
        return raise(run, TypeId::TypeError, "object.__new__(X): X is not a type object (" + type_name(run, cls) + ")");
    }
    auto* mro = at<Tuple>(run, at<Class>(run, cls)->mro);
    for (std::uint32_t i = 0; i < mro->size; ++i) {
        Value base = mro->items[i];
        if (!(at<Class>(run, base)->flags.as_int() & class_is_native)) continue;
        if (makes_plainly(run, base)) break;
        auto safe = class_name(run, base);
        return raise(run, TypeId::TypeError,
                     "object.__new__(" + class_name(run, cls) + ") is not safe, use " + safe + ".__new__()");
    }
    if (has_arguments(run, args[1], args[2])) {
        if (!makes_plainly(run, cls)) {
            return raise(run, TypeId::TypeError,
                         "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (inits_plainly(run, cls)) {
            return raise(run, TypeId::TypeError, class_name(run, cls) + "() takes no arguments");
        }
    }
    return allocate_instance(run, cls);
}

Value object_init(Run& run, const Value* args) {
    if (!has_arguments(run, args[1], args[2])) return done();
    Value cls = class_of(run, args[0]);
    if (!inits_plainly(run, cls)) {
        return raise(run, TypeId::TypeError,
                     "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    bool is_made = !(at<Class>(run, cls)->flags.as_int() & class_is_not_made);
    if (is_made && makes_plainly(run, cls)) {
        return raise(run, TypeId::TypeError,
                     class_name(run, cls) + ".__init__() takes exactly one argument (the instance to initialize)");
    }
    return done();
}

// Types without a __repr__ in their table are shown by the machine; asked by name, others are shown as plain objects.
Value object_repr(Run& run, const Value* args) {
    Value own = lookup_in_type(run, class_value(run, builtin_base(run, args[0])), name(run, NameId::d_repr));
    bool is_inherited = at<NativeFunction>(run, own)->owner == class_value(run, TypeId::object);
    std::string text;
    if (is_inherited && !is_exception(run, args[0])) {
        if (!append_base_repr(run, args[0], text)) return {};
        return new_str(run, text);
    }
    text = "<" + class_display(run, class_of(run, args[0])) + " object at ";
    append_address(run, args[0], text);
    return new_str(run, text + ">");
}

Value object_str(Run& run, const Value* args) {
    if (is_builtin(run, args[0])) return repr(run, args[0]);
    Value method = own_method(run, args[0], NameId::d_repr);
    if (method && method != kNone) return tail_special(run, method, {args[0]}, OnReturn::push);
    return repr(run, args[0]);
}

Value object_format(Run& run, const Value* args) {
    if (!is_str(run, args[1])) {
        return raise(run, TypeId::TypeError, "__format__() argument must be str, not " + type_name(run, args[1]));
    }
    if (at<Str>(run, args[1])->length) {
        return raise(run, TypeId::TypeError,
                     "unsupported format string passed to " + type_name(run, args[0]) + ".__format__");
    }
    return str(run, args[0]);
}

Value object_eq(Run&, const Value* args) {
    return args[0] == args[1] ? kTrue : kNotImplemented;
}

Value object_ne(Run& run, const Value* args) {
    Held result(run, call_method(run, args[0], NameId::d_eq, {args[1]}));
    if (!result) return {};
    if (result.get() == kNotImplemented) return kNotImplemented;
    int is_equal = truth(run, result);
    return is_equal < 0 ? Value{} : of_bool(!is_equal);
}

Value no_order(Run&, const Value*) {
    return kNotImplemented;
}

bool name_is_str(Run& run, Value name) {
    if (is_str(run, name)) return true;
    raise(run, TypeId::TypeError, "attribute name must be string, not '" + type_name(run, name) + "'");
    return false;
}

Value object_getattribute(Run& run, const Value* args) {
    if (!name_is_str(run, args[1])) return {};
    // __getattr__ is asked by whoever asked for the attribute, not by this method.
    Value r = load_plainly(run, args[0], args[1], nullptr, false);
    if (r == kTailCall && run.request.on_return == OnReturn::getattr) {
        run.request.on_return = OnReturn::push;
        drop(run, take(run.request.extra));
    }
    return r;
}

Value store(Run& run, Value object, Value name, Value value) {
    if (is_class(run, object)) {    // hackcheck()
        return raise(run, TypeId::TypeError,
                     std::string("can't apply this ") + (value ? "__setattr__" : "__delattr__") + " to " +
                         type_name(run, object) + " object");
    }
    if (!name_is_str(run, name)) return {};
    Value r = store_plainly(run, object, name, value, nullptr);
    // What a property's setter gives is None by all custom; a method's call has a result.
    if (r == kTailCall) run.request.on_return = OnReturn::push;
    return r;
}
Value object_setattr(Run& run, const Value* args) {
    return store(run, args[0], args[1], args[2]);
}
Value object_delattr(Run& run, const Value* args) {
    return store(run, args[0], args[1], {});
}

}    // namespace

void add_class_names(Run& run, Value cls, Value names) {
    auto* c = at<Class>(run, cls);
    bool is_native = (c->flags.as_int() & class_is_native) || c->number.as_int() < kBuiltinTypes;
    bool has_module = cls == class_value(run, TypeId::function) || cls == class_value(run, TypeId::native) ||
                      cls == class_value(run, TypeId::type);
    for_each_entry(run, at<Class>(run, cls)->dict, [&](Value key, Value) {
        // CPython works these out where a type is written in C.
        bool is_hidden = is_native && !has_module && str_equal(run, key, "__module__");
        if (is_str(run, key) && !is_hidden) dict_set_str(run, names, key, kNone);
    });
}

namespace {

Value object_dir(Run& run, const Value* args) {
    Held names(run, new_dict(run));
    auto add = [&](Value dict) {
        for_each_entry(run, dict, [&](Value key, Value) {
            if (is_str(run, key)) dict_set_str(run, names, key, kNone);
        });
    };
    Held own(run, find_attribute(run, args[0], name(run, NameId::d_dict)));
    if (!own && run.has_error()) return {};
    if (own && has_kind(run, own, Kind::dict)) add(own);
    auto* mro = at<Tuple>(run, at<Class>(run, class_of(run, args[0]))->mro);
    for (std::uint32_t i = 0; i < mro->size; ++i) add_class_names(run, mro->items[i], names);
    return list_from(run, names);
}

Value object_init_subclass(Run& run, const Value* args) {
    if (dict_size(run, args[2])) {
        return raise(
            run, TypeId::TypeError,
            to_utf8(run, at<Class>(run, args[0])->qualname) + ".__init_subclass__() takes no keyword arguments");
    }
    if (at<Tuple>(run, args[1])->size) {
        return raise(run, TypeId::TypeError,
                     class_name(run, args[0]) + ".__init_subclass__() takes no arguments (" +
                         std::to_string(at<Tuple>(run, args[1])->size) + " given)");
    }
    return done();
}

Value object_reduce(Run& run, const Value* args) {
    return tail_prelude(run, "_reduce", {args[0]});
}
Value object_reduce_ex(Run& run, const Value* args) {
    std::int64_t protocol;
    if (!to_index(run, args[1], &protocol)) return {};
    return tail_prelude(run, "_reduce_ex", {args[0], Value::of_int(protocol)});
}
Value object_getstate(Run& run, const Value* args) {
    return tail_prelude(run, "_getstate", {args[0]});
}

Value object_sizeof(Run& run, const Value* args) {
    return Value::of_int(args[0].is_ref() ? static_cast<std::int64_t>(size_of(run, args[0].offset())) : 28);
}

// --- __class__ ------------------------------------------------------------------------------------------------------

Value get_class(Run& run, Value self) {
    return retained(run, class_of(run, self));
}

// The class whose layout this one's instances have, slots of its own left out.
Value layout_before(Run& run, Value cls) {
    auto* c = at<Class>(run, cls);
    return c->layout ? c->layout : c->solid_base;
}

bool has_same_slots(Run& run, Value a, Value b) {
    auto size = [&](Value v) { return v ? at<Tuple>(run, v)->size : 0; };
    if (size(a) != size(b)) return false;
    for (std::uint32_t i = 0; i < size(a); ++i)
        if (at<Tuple>(run, a)->items[i] != at<Tuple>(run, b)->items[i]) return false;
    return true;
}

bool set_class(Run& run, Value self, Value cls) {
    if (!cls) return raise(run, TypeId::TypeError, "can't delete __class__ attribute"), false;
    if (!is_class(run, cls)) {
        raise(run, TypeId::TypeError, "__class__ must be set to a class, not '" + type_name(run, cls) + "' object");
        return false;
    }
    Value old = class_of(run, self);
    auto *from = at<Class>(run, old), *to = at<Class>(run, cls);
    bool is_module = is_instance(run, self, TypeId::module) && is_subclass(run, cls, class_value(run, TypeId::module));
    if (!is_module && ((from->flags.as_int() | to->flags.as_int()) & class_is_native)) {
        raise(run, TypeId::TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        return false;
    }
    auto kept = class_has_dict | class_is_exception;
    bool is_alike = layout_before(run, old) == layout_before(run, cls) && has_same_slots(run, from->slots, to->slots) &&
                    from->kind == to->kind && (from->flags.as_int() & kept) == (to->flags.as_int() & kept) &&
                    from->record_fields == to->record_fields;
    if (!is_alike && !is_module) {
        raise(run, TypeId::TypeError,
              "__class__ assignment: '" + class_name(run, cls) + "' object layout differs from '" +
                  class_name(run, old) + "'");
        return false;
    }
    if (has_kind(run, self, Kind::record) && at<Record>(run, self)->shape) to_dict_mode(run, self);
    object_of(run, self)->type = static_cast<std::uint16_t>(type_number(run, cls));
    if (type_number(run, cls) >= kBuiltinTypes) retain(run, cls);
    if (type_number(run, old) >= kBuiltinTypes) drop(run, old);
    return true;
}

Value get_weakref(Run& run, Value self) {
    Value list = self.is_ref() ? weak_references(run, self.offset()) : Value{};
    if (!list || !at<List>(run, list)->size) return kNone;
    return retained(run, Value::of_offset(static_cast<std::uint32_t>(items_of(run, list)[0].as_int())));
}

}    // namespace

const NativeDef kObjectMethods[] = {
    {"__new__", "cls=?, /, *args, **kwargs", object_new},
    {"__init__", "self, /, *args, **kwargs", object_init},
    {"__repr__", "self, /", object_repr},
    {"__str__", "self, /", object_str},
    {"__hash__", "self, /", native_hash},
    {"__format__", "self, format_spec, /", object_format, 0, 1},
    {"__eq__", "self, value, /", object_eq},
    {"__ne__", "self, value, /", object_ne},
    {"__lt__", "self, value, /", no_order},
    {"__le__", "self, value, /", no_order},
    {"__gt__", "self, value, /", no_order},
    {"__ge__", "self, value, /", no_order},
    {"__getattribute__", "self, name, /", object_getattribute},
    {"__setattr__", "self, name, value, /", object_setattr},
    {"__delattr__", "self, name, /", object_delattr},
    {"__dir__", "self, /", object_dir, 0, 1},
    {"__sizeof__", "self, /", object_sizeof, 0, 1},
    {"__reduce__", "self, /", object_reduce, 0, 1},
    {"__reduce_ex__", "self, protocol, /", object_reduce_ex, 0, 1},
    {"__getstate__", "self, /", object_getstate, 0, 1},
    {"@__init_subclass__", "cls, /, *args, **kwargs", object_init_subclass},
    {"@__subclasshook__", "cls, subclass=?, /", no_order},
    {},
};

const GetSetDef kObjectFields[] = {
    {"__class__", get_class, set_class},
    {},
};

const GetSetDef kInstanceAttributes[] = {
    {"__dict__", get_instance_dict, set_instance_dict},
    {"__weakref__", get_weakref, nullptr},
    {},
};

}    // namespace coroscope
