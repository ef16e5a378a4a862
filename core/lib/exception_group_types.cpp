// BaseExceptionGroup and ExceptionGroup: several exceptions raised as one.
#include "core/lib/exception_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/exception_groups.hpp"

namespace coroscope {

namespace {

std::string class_name(Run& run, Value cls) {
    return to_utf8(run, at<Class>(run, cls)->name);
}

// The class itself, or ExceptionGroup for a BaseExceptionGroup of Exceptions alone; unbound: raised.
Value class_for(Run& run, Value cls, bool has_others) {
    Value plain = class_value(run, TypeId::ExceptionGroup);
    if (cls == class_value(run, TypeId::BaseExceptionGroup)) return has_others ? cls : plain;
    if (!has_others) return cls;
    if (cls == plain) return raise(run, TypeId::TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    if (is_subclass(run, cls, class_value(run, TypeId::Exception)))
        return raise(run, TypeId::TypeError, "Cannot nest BaseExceptions in '" + class_name(run, cls) + "'");
    return cls;
}

Value make(Run& run, const Value* args) {
    if (!has_kind(run, args[0], Kind::record) || !is_instance(run, args[0], TypeId::type) ||
        !is_subclass(run, args[0], class_value(run, TypeId::BaseExceptionGroup)))
        return make_exception(run, args[0], args[1]);
    auto* given = at<Tuple>(run, args[1]);
    if (given->size != 2)
        return raise(
            run, TypeId::TypeError,
            "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + std::to_string(given->size) + " given)");
    Value message = given->items[0], several = given->items[1];
    if (!is_str(run, message))
        return raise(run, TypeId::TypeError,
                     "BaseExceptionGroup.__new__() argument 1 must be str, not " + type_name(run, message));
    bool is_sequence = has_kind(run, several, Kind::list) || has_kind(run, several, Kind::tuple) ||
                       has_kind(run, several, Kind::str) || has_kind(run, several, Kind::bytes) ||
                       is_a(run, several, TypeId::range);
    if (!is_sequence && own_method(run, several, NameId::d_getitem) && !has_kind(run, several, Kind::dict))
        return tail_prelude(run, "_new_group", {args[0], message, several});
    if (!is_sequence) return raise(run, TypeId::TypeError, "second argument (exceptions) must be a sequence");
    Held exceptions(run, tuple_from(run, several));
    if (!exceptions) return {};
    auto* items = at<Tuple>(run, exceptions);
    if (items->size == 0)
        return raise(run, TypeId::ValueError, "second argument (exceptions) must be a non-empty sequence");
    bool has_others = false;
    for (std::uint32_t i = 0; i < items->size; ++i) {
        Value item = items->items[i];
        if (!item.is_ref() || !is_instance(run, item, TypeId::BaseException))
            return raise(run, TypeId::ValueError,
                         "Item " + std::to_string(i) + " of second argument (exceptions) is not an exception");
        if (!is_instance(run, item, TypeId::Exception)) has_others = true;
    }
    Value cls = class_for(run, args[0], has_others);
    if (!cls) return {};
    Value v = make_exception(run, cls, args[1]);
    if (!v) return {};
    auto* e = exception_at(run, v);
    assign(run, e->extra[group_message], retained(run, message));
    assign(run, e->extra[group_exceptions], exceptions.take());
    return v;
}

Value init(Run& run, const Value* args) {
    return done_if(init_exception(run, args[0], args[1], args[2]));
}

Value str_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_str(run, args[0], text) ? new_str(run, text) : Value{};
}

Value derive(Run& run, const Value* args) {
    auto* given = at<Tuple>(run, args[1]);
    if (given->size != 1)
        return raise(run, TypeId::TypeError,
                     "function takes exactly 1 argument (" + std::to_string(given->size) + " given)");
    Value pair[] = {exception_at(run, args[0])->extra[group_message], given->items[0]};
    Held both(run, new_tuple_of(run, pair, 2)), none(run, new_dict(run));
    Value with_class[] = {class_value(run, TypeId::BaseExceptionGroup), both, none};
    return make(run, with_class);
}

// By a class or a tuple of classes in C++; a function, or parts made in Python, are for the prelude.
Value divide(Run& run, Value group, Value condition, bool wants_rest) {
    bool is_function = is_a(run, condition, TypeId::function);
    if (!is_function && !is_exception_type(run, condition))
        return raise(run, TypeId::TypeError, "expected a function, exception type or tuple of exception types");
    if (is_function || !derives_natively(run, group))
        return tail_prelude(run, wants_rest ? "_split_group" : "_subgroup", {group, condition, of_bool(!is_function)});
    GroupParts parts;
    if (!split_exception_group(run, group, condition, wants_rest, &parts)) return {};
    if (!wants_rest) {
        drop(run, parts.rest);
        return parts.match;
    }
    Value both[] = {parts.match, parts.rest};
    Value pair = new_tuple_of(run, both, 2);
    drop(run, parts.match);
    drop(run, parts.rest);
    return pair;
}

Value split(Run& run, const Value* args) {
    return divide(run, args[0], args[1], true);
}

Value subgroup(Run& run, const Value* args) {
    return divide(run, args[0], args[1], false);
}

const NativeDef kMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", make},
    {"__init__", "self, /, *args, **kwargs", init},
    {"__str__", "self, /", str_method, 0, 2},
    {"derive", "self, /, *args", derive},
    {"split", "self, matcher_value, /", split, 0, 2},
    {"subgroup", "self, matcher_value, /", subgroup, 0, 2},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};

const GetSetDef kAttributes[] = {
    {"message", get_extra<group_message>, nullptr, kMember},
    {"exceptions", get_extra<group_exceptions>, nullptr, kMember},
    {},
};

}    // namespace

void add_group_exceptions(std::vector<TypeDef>& types) {
    types.push_back({TypeId::BaseExceptionGroup, kMethods, kAttributes});
}

}    // namespace coroscope
