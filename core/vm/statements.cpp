// What instructions other than operators do: names, building, formatting, with, imports.
#include "core/machine/finalizer.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/emit.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/input_calls.hpp"
#include "core/vm/modules.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

// --- Names
// --------------------------------------------------------------------------------------------------------------

Value builtins_of(Run& run, Value globals) {
    auto& m = run.m;
    Value own = dict_get_str(m, globals, name(m, NameId::d_builtins));
    if (!own || own == root(m).builtins) return root(m).builtins;
    if (is_a(m, own, TypeId::module)) own = at<Module>(m, own)->dict;
    return has_kind(m, own, Kind::dict) ? own : root(m).builtins;
}

// A global of a namespace that is a subclass of dict, whose __getitem__ and __missing__ count; kExhausted: there is
// none.
static Value global_of_subclass(Run& run, Value globals, Value name_value) {
    Held v(run.m, call_method(run, globals, NameId::d_getitem, {name_value}));
    if (v) return v.take();
    if (!error_is(run, TypeId::KeyError)) return {};
    clear_error(run);
    return kExhausted;
}

Value load_global(Run& run, Value name_value, InlineCache& cache) {
    auto& m = run.m;
    Value globals = at<Function>(m, top_frame(m)->function)->globals;
    if (!is_a(m, globals, TypeId::dict)) {
        Value v = global_of_subclass(run, globals, name_value);
        if (v != kExhausted) return v;
        if (Value b = dict_get_str(m, builtins_of(run, globals), name_value)) return retained(m, b);
        return raise_name_error(run, name_value);
    }
    auto index = dict_find_str(m, globals, name_value);
    auto* g = at<Dict>(m, globals);
    if (index >= 0) {
        cache = {g->version, 0, static_cast<std::uint32_t>(index), cache_global, Value{}};
        return retained(m, dict_entries(m, *g)[index].value);
    }
    Value builtins = builtins_of(run, globals);
    index = dict_find_str(m, builtins, name_value);
    if (index >= 0) {
        auto* b = at<Dict>(m, builtins);
        if (builtins == root(m).builtins)
            cache = {at<Dict>(m, globals)->version, b->version, static_cast<std::uint32_t>(index), cache_builtin,
                     Value{}};
        return retained(m, dict_entries(m, *b)[index].value);
    }
    return raise_name_error(run, name_value);
}

Value load_name(Run& run, Value space, Value name_value) {
    auto& m = run.m;
    if (is_a(m, space, TypeId::dict)) {
        if (Value v = dict_get_str(m, space, name_value)) return retained(m, v);
    } else {
        Held v(m, call_method(run, space, NameId::d_getitem, {name_value}));
        if (v) return v.take();
        if (!error_is(run, TypeId::KeyError)) return {};
        clear_error(run);
    }
    Value globals = at<Function>(m, top_frame(m)->function)->globals;
    if (!is_a(m, globals, TypeId::dict)) {
        Value v = globals == space ? kExhausted : global_of_subclass(run, globals, name_value);
        if (v != kExhausted) return v;
    } else if (Value v = dict_get_str(m, globals, name_value)) {
        return retained(m, v);
    }
    if (Value v = dict_get_str(m, builtins_of(run, globals), name_value)) return retained(m, v);
    return raise_name_error(run, name_value);
}

bool store_name(Run& run, Value space, Value name_value, Value value) {
    auto& m = run.m;
    if (is_a(m, space, TypeId::dict)) {
        dict_set_str(m, space, name_value, value);
        return true;
    }
    Value r = call_method(run, space, NameId::d_setitem, {name_value, value});
    drop(m, r);
    return static_cast<bool>(r);
}

bool delete_name(Run& run, Value space, Value name_value) {
    auto& m = run.m;
    if (is_a(m, space, TypeId::dict)) {
        if (dict_delete_str(m, space, name_value)) return true;
        raise_name_error(run, name_value);
        return false;
    }
    Value r = call_method(run, space, NameId::d_delitem, {name_value});
    drop(m, r);
    if (r) return true;
    clear_error(run);    // whatever it was
    raise_name_error(run, name_value);
    return false;
}

