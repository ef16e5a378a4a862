// contextvars: Context, ContextVar, Token and copy_context as a program sees them.
#include "core/loop/context.hpp"
#include "core/loop/loop_roots.hpp"
#include "core/loop/texts.hpp"
#include "core/loop/types.hpp"
#include "core/vm/values.hpp"

namespace coroscope {
namespace {

std::string at_address(Run& run, Value v) {
    std::string text = " at ";
    append_address(run, v, text);
    return text;
}

// --- ContextVar -----------------------------------------------------------------------------------------------------

Value variable_new(Run& run, const Value* args) {
    if (!is_str(run, args[1])) return raise(run, TypeId::TypeError, "context variable name must be a str");
    auto variable = new_record(run, TypeId::context_var, 3);
    auto* v = at<ContextVar>(run, variable);
    v->name = retained(run, args[1]);
    v->fallback = retained(run, args[2]);
    return variable;
}

Value variable_get(Run& run, const Value* args) {
    auto value = context_get(run, current_context(run), args[0]);
    if (!value) value = args[1];
    if (!value) value = at<ContextVar>(run, args[0])->fallback;
    return value ? retained(run, value) : raise_with(run, TypeId::LookupError, {args[0]});
}

Value variable_set(Run& run, const Value* args) {
    auto context = current_context(run);
    auto token = new_record(run, TypeId::context_token, 4);
    auto* t = at<ContextToken>(run, token);
    t->variable = retained(run, args[0]);
    t->context = retained(run, context);
    t->old = retained(run, context_get(run, context, args[0]));
    t->is_used = Value::of_int(0);
    context_set(run, context, args[0], args[1]);
    return token;
}

Value variable_reset(Run& run, const Value* args) {
    if (!is_a(run, args[1], TypeId::context_token))
        return raise(run, TypeId::TypeError, "expected an instance of Token, got " + text_of(run, args[1]));
    auto* token = at<ContextToken>(run, args[1]);
    if (token->is_used.as_int())
        return raise(run, TypeId::RuntimeError, text_of(run, args[1]) + " has already been used once");
    if (token->variable != args[0])
        return raise(run, TypeId::ValueError, text_of(run, args[1]) + " was created by a different ContextVar");
    auto context = current_context(run);
    if (token->context != context)
        return raise(run, TypeId::ValueError, text_of(run, args[1]) + " was created in a different Context");
    token->is_used = Value::of_int(1);
    if (token->old)
        context_set(run, context, args[0], token->old);
    else
        context_remove(run, context, args[0]);
    return kNone;
}

Value variable_repr(Run& run, const Value* args) {
    auto* v = at<ContextVar>(run, args[0]);
    auto text = "<ContextVar name=" + text_of(run, v->name);
    v = at<ContextVar>(run, args[0]);
    if (v->fallback) text += " default=" + text_of(run, v->fallback);
    return new_str(run, text + at_address(run, args[0]) + ">");
}
Value get_name(Run& run, Value self) {
    return retained(run, at<ContextVar>(run, self)->name);
}

Value class_getitem(Run& run, const Value* args) {
    auto alias = new_record(run, TypeId::generic_alias, 3);
    auto* fields = at<Record>(run, alias)->fields;
    fields[0] = retained(run, args[0]);
    fields[1] = is_a(run, args[1], TypeId::tuple) ? retained(run, args[1]) : new_tuple_of(run, &args[1], 1);
    return alias;
}

// --- Token ----------------------------------------------------------------------------------------------------------

Value token_new(Run& run, const Value*) {
    return raise(run, TypeId::RuntimeError, "Tokens can only be created by ContextVars");
}

Value token_repr(Run& run, const Value* args) {
    auto* t = at<ContextToken>(run, args[0]);
    std::string text = t->is_used.as_int() ? "<Token used var=" : "<Token var=";
    text += text_of(run, t->variable);
    return new_str(run, text + at_address(run, args[0]) + ">");
}
Value get_var(Run& run, Value self) {
    return retained(run, at<ContextToken>(run, self)->variable);
}
Value get_old_value(Run& run, Value self) {
    auto old = at<ContextToken>(run, self)->old;
    return retained(run, old ? old : loop_root(run, LoopRoot::missing));
}

// --- Context --------------------------------------------------------------------------------------------------------

Value context_new(Run& run, const Value* args) {
    if (at<Tuple>(run, args[1])->size || at<Dict>(run, args[2])->used)
        return raise(run, TypeId::TypeError, "Context() does not accept any arguments");
    auto context = new_record(run, TypeId::context, 2);
    at<Context>(run, context)->is_entered = Value::of_int(0);
    return context;
}

Value context_run(Run& run, const Value* args) {
    if (at<Tuple>(run, args[1])->size == 0)
        return raise(run, TypeId::TypeError, "run() missing 1 required positional argument");
    if (at<Context>(run, args[0])->is_entered.as_int())
        return raise(run, TypeId::RuntimeError,
                     "cannot enter context: " + text_of(run, args[0]) + " is already entered");
    auto* given = at<Tuple>(run, args[1]);
    Held rest(run, new_tuple_of(run, given->items + 1, given->size - 1));
    Value all[] = {args[0], at<Tuple>(run, args[1])->items[0], rest.get(), args[2]};
    Held parts(run, new_tuple_of(run, all, 4));
    return push_native_frame(run, Routine::context_run, parts);
}

bool is_variable(Run& run, Value key) {
    if (is_a(run, key, TypeId::context_var)) return true;
    raise(run, TypeId::TypeError, "a ContextVar key was expected, got " + text_of(run, key));
    return false;
}
Value context_copy(Run& run, const Value* args) {
    return copy_context(run, args[0]);
}
Value context_getitem(Run& run, const Value* args) {
    if (!is_variable(run, args[1])) return {};
    auto value = context_get(run, args[0], args[1]);
    return value ? retained(run, value) : raise_with(run, TypeId::KeyError, {args[1]});
}
Value context_get_method(Run& run, const Value* args) {
    if (!is_variable(run, args[1])) return {};
    auto value = context_get(run, args[0], args[1]);
    return value ? retained(run, value) : args[2] ? retained(run, args[2]) : kNone;
}
Value context_contains(Run& run, const Value* args) {
    if (!is_variable(run, args[1])) return {};
    return of_bool(static_cast<bool>(context_get(run, args[0], args[1])));
}
template <CompareOp op>
Value compare_contexts(Run& run, const Value* args) {
    return compare_native(run, op, args[0], args[1]);
}
Value context_len(Run& run, const Value* args) {
    auto map = at<Context>(run, args[0])->map;
    return Value::of_int(map ? at<Tuple>(run, map)->size / 2 : 0);
}

enum class Part { keys, values, items };
template <Part part>
Value context_walk(Run& run, const Value* args) {
    Held list(run, new_list(run, 0));
    Held map(run, retained(run, at<Context>(run, args[0])->map));
    for (std::uint32_t i = 0; map && i < at<Tuple>(run, map)->size; i += 2) {
        auto* items = at<Tuple>(run, map)->items;
        if (part == Part::items) {
            Held pair(run, new_tuple_of(run, items + i, 2));
            list_append(run, list, pair);
        } else {
            list_append(run, list, items[part == Part::keys ? i : i + 1]);
        }
    }
    return native_iter(run, list);
}

// Token.MISSING
Value set_missing(Run& run, const Value* args) {
    assign(run, loop_root(run, LoopRoot::missing), retained(run, args[0]));
    dict_set_str(run, at<Class>(run, class_value(run, TypeId::context_token))->dict, "MISSING", args[0]);
    return kNone;
}

Value copy_context_function(Run& run, const Value*) {
    return copy_context(run);
}

const NativeDef variable_methods[] = {
    {"__new__", "cls, name, /, *, default=?", variable_new},
    {"get", "self, default=?, /", variable_get},
    {"set", "self, value, /", variable_set},
    {"reset", "self, token, /", variable_reset},
    {"__repr__", "self, /", variable_repr},
    {"@__class_getitem__", "cls, item, /", class_getitem},
    {},
};
const GetSetDef variable_getsets[] = {{"name", get_name, nullptr, kMember}, {}};

const NativeDef token_methods[] = {
    {"__new__", "cls, /, *args, **kwargs", token_new},
    {"__repr__", "self, /", token_repr},
    {"@__class_getitem__", "cls, item, /", class_getitem},
    {},
};
const GetSetDef token_getsets[] = {{"var", get_var, nullptr}, {"old_value", get_old_value, nullptr}, {}};

const NativeDef context_methods[] = {
    {"__new__", "cls, /, *args, **kwargs", context_new},
    {"run", "self, /, *args, **kwargs", context_run},
    {"copy", "self, /", context_copy},
    {"get", "self, key, default=None, /", context_get_method},
    {"keys", "self, /", context_walk<Part::keys>},
    {"values", "self, /", context_walk<Part::values>},
    {"items", "self, /", context_walk<Part::items>},
    {"__getitem__", "self, key, /", context_getitem},
    {"__contains__", "self, key, /", context_contains},
    {"__len__", "self, /", context_len},
    {"__eq__", "self, value, /", compare_contexts<CompareOp::eq>},
    {"__ne__", "self, value, /", compare_contexts<CompareOp::ne>},
    {"__iter__", "self, /", context_walk<Part::keys>},
    {},
};

}    // namespace

const TypeDef context_type = {TypeId::context, context_methods, nullptr};
const TypeDef context_var_type = {TypeId::context_var, variable_methods, variable_getsets};
const TypeDef context_token_type = {TypeId::context_token, token_methods, token_getsets};

const NativeDef contextvars_functions[] = {
    {"copy_context", "", copy_context_function},
    {"_set_missing", "marker, /", set_missing},
    {},
};

void init_contextvars_module(Run& run, Value module_dict) {
    dict_set_str(run, at<Class>(run, class_value(run, TypeId::context))->dict, "__hash__", kNone);
    Held module_name(run, new_str(run, "_contextvars"));
    for (auto type : {TypeId::context, TypeId::context_var, TypeId::context_token}) {
        auto cls = class_value(run, type);
        dict_set_str(run, at<Class>(run, cls)->dict, "__module__", module_name);
        dict_set_str(run, module_dict, at<Class>(run, cls)->name, cls);
    }
}

}    // namespace coroscope
