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

// Whatever has a tuple of bases may stand for a class: owned, unbound where it has none or something was raised.
Value bases_of(Run& run, Value v) {
    Held bases(run, find_attribute(run, v, name(run, NameId::d_bases)));
    return bases && has_kind(run, bases, Kind::tuple) ? bases.take() : Value{};
}

bool has_bases(Run& run, Value v, const char* complaint) {
    if (is_class(run, v)) return true;
    Held bases(run, bases_of(run, v));
    if (!bases && !run.has_error()) raise(run, TypeId::TypeError, complaint);
    return static_cast<bool>(bases);
}

// Whether one is reached from the other by bases; -1: raised.
int is_below(Run& run, Value derived, Value cls) {
    if (derived == cls) return 1;
    Nested level(run, " in __subclasscheck__");
    if (!level) return -1;
    Held bases(run, bases_of(run, derived));
    if (!bases) return run.has_error() ? -1 : 0;
    for (std::uint32_t i = 0; i < at<Tuple>(run, bases)->size; ++i) {
        int found = is_below(run, at<Tuple>(run, bases)->items[i], cls);
        if (found) return found;
    }
    return 0;
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
    bool is_about_class = question.hook == NameId::d_subclasscheck;
    if (is_class(run, cls) && (!is_about_class || is_class(run, v))) return question.answer(run, v, cls);
    if (is_about_class && !has_bases(run, v, "issubclass() arg 1 must be a class")) return -1;
    if (!has_bases(run, cls, question.wrong_class)) return -1;
    if (is_about_class) return is_below(run, v, cls);
    Held claimed(run, find_attribute(run, v, name(run, NameId::d_class)));
    if (!claimed) return run.has_error() ? -1 : 0;
    return is_below(run, claimed, cls);
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

namespace {

// By __bases__ alone, which what is no class may have, too: 1, 0, -1 raised, -2: it has none.
int check_by_bases(Run& run, Value v, Value cls) {
    Nested level(run, " in __subclasscheck__");
    if (!level) return -1;
    Held bases(run, find_attribute(run, v, name(run, NameId::d_bases)));
    if (!bases) return run.has_error() ? -1 : -2;
    if (!has_kind(run, bases, Kind::tuple)) return -2;
    if (v == cls) return 1;
    for (std::uint32_t i = 0; i < at<Tuple>(run, bases)->size; ++i) {
        Value base = at<Tuple>(run, bases)->items[i];
        if (base == cls) return 1;
        int found = check_by_bases(run, base, cls);
        if (found == 1 || found == -1) return found;
    }
    return 0;
}

}    // namespace

int plain_subclass_check(Run& run, Value v, Value cls) {
    if (is_class(run, v)) return is_subclass(run, v, cls);
    int found = check_by_bases(run, v, cls);
    if (found != -2) return found;
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
