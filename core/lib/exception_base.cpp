// BaseException itself: its arguments, its text, what it is chained to, its notes.
#include "core/lib/exception_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {

namespace {

Value make(Run& run, const Value* args) {
    return make_exception(run, args[0], args[1]);
}

Value init(Run& run, const Value* args) {
    return done_if(init_exception(run, args[0], args[1], args[2]));
}

Value repr_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_repr(run, args[0], text) ? new_str(run, text) : Value{};
}

Value str_method(Run& run, const Value* args) {
    std::string text;
    return append_exception_str(run, args[0], text) ? new_str(run, text) : Value{};
}

bool is_exception_value(Run& run, Value v) {
    return v.is_ref() && is_instance(run, v, TypeId::BaseException);
}

Value with_traceback(Run& run, const Value* args) {
    if (args[1] != kNone && !is_a(run, args[1], TypeId::traceback))
        return raise(run, TypeId::TypeError, "__traceback__ must be a traceback or None");
    assign(run, exception_at(run, args[0])->traceback, args[1] == kNone ? Value{} : retained(run, args[1]));
    return retained(run, args[0]);
}

Value add_note(Run& run, const Value* args) {
    if (!is_str(run, args[1]))
        return raise(run, TypeId::TypeError, "note must be a str, not '" + type_name(run, args[1]) + "'");
    Held notes(run, find_attribute(run, args[0], intern(run, "__notes__")));
    if (!notes) {
        if (run.has_error()) return {};
        notes.reset(new_list(run, 1));
        if (!set_attribute(run, args[0], intern(run, "__notes__"), notes)) return {};
    }
    if (!has_kind(run, notes, Kind::list))
        return raise(run, TypeId::TypeError, "Cannot add note: __notes__ is not a list");
    list_append(run, notes, args[1]);
    return kNone;
}

Value reduce(Run& run, const Value* args) {
    Value cls = class_of(run, args[0]);
    Value parts[] = {cls, exception_at(run, args[0])->args, kNone};
    auto attrs = attrs_of(run, args[0]);
    if (attrs) parts[2] = Value::of_offset(attrs);
    return new_tuple_of(run, parts, attrs ? 3 : 2);
}

Value set_state(Run& run, const Value* args) {
    if (args[1] == kNone) return kNone;
    if (!has_kind(run, args[1], Kind::dict)) return raise(run, TypeId::TypeError, "state is not a dictionary");
    bool ok = true;
    Held copy(run, dict_copy(run, args[1]));
    for_each_entry(run, copy, [&](Value key, Value value) { ok = ok && set_attribute(run, args[0], key, value); });
    return ok ? kNone : Value{};
}

const NativeDef kMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", make},
    {"__init__", "self, /, *args, **kwargs", init},
    {"__repr__", "self, /", repr_method, 0, 2},
    {"__str__", "self, /", str_method, 0, 2},
    {"__reduce__", "self, /", reduce, 0, 1},
    {"__setstate__", "self, state, /", set_state, 0, 1},
    {"with_traceback", "self, tb, /", with_traceback, 0, 1},
    {"add_note", "self, note, /", add_note, 0, 1},
    {},
};

Value get_args(Run& run, Value self) {
    Value args = exception_at(run, self)->args;
    return args ? retained(run, args) : kNone;
}

bool set_args(Run& run, Value self, Value value) {
    if (!value) {
        raise(run, TypeId::TypeError, "args may not be deleted");
        return false;
    }
    if (!is_native_iterable(run, value)) {
        raise(run, TypeId::TypeError, "'" + type_name(run, value) + "' object is not iterable");
        return false;
    }
    Value tuple = tuple_from(run, value);
    if (!tuple) return false;
    assign(run, exception_at(run, self)->args, tuple);
    return true;
}

Value get_traceback(Run& run, Value self) {
    Value v = visible_traceback(run, exception_at(run, self)->traceback);
    return v ? retained(run, v) : kNone;
}

