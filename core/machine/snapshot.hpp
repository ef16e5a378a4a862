// Snapshots: copies of the used parts of a machine's region, to be put back into the same machine or another.
//
// Used are the root, the frames of calls in progress, the values on their stack and the heap up to its top. Bytes
// beyond these never count: neither in the digest nor after a restore.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/machine/machine.hpp"

namespace coroscope {

// Ends (offsets) of the used parts; each part has a fixed begin.
struct UsedParts {
    std::uint32_t frames_end = kFramesAt, stack_end = kStackAt, heap_end = kHeapAt;

    // Of the marks of containers that belong to the heap; whole words.
    std::uint32_t mark_bytes() const { return ((heap_end - kHeapAt) / 128 + 8) & ~7u; }
    std::uint64_t bytes() const {
        return kRootAt + sizeof(Root) + (frames_end - kFramesAt) + (stack_end - kStackAt) + mark_bytes() +
               (heap_end - kHeapAt);
    }
};
UsedParts used_parts(const Machine& m);

// The parts one after another. Memory is kept when a snapshot is taken anew: fresh pages cost ten times the copy.
struct Snapshot {
    UsedParts parts;
    std::unique_ptr<std::byte[]> bytes;
    std::uint64_t capacity = 0;

    std::uint64_t size() const { return parts.bytes(); }
};

void take_snapshot(const Machine& m, Snapshot& into);
// False, and nothing is changed, where the machine's region is too small.
bool restore(Machine& m, const Snapshot& from);

// Hashes of all used bytes; equal for equal runs. A machine and its snapshot have the same.
std::uint64_t digest(const Machine& m);
std::uint64_t digest(const Snapshot& snapshot);
std::uint64_t digest_of_bytes(const void* bytes, std::uint64_t size, std::uint64_t seed = 0);

// As bytes of a file: sizes, digest, contents. Reading checks all three and the layout of this build.
void append_snapshot(const Snapshot& snapshot, std::string& out);
// Takes its bytes off the front of `in`.
Result<Snapshot> read_snapshot(std::string_view& in);

}    // namespace coroscope
