// Functions of programs and of C++, and methods: calling, binding, what they know about themselves.
#include "core/lib/arguments.hpp"
#include "core/lib/object_types_parts.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/runtime_code.hpp"

namespace coroscope {

namespace {

Value call_self(Run& run, const Value* args) {
    return tail_call(run, args[0], retained(run, args[1]), dict_copy(run, args[2]));
}

Value new_bound(Run& run, Value function, Value self) {
    Value bound = new_record(run, TypeId::method, 2);
    at<BoundMethod>(run, bound)->function = retained(run, function);
    at<BoundMethod>(run, bound)->self = retained(run, self);
    return bound;
}

Value bind_function(Run& run, const Value* args) {
    if (is_bound_to_nothing(run, args)) return {};
    bool is_through_class = !args[1] || args[1] == kNone;
    if (is_through_class && args[2] != class_value(run, TypeId::none)) return retained(run, args[0]);
    return new_bound(run, args[0], args[1]);
}

// --- function -------------------------------------------------------------------------------------------------------

Function& function_of(Run& run, Value v) {
    return *at<Function>(run, v);
}

// What func_new() says of names, defaults and closure; false: raised.
bool check_parts(Run& run, const Code& code, Value name, Value defaults, Value closure) {
    auto wrong = [&](const std::string& text) { return raise(run, TypeId::TypeError, text), false; };
    if (is_given(name) && !is_str(run, name)) return wrong("arg 3 (name) must be None or string");
    if (is_given(defaults) && !has_kind(run, defaults, Kind::tuple))
        return wrong("arg 4 (defaults) must be None or tuple");
    bool is_tuple = closure && has_kind(run, closure, Kind::tuple);
    if (code.free_count && !is_tuple) return wrong("arg 5 (closure) must be tuple");
    if (is_given(closure) && !is_tuple) return wrong("arg 5 (closure) must be None or tuple");
    auto size = is_tuple ? at<Tuple>(run, closure)->size : 0;
    if (size != code.free_count) {
        raise(run, TypeId::ValueError,
              code.name + " requires closure of length " + std::to_string(code.free_count) + ", not " +
                  std::to_string(size));
        return false;
    }
    for (std::uint32_t i = 0; i < size; ++i) {
        Value cell = at<Tuple>(run, closure)->items[i];
        if (!is_a(run, cell, TypeId::cell))
            return wrong("arg 5 (closure) expected cell, found " + type_name(run, cell));
    }
    return true;
}

void take_code(Run& run, Function& f, Value code) {
    auto id = static_cast<std::size_t>(at<Record>(run, code)->fields[0].as_int());
    f.code = pack_facts(*run.store.codes[id]);
    if (makes_awaitable(run, code))
        f.code = Value::of_int(static_cast<std::int64_t>(facts_of(f).bits | kGivesAwaitable));
    assign(run, f.spare[0], retained(run, code));
}

Value function_new(Run& run, const Value* args) {
    if (!is_a(run, args[1], TypeId::code)) {
        return raise(run, TypeId::TypeError, "function() argument 'code' must be code, not " + type_name(run, args[1]));
    }
    if (!has_kind(run, args[2], Kind::dict)) {
        return raise(run, TypeId::TypeError,
                     "function() argument 'globals' must be dict, not " + type_name(run, args[2]));
    }
    auto code = static_cast<std::uint32_t>(at<Record>(run, args[1])->fields[0].as_int());
    if (!check_parts(run, *run.store.codes[code], args[3], args[4], args[5])) return {};
    Value v = make_function(run, code, args[2]);
    auto& f = function_of(run, v);
    if (Value replaced = at<Record>(run, args[1])->fields[1]) {
        if (Value name = dict_get_str(run, replaced, "co_name")) assign(run, f.name, retained(run, name));
        if (Value name = dict_get_str(run, replaced, "co_qualname")) assign(run, f.qualname, retained(run, name));
    }
    take_code(run, f, args[1]);
    if (args[3] && args[3] != kNone) assign(run, f.name, retained(run, args[3]));
    if (args[4] && args[4] != kNone) f.defaults = retained(run, args[4]);
    if (args[5] && args[5] != kNone) f.closure = retained(run, args[5]);
    return v;
}

Value get_code(Run& run, Value self) {
    auto& f = function_of(run, self);
    if (!f.spare[0]) {
        Value code = code_object(run, facts_of(function_of(run, self)).code());
        function_of(run, self).spare[0] = code;
    }
    return retained(run, function_of(run, self).spare[0]);
}

bool set_code(Run& run, Value self, Value value) {
    if (!value || !is_a(run, value, TypeId::code)) {
        raise(run, TypeId::TypeError, "__code__ must be set to a code object");
        return false;
    }
    auto& f = function_of(run, self);
    const auto& code = *run.store.codes[static_cast<std::size_t>(at<Record>(run, value)->fields[0].as_int())];
    auto has = f.closure ? at<Tuple>(run, f.closure)->size : 0;
    if (has != code.free_count) {
        raise(run, TypeId::ValueError,
              to_utf8(run, f.name) + "() requires a code object with " + std::to_string(has) + " free vars, not " +
                  std::to_string(code.free_count));
        return false;
    }
    take_code(run, f, value);
    return true;
}

template <Value Function::*field>
Value get_field(Run& run, Value self) {
    return or_none(run, function_of(run, self).*field);
}
bool set_name(Run& run, Value self, Value value) {
    return set_text_field(run, function_of(run, self).name, value, "__name__");
}
bool set_qualname(Run& run, Value self, Value value) {
    return set_text_field(run, function_of(run, self).qualname, value, "__qualname__");
}
template <Value Function::*field>
bool set_any(Run& run, Value self, Value value) {
    assign(run, function_of(run, self).*field, value ? retained(run, value) : kNone);
    return true;
}
bool set_defaults(Run& run, Value self, Value value) {
    if (value && value != kNone && !has_kind(run, value, Kind::tuple)) {
        raise(run, TypeId::TypeError, "__defaults__ must be set to a tuple object");
        return false;
    }
    assign(run, function_of(run, self).defaults, value == kNone ? Value{} : retained(run, value));
    return true;
}
bool set_kwdefaults(Run& run, Value self, Value value) {
    if (value && value != kNone && !has_kind(run, value, Kind::dict)) {
        raise(run, TypeId::TypeError, "__kwdefaults__ must be set to a dict object");
        return false;
    }
    assign(run, function_of(run, self).kwdefaults, value == kNone ? Value{} : retained(run, value));
    return true;
}

Value get_annotations(Run& run, Value self) {
    if (!function_of(run, self).annotations) {
        Value dict = new_dict(run);
        function_of(run, self).annotations = dict;
    }
    return retained(run, function_of(run, self).annotations);
}
bool set_annotations(Run& run, Value self, Value value) {
    if (value && value != kNone && !has_kind(run, value, Kind::dict)) {
        raise(run, TypeId::TypeError, "__annotations__ must be set to a dict object");
        return false;
    }
    assign(run, function_of(run, self).annotations, value == kNone ? Value{} : retained(run, value));
    return true;
}

Value get_builtins(Run& run, Value) {
    return retained(run, run.root().builtins);
}

// --- method ---------------------------------------------------------------------------------------------------------

Value method_new(Run& run, const Value* args) {
    if (!is_callable(run, args[1])) return raise(run, TypeId::TypeError, "first argument must be callable");
    if (args[2] == kNone) return raise(run, TypeId::TypeError, "instance must not be None");
    return new_bound(run, args[1], args[2]);
}

Value method_get(Run& run, const Value* args) {
    return retained(run, args[0]);
}

Value get_method_function(Run& run, Value self) {
    return retained(run, at<BoundMethod>(run, self)->function);
}
Value get_method_self(Run& run, Value self) {
    return retained(run, bound_object(run, self));
}
// Other attributes are the function's.
template <NameId id>
Value of_function(Run& run, Value self) {
    return get_attribute(run, at<BoundMethod>(run, self)->function, name(run, id));
}

// --- Functions of C++ -----------------------------------------------------------------------------------------------

Value get_native_name(Run& run, Value self) {
    return new_str(run, native_name(run, self));
}

Value get_native_qualname(Run& run, Value self) {
    auto number = static_cast<std::size_t>(at<NativeFunction>(run, self)->number.as_int());
    const auto& native = run.natives.natives[number];
    // A class method is named by the class that it is bound to.
    Value bound = at<NativeFunction>(run, self)->self;
    if (bound && native.is_class_method && is_class(run, bound) && !native.def->shown) {
        return new_str(run, to_utf8(run, at<Class>(run, bound)->qualname) + "." + native_name(run, self));
    }
    // Some stand in several types.
    Value owner = at<NativeFunction>(run, self)->owner;
    if (owner && is_class(run, owner) && native.qualname == "object." + native_name(run, self)) {
        return new_str(run, to_utf8(run, at<Class>(run, owner)->qualname) + "." + native_name(run, self));
    }
    return new_str(run, native.def->shown ? native.def->shown : native.qualname);
}

Value get_native_self(Run& run, Value self) {
    auto* native = at<NativeFunction>(run, self);
    if (native->self) return retained(run, native->self);
    if (native->owner) return retained(run, native->owner);
    Value builtins = dict_get_str(run, run.root().modules, "builtins");
    return or_none(run, builtins);
}

Value get_native_module(Run& run, Value self) {
    auto* native = at<NativeFunction>(run, self);
    if (native->self && is_a(run, native->self, TypeId::module)) {
        return retained(run, at<Module>(run, native->self)->name);
    }
    if (native->self || native->owner) return kNone;
    return new_str(run, "builtins");
}

Value get_native_doc(Run&, Value) {
    return kNone;
}

Value get_owner(Run& run, Value self) {
    return or_none(run, at<NativeFunction>(run, self)->owner);
}

Value bind_descriptor(Run& run, const Value* args) {
    if (is_bound_to_nothing(run, args)) return {};
    bool is_through_class = !args[1] || args[1] == kNone;
    if (is_through_class && args[2] != class_value(run, TypeId::none)) return retained(run, args[0]);
    Value owner = at<NativeFunction>(run, args[0])->owner;
    if (owner && !is_subclass(run, class_of(run, args[1]), owner)) {
        return raise(run, TypeId::TypeError,
                     "descriptor '" + native_name(run, args[0]) + "' for '" + class_name(run, owner) +
                         "' objects doesn't apply to a '" + type_name(run, args[1]) + "' object");
    }
    bool is_slot = is_a(run, args[0], TypeId::wrapper_descriptor);
    Value v = new_record(run, is_slot ? TypeId::method_wrapper : TypeId::native, 4);
    auto *native = at<NativeFunction>(run, v), *descriptor = at<NativeFunction>(run, args[0]);
    native->number = descriptor->number;
    native->self = retained(run, args[1]);
    native->owner = retained(run, descriptor->owner);
    return v;
}

}    // namespace

const NativeDef kFunctionMethods[] = {
    {"__new__", "cls, code, globals, name=None, argdefs=None, closure=None", function_new},
    {"__call__", "self, /, *args, **kwargs", call_self},
    {"__get__", "self, instance, owner=None, /", bind_function},
    {"__repr__", "self, /", native_repr},
    {},
};
const GetSetDef kFunctionFields[] = {
    {"__name__", get_field<&Function::name>, set_name},
    {"__qualname__", get_field<&Function::qualname>, set_qualname},
    {"__doc__", get_field<&Function::doc>, set_any<&Function::doc>, kMember},
    {"__module__", get_field<&Function::module>, set_any<&Function::module>, kMember},
    {"__defaults__", get_field<&Function::defaults>, set_defaults},
    {"__kwdefaults__", get_field<&Function::kwdefaults>, set_kwdefaults},
    {"__annotations__", get_annotations, set_annotations},
    {"__closure__", get_field<&Function::closure>, nullptr, kMember},
    {"__globals__", get_field<&Function::globals>, nullptr, kMember},
    {"__builtins__", get_builtins, nullptr, kMember},
    {"__code__", get_code, set_code},
    {"__dict__", get_instance_dict, set_instance_dict},
    {},
};

const NativeDef kMethodMethods[] = {
    {"__new__", "cls, function, instance, /", method_new, 0, 2},
    {"__call__", "self, /, *args, **kwargs", call_self},
    {"__get__", "self, instance, owner=None, /", method_get},
    {"__repr__", "self, /", native_repr},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    {},
};
const GetSetDef kMethodFields[] = {
    {"__func__", get_method_function, nullptr, kMember},
    {"__self__", get_method_self, nullptr, kMember},
    {"__name__", of_function<NameId::d_name>, nullptr},
    {"__qualname__", of_function<NameId::d_qualname>, nullptr},
    {"__doc__", of_function<NameId::d_doc>, nullptr},
    {"__module__", of_function<NameId::d_module>, nullptr},
    {"__code__", of_function<NameId::d_code>, nullptr},
    {"__defaults__", of_function<NameId::d_defaults>, nullptr},
    {"__kwdefaults__", of_function<NameId::d_kwdefaults>, nullptr},
    {"__annotations__", of_function<NameId::d_annotations>, nullptr},
    {"__globals__", of_function<NameId::d_globals>, nullptr},
    {"__closure__", of_function<NameId::d_closure>, nullptr},
    {"__dict__", of_function<NameId::d_dict>, nullptr},
    {},
};

const NativeDef kNativeMethods[] = {
    {"__call__", "self, /, *args, **kwargs", call_self},
    {"__repr__", "self, /", native_repr},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    {},
};
const GetSetDef kNativeFields[] = {
    {"__name__", get_native_name, nullptr},
    {"__qualname__", get_native_qualname, nullptr},
    {"__self__", get_native_self, nullptr},
    {"__module__", get_native_module, nullptr, true},
    {"__doc__", get_native_doc, nullptr},
    {"__text_signature__", get_native_doc, nullptr},
    {},
};

const NativeDef kMethodWrapperMethods[] = {
    {"__call__", "self, /, *args, **kwargs", call_self},
    {"__repr__", "self, /", native_repr},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    {},
};
const GetSetDef kMethodWrapperFields[] = {
    {"__name__", get_native_name, nullptr},
    {"__qualname__", get_native_qualname, nullptr},
    {"__self__", get_native_self, nullptr, true},
    {"__objclass__", get_owner, nullptr},
    {"__doc__", get_native_doc, nullptr},
    {"__text_signature__", get_native_doc, nullptr},
    {},
};

const NativeDef kMethodDescriptorMethods[] = {
    {"__call__", "self, /, *args, **kwargs", call_self},
    {"__get__", "self, instance, owner=None, /", bind_descriptor},
    {"__repr__", "self, /", native_repr},
    {},
};
const GetSetDef kMethodDescriptorFields[] = {
    {"__name__", get_native_name, nullptr, kMember}, {"__qualname__", get_native_qualname, nullptr},
    {"__objclass__", get_owner, nullptr, kMember},   {"__doc__", get_native_doc, nullptr},
    {"__text_signature__", get_native_doc, nullptr}, {},
};

}    // namespace coroscope
