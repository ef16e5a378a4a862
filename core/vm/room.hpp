// Whether there is room for what a program asks for by a number: the length of a text, the size of a list.
#pragma once

#include <cstdint>

#include "core/vm/run.hpp"

namespace coroscope {

// More than this at once is what CPython has no memory for either, on an ordinary machine: MemoryError. What is less,
// but more than the region has, ends the run.
constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 34;

// Room for `count` things of `width` bytes; `scratch` (as many as width, or more) is what each takes while it is made.
// Burns fuel. False: MemoryError was raised. Throws LimitReached.
[[nodiscard]] bool has_room_for(Run& run, unsigned __int128 count, std::uint32_t width, std::uint32_t scratch = 0);

// Items that list() would make room for before it walks: OverflowError where they are too many to be counted,
// MemoryError where they are too many to be had; false: raised. Of what does not know its length it asks nothing.
[[nodiscard]] bool has_room_for_items(Run& run, Value native_iterable);

}    // namespace coroscope
