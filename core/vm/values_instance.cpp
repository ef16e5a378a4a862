// isinstance() and issubclass(): classes, tuples of them, unions, and what metaclasses say.
#include "core/vm/operations.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

bool is_class(Run& run, Value v) {
    return has_kind(run, v, Kind::record) && is_instance(run, v, TypeId::type);
}

// One class, a tuple of what is taken, a union. `ask` answers for a class.
template <class Ask>
int check(Run& run, Value cls, NameId hook, const char* complaint, Value subject, Ask ask) {
    if (has_kind(run, cls, Kind::tuple)) {
        Nested level(run, " in __instancecheck__");
        if (!level) return -1;
        for (std::uint32_t i = 0; i < at<Tuple>(run, cls)->size; ++i) {
            int found = check(run, at<Tuple>(run, cls)->items[i], hook, complaint, subject, ask);
            if (found) return found;
        }
        return 0;
    }
    if (is_a(run, cls, TypeId::union_type)) {
        return check(run, at<Record>(run, cls)->fields[0], hook, complaint, subject, ask);
    }
    Value method = is_builtin(run, cls) ? Value{} : own_method(run, cls, hook);
    if (method) {
        Held result(run, call_method(run, cls, hook, {subject}));
        return result ? truth(run, result) : -1;
    }
    if (is_class(run, cls)) return ask(cls);
    raise(run, TypeId::TypeError, complaint);
    return -1;
}

bool refuse_alias(Run& run, Value cls, const char* function) {
    if (!is_a(run, cls, TypeId::generic_alias)) return false;
    raise(run, TypeId::TypeError, std::string(function) + "() argument 2 cannot be a parameterized generic");
    return true;
}

}    // namespace

int instance_check(Run& run, Value v, Value cls) {
    if (class_of(run, v) == cls) return 1;
    if (refuse_alias(run, cls, "isinstance")) return -1;
    return check(run, cls, NameId::d_instancecheck, "isinstance() arg 2 must be a type, a tuple of types, or a union",
                 v, [&](Value c) { return static_cast<int>(is_subclass(run, class_of(run, v), c)); });
}

int subclass_check(Run& run, Value v, Value cls) {
    if (refuse_alias(run, cls, "issubclass")) return -1;
    return check(run, cls, NameId::d_subclasscheck,
                 "issubclass() arg 2 must be a class, a tuple of classes, or a union", v, [&](Value c) {
                     if (is_class(run, v)) return static_cast<int>(is_subclass(run, v, c));
                     raise(run, TypeId::TypeError, "issubclass() arg 1 must be a class");
                     return -1;
                 });
}

}    // namespace coroscope
