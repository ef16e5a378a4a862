// repr() and str() of any value: classes' own methods first, else what the machine's own types say of themselves.
#include "core/vm/bind.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/values.hpp"

#include <algorithm>

#include "core/machine/dict_table.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/number.hpp"
#include "core/vm/set_ops.hpp"

namespace coroscope {

namespace {

constexpr const char* kShowing = " while getting the repr of an object";

// Marks a container as being shown, so that one inside itself is written "[...]".
class Shown {
public:
    Shown(Run& run, Value v) : run_(run), is_first_(true) {
        auto& shown = run.shown;
        is_first_ = std::find(shown.begin(), shown.end(), v.offset()) == shown.end();
        if (is_first_) shown.push_back(v.offset());
    }
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;
    ~Shown() {
        if (is_first_) run_.shown.pop_back();
    }
    explicit operator bool() const { return is_first_; }

private:
    Run& run_;
    bool is_first_;
};

std::string text_of(const Machine& m, Value str) {
    return str && is_str(m, str) ? to_utf8(m, str) : "?";
}

bool append_at(Run& run, const char* what, const std::string& name, Value v, std::string& out) {
    out += '<';
    out += what;
    out += name;
    out += " at ";
    append_address(run, v, out);
    out += '>';
    return true;
}

// "item, item" for list, tuple; sizes are asked anew, since an item's __repr__ may change a list.
template <class Size, class Item>
bool append_items(Run& run, Size size, Item item, std::string& out) {
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (i) out += ", ";
        Held kept(run, retained(run, item(i)));
        if (!append_repr(run, kept, out)) return false;
    }
    return true;
}

bool append_list(Run& run, Value v, std::string& out) {
    if (at<List>(run, v)->size == 0) return out += "[]", true;
    Shown shown(run, v);
    if (!shown) return out += "[...]", true;
    out += '[';
    if (!append_items(
            run, [&] { return at<List>(run, v)->size; }, [&](std::uint32_t i) { return items_of(run, v)[i]; }, out)) {
        return false;
    }
    out += ']';
    return true;
}

bool append_tuple(Run& run, Value v, std::string& out) {
    auto* tuple = at<Tuple>(run, v);
    if (tuple->size == 0) return out += "()", true;
    Shown shown(run, v);
    if (!shown) return out += "(...)", true;
    out += '(';
    if (!append_items(
            run, [&] { return tuple->size; }, [&](std::uint32_t i) { return tuple->items[i]; }, out)) {
        return false;
    }
    out += tuple->size == 1 ? ",)" : ")";
    return true;
}

bool append_entries(Run& run, Value dict, std::string& out) {
    auto* d = at<Dict>(run, dict);
    bool is_first = true;
    for (std::uint32_t i = 0; i < d->entry_count; ++i) {
        auto entry = dict_entries(run, *d)[i];
        if (!entry.key) continue;
        Held key(run, retained(run, entry.key)), value(run, retained(run, entry.value));
        if (!is_first) out += ", ";
        is_first = false;
        if (!append_repr(run, key, out)) return false;
        out += ": ";
        if (!append_repr(run, value, out)) return false;
    }
    return true;
}

bool append_dict(Run& run, Value v, std::string& out) {
    if (at<Dict>(run, v)->used == 0) return out += "{}", true;
    Shown shown(run, v);
    if (!shown) return out += "{...}", true;
    out += '{';
    if (!append_entries(run, v, out)) return false;
    out += '}';
    return true;
}

bool append_set(Run& run, Value v, std::string& out) {
    auto name = type_name(run, v);
    if (at<Set>(run, v)->used == 0) return out += name + "()", true;
    Shown shown(run, v);
    if (!shown) return out += name + "(...)", true;
    bool is_plain = is_a(run, v, TypeId::set);
    out += is_plain ? "{" : name + "({";
    bool is_first = true;
    // The keys that were there at first, whatever their __repr__ does to the set.
    Held keys(run, new_list(run, at<Set>(run, v)->used));
    for (std::uint64_t i = 0; i <= at<Set>(run, v)->mask; ++i) {
        auto entry = set_entries(run, *at<Set>(run, v))[i];
        if (is_live(entry)) list_append(run, keys, entry.key);
    }
    for (std::uint32_t i = 0; i < at<List>(run, keys)->size; ++i) {
        Value key = items_of(run, keys)[i];
        if (!is_first) out += ", ";
        is_first = false;
        if (!append_repr(run, key, out)) return false;
    }
    out += is_plain ? "}" : "})";
    return true;
}

bool append_view(Run& run, Value v, std::string& out) {
    auto name = type_name(run, v);
    Shown shown(run, v);
    if (!shown) return out += "...", true;
    out += name + "([";
    // What is shown is what the view held at first, whatever a key's or a value's __repr__ does to the dict.
    Held items(run, list_from(run, v));
    if (!items) return false;
    for (std::uint32_t i = 0; i < at<List>(run, items)->size; ++i) {
        if (i) out += ", ";
        if (!append_repr(run, items_of(run, items)[i], out)) return false;
    }
    out += "])";
    return true;
}

bool append_range(Run& run, const Range& range, std::string& out) {
    out += "range(" + int_to_text(run, range.start) + ", " + int_to_text(run, range.stop);
    if (range.step != Value::of_int(1)) out += ", " + int_to_text(run, range.step);
    out += ')';
    return true;
}

// prefix + repr(field) + ... + suffix
bool append_parts(Run& run, const char* prefix, std::initializer_list<Value> parts, const char* suffix,
                  std::string& out) {
    out += prefix;
    bool is_first = true;
    for (auto part : parts) {
        if (!is_first) out += ", ";
        is_first = false;
        if (!append_repr(run, part, out)) return false;
    }
    out += suffix;
    return true;
}

bool append_native(Run& run, Value v, std::string& out) {
    auto* native = at<NativeFunction>(run, v);
    std::string name = run.natives.natives[native->number.as_int()].def->name;
    while (!name.empty() && (name[0] == '@' || name[0] == '!')) name.erase(0, 1);
    if (is_native_descriptor(run, v)) {
        out += (is_a(run, v, TypeId::wrapper_descriptor) ? "<slot wrapper '" : "<method '") + name + "' of '" +
               native_class_name(run, native->owner ? native->owner : native->spare) + "' objects>";
        return true;
    }
    if (!native->self && native->owner && is_instance(run, native->owner, TypeId::type)) {
        out += "<built-in method " + name + " of " + type_name(run, native->owner) + " object at ";
        append_address(run, native->owner, out);
        return out += '>', true;
    }
    if (!native->self || is_a(run, native->self, TypeId::module))
        return out += "<built-in function " + name + ">", true;
    out += (is_a(run, v, TypeId::method_wrapper) ? "<method-wrapper '" + name + "' of "
                                                 : "<built-in method " + name + " of ") +
           type_name(run, native->self) + " object at ";
    append_address(run, native->self, out);
    out += '>';
    return true;
}

std::string shown_name(const Native& native) {
    return native.def->shown ? native.def->shown : native.qualname;
}

bool append_method(Run& run, Value v, std::string& out) {
    auto* method = at<BoundMethod>(run, v);
    std::string name = "?";
    if (is_a(run, method->function, TypeId::function))
        name = text_of(run, at<Function>(run, method->function)->qualname);
    else if (is_native_function(run, method->function))
        name = shown_name(run.natives.natives[at<NativeFunction>(run, method->function)->number.as_int()]);
    out += "<bound method " + name + " of ";
    if (!append_repr(run, bound_object(run, v), out)) return false;
    out += '>';
    return true;
}

bool append_module(Run& run, Value v, std::string& out) {
    auto* module = at<Module>(run, v);
    out += "<module ";
    Value named = module->dict ? dict_get_str(run, module->dict, name(run, NameId::d_name)) : module->name;
    if (!named)
        out += "'?'";
    else if (!append_repr(run, named, out))
        return false;
    module = at<Module>(run, v);
    Value file = module->dict ? dict_get_str(run, module->dict, name(run, NameId::d_file)) : Value{};
    if (file) {
        out += " from ";
        if (!append_repr(run, file, out)) return false;
        out += '>';
    } else {
        // What a program made itself is not among those that were imported.
        Value known = module->name && is_str(run, module->name)
                          ? dict_get_str(run, run.root().modules, intern(run, module->name))
                          : Value{};
        out += known == v ? " (built-in)>" : ">";
    }
    return true;
}

// A class within list[int] or int | str.
bool append_alias_part(Run& run, Value v, std::string& out) {
    if (v == kEllipsis) return out += "...", true;
    if (v == kNone || is_a(run, v, TypeId::none)) return out += "None", true;
    if (has_kind(run, v, Kind::record) && is_instance(run, v, TypeId::type)) return out += class_display(run, v), true;
    if (has_kind(run, v, Kind::list)) {
        out += '[';
        for (std::uint32_t i = 0; i < at<List>(run, v)->size; ++i) {
            if (i) out += ", ";
            if (!append_alias_part(run, items_of(run, v)[i], out)) return false;
        }
        out += ']';
        return true;
    }
    return append_repr(run, v, out);
}

bool append_alias(Run& run, Value v, std::string& out) {
    auto* record = at<Record>(run, v);
    if (record->fields[2] == kTrue) out += '*';
    if (!append_alias_part(run, record->fields[0], out)) return false;
    out += '[';
    Value args = record->fields[1];
    auto size = has_kind(run, args, Kind::tuple) ? at<Tuple>(run, args)->size : 0;
    if (size == 0) out += "()";
    for (std::uint32_t i = 0; i < size; ++i) {
        if (i) out += ", ";
        if (!append_alias_part(run, at<Tuple>(run, args)->items[i], out)) return false;
    }
    out += ']';
    return true;
}

bool append_union(Run& run, Value v, std::string& out) {
    Value args = at<Record>(run, v)->fields[0];
    auto size = has_kind(run, args, Kind::tuple) ? at<Tuple>(run, args)->size : 0;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (i) out += " | ";
        Value part = at<Tuple>(run, args)->items[i];
        if (part == class_value(run, TypeId::none)) {
            out += "None";
        } else if (!append_alias_part(run, part, out)) {
            return false;
        }
    }
    return true;
}

