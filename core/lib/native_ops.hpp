// Methods that many built-in types share: comparison, length, text, operators, each in one line of a type's table.
#pragma once

#include "core/vm/bind.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/native.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

template <CompareOp op>
Value native_compare(Run& run, const Value* args) {
    return compare_native(run, op, args[0], args[1]);
}
template <BinaryOp op>
Value native_binary(Run& run, const Value* args) {
    return container_binary(run, op, args[0], args[1], false);
}
template <BinaryOp op>
Value native_inplace(Run& run, const Value* args) {
    return container_binary(run, op, args[0], args[1], true);
}
template <BinaryOp op>
Value native_reflected(Run& run, const Value* args) {
    return container_binary(run, op, args[1], args[0], false);
}
// __mul__ and its like of sequences: only a count will do.
Value native_repeat(Run& run, const Value* args);
Value native_repeat_in_place(Run& run, const Value* args);
Value native_length(Run& run, const Value* args);
// repr() of an object by its built-in base, as list.__repr__(x) gives it for an instance of a subclass.
Value native_repr(Run& run, const Value* args);
Value native_hash(Run& run, const Value* args);
Value native_contains(Run& run, const Value* args);    // by walking
Value native_make_iterator(Run& run, const Value* args);
Value native_self(Run& run, const Value* args);    // __iter__ of iterators
// send(value) and __next__() of an awaitable that C++ steps.
Value awaitable_send(Run& run, const Value* args);
Value awaitable_next(Run& run, const Value* args);
Value native_alias(Run& run, const Value* args);    // __class_getitem__: list[int]

#define COROSCOPE_EQUALITY                                               \
    {"__eq__", "self, value, /", native_compare<CompareOp::eq>, 0, 2}, { \
        "__ne__", "self, value, /", native_compare<CompareOp::ne>, 0, 2  \
    }
#define COROSCOPE_ORDER                                                      \
    {"__lt__", "self, value, /", native_compare<CompareOp::lt>, 0, 2},       \
        {"__le__", "self, value, /", native_compare<CompareOp::le>, 0, 2},   \
        {"__gt__", "self, value, /", native_compare<CompareOp::gt>, 0, 2}, { \
        "__ge__", "self, value, /", native_compare<CompareOp::ge>, 0, 2      \
    }

// Objects of a class (borrowed) or of a subclass of it, empty.
Value new_list_of(Run& run, Value cls);
Value new_dict_of(Run& run, Value cls);
Value new_set_of(Run& run, Value cls);
Value new_tuple_of_class(Run& run, Value cls, const Value* items, std::uint32_t size);    // retains
std::uint32_t type_number(const Machine& m, Value cls);

inline Value done() {
    return kNone;
}
inline Value done_if(bool ok) {
    return ok ? kNone : Value{};
}
inline Value answer(int is_so) {
    return is_so < 0 ? Value{} : of_bool(is_so);
}

// callable(v)
bool is_callable(Run& run, Value v);
// Whether iter() would take it, C++ or Python.
bool is_iterable(Run& run, Value v);

// A name of the prelude, called in the native's place with these arguments.
Value tail_prelude(Run& run, const char* name, std::initializer_list<Value> args);

// Whether C++ can walk the argument, or nobody can: else its items are for the prelude to take, one by one.
inline bool is_walked_here(Run& run, Value iterable) {
    return is_native_iterable(run, iterable) || !can_iterate(run, iterable);
}

}    // namespace coroscope
