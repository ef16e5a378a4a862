// Methods that many built-in types share.
#include "core/lib/native_ops.hpp"

#include "core/machine/finalizer.hpp"
#include "core/vm/exceptions.hpp"
#include "core/vm/generators.hpp"
#include "core/vm/mapping.hpp"
#include "core/vm/number.hpp"
#include "core/vm/set_ops.hpp"

namespace coroscope {

namespace {

Value repeat(Run& run, const Value* args, bool in_place) {
    std::int64_t count;
    if (!to_index(run, args[1], &count)) return {};
    return container_binary(run, BinaryOp::mul, args[0], Value::of_int(count), in_place);
}

}    // namespace

Value native_repeat(Run& run, const Value* args) {
    return repeat(run, args, false);
}
Value native_repeat_in_place(Run& run, const Value* args) {
    return repeat(run, args, true);
}

Value native_length(Run& run, const Value* args) {
    Value self = args[0];
    std::int64_t size = -1;
    switch (object_of(run, self)->kind) {
        case Kind::list: size = at<List>(run, self)->size; break;
        case Kind::tuple: size = at<Tuple>(run, self)->size; break;
        case Kind::dict: size = at<Dict>(run, self)->used; break;
        case Kind::set: size = at<Set>(run, self)->used; break;
        default: size = length(run, self);
    }
    return size < 0 ? Value{} : new_int(run, size);
}

Value native_repr(Run& run, const Value* args) {
    std::string text;
    return append_base_repr(run, args[0], text) ? new_str(run, text) : Value{};
}

Value native_hash(Run& run, const Value* args) {
    std::uint64_t hash;
    return hash_base(run, args[0], &hash) ? new_int(run, static_cast<std::int64_t>(hash)) : Value{};
}

Value native_contains(Run& run, const Value* args) {
    return answer(contains_by_walking(run, args[0], args[1]));
}

Value native_make_iterator(Run& run, const Value* args) {
    return native_iter(run, args[0]);
}

Value native_self(Run& run, const Value* args) {
    return retained(run, args[0]);
}

Value awaitable_send(Run& run, const Value* args) {
    bool is_done = false;
    Value step = send_native(run, args[0], args[1], &is_done);
    return result_as_stop(run, step, is_done);
}
Value awaitable_next(Run& run, const Value* args) {
    const Value with_none[] = {args[0], kNone};
    return awaitable_send(run, with_none);
}

Value native_alias(Run& run, const Value* args) {
    Value alias = new_record(run, TypeId::generic_alias, 3);
    auto* fields = at<Record>(run, alias)->fields;
    fields[0] = retained(run, args[0]);
    fields[1] = is_a(run, args[1], TypeId::tuple) ? retained(run, args[1]) : new_tuple_of(run, &args[1], 1);
    return alias;
}

std::uint32_t type_number(const Machine& m, Value cls) {
    return static_cast<std::uint32_t>(at<Class>(m, cls)->number.as_int());
}

namespace {

// Gives a fresh object of a built-in type to a subclass.
Value as_instance(Run& run, Value object, Value cls) {
    auto type = type_number(run, cls);
    object_of(run, object)->type = static_cast<std::uint16_t>(type);
    if (type >= kBuiltinTypes) {
        retain(run, cls);
        note_birth_of_instance(run, object.offset());
    }
    return object;
}

}    // namespace

Value new_list_of(Run& run, Value cls) {
    return as_instance(run, new_list(run, 0), cls);
}
Value new_dict_of(Run& run, Value cls) {
    Value dict = as_instance(run, new_dict(run), cls);
    at<Dict>(run, dict)->is_ordered = (at<Class>(run, cls)->flags.as_int() & class_is_ordered_dict) != 0;
    return dict;
}
Value new_set_of(Run& run, Value cls) {
    return new_set_of_type(run, type_number(run, cls));
}

Value new_tuple_of_class(Run& run, Value cls, const Value* items, std::uint32_t size) {
    if (type_number(run, cls) < kBuiltinTypes) {
        return size ? new_tuple_of(run, items, size) : retained(run, run.root().empty_tuple);
    }
    Value made = new_tuple(run, size);
    if (made == run.root().empty_tuple) {
        auto offset = allocate(run, sizeof(Tuple));
        auto* tuple = at<Tuple>(run, offset);
        tuple->object = {1, static_cast<std::uint16_t>(TypeId::tuple), Kind::tuple, 0};
        tuple->size = tuple->attrs = 0;
        mark_container(run, offset);
        drop(run, made);
        made = Value::of_offset(offset);
    }
    for (std::uint32_t i = 0; i < size; ++i) at<Tuple>(run, made)->items[i] = retained(run, items[i]);
    return as_instance(run, made, cls);
}

bool is_callable(Run& run, Value v) {
    switch (type_of(run, v)) {
        case TypeId::function:
        case TypeId::native:
        case TypeId::method:
        case TypeId::method_descriptor:
        case TypeId::staticmethod:
        case TypeId::type:
        case TypeId::generic_alias: return true;
        default: break;
    }
    return is_instance(run, v, TypeId::type) || lookup_special(run, v, NameId::d_call);
}

bool is_iterable(Run& run, Value v) {
    if (has_kind(run, v, Kind::generator) && type_of(run, v) == TypeId::generator) return true;
    if (is_native_iterable(run, v)) return true;
    return lookup_special(run, v, NameId::d_iter) || lookup_special(run, v, NameId::d_getitem);
}

Value tail_prelude(Run& run, const char* name, std::initializer_list<Value> args) {
    return tail_call(run, prelude(run, name), args);
}

}    // namespace coroscope
