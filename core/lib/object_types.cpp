// The list of the language's own types, and the answers that several of them share.
#include "core/lib/object_types.hpp"

#include "core/lib/object_types_parts.hpp"
#include "core/lib/weakref.hpp"
#include "core/vm/hooks.hpp"

namespace coroscope {

bool set_text_field(Run& run, Value& place, Value value, const char* name) {
    if (!value || !is_str(run, value)) {
        raise(run, TypeId::TypeError, std::string(name) + " must be set to a string object");
        return false;
    }
    assign(run, place, retained(run, value));
    return true;
}

Value get_instance_dict(Run& run, Value self) {
    Value dict = instance_dict(run, self);
    if (dict) return retained(run, dict);
    return raise(run, TypeId::AttributeError, "'" + type_name(run, self) + "' object has no attribute '__dict__'");
}

bool set_instance_dict(Run& run, Value self, Value value) {
    if (!instance_dict(run, self) || is_instance(run, self, TypeId::module)) {
        raise(run, TypeId::AttributeError, "readonly attribute");
        return false;
    }
    if (!value && is_a(run, self, TypeId::function)) {
        raise(run, TypeId::TypeError, "cannot delete __dict__");
        return false;
    }
    if (value && !is_instance(run, value, TypeId::dict)) {
        raise(run, TypeId::TypeError, "__dict__ must be set to a dictionary, not a '" + type_name(run, value) + "'");
        return false;
    }
    Held fresh(run, value ? Value{} : new_dict(run));
    if (!value) value = fresh;
    auto& place = attrs_place(run, self);
    Value old = Value::of_offset(place);
    if (value) retain(run, value);
    place = value ? value.offset() : 0;
    drop(run, old);
    return true;
}

std::string native_name(Run& run, Value native) {
    auto number = static_cast<std::size_t>(at<NativeFunction>(run, native)->number.as_int());
    const auto& def = *run.natives.natives[number].def;
    std::string name = def.name;
    if (def.shown) return std::string(def.shown).substr(std::string(def.shown).rfind('.') + 1);
    return name[0] == '@' || name[0] == '!' ? name.substr(1) : name;
}

bool is_bound_to_nothing(Run& run, const Value* args) {
    auto is_nothing = [](Value v) { return !v || v == kNone; };
    if (!is_nothing(args[1]) || !is_nothing(args[2])) return false;
    raise(run, TypeId::TypeError, "__get__(None, None) is invalid");
    return true;
}

const NativeDef kPlainMethods[] = {
    {},
};

void add_object_types(std::vector<TypeDef>& types) {
    const TypeDef list[] = {
        {TypeId::object, kObjectMethods, kObjectFields},
        {TypeId::type, kTypeMethods, kTypeFields},
        {TypeId::none, kNoneMethods, nullptr},
        {TypeId::ellipsis, kEllipsisMethods, nullptr},
        {TypeId::not_implemented, kNotImplementedMethods, nullptr},
        {TypeId::super, kSuperMethods, kSuperFields},
        {TypeId::property, kPropertyMethods, kPropertyFields},
        {TypeId::staticmethod, kStaticMethodMethods, kStaticMethodFields},
        {TypeId::classmethod, kClassMethodMethods, kClassMethodFields},
        {TypeId::classmethod_descriptor, kClassMethodDescriptorMethods, kClassMethodDescriptorFields},
        {TypeId::getset, kGetSetMethods, kGetSetFields},
        {TypeId::member, kMemberMethods, kMemberFields},
        {TypeId::function, kFunctionMethods, kFunctionFields},
        {TypeId::method, kMethodMethods, kMethodFields},
        {TypeId::native, kNativeMethods, kNativeFields},
        {TypeId::method_wrapper, kMethodWrapperMethods, kMethodWrapperFields},
        {TypeId::method_descriptor, kMethodDescriptorMethods, kMethodDescriptorFields},
        {TypeId::wrapper_descriptor, kMethodDescriptorMethods, kMethodDescriptorFields},
        {TypeId::module, kModuleMethods, kModuleFields},
        {TypeId::mappingproxy, kMappingProxyMethods, nullptr},
        {TypeId::cell, kCellMethods, kCellFields},
        {TypeId::frame, kFrameMethods, kFrameFields},
        {TypeId::traceback, kTracebackMethods, kTracebackFields},
        {TypeId::code, kCodeMethods, kCodeFields},
        {TypeId::generic_alias, kAliasMethods, kAliasFields},
        {TypeId::union_type, kUnionMethods, kUnionFields},
        {TypeId::generator, kGeneratorMethods, kGeneratorFields},
        {TypeId::coroutine, kCoroutineMethods, kCoroutineFields},
        {TypeId::coroutine_wrapper, kCoroutineWrapperMethods, nullptr},
        {TypeId::async_generator, kAsyncGeneratorMethods, kAsyncGeneratorFields},
        {TypeId::agen_asend, kAsendMethods, nullptr},
        {TypeId::agen_athrow, kAthrowMethods, nullptr},
        {TypeId::weakref, kReferenceMethods, kReferenceFields},
        {TypeId::shape, kPlainMethods, kInstanceAttributes},    // nobody sees shapes
    };
    types.insert(types.end(), std::begin(list), std::end(list));
}

}    // namespace coroscope
