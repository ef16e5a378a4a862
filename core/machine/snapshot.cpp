#include "core/machine/snapshot.hpp"

#include <algorithm>
#include <cstring>

namespace coroscope {
namespace {

struct Part {
    std::uint32_t begin, end;
    std::uint64_t size() const { return end - begin; }
};

void for_each_part(const UsedParts& parts, auto use) {
    for (auto part : {Part{0, kRootAt + static_cast<std::uint32_t>(sizeof(Root))}, Part{kFramesAt, parts.frames_end},
                      Part{kStackAt, parts.stack_end}, Part{kMarksAt, kMarksAt + parts.mark_bytes()},
                      Part{kHeapAt, parts.heap_end}})
        use(part);
}

std::uint64_t rotated(std::uint64_t v, int by) {
    return v << by | v >> (64 - by);
}
std::uint64_t mixed(std::uint64_t v) {
    v = (v ^ v >> 30) * 0xbf58476d1ce4e5b9ull;
    v = (v ^ v >> 27) * 0x94d049bb133111ebull;
    return v ^ v >> 31;
}
std::uint64_t word_at(const unsigned char* p) {
    std::uint64_t word = 0;
    for (int i = 7; i >= 0; --i) word = word << 8 | p[i];
    return word;
}

// What stands before the contents in a file.
struct FileHeader {
    std::uint32_t root_bytes, frame_bytes;    // of the build that wrote it
    std::uint32_t frames_end, stack_end, heap_end;
    std::uint32_t reserved;
    std::uint64_t digest;
};

void reserve(Snapshot& snapshot, std::uint64_t size) {
    if (size <= snapshot.capacity) return;
    snapshot.capacity = (size + size / 4 + 0xffff) & ~std::uint64_t{0xffff};
    snapshot.bytes.reset(new std::byte[snapshot.capacity]);
}

bool are_sound(const FileHeader& h) {
    return h.frames_end >= kFramesAt && h.frames_end <= kStackAt && (h.frames_end - kFramesAt) % sizeof(Frame) == 0 &&
           h.stack_end >= kStackAt && h.stack_end <= kMarksAt && h.stack_end % sizeof(Value) == 0 &&
           h.heap_end >= kHeapAt;
}

}    // namespace

UsedParts used_parts(const Machine& m) {
    auto& r = root(m);
    UsedParts parts;
    parts.frames_end = kFramesAt + r.frame_count * static_cast<std::uint32_t>(sizeof(Frame));
    if (r.frame_count) {
        // A generator's values lie in the heap; what it calls goes to where the stack is free.
        auto& top = at<Frame>(m, kFramesAt)[r.frame_count - 1];
        parts.stack_end = top.generator ? top.free_stack : top.stack;
    }
    parts.heap_end = r.heap_top;
    return parts;
}

void take_snapshot(const Machine& m, Snapshot& into) {
    into.parts = used_parts(m);
    reserve(into, into.size());
    auto* to = into.bytes.get();
    for_each_part(into.parts, [&](Part part) {
        std::memcpy(to, m.base + part.begin, part.size());
        to += part.size();
    });
}

bool restore(Machine& m, const Snapshot& from) {
    if (from.parts.heap_end > m.reserved) return false;
    auto heap_end = root(m).heap_top;
    auto* bytes = from.bytes.get();
    for_each_part(from.parts, [&](Part part) {
        std::memcpy(m.base + part.begin, bytes, part.size());
        bytes += part.size();
    });
    // Memory that the allocator has not handed out yet is zero, as it was for the machine that was copied.
    if (heap_end > from.parts.heap_end) {
        std::memset(m.base + from.parts.heap_end, 0, heap_end - from.parts.heap_end);
        auto marks = UsedParts{kFramesAt, kStackAt, heap_end}.mark_bytes(), kept = from.parts.mark_bytes();
        std::memset(m.base + kMarksAt + kept, 0, marks - kept);
    }
    return true;
}

std::uint64_t digest_of_bytes(const void* bytes, std::uint64_t size, std::uint64_t seed) {
    constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15ull, kOther = 0xc2b2ae3d27d4eb4full;
    auto* p = static_cast<const unsigned char*>(bytes);
    std::uint64_t lanes[4] = {seed + kOdd, seed ^ kOther, seed - kOdd, ~seed};
    auto left = size;
    for (; left >= 32; left -= 32, p += 32)
        for (int i = 0; i < 4; ++i) lanes[i] = rotated(lanes[i] + word_at(p + 8 * i) * kOther, 31) * kOdd;
    std::uint64_t hash = size;
    for (auto lane : lanes) hash = mixed(hash + lane) * kOther;
    for (; left >= 8; left -= 8, p += 8) hash = mixed(hash ^ word_at(p) * kOdd);
    for (; left > 0; --left, ++p) hash = mixed(hash ^ (*p + 1) * kOdd);
    return mixed(hash);
}

std::uint64_t digest(const Machine& m) {
    std::uint64_t hash = 0;
    for_each_part(used_parts(m), [&](Part part) { hash = digest_of_bytes(m.base + part.begin, part.size(), hash); });
    return hash;
}

std::uint64_t digest(const Snapshot& snapshot) {
    std::uint64_t hash = 0;
    auto* bytes = snapshot.bytes.get();
    for_each_part(snapshot.parts, [&](Part part) {
        hash = digest_of_bytes(bytes, part.size(), hash);
        bytes += part.size();
    });
    return hash;
}

void append_snapshot(const Snapshot& snapshot, std::string& out) {
    FileHeader header{
        sizeof(Root),    sizeof(Frame), snapshot.parts.frames_end, snapshot.parts.stack_end, snapshot.parts.heap_end, 0,
        digest(snapshot)};
    out.append(reinterpret_cast<const char*>(&header), sizeof header);
    out.append(reinterpret_cast<const char*>(snapshot.bytes.get()), snapshot.size());
}

Result<Snapshot> read_snapshot(std::string_view& in) {
    auto wrong = [](const char* what) { return Problem{what, {}, "", ""}; };
    FileHeader header;
    if (in.size() < sizeof header) return wrong("the snapshot is truncated: its header is not whole");
    std::memcpy(&header, in.data(), sizeof header);
    if (header.root_bytes != sizeof(Root) || header.frame_bytes != sizeof(Frame))
        return wrong("the snapshot was written by another version, whose machine is laid out differently");
    if (!are_sound(header)) return wrong("the snapshot is damaged: its sizes cannot be");
    Snapshot snapshot;
    snapshot.parts = {header.frames_end, header.stack_end, header.heap_end};
    if (in.size() - sizeof header < snapshot.size()) return wrong("the snapshot is truncated: bytes are missing");
    reserve(snapshot, snapshot.size());
    std::memcpy(snapshot.bytes.get(), in.data() + sizeof header, snapshot.size());
    if (digest(snapshot) != header.digest) return wrong("the snapshot is damaged: its digest is another");
    in.remove_prefix(sizeof header + snapshot.size());
    return snapshot;
}

}    // namespace coroscope