bool set_traceback(Run& run, Value self, Value value) {
    if (!value) {
        raise(run, TypeId::TypeError, "__traceback__ may not be deleted");
        return false;
    }
    Value both[] = {self, value};
    Held done(run, with_traceback(run, both));
    return static_cast<bool>(done);
}

// __context__ and __cause__: an exception or None.
bool set_link(Run& run, Value& place, Value value, const char* which) {
    std::string name = which;
    if (!value) {
        raise(run, TypeId::TypeError, "__" + name + "__ may not be deleted");
        return false;
    }
    if (value != kNone && !is_exception_value(run, value)) {
        raise(run, TypeId::TypeError, "exception " + name + " must be None or derive from BaseException");
        return false;
    }
    assign(run, place, value == kNone ? Value{} : retained(run, value));
    return true;
}

Value get_context(Run& run, Value self) {
    Value v = exception_at(run, self)->context;
    return v ? retained(run, v) : kNone;
}
bool set_context(Run& run, Value self, Value value) {
    return set_link(run, exception_at(run, self)->context, value, "context");
}
Value get_cause(Run& run, Value self) {
    Value v = exception_at(run, self)->cause;
    return v ? retained(run, v) : kNone;
}
bool set_cause(Run& run, Value self, Value value) {
    if (!set_link(run, exception_at(run, self)->cause, value, "cause")) return false;
    exception_at(run, self)->suppress = kTrue;
    return true;
}

Value get_suppress(Run& run, Value self) {
    return of_bool(exception_at(run, self)->suppress == kTrue);
}
bool set_suppress(Run& run, Value self, Value value) {
    if (!value) {
        raise(run, TypeId::TypeError, "can't delete numeric/char attribute");
        return false;
    }
    if (value != kTrue && value != kFalse) {
        raise(run, TypeId::TypeError, "attribute value type must be bool");
        return false;
    }
    exception_at(run, self)->suppress = value;
    return true;
}

Value get_dict(Run& run, Value self) {
    return retained(run, instance_dict(run, self));
}
bool set_dict(Run& run, Value self, Value value) {
    if (!value || !has_kind(run, value, Kind::dict)) {
        raise(run, TypeId::TypeError,
              value ? "__dict__ must be set to a dictionary, not a '" + type_name(run, value) + "'"
                    : std::string("cannot delete __dict__"));
        return false;
    }
    Value before = Value::of_offset(attrs_place(run, self));
    attrs_place(run, self) = retained(run, value).offset();
    drop(run, before);
    return true;
}

const GetSetDef kAttributes[] = {
    {"args", get_args, set_args},
    {"__traceback__", get_traceback, set_traceback},
    {"__context__", get_context, set_context},
    {"__cause__", get_cause, set_cause},
    {"__suppress_context__", get_suppress, set_suppress, kMember},
    {"__dict__", get_dict, set_dict},
    {},
};

}    // namespace

Value make_exception(Run& run, Value cls, Value args) {
    if (!has_kind(run, cls, Kind::record) || !is_instance(run, cls, TypeId::type))
        return raise(run, TypeId::TypeError,
                     "BaseException.__new__(X): X is not a type object (" + type_name(run, cls) + ")");
    if (!is_subclass(run, cls, class_value(run, TypeId::BaseException))) {
        auto name = to_utf8(run, at<Class>(run, cls)->name);
        return raise(run, TypeId::TypeError,
                     "BaseException.__new__(" + name + "): " + name + " is not a subtype of BaseException");
    }
    Value v = allocate_instance(run, cls);
    if (!v) return {};
    auto* e = exception_at(run, v);
    e->args = retained(run, args);
    e->suppress = kFalse;
    return v;
}

bool init_exception(Run& run, Value self, Value args, Value keywords) {
    if (keywords && dict_size(run, keywords)) {
        raise(run, TypeId::TypeError, type_name(run, self) + "() takes no keyword arguments");
        return false;
    }
    assign(run, exception_at(run, self)->args, retained(run, args));
    return true;
}

void add_exception_base(std::vector<TypeDef>& types) {
    types.push_back({TypeId::BaseException, kMethods, kAttributes});
}

}    // namespace coroscope
