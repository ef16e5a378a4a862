// The type tuple.
#include <algorithm>

#include "core/lib/builtin_containers.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

namespace {

Value make(Run& run, const Value* args) {
    Value cls = args[0];
    bool is_exact = type_number(run, cls) < kBuiltinTypes;
    if (!args[1]) return new_tuple_of_class(run, cls, nullptr, 0);
    Held items(run, tuple_from(run, args[1]));
    if (!items || is_exact) return items.take();
    auto* tuple = at<Tuple>(run, items);
    return new_tuple_of_class(run, cls, tuple->items, tuple->size);
}

Value get_item(Run& run, const Value* args) {
    return tuple_subscript(run, args[0], args[1]);
}

Value contains(Run& run, const Value* args) {
    auto* tuple = at<Tuple>(run, args[0]);
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        int same = equal(run, tuple->items[i], args[1]);
        if (same) return answer(same);
    }
    return kFalse;
}

Value count(Run& run, const Value* args) {
    auto* tuple = at<Tuple>(run, args[0]);
    std::int64_t found = 0;
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        int same = equal(run, tuple->items[i], args[1]);
        if (same < 0) return {};
        found += same;
    }
    return Value::of_int(found);
}

bool bound(Run& run, Value v, std::int64_t size, std::int64_t* out) {
    if (!v) return true;
    if (!is_integer(run, v) && !own_method(run, v, NameId::d_index)) {
        raise(run, TypeId::TypeError, "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!to_clipped_index(run, v, out)) return false;
    if (*out < 0) *out = std::max<std::int64_t>(0, *out + size);
    return true;
}

Value index(Run& run, const Value* args) {
    auto* tuple = at<Tuple>(run, args[0]);
    std::int64_t start = 0, stop = tuple->size;
    if (!bound(run, args[2], tuple->size, &start) || !bound(run, args[3], tuple->size, &stop)) return {};
    stop = std::min<std::int64_t>(stop, tuple->size);
    for (auto i = start; i < stop; ++i) {
        int same = equal(run, tuple->items[i], args[1]);
        if (same < 0) return {};
        if (same) return Value::of_int(i);
    }
    return raise(run, TypeId::ValueError, "tuple.index(x): x not in tuple");
}

Value get_new_arguments(Run& run, const Value* args) {
    auto* tuple = at<Tuple>(run, args[0]);
    Held plain(run, new_tuple_of_class(run, class_value(run, TypeId::tuple), tuple->items, tuple->size));
    Value item = plain;
    return new_tuple_of(run, &item, 1);
}

const NativeDef kTupleMethods[] = {
    {"__new__", "cls, iterable=(), /", make, 2, 2},
    {"__getnewargs__", "self, /", get_new_arguments, 0, 1},
    {"__repr__", "self, /", native_repr, 0, 2},
    {"__hash__", "self, /", native_hash, 0, 2},
    COROSCOPE_EQUALITY,
    COROSCOPE_ORDER,
    {"__len__", "self, /", native_length, 0, 2},
    {"__getitem__", "self, key, /", get_item, 0, 2},
    {"__contains__", "self, key, /", contains, 0, 2},
    {"__iter__", "self, /", native_make_iterator, 0, 2},
    {"__add__", "self, value, /", native_binary<BinaryOp::add>, 0, 2},
    {"__mul__", "self, value, /", native_repeat, 0, 2},
    {"__rmul__", "self, value, /", native_repeat, 0, 2},
    {"count", "self, value, /", count, 0, 1},
    {"index", "self, value, start=0, stop=9223372036854775807, /", index, 0, 2},
    {"@__class_getitem__", "cls, item, /", native_alias, 0, 1},
    {},
};

}    // namespace

void add_tuple_types(std::vector<TypeDef>& types) {
    types.push_back({TypeId::tuple, kTupleMethods, nullptr});
}

}    // namespace coroscope
