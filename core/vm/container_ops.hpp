// What operators, subscripts and unpacking do to the built-in containers, without running the interpreter loop.
//
// "Native" here is: an object whose type is exactly one of list, tuple, dict, range, str, bytes, bytearray, set,
// frozenset, a view of a dict or mappingproxy. Everything else goes through the methods of its class.
#pragma once

#include "core/vm/run.hpp"

namespace coroscope {

// obj[key]: owned; kNotImplemented: not native; unbound: raised.
Value subscript_native(Run& run, Value obj, Value key);
// obj[key] = value, del obj[key]: 1 done, 0 not native, -1 raised. (What takes no assignment at all is not native.)
int store_subscript_native(Run& run, Value obj, Value key, Value value);
int delete_subscript_native(Run& run, Value obj, Value key);
// item in container: 1, 0, -1 raised, -2 not native. Here subclasses count, too: their __contains__ is asked before.
int contains_native(Run& run, Value container, Value item);
// item in container by walking any native iterable with `is` or ==: 1, 0, -1.
int contains_by_walking(Run& run, Value iterable, Value item);

// + * | & - ^ of list, tuple, set, frozenset, dict and its views; also of their subclasses. str and bytes are not
// meant. kNotImplemented: not these operands. in_place: the left operand itself changes where it is mutable; the
// result is then a new reference to it. (list += accepts native iterables here; others need extend.) kTailCall: the
// prelude has to walk an operand first.
Value container_binary(Run& run, BinaryOp op, Value l, Value r, bool in_place);

// dict.update(other) and dict |= other for a dict, a view of one or pairs in a native iterable: false: raised.
bool dict_update_native(Run& run, Value dict, Value other);
// Whether none of the pairs in a list, tuple or set has to be walked by Python code.
bool all_pairs_native(Run& run, Value iterable);

// Whether v can stand for an index: an int, or something with __index__.
bool has_index(Run& run, Value v);
// The same for subclasses, too: what list.__getitem__ and its like do. Errors speak of `what` ("list", "tuple").
Value list_subscript(Run& run, Value list, Value key);
Value tuple_subscript(Run& run, Value tuple, Value key);
Value range_subscript(Run& run, Value range, Value key);
Value dict_subscript(Run& run, Value dict, Value key);    // KeyError; no __missing__
bool list_store(Run& run, Value list, Value key, Value value);
bool list_delete(Run& run, Value list, Value key);

// Room for that many items in all.
void list_reserve(Machine& m, Value list, std::uint64_t capacity);
void list_insert(Machine& m, Value list, std::uint32_t index, Value item);    // retains
// Takes out items [start, start + count) and drops them.
void list_erase(Machine& m, Value list, std::uint32_t start, std::uint32_t count);

Value list_concat(Run& run, Value l, Value r);    // two lists
Value list_repeat(Run& run, Value list, Value count);
Value tuple_concat(Run& run, Value l, Value r);
Value tuple_repeat(Run& run, Value tuple, Value count);
bool list_extend(Run& run, Value list, Value native_iterable);    // false: raised
Value list_slice(Run& run, Value list, std::int64_t start, std::int64_t step, std::int64_t count);
Value list_from(Run& run, Value native_iterable);     // owned list; unbound: raised
Value tuple_from(Run& run, Value native_iterable);    // a tuple comes back as itself
Value list_to_tuple(Run& run, Value list);

// a, b = seq for list, tuple and native iterables: writes n owned values; false: raised (ValueError "not enough
// values to unpack (expected 2, got 1)", "too many values to unpack (expected 2)").
bool unpack_native(Run& run, Value seq, Value* out, std::uint32_t n);

// The bounds of a slice over `length` items, as slice.indices() gives them; false: raised.
struct SliceBounds {
    std::int64_t start = 0, stop = 0, step = 1, count = 0;
};
bool slice_bounds(Run& run, Value slice, std::int64_t length, SliceBounds* bounds);
// The same in two steps: what the parts say (__index__ may run, and change what is cut), then where that lies among
// `length` items.
bool slice_parts(Run& run, Value slice, SliceBounds* bounds);    // false: raised
void place_slice(SliceBounds* bounds, std::int64_t length);
// An index into `length` items, negative ones counted from the end; false with IndexError("<what> index out of
// range") or TypeError("<what> indices must be integers or slices, not str").
bool item_index(Run& run, Value key, std::int64_t length, const char* what, std::int64_t* index);

Value new_slice(Run& run, Value start, Value stop, Value step);                         // retains; kNone where absent
Value new_range(Run& run, std::int64_t start, std::int64_t stop, std::int64_t step);    // step is not 0

}    // namespace coroscope
