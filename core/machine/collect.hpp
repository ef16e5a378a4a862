// Cycles: objects that only refer to one another, found by counting references from within.
#pragma once

#include <vector>

#include "core/machine/machine.hpp"

namespace coroscope {

// Offsets of all objects that nothing outside of them refers to, in order of address; `spares_what_has_code`: what has
// code to run, and all that it refers to, counts as referred to.
std::vector<std::uint32_t> find_garbage(const Machine& m, bool spares_what_has_code);
// An object that may refer to others begins at this offset; how many such objects there are.
bool is_container(const Machine& m, std::uint32_t offset);
// Calls use(offset) for each of them, in order of address.
template <class Use>
void for_each_container(const Machine& m, Use use) {
    auto* marks = at<const std::uint64_t>(m, kMarksAt);
    auto words = ((root(m).heap_top - kHeapAt) / 16 + 63) / 64;
    for (std::uint64_t w = 0; w < words; ++w)
        for (auto bits = marks[w]; bits; bits &= bits - 1)
            use(kHeapAt + static_cast<std::uint32_t>((w * 64 + static_cast<unsigned>(__builtin_ctzll(bits))) * 16));
}
std::uint64_t count_containers(const Machine& m);

// First half of a collection: weak references to garbage die, and garbage that has code to run (generators, __del__) is
// queued as finalisers, oldest first, which run before the next instruction. false: there is none.
bool queue_garbage(Machine& m);
// Second half: garbage that is left is taken apart. Returns how many objects of CPython's that were.
std::uint32_t clear_garbage(Machine& m);
// In its place where there was no garbage: the next collection waits until as much again is alive.
void end_collection(Machine& m);

// Unasked, garbage is collected when this many bytes are alive, and again when that has doubled.
constexpr std::uint64_t kCollectFirst = std::uint64_t{64} << 20;

}    // namespace coroscope
