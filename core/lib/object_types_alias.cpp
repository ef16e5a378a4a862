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

// --- types.GenericAlias: [0] the class, [1] a tuple of arguments, [2] whether it stands unpacked
// ----------------------------------------------------

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
    Value cls = fields_of(run, args[0])[0];
    bool may_be_told = !is_class(run, cls) || !(at<Class>(run, cls)->flags.as_int() & class_is_native);
    if (may_be_told) return tail_prelude(run, "_made_by_alias", {args[0], args[1], args[2]});
    return tail_call(run, fields_of(run, args[0])[0], retained(run, args[1]), dict_copy(run, args[2]));
}

Value alias_mro_entries(Run& run, const Value* args) {
    return new_tuple_of(run, &fields_of(run, args[0])[0], 1);
}

Value alias_item(Run& run, const Value* args) {
    return tail_prelude(run, "_substitute", {args[0], args[1]});
}

Value alias_iter(Run& run, const Value* args) {
    return tail_prelude(run, "_generic_alias_iterator", {args[0]});
}

Value alias_reduce(Run& run, const Value* args) {
    if (fields_of(run, args[0])[2] == kTrue) return tail_prelude(run, "_reduce_unpacked", {args[0]});
    Value* fields = fields_of(run, args[0]);
    Held parts(run, new_tuple_of(run, fields, 2));
    Value pair[] = {class_value(run, TypeId::generic_alias), parts};
    return new_tuple_of(run, pair, 2);
}

Value alias_dir(Run& run, const Value* args) {
    return tail_prelude(run, "_dir_of_alias", {args[0]});
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

Value get_unpacked(Run& run, Value self) {
    return of_bool(fields_of(run, self)[2] == kTrue);
}
Value get_unpacked_args(Run& run, Value self) {
    Value* fields = fields_of(run, self);
    bool is_unpacked_tuple = fields[2] == kTrue && fields[0] == class_value(run, TypeId::tuple);
    return is_unpacked_tuple ? retained(run, fields[1]) : kNone;
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
        Held substitute(run, find_attribute(run, arg, intern(run, "__typing_subst__")));
        if (!substitute && run.has_error()) return {};
        if (substitute) {
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

Value unpacked_alias(Run& run, const Value* args) {
    Value made = native_alias(run, fields_of(run, args[0]));
    fields_of(run, made)[2] = kTrue;
    return made;
}

const NativeDef kAliasMethods[] = {
    {"__new__", "cls, origin, args, /", alias_new},
    {"__call__", "self, /, *args, **kwargs", alias_call},
    {"__mro_entries__", "self, bases, /", alias_mro_entries},
    {"__getitem__", "self, item, /", alias_item},
    {"__getattribute__", "self, name, /", alias_getattribute},
    {"__iter__", "self, /", alias_iter},
    {"__reduce__", "self, /", alias_reduce},
    {"__dir__", "self, /", alias_dir},
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
    {"__unpacked__", get_unpacked, nullptr, kMember},
    {"__parameters__", get_alias_parameters, nullptr},
    {"__typing_unpacked_tuple_args__", get_unpacked_args, nullptr},
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
