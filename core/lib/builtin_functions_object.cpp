// Built-in functions that ask about objects: attributes, classes, identity, text.
#include "core/lib/builtin_containers.hpp"
#include "core/lib/builtin_functions.hpp"
#include "core/lib/builtin_scope.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/object_types_parts.hpp"
#include "core/vm/instance_check.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

bool require_name(Run& run, Value name) {
    if (is_str(run, name)) return true;
    raise(run, TypeId::TypeError, "attribute name must be string, not '" + type_name(run, name) + "'");
    return false;
}

Value get_attr(Run& run, const Value* args) {
    if (!require_name(run, args[1])) return {};
    if (!args[2]) return tail_attribute(run, args[0], args[1]);
    Value found = find_attribute(run, args[0], args[1]);
    if (found || run.has_error()) return found;
    return retained(run, args[2]);
}

Value has_attr(Run& run, const Value* args) {
    if (!require_name(run, args[1])) return {};
    Held found(run, find_attribute(run, args[0], args[1]));
    if (!found && run.has_error()) return {};
    return of_bool(static_cast<bool>(found));
}

Value set_attr(Run& run, const Value* args) {
    return done_if(require_name(run, args[1]) && set_attribute(run, args[0], args[1], args[2]));
}

Value del_attr(Run& run, const Value* args) {
    return done_if(require_name(run, args[1]) && delete_attribute(run, args[0], args[1]));
}

// --- Classes --------------------------------------------------------------------------------------------------------

bool is_class(Run& run, Value v) {
    return has_kind(run, v, Kind::record) && is_instance(run, v, TypeId::type);
}

// Classes whose metaclass answers in Python are asked by the prelude, one after the other.
Value is_instance_function(Run& run, const Value* args) {
    if (class_of(run, args[0]) == args[1]) return kTrue;
    if (check_runs_python(run, args[1], NameId::d_instancecheck)) {
        return tail_prelude(run, "_isinstance", {args[0], args[1]});
    }
    return answer(instance_check(run, args[0], args[1]));
}
Value is_subclass_function(Run& run, const Value* args) {
    if (check_runs_python(run, args[1], NameId::d_subclasscheck)) {
        return tail_prelude(run, "_issubclass", {args[0], args[1]});
    }
    return answer(subclass_check(run, args[0], args[1]));
}

// --- Identity -------------------------------------------------------------------------------------------------------

Value id(Run& run, const Value* args) {
    // Numbers that fit a word have no object: their id is their bits, kept apart from addresses.
    Value v = args[0];
    if (!v.is_ref()) return new_int_unsigned(run, (v.bits ^ v.bits << 40) >> 16 | std::uint64_t{1} << 52);
    return Value::of_int(0x7f0000000000 + std::int64_t{identity(run, v)} * 16);
}

Value hash(Run& run, const Value* args) {
    if (!is_builtin(run, args[0])) {
        Value method = own_method(run, args[0], NameId::d_hash);
        if (method && method != kNone) return tail_prelude(run, "_hash", {method, args[0]});
    }
    std::uint64_t number;
    return hash_of(run, args[0], &number) ? new_int(run, static_cast<std::int64_t>(number)) : Value{};
}

// --- Text -----------------------------------------------------------------------------------------------------------

Value repr_function(Run& run, const Value* args) {
    if (!is_builtin(run, args[0])) {
        Value method = own_method(run, args[0], NameId::d_repr);
        if (method && method != kNone) return tail_special(run, method, {args[0]}, OnReturn::text, 1);
    }
    return repr(run, args[0]);
}

Value ascii_function(Run& run, const Value* args) {
    Held text(run, repr(run, args[0]));
    return text ? ascii_text(run, text) : Value{};
}

Value format_function(Run& run, const Value* args) {
    Held spec(run, args[1] ? retained(run, args[1]) : retained(run, run.root().empty_str));
    if (!is_str(run, spec)) {
        auto what = spec.get() == kNone ? "None" : type_name(run, spec);
        return raise(run, TypeId::TypeError, "format() argument 2 must be str, not " + what);
    }
    if (!is_builtin(run, args[0])) {
        Value method = own_method(run, args[0], NameId::d_format);
        if (method && method != kNone) return tail_special(run, method, {args[0], spec.get()}, OnReturn::text, 2);
    }
    return format(run, args[0], spec);
}

