// What operators, subscripts and formatting do to str and bytes. Results are owned; unbound: raised.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// l op r where one side is str, bytes or bytearray (or a subclass): + * %. kNotImplemented where it does not apply;
// asked last of all, so that an operand that does not fit is an error at once.
Value text_binary(Run& run, BinaryOp op, Value l, Value r);

Value str_concat(Run& run, Value l, Value r);          // two strings
Value str_repeat(Run& run, Value str, Value count);    // count: an int
Value str_percent(Run& run, Value format, Value args);
Value str_subscript(Run& run, Value str, Value key);                          // index or slice
int str_contains(Run& run, Value item, Value str);                            // 1, 0, -1: TypeError
Value str_join_pieces(Run& run, const Value* pieces, std::uint32_t count);    // of f-strings: all are strings
Value str_join(Run& run, Value separator, Value native_iterable);

Value bytes_concat(Run& run, Value l, Value r);    // the left one is bytes or bytearray
Value bytes_repeat(Run& run, Value bytes, Value count);
// `array += other`, `array *= other`: the array itself; kNotImplemented: another operator or operand.
Value bytearray_in_place(Run& run, BinaryOp op, Value array, Value other);
Value bytes_percent(Run& run, Value format, Value args);
Value bytes_subscript(Run& run, Value bytes, Value key);
int bytes_contains(Run& run, Value item, Value bytes);

Value new_bytes(Machine& m, std::string_view bytes);
Value new_bytearray(Machine& m, std::string_view bytes);
inline bool is_bytes(const Machine& m, Value v) {
    return has_kind(m, v, Kind::bytes);
}
bool is_bytearray(const Machine& m, Value v);
// Contents of bytes or bytearray (or a subclass); false: neither.
bool bytes_view(const Machine& m, Value v, std::string_view* out);
int bytes_compare(std::string_view a, std::string_view b);

// format(v, spec) by the type's own __format__: int, bool, float, complex, str and their subclasses. kNotImplemented
// for others.
Value format_builtin(Run& run, Value v, Value spec);

}    // namespace coroscope
