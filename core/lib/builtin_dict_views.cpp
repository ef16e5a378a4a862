// The types of keys(), values() and items().
#include "core/lib/builtin_dict_views.hpp"

#include "core/lib/native_ops.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/set_ops.hpp"

namespace coroscope {

Value new_view(Run& run, TypeId type, Value dict) {
    Value view = new_record(run, type, 1);
    at<Record>(run, view)->fields[0] = retained(run, dict);
    return view;
}

namespace {

Value dict_of(Run& run, const Value* args) {
    return at<Record>(run, args[0])->fields[0];
}

Value contains(Run& run, const Value* args) {
    return answer(contains_native(run, args[0], args[1]));
}

template <TypeId form>
Value reversed(Run& run, const Value* args) {
    return dict_reverse_iterator(run, dict_of(run, args), form);
}

Value is_disjoint(Run& run, const Value* args) {
    Held iterator(run, native_iter(run, args[1]));
    if (!iterator) return {};
    for (;;) {
        Held item(run, native_next(run, iterator));
        if (!item) return {};
        if (item.get() == kExhausted) return kTrue;
        int is_in = contains_native(run, args[0], item);
        if (is_in) return is_in < 0 ? Value{} : kFalse;
    }
}

Value get_mapping(Run& run, Value self) {
    return new_view(run, TypeId::mappingproxy, at<Record>(run, self)->fields[0]);
}

const GetSetDef kViewAttributes[] = {{"mapping", get_mapping, nullptr}, {}};

// What keys and items share: they behave as sets.
#define COROSCOPE_SET_VIEW                                                                             \
    {"__repr__", "self, /", native_repr, 0, 2}, COROSCOPE_EQUALITY, COROSCOPE_ORDER,                   \
        {"__len__", "self, /", native_length, 0, 2}, {"__contains__", "self, key, /", contains, 0, 2}, \
        {"__iter__", "self, /", native_make_iterator, 0, 2},                                           \
        {"__and__", "self, value, /", native_binary<BinaryOp::and_>, 2, 2},                            \
        {"__or__", "self, value, /", native_binary<BinaryOp::or_>, 2, 2},                              \
        {"__sub__", "self, value, /", native_binary<BinaryOp::sub>, 2, 2},                             \
        {"__xor__", "self, value, /", native_binary<BinaryOp::xor_>, 2, 2},                            \
        {"__rand__", "self, value, /", native_reflected<BinaryOp::and_>, 2, 2},                        \
        {"__ror__", "self, value, /", native_reflected<BinaryOp::or_>, 2, 2},                          \
        {"__rsub__", "self, value, /", native_reflected<BinaryOp::sub>, 2, 2},                         \
        {"__rxor__", "self, value, /", native_reflected<BinaryOp::xor_>, 2, 2}, {                      \
        "isdisjoint", "self, other, /", is_disjoint, 2, 1                                              \
    }

const NativeDef kKeysMethods[] = {
    COROSCOPE_SET_VIEW,
    {"__reversed__", "self, /", reversed<TypeId::dict_keyiterator>, 0, 1},
    {},
};
const NativeDef kItemsMethods[] = {
    COROSCOPE_SET_VIEW,
    {"__reversed__", "self, /", reversed<TypeId::dict_itemiterator>, 0, 1},
    {},
};
const NativeDef kValuesMethods[] = {
    {"__repr__", "self, /", native_repr, 0, 2},
    {"__len__", "self, /", native_length, 0, 2},
    {"__iter__", "self, /", native_make_iterator, 0, 2},
    {"__reversed__", "self, /", reversed<TypeId::dict_valueiterator>, 0, 1},
    {},
};

}    // namespace

void add_dict_view_types(std::vector<TypeDef>& types) {
    types.push_back({TypeId::dict_keys, kKeysMethods, kViewAttributes});
    types.push_back({TypeId::dict_values, kValuesMethods, kViewAttributes});
    types.push_back({TypeId::dict_items, kItemsMethods, kViewAttributes});
}

}    // namespace coroscope