Value load_class_cell(Run& run, Value* locals, std::uint32_t slot) {
    auto& m = run.m;
    const auto& view = run.views[top_frame(m)->code];
    if (Value v = dict_get_str(m, locals[0], view.local_names[slot])) return retained(m, v);
    Value v = at<Cell>(m, locals[slot])->value;
    if (!v) {
        raise_unbound_cell(run, slot);
        return {};
    }
    return retained(m, v);
}

bool setup_annotations(Run& run, Value space) {
    auto& m = run.m;
    Value key = name(m, NameId::d_annotations);
    if (!is_a(m, space, TypeId::dict)) {
        Held there(m, call_method(run, space, NameId::d_getitem, {key}));
        if (there) return true;
        if (!error_is(run, TypeId::KeyError)) return false;
        clear_error(run);
        Held dict(m, new_dict(m));
        return store_name(run, space, key, dict);
    }
    if (dict_get_str(m, space, key)) return true;
    Held dict(m, new_dict(m));
    dict_set_str(m, space, key, dict);
    return true;
}

// --- Building
// -------------------------------------------------------------------------------------------------------------

Value build_set(Run& run, const Value* items, std::uint32_t count) {
    Held set(run.m, new_set(run));
    for (std::uint32_t i = 0; i < count; ++i)
        if (!set_add(run, set, items[i])) return {};
    return set.take();
}

Value build_map(Run& run, const Value* pairs, std::uint32_t count) {
    Held dict(run.m, new_dict(run.m));
    for (std::uint32_t i = 0; i < count; ++i)
        if (!dict_set(run, dict, pairs[2 * i], pairs[2 * i + 1])) return {};
    return dict.take();
}

Value build_const_key_map(Run& run, const Value* values, std::uint32_t count, Value keys) {
    Held dict(run.m, new_dict(run.m));
    for (std::uint32_t i = 0; i < count; ++i)
        if (!dict_set(run, dict, at<Tuple>(run.m, keys)->items[i], values[i])) return {};
    return dict.take();
}

Value build_string(Run& run, const Value* parts, std::uint32_t count) {
    return str_join_pieces(run, parts, count);
}

Value extend(Run& run, Op op, Value target, Value source, const Value* below) {
    auto& m = run.m;
    switch (op) {
        case Op::LIST_EXTEND:
        case Op::SET_UPDATE:
            if (!is_native_iterable(run, source) && !(op == Op::SET_UPDATE && has_kind(m, source, Kind::set))) {
                if (!is_a(m, source, TypeId::generator) && !lookup_special(run, source, NameId::d_iter) &&
                    !lookup_special(run, source, NameId::d_getitem))
                    return raise(run, TypeId::TypeError,
                                 op == Op::LIST_EXTEND
                                     ? "Value after * must be an iterable, not " + type_name(m, source)
                                     : "'" + type_name(m, source) + "' object is not iterable");
                // A set takes in one by one, and is then its own source.
                if (op == Op::SET_UPDATE) return tail_call(run, prelude(run, "_set_grow"), {target, source});
                return tail_call(run, prelude(run, "_list"), {source});
            }
            return (op == Op::LIST_EXTEND ? list_extend(run, target, source) : set_update(run, target, source))
                       ? kNone
                       : Value{};
        case Op::DICT_UPDATE:
        default: break;
    }
    if (!is_merged_as_dict(run, source)) {
        Held keys(m, find_attribute(run, source, name(m, NameId::n_keys)));
        if (!keys) {
            if (run.has_error()) return {};
            if (op == Op::DICT_UPDATE)
                return raise(run, TypeId::TypeError, "'" + type_name(m, source) + "' object is not a mapping");
            return raise(
                run, TypeId::TypeError,
                callable_name(run, *(below - 2)) + " argument after ** must be a mapping, not " + type_name(m, source));
        }
        return tail_call(run, prelude(run, "_dict"), {source, keys});
    }
    if (op == Op::DICT_UPDATE) return dict_merge(run, target, source) ? kNone : Value{};
    bool is_ok = true;
    Held copy(m, dict_copy(m, source));
    auto* d = at<Dict>(m, copy);
    for (std::uint32_t i = 0; is_ok && i < d->entry_count; ++i) {
        auto entry = dict_entries(m, *d)[i];
        if (!entry.key) continue;
        if (dict_contains(run, target, entry.key) == 1) {
            Held key(m, str(run, entry.key));
            if (!key) return {};
            raise(run, TypeId::TypeError,
                  callable_name(run, *(below - 2)) + " got multiple values for keyword argument '" + to_utf8(m, key) +
                      "'");
            return {};
        }
        is_ok = dict_set(run, target, entry.key, entry.value);
        d = at<Dict>(m, copy);
    }
    return is_ok ? kNone : Value{};
}