bool append_complex(Run& run, const Record& record, std::string& out) {
    auto part = [&](Value v) {
        auto text = double_repr(real_of(run, v));
        if (text.size() > 2 && text.substr(text.size() - 2) == ".0") text.resize(text.size() - 2);
        return text;
    };
    auto real = part(record.fields[0]), imag = part(record.fields[1]);
    if (real == "0") return out += imag + "j", true;
    bool has_sign = imag[0] == '-' || imag[0] == '+';
    out += "(" + real + (has_sign ? "" : "+") + imag + "j)";
    return true;
}

bool append_super(Run& run, const Record& record, std::string& out) {
    out += "<super: ";
    out += "<class '" + (record.fields[0] ? class_text(run, record.fields[0]) : "NULL") + "'>";
    Value object = record.fields[1];
    if (!object) return out += ", NULL>", true;
    out += ", <" + text_of(run, at<Class>(run, class_of(run, object))->name) + " object>>";
    return true;
}

bool append_default(Run& run, Value v, std::string& out) {
    return append_at(run, "", class_display(run, class_of(run, v)) + " object", v, out);
}

bool append_record(Run& run, Value v, std::string& out) {
    auto& record = *at<Record>(run, v);
    if (is_exception(run, v)) return append_exception_repr(run, v, out);
    switch (builtin_base(run, v)) {
        case TypeId::type: return out += "<class '" + class_display(run, v) + "'>", true;
        case TypeId::complex: return append_complex(run, record, out);
        case TypeId::bytearray: {
            auto* bytes = at<Bytes>(run, record.fields[0]);
            out += type_name(run, v) + "(";
            append_bytes_repr({reinterpret_cast<const char*>(bytes->bytes), bytes->length}, out, true);
            return out += ')', true;
        }
        case TypeId::memoryview:
            return append_at(run, "", at<MemoryView>(run, v)->base ? "memory" : "released memory", v, out);
        case TypeId::range: return append_range(run, *at<Range>(run, v), out);
        case TypeId::slice:
            return append_parts(run, "slice(", {record.fields[0], record.fields[1], record.fields[2]}, ")", out);
        case TypeId::cell: {
            Value content = record.fields[0];
            out += "<cell at ";
            append_address(run, v, out);
            if (!content) return out += ": empty>", true;
            out += ": " + type_name(run, content) + " object at ";
            append_address(run, content, out);
            return out += '>', true;
        }
        case TypeId::function: return append_at(run, "function ", text_of(run, at<Function>(run, v)->qualname), v, out);
        case TypeId::native:
        case TypeId::method_wrapper:
        case TypeId::method_descriptor:
        case TypeId::wrapper_descriptor: return append_native(run, v, out);
        case TypeId::method: return append_method(run, v, out);
        case TypeId::native_coroutine:
            return append_at(run, "coroutine object ", text_of(run, record.fields[5]), v, out);
        case TypeId::staticmethod: return append_parts(run, "<staticmethod(", {record.fields[0]}, ")>", out);
        case TypeId::classmethod_descriptor:
        case TypeId::classmethod:
            if (is_native_descriptor(run, record.fields[0])) return append_native(run, record.fields[0], out);
            return append_parts(run, "<classmethod(", {record.fields[0]}, ")>", out);
        case TypeId::super: return append_super(run, record, out);
        case TypeId::module: return append_module(run, v, out);
        case TypeId::code: {
            auto id = record.fields[0];
            if (!id.is_int() || static_cast<std::size_t>(id.as_int()) >= run.store.codes.size()) break;
            const auto& code = *run.store.codes[static_cast<std::size_t>(id.as_int())];
            if (!append_at(run, "code object ", code.name, v, out)) return false;
            out.pop_back();
            out += ", file \"" + run.store.sources[code.source]->name + "\", line " + std::to_string(code.first_line) +
                   ">";
            return true;
        }
        case TypeId::getset:
        case TypeId::member:
            out += is_a(run, v, TypeId::getset) ? "<attribute '" : "<member '";
            out += text_of(run, record.fields[2]) + "' of '" + native_class_name(run, record.fields[1]) + "' objects>";
            return true;
        case TypeId::mappingproxy: return append_parts(run, "mappingproxy(", {record.fields[0]}, ")", out);
        case TypeId::dict_keys: return append_view(run, v, out);
        case TypeId::dict_values: return append_view(run, v, out);
        case TypeId::dict_items: return append_view(run, v, out);
        case TypeId::generic_alias: return append_alias(run, v, out);
        case TypeId::union_type: return append_union(run, v, out);
        default: break;
    }
    return append_default(run, v, out);
}

