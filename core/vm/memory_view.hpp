// memoryview: a window on the bytes of a bytes or bytearray object, and the items that lie there.
#pragma once

#include <string_view>
#include <vector>

#include "core/vm/native.hpp"

namespace coroscope {

struct MemoryView {
    COROSCOPE_RECORD
    Value base;       // bytes or bytearray (or a subclass's); unbound: released
    Value format;     // str: "B", "@i"
    Value facts;      // int: size of an item | 256 where it is read-only
    Value offset;     // int: where the first item lies in the base's bytes
    Value sizes;      // tuple of ints
    Value strides;    // tuple of ints: bytes from an item to the next, by dimension
    Value guard;      // kept with a bytearray: while somebody else has it, the array keeps its size
};

inline bool is_memoryview(const Machine& m, Value v) {
    return is_a(m, v, TypeId::memoryview);
}
inline std::int64_t item_size(const MemoryView& view) {
    return view.facts.as_int() & 255;
}
inline bool is_readonly(const MemoryView& view) {
    return view.facts.as_int() & 256;
}
// The letter and size of a native format ("i", "@i"); size 0: it is none.
int native_format(std::string_view format, char* code);
std::vector<std::int64_t> sizes_of(const Machine& m, Value tuple);

// A view of another view's or an object's bytes. Unbound: raised, they are none.
Value new_memoryview(Run& run, Value object);
// The same window with another shape; format unbound: the same. Owned.
Value other_window(Run& run, Value view, std::int64_t offset, const std::vector<std::int64_t>& shape,
                   const std::vector<std::int64_t>& strides, Value format, std::int64_t size, bool readonly);
bool not_released(Run& run, Value view);    // else ValueError was raised
// All bytes in order, whatever the strides.
std::string memory_bytes(const Machine& m, Value view);
// The bytes where they lie, in order and without gaps; false: there are gaps, or the view is released.
bool contiguous_bytes(const Machine& m, Value view, std::string_view* out);
bool is_contiguous(const Machine& m, Value view, bool by_columns);
// Whether views keep a bytearray from changing its size.
bool is_viewed(const Machine& m, Value array);

// view[key], view[key] = value, len(view), list of items.
Value memory_subscript(Run& run, Value view, Value key);
bool memory_store(Run& run, Value view, Value key, Value value);    // value unbound: deletion
Value memory_item(Run& run, Value view, std::int64_t index);        // of one dimension
std::int64_t memory_length(const Machine& m, Value view);
Value memory_list(Run& run, Value view);
// == of a view and what else has bytes: 1, 0, -1: raised; -2: the other has none.
int memory_equal(Run& run, Value view, Value other);
bool memory_hash(Run& run, Value view, std::uint64_t* hash);

}    // namespace coroscope
