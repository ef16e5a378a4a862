#include "core/machine/collect.hpp"

#include <algorithm>

#include "core/machine/dict.hpp"
#include "core/machine/finalizer.hpp"

namespace coroscope {
namespace {

// Calls use(value) for each counted reference that an object holds.
template <class Use>
void visit_references(const Machine& m, std::uint32_t offset, Use use) {
    auto* object = at<Object>(m, offset);
    auto attrs = [&](std::uint32_t a) {
        if (a) use(Value::of_offset(a));
    };
    switch (object->kind) {
        case Kind::tuple: {
            auto* tuple = at<Tuple>(m, offset);
            for (std::uint32_t i = 0; i < tuple->size; ++i) use(tuple->items[i]);
            attrs(tuple->attrs);
            break;
        }
        case Kind::list: {
            auto* list = at<List>(m, offset);
            for (std::uint32_t i = 0; i < list->size; ++i) use(at<Value>(m, list->items)[i]);
            attrs(list->attrs);
            break;
        }
        case Kind::dict: {
            auto* dict = at<Dict>(m, offset);
            for_each_entry(m, Value::of_offset(offset), [&](Value key, Value value) {
                use(key);
                use(value);
            });
            attrs(dict->attrs);
            break;
        }
        case Kind::set: {
            auto* set = at<Set>(m, offset);
            if (set->block)
                for (std::uint32_t i = 0; i <= set->mask; ++i) use(at<SetEntry>(m, set->block)[i].key);
            attrs(set->attrs);
            break;
        }
        case Kind::record: {
            auto* record = at<Record>(m, offset);
            for (std::uint32_t i = 0; i < object->aux; ++i) use(record->fields[i]);
            if (object->type != static_cast<std::uint16_t>(TypeId::shape)) attrs(record->attrs);
            attrs(record->shape);
            break;
        }
        case Kind::generator: {
            auto* g = at<Generator>(m, offset);
            for (std::uint32_t i = 0; i < g->locals + g->stack; ++i) use(g->values[i]);
            for (Value v : {g->function, g->handled, g->name, g->qualname, g->origin}) use(v);
            break;
        }
        default: break;
    }
    if (object->type >= static_cast<std::uint16_t>(TypeId::count_))
        use(Value::of_offset(at<std::uint32_t>(m, root(m).types)[object->type]));
}

// Drops what an object refers to and leaves it empty.
void take_apart(Machine& m, std::uint32_t offset) {
    auto* object = at<Object>(m, offset);
    switch (object->kind) {
        case Kind::list: {
            auto* list = at<List>(m, offset);
            while (list->size) drop(m, take(at<Value>(m, list->items)[--list->size]));
            break;
        }
        case Kind::dict: dict_clear(m, Value::of_offset(offset)); break;
        case Kind::record: {
            if (object->type == static_cast<std::uint16_t>(TypeId::shape)) break;
            auto* record = at<Record>(m, offset);
            if (object->type == static_cast<std::uint16_t>(TypeId::type) || record->object.aux >= 24) {
                // A class keeps its numbers: only what leads back to it goes.
                auto* cls = at<Class>(m, offset);
                if (cls->number.is_int() && cls->mro) {
                    drop(m, take(cls->root_shape));
                    dict_clear(m, cls->dict);
                    drop(m, take(cls->mro));
                    break;
                }
            }
            if (record->shape) {
                for (std::uint32_t i = 0; i < object->aux; ++i) drop(m, take(record->fields[i]));
            } else {
                for (std::uint32_t i = 0; i < object->aux; ++i)
                    if (record->fields[i].is_ref()) drop(m, take(record->fields[i]));
            }
            if (record->attrs) {
                Value attrs = Value::of_offset(record->attrs);
                record->attrs = 0;
                drop(m, attrs);
            }
            break;
        }
        case Kind::generator: {
            auto* g = at<Generator>(m, offset);
            g->state = GeneratorState::closed;
            auto count = g->locals + g->stack;
            g->stack = 0;
            for (std::uint32_t i = 0; i < count; ++i) drop(m, take(g->values[i]));
            break;
        }
        default: break;    // tuples and sets fall when what they hold does
    }
}

}    // namespace

std::vector<std::uint32_t> find_garbage(const Machine& m) {
    std::vector<std::uint32_t> objects;
    auto* marks = reinterpret_cast<const std::uint64_t*>(m.base + kMarksAt);
    auto words = ((root(m).heap_top - kHeapAt) / 16 + 63) / 64;
    for (std::uint64_t w = 0; w < words; ++w)
        for (auto bits = marks[w]; bits; bits &= bits - 1)
            objects.push_back(kHeapAt +
                              static_cast<std::uint32_t>((w * 64 + static_cast<unsigned>(__builtin_ctzll(bits))) * 16));
    // References from outside: the count less those from marked objects.
    std::vector<std::uint32_t> outside(objects.size());
    auto index_of = [&](std::uint32_t offset) -> std::int64_t {
        auto it = std::lower_bound(objects.begin(), objects.end(), offset);
        return it != objects.end() && *it == offset ? it - objects.begin() : -1;
    };
    for (std::size_t i = 0; i < objects.size(); ++i) outside[i] = at<Object>(m, objects[i])->count;
    for (auto offset : objects)
        visit_references(m, offset, [&](Value v) {
            if (!v.is_ref() || v.offset() < kHeapAt || at<Object>(m, v)->count == kImmortal) return;
            auto i = index_of(v.offset());
            if (i >= 0) --outside[static_cast<std::size_t>(i)];
        });
    std::vector<char> is_reachable(objects.size());
    std::vector<std::size_t> todo;
    for (std::size_t i = 0; i < objects.size(); ++i)
        if (outside[i]) {
            is_reachable[i] = 1;
            todo.push_back(i);
        }
    while (!todo.empty()) {
        auto i = todo.back();
        todo.pop_back();
        visit_references(m, objects[i], [&](Value v) {
            if (!v.is_ref() || v.offset() < kHeapAt) return;
            auto j = index_of(v.offset());
            if (j < 0 || is_reachable[static_cast<std::size_t>(j)]) return;
            is_reachable[static_cast<std::size_t>(j)] = 1;
            todo.push_back(static_cast<std::size_t>(j));
        });
    }
    std::vector<std::uint32_t> garbage;
    for (std::size_t i = 0; i < objects.size(); ++i)
        if (!is_reachable[i]) garbage.push_back(objects[i]);
    return garbage;
}

std::uint32_t queue_garbage(Machine& m) {
    auto garbage = find_garbage(m);
    for (auto offset : garbage) {
        if (!has_code_to_run(m, offset)) continue;
        retain(m, Value::of_offset(offset));
        queue_finalizer(m, offset);
    }
    return static_cast<std::uint32_t>(garbage.size());
}

std::uint32_t clear_garbage(Machine& m) {
    auto garbage = find_garbage(m);
    std::vector<std::uint32_t> kept;
    for (auto offset : garbage)
        if (!has_code_to_run(m, offset)) {
            retain(m, Value::of_offset(offset));
            kept.push_back(offset);
        }
    for (auto offset : kept) take_apart(m, offset);
    for (auto offset : kept) drop(m, Value::of_offset(offset));
    return static_cast<std::uint32_t>(kept.size());
}

}    // namespace coroscope
