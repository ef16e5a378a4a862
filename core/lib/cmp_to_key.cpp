// functools.cmp_to_key: a key without an object, which is called with one and gives keys that compare as the function
// says.
#include "core/lib/cmp_to_key.hpp"

#include "core/lib/asked.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/modules.hpp"

namespace coroscope {
namespace {

struct Key {
    COROSCOPE_RECORD
    Value compare;
    Value subject;
};
constexpr std::uint32_t kKeyFields = 2;

Key& key_of(Run& run, Value v) {
    return *at<Key>(run, v);
}
Value new_key(Run& run, Value compare, Value object) {
    Value cls = dict_get_str(run, at<Module>(run, inner_module(run, "_functools"))->dict, "KeyWrapper");
    Value made = new_instance(run, cls, kKeyFields);
    key_of(run, made).compare = retained(run, compare);
    if (object) key_of(run, made).subject = retained(run, object);
    return made;
}

Value call(Run& run, const Value* args) {
    return new_key(run, key_of(run, args[0]).compare, args[1]);
}

// The functions of the prelude: key_eq(compare, a, b) and so on.
template <Text function>
Value compared(Run& run, const Value* args) {
    if (class_of(run, args[1]) != class_of(run, args[0]))
        return raise(run, TypeId::TypeError, "other argument must be K instance");
    auto &left = key_of(run, args[0]), &right = key_of(run, args[1]);
    if (!left.subject || !right.subject) return raise(run, TypeId::AttributeError, "object");
    return ask(run, "_functools", function.text, {left.compare, left.subject, right.subject});
}

Value get_object(Run& run, Value self) {
    Value object = key_of(run, self).subject;
    return object ? retained(run, object) : kNone;
}
bool set_object(Run& run, Value self, Value value) {
    assign(run, key_of(run, self).subject, value ? retained(run, value) : Value{});
    return true;
}

}    // namespace

Value make_key(Run& run, const Value* args) {
    return new_key(run, args[0], {});
}

const NativeDef kKeyMethods[] = {
    {"__call__", "self, /, obj", call, 0, 0, "K"},          {"__eq__", "self, value, /", compared<"key_eq">, 0, 2},
    {"__ne__", "self, value, /", compared<"key_ne">, 0, 2}, {"__lt__", "self, value, /", compared<"key_lt">, 0, 2},
    {"__le__", "self, value, /", compared<"key_le">, 0, 2}, {"__gt__", "self, value, /", compared<"key_gt">, 0, 2},
    {"__ge__", "self, value, /", compared<"key_ge">, 0, 2}, {},
};
const GetSetDef kKeyAttributes[] = {
    {"obj", get_object, set_object, true},
    {},
};

void define_key(Run& run, Value module_dict) {
    Held cls(run, define_class(run, "functools", "KeyWrapper", class_value(run, TypeId::object), kKeyFields,
                               kKeyMethods, kKeyAttributes));
    at<Class>(run, cls)->flags =
        Value::of_int(at<Class>(run, cls)->flags.as_int() | class_is_final | class_is_not_made);
    dict_set_str(run, at<Class>(run, cls)->dict, "__hash__", kNone);
    dict_set_str(run, module_dict, "KeyWrapper", cls);
}

}    // namespace coroscope