Value format_value(Run& run, Value v, std::uint32_t conversion, Value spec) {
    auto& m = run.m;
    bool is_plain = static_cast<std::uint32_t>(type_of(m, v)) < kBuiltinTypes;
    const auto& r = run.root();
    if (r.frame_count >= r.recursion_check && !is_a(m, v, TypeId::str) &&
        (is_plain || conversion != 0 || !own_method(run, v, NameId::d_format))) {
        bool is_direct = conversion != 0 || (type_of(m, v) == TypeId::integer && !spec);
        const char* last = conversion > 1 ? kWhileRepr : kWhileStr;
        if (is_direct ? has_no_room(run, {last}) : has_no_room(run, {kWhileCalling, last})) return {};
    }
    if (conversion == 0) {
        if (!is_plain) {
            Value method = own_method(run, v, NameId::d_format);
            if (method && method != kNone) {
                Value text = spec ? spec : root(m).empty_str;
                return tail_special(run, method, {v, text}, OnReturn::text, 2);
            }
            bool has_spec = spec && at<Str>(m, spec)->length;
            if (!has_spec) {
                method = own_method(run, v, NameId::d_str);
                if (!method && builtin_base(m, v) == TypeId::object) method = own_method(run, v, NameId::d_repr);
                if (method && method != kNone) {
                    tail_special(run, method, {v}, OnReturn::text, 0);
                    run.request.levels = 1;    // object.__format__
                    return kTailCall;
                }
            }
        }
        if (!spec || !at<Str>(m, spec)->length) return str(run, v);
        return format(run, v, spec);
    }
    if (!is_plain && !spec && conversion < 3) {
        NameId id = conversion == 1 ? NameId::d_str : NameId::d_repr;
        Value method = own_method(run, v, id);
        std::uint32_t which = conversion - 1;
        if (!method && conversion == 1 && builtin_base(m, v) == TypeId::object)
            method = own_method(run, v, NameId::d_repr);
        if (method && method != kNone) {
            return tail_special(run, method, {v}, OnReturn::text, which);
        }
    }
    Held text(m, conversion == 1 ? str(run, v) : repr(run, v));
    if (!text) return {};
    if (conversion == 3) {
        text.reset(ascii_text(run, text));
        if (!text) return {};
    }
    if (!spec || !at<Str>(m, spec)->length) return text.take();
    return format(run, text, spec);
}

Value ascii_text(Run& run, Value text) {
    std::string out;
    auto* s = at<Str>(run.m, text);
    static const char digits[] = "0123456789abcdef";
    for (std::uint32_t i = 0; i < s->length; ++i) {
        auto c = char_at(*s, i);
        if (c < 128) {
            out += static_cast<char>(c);
            continue;
        }
        int width = c < 256 ? 2 : c < 65536 ? 4 : 8;
        out += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
        for (int shift = (width - 1) * 4; shift >= 0; shift -= 4) out += digits[c >> shift & 15];
    }
    return new_str(run.m, out);
}

// --- Calls
// ------------------------------------------------------------------------------------------------------------------

Value spread_keywords(Run& run, Value** sp, Value owned_dict, std::uint32_t* count) {
    auto& m = run.m;
    Held dict(m, owned_dict);
    auto size = dict_size(m, dict);
    if (!size) return {};
    Value names = new_tuple(m, size);
    std::uint32_t i = 0;
    for_each_entry(m, dict, [&](Value key, Value value) {
        at<Tuple>(m, names)->items[i++] = retained(m, key);
        *(*sp)++ = retained(m, value);
        ++*count;
    });
    return names;
}

