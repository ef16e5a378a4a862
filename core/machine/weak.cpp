#include "core/machine/weak.hpp"

#include <algorithm>

#include "core/machine/dict_table.hpp"
#include "core/machine/finalizer.hpp"

namespace coroscope {

namespace {

std::int32_t find(const Machine& m, std::uint32_t target) {
    auto offset = root(m).weak_table;
    if (!offset || !at<Dict>(m, offset)->used) return -1;
    return dict_find_identity(m, Value::of_offset(offset), Value::of_int(target), target);
}

Value list_at(const Machine& m, std::int32_t index) {
    return dict_entries(m, *at<Dict>(m, root(m).weak_table))[index].value;
}

}    // namespace

bool is_weak_reference(const Machine& m, std::uint32_t offset) {
    auto* object = at<Object>(m, offset);
    if (object->kind != Kind::record) return false;
    auto weakref = class_value(m, TypeId::weakref);
    return object->type == static_cast<std::uint16_t>(TypeId::weakref) ||
           class_of_type(m, object->type)->solid_base == weakref;
}

void add_weak_reference(Machine& m, Value target, Value reference) {
    auto& r = root(m);
    if (!r.weak_table) {
        auto table = new_dict(m).offset();
        r.weak_table = table;
    }
    auto index = find(m, target.offset());
    if (index < 0) {
        auto list = new_list(m, 2);
        dict_append(m, Value::of_offset(r.weak_table), Value::of_int(target.offset()), target.offset(), list);
        drop(m, list);
        index = find(m, target.offset());
    }
    list_append(m, list_at(m, index), Value::of_int(reference.offset()));
    at<WeakReference>(m, reference)->target = Value::of_int(target.offset());
}

Value weak_references(const Machine& m, std::uint32_t target) {
    auto index = find(m, target);
    return index < 0 ? Value{} : list_at(m, index);
}

void clear_weak_references(Machine& m, std::uint32_t target, const std::vector<std::uint32_t>& garbage) {
    auto index = find(m, target);
    if (index < 0) return;
    Held list(m, retained(m, list_at(m, index)));
    dict_remove(m, Value::of_offset(root(m).weak_table), static_cast<std::uint32_t>(index));
    // The youngest is told first.
    for (auto i = at<List>(m, list)->size; i-- > 0;) {
        auto offset = static_cast<std::uint32_t>(items_of(m, list)[i].as_int());
        auto* reference = at<WeakReference>(m, offset);
        reference->target = {};
        if (!reference->callback || std::binary_search(garbage.begin(), garbage.end(), offset)) continue;
        retain(m, Value::of_offset(offset));
        queue_finalizer(m, offset);
    }
}

void forget_weak_reference(Machine& m, std::uint32_t offset) {
    auto* reference = at<WeakReference>(m, offset);
    if (!is_alive(*reference)) return;
    auto index = find(m, target_of(*reference).offset());
    reference->target = {};
    if (index < 0) return;
    Value list = list_at(m, index);
    auto* l = at<List>(m, list);
    auto* items = items_of(m, list);
    for (std::uint32_t i = 0; i < l->size; ++i) {
        if (items[i] != Value::of_int(offset)) continue;
        for (auto j = i; j + 1 < l->size; ++j) items[j] = items[j + 1];
        --l->size;
        break;
    }
    if (l->size == 0) dict_remove(m, Value::of_offset(root(m).weak_table), static_cast<std::uint32_t>(index));
}

}    // namespace coroscope
