#include "core/vm/instance_check.hpp"

#include "core/vm/classes.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

bool is_class(const Machine& m, Value v) {
    return has_kind(m, v, Kind::record) && is_instance(m, v, TypeId::type);
}

// The class that an object says it has; owned, unbound where it says nothing else than the truth.
Value claimed_class(Run& run, Value v) {
    if (is_builtin(run, v) || !v.is_ref()) return {};
    Value attribute = lookup_special(run, v, NameId::d_class);
    auto flags = at<Class>(run, class_of(run, v))->flags.as_int();
    if (is_a(run, attribute, TypeId::getset) && !(flags & class_has_getattribute)) return {};
    Value claimed = find_attribute(run, v, name(run, NameId::d_class));
    if (claimed && claimed != class_of(run, v)) return claimed;
    drop(run, claimed);
    return {};
}

struct Question {
    NameId hook;
    const char* wrong_class;
    int (*answer)(Run& run, Value v, Value cls);
};
constexpr Question kIsInstance = {
    NameId::d_instancecheck, "isinstance() arg 2 must be a type, a tuple of types, or a union", plain_instance_check};
constexpr Question kIsSubclass = {NameId::d_subclasscheck,
                                  "issubclass() arg 2 must be a class, a tuple of classes, or a union",
                                  plain_subclass_check};

int ask(Run& run, const Question& question, Value v, Value cls) {
    bool is_union = is_a(run, cls, TypeId::union_type);
    if (is_union || has_kind(run, cls, Kind::tuple)) {
        Nested level(run, question.hook == NameId::d_instancecheck ? " in __instancecheck__" : " in __subclasscheck__");
        if (!level) return -1;
        Held parts(run, retained(run, is_union ? at<Record>(run, cls)->fields[0] : cls));
        for (std::uint32_t i = 0; i < at<Tuple>(run, parts)->size; ++i) {
            int found = ask(run, question, v, at<Tuple>(run, parts)->items[i]);
            if (found) return found;
        }
        return 0;
    }
    if (is_a(run, cls, TypeId::generic_alias)) {
        raise(run, TypeId::TypeError,
              std::string(question.hook == NameId::d_instancecheck ? "isinstance" : "issubclass") +
                  "() argument 2 cannot be a parameterized generic");
        return -1;
    }
    if (class_check_hook(run, cls, question.hook)) {
        Held result(run, call_method(run, cls, question.hook, {v}));
        return result ? truth(run, result) : -1;
    }
    if (is_class(run, cls)) return question.answer(run, v, cls);
    if (question.hook == NameId::d_subclasscheck && !is_class(run, v)) return plain_subclass_check(run, v, cls);
    raise(run, TypeId::TypeError, question.wrong_class);
    return -1;
}

}    // namespace

Value class_check_hook(Run& run, Value cls, NameId hook) {
    if (!cls.is_ref() || is_builtin(run, cls)) return {};
    return own_method(run, cls, hook);
}

bool check_runs_python(Run& run, Value cls, NameId hook) {
    if (!cls.is_ref()) return false;
    if (is_a(run, cls, TypeId::type)) return false;
    if (is_a(run, cls, TypeId::union_type)) return check_runs_python(run, at<Record>(run, cls)->fields[0], hook);
    if (has_kind(run, cls, Kind::tuple)) {
        Nested level(run, "");
        if (!level) {
            clear_error(run);
            return false;
        }
        for (std::uint32_t i = 0; i < at<Tuple>(run, cls)->size; ++i) {
            if (check_runs_python(run, at<Tuple>(run, cls)->items[i], hook)) return true;
        }
        return false;
    }
    return static_cast<bool>(class_check_hook(run, cls, hook));
}

int plain_instance_check(Run& run, Value v, Value cls) {
    if (is_subclass(run, class_of(run, v), cls)) return 1;
    Held claimed(run, claimed_class(run, v));
    if (!claimed) return run.has_error() ? -1 : 0;
    return is_class(run, claimed) && is_subclass(run, claimed, cls);
}

int plain_subclass_check(Run& run, Value v, Value cls) {
    if (is_class(run, v)) return is_subclass(run, v, cls);
    raise(run, TypeId::TypeError, "issubclass() arg 1 must be a class");
    return -1;
}

int instance_check(Run& run, Value v, Value cls) {
    if (class_of(run, v) == cls) return 1;
    return ask(run, kIsInstance, v, cls);
}

int subclass_check(Run& run, Value v, Value cls) {
    return ask(run, kIsSubclass, v, cls);
}

}    // namespace coroscope
