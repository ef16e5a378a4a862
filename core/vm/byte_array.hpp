// How the bytes of a bytearray change: in place, with room to grow, as a list's items do.
#pragma once

#include <string_view>

#include "core/vm/run.hpp"

namespace coroscope {

// The bytes, to be written to; nobody else holds them. They move when the array changes its length.
unsigned char* array_bytes(Machine& m, Value array);
std::uint32_t array_length(const Machine& m, Value array);
std::int64_t array_allocated(const Machine& m, Value array);    // what __alloc__() says

// Puts `bytes` (which may be a part of the array itself) in the place of those at [start, start + count). False:
// BufferError was raised, since a view keeps the array from changing its length; or MemoryError.
[[nodiscard]] bool array_replace(Run& run, Value array, std::size_t start, std::size_t count, std::string_view bytes);
inline bool array_append(Run& run, Value array, std::string_view bytes) {
    return array_replace(run, array, array_length(run.m, array), 0, bytes);
}
// Makes the array so long; bytes that are new are zero. False as above.
[[nodiscard]] bool array_resize(Run& run, Value array, std::uint64_t length);

}    // namespace coroscope
