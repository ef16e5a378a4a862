#include "core/machine/finalizer.hpp"

#include <algorithm>
#include <cstring>

#include "core/machine/dict.hpp"
#include "core/machine/dict_table.hpp"

namespace coroscope {

bool has_code_to_run(const Machine& m, std::uint32_t offset) {
    auto* object = at<Object>(m, offset);
    if (object->kind == Kind::generator) {
        auto* generator = at<Generator>(m, offset);
        return generator->state != GeneratorState::closed && !(generator->flags & gen_is_finalizing);
    }
    bool is_of_program = object->type >= static_cast<std::uint16_t>(TypeId::count_);
    if (object->kind != Kind::record && !is_of_program) return false;
    switch (static_cast<TypeId>(object->type)) {
        case TypeId::native_coroutine: return at<Record>(m, offset)->fields[0] == Value::of_int(0);
        case TypeId::future:
        case TypeId::gathering_future:
        case TypeId::task: {
            // 8: an exception nobody retrieved; 32: listed among the pending tasks (see core/loop/future.hpp)
            Value flags = at<Record>(m, offset)->fields[kFutureBits];
            return flags.is_int() && (flags.as_int() & (8 | 32));
        }
        default: break;
    }
    if (!is_of_program) return false;
    if (!(class_of_type(m, object->type)->flags.as_int() & class_has_finalizer)) return false;
    return !is_finalized(m, offset);
}

void queue_finalizer(Machine& m, std::uint32_t offset) {
    if (at<Object>(m, offset)->kind == Kind::generator) at<Generator>(m, offset)->flags |= gen_is_finalizing;
    queue_value(m, Value::of_offset(offset));
}

void queue_value(Machine& m, Value value) {
    auto& r = root(m);
    if (r.finalizer_count == r.finalizer_capacity) {
        auto capacity = r.finalizer_capacity * 2;
        auto block = allocate(m, capacity * sizeof(Value));
        std::memcpy(at<Value>(m, block), at<Value>(m, r.finalizers), r.finalizer_count * sizeof(Value));
        free_block(m, r.finalizers, r.finalizer_capacity * sizeof(Value));
        r.finalizers = block;
        r.finalizer_capacity = capacity;
    }
    at<Value>(m, r.finalizers)[r.finalizer_count++] = value;
}

namespace {

// Whether it was the last reference and somebody has code to run now.
bool drop_leaves_work(Machine& m, Value v) {
    if (!v.is_ref()) return false;
    auto& count = object_of(m, v)->count;
    if (count == kImmortal || --count != 0) return false;
    release(m, v.offset());
    return has_finalizers(m);
}

}    // namespace

void wait_in_order(Machine& m, const Value* values, std::uint32_t count) {
    if (!count) return;
    Value waiting = new_list(m, count);
    auto* list = at<List>(m, waiting);
    auto* items = at<Value>(m, list->items);
    while (count-- > 0) {
        if (values[count].is_ref()) items[list->size++] = values[count];
    }
    queue_value(m, waiting);
}

void drop_in_order(Machine& m, const Value* values, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!drop_leaves_work(m, values[i]) || i + 1 == count) continue;
        return wait_in_order(m, values + i + 1, count - i - 1);
    }
}

void drop_backward(Machine& m, const Value* values, std::uint32_t count) {
    while (count-- > 0) {
        if (!drop_leaves_work(m, values[count]) || count == 0) continue;
        Value waiting = new_list(m, count);
        auto* list = at<List>(m, waiting);
        auto* items = at<Value>(m, list->items);
        for (std::uint32_t i = 0; i < count; ++i) {
            if (values[i].is_ref()) items[list->size++] = values[i];
        }
        return queue_value(m, waiting);
    }
}

void drop_waiting(Machine& m, Value waiting) {
    auto token = enter_finalizer(m);
    auto* list = at<List>(m, waiting);
    auto* items = at<Value>(m, list->items);
    while (list->size && !drop_leaves_work(m, take(items[--list->size]))) {
    }
    if (list->size)
        queue_value(m, waiting);
    else
        drop(m, waiting);
    leave_finalizer(m, token);
}

Value next_finalizer(Machine& m) {
    auto& r = root(m);
    return take(at<Value>(m, r.finalizers)[r.finalizer_head++]);
}

bool take_mark(Machine& m, Value mark) {
    auto& r = root(m);
    if (r.finalizer_head == r.finalizer_count || at<Value>(m, r.finalizers)[r.finalizer_head] != mark) return false;
    next_finalizer(m);
    return true;
}

std::uint32_t enter_finalizer(Machine& m) {
    auto& r = root(m);
    auto token = r.finalizer_head;
    r.finalizer_head = r.finalizer_count;
    return token;
}

void leave_finalizer(Machine& m, std::uint32_t token) {
    auto& r = root(m);
    auto* queue = at<Value>(m, r.finalizers);
    if (r.finalizer_head > token) {
        // What the finaliser left undone (dropped as it returned) goes before what was waiting.
        auto waiting_end = r.finalizer_head, left = r.finalizer_count - r.finalizer_head;
        while (waiting_end > token && queue[waiting_end - 1].is_unbound()) --waiting_end;
        std::rotate(queue + token, queue + r.finalizer_head, queue + r.finalizer_count);
        r.finalizer_head = token;
        r.finalizer_count = waiting_end + left;
    }
    while (r.finalizer_head < r.finalizer_count && queue[r.finalizer_head].is_unbound()) ++r.finalizer_head;
    if (r.finalizer_head != r.finalizer_count) return;
    // All that can be seen was served: its room is free again, below a token, too, behind which nothing waits.
    while (r.finalizer_count && queue[r.finalizer_count - 1].is_unbound()) --r.finalizer_count;
    r.finalizer_head = r.finalizer_count;
}