bool append_natively(Run& run, Value v, std::string& out) {
    if (v.is_int()) return out += std::to_string(v.as_int()), true;
    if (v.is_double()) return out += double_repr(v.as_double()), true;
    switch (object_of(run, v)->kind) {
        case Kind::singleton: out += v == kNone ? "None" : v == kEllipsis ? "Ellipsis" : "NotImplemented"; return true;
        case Kind::integer:
            if (!is_a(run, v, TypeId::boolean)) return append_int(run, v, out);
            out += v == kTrue ? "True" : "False";
            return true;
        case Kind::real: return out += double_repr(at<Real>(run, v)->number), true;
        case Kind::str: return append_str_repr(run, v, out), true;
        case Kind::bytes: {
            auto* bytes = at<Bytes>(run, v);
            append_bytes_repr({reinterpret_cast<const char*>(bytes->bytes), bytes->length}, out);
            return true;
        }
        case Kind::tuple: return append_tuple(run, v, out);
        case Kind::list: return append_list(run, v, out);
        case Kind::dict: return append_dict(run, v, out);
        case Kind::set: return append_set(run, v, out);
        case Kind::generator: {
            auto what = type_name(run, v) + " object ";
            return append_at(run, what.c_str(), text_of(run, at<Generator>(run, v)->qualname), v, out);
        }
        case Kind::record: return append_record(run, v, out);
    }
    return append_default(run, v, out);
}

