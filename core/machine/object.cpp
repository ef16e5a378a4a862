// Making and unmaking objects: what each kind holds and what is freed with it.
#include "core/machine/object.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

#include "core/machine/argument_order.hpp"
#include "core/machine/dict.hpp"
#include "core/machine/finalizer.hpp"
#include "core/machine/machine.hpp"
#include "core/machine/weak.hpp"

namespace coroscope {
namespace {

void init_object(Machine& m, std::uint32_t offset, std::uint32_t type, Kind kind, std::uint8_t aux = 0) {
    *at<Object>(m, offset) = {1, static_cast<std::uint16_t>(type), kind, aux};
}

// `origin`: its loop, or a tuple of the loop (or None) and what finalises it.
void forget_async_generator(Machine& m, Value origin, std::uint32_t offset) {
    Value loop = has_kind(m, origin, Kind::tuple) ? at<Tuple>(m, origin)->items[0] : origin;
    if (loop == kNone) return;
    auto known = at<Record>(m, loop)->fields[kLoopAsyncGenerators];
    if (!known) return;
    auto* list = at<List>(m, known);
    auto* items = at<Value>(m, list->items);
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < list->size; ++i)
        if (items[i] != Value::of_int(offset)) items[kept++] = items[i];
    list->size = kept;
}
void drop_attrs(Machine& m, std::uint32_t attrs) {
    if (attrs) drop(m, Value::of_offset(attrs));
}

// The nearest class with slots of its own, or null.
const Class* class_with_slots(const Machine& m, const Class* cls) {
    if (cls->flags.as_int() & class_has_slots) return cls;
    if (!cls->layout) return nullptr;
    auto* layout = at<Class>(m, cls->layout);
    return layout->flags.as_int() & class_has_slots ? layout : nullptr;
}

// Slots of the class and then of its bases, attributes, and last what the built-in base has.
void drop_parts_with_slots(Machine& m, Record* record, const Class* cls) {
    std::uint32_t end = static_cast<std::uint32_t>(cls->record_fields.as_int()), begin = end;
    for (auto* layout = class_with_slots(m, cls); layout;) {
        auto* mro = at<Tuple>(m, layout->mro);
        const Class* next = nullptr;
        begin = 0;
        for (std::uint32_t i = 1; i < mro->size; ++i) {
            auto* base = at<Class>(m, mro->items[i]);
            if (!next) next = class_with_slots(m, base);
            begin = std::max(begin, static_cast<std::uint32_t>(base->record_fields.as_int()));
        }
        drop_in_order(m, record->fields + begin, end - begin);
        end = begin;
        layout = next;
    }
    auto all = static_cast<std::uint32_t>(cls->record_fields.as_int());
    drop_in_order(m, record->fields + all, record->object.aux - all);
    drop_attrs(m, record->attrs);
    drop_in_order(m, record->fields, begin);
}

void drop_parts(Machine& m, std::uint32_t offset) {
    auto* record = at<Record>(m, offset);
    auto type = record->object.type;
    if (type >= static_cast<std::uint16_t>(TypeId::count_)) {
        auto* cls = class_of_type(m, type);
        if (class_with_slots(m, cls)) return drop_parts_with_slots(m, record, cls);
    }
    if (type == static_cast<std::uint16_t>(TypeId::function)) {    // as func_clear: the defaults before all else
        auto* function = at<Function>(m, offset);
        drop(m, take(function->defaults));
        drop(m, take(function->kwdefaults));
    }
    // Of an exception what is special to its type goes first,then its attributes.
    bool is_exception = record->object.aux >= kExceptionFields && type < root(m).type_count &&
                        at<std::uint32_t>(m, root(m).types)[type] &&
                        (class_of_type(m, type)->flags.as_int() & class_is_exception);
    if (is_exception) {
        auto* e = at<Exception>(m, offset);
        for (auto& v : e->extra) drop(m, take(v));
        drop_attrs(m, e->attrs);
        drop(m, take(e->args));
        drop(m, take(e->traceback));
        drop(m, take(e->cause));
        drop(m, take(e->context));
        drop_in_order(m, record->fields + kExceptionFields, record->object.aux - kExceptionFields);
        return;
    }
    if (type != static_cast<std::uint16_t>(TypeId::shape)) drop_attrs(m, record->attrs);
    drop_in_order(m, record->fields, record->object.aux);
}

// A deque's values go from the front; the list behind them would go from the end.
void drop_ring(Machine& m, std::uint32_t offset) {
    auto* fields = at<Record>(m, offset)->fields;
    if (!fields[0].is_ref() || !fields[2].is_int() || !has_kind(m, fields[0], Kind::list)) return;
    auto* list = at<List>(m, fields[0]);
    if (list->object.count != 1) return;
    auto head = static_cast<std::uint32_t>(fields[1].as_int()), count = static_cast<std::uint32_t>(fields[2].as_int());
    fields[2] = Value::of_int(0);
    for (std::uint32_t i = 0; i < count && list->size; ++i)
        drop(m, take(at<Value>(m, list->items)[(head + i) % list->size]));
}

void drop_entries(Machine& m, const DictEntry* entries, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!entries[i].key) continue;
        drop(m, entries[i].key);
        drop(m, entries[i].value);
        if (!has_finalizers(m)) continue;
        std::vector<Value> left;
        while (++i < count)
            if (entries[i].key) left.insert(left.end(), {entries[i].key, entries[i].value});
        return wait_in_order(m, left.data(), static_cast<std::uint32_t>(left.size()));
    }
}