Value temporary_arguments(Machine& m, const Value* slot, bool has_keywords) {
    bool holds = false;
    if (has_kind(m, slot[1], Kind::tuple) || has_kind(m, slot[1], Kind::list)) {
        bool is_tuple = has_kind(m, slot[1], Kind::tuple);
        auto* items = is_tuple ? at<Tuple>(m, slot[1])->items : items_of(m, slot[1]);
        auto size = is_tuple ? at<Tuple>(m, slot[1])->size : at<List>(m, slot[1])->size;
        for (std::uint32_t i = 0; i < size && !holds; ++i) holds = is_temporary(m, items[i]);
    }
    if (has_keywords && !holds && has_kind(m, slot[2], Kind::dict))
        for_each_entry(m, slot[2], [&](Value, Value value) { holds = holds || is_temporary(m, value); });
    if (!holds) return {};
    Value both[] = {has_keywords ? slot[2] : kNone, slot[1]};    // a tuple lets go of its last item first
    return new_tuple_of(m, both, 2);
}

Value spread_arguments(Run& run, Value* slot, bool has_keywords, std::uint32_t* count, Value* names) {
    auto& m = run.m;
    Value source = slot[1];
    *names = {};
    if (!is_native_iterable(run, source)) {
        if (!is_a(m, source, TypeId::generator) && !lookup_special(run, source, NameId::d_iter) &&
            !lookup_special(run, source, NameId::d_getitem)) {
            raise(run, TypeId::TypeError,
                  callable_name(run, slot[0]) + " argument after * must be an iterable, not " + type_name(m, source));
            *count = 1u + has_keywords;
            return {};
        }
        return tail_call(run, prelude(run, "_list"), {source});
    }
    Held tuple(m, tuple_from(run, source));
    if (!tuple) {
        *count = 1u + has_keywords;
        return {};
    }
    bool are_words = true;    // asked of what can be called only
    if (has_keywords && slot[2])
        for_each_entry(m, slot[2], [&](Value key, Value) { are_words = are_words && is_str(m, key); });
    if (!are_words) {
        bool is_called = is_instance(m, slot[0], TypeId::type) || lookup_special(run, slot[0], NameId::d_call);
        raise(run, TypeId::TypeError,
              is_called ? "keywords must be strings" : "'" + type_name(m, slot[0]) + "' object is not callable");
        *count = 2;
        return {};
    }
    Held dict(m, has_keywords ? slot[2] : Value{});
    auto positional = at<Tuple>(m, tuple)->size;
    auto keywords = has_keywords && dict ? dict_size(m, dict) : 0;
    if (slot + 1 + positional + keywords + 64 > stack_limit(m)) {
        raise(run, TypeId::MemoryError, "too many arguments");
        *count = 1;
        return {};
    }
    drop(m, source);
    Value* p = slot + 1;
    for (std::uint32_t i = 0; i < positional; ++i) *p++ = retained(m, at<Tuple>(m, tuple)->items[i]);
    *count = positional;
    if (keywords) *names = spread_keywords(run, &p, dict.take(), count);
    return kNone;
}

namespace {

// What __exit__ is called through; owned.
Value bound_exit(Run& run, Value exit, Value manager) {
    auto& m = run.m;
    bool is_plain = takes_object(run, exit);
    if (!is_plain && !needs_binding(run, exit)) return retained(m, unbound_target(m, exit));
    Value pair[] = {exit, manager};
    Value self = is_plain ? retained(m, manager) : new_tuple_of(m, pair, 2);
    Value bound = new_record(m, TypeId::method, 2);
    at<BoundMethod>(m, bound)->function = retained(m, is_plain ? exit : prelude(run, "_call_bound_pair"));
    at<BoundMethod>(m, bound)->self = self;
    return bound;
}

}    // namespace