// Texts come from methods, except for pictures: those must not run Python in the machine that they show.
Value method_for_text(Run& run, Value v, NameId method) {
    return run.is_quiet && !run.may_run_python ? Value{} : lookup_special(run, v, method);
}

// `wanted`: whose text it is to be, __str__ where object.__str__ asks __repr__.
bool append_answer(Run& run, Value v, NameId method, NameId wanted, std::string& utf8) {
    Held answer(run, call_method(run, v, method, {}));
    if (!answer) return false;
    if (is_str(run, answer)) {
        append_utf8(run, answer, utf8);
        return true;
    }
    raise(run, TypeId::TypeError,
          to_utf8(run, name(run, wanted)) + " returned non-string (type " + type_name(run, answer) + ")");
    return false;
}

// Types that the machine knows but whose texts a floor above gives (tasks, futures, contexts, frames).
bool is_told_above(const Machine& m, Value v) {
    auto type = is_builtin(m, v) ? type_of(m, v) : builtin_base(m, v);
    return (type >= TypeId::future && type <= TypeId::weakref) || type == TypeId::frame;
}

}    // namespace

std::string class_display(Machine& m, Value cls) {
    auto* c = at<Class>(m, cls);
    auto text = text_of(m, c->qualname);
    Value module = dict_get_str(m, c->dict, name(m, NameId::d_module));
    if (module && !is_str(m, module)) return text_of(m, c->name);
    if (!module || str_equal(m, module, "builtins")) return text;
    return to_utf8(m, module) + "." + text;
}