// The order in which parts are dropped is CPython's (list and tuple from the end), since finalisers show it.
void destroy(Machine& m, std::uint32_t offset) {
    auto* object = at<Object>(m, offset);
    auto bytes = size_of(m, offset);
    if (root(m).weak_table) clear_weak_references(m, offset);
    switch (object->kind) {
        case Kind::singleton: return;
        case Kind::integer: drop_attrs(m, at<Integer>(m, offset)->attrs); break;
        case Kind::real: drop_attrs(m, at<Real>(m, offset)->attrs); break;
        case Kind::str: drop_attrs(m, at<Str>(m, offset)->attrs); break;
        case Kind::bytes: drop_attrs(m, at<Bytes>(m, offset)->attrs); break;
        case Kind::tuple: {
            auto* tuple = at<Tuple>(m, offset);
            auto drop_items = object->aux == tuple_goes_from_the_front ? drop_in_order : drop_backward;
            drop_items(m, tuple->items, tuple->size);
            drop_attrs(m, tuple->attrs);
            break;
        }
        case Kind::list: {
            auto* list = at<List>(m, offset);
            if (list->capacity) {
                auto size = list->size;
                list->size = 0;
                drop_backward(m, at<Value>(m, list->items), size);
                free_block(m, list->items, list->capacity * sizeof(Value));
            }
            drop_attrs(m, list->attrs);
            break;
        }
        case Kind::dict: {
            auto* dict = at<Dict>(m, offset);
            if (dict->block) {
                auto slots = std::uint32_t{1} << dict->log2_slots;
                auto* entries = at<DictEntry>(m, dict->block + slots * 4);
                drop_entries(m, entries, dict->entry_count);
                free_block(m, dict->block, dict_block_bytes(dict->log2_slots));
            }
            drop_attrs(m, dict->attrs);
            break;
        }
        case Kind::set: {
            auto* set = at<Set>(m, offset);
            if (set->block) {
                auto* entries = at<SetEntry>(m, set->block);
                for (std::uint32_t i = 0; i <= set->mask; ++i) drop(m, entries[i].key);
                free_block(m, set->block, (std::uint64_t{set->mask} + 1) * sizeof(SetEntry));
            }
            drop_attrs(m, set->attrs);
            break;
        }
        case Kind::record: {
            auto* record = at<Record>(m, offset);
            // A class is of type or of a metaclass.
            if (object->type == static_cast<std::uint16_t>(TypeId::type) || object->aux >= 24) forget_type(m, offset);
            if (root(m).weak_table && is_weak_reference(m, offset)) forget_weak_reference(m, offset);
            if (object->type >= static_cast<std::uint16_t>(TypeId::count_) &&
                class_of_type(m, object->type)->flags.as_int() & class_is_ring)
                drop_ring(m, offset);
            drop_parts(m, offset);
            if (record->shape) drop(m, Value::of_offset(record->shape));
            break;
        }
        case Kind::generator: {
            auto* generator = at<Generator>(m, offset);
            drop_in_order(m, generator->values, generator->locals + generator->stack);
            drop(m, generator->function);
            drop(m, generator->handled);
            drop(m, generator->name);
            drop(m, generator->qualname);
            if (generator->origin.is_ref() && object->type == static_cast<std::uint16_t>(TypeId::async_generator))
                forget_async_generator(m, generator->origin, offset);
            drop(m, generator->origin);
            if (generator->frame_object) {    // it has not come to its end
                Value frame = Value::of_offset(generator->frame_object);
                drop(m, take(at<Record>(m, frame)->fields[2]));
                drop(m, frame);
            }
            break;
        }
    }
    if (object->type >= static_cast<std::uint16_t>(TypeId::count_))
        drop(m, Value::of_offset(at<std::uint32_t>(m, root(m).types)[object->type]));
    forget_identity(m, offset);
    unmark_container(m, offset);
    free_block(m, offset, bytes);
}

constexpr std::uint32_t kReleaseDepth = 100;

}    // namespace

void destroy_object(Machine& m, std::uint32_t offset) {
    auto& r = root(m);
    if (r.release_depth >= kReleaseDepth) {
        // Too deep a chain: remember it in the dead object's own count and come back when the stack is short again.
        at<Object>(m, offset)->count = r.release_pending;
        r.release_pending = offset;
        return;
    }
    ++r.release_depth;
    destroy(m, offset);
    if (r.release_depth == 1) {
        while (auto next = r.release_pending) {
            r.release_pending = at<Object>(m, next)->count;
            at<Object>(m, next)->count = 0;
            destroy(m, next);
        }
    }
    --r.release_depth;
}