bool before_with(Run& run, Value manager, Value* place, bool is_async) {
    auto& m = run.m;
    Value enter = lookup_special(run, manager, is_async ? NameId::d_aenter : NameId::d_enter);
    const char* kind = is_async ? "asynchronous context manager" : "context manager";
    if (!enter) {
        raise(run, TypeId::TypeError,
              "'" + type_name(m, manager) + "' object does not support the " + kind + " protocol");
        return false;
    }
    Value exit = lookup_special(run, manager, is_async ? NameId::d_aexit : NameId::d_exit);
    if (!exit) {
        raise(run, TypeId::TypeError,
              "'" + type_name(m, manager) + "' object does not support the " + std::string(kind) +
                  " protocol (missed " + (is_async ? "__aexit__" : "__exit__") + " method)");
        return false;
    }
    place[0] = bound_exit(run, exit, manager);
    if (takes_object(run, enter)) {
        place[1] = retained(m, enter);
        place[2] = manager;    // the stack's own reference
        return true;
    }
    bool is_asked = needs_binding(run, enter);
    Value pair[] = {enter, manager};
    place[1] = retained(m, prelude(run, is_asked ? "_call_bound_pair" : "_call_alone"));
    place[2] = is_asked ? new_tuple_of(m, pair, 2) : retained(m, unbound_target(m, enter));
    drop(m, manager);
    return true;
}

bool super_arguments(Run& run, Value* cls, Value* self) {
    auto& m = run.m;
    auto* frame = top_frame(m);
    const auto& view = run.views[frame->code];
    if (frame->code == kNoCode || (view.code->positional == 0)) {
        raise(run, TypeId::RuntimeError, "super(): no arguments");
        return false;
    }
    Value* locals = at<Value>(m, frame->locals);
    Value first = locals[0];
    for (auto slot : view.code->cell_slots)
        if (slot == 0 && first && is_a(m, first, TypeId::cell)) first = at<Cell>(m, first)->value;
    if (!first) {
        raise(run, TypeId::RuntimeError, "super(): arg[0] deleted");
        return false;
    }
    for (std::uint32_t i = view.locals - view.code->free_count; i < view.locals; ++i) {
        if (view.code->local_names[i] != "__class__") continue;
        Value cell = locals[i];
        Value content = cell ? at<Cell>(m, cell)->value : Value{};
        if (!content) {
            raise(run, TypeId::RuntimeError, "super(): empty __class__ cell");
            return false;
        }
        *cls = content;
        *self = first;
        return true;
    }
    raise(run, TypeId::RuntimeError, "super(): __class__ cell not found");
    return false;
}

void finish_discarded(Run& run, Continuation& then, Value returned, Value object) {
    bool is_input = is_input_call(run, object);
    auto* o = object_of(run.m, object);
    if (o->count == 1) {
        o->count = 0;
        destroy_object(run.m, object.offset());
    } else {
        --o->count;
    }
    leave_finalizer(run.m, then.aux);    // what it held goes before what was waiting
    if (is_input) note_input_returned(run, returned);
}

Value make_function(Run& run, std::uint32_t code_id, Value globals) {
    auto& m = run.m;
    const Code& code = *run.store.codes[code_id];
    Value v = new_record(m, TypeId::function, 14);
    auto* f = at<Function>(m, v);
    f->code = pack_facts(code);
    f->globals = retained(m, globals);
    f->name = retained(m, intern(m, code.name));
    f->qualname = retained(m, intern(m, code.qualname));
    Value doc = code.has_docstring ? new_str(m, code.docstring) : kNone;
    at<Function>(m, v)->doc = doc;
    Value module = dict_get_str(m, globals, name(m, NameId::d_name));
    at<Function>(m, v)->module = module ? retained(m, module) : kNone;
    return v;
}

Value load_build_class(Run& run) {
    auto& m = run.m;
    Value globals = at<Function>(m, top_frame(m)->function)->globals;
    Value space = globals == root(m).hidden ? globals : builtins_of(run, globals);
    Value v = dict_get_str(m, space, name(m, NameId::d_build_class));
    return v ? v : raise(run, TypeId::NameError, "__build_class__ not found");
}

// --- Imports
// ------------------------------------------------------------------------------------------------------------------

