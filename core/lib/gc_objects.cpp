#include "core/lib/gc_objects.hpp"

#include <algorithm>
#include <vector>

#include "core/machine/collect.hpp"
#include "core/machine/references.hpp"
#include "core/vm/hooks.hpp"
#include "core/vm/number.hpp"
#include "core/vm/operations.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

bool is_container_value(const Machine& m, Value v) {
    return v.is_ref() && v.offset() >= kHeapAt && is_container(m, v.offset());
}

// A class that a program (or prelude) wrote.
bool is_written(const Machine& m, std::uint16_t type) {
    if (type < static_cast<std::uint16_t>(TypeId::count_)) return false;
    auto cls = at<std::uint32_t>(m, root(m).types)[type];
    return cls && !(at<Class>(m, cls)->flags.as_int() & class_is_native);
}

// Values of a record that are parts of how it works, and not a program's to see: those of a built-in base.
std::uint32_t hidden_fields(const Machine& m, const Record& record) {
    auto type = record.object.type;
    if (!is_written(m, type)) return 0;
    Value base = at<Class>(m, at<std::uint32_t>(m, root(m).types)[type])->mro;
    for (std::uint32_t i = 0; base && i < at<Tuple>(m, base)->size; ++i) {
        auto* cls = at<Class>(m, at<Tuple>(m, base)->items[i]);
        if (!(cls->flags.as_int() & class_is_native)) continue;
        if (cls->flags.as_int() & class_is_exception) return 0;
        return static_cast<std::uint32_t>(cls->record_fields.as_int());
    }
    return 0;
}

// Whether the fields of such a record hold what a program has put there.
bool is_open(const Machine& m, Value v) {
    if (is_written(m, object_of(m, v)->type)) return true;
    switch (type_of(m, v)) {
        case TypeId::cell:
        case TypeId::native:
        case TypeId::method:
        case TypeId::property:
        case TypeId::staticmethod:
        case TypeId::classmethod:
        case TypeId::super:
        case TypeId::slice:
        case TypeId::module:
        case TypeId::generic_alias:
        case TypeId::union_type: return true;
        default: return is_instance(m, v, TypeId::BaseException);
    }
}

// Calls use(value) for what CPython's own traversal of such an object visits, in its order. Parts of ours that programs
// never hold are left out: namespaces of classes, rings of deques, shapes.
template <class Use>
void for_each_visible(const Machine& m, Value holder, Use use) {
    if (!is_container_value(m, holder)) return;
    auto one = [&](Value v) {
        if (v && v != kExhausted && v != kNotImplemented) use(v);
    };
    auto* object = object_of(m, holder);
    auto attributes = [&](std::uint32_t attrs) {
        if (attrs) one(Value::of_offset(attrs));
    };
    auto class_too = [&] {
        if (is_written(m, object->type)) one(Value::of_offset(at<std::uint32_t>(m, root(m).types)[object->type]));
    };
    switch (object->kind) {
        case Kind::tuple: {
            auto* tuple = at<Tuple>(m, holder);
            attributes(tuple->attrs);
            class_too();
            for (auto i = tuple->size; i-- > 0;) one(tuple->items[i]);
            break;
        }
        case Kind::list: {
            auto* list = at<List>(m, holder);
            attributes(list->attrs);
            class_too();
            for (auto i = list->size; i-- > 0;) one(at<Value>(m, list->items)[i]);
            break;
        }
        case Kind::dict: {
            attributes(at<Dict>(m, holder)->attrs);
            class_too();
            bool has_only_texts = true;
            for_each_entry(m, holder, [&](Value key, Value) { has_only_texts = has_only_texts && is_str(m, key); });
            for_each_entry(m, holder, [&](Value key, Value value) {
                one(value);
                if (!has_only_texts) one(key);
            });
            break;
        }
        case Kind::set: {
            auto* set = at<Set>(m, holder);
            attributes(set->attrs);
            class_too();
            if (set->block)
                for (std::uint32_t i = 0; i <= set->mask; ++i) one(at<SetEntry>(m, set->block)[i].key);
            break;
        }
        case Kind::generator: {
            auto* g = at<Generator>(m, holder);
            for (std::uint32_t i = 0; i < g->locals; ++i) one(g->values[i]);
            break;
        }
        case Kind::record: {
            auto* record = at<Record>(m, holder);
            if (is_a(m, holder, TypeId::function)) {
                auto* f = at<Function>(m, holder);
                for (Value v :
                     {f->globals, f->module, f->defaults, f->kwdefaults, f->doc, f->name, f->annotations, f->closure})
                    one(v);
            } else if (is_instance(m, holder, TypeId::type)) {
                one(at<Class>(m, holder)->mro);
                one(at<Class>(m, holder)->bases);
            } else if (is_open(m, holder)) {
                auto first = hidden_fields(m, *record);
                for (auto i = first; i < object->aux; ++i) one(record->fields[i]);
            }
            attributes(record->attrs);
            class_too();
            break;
        }
        default: attributes(0); break;
    }
}

