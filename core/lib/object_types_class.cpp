// type: making classes, calling them, what they answer about themselves.
#include "core/lib/arguments.hpp"
#include "core/lib/builtin_scope.hpp"
#include "core/lib/object_types_parts.hpp"
#include "core/vm/bind.hpp"
#include "core/vm/class_slots.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/union_types.hpp"

namespace coroscope {

namespace {

bool is_core_new(Run& run, Value make, const char* qualname) {
    if (!is_native_function(run, make)) return false;
    auto number = static_cast<std::size_t>(at<NativeFunction>(run, make)->number.as_int());
    return run.natives.natives[number].qualname == qualname;
}

bool check_argument(Run& run, Value v, bool fits, int number, const char* wanted) {
    if (fits) return true;
    raise(run, TypeId::TypeError,
          "type.__new__() argument " + std::to_string(number) + " must be " + wanted + ", not " + type_name(run, v));
    return false;
}

// __dict__ and __weakref__ stand in the dict of the first class whose instances have them; __doc__ comes last.
void add_instance_attributes(Run& run, Value cls, Value space) {
    auto* c = at<Class>(run, cls);
    Value dict = c->dict;
    auto add = [&](std::int64_t flag, const GetSetDef& def) {
        if (!(at<Class>(run, cls)->flags.as_int() & flag)) return;
        Value key = intern(run, def.name);
        auto* mro = at<Tuple>(run, at<Class>(run, cls)->mro);
        for (std::uint32_t i = 0; i < mro->size; ++i) {
            bool is_base = i && flag == class_has_weakrefs && at<Class>(run, mro->items[i])->flags.as_int() & flag;
            if (is_base || dict_find_str(run, at<Class>(run, mro->items[i])->dict, key) >= 0) return;
        }
        dict_set_str(run, dict, key, Held(run, new_getset(run, def, cls)));
    };
    add(class_has_dict, kInstanceAttributes[0]);
    add(class_has_weakrefs, kInstanceAttributes[1]);
    Value doc = name(run, NameId::d_doc);
    if (dict_find_str(run, space, doc) < 0 && dict_delete_str(run, dict, doc)) dict_set_str(run, dict, doc, kNone);
}

// The values of the namespace that want to know their name: an owned list of (name, value), or unbound for none.
Value named_values(Run& run, Value dict) {
    Held list(run);
    auto* d = at<Dict>(run, dict);
    for (std::uint32_t i = 0; i < d->entry_count; ++i) {
        auto entry = dict_entries(run, *d)[i];
        if (entry.key && is_a(run, entry.value, TypeId::property)) {    // property.__set_name__
            assign(run, at<Property>(run, entry.value)->name, retained(run, entry.key));
            continue;
        }
        if (!entry.key || is_builtin(run, entry.value)) continue;
        if (!lookup_special(run, entry.value, NameId::d_set_name)) continue;
        if (!list) list.reset(new_list(run, 4));
        Value pair[] = {entry.key, entry.value};
        list_append(run, list, Held(run, new_tuple_of(run, pair, 2)));
    }
    return list.take();
}

// The __init_subclass__ that a new class's bases have; unbound: object's.
Value inherited_hook(Run& run, Value cls) {
    auto* mro = at<Tuple>(run, at<Class>(run, cls)->mro);
    for (std::uint32_t i = 1; i < mro->size; ++i) {
        if (mro->items[i] == class_value(run, TypeId::object)) return {};
        Value hook = dict_get_str(run, at<Class>(run, mro->items[i])->dict, name(run, NameId::d_init_subclass));
        if (hook) return hook;
    }
    return {};
}

// What type.__new__ does last: values learn their names, bases that there is a subclass.
Value finish_class(Run& run, const Value* args) {
    Value cls = args[0], keywords = args[1];
    Held named(run, named_values(run, at<Class>(run, cls)->dict));
    Value hook = inherited_hook(run, cls);
    if (!hook && dict_size(run, keywords)) {
        return raise(run, TypeId::TypeError,
                     to_utf8(run, at<Class>(run, cls)->qualname) + ".__init_subclass__() takes no keyword arguments");
    }
    if (!named && !hook) return retained(run, cls);
    if (!named) named.reset(new_list(run, 0));
    return tail_prelude(run, "_finish_class", {cls, named.get(), keywords, of_bool(static_cast<bool>(hook))});
}

// type.__new__(mcls, name, bases, namespace, **keywords)
Value type_new(Run& run, const Value* args) {
    Value metaclass = args[0], rest = args[1], keywords = args[2];
    if (!is_class(run, metaclass) || !is_subclass(run, metaclass, class_value(run, TypeId::type))) {
        return raise(run, TypeId::TypeError, "type.__new__(X): X is not a subtype of type");
    }
    auto* given = at<Tuple>(run, rest);
    if (given->size != 3) {
        if (metaclass == class_value(run, TypeId::type)) {
            if (given->size == 1 && dict_size(run, keywords))
                return raise(run, TypeId::TypeError, "type() takes no keyword arguments");
            return raise(run, TypeId::TypeError, "type() takes 1 or 3 arguments");
        }
        return raise(run, TypeId::TypeError,
                     "type.__new__() takes exactly 3 arguments (" + std::to_string(given->size) + " given)");
    }
    Value class_name = given->items[0], bases = given->items[1], space = given->items[2];
    if (!check_argument(run, class_name, is_str(run, class_name), 1, "str") ||
        !check_argument(run, bases, has_kind(run, bases, Kind::tuple), 2, "tuple") ||
        !check_argument(run, space, has_kind(run, space, Kind::dict), 3, "dict")) {
        return {};
    }
    auto* list = at<Tuple>(run, bases);
    for (std::uint32_t i = 0; i < list->size; ++i) {
        if (is_class(run, list->items[i])) continue;
        Held entries(run, find_attribute(run, list->items[i], name(run, NameId::d_mro_entries)));
        if (!entries && run.has_error()) return {};
        if (entries) {
            return raise(run, TypeId::TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
        }
    }
    Value winner = winning_metaclass(run, metaclass, bases);
    if (!winner) return {};
    if (winner != metaclass) {
        Value make = lookup_in_type(run, winner, name(run, NameId::d_new));
        if (is_a(run, make, TypeId::staticmethod)) make = at<Record>(run, make)->fields[0];
        if (!is_core_new(run, make, "type.__new__")) {
            Value all[] = {winner, class_name, bases, space};
            return tail_call(run, make, new_tuple_of(run, all, 4), dict_copy(run, keywords));
        }
        metaclass = winner;
    }
    Held cls(run, make_class(run, metaclass, class_name, bases, space));
    if (!cls) return {};
    add_instance_attributes(run, cls, space);
    Value cell = dict_get_str(run, space, name(run, NameId::d_classcell));
    if (cell) {
        if (!is_a(run, cell, TypeId::cell)) {
            return raise(
                run, TypeId::TypeError,
                "__classcell__ must be a nonlocal cell, not <class '" + class_display(run, class_of(run, cell)) + "'>");
        }
        assign(run, at<Cell>(run, cell)->value, retained(run, cls));
    }
    Value order = lookup_in_type(run, metaclass, name(run, NameId::n_mro));
    if (order && !is_core_native(run, order)) return tail_prelude(run, "_order_class", {cls.get(), keywords});
    Value finish[] = {cls, keywords};
    return finish_class(run, finish);
}

Value store_in_type(Run& run, Value cls, Value name, Value value) {
    if (!is_str(run, name)) {
        return raise(run, TypeId::TypeError, "attribute name must be string, not '" + type_name(run, name) + "'");
    }
    Value r = store_plainly(run, cls, name, value, nullptr);
    if (r == kTailCall) run.request.on_return = OnReturn::push;
    return r;
}

Value type_init(Run& run, const Value* args) {
    auto size = at<Tuple>(run, args[1])->size;
    if (size == 1 && dict_size(run, args[2])) {
        return raise(run, TypeId::TypeError, "type.__init__() takes no keyword arguments");
    }
    if (size != 1 && size != 3) return raise(run, TypeId::TypeError, "type.__init__() takes 1 or 3 arguments");
    return done();
}

// The ordinary way to make an instance, for metaclasses whose __call__ wants it.
Value type_call(Run& run, const Value* args) {
    Value cls = args[0];
    Value method = lookup_special(run, cls, NameId::d_call);
    if (!method || is_core_native(run, method)) {
        return tail_call(run, cls, retained(run, args[1]), dict_copy(run, args[2]));
    }
    return tail_prelude(run, "_construct", {cls, args[1], args[2]});
}

Value type_mro(Run& run, const Value* args) {
    bool is_native = at<Class>(run, args[0])->flags.as_int() & class_is_native;
    Held order(run, is_native ? retained(run, at<Class>(run, args[0])->mro)
                              : linearize(run, args[0], at<Class>(run, args[0])->bases));
    return order ? list_from(run, order) : Value{};
}

// _set_order(cls, order): what a metaclass's mro() gave
Value set_order(Run& run, const Value* args) {
    auto* tuple = at<Tuple>(run, args[1]);
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        Value item = tuple->items[i];
        if (!is_class(run, item)) {
            return raise(run, TypeId::TypeError, "mro() returned a non-class ('" + type_name(run, item) + "')");
        }
        if (!is_subclass(run, layout_of(run, args[0]), layout_of(run, item)) && layout_of(run, item) != args[0]) {
            return raise(run, TypeId::TypeError,
                         "mro() returned base with unsuitable layout ('" + class_name(run, item) + "')");
        }
    }
    assign(run, at<Class>(run, args[0])->mro, retained(run, args[1]));
    class_changed(run, args[0]);
    return done();
}

Value type_subclasses(Run& run, const Value* args) {
    Held list(run, new_list(run, 4));
    for_each_subclass(run, args[0], [&](Value subclass) { list_append(run, list, subclass); });
    return list.take();
}

Value type_instancecheck(Run& run, const Value* args) {
    return answer(plain_instance_check(run, args[1], args[0]));
}

Value type_subclasscheck(Run& run, const Value* args) {
    return answer(plain_subclass_check(run, args[1], args[0]));
}

Value type_prepare(Run& run, const Value*) {
    return new_dict(run);
}

Value type_or(Run& run, const Value* args) {
    return new_union(run, args[0], args[1]);
}
Value type_ror(Run& run, const Value* args) {
    return new_union(run, args[1], args[0]);
}

Value type_dir(Run& run, const Value* args) {
    Held names(run, new_dict(run));
    auto* mro = at<Tuple>(run, at<Class>(run, args[0])->mro);
    for (std::uint32_t i = 0; i < mro->size; ++i) add_class_names(run, mro->items[i], names);
    return list_from(run, names);
}

// --- For classes.py -------------------------------------------------------------------------------------------------

Value run_class_body(Run& run, const Value* args) {
    return tail_call(run, args[0], {args[1]});
}

Value find_metaclass(Run& run, const Value* args) {
    Value metaclass = winning_metaclass(run, args[0], args[1]);
    return metaclass ? retained(run, metaclass) : Value{};
}

Value is_class_function(Run& run, const Value* args) {
    return of_bool(is_class(run, args[0]));
}

Value is_union(Run& run, const Value* args) {
    return of_bool(is_a(run, args[0], TypeId::union_type));
}

// What the cell of `__class__` holds; unset: a tuple of nothing.
Value cell_content(Run& run, const Value* args) {
    Value content = at<Cell>(run, args[0])->value;
    if (!content) return retained(run, run.root().empty_tuple);
    return new_tuple_of(run, &content, 1);
}

Value is_mapping(Run& run, const Value* args) {
    return of_bool(has_kind(run, args[0], Kind::dict) || lookup_special(run, args[0], NameId::d_getitem));
}

// The Python method that answers isinstance() or issubclass() for a class; None: the machine does.
Value check_hook(Run& run, const Value* args) {
    Value hook = class_check_hook(run, args[0], args[1] == kTrue ? NameId::d_subclasscheck : NameId::d_instancecheck);
    return hook ? retained(run, hook) : kNone;
}

Value init_of(Run& run, const Value* args) {
    return retained(run, lookup_special(run, args[0], NameId::d_init));
}

Value is_instance_plainly(Run& run, const Value* args) {
    return of_bool(is_subclass(run, class_of(run, args[0]), args[1]));
}

}    // namespace

const NativeDef kTypeMethods[] = {
    {"__new__", "mcls, /, *args, **kwds", type_new},
    {"__init__", "cls, /, *args, **kwds", type_init},
    {"__call__", "cls, /, *args, **kwargs", type_call},
    {"__getattribute__", "cls, name, /",
     [](Run& run, const Value* args) {
         if (is_str(run, args[1])) return load_plainly(run, args[0], args[1], nullptr);
         return raise(run, TypeId::TypeError, "attribute name must be string, not '" + type_name(run, args[1]) + "'");
     }},
    {"__setattr__", "cls, name, value, /",
     [](Run& run, const Value* args) { return store_in_type(run, args[0], args[1], args[2]); }},
    {"__delattr__", "cls, name, /",
     [](Run& run, const Value* args) { return store_in_type(run, args[0], args[1], {}); }},
    {"__repr__", "cls, /", native_repr},
    {"__or__", "cls, value, /", type_or},
    {"__ror__", "cls, value, /", type_ror},
    {"__dir__", "cls, /", type_dir},
    {"__instancecheck__", "cls, instance, /", type_instancecheck, 0, 1},
    {"__subclasscheck__", "cls, subclass, /", type_subclasscheck, 0, 1},
    {"__subclasses__", "cls, /", type_subclasses, 0, 1},
    {"@__prepare__", "mcls, /, *args, **kwds", type_prepare},
    {"mro", "cls, /", type_mro, 0, 1},
    {},
};

const NativeDef kObjectTypeFunctions[] = {
    {"aiter", "async_iterable, /", aiter_function, 0, 1},
    {"anext", "async_iterator, default=?, /", anext_function, 0, 2},
    {"compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
     compile_function},
    {"eval", "source, globals=None, locals=None, /", eval_function, 0, 2},
    {"exec", "source, globals=None, locals=None, /, *, closure=None", exec_function},
    {"__import__", "name, globals=None, locals=None, fromlist=(), level=0", import_function},
    {"globals", "", globals_function},
    {"locals", "", locals_function},
    {"_run_class_body", "function, namespace, /", run_class_body},
    {"_set_order", "cls, order, /", set_order},
    {"_name_class", "cls, keywords, /", finish_class},
    {"_find_metaclass", "metaclass, bases, /", find_metaclass},
    {"_is_class", "obj, /", is_class_function},
    {"_unpacked_alias", "alias, /", unpacked_alias},
    {"_is_union", "obj, /", is_union},
    {"_cell_content", "cell, /", cell_content},
    {"_is_mapping", "obj, /", is_mapping},
    {"_check_hook", "cls, is_subclass, /", check_hook},
    {"_init_of", "obj, /", init_of},
    {"_is_instance", "obj, cls, /", is_instance_plainly},
    {},
};

}    // namespace coroscope
