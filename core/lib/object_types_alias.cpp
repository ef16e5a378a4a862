// list[int] and int | str: types as annotations write them.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/union_types.hpp"

namespace coroscope {

namespace {

Value* fields_of(Run& run, Value v) {
    return at<Record>(run, v)->fields;
}

// --- types.GenericAlias: [0] the class, [1] a tuple of arguments ----------------------------------------------------

Value alias_new(Run& run, const Value* args) {
    Value pair[] = {args[1], args[2]};
    Held plain(run, native_alias(run, pair));
    if (args[0] == class_value(run, TypeId::generic_alias)) return plain.take();
    Value made =
        new_instance(run, args[0], static_cast<std::uint32_t>(at<Class>(run, args[0])->record_fields.as_int()));
    for (int i = 0; i < 2; ++i) fields_of(run, made)[i] = retained(run, fields_of(run, plain)[i]);
    return made;
}

Value alias_call(Run& run, const Value* args) {
    return tail_call(run, fields_of(run, args[0])[0], retained(run, args[1]), dict_copy(run, args[2]));
}

Value alias_mro_entries(Run& run, const Value* args) {
    return new_tuple_of(run, &fields_of(run, args[0])[0], 1);
}

Value alias_item(Run& run, const Value* args) {
    return tail_prelude(run, "_substitute", {args[0], args[1]});
}

Value alias_check(Run& run, const Value*) {
    return raise(run, TypeId::TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}
Value alias_subclass_check(Run& run, const Value*) {
    return raise(run, TypeId::TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

Value alias_getattribute(Run& run, const Value* args) {
    return get_attribute(run, args[0], args[1]);
}

Value get_origin(Run& run, Value self) {
    return retained(run, fields_of(run, self)[0]);
}
Value get_args(Run& run, Value self) {
    return retained(run, fields_of(run, self)[1]);
}

// The type variables among the arguments, in order.
Value parameters_of(Run& run, Value args) {
    Held list(run, new_list(run, 0));
    auto add = [&](Value v) {
        for (std::uint32_t i = 0; i < at<List>(run, list)->size; ++i) {
            if (items_of(run, list)[i] == v) return;
        }
        list_append(run, list, v);
    };
    for (std::uint32_t i = 0; i < at<Tuple>(run, args)->size; ++i) {
        Value arg = at<Tuple>(run, args)->items[i];
        if (is_class(run, arg)) continue;
        auto type = type_name(run, arg);
        if (type == "TypeVar" || type == "ParamSpec" || type == "TypeVarTuple") {
            add(arg);
            continue;
        }
        Held inner(run, find_attribute(run, arg, intern(run, "__parameters__")));
        if (!inner && run.has_error()) return {};
        if (!inner || !has_kind(run, inner, Kind::tuple)) continue;
        for (std::uint32_t j = 0; j < at<Tuple>(run, inner)->size; ++j) add(at<Tuple>(run, inner)->items[j]);
    }
    return list_to_tuple(run, list);
}
Value get_alias_parameters(Run& run, Value self) {
    return parameters_of(run, fields_of(run, self)[1]);
}
Value get_union_parameters(Run& run, Value self) {
    return parameters_of(run, fields_of(run, self)[0]);
}

// --- types.UnionType: [0] a tuple of its parts ----------------------------------------------------------------------

Value get_union_args(Run& run, Value self) {
    return retained(run, fields_of(run, self)[0]);
}

Value union_check(Run& run, const Value* args) {
    return answer(instance_check(run, args[1], args[0]));
}
Value union_subclass_check(Run& run, const Value* args) {
    return answer(subclass_check(run, args[1], args[0]));
}

Value either(Run& run, const Value* args) {
    return new_union(run, args[0], args[1]);
}
Value either_reflected(Run& run, const Value* args) {
    return new_union(run, args[1], args[0]);
}

}    // namespace

const NativeDef kAliasMethods[] = {
    {"__new__", "cls, origin, args, /", alias_new},
    {"__call__", "self, /, *args, **kwargs", alias_call},
    {"__mro_entries__", "self, bases, /", alias_mro_entries},
    {"__getitem__", "self, item, /", alias_item},
    {"__getattribute__", "self, name, /", alias_getattribute},
    {"__instancecheck__", "self, instance, /", alias_check},
    {"__subclasscheck__", "self, subclass, /", alias_subclass_check},
    {"__or__", "self, value, /", either},
    {"__ror__", "self, value, /", either_reflected},
    {"__repr__", "self, /", native_repr},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    {},
};
const GetSetDef kAliasFields[] = {
    {"__origin__", get_origin, nullptr, kMember},
    {"__args__", get_args, nullptr, kMember},
    {"__parameters__", get_alias_parameters, nullptr},
    {},
};

const NativeDef kUnionMethods[] = {
    {"__or__", "self, value, /", either},
    {"__ror__", "self, value, /", either_reflected},
    {"__getitem__", "self, item, /", alias_item},
    {"__instancecheck__", "self, instance, /", union_check},
    {"__subclasscheck__", "self, subclass, /", union_subclass_check},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    {"__repr__", "self, /", native_repr},
    {},
};
const GetSetDef kUnionFields[] = {
    {"__args__", get_union_args, nullptr, kMember},
    {"__parameters__", get_union_parameters, nullptr},
    {},
};

}    // namespace coroscope
