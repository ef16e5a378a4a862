// Code objects, as programs look at them: [0] is the id of the code, [1] a dict of what replace() was given, or
// unbound.
#include <vector>

#include "core/lib/object_types_parts.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/runtime_code.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

constexpr std::int64_t kIterableCoroutine = 0x100;    // inspect.CO_ITERABLE_COROUTINE

Value* fields_of(Run& run, Value v) {
    return at<Record>(run, v)->fields;
}

const Code& code_of(Run& run, Value self) {
    return *run.store.codes[static_cast<std::size_t>(fields_of(run, self)[0].as_int())];
}

Value replaced(Run& run, Value self, const char* field) {
    Value fields = fields_of(run, self)[1];
    return fields ? dict_get_str(run, fields, field) : Value{};
}

Value strings(Run& run, const std::vector<std::string>& texts, std::size_t from, std::size_t to) {
    Held tuple(run, new_tuple(run, static_cast<std::uint32_t>(to - from)));
    for (std::size_t i = from; i < to; ++i) at<Tuple>(run, tuple)->items[i - from] = new_str(run, texts[i]);
    return tuple.take();
}

Value get_code_name(Run& run, Value self) {
    if (Value own = replaced(run, self, "co_name")) return retained(run, own);
    return new_str(run, code_of(run, self).name);
}
Value get_code_qualname(Run& run, Value self) {
    if (Value own = replaced(run, self, "co_qualname")) return retained(run, own);
    return new_str(run, code_of(run, self).qualname);
}
Value get_file_name(Run& run, Value self) {
    if (Value own = replaced(run, self, "co_filename")) return retained(run, own);
    return new_str(run, run.store.sources[code_of(run, self).source]->name);
}
Value get_first_line(Run& run, Value self) {
    if (Value own = replaced(run, self, "co_firstlineno")) return retained(run, own);
    return Value::of_int(code_of(run, self).first_line);
}
Value get_argument_count(Run& run, Value self) {
    return Value::of_int(code_of(run, self).positional);
}
Value get_positional_only_count(Run& run, Value self) {
    return Value::of_int(code_of(run, self).positional_only);
}
Value get_keyword_only_count(Run& run, Value self) {
    return Value::of_int(code_of(run, self).keyword_only);
}

bool is_cell(const Code& code, std::uint32_t slot) {
    for (auto cell : code.cell_slots) {
        if (cell == slot) return true;
    }
    return false;
}
std::uint32_t parameter_count(const Code& code) {
    return code.positional + code.keyword_only + static_cast<bool>(code.flags & Code::has_varargs) +
           static_cast<bool>(code.flags & Code::has_varkeywords);
}
std::vector<std::string> variables(const Code& code) {
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < code.local_count(); ++i) {
        if ((code.flags & Code::is_class_body) && i == 0) continue;
        if (i < parameter_count(code) || !is_cell(code, i)) names.push_back(code.local_names[i]);
    }
    return names;
}
Value get_variables(Run& run, Value self) {
    auto names = variables(code_of(run, self));
    return strings(run, names, 0, names.size());
}
Value get_local_count(Run& run, Value self) {
    return Value::of_int(static_cast<std::int64_t>(variables(code_of(run, self)).size()));
}
Value get_free_variables(Run& run, Value self) {
    const Code& code = code_of(run, self);
    return strings(run, code.local_names, code.local_count() - code.free_count, code.local_count());
}
Value get_cell_variables(Run& run, Value self) {
    const Code& code = code_of(run, self);
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < code.local_count() - code.free_count; ++i) {
        if (is_cell(code, i)) names.push_back(code.local_names[i]);
    }
    return strings(run, names, 0, names.size());
}
Value get_names(Run& run, Value self) {
    const auto& names = code_of(run, self).names;
    return strings(run, names, 0, names.size());
}
Value get_stack_size(Run& run, Value self) {
    return Value::of_int(code_of(run, self).stack_size);
}

