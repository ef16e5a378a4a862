#include "core/vm/bind.hpp"

#include <algorithm>
#include <cstring>

#include "core/vm/call.hpp"
#include "core/vm/class_slots.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/native_words.hpp"
#include "core/vm/operations.hpp"

namespace coroscope {
namespace {

std::string plural(std::uint64_t n, const char* noun) {
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

// A bound method is named after the class of what it is bound to, a function after its module.
std::string full_name(Run& run, const Native& native, Value self) {
    if (self && (native.is_method || native.is_class_method) && !is_a(run.m, self, TypeId::module)) {
        Value cls = is_instance(run.m, self, TypeId::type) ? self : class_of(run.m, self);
        auto dot = native.qualname.rfind('.');
        return to_utf8(run.m, at<Class>(run.m, cls)->qualname) + "." + native.qualname.substr(dot + 1);
    }
    return (native.module.empty() || native.def->shown ? "" : native.module + ".") + native.qualname;
}

// What a function written in Python says of the positional arguments: too many, or which are missing.
bool wrong_count_of_python(Run& run, const Native& native, std::uint32_t given, const std::vector<Value>* values) {
    std::string text = native.qualname + "()";
    if (values) {
        std::vector<std::string> missing;
        for (std::size_t p = 0; p < native.positional; ++p)
            if (!(*values)[p] && !native.parameters[p].is_optional)
                missing.push_back("'" + native.parameters[p].name + "'");
        std::string names;
        for (std::size_t i = 0; i < missing.size(); ++i) {
            if (i) names += i + 1 < missing.size() ? ", " : missing.size() == 2 ? " and " : ", and ";
            names += missing[i];
        }
        text += " missing " + plural(missing.size(), "required positional argument") + ": " + names;
    } else {
        std::uint32_t least = native.required, most = native.positional;
        auto takes =
            least == most ? std::to_string(most) : "from " + std::to_string(least) + " to " + std::to_string(most);
        text += " takes " + takes + " positional argument" + (least == most && most == 1 ? "" : "s") + " but " +
                std::to_string(given) + (given == 1 ? " was given" : " were given");
    }
    raise(run, TypeId::TypeError, text);
    return false;
}

// What wrappers of slots say: most do not say which; those whose arguments are taken apart by name say it with none.
bool wrong_count_of_slot(Run& run, const Native& native, std::string_view name, std::uint32_t least, std::uint32_t most,
                         std::uint32_t given) {
    bool is_number = native.qualname.rfind("int.", 0) == 0 || native.qualname.rfind("float.", 0) == 0 ||
                     native.qualname.rfind("complex.", 0) == 0;
    bool is_unpacked = name == "__setitem__" || name == "__setattr__" || name == "__set__" || name == "__get__" ||
                       name == "__pow__" || name == "__rpow__" ||
                       (!is_number && (name == "__mul__" || name == "__rmul__" || name == "__imul__"));
    std::string bound = least == most ? "" : given < least ? "at least " : "at most ";
    raise(run, TypeId::TypeError,
          (is_unpacked ? " expected " : "expected ") + bound + plural(given < least ? least : most, "argument") +
              ", got " + std::to_string(given));
    return false;
}

bool wrong_count(Run& run, const Native& native, Value self, std::uint32_t given) {
    auto least = native.required, most = native.positional;
    std::string name =
        native.def->name[0] == '@' || native.def->name[0] == '!' ? native.def->name + 1 : native.def->name;
    // A class that is called counts neither itself nor the name of __new__.
    bool is_new = name == "__new__" || name == "__init__";
    bool has_receiver = native.is_method || is_new || native.def->shown;
    if (is_new) {
        name = native.qualname.substr(0, native.qualname.rfind('.'));
        name = name == "weakref.ReferenceType" ? "__new__" : name.substr(name.rfind('.') + 1);
    }
    if (native.def->shown && name == "__call__") name = native.def->shown;
    if (has_receiver) {
        --least;
        --most;
        if (given) --given;
    }
    if (name == "super") name = "super()";
    std::string text;
    if (native.is_slot && !is_new && !native.def->shown && name != "__call__")
        return wrong_count_of_slot(run, native, name, least, most, given);
    bool is_one_or_none = native.is_simple && native.positional_only == native.positional && least == most && most <= 1;
    bool is_full_name = !is_new && (native.def->style == 1 || (native.def->style == 0 && is_one_or_none));
    if (native.def->style == 5) {
        text = full_name(run, native, self) + " requires " + std::to_string(least) + " to " + std::to_string(most) +
               " arguments";
    } else if (is_full_name) {
        auto full = full_name(run, native, self);
        if (most == 0)
            text = full + "() takes no arguments (" + std::to_string(given) + " given)";
        else
            text = full + "() takes exactly one argument (" + std::to_string(given) + " given)";
    } else if (native.def->style == 0 && most == 0 && !native.is_simple) {
        text = name + "() takes no positional arguments";
    } else if (native.def->style == 4) {
        auto bound = given < least ? least : most;
        text = name + "() takes " +
               (least == most && native.varargs < 0 ? "exactly "
                : given < least                     ? "at least "
                                                    : "at most ") +
               plural(bound, "argument") + " (" + std::to_string(given) + " given)";
    } else if (native.def->style == 0 && !native.is_simple && least > 0 &&
               native.positional_only == native.positional && given < least && name != "sorted") {
        text = name + "() takes " + (least == most ? "exactly " : "at least ") + plural(least, "positional argument") +
               " (" + std::to_string(given) + " given)";
    } else if (native.def->style == 2 || native.def->style == 6 || native.positional_only == native.positional) {
        if (least == most)
            text = name + " expected " + plural(least, "argument") + ", got " + std::to_string(given);
        else if (given < least)
            text = name + " expected at least " + plural(least, "argument") + ", got " + std::to_string(given);
        else
            text = name + (name == "super" ? "()" : "") + " expected at most " + plural(most, "argument") + ", got " +
                   std::to_string(given);
    } else {
        if (given > most)
            text = name + "() takes at most " + plural(most, "argument") + " (" + std::to_string(given) + " given)";
        else if (native.positional_only > (has_receiver ? 1 : 0))
            text = name + "() takes " + (least == most ? "exactly " : "at least ") +
                   plural(least, "positional argument") + " (" + std::to_string(given) + " given)";
        else
            text = name + "() missing required argument '" + native.parameters[given + has_receiver].name + "' (pos " +
                   std::to_string(given + 1) + ")";
    }
    raise(run, TypeId::TypeError, text);
    return false;
}

// Whether any parameter can be given by name.
bool takes_keywords(const Native& native) {
    if (native.varkeywords >= 0) return true;
    auto named = native.parameters.size() - native.positional_only;
    return named > (native.varargs >= 0 ? 1u : 0u);
}

// What a function of C says that parses its own keywords, in the order in which CPython's parser looks; "" where the
// arguments fit. `first` parameters are the receiver's, which `given` does not count.
std::string parsing_problem(const Machine& m, const Native& native, const std::string& shown, std::uint32_t first,
                            std::uint32_t given, Value names) {
    auto keywords = names ? at<Tuple>(m, names)->size : 0;
    auto all = static_cast<std::uint32_t>(native.parameters.size()) - first, most = native.positional - first;
    std::uint32_t only_places = native.positional_only > first ? native.positional_only - first : 0;
    std::uint32_t least = 0;
    while (least < most && !native.parameters[first + least].is_optional) ++least;
    auto named_at = [&](std::uint32_t k) {
        std::uint32_t index = only_places;
        while (index < all && !str_equal(m, at<Tuple>(m, names)->items[k], native.parameters[first + index].name))
            ++index;
        return index;
    };
    auto is_named = [&](std::uint32_t index) {
        for (std::uint32_t k = 0; k < keywords; ++k)
            if (named_at(k) == index) return true;
        return false;
    };
    // The parser of a class counts what goes by name alone among what may be left out.
    bool has_optional = least < most;
    if (std::strcmp(native.def->name, "__new__") == 0)
        has_optional = std::any_of(native.parameters.begin() + first, native.parameters.end(),
                                   [](const auto& parameter) { return parameter.is_optional; });
    auto said = shown + "() ";
    auto count = [](std::uint64_t n) { return " (" + std::to_string(n) + " given)"; };
    if (given + keywords > all)
        return said + "takes at most " + plural(all, given ? "argument" : "keyword argument") + count(given + keywords);
    if (given > most)
        return said + (most ? std::string("takes ") + (has_optional ? "at most " : "exactly ") +
                                  plural(most, "positional argument") + count(given)
                            : "takes no positional arguments");
    auto least_places = std::min(least, only_places);
    if (given < least_places)
        return said + "takes " + (least_places < most ? "at least " : "exactly ") +
               plural(least_places, "positional argument") + count(given);
    for (auto i = std::max(given, only_places); i < least; ++i)
        if (!is_named(i))
            return said + "missing required argument '" + native.parameters[first + i].name + "' (pos " +
                   std::to_string(i + 1) + ")";
    for (auto i = only_places; i < given; ++i)
        if (is_named(i))
            return "argument for " + shown + "() given by name ('" + native.parameters[first + i].name +
                   "') and position (" + std::to_string(i + 1) + ")";
    for (std::uint32_t k = 0; k < keywords; ++k)
        if (named_at(k) == all)
            return "'" + to_utf8(m, at<Tuple>(m, names)->items[k]) + "' is an invalid keyword argument for " + shown +
                   "()";
    return "";
}

// A class of a program with an __init__ or __new__ of its own, which says what it can be called with.
bool has_own(Run& run, Value cls, NameId method) {
    if (!cls.is_ref() || !is_instance(run, cls, TypeId::type)) return false;
    if (at<Class>(run, cls)->flags.as_int() & class_is_native) return false;
    Value found = lookup_in_type(run, cls, name(run.m, method));
    return found && !is_native_descriptor(run, found) && !is_native_function(run, found);
}

}    // namespace

bool bind_native(Run& run, const Native& native, Value self, const Value* args, std::uint32_t count, Value names,
                 BoundArguments& out, Value owner) {
    auto& m = run.m;
    out.values.assign(native.parameters.size(), Value{});
    auto keywords = names ? at<Tuple>(m, names)->size : 0;
    auto positional = count - keywords;
    std::uint32_t next = 0;
    std::uint32_t given = positional + (self ? 1 : 0);
    std::uint32_t taken = std::min<std::uint32_t>(given, native.positional);
    bool is_python = native.def->style == 3;
    if (keywords && !is_python && !takes_keywords(native) && given > 0) {
        // They may be what its __init__ takes, or (list) its __new__.
        Value first = self ? self : args[0];
        if (native.is_new ? has_own(run, first, NameId::d_init)
                          : native.qualname == "list.__init__" && has_own(run, class_of(run, first), NameId::d_new)) {
            names = {};
            count = positional;
            keywords = 0;
        }
    }
    if (keywords && !is_python && !takes_keywords(native)) {
        std::string of = native.qualname.substr(0, native.qualname.find('.'));
        bool is_class = native.qualname == of + ".__new__" || native.qualname == of + ".__init__";
        std::string name = native.def->name;
        if (name[0] == '@' || name[0] == '!') name.erase(0, 1);
        if (native.def->shown && name == "__call__") name = native.def->shown;
        raise(
            run, TypeId::TypeError,
            (is_class                                                                  ? of
             : native.is_slot && !native.def->shown                                    ? "wrapper " + name
             : native.def->style >= 5 || (native.def->style == 4 && !native.is_method) ? name
                                                                                       : full_name(run, native, self)) +
                "() takes no keyword arguments");
        return false;
    }
    const char* name = native.def->name;
    if (*name == '@' || *name == '!') ++name;
    bool is_new = std::strcmp(name, "__new__") == 0, is_sorted = std::strcmp(name, "sorted") == 0;
    bool has_receiver = native.is_method || is_new;
    auto shown = [&]() -> std::string {
        if (is_new || std::strcmp(name, "__init__") == 0) return native.qualname.substr(0, native.qualname.find('.'));
        if (native.def->shown && std::strcmp(name, "__call__") == 0) return native.def->shown;
        return is_sorted ? "sort" : name;    // which does the work
    };
    bool is_parsing = native.def->style == 0 && takes_keywords(native) && native.varargs < 0 &&
                      native.varkeywords < 0 && !is_sorted && given >= has_receiver;
    if (is_parsing) {
        auto problem = parsing_problem(m, native, shown(), has_receiver, given - has_receiver, names);
        if (!problem.empty()) {
            raise(run, TypeId::TypeError, problem);
            return false;
        }
    }
    bool has_too_many = given > native.positional && native.varargs < 0;
    // Sets name the class that is made.
    bool is_set = has_too_many && (native.qualname == "set.__init__" || native.qualname == "frozenset.__new__");
    if (is_set && (self || positional)) {
        Value made = self ? class_of(m, self) : native.is_new ? args[0] : class_of(m, args[0]);
        if (is_instance(m, made, TypeId::type)) {
            raise(run, TypeId::TypeError,
                  class_text(m, made) + " expected at most 1 argument, got " + std::to_string(given - 1));
            return false;
        }
    }
    if (has_too_many && !is_python) return wrong_count(run, native, self, given);
    std::uint32_t from = 0;
    if (self && taken) {
        out.values[next++] = retained(m, self);
    }
    while (next < taken) out.values[next++] = retained(m, args[from++]);
    if (native.varargs >= 0) {
        Value rest = new_tuple_of(m, args + from, positional - from);
        out.values[static_cast<std::size_t>(native.varargs)] = rest;
    }
    if (native.varkeywords >= 0) out.values[static_cast<std::size_t>(native.varkeywords)] = new_dict(m);
    auto owner_name = [&] {
        return owner ? native_class_name(m, owner) : native.qualname.substr(0, native.qualname.find('.'));
    };
    for (std::uint32_t k = 0; k < keywords; ++k) {
        Value key = at<Tuple>(m, names)->items[k];
        Value value = args[positional + k];
        std::size_t index = native.parameters.size();
        for (std::size_t p = native.positional_only; p < native.parameters.size(); ++p) {
            if (static_cast<std::int8_t>(p) == native.varargs || static_cast<std::int8_t>(p) == native.varkeywords)
                continue;
            if (str_equal(m, key, native.parameters[p].name)) index = p;
        }
        if (index == native.parameters.size()) {
            if (native.varkeywords >= 0) {
                dict_set_str(m, out.values[static_cast<std::size_t>(native.varkeywords)], key, value);
                continue;
            }
            if (is_python) {
                raise(run, TypeId::TypeError,
                      native.qualname + "() got an unexpected keyword argument '" + to_utf8(m, key) + "'");
                return false;
            }
            auto all = static_cast<std::uint32_t>(native.parameters.size()) - (native.varargs >= 0 ? 1 : 0);
            auto named = std::strcmp(native.def->name, "print") != 0 ? all - native.positional_only : 0;
            raise(run, TypeId::TypeError, unwanted_keyword(shown(), to_utf8(m, key), keywords, named));
            return false;
        }
        if (out.values[index] && is_python) {
            raise(run, TypeId::TypeError,
                  native.qualname + "() got multiple values for argument '" + native.parameters[index].name + "'");
            return false;
        }
        if (out.values[index]) {
            raise(run, TypeId::TypeError,
                  "argument for " + shown() + "() given by name ('" + native.parameters[index].name +
                      "') and position (" + std::to_string(index + 1 - has_receiver) + ")");
            return false;
        }
        out.values[index] = retained(m, value);
    }
    if (has_too_many) return wrong_count_of_python(run, native, given, nullptr);
    for (std::size_t p = 0; p < native.parameters.size(); ++p) {
        if (out.values[p] || native.parameters[p].is_optional) continue;
        if (static_cast<std::int8_t>(p) == native.varargs || static_cast<std::int8_t>(p) == native.varkeywords)
            continue;
        if (is_python && p < native.positional) return wrong_count_of_python(run, native, given, &out.values);
        if (p == 0 && native.is_method) {
            raise(run, TypeId::TypeError,
                  native.is_slot
                      ? "descriptor '" + std::string(name) + "' of '" + owner_name() + "' object needs an argument"
                      : "unbound method " + native.qualname + "() needs an argument");
            return false;
        }
        if (p < native.positional && (native.positional_only == native.positional || keywords == 0))
            return wrong_count(run, native, self, given);
        raise(run, TypeId::TypeError,
              shown() + "() missing required argument '" + native.parameters[p].name + "' (pos " +
                  std::to_string(p + 1 - has_receiver) + ")");
        return false;
    }
    return true;
}

bool receiver_fits(Run& run, const Native& native, const NativeFunction& function, Value receiver) {
    auto& m = run.m;
    if (!function.owner || !is_instance(m, function.owner, TypeId::type)) return true;
    if (is_subclass(m, class_of(m, receiver), function.owner)) return true;
    std::string name = native.def->name;
    if (native.is_slot) {
        raise(run, TypeId::TypeError,
              "descriptor '" + name + "' requires a '" + native_class_name(m, function.owner) +
                  "' object but received a '" + type_name(m, receiver) + "'");
        return false;
    }
    raise(run, TypeId::TypeError,
          "descriptor '" + name + "' for '" + native_class_name(m, function.owner) + "' objects doesn't apply to a '" +
              type_name(m, receiver) + "' object");
    return false;
}

bool makes_class(Run& run, const NativeFunction& function, const Value* args, std::uint32_t count) {
    auto& m = run.m;
    Value owner = function.owner;
    if (!owner || !is_instance(m, owner, TypeId::type)) return true;
    auto fail = [&](const std::string& text) {
        raise(run, TypeId::TypeError, native_class_name(m, owner) + ".__new__" + text);
        return false;
    };
    if (!count) return fail("(): not enough arguments");
    Value cls = args[0];
    if (cls == owner) return true;
    if (!cls.is_ref() || !is_instance(m, cls, TypeId::type))
        return fail("(X): X is not a type object (" + type_name(m, cls) + ")");
    if (!is_subclass(m, cls, owner)) {
        auto given = native_class_name(m, cls);
        return fail("(" + given + "): " + given + " is not a subtype of " + native_class_name(m, owner));
    }
    // What makes it is what makes the first class of C++ below it; it is told of by the first class, from it on, for
    // which no __new__ of the program's stands anywhere in between.
    auto is_native = [&](Value c) { return (at<Class>(m, c)->flags.as_int() & class_is_native) != 0; };
    Value base = cls, told = cls;
    for (; !is_native(base); base = best_base(m, base)) {
        Value make = lookup_in_type(run, base, name(m, NameId::d_new));
        if (make && !is_native_function(m, make)) told = best_base(m, base);
    }
    Value make = lookup_in_type(run, base, name(m, NameId::d_new));
    if (!make || !is_native_function(m, make) || at<NativeFunction>(m, make)->number == function.number) return true;
    return fail("(" + native_class_name(m, cls) + ") is not safe, use " + native_class_name(m, told) + ".__new__()");
}

bool can_iterate(Run& run, Value v) {
    if (is_a(run.m, v, TypeId::generator)) return true;
    Value method = lookup_special(run, v, NameId::d_iter);
    if (method) return method != kNone;
    return static_cast<bool>(lookup_special(run, v, NameId::d_getitem));
}

Value materialize(Run& run, Value callable, const Value* args, std::uint32_t count, std::uint32_t index) {
    auto& m = run.m;
    while (count && !args[count - 1]) --count;
    Held tuple(m, new_tuple(m, count));
    for (std::uint32_t i = 0; i < count; ++i) at<Tuple>(m, tuple)->items[i] = args[i] ? retained(m, args[i]) : kNone;
    Value unbound = unbound_native(run, callable);
    Held held(m, unbound);
    return tail_call(run, prelude(run, "_materialize"), {unbound, Value::of_int(index), tuple});
}

Value materialize_bound(Run& run, Value callable, const Native& native, const BoundArguments& bound,
                        std::uint32_t index) {
    auto& m = run.m;
    std::uint32_t count = native.positional;
    while (count && !bound.values[count - 1]) --count;
    Held tuple(m, new_tuple(m, count));
    for (std::uint32_t i = 0; i < count; ++i)
        at<Tuple>(m, tuple)->items[i] = bound.values[i] ? retained(m, bound.values[i]) : kNone;
    Held keywords(m, new_dict(m));
    for (std::size_t p = native.positional; p < native.parameters.size(); ++p) {
        if (static_cast<std::int8_t>(p) == native.varargs || !bound.values[p]) continue;
        if (static_cast<std::int8_t>(p) == native.varkeywords) {
            dict_merge(run, keywords, bound.values[p]);
            continue;
        }
        dict_set_str(m, keywords, native.parameters[p].name, bound.values[p]);
    }
    Held unbound(m, unbound_native(run, callable));
    return tail_call(run, prelude(run, "_materialize"), {unbound, Value::of_int(index), tuple, keywords});
}

Value unbound_native(Run& run, Value callable) {
    auto& m = run.m;
    auto* function = at<NativeFunction>(m, callable);
    if (!function->self || is_native_descriptor(m, callable)) return retained(m, callable);
    const auto& native = run.natives.natives[static_cast<std::size_t>(function->number.as_int())];
    if (!native.is_method && !native.is_class_method) return retained(m, callable);
    Value v = new_record(m, TypeId::method_descriptor, 4);
    at<NativeFunction>(m, v)->number = at<NativeFunction>(m, callable)->number;
    return v;
}

bool is_object_new(Run& run, Value make) {
    auto& m = run.m;
    if (!is_native_function(m, make)) return false;
    return run.natives.natives[static_cast<std::size_t>(at<NativeFunction>(m, make)->number.as_int())].qualname ==
           "object.__new__";
}

bool is_inert_init(Run& run, Value init, Value cls) {
    auto& m = run.m;
    (void)cls;
    if (!is_native_descriptor(m, init)) return false;
    return run.natives.natives[static_cast<std::size_t>(at<NativeFunction>(m, init)->number.as_int())].qualname ==
           "object.__init__";
}

// --- Python functions
// -----------------------------------------------------------------------------------------------------

namespace {

std::string quoted_list(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i) out += i + 1 == names.size() ? (names.size() > 2 ? ", and " : " and ") : ", ";
        out += "'" + names[i] + "'";
    }
    return out;
}

}    // namespace