namespace {

// A bit for each object that is in one of the two tables, several to a bit: most objects that go are in neither.
constexpr unsigned kFilterBits = 7;
static_assert(sizeof(Root::spare) * 8 >= std::size_t{1} << kFilterBits);

std::uint32_t* filter_word(Root& r, std::uint32_t bit) {
    return r.spare + bit / 32;
}
std::uint32_t filter_bit(std::uint32_t offset) {
    return ((offset >> 4) * 0x9e3779b1u) >> (32 - kFilterBits);
}
void add_to_filter(Root& r, std::uint32_t offset) {
    auto bit = filter_bit(offset);
    *filter_word(r, bit) |= 1u << (bit % 32);
}
bool may_be_known(Root& r, std::uint32_t offset) {
    auto bit = filter_bit(offset);
    return *filter_word(r, bit) >> (bit % 32) & 1;
}

Value* find_finalizable(const Machine& m, std::uint32_t offset) {
    Value table = root(m).finalizable;
    auto index = table ? dict_find_identity(m, table, Value::of_int(offset), offset) : -1;
    return index < 0 ? nullptr : &dict_entries(m, *at<Dict>(m, table))[index].value;
}
}    // namespace

void note_birth(Machine& m, std::uint32_t offset) {
    auto& r = root(m);
    if (!r.finalizable) r.finalizable = new_dict(m);
    add_to_filter(r, offset);
    dict_append(m, r.finalizable, Value::of_int(offset), offset, Value::of_int(static_cast<std::int64_t>(++r.births)));
}

void note_birth_of_instance(Machine& m, std::uint32_t offset) {
    if (class_of_type(m, at<Object>(m, offset)->type)->flags.as_int() & class_has_finalizer) note_birth(m, offset);
}

std::int64_t birth_of(const Machine& m, std::uint32_t offset) {
    if (at<Object>(m, offset)->kind == Kind::generator) {
        Value origin = at<Generator>(m, offset)->origin;
        if (origin.is_ref() && has_kind(m, origin, Kind::tuple)) origin = at<Tuple>(m, origin)->items[0];
        return origin.is_int() ? origin.as_int() : 0;
    }
    switch (static_cast<TypeId>(at<Object>(m, offset)->type)) {
        case TypeId::future:
        case TypeId::gathering_future:
        case TypeId::task: return at<Record>(m, offset)->fields[kFutureBits].as_int() >> kFutureBirthShift;
        default: break;
    }
    auto* value = find_finalizable(m, offset);
    return value && value->is_int() ? value->as_int() : 0;
}

void note_finalized(Machine& m, std::uint32_t offset) {
    if (!find_finalizable(m, offset)) note_birth(m, offset);
    *find_finalizable(m, offset) = kNone;
}

bool is_finalized(const Machine& m, std::uint32_t offset) {
    auto* value = find_finalizable(m, offset);
    return value && *value == kNone;
}

void forget_type(Machine& m, std::uint32_t class_offset) {
    auto& r = root(m);
    auto* cls = at<Class>(m, class_offset);
    if (!cls->number.is_int()) return;
    auto number = static_cast<std::uint32_t>(cls->number.as_int());
    auto* types = at<std::uint32_t>(m, r.types);
    if (number < r.type_count && types[number] == class_offset) types[number] = 0;
}

void forget_identity(Machine& m, std::uint32_t offset) {
    auto& r = root(m);
    if (!may_be_known(r, offset)) return;
    if (r.finalizable) {
        auto index = dict_find_identity(m, r.finalizable, Value::of_int(offset), offset);
        if (index >= 0) dict_remove(m, r.finalizable, static_cast<std::uint32_t>(index));
    }
    if (!r.identity_table) return;
    auto table = Value::of_offset(r.identity_table);
    if (!at<Dict>(m, table)->used) return;
    auto key = Value::of_int(offset);
    auto index = dict_find_identity(m, table, key, offset);
    if (index >= 0) dict_remove(m, table, static_cast<std::uint32_t>(index));
}

std::uint32_t identity(Machine& m, Value v) {
    auto& r = root(m);
    if (!v.is_ref()) return static_cast<std::uint32_t>(v.bits >> 1);
    if (!r.identity_table) r.identity_table = new_dict(m).offset();
    auto table = Value::of_offset(r.identity_table);
    auto key = Value::of_int(v.offset());
    auto index = dict_find_identity(m, table, key, v.offset());
    if (index >= 0) return static_cast<std::uint32_t>(dict_entries(m, *at<Dict>(m, table))[index].value.as_int());
    auto number = ++r.identities;
    add_to_filter(r, v.offset());
    dict_append(m, table, key, v.offset(), Value::of_int(number));
    return number;
}

}    // namespace coroscope