// --- dir and vars
// -----------------------------------------------------------------------------------------------------

// locals() of the frame that called.
Value local_names(Run& run) {
    return locals_function(run, nullptr);
}

void add_names(Run& run, Value names, Value dict) {
    for_each_entry(run, dict, [&](Value key, Value) {
        if (is_str(run, key) && dict_find_str(run, names, key) < 0) dict_set_str(run, names, key, kNone);
    });
}

void add_names_along(Run& run, Value names, Value cls) {
    auto* mro = at<Tuple>(run, at<Class>(run, cls)->mro);
    for (std::uint32_t i = 0; i < mro->size; ++i) add_class_names(run, mro->items[i], names);
}

Value sorted_keys(Run& run, Value dict) {
    Held list(run, list_from(run, dict));
    return list && sort_list(run, list, {}, {}) ? list.take() : Value{};
}

Value dir(Run& run, const Value* args) {
    Value v = args[0];
    if (!v) {
        Held names(run, local_names(run));
        if (names && !is_a(run, names, TypeId::dict)) return tail_prelude(run, "_sorted_keys", {names.get()});
        return names ? sorted_keys(run, names) : Value{};
    }
    if (is_a(run, v, TypeId::generic_alias)) return tail_prelude(run, "_dir_of_alias", {v});
    if (!is_builtin(run, v)) {
        Value method = own_method(run, v, NameId::d_dir);
        if (method) {
            Held names(run, call_method(run, v, NameId::d_dir, {}));
            return names ? tail_prelude(run, "_sorted_names", {names.get()}) : Value{};
        }
    }
    bool is_module = is_instance(run, v, TypeId::module);
    Value listing = is_module ? dict_get_str(run, at<Module>(run, v)->dict, name(run, NameId::d_dir)) : Value{};
    if (listing) {
        Held names(run, call(run, listing, nullptr, 0));
        return names ? tail_prelude(run, "_sorted_names", {names.get()}) : Value{};
    }
    Held names(run, new_dict(run));
    if (is_class(run, v)) {
        add_names_along(run, names, v);
        return sorted_keys(run, names);
    }
    Held own(run, find_attribute(run, v, name(run, NameId::d_dict)));
    if (!own && run.has_error()) return {};
    if (own && has_kind(run, own, Kind::dict)) add_names(run, names, own);
    if (!is_module) add_names_along(run, names, class_of(run, v));
    return sorted_keys(run, names);
}

Value vars(Run& run, const Value* args) {
    if (!args[0]) return local_names(run);
    Value own = find_attribute(run, args[0], name(run, NameId::d_dict));
    if (own || run.has_error()) return own;
    return raise(run, TypeId::TypeError, "vars() argument must have __dict__ attribute");
}

}    // namespace

const NativeDef kObjectFunctions[] = {
    {"ascii", "obj, /", ascii_function, 0, 1},
    {"delattr", "obj, name, /", del_attr, 0, 2},
    {"dir", "object=?, /", dir, 0, 2},
    {"format", "value, format_spec='', /", format_function, 0, 2},
    {"getattr", "object, name, default=?, /", get_attr, 0, 2},
    {"hasattr", "obj, name, /", has_attr, 0, 2},
    {"hash", "obj, /", hash, 0, 1},
    {"id", "obj, /", id, 0, 1},
    {"isinstance", "obj, class_or_tuple, /", is_instance_function, 0, 2},
    {"issubclass", "cls, class_or_tuple, /", is_subclass_function, 0, 2},
    {"repr", "obj, /", repr_function, 0, 1},
    {"setattr", "obj, name, value, /", set_attr, 0, 2},
    {"vars", "object=?, /", vars, 0, 2},
    {},
};

}    // namespace coroscope
