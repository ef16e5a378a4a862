// collections.defaultdict: a dict that makes what is missing. The factory stands in a dict behind the dict of
// attributes, where no program sees it.
#include "core/lib/default_dict.hpp"

#include "core/lib/asked.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {
namespace {

constexpr const char* kFactory = "default_factory";

Value factory_of(Run& run, Value self) {
    auto attrs = at<Dict>(run, self)->attrs;
    auto behind = attrs ? at<Dict>(run, attrs)->attrs : 0;
    Value found = behind ? dict_get_str(run, Value::of_offset(behind), kFactory) : Value{};
    return found ? found : kNone;
}

// The dict of attributes that a dict has, made where there is none.
Value attributes_of(Run& run, Value dict) {
    if (!at<Dict>(run, dict)->attrs) {
        Value attrs = new_dict(run);
        at<Dict>(run, dict)->attrs = attrs.offset();
    }
    return Value::of_offset(at<Dict>(run, dict)->attrs);
}

void set_factory(Run& run, Value self, Value factory) {
    dict_set_str(run, attributes_of(run, attributes_of(run, self)), kFactory, factory);
}

Value get_factory(Run& run, Value self) {
    return retained(run, factory_of(run, self));
}
bool assign_factory(Run& run, Value self, Value value) {
    set_factory(run, self, value ? value : kNone);
    return true;
}

Value init(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    Value factory = given->size ? given->items[0] : kNone;
    if (factory != kNone && !is_callable(run, factory))
        return raise(run, TypeId::TypeError, "first argument must be callable or None");
    set_factory(run, args[0], factory);
    given = at<Tuple>(run, args[1]);
    Held rest(run, new_tuple_of(run, given->items + (given->size ? 1 : 0), given->size ? given->size - 1 : 0));
    Held method(run, get_attribute(run, class_value(run, TypeId::dict), "__init__"));
    Held all(run, new_tuple(run, 1 + at<Tuple>(run, rest)->size));
    auto* items = at<Tuple>(run, all)->items;
    items[0] = retained(run, args[0]);
    for (std::uint32_t i = 0; i < at<Tuple>(run, rest)->size; ++i)
        items[i + 1] = retained(run, at<Tuple>(run, rest)->items[i]);
    return tail_call(run, method, all.take(), args[2] ? retained(run, args[2]) : Value{});
}

Value missing(Run& run, const Value* args) {
    Value factory = factory_of(run, args[0]);
    if (factory == kNone) return raise_with(run, TypeId::KeyError, {args[1]});
    Value asked_with[] = {args[0], args[1], factory};
    return ask(run, "_containers", "make_missing", asked_with, 3);
}

}    // namespace

const NativeDef kDefaultDictMethods[] = {
    {"__init__", "self, /, *args, **kwargs", init},
    {"__repr__", "self, /", asked<"_containers", "defaultdict_repr", 1>, 0, 2},
    {"__missing__", "self, key, /", missing, 0, 1},
    {"__or__", "self, value, /", asked<"_containers", "defaultdict_or", 2>, 0, 2},
    {"__ror__", "self, value, /", asked<"_containers", "defaultdict_ror", 2>, 0, 2},
    {"__reduce__", "self, /", asked<"_containers", "defaultdict_reduce", 1>, 0, 1},
    {"__copy__", "self, /", asked<"_containers", "defaultdict_copy", 1>, 0, 1},
    {"copy", "self, /", asked<"_containers", "defaultdict_copy", 1>, 0, 1},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};
const GetSetDef kDefaultDictAttributes[] = {
    {"default_factory", get_factory, assign_factory, kMember},
    {},
};

void define_default_dict(Run& run, Value module_dict) {
    Held cls(run, define_class(run, "collections", "defaultdict", class_value(run, TypeId::dict), 0,
                               kDefaultDictMethods, kDefaultDictAttributes));
    dict_set_str(run, module_dict, "defaultdict", cls);
}

}    // namespace coroscope
