// mappingproxy: a dict that can only be read, as the __dict__ of a class is shown.
#include "core/lib/object_types_parts.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {

namespace {

constexpr int kMostProxies = 100;

Value inner(Run& run, Value self) {
    return at<Record>(run, self)->fields[0];
}

Value proxy_new(Run& run, const Value* args) {
    bool is_mapping = has_kind(run, args[1], Kind::dict) ||
                      (lookup_special(run, args[1], NameId::d_getitem) && !has_kind(run, args[1], Kind::list) &&
                       !has_kind(run, args[1], Kind::tuple) && !is_str(run, args[1]));
    if (!is_mapping) {
        return raise(run, TypeId::TypeError,
                     "mappingproxy() argument must be a mapping, not " + type_name(run, args[1]));
    }
    // What is done with a proxy is done with what it shows, without counting how deep that goes.
    Value shown = args[1];
    for (int depth = 0; is_a(run, shown, TypeId::mappingproxy); ++depth, shown = inner(run, shown)) {
        if (depth == kMostProxies) return raise(run, TypeId::RecursionError, "proxies of proxies nested too deeply");
    }
    Value proxy = new_record(run, TypeId::mappingproxy, 1);
    at<Record>(run, proxy)->fields[0] = retained(run, args[1]);
    return proxy;
}

// The mapping's own method does it.
template <class... Rest>
Value forward(Run& run, Value self, const char* method, Rest... rest) {
    Held bound(run, get_attribute(run, inner(run, self), method));
    if (!bound) return {};
    return tail_call(run, bound, {rest...});
}

Value proxy_get(Run& run, const Value* args) {
    return forward(run, args[0], "get", args[1], args[2] ? args[2] : kNone);
}
Value proxy_keys(Run& run, const Value* args) {
    return forward(run, args[0], "keys");
}
Value proxy_values(Run& run, const Value* args) {
    return forward(run, args[0], "values");
}
Value proxy_items(Run& run, const Value* args) {
    return forward(run, args[0], "items");
}
Value proxy_copy(Run& run, const Value* args) {
    return forward(run, args[0], "copy");
}
Value proxy_item(Run& run, const Value* args) {
    return forward(run, args[0], "__getitem__", args[1]);
}
Value proxy_contains(Run& run, const Value* args) {
    return forward(run, args[0], "__contains__", args[1]);
}
Value proxy_iter(Run& run, const Value* args) {
    return forward(run, args[0], "__iter__");
}
Value proxy_reversed(Run& run, const Value* args) {
    return forward(run, args[0], "__reversed__");
}
Value proxy_len(Run& run, const Value* args) {
    return forward(run, args[0], "__len__");
}
Value proxy_hash(Run& run, const Value* args) {
    return raise(run, TypeId::TypeError, "unhashable type: '" + type_name(run, inner(run, args[0])) + "'");
}
Value proxy_equal(Run& run, const Value* args) {
    Value other = is_a(run, args[1], TypeId::mappingproxy) ? inner(run, args[1]) : args[1];
    return compare(run, inner(run, args[0]), other, CompareOp::eq);
}
Value proxy_or(Run& run, const Value* args) {
    auto plain = [&](Value v) { return is_a(run, v, TypeId::mappingproxy) ? inner(run, v) : v; };
    return container_binary(run, BinaryOp::or_, plain(args[0]), plain(args[1]), false);
}

Value proxy_ror(Run& run, const Value* args) {
    const Value turned[] = {args[1], args[0]};
    return proxy_or(run, turned);
}
Value proxy_ior(Run& run, const Value*) {
    return raise(run, TypeId::TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
}

}    // namespace

const NativeDef kMappingProxyMethods[] = {
    {"__new__", "cls, mapping", proxy_new},
    {"get", "self, key, default=None, /", proxy_get, 0, 2},
    {"keys", "self, /", proxy_keys, 0, 1},
    {"values", "self, /", proxy_values, 0, 1},
    {"items", "self, /", proxy_items, 0, 1},
    {"copy", "self, /", proxy_copy, 0, 1},
    {"__getitem__", "self, key, /", proxy_item},
    {"__contains__", "self, key, /", proxy_contains},
    {"__iter__", "self, /", proxy_iter},
    {"__reversed__", "self, /", proxy_reversed},
    {"__len__", "self, /", proxy_len},
    {"__eq__", "self, value, /", proxy_equal},
    {"__hash__", "self, /", proxy_hash},
    {"__or__", "self, value, /", proxy_or},
    {"__ror__", "self, value, /", proxy_ror},
    {"__ior__", "self, value, /", proxy_ior},
    {"__repr__", "self, /", native_repr},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};

}    // namespace coroscope
