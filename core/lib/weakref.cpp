// _weakref: references that do not keep their object alive.
#include "core/lib/weakref.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/machine/weak.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

namespace {

WeakReference& reference_of(Run& run, Value v) {
    return *at<WeakReference>(run, v);
}

// Built-in types whose objects, and those of classes below them, have room for it.
bool has_room_for_it(TypeId type) {
    switch (type) {
        case TypeId::type:
        case TypeId::function:
        case TypeId::native:
        case TypeId::method_wrapper:
        case TypeId::method:
        case TypeId::generator:
        case TypeId::coroutine:
        case TypeId::async_generator:
        case TypeId::set:
        case TypeId::memoryview:
        case TypeId::frozenset:
        case TypeId::generic_alias:
        case TypeId::module:
        case TypeId::code:
        case TypeId::future:
        case TypeId::task:
        case TypeId::gathering_future:
        case TypeId::event_loop: return true;
        default: return false;
    }
}

bool may_be_looked_at(Run& run, Value v) {
    if (!v.is_ref()) return false;
    auto* cls = at<Class>(run, class_of(run, v));
    if (has_room_for_it(builtin_base(run, v))) return true;
    if (is_builtin(run, v)) return false;
    if (cls->flags.as_int() & class_is_native) return true;
    // A class with __slots__ has to name __weakref__ among them.
    return cls->flags.as_int() & class_has_weakrefs;
}

// A plain reference without a callback is shared.
Value known_reference(Run& run, Value target) {
    Value list = weak_references(run, target.offset());
    if (!list) return {};
    for (std::uint32_t i = 0; i < at<List>(run, list)->size; ++i) {
        Value v = Value::of_offset(static_cast<std::uint32_t>(items_of(run, list)[i].as_int()));
        if (is_a(run, v, TypeId::weakref) && !reference_of(run, v).callback) return v;
    }
    return {};
}

Value reference_new(Run& run, const Value* args) {
    Value target = args[1], callback = args[2] == kNone ? Value{} : args[2];
    if (!may_be_looked_at(run, target)) {
        return raise(run, TypeId::TypeError, "cannot create weak reference to '" + type_name(run, target) + "' object");
    }
    bool is_plain = args[0] == class_value(run, TypeId::weakref);
    if (is_plain && !callback) {
        if (Value known = known_reference(run, target)) return retained(run, known);
    }
    Value made =
        new_instance(run, args[0], static_cast<std::uint32_t>(at<Class>(run, args[0])->record_fields.as_int()));
    reference_of(run, made).callback = retained(run, callback);
    add_weak_reference(run, target, made);
    return made;
}

Value reference_init(Run&, const Value*) {
    return kNone;
}

Value reference_call(Run& run, const Value* args) {
    auto& reference = reference_of(run, args[0]);
    return is_alive(reference) ? retained(run, target_of(reference)) : kNone;
}

Value reference_repr(Run& run, const Value* args) {
    auto& reference = reference_of(run, args[0]);
    std::string text = "<weakref at ";
    append_address(run, args[0], text);
    if (!is_alive(reference)) return new_str(run, text + "; dead>");
    Value target = target_of(reference);
    text += "; to '" + type_name(run, target) + "' at ";
    append_address(run, target, text);
    return new_str(run, text + ">");
}

Value get_callback(Run& run, Value self) {
    auto& reference = reference_of(run, self);
    return reference.callback ? retained(run, reference.callback) : kNone;
}

Value count_references(Run& run, const Value* args) {
    Value list = args[0].is_ref() ? weak_references(run, args[0].offset()) : Value{};
    return Value::of_int(list ? at<List>(run, list)->size : 0);
}

Value list_references(Run& run, const Value* args) {
    Held made(run, new_list(run, 0));
    Value list = args[0].is_ref() ? weak_references(run, args[0].offset()) : Value{};
    for (std::uint32_t i = 0; list && i < at<List>(run, list)->size; ++i) {
        list_append(run, made, Value::of_offset(static_cast<std::uint32_t>(items_of(run, list)[i].as_int())));
    }
    return made.take();
}

constexpr NativeDef kFunctions[] = {
    {"getweakrefcount", "object, /", count_references},
    {"getweakrefs", "object, /", list_references, 0, 1},
    {},
};

void init(Run& run, Value dict) {
    dict_set_str(run, dict, "ref", class_value(run, TypeId::weakref));
    dict_set_str(run, dict, "ReferenceType", class_value(run, TypeId::weakref));
}

}    // namespace

const NativeDef kReferenceMethods[] = {
    {"__new__", "cls, object, callback=None, /", reference_new, 0, 2, "__new__"},
    {"__init__", "self, object, callback=None, /", reference_init, 0, 2},
    {"__call__", "self, /", reference_call},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    {"__repr__", "self, /", reference_repr},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};
const GetSetDef kReferenceFields[] = {
    {"__callback__", get_callback, nullptr, kMember},
    {},
};

extern const ModuleDef weakref_native_module = {"_weakref", kFunctions, init, nullptr};

}    // namespace coroscope