Value get_constants(Run& run, Value self) {
    auto id = static_cast<std::size_t>(fields_of(run, self)[0].as_int());
    const Code& code = *run.store.codes[id];
    auto count = static_cast<std::uint32_t>(code.constants.size());
    std::vector<Value> constants(run.views[id].constants, run.views[id].constants + count);
    // A function's first one is its documentation, or None.
    Held doc(run, code.has_docstring ? new_str(run, code.docstring) : kNone);
    bool has_doc = !(code.flags & (Code::is_module | Code::is_class_body | Code::is_expression));
    if (has_doc || code.name == "<lambda>") constants.insert(constants.begin(), doc);
    auto plain = static_cast<std::uint32_t>(constants.size());
    Held tuple(run, new_tuple(run, plain + static_cast<std::uint32_t>(code.children.size())));
    auto* items = at<Tuple>(run, tuple)->items;
    for (std::uint32_t i = 0; i < plain; ++i) items[i] = retained(run, constants[i]);
    for (std::size_t i = 0; i < code.children.size(); ++i) {
        Value child = code_object(run, code.children[i]);
        at<Tuple>(run, tuple)->items[plain + i] = child;
    }
    return tuple.take();
}

Value get_code_flags(Run& run, Value self) {
    if (Value own = replaced(run, self, "co_flags")) return retained(run, own);
    auto flags = code_of(run, self).flags;
    bool is_function = !(flags & (Code::is_module | Code::is_class_body));
    std::int64_t bits = is_function ? 3 : 0;
    if (flags & Code::has_varargs) bits |= 4;
    if (flags & Code::has_varkeywords) bits |= 8;
    if (flags & Code::is_nested) bits |= 16;
    if (flags & Code::is_generator) bits |= 32;
    if (flags & Code::is_coroutine) bits |= 128;
    if (flags & Code::is_async_generator) bits |= 512;
    if (flags & Code::has_text_annotations) bits |= 0x1000000;
    return Value::of_int(bits);
}

// Where each line's instructions begin and end, two bytes an instruction.
Value code_lines(Run& run, const Value* args) {
    Held list(run, new_list(run, 4));
    const auto& lines = code_of(run, args[0]).lines;
    for (std::size_t begin = 0, i = 0; i < lines.size(); ++i) {
        if (i + 1 < lines.size() && lines[i + 1] == lines[begin]) continue;
        Value part[] = {Value::of_int(static_cast<std::int64_t>(2 * begin)),
                        Value::of_int(static_cast<std::int64_t>(2 * i + 2)), Value::of_int(lines[begin])};
        list_append(run, list, Held(run, new_tuple_of(run, part, 3)));
        begin = i + 1;
    }
    return native_iter(run, list);
}

Value get_words(Run& run, Value self) {
    std::string bytes;
    for (auto word : code_of(run, self).words) bytes += {static_cast<char>(word), static_cast<char>(word >> 8)};
    return new_bytes(run, bytes);
}

Value code_repr(Run& run, const Value* args) {
    const Code& code = code_of(run, args[0]);
    std::string text = "<code object " + code.name + " at ";
    append_address(run, args[0], text);
    text += ", file \"" + run.store.sources[code.source]->name + "\", line " + std::to_string(code.first_line) + ">";
    return new_str(run, text);
}

Value code_new(Run& run, const Value* args) {
    auto given = at<Tuple>(run, args[1])->size;
    if (given < 16) {
        return raise(run, TypeId::TypeError, "code expected at least 16 arguments, got " + std::to_string(given));
    }
    return raise(run, TypeId::ValueError, "code: instructions can only be had by compile()");
}

// Of the flags one may be another: whether the generators that the code makes may be awaited.
bool is_other_generator(Run& run, Value code, Value now, Value flags) {
    return flags.is_int() && (now.as_int() | kIterableCoroutine) == (flags.as_int() | kIterableCoroutine) &&
           code_of(run, code).flags & Code::is_generator;
}