bool bind_arguments(Run& run, Function* function, const Code& code, Value* slot, std::uint32_t count, Value names) {
    auto& m = run.m;
    auto total = code.local_count();
    auto keywords = names ? at<Tuple>(m, names)->size : 0;
    auto positional = count - keywords;
    std::vector<Value> locals(total);    // owned once taken from the stack
    std::vector<Value> given(slot + 1, slot + 1 + count);
    for (std::uint32_t i = 0; i < count; ++i) slot[1 + i] = {};
    std::uint32_t place = code.positional + code.keyword_only;
    std::uint32_t varargs = code.flags & Code::has_varargs ? place++ : total;
    std::uint32_t varkeywords = code.flags & Code::has_varkeywords ? place++ : total;
    std::string qualname = to_utf8(m, function->qualname);
    std::uint32_t defaults = function->defaults ? at<Tuple>(m, function->defaults)->size : 0;
    auto fail = [&](const std::string& message) {
        for (auto v : given) drop(m, v);
        for (auto v : locals) drop(m, v);
        drop(m, take(slot[0]));
        std::string words;
        if (code.flags & Code::is_hidden) {
            WrongCall call{qualname, positional, defaults, {}};
            for (std::uint32_t k = 0; k < keywords; ++k)
                call.keywords.push_back(to_utf8(m, at<Tuple>(m, names)->items[k]));
            words = native_words(code, run.store.sources[code.source]->name, call);
        }
        raise(run, TypeId::TypeError, words.empty() ? message : words);
        return false;
    };
    auto taken = std::min(positional, code.positional);
    for (std::uint32_t i = 0; i < taken; ++i) locals[i] = take(given[i]);
    if (varargs < total) {
        locals[varargs] = new_tuple_of(m, given.data() + taken, positional - taken);
        for (std::uint32_t i = taken; i < positional; ++i) drop(m, take(given[i]));
    }
    if (varkeywords < total) locals[varkeywords] = new_dict(m);
    std::vector<std::string> passed_positional_only;
    for (std::uint32_t k = 0; k < keywords; ++k) {
        Value key = at<Tuple>(m, names)->items[k];
        std::uint32_t index = total;
        const auto& view = run.views[code.id];
        for (std::uint32_t p = code.positional_only; p < code.positional + code.keyword_only; ++p)
            if (view.local_names[p] == key || str_equal(m, view.local_names[p], key)) {
                index = p;
                break;
            }
        if (index == total) {
            if (varkeywords < total) {
                dict_set_str(m, locals[varkeywords], key, given[positional + k]);
                drop(m, take(given[positional + k]));
                continue;
            }
            for (std::uint32_t p = 0; p < code.positional_only; ++p)
                for (std::uint32_t other = 0; other < keywords; ++other)
                    if (str_equal(m, at<Tuple>(m, names)->items[other], code.local_names[p]))
                        passed_positional_only.push_back(code.local_names[p]);
            if (!passed_positional_only.empty()) {
                std::string all;
                for (auto& n : passed_positional_only) all += (all.empty() ? "" : ", ") + n;
                return fail(qualname + "() got some positional-only arguments passed as keyword arguments: '" + all +
                            "'");
            }
            return fail(qualname + "() got an unexpected keyword argument '" + to_utf8(m, key) + "'");
        }
        if (locals[index]) return fail(qualname + "() got multiple values for argument '" + to_utf8(m, key) + "'");
        locals[index] = take(given[positional + k]);
    }
    if (positional > code.positional && varargs == total) {
        std::uint32_t keyword_only_given = 0;
        for (std::uint32_t p = code.positional; p < code.positional + code.keyword_only; ++p)
            keyword_only_given += static_cast<bool>(locals[p]);
        bool is_plural = defaults ? true : code.positional != 1;
        std::string takes =
            defaults ? "from " + std::to_string(code.positional - defaults) + " to " + std::to_string(code.positional)
                     : std::to_string(code.positional);
        std::string extra;
        if (keyword_only_given)
            extra = " positional argument" + std::string(positional != 1 ? "s" : "") + " (and " +
                    std::to_string(keyword_only_given) + " keyword-only argument" +
                    (keyword_only_given != 1 ? "s" : "") + ")";
        return fail(qualname + "() takes " + takes + " positional argument" + (is_plural ? "s" : "") + " but " +
                    std::to_string(positional) + extra +
                    (positional == 1 && !keyword_only_given ? " was given" : " were given"));
    }
    std::vector<std::string> absent;
    for (std::uint32_t p = 0; p < code.positional; ++p) {
        if (locals[p]) continue;
        if (p + defaults >= code.positional)
            locals[p] = retained(m, at<Tuple>(m, function->defaults)->items[p + defaults - code.positional]);
        else
            absent.push_back(code.local_names[p]);
    }
    if (!absent.empty())
        return fail(qualname + "() missing " + plural(absent.size(), "required positional argument") + ": " +
                    quoted_list(absent));
    for (std::uint32_t p = code.positional; p < code.positional + code.keyword_only; ++p) {
        if (locals[p]) continue;
        Value value =
            function->kwdefaults ? dict_get_str(m, function->kwdefaults, run.views[code.id].local_names[p]) : Value{};
        if (value)
            locals[p] = retained(m, value);
        else
            absent.push_back(code.local_names[p]);
    }
    if (!absent.empty())
        return fail(qualname + "() missing " + plural(absent.size(), "required keyword-only argument") + ": " +
                    quoted_list(absent));
    for (std::uint32_t i = 0; i < total; ++i) slot[1 + i] = locals[i];
    return true;
}

std::string callable_name(Run& run, Value callable) {
    auto& m = run.m;
    Held qualname(m, find_attribute(run, callable, name(m, NameId::d_qualname)));
    if (!qualname || !is_str(m, qualname)) {
        if (run.has_error()) clear_error(run);
        std::string text;
        if (!append_str(run, callable, text)) {
            clear_error(run);
            return "object";
        }
        return text;
    }
    Held module(m, find_attribute(run, callable, name(m, NameId::d_module)));
    if (run.has_error()) clear_error(run);
    std::string text = to_utf8(m, qualname);
    if (module && is_str(m, module) && !str_equal(m, module, "builtins")) text = to_utf8(m, module) + "." + text;
    return text + "()";
}

}    // namespace coroscope
