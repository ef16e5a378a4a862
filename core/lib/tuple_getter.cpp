// What a field of a named tuple is in its class: a descriptor that gives one item of a tuple.
#include "core/lib/tuple_getter.hpp"

#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/number.hpp"

namespace coroscope {
namespace {

// [0] index, [1] what __doc__ says
Value* fields_of(Run& run, Value v) {
    return at<Record>(run, v)->fields;
}

Value make(Run& run, const Value* args) {
    std::int64_t index;
    if (!to_index(run, args[1], &index)) return {};
    Value made = new_instance(run, args[0], 2);
    fields_of(run, made)[0] = Value::of_int(index);
    fields_of(run, made)[1] = retained(run, args[2]);
    return made;
}

Value get(Run& run, const Value* args) {
    auto index = fields_of(run, args[0])[0].as_int();
    if (!is_instance(run, args[1], TypeId::tuple)) {
        if (args[1] == kNone) return retained(run, args[0]);
        return raise(run, TypeId::TypeError,
                     "descriptor for index '" + std::to_string(index) + "' for tuple subclasses doesn't apply to '" +
                         type_name(run, args[1]) + "' object");
    }
    auto* tuple = at<Tuple>(run, args[1]);
    if (index < 0 || index >= tuple->size) return raise(run, TypeId::IndexError, "tuple index out of range");
    return retained(run, tuple->items[index]);
}

Value refuse_set(Run& run, const Value*) {
    return raise(run, TypeId::AttributeError, "can't set attribute");
}
Value refuse_delete(Run& run, const Value*) {
    return raise(run, TypeId::AttributeError, "can't delete attribute");
}

Value represent(Run& run, const Value* args) {
    auto* fields = fields_of(run, args[0]);
    auto text = "_tuplegetter(" + std::to_string(fields[0].as_int()) + ", ";
    if (!append_repr(run, fields[1], text)) return {};
    return new_str(run, text + ")");
}

Value reduce(Run& run, const Value* args) {
    Held parts(run, new_tuple_of(run, fields_of(run, args[0]), 2));
    Value both[] = {class_of(run, args[0]), parts};
    return new_tuple_of(run, both, 2);
}

Value get_doc(Run& run, Value self) {
    return retained(run, fields_of(run, self)[1]);
}
bool set_doc(Run& run, Value self, Value value) {
    assign(run, fields_of(run, self)[1], value ? retained(run, value) : kNone);
    return true;
}

}    // namespace

const NativeDef kTupleGetterMethods[] = {
    {"__new__", "cls, index, doc, /", make, 0, 2},
    {"__get__", "self, instance, owner=None, /", get},
    {"__set__", "self, instance, value, /", refuse_set},
    {"__delete__", "self, instance, /", refuse_delete},
    {"__repr__", "self, /", represent},
    {"__reduce__", "self, /", reduce, 0, 1},
    {},
};
const GetSetDef kTupleGetterAttributes[] = {
    {"__doc__", get_doc, set_doc, kMember},
    {},
};

void define_tuple_getter(Run& run, Value module_dict) {
    Held cls(run, define_class(run, "_collections", "_tuplegetter", class_value(run, TypeId::object), 2,
                               kTupleGetterMethods, kTupleGetterAttributes));
    dict_set_str(run, module_dict, "_tuplegetter", cls);
}

}    // namespace coroscope