// replace(): names and places may be others; what would run differently cannot be.
Value code_replace(Run& run, const Value* args) {
    Value given = args[1];
    Held fields(run, fields_of(run, args[0])[1] ? dict_copy(run, fields_of(run, args[0])[1]) : new_dict(run));
    auto* d = at<Dict>(run, given);
    for (std::uint32_t i = 0; i < d->entry_count; ++i) {
        auto entry = dict_entries(run, *at<Dict>(run, given))[i];
        if (!entry.key) continue;
        auto field = to_utf8(run, entry.key);
        bool is_text = field == "co_name" || field == "co_qualname" || field == "co_filename";
        bool is_line = field == "co_firstlineno";
        bool is_known = false;
        for (auto* def = kCodeFields; def->name; ++def) is_known = is_known || field == def->name;
        if (!is_known) {
            return raise(run, TypeId::TypeError, "'" + field + "' is an invalid keyword argument for replace()");
        }
        if (is_text && !is_str(run, entry.value)) {
            return raise(run, TypeId::TypeError,
                         "replace() argument '" + field + "' must be str, not " + type_name(run, entry.value));
        }
        std::int64_t line;
        if (is_line && !to_index(run, entry.value, &line)) return {};
        if (is_text || is_line) {
            dict_set_str(run, fields, entry.key, entry.value);
            continue;
        }
        Held now(run, get_attribute(run, args[0], entry.key));
        if (!now) return {};
        if (field == "co_flags" && is_other_generator(run, args[0], now, entry.value)) {
            dict_set_str(run, fields, entry.key, entry.value);
            continue;
        }
        int same = equal(run, now, entry.value);
        if (same < 0) return {};
        if (!same) return raise(run, TypeId::ValueError, "code: " + field + " of compiled code cannot be replaced");
    }
    Value made = code_object(run, static_cast<std::uint32_t>(fields_of(run, args[0])[0].as_int()));
    if (dict_size(run, fields)) fields_of(run, made)[1] = fields.take();
    return made;
}

}    // namespace

bool makes_awaitable(Run& run, Value code) {
    Value flags = replaced(run, code, "co_flags");
    return flags && flags.as_int() & kIterableCoroutine;
}

void mark_awaitable(Run& run, Value code) {
    Value flags = get_code_flags(run, code);
    Held fields(run, new_dict(run));
    dict_set_str(run, fields, "co_flags", Value::of_int(flags.as_int() | kIterableCoroutine));
    fields_of(run, code)[1] = fields.take();
}

const NativeDef kCodeMethods[] = {
    {"__new__", "cls, /, *args, **kwargs", code_new},
    {"__hash__", "self, /", native_hash},
    COROSCOPE_EQUALITY,
    {"__repr__", "self, /", code_repr},
    {"co_lines", "self, /", code_lines, 0, 1},
    {"replace", "self, /, **kwargs", code_replace},
    {},
};
const GetSetDef kCodeFields[] = {
    {"co_name", get_code_name, nullptr, true},
    {"co_qualname", get_code_qualname, nullptr, true},
    {"co_filename", get_file_name, nullptr, true},
    {"co_firstlineno", get_first_line, nullptr, true},
    {"co_argcount", get_argument_count, nullptr, true},
    {"co_posonlyargcount", get_positional_only_count, nullptr, true},
    {"co_kwonlyargcount", get_keyword_only_count, nullptr, true},
    {"co_varnames", get_variables, nullptr},
    {"co_nlocals", get_local_count, nullptr, true},
    {"co_freevars", get_free_variables, nullptr},
    {"co_cellvars", get_cell_variables, nullptr},
    {"co_names", get_names, nullptr, true},
    {"co_consts", get_constants, nullptr, true},
    {"co_stacksize", get_stack_size, nullptr, true},
    {"co_code", get_words, nullptr},
    {"co_flags", get_code_flags, nullptr, true},
    {},
};

}    // namespace coroscope
