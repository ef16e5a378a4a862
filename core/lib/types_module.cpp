// _types: the types that have no name among the builtins, for the prelude of types and of what builds on it.
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

Value is_marked(Run& run, const Value* args) {
    return of_bool(is_a(run, args[0], TypeId::generator) &&
                   (at<Generator>(run, args[0])->flags & gen_is_iterable_coroutine));
}

// The signature of a native in the language's own notation; None for what is not one.
Value native_signature(Run& run, const Value* args) {
    if (!is_native_function(run, args[0]) && !is_native_descriptor(run, args[0])) return kNone;
    auto number = static_cast<std::size_t>(at<NativeFunction>(run, args[0])->number.as_int());
    return new_str(run, run.natives.natives[number].def->signature);
}

// Patterns take the class for what `like` is, a class or the bits of __flags__: a sequence, a mapping, neither.
Value mark_as(Run& run, const Value* args) {
    std::int64_t flag = 0;
    if (!args[1].is_int()) flag = at<Class>(run, args[1])->flags.as_int() & class_collection;
    if (args[1] == Value::of_int(1 << 5)) flag = class_is_sequence;
    if (args[1] == Value::of_int(1 << 6)) flag = class_is_mapping;
    if (flag) mark_collection(run, args[0], flag);
    return done();
}

constexpr NativeDef kFunctions[] = {
    {"_mark_as", "cls, like, /", mark_as},
    {"_is_marked", "generator, /", is_marked},
    {"_native_signature", "function, /", native_signature},
    {},
};

struct NamedType {
    const char* name;
    TypeId type;
};
constexpr NamedType kTypes[] = {
    {"FunctionType", TypeId::function},
    {"CodeType", TypeId::code},
    {"MappingProxyType", TypeId::mappingproxy},
    {"GeneratorType", TypeId::generator},
    {"CoroutineType", TypeId::coroutine},
    {"AsyncGeneratorType", TypeId::async_generator},
    {"MethodType", TypeId::method},
    {"BuiltinFunctionType", TypeId::native},
    {"MethodDescriptorType", TypeId::method_descriptor},
    {"MethodWrapperType", TypeId::method_wrapper},
    {"WrapperDescriptorType", TypeId::wrapper_descriptor},
    {"ModuleType", TypeId::module},
    {"NoneType", TypeId::none},
    {"NotImplementedType", TypeId::not_implemented},
    {"EllipsisType", TypeId::ellipsis},
    {"GenericAlias", TypeId::generic_alias},
    {"UnionType", TypeId::union_type},
    {"ClassMethodDescriptorType", TypeId::classmethod_descriptor},
    {"GetSetDescriptorType", TypeId::getset},
    {"MemberDescriptorType", TypeId::member},
    {"FrameType", TypeId::frame},
    {"CellType", TypeId::cell},
    {"TracebackType", TypeId::traceback},
    {"dict_keys", TypeId::dict_keys},
    {"dict_values", TypeId::dict_values},
    {"dict_items", TypeId::dict_items},
    {"native_coroutine", TypeId::native_coroutine},
    {"async_generator_asend", TypeId::agen_asend},
};

void init(Run& run, Value dict) {
    for (const auto& named : kTypes) dict_set_str(run, dict, named.name, class_value(run, named.type));
}

}    // namespace

extern const ModuleDef types_native_module = {"_types", kFunctions, init, nullptr};

}    // namespace coroscope
