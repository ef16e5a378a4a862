// The type bytes: making one, its operators as methods, and the list of its methods.
#include "core/lib/builtin_bytes.hpp"

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/native_ops.hpp"
#include "core/lib/operator_methods.hpp"

namespace coroscope {

namespace {

Value make(Run& run, const Value* args) {
    if (!check_new(run, args[0], TypeId::bytes)) return {};
    if (args[2] && !require_str(run, args[2], "bytes() argument 'encoding'")) return {};
    if (args[3] && !require_str(run, args[3], "bytes() argument 'errors'")) return {};
    if (args[1] && is_a(run, args[1], TypeId::bytes) && !args[2] && !args[3])
        return instance_of(run, args[0], TypeId::bytes, retained(run.m, args[1]));
    if (is_walked_in_python(run, args[1], args[2], args[3])) return tail_prelude(run, "_bytes_of", {args[0], args[1]});
    std::string content;
    if (!bytes_from_source(run, args[1], args[2], args[3], "bytes", &content)) return {};
    return instance_of(run, args[0], TypeId::bytes, new_bytes(run, content));
}

Value literal(Run& run, const Value* args) {
    std::string out;
    append_bytes_repr(content_of(run, args[0]), out);
    return new_str(run, out);
}

Value size(Run& run, const Value* args) {
    return Value::of_int(static_cast<std::int64_t>(content_of(run, args[0]).size()));
}
Value item(Run& run, const Value* args) {
    return bytes_subscript(run, args[0], args[1]);
}
Value contains(Run& run, const Value* args) {
    int found = bytes_contains(run, args[1], args[0]);
    return found < 0 ? Value{} : of_bool(found);
}
Value add(Run& run, const Value* args) {
    return bytes_concat(run, args[0], args[1]);
}
Value multiply(Run& run, const Value* args) {
    return bytes_repeat(run, args[0], args[1]);
}
Value percent(Run& run, const Value* args) {
    return bytes_percent(run, args[0], args[1]);
}
Value as_bytes(Run& run, const Value* args) {
    return new_bytes(run, content_of(run, args[0]));
}

Value reflected_percent(Run& run, const Value* args) {
    return is_bytes(run, args[1]) ? bytes_percent(run, args[1], args[0]) : kNotImplemented;
}
Value new_arguments(Run& run, const Value* args) {
    Held plain(run, new_bytes(run, content_of(run, args[0])));
    Value parts[] = {plain};
    return new_tuple_of(run, parts, 1);
}

const NativeDef kMethods[] = {
    {"__new__", "cls, source=?, encoding=?, errors=?", make},
    {"__repr__", "self, /", literal},
    {"__str__", "self, /", literal},
    {"__bytes__", "self, /", as_bytes},
    {"__len__", "self, /", size},
    {"__getitem__", "self, key, /", item},
    {"__contains__", "self, key, /", contains},
    {"__iter__", "self, /", iter_method},
    {"__hash__", "self, /", native_hash, 0, 2},
    COROSCOPE_COMPARISONS,
    {"__add__", "self, value, /", add},
    {"__mul__", "self, value, /", multiply},
    {"__rmul__", "self, value, /", multiply},
    {"__mod__", "self, value, /", percent},
    {"__rmod__", "self, value, /", reflected_percent},
    {"__getnewargs__", "self, /", new_arguments},
#define X(id, signature, style) {#id, "self, " signature, bytes_##id, 0, style},
    COROSCOPE_BYTES_METHODS(X)
#undef X
        {"join", "self, iterable_of_bytes, /", bytes_join, 2},
    {"!maketrans", "frm, to, /", bytes_maketrans},
    {"@fromhex", "cls, string, /", bytes_fromhex},
    {},
};

}    // namespace

extern const TypeDef bytes_type = {TypeId::bytes, kMethods, nullptr, "cs"};

}    // namespace coroscope
