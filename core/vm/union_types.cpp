#include "core/vm/union_types.hpp"

#include "core/vm/container_ops.hpp"

namespace coroscope {

namespace {

bool is_alias(Run& run, Value v) {
    return v.is_ref() && is_instance(run, v, TypeId::generic_alias);
}

bool may_stand_in_union(Run& run, Value v) {
    return v == kNone || is_alias(run, v) || is_a(run, v, TypeId::union_type) ||
           (has_kind(run, v, Kind::record) && is_instance(run, v, TypeId::type));
}

// Adds a part that is not there yet; false: raised.
bool add_part(Run& run, Value list, Value part) {
    if (part == kNone) part = class_value(run, TypeId::none);
    if (is_a(run, part, TypeId::union_type)) {
        Value parts = at<Record>(run, part)->fields[0];
        for (std::uint32_t i = 0; i < at<Tuple>(run, parts)->size; ++i) {
            if (!add_part(run, list, at<Tuple>(run, parts)->items[i])) return false;
        }
        return true;
    }
    for (std::uint32_t i = 0; i < at<List>(run, list)->size; ++i) {
        Value old = items_of(run, list)[i];
        bool are_aliases = is_alias(run, old) && is_alias(run, part);
        int is_same = are_aliases ? equal(run, old, part) : old == part;
        if (is_same < 0) return false;
        if (is_same) return true;
    }
    list_append(run, list, part);
    return true;
}

}    // namespace

Value new_union(Run& run, Value l, Value r) {
    if (!may_stand_in_union(run, l) || !may_stand_in_union(run, r) || (l == kNone && r == kNone))
        return kNotImplemented;
    Held list(run, new_list(run, 4));
    if (!add_part(run, list, l) || !add_part(run, list, r)) return {};
    if (at<List>(run, list)->size == 1) return retained(run, items_of(run, list)[0]);
    Held parts(run, list_to_tuple(run, list));
    Value made = new_record(run, TypeId::union_type, 1);
    at<Record>(run, made)->fields[0] = parts.take();
    return made;
}

}    // namespace coroscope
