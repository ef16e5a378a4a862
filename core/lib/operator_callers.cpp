// operator.attrgetter, itemgetter and methodcaller: objects that are called with an object and ask it for something.
// Each holds what it was made with; what runs Python several times over is in the prelude _operators.
#include "core/lib/operator_callers.hpp"

#include "core/lib/asked.hpp"
#include "core/lib/modules.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {
namespace {

struct Caller {
    COROSCOPE_RECORD
    Value given;       // tuple: names, items, or the method's name and its arguments
    Value keywords;    // dict, of a methodcaller only
};
constexpr std::uint32_t kCallerFields = 2;

Caller& caller_of(Run& run, Value v) {
    return *at<Caller>(run, v);
}
const Value* given_of(Run& run, Value v, std::uint32_t* count) {
    auto* given = at<Tuple>(run, caller_of(run, v).given);
    *count = given->size;
    return given->items;
}

Value make(Run& run, Value cls, Value given, Value keywords) {
    Value made = new_instance(run, cls, kCallerFields);
    caller_of(run, made).given = retained(run, given);
    if (keywords) caller_of(run, made).keywords = retained(run, keywords);
    return made;
}

Value attrgetter_new(Run& run, const Value* args) {
    auto* names = at<Tuple>(run, args[1]);
    if (names->size == 0) return raise(run, TypeId::TypeError, "attrgetter expected 1 argument, got 0");
    for (std::uint32_t i = 0; i < names->size; ++i) {
        if (!is_instance(run, names->items[i], TypeId::str))
            return raise(run, TypeId::TypeError, "attribute name must be a string");
    }
    return make(run, args[0], args[1], {});
}
Value itemgetter_new(Run& run, const Value* args) {
    if (at<Tuple>(run, args[1])->size == 0)
        return raise(run, TypeId::TypeError, "itemgetter expected 1 argument, got 0");
    return make(run, args[0], args[1], {});
}
Value methodcaller_new(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (given->size == 0)
        return raise(run, TypeId::TypeError, "methodcaller needs at least one argument, the method name");
    if (!is_instance(run, given->items[0], TypeId::str))
        return raise(run, TypeId::TypeError, "method name must be a string");
    return make(run, args[0], args[1], args[2]);
}

Value itemgetter_call(Run& run, const Value* args) {
    std::uint32_t count;
    auto* items = given_of(run, args[0], &count);
    if (count == 1) return subscript(run, args[1], items[0]);
    return ask(run, "_operators", "get_items", {args[1], caller_of(run, args[0]).given});
}
Value attrgetter_call(Run& run, const Value* args) {
    return ask(run, "_operators", "get_attributes", {args[1], caller_of(run, args[0]).given});
}
Value methodcaller_call(Run& run, const Value* args) {
    auto& caller = caller_of(run, args[0]);
    return ask(run, "_operators", "call_method", {args[1], caller.given, caller.keywords});
}

// repr and reduce know the name that CPython's type has: with its module where the class is C.
template <Text function>
Value described(Run& run, const Value* args) {
    auto& caller = caller_of(run, args[0]);
    Held name(run, new_str(run, native_class_name(run, class_of(run, args[0]))));
    return ask(run, "_operators", function.text, {args[0], name.get(), caller.given, caller.keywords});
}

constexpr NativeDef kAttrGetter[] = {
    {"__new__", "cls, /, *attrs=?", attrgetter_new},
    {"__call__", "self, obj, /", attrgetter_call, 0, 6, "attrgetter"},
    {"__repr__", "self, /", described<"attrgetter_repr">, 0, 2},
    {"__reduce__", "self, /", described<"caller_reduce">, 0, 1},
    {},
};
constexpr NativeDef kItemGetter[] = {
    {"__new__", "cls, /, *items=?", itemgetter_new},
    {"__call__", "self, obj, /", itemgetter_call, 0, 6, "itemgetter"},
    {"__repr__", "self, /", described<"itemgetter_repr">, 0, 2},
    {"__reduce__", "self, /", described<"caller_reduce">, 0, 1},
    {},
};
constexpr NativeDef kMethodCaller[] = {
    {"__new__", "cls, /, *args=?, **kwargs", methodcaller_new},
    {"__call__", "self, obj, /", methodcaller_call, 0, 6, "methodcaller"},
    {"__repr__", "self, /", described<"methodcaller_repr">, 0, 2},
    {"__reduce__", "self, /", described<"methodcaller_reduce">, 0, 1},
    {},
};

// type_name(obj): as messages name its class
Value type_name_of(Run& run, const Value* args) {
    return new_str(run, type_name(run, args[0]));
}

constexpr NativeDef kPreludeFunctions[] = {
    {"type_name", "obj, /", type_name_of},
    {},
};

}    // namespace

void define_callers(Run& run, Value module_dict) {
    for (auto& named : operator_classes()) {
        Held cls(run, define_class(run, "operator", named.owner, class_value(run, TypeId::object), kCallerFields,
                                   named.methods, nullptr));
        at<Class>(run, cls)->flags = Value::of_int(at<Class>(run, cls)->flags.as_int() | class_is_final);
        dict_set_str(run, module_dict, named.owner, cls);
    }
}

std::vector<ClassNatives> operator_classes() {
    return {
        {"attrgetter", kAttrGetter, nullptr},
        {"itemgetter", kItemGetter, nullptr},
        {"methodcaller", kMethodCaller, nullptr},
    };
}

extern const ModuleDef operators_native_module = {"_operators", kPreludeFunctions, nullptr, nullptr};

}    // namespace coroscope
