#include "core/machine/collect.hpp"

#include <algorithm>

#include "core/machine/dict.hpp"
#include "core/machine/finalizer.hpp"
#include "core/machine/references.hpp"
#include "core/machine/weak.hpp"

namespace coroscope {
namespace {

void drop_attrs(Machine& m, std::uint32_t& attrs) {
    if (!attrs) return;
    Value dict = Value::of_offset(attrs);
    attrs = 0;
    drop(m, dict);
}

// Drops what an object refers to and leaves it empty. Tuples and sets fall when what they hold does.
void take_apart(Machine& m, std::uint32_t offset) {
    auto* object = at<Object>(m, offset);
    switch (object->kind) {
        case Kind::list: {
            auto* list = at<List>(m, offset);
            while (list->size) drop(m, take(at<Value>(m, list->items)[--list->size]));
            drop_attrs(m, list->attrs);
            break;
        }
        case Kind::dict:
            dict_clear(m, Value::of_offset(offset));
            drop_attrs(m, at<Dict>(m, offset)->attrs);
            break;
        case Kind::integer: drop_attrs(m, at<Integer>(m, offset)->attrs); break;
        case Kind::real: drop_attrs(m, at<Real>(m, offset)->attrs); break;
        case Kind::str: drop_attrs(m, at<Str>(m, offset)->attrs); break;
        case Kind::bytes: drop_attrs(m, at<Bytes>(m, offset)->attrs); break;
        case Kind::tuple: drop_attrs(m, at<Tuple>(m, offset)->attrs); break;
        case Kind::set: drop_attrs(m, at<Set>(m, offset)->attrs); break;
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
            drop_attrs(m, record->attrs);
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
        default: break;
    }
}

bool is_tracked(const Machine& m, Value v) {
    return v.is_ref() && v.offset() >= kHeapAt && is_container(m, v.offset());
}

// Objects of ours that have no counterpart in CPython: shapes with what belongs to them, the lists that a class keeps
// for itself, the locals of a frame that has ended.
std::vector<std::uint32_t> find_own(const Machine& m, const std::vector<std::uint32_t>& garbage) {
    std::vector<std::uint32_t> own;
    for (auto offset : garbage) {
        if (at<Object>(m, offset)->kind != Kind::record) continue;
        switch (static_cast<TypeId>(at<Object>(m, offset)->type)) {
            case TypeId::shape:
                own.insert(own.end(),
                           {offset, at<Shape>(m, offset)->index.offset(), at<Shape>(m, offset)->transitions.offset()});
                break;
            case TypeId::type:
                own.insert(own.end(),
                           {at<Class>(m, offset)->subclasses.offset(), at<Class>(m, offset)->slots.offset()});
                break;
            case TypeId::frame: own.push_back(at<Record>(m, offset)->fields[6].offset()); break;
            default: break;
        }
    }
    std::sort(own.begin(), own.end());
    return own;
}

// How many objects CPython's collector would have found. It does not follow dicts that hold nothing but texts and
// numbers.
std::uint32_t count_tracked(const Machine& m, const std::vector<std::uint32_t>& garbage) {
    auto own = find_own(m, garbage);
    std::uint32_t count = 0;
    for (auto offset : garbage) {
        if (std::binary_search(own.begin(), own.end(), offset)) continue;
        auto* object = at<Object>(m, offset);
        bool counts = object->type != static_cast<std::uint16_t>(TypeId::dict);
        if (!counts)
            for_each_entry(m, Value::of_offset(offset), [&](Value key, Value value) {
                counts = counts || is_tracked(m, key) || is_tracked(m, value);
            });
        count += counts;
    }
    return count;
}

// As the instruction that not every processor has.
int count_bits(std::uint64_t bits) {
    bits -= bits >> 1 & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0f;
    return static_cast<int>(bits * 0x0101010101010101 >> 56);
}

}    // namespace

std::vector<std::uint32_t> find_garbage(const Machine& m, bool spares_what_has_code) {
    std::vector<std::uint32_t> objects;
    auto* marks = reinterpret_cast<const std::uint64_t*>(m.base + kMarksAt);
    auto words = ((root(m).heap_top - kHeapAt) / 16 + 63) / 64;
    for_each_container(m, [&](std::uint32_t offset) { objects.push_back(offset); });
    // References from outside: the count less those from marked objects. A mark's number is its rank in the bitmap.
    std::vector<std::uint32_t> outside(objects.size());
    std::vector<std::uint32_t> rank(words + 1);
    for (std::uint64_t w = 0; w < words; ++w) rank[w + 1] = rank[w] + static_cast<std::uint32_t>(count_bits(marks[w]));
    auto index_of = [&](std::uint32_t offset) -> std::int64_t {
        auto bit = (offset - kHeapAt) / 16;
        auto word = marks[bit / 64], mask = std::uint64_t{1} << (bit % 64);
        if (!(word & mask)) return -1;
        return std::int64_t{rank[bit / 64]} + count_bits(word & (mask - 1));
    };
    for (std::size_t i = 0; i < objects.size(); ++i) outside[i] = at<Object>(m, objects[i])->count;
    for (auto offset : objects)
        for_each_reference(m, offset, [&](Value v) {
            if (v.offset() < kHeapAt || at<Object>(m, v)->count == kImmortal) return;
            auto i = index_of(v.offset());
            if (i >= 0) --outside[static_cast<std::size_t>(i)];
        });
    std::vector<char> is_reachable(objects.size());
    std::vector<std::size_t> todo;
    for (std::size_t i = 0; i < objects.size(); ++i)
        if (outside[i] || (spares_what_has_code && has_code_to_run(m, objects[i]))) {
            is_reachable[i] = 1;
            todo.push_back(i);
        }
    while (!todo.empty()) {
        auto i = todo.back();
        todo.pop_back();
        for_each_reference(m, objects[i], [&](Value v) {
            if (v.offset() < kHeapAt) return;
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

bool is_container(const Machine& m, std::uint32_t offset) {
    auto bit = (offset - kHeapAt) / 16;
    return at<std::uint64_t>(m, kMarksAt)[bit / 64] >> (bit % 64) & 1;
}

std::uint64_t count_containers(const Machine& m) {
    auto* marks = at<const std::uint64_t>(m, kMarksAt);
    auto words = ((root(m).heap_top - kHeapAt) / 16 + 63) / 64;
    std::uint64_t count = 0;
    for (std::uint64_t w = 0; w < words; ++w) count += static_cast<std::uint64_t>(count_bits(marks[w]));
    return count;
}

bool queue_garbage(Machine& m) {
    auto garbage = find_garbage(m, false);
    if (garbage.empty()) return false;
    // References to garbage die first, and tell those who are not garbage themselves.
    for (auto offset : garbage)
        if (root(m).weak_table) clear_weak_references(m, offset, garbage);
    std::vector<std::uint32_t> due;
    for (auto offset : garbage)
        if (has_code_to_run(m, offset)) due.push_back(offset);
    auto made = [&](std::uint32_t offset) { return birth_of(m, offset); };
    std::stable_sort(due.begin(), due.end(), [&](std::uint32_t a, std::uint32_t b) { return made(a) < made(b); });
    for (auto offset : due) {
        retain(m, Value::of_offset(offset));
        queue_value(m, kAnyway);
        queue_finalizer(m, offset);
    }
    return true;
}

void end_collection(Machine& m) {
    auto& r = root(m);
    ++r.collections;
    r.collect_at = std::max(kCollectFirst, 2 * r.live_bytes);
}

std::uint32_t clear_garbage(Machine& m) {
    auto kept = find_garbage(m, true);
    auto count = count_tracked(m, kept);
    for (auto offset : kept) retain(m, Value::of_offset(offset));
    for (auto offset : kept) take_apart(m, offset);
    for (auto offset : kept) drop(m, Value::of_offset(offset));
    end_collection(m);
    return count;
}

}    // namespace coroscope