bool append_repr(Run& run, Value v, std::string& utf8) {
    if (!v) return utf8 += "<unbound>", true;
    if (!v.is_ref()) return append_natively(run, v, utf8);
    Nested level(run, kShowing);
    if (!level) return false;
    if (!is_builtin(run, v) || is_told_above(run, v)) {
        Value method = method_for_text(run, v, NameId::d_repr);
        bool is_core = method && is_base_method(run, v, method, NameId::d_repr);
        bool is_above = is_core && is_told_above(run, v) &&
                        at<NativeFunction>(run, method)->owner != class_value(run, TypeId::object);
        if (method && (!is_core || is_above)) return append_answer(run, v, NameId::d_repr, NameId::d_repr, utf8);
    }
    return append_natively(run, v, utf8);
}

bool append_base_repr(Run& run, Value v, std::string& utf8) {
    Nested level(run, kShowing);
    return level && append_natively(run, v, utf8);
}

bool append_str(Run& run, Value v, std::string& utf8) {
    if (!v.is_ref()) return append_repr(run, v, utf8);
    if (!is_builtin(run, v)) {
        Value method = method_for_text(run, v, NameId::d_str);
        if (method && !is_base_method(run, v, method, NameId::d_str)) {
            Nested level(run, kShowing);
            return level && append_answer(run, v, NameId::d_str, NameId::d_str, utf8);
        }
        method = builtin_base(run, v) == TypeId::object ? method_for_text(run, v, NameId::d_repr) : Value{};
        if (method && !is_base_method(run, v, method, NameId::d_repr)) {
            Nested level(run, kShowing);
            return level && append_answer(run, v, NameId::d_repr, NameId::d_str, utf8);
        }
    }
    if (is_str(run, v)) {
        append_utf8(run, v, utf8);
        return true;
    }
    // Both have a __str__ of their own, which asks no __repr__ of a subclass.
    if (has_kind(run, v, Kind::bytes) || builtin_base(run, v) == TypeId::bytearray)
        return append_base_repr(run, v, utf8);
    bool is_proxy = is_a(run, v, TypeId::mappingproxy);
    if (is_proxy || is_exception(run, v)) {
        Nested level(run, " while getting the str of an object");
        if (!level) return false;
        return is_proxy ? append_str(run, at<Record>(run, v)->fields[0], utf8) : append_exception_str(run, v, utf8);
    }
    return append_repr(run, v, utf8);
}

Value repr(Run& run, Value v) {
    std::string text;
    return append_repr(run, v, text) ? new_str(run, text) : Value{};
}

Value str(Run& run, Value v) {
    if (is_a(run, v, TypeId::str)) return retained(run, v);
    std::string text;
    return append_str(run, v, text) ? new_str(run, text) : Value{};
}

// A method of a hidden object may say another.
Value bound_object(const Machine& m, Value method) {
    auto* record = at<Record>(m, method);
    return record->object.aux > 2 ? record->fields[2] : record->fields[1];
}

}    // namespace coroscope
