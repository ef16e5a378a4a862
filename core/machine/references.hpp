// What an object refers to: the edges of the graph of objects.
#pragma once

#include "core/machine/dict.hpp"
#include "core/machine/machine.hpp"

namespace coroscope {

// Calls use(value) for each counted reference that an object holds: items, keys and values, attributes, fields, a
// generator's variables, stack and frame object, its shape, the class of its own.
template <class Use>
void for_each_reference(const Machine& m, std::uint32_t offset, Use use) {
    auto* object = at<Object>(m, offset);
    auto one = [&](Value v) {
        if (v.is_ref() && v.offset() >= kRootAt) use(v);
    };
    auto attrs = [&](std::uint32_t a) { one(Value::of_offset(a)); };
    switch (object->kind) {
        case Kind::tuple: {
            auto* tuple = at<Tuple>(m, offset);
            for (std::uint32_t i = 0; i < tuple->size; ++i) one(tuple->items[i]);
            attrs(tuple->attrs);
            break;
        }
        case Kind::list: {
            auto* list = at<List>(m, offset);
            for (std::uint32_t i = 0; i < list->size; ++i) one(at<Value>(m, list->items)[i]);
            attrs(list->attrs);
            break;
        }
        case Kind::dict: {
            auto* dict = at<Dict>(m, offset);
            for_each_entry(m, Value::of_offset(offset), [&](Value key, Value value) {
                one(key);
                one(value);
            });
            attrs(dict->attrs);
            break;
        }
        case Kind::set: {
            auto* set = at<Set>(m, offset);
            if (set->block)
                for (std::uint32_t i = 0; i <= set->mask; ++i) one(at<SetEntry>(m, set->block)[i].key);
            attrs(set->attrs);
            break;
        }
        case Kind::record: {
            auto* record = at<Record>(m, offset);
            if (object->type != static_cast<std::uint16_t>(TypeId::shape)) attrs(record->attrs);
            for (std::uint32_t i = 0; i < object->aux; ++i) one(record->fields[i]);
            attrs(record->shape);
            break;
        }
        case Kind::integer: attrs(at<Integer>(m, offset)->attrs); break;
        case Kind::real: attrs(at<Real>(m, offset)->attrs); break;
        case Kind::str: attrs(at<Str>(m, offset)->attrs); break;
        case Kind::bytes: attrs(at<Bytes>(m, offset)->attrs); break;
        case Kind::generator: {
            auto* g = at<Generator>(m, offset);
            for (std::uint32_t i = 0; i < g->locals + g->stack; ++i) one(g->values[i]);
            for (Value v : {g->function, g->handled, g->name, g->qualname, g->origin}) one(v);
            if (g->frame_object) one(Value::of_offset(g->frame_object));
            break;
        }
        default: break;
    }
    if (object->type >= static_cast<std::uint16_t>(TypeId::count_))
        one(Value::of_offset(at<std::uint32_t>(m, root(m).types)[object->type]));
}

}    // namespace coroscope
