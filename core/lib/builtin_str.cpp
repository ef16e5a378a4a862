// The type str: making one, its operators as methods, and the list of its methods.
#include "core/lib/builtin_str.hpp"

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/operator_methods.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {

namespace {

// kTailCall where the text comes from a method in Python; unbound: it does not.
Value request_text(Run& run, Value object) {
    Value method = own_method(run, object, NameId::d_str);
    if (!method && builtin_base(run, object) == TypeId::object) method = own_method(run, object, NameId::d_repr);
    if (!method || method == kNone) return {};
    return tail_special(run, method, {object}, OnReturn::text, 0);
}

Value str_new(Run& run, const Value* args) {
    Value cls = args[0], object = args[1], encoding = args[2], errors = args[3];
    if (!check_new(run, cls, TypeId::str)) return {};
    Held made(run.m);
    if (!object) {
        made.reset(new_latin1(run, ""));
    } else if (!encoding && !errors) {
        const auto& r = run.root();
        if (r.frame_count >= r.recursion_check && !is_a(run, object, TypeId::str) && has_no_room(run, {kWhileStr}))
            return {};
        if (cls == class_value(run, TypeId::str) && !is_builtin(run, object)) {
            if (Value request = request_text(run, object)) return request;
        }
        made.reset(str(run, object));
    } else {
        if (encoding && !require_str(run, encoding, "str() argument 'encoding'")) return {};
        if (errors && !require_str(run, errors, "str() argument 'errors'")) return {};
        std::string_view bytes;
        if (is_str(run, object)) return raise(run, TypeId::TypeError, "decoding str is not supported");
        if (!bytes_view(run, object, &bytes))
            return raise(run, TypeId::TypeError,
                         "decoding to str: need a bytes-like object, " + type_name(run, object) + " found");
        made.reset(decode_bytes(run, object, encoding, errors));
    }
    return instance_of(run, cls, TypeId::str, made.take());
}

// A plain string: what str(s) of a string gives.
Value plain_text(Run& run, const Value* args) {
    return str_part(run, args[0], 0, str_length(run, args[0]));
}

Value text_repr(Run& run, const Value* args) {
    std::string out;
    append_str_repr(run, args[0], out);
    return new_str(run, out);
}

Value text_format(Run& run, const Value* args) {
    if (!require_str(run, args[1], "__format__() argument")) return {};
    return format_builtin(run, args[0], args[1]);
}

Value text_length(Run& run, const Value* args) {
    return Value::of_int(str_length(run, args[0]));
}
Value text_item(Run& run, const Value* args) {
    return str_subscript(run, args[0], args[1]);
}

Value text_contains(Run& run, const Value* args) {
    int found = str_contains(run, args[1], args[0]);
    return found < 0 ? Value{} : of_bool(found);
}

Value text_add(Run& run, const Value* args) {
    if (is_str(run, args[1])) return str_concat(run, args[0], args[1]);
    return raise(run, TypeId::TypeError, "can only concatenate str (not \"" + type_name(run, args[1]) + "\") to str");
}

Value text_multiply(Run& run, const Value* args) {
    if (!is_integer(run, args[1]) && !(args[1].is_ref() && lookup_special(run, args[1], NameId::d_index)))
        return raise(run, TypeId::TypeError,
                     "'" + type_name(run, args[1]) + "' object cannot be interpreted as an integer");
    return str_repeat(run, args[0], args[1]);
}

Value text_percent(Run& run, const Value* args) {
    return str_percent(run, args[0], args[1]);
}
Value text_percent_reflected(Run& run, const Value* args) {
    return is_str(run, args[1]) ? str_percent(run, args[1], args[0]) : kNotImplemented;
}

Value new_arguments(Run& run, const Value* args) {
    Held plain(run.m, plain_text(run, args));
    Value items[] = {plain};
    return new_tuple_of(run, items, 1);
}

Value size_in_bytes(Run& run, const Value* args) {
    auto* s = at<Str>(run.m, args[0]);
    // CPython's object, so that programs that ask see what they would see there.
    std::int64_t fixed = s->is_ascii ? 48 : 72;
    return Value::of_int(fixed + (std::int64_t{s->length} + 1) * s->width);
}

const NativeDef kMethods[] = {
    {"__new__", "cls, object=?, encoding=?, errors=?", str_new},
    {"__repr__", "self, /", text_repr},
    {"__str__", "self, /", plain_text},
    {"__format__", "self, format_spec, /", text_format},
    {"__len__", "self, /", text_length},
    {"__getitem__", "self, key, /", text_item},
    {"__contains__", "self, key, /", text_contains},
    {"__iter__", "self, /", iter_method},
    {"__hash__", "self, /", native_hash, 0, 2},
    COROSCOPE_COMPARISONS,
    {"__add__", "self, value, /", text_add},
    {"__mul__", "self, value, /", text_multiply},
    {"__rmul__", "self, value, /", text_multiply},
    {"__mod__", "self, value, /", text_percent},
    {"__rmod__", "self, value, /", text_percent_reflected},
    {"__getnewargs__", "self, /", new_arguments},
    {"__sizeof__", "self, /", size_in_bytes},
    {"capitalize", "self, /", str_capitalize, 0, 1},
    {"casefold", "self, /", str_casefold, 0, 1},
    {"center", "self, width, fillchar=' ', /", str_center, 0, 2},
    {"count", "self, sub, start=?, end=?, /", str_count, 0, 4},
    {"encode", "self, /, encoding='utf-8', errors='strict'", str_encode},
    {"endswith", "self, suffix, start=?, end=?, /", str_endswith, 0, 4},
    {"expandtabs", "self, /, tabsize=8", str_expandtabs},
    {"find", "self, sub, start=?, end=?, /", str_find, 0, 4},
    {"format", "self, /, *args, **kwargs", str_format},
    {"format_map", "self, mapping, /", str_format_map},
    {"index", "self, sub, start=?, end=?, /", str_index, 0, 4},
    {"isalnum", "self, /", str_isalnum, 0, 1},
    {"isalpha", "self, /", str_isalpha, 0, 1},
    {"isascii", "self, /", str_isascii, 0, 1},
    {"isdecimal", "self, /", str_isdecimal, 0, 1},
    {"isdigit", "self, /", str_isdigit, 0, 1},
    {"isidentifier", "self, /", str_isidentifier, 0, 1},
    {"islower", "self, /", str_islower, 0, 1},
    {"isnumeric", "self, /", str_isnumeric, 0, 1},
    {"isprintable", "self, /", str_isprintable, 0, 1},
    {"isspace", "self, /", str_isspace, 0, 1},
    {"istitle", "self, /", str_istitle, 0, 1},
    {"isupper", "self, /", str_isupper, 0, 1},
    {"join", "self, iterable, /", str_join},
    {"ljust", "self, width, fillchar=' ', /", str_ljust, 0, 2},
    {"lower", "self, /", str_lower, 0, 1},
    {"lstrip", "self, chars=None, /", str_lstrip, 0, 2},
    {"!maketrans", "x, y=?, z=?, /", str_maketrans, 0, 2},
    {"partition", "self, sep, /", str_partition},
    {"removeprefix", "self, prefix, /", str_removeprefix},
    {"removesuffix", "self, suffix, /", str_removesuffix},
    {"replace", "self, old, new, count=-1, /", str_replace, 0, 2},
    {"rfind", "self, sub, start=?, end=?, /", str_rfind, 0, 4},
    {"rindex", "self, sub, start=?, end=?, /", str_rindex, 0, 4},
    {"rjust", "self, width, fillchar=' ', /", str_rjust, 0, 2},
    {"rpartition", "self, sep, /", str_rpartition},
    {"rsplit", "self, /, sep=None, maxsplit=-1", str_rsplit},
    {"rstrip", "self, chars=None, /", str_rstrip, 0, 2},
    {"split", "self, /, sep=None, maxsplit=-1", str_split},
    {"splitlines", "self, /, keepends=False", str_splitlines},
    {"startswith", "self, prefix, start=?, end=?, /", str_startswith, 0, 4},
    {"strip", "self, chars=None, /", str_strip, 0, 2},
    {"swapcase", "self, /", str_swapcase, 0, 1},
    {"title", "self, /", str_title, 0, 1},
    {"translate", "self, table, /", str_translate},
    {"upper", "self, /", str_upper, 0, 1},
    {"zfill", "self, width, /", str_zfill},
    {},
};

const NativeDef kIteratorMethods[] = {
    {"__iter__", "self, /", self_method},
    {"__next__", "self, /", next_method},
    {},
};

}    // namespace

extern const TypeDef str_type = {TypeId::str, kMethods, nullptr, "s"};
extern const TypeDef str_iterator_type = {TypeId::str_iterator, kIteratorMethods, nullptr};
extern const TypeDef str_ascii_iterator_type = {TypeId::str_ascii_iterator, kIteratorMethods, nullptr};

}    // namespace coroscope