// A tuple that is being filled is nobody's yet.
bool is_whole(const Machine& m, Value v) {
    if (!has_kind(m, v, Kind::tuple)) return true;
    auto* tuple = at<Tuple>(m, v);
    return std::none_of(tuple->items, tuple->items + tuple->size, [](Value item) { return !item; });
}

// All containers that a program can come to: from modules, instances, functions and generators, and from the variables
// of what is running.
std::vector<Value> visible_objects(const Machine& m) {
    std::vector<Value> found;
    std::vector<std::uint64_t> seen((root(m).heap_top - kHeapAt) / 16 / 64 + 1);
    auto reach = [&](Value v) {
        if (!is_container_value(m, v) || is_a(m, v, TypeId::shape) || is_a(m, v, TypeId::frame)) return;
        auto index = (v.offset() - kHeapAt) / 16;
        auto bit = std::uint64_t{1} << (index % 64);
        if (seen[index / 64] & bit || !is_whole(m, v)) return;
        seen[index / 64] |= bit;
        found.push_back(v);
    };
    for_each_container(m, [&](std::uint32_t offset) {
        auto* object = at<Object>(m, offset);
        Value v = Value::of_offset(offset);
        if (object->kind == Kind::generator || is_written(m, object->type) || is_a(m, v, TypeId::function) ||
            is_a(m, v, TypeId::module) || (object->kind == Kind::record && is_instance(m, v, TypeId::type)))
            reach(v);
    });
    for (auto* frame = frames_of(m); frame <= top_frame(m); ++frame) {
        if (!frame->function) continue;
        auto end = frame->generator ? frame->locals : frame->stack;
        if (frame == top_frame(m)) end = frame->locals;
        for (auto at_offset = frame->locals; at_offset < end; at_offset += sizeof(Value))
            reach(*at<Value>(m, at_offset));
    }
    for (std::size_t i = 0; i < found.size(); ++i) for_each_visible(m, found[i], reach);
    return found;
}

}    // namespace

bool is_tracked_by_gc(const Machine& m, Value v) {
    if (!is_container_value(m, v) || is_a(m, v, TypeId::object)) return false;
    if (is_a(m, v, TypeId::tuple)) {
        auto* tuple = at<Tuple>(m, v);
        return std::any_of(tuple->items, tuple->items + tuple->size,
                           [&](Value item) { return is_container_value(m, item); });
    }
    if (!is_a(m, v, TypeId::dict)) return true;
    bool found = false;
    for_each_entry(m, v, [&](Value key, Value value) {
        found = found || is_container_value(m, key) || is_container_value(m, value);
    });
    return found;
}

Value gc_get_objects(Run& run, const Value* args) {
    std::int64_t generation = 2;
    if (args[0] && args[0] != kNone) {
        if (!is_integer(run, args[0]) && !own_method(run, args[0], NameId::d_index))
            return raise(run, TypeId::TypeError,
                         "argument should be integer or None, not '" + type_name(run, args[0]) + "'");
        if (!to_index(run, args[0], &generation)) return {};
        if (generation == -1) generation = 2;
        if (generation >= 3)
            return raise(run, TypeId::ValueError,
                         "generation parameter must be less than the number of available generations (3)");
        if (generation < 0) return raise(run, TypeId::ValueError, "generation parameter cannot be negative");
    }
    Held list(run, new_list(run, 0));
    if (generation < 2) return list.take();    // what is alive is of one age here
    for (auto v : visible_objects(run)) {
        burn(run, 1);
        if (is_tracked_by_gc(run, v)) list_append(run, list, v);
    }
    return list.take();
}

Value gc_get_referrers(Run& run, const Value* args) {
    Held list(run, new_list(run, 0));
    auto* asked = at<Tuple>(run, args[0]);
    std::vector<Value> targets(asked->items, asked->items + asked->size);
    for (auto v : visible_objects(run)) {
        burn(run, 1);
        if (!is_tracked_by_gc(run, v) || v == args[0]) continue;
        bool refers = false;
        for_each_visible(run, v, [&](Value to) {
            refers = refers || std::find(targets.begin(), targets.end(), to) != targets.end();
        });
        if (refers) list_append(run, list, v);
    }
    return list.take();
}

Value gc_get_referents(Run& run, const Value* args) {
    Held list(run, new_list(run, 0));
    for (std::uint32_t i = 0; i < at<Tuple>(run, args[0])->size; ++i) {
        std::vector<Value> found;
        for_each_visible(run, at<Tuple>(run, args[0])->items[i], [&](Value v) {
            if (is_whole(run, v)) found.push_back(v);
        });
        for (auto v : found) list_append(run, list, v);
    }
    return list.take();
}

}    // namespace coroscope