void release(Machine& m, std::uint32_t offset) {
    if (has_code_to_run(m, offset)) {
        at<Object>(m, offset)->count = 1;
        queue_finalizer(m, offset);
        return;
    }
    destroy_object(m, offset);
}

std::uint64_t size_of(const Machine& m, std::uint32_t offset) {
    auto* object = at<Object>(m, offset);
    switch (object->kind) {
        case Kind::singleton: return 16;
        case Kind::integer: {
            auto* integer = at<Integer>(m, offset);
            auto limbs = static_cast<std::uint64_t>(integer->size < 0 ? -integer->size : integer->size);
            return sizeof(Integer) + (limbs ? limbs : 1) * 8;
        }
        case Kind::real: return sizeof(Real);
        case Kind::str: {
            auto* str = at<Str>(m, offset);
            return sizeof(Str) + std::uint64_t{str->length} * str->width;
        }
        case Kind::bytes: {
            auto* bytes = at<Bytes>(m, offset);
            return sizeof(Bytes) + (object->aux ? bytes->hash : bytes->length);
        }
        case Kind::tuple: return sizeof(Tuple) + std::uint64_t{at<Tuple>(m, offset)->size} * sizeof(Value);
        case Kind::list: return sizeof(List);
        case Kind::dict: return sizeof(Dict);
        case Kind::set: return sizeof(Set);
        case Kind::record: return sizeof(Record) + std::uint64_t{object->aux} * sizeof(Value);
        case Kind::generator: return sizeof(Generator) + std::uint64_t{at<Generator>(m, offset)->slots} * sizeof(Value);
    }
    return 0;
}

Value new_record(Machine& m, std::uint32_t type, std::uint32_t fields) {
    auto offset = allocate(m, sizeof(Record) + fields * sizeof(Value));
    auto* record = at<Record>(m, offset);
    record->object = {1, static_cast<std::uint16_t>(type), Kind::record, static_cast<std::uint8_t>(fields)};
    record->attrs = record->shape = 0;
    mark_container(m, offset);
    std::fill_n(record->fields, fields, Value{});
    if (type >= static_cast<std::uint32_t>(TypeId::count_))
        retain(m, Value::of_offset(at<std::uint32_t>(m, root(m).types)[type]));
    return Value::of_offset(offset);
}

Value new_tuple(Machine& m, std::uint32_t size) {
    if (size == 0 && root(m).empty_tuple) return retained(m, root(m).empty_tuple);
    auto offset = allocate(m, sizeof(Tuple) + std::uint64_t{size} * sizeof(Value));
    init_object(m, offset, static_cast<std::uint32_t>(TypeId::tuple), Kind::tuple);
    mark_container(m, offset);
    auto* tuple = at<Tuple>(m, offset);
    tuple->size = size;
    tuple->attrs = 0;
    std::fill_n(tuple->items, size, Value{});
    return Value::of_offset(offset);
}

Value new_tuple_of(Machine& m, const Value* items, std::uint32_t size) {
    auto tuple = new_tuple(m, size);
    for (std::uint32_t i = 0; i < size; ++i) at<Tuple>(m, tuple)->items[i] = retained(m, items[i]);
    return tuple;
}

Value new_list(Machine& m, std::uint32_t capacity) {
    auto offset = allocate(m, sizeof(List));
    init_object(m, offset, static_cast<std::uint32_t>(TypeId::list), Kind::list);
    mark_container(m, offset);
    auto* list = at<List>(m, offset);
    list->size = 0;
    list->capacity = capacity;
    list->attrs = list->items = 0;
    if (capacity) {
        auto block = allocate(m, std::uint64_t{capacity} * sizeof(Value));
        list->items = block;
    }
    return Value::of_offset(offset);
}

void list_append(Machine& m, Value list_value, Value item) {
    auto* list = at<List>(m, list_value);
    if (list->size == list->capacity) {
        auto capacity = list->capacity + (list->capacity >> 1) + 4;
        auto block = allocate(m, std::uint64_t{capacity} * sizeof(Value));
        if (list->capacity) {
            std::memcpy(at<Value>(m, block), at<Value>(m, list->items), list->size * sizeof(Value));
            free_block(m, list->items, list->capacity * sizeof(Value));
        }
        list->items = block;
        list->capacity = capacity;
    }
    retain(m, item);
    at<Value>(m, list->items)[list->size++] = item;
}

Value new_cell(Machine& m, Value owned_content) {
    auto cell = new_record(m, TypeId::cell, 1);
    at<Cell>(m, cell)->value = owned_content;
    return cell;
}

Value new_real(Machine& m, double number) {
    Value v;
    if (Value::try_double(number, &v)) return v;
    auto offset = allocate_small(m, sizeof(Real));
    auto* real = at<Real>(m, offset);
    real->object = {1, static_cast<std::uint16_t>(TypeId::real), Kind::real, 0};
    real->number = number;
    real->attrs = real->unused = 0;
    return Value::of_offset(offset);
}

}    // namespace coroscope
