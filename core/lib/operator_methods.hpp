// Methods like __add__ and __lt__ of built-in types: the operator that the interpreter has anyway, as a function.
#pragma once

#include "core/lib/arguments.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

template <CompareOp op>
Value compare_method(Run& run, const Value* args) {
    return compare_native(run, op, args[0], args[1]);
}
inline Value iter_method(Run& run, const Value* args) {
    return native_iter(run, args[0]);
}
inline Value next_method(Run& run, const Value* args) {
    Value v = native_next(run, args[0]);
    return v == kExhausted ? raise_with(run, TypeId::StopIteration, {}) : v;
}
inline Value self_method(Run& run, const Value* args) {
    return retained(run.m, args[0]);
}

#define COROSCOPE_COMPARISONS                                          \
    {"__lt__", "self, value, /", compare_method<CompareOp::lt>},       \
        {"__le__", "self, value, /", compare_method<CompareOp::le>},   \
        {"__eq__", "self, value, /", compare_method<CompareOp::eq>},   \
        {"__ne__", "self, value, /", compare_method<CompareOp::ne>},   \
        {"__gt__", "self, value, /", compare_method<CompareOp::gt>}, { \
        "__ge__", "self, value, /", compare_method<CompareOp::ge>      \
    }

template <BinaryOp op>
Value number_method(Run& run, const Value* args) {
    return number_binary(run, op, args[0], args[1]);
}
template <BinaryOp op>
Value reflected_number_method(Run& run, const Value* args) {
    return number_binary(run, op, args[1], args[0]);
}

}    // namespace coroscope