Value import_name(Run& run, Value name_value, Value fromlist, Value level) {
    auto& m = run.m;
    auto text = to_utf8(m, name_value);
    Value globals = at<Function>(m, top_frame(m)->function)->globals;
    if (level.is_int() && level.as_int() > 0) {
        if (dict_get_str(m, globals, "__name__"))
            return raise(run, TypeId::ImportError, "attempted relative import with no known parent package");
        return raise_with(run, TypeId::KeyError, {Held(m, new_str(m, "'__name__' not in globals")).get()});
    }
    Value builtins = builtins_of(run, globals);
    Value importer = dict_get_str(m, builtins, name(m, NameId::d_import));
    if (!importer) return raise(run, TypeId::ImportError, "__import__ not found");
    if (!is_native_function(m, importer))
        return tail_call(run, importer, {name_value, globals, kNone, fromlist, level});
    // `import a.b` binds a; `from a.b import c` needs a.b itself.
    bool wants_leaf = fromlist != kNone;
    return import_module(run, text, wants_leaf);
}

Value import_from(Run& run, Value module, Value name_value) {
    auto& m = run.m;
    Value v = find_attribute(run, module, name_value);
    if (v || run.has_error()) return v;
    auto module_name = to_utf8(m, at<Module>(m, module)->name);
    auto text = to_utf8(m, name_value);
    // A submodule that was imported by its full name.
    Value sub = dict_get_str(m, root(m).modules, module_name + "." + text);
    if (sub) return retained(m, sub);
    if (is_known_module(run.natives, module_name + "." + text))
        return import_module(run, module_name + "." + text, true);
    Value file = dict_get_str(m, at<Module>(m, module)->dict, name(m, NameId::d_file));
    auto place = file && is_str(m, file) ? to_utf8(m, file) : "unknown location";
    Held message(m, new_str(m, "cannot import name '" + text + "' from '" + module_name + "' (" + place + ")"));
    Value args[] = {message};
    Value error = new_exception(run, class_value(m, TypeId::ImportError), args, 1);
    at<Exception>(m, error)->extra[0] = new_str(m, module_name);
    if (file) at<Exception>(m, error)->extra[1] = retained(m, file);
    return raise_object(run, error);
}

bool import_star(Run& run, Value module, Value globals) {
    auto& m = run.m;
    Value dict = at<Module>(m, module)->dict;
    Value all = dict_get_str(m, dict, name(m, NameId::d_all));
    if (all && is_native_iterable(run, all)) {
        Held it(m, native_iter(run, all));
        while (true) {
            Held key(m, native_next(run, it));
            if (!key) return false;
            if (key.get() == kExhausted) {
                key.take();
                return true;
            }
            Held v(m, get_attribute(run, module, key));
            if (!v) return false;
            dict_set_str(m, globals, key, v);
        }
    }
    Held copy(m, dict_copy(m, dict));
    for_each_entry(m, copy, [&](Value key, Value value) {
        auto* s = at<Str>(m, key);
        if (s->length && char_at(*s, 0) != '_') dict_set_str(m, globals, key, value);
    });
    return true;
}

// --- Progress
// -----------------------------------------------------------------------------------------------------------------

void stop_here(Run& run) {
    run.stop_step = ~Step{0};
    // With an observer or without: from here every event looks whether to leave, so that both leave at the same place.
    run.watch_step = 0;
    run.wants_stop = true;
    if (run.on_stop) run.on_stop(run);
}

void line_event(Run& run) {
    auto* frame = top_frame(run.m);
    if (run.observer) {
        Emission e;
        e.kind = EventKind::line;
        e.line = frame->line;
        e.who = running_entity(run);
        run.observer->on_event(run, e);
    }
    if (root(run.m).step >= run.stop_step) stop_here(run);
}

void fuel_reached(Run& run) {
    auto limit = run.m.limits.fuel;
    if (static_cast<std::uint64_t>(root(run.m).fuel) >= limit) throw LimitReached{"fuel", limit};
    run.stop_fuel = static_cast<std::int64_t>(limit);
    run.wants_stop = true;
}

}    // namespace coroscope
