// Opening and closing a machine, and the allocator of its region.
#include "core/machine/machine.hpp"

#include <sys/mman.h>

#include <new>

#include "core/machine/collect.hpp"
#include "core/machine/finalizer.hpp"

namespace coroscope {
namespace {

constexpr std::uint64_t kSmallest = 16;
constexpr std::uint64_t kSmallLimit = kSmallest * kSmallClasses;

// Large sizes come four to a doubling, so that a block freed is found again by its class.
struct LargeClass {
    int index;
    std::uint64_t bytes;
};
LargeClass large_class(std::uint64_t bytes) {
    std::uint64_t base = kSmallLimit;
    int index = 0;
    while (true) {
        for (int quarter = 1; quarter <= 4; ++quarter, ++index) {
            auto size = base + base / 4 * static_cast<std::uint64_t>(quarter);
            if (bytes <= size) return {index, size};
        }
        base *= 2;
    }
}

std::uint32_t bump(Machine& m, std::uint64_t bytes) {
    auto& r = root(m);
    if (r.heap_top + bytes > m.reserved || r.heap_top - kHeapAt + bytes > m.limits.region_bytes)
        throw LimitReached{"region", m.limits.region_bytes};
    auto offset = r.heap_top;
    r.heap_top += static_cast<std::uint32_t>(bytes);
    if (r.live_bytes >= r.collect_at && r.finalizer_count < r.finalizer_capacity) {
        r.collect_at = ~std::uint64_t{0};    // until it is done
        at<Value>(m, r.finalizers)[r.finalizer_count++] = kCollect;
    }
    return offset;
}

}    // namespace

Machine open_machine(const Limits& limits) {
    Machine m;
    m.limits = limits;
    if (m.limits.region_bytes > 0xf0000000ull - kHeapAt) m.limits.region_bytes = 0xf0000000ull - kHeapAt;
    m.reserved = kHeapAt + m.limits.region_bytes;
    void* memory =
        mmap(nullptr, m.reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    m.base = static_cast<std::byte*>(memory);
    root(m).heap_top = kHeapAt;
    root(m).stack_top = kStackAt;
    root(m).collect_at = kCollectFirst;
    root(m).finalizer_capacity = 16;
    root(m).finalizers = allocate(m, 16 * sizeof(Value));
    return m;
}

void close_machine(Machine& machine) {
    if (machine.base) munmap(machine.base, machine.reserved);
    machine = Machine{};
}

std::uint32_t allocate(Machine& m, std::uint64_t bytes) {
    auto& r = root(m);
    if (bytes <= kSmallLimit) {
        auto size = bytes ? (bytes + 15) & ~std::uint64_t{15} : kSmallest;
        auto& head = r.free_small[(size >> 4) - 1];
        auto offset = head;
        if (offset)
            head = *at<std::uint32_t>(m, offset + 8);
        else
            offset = bump(m, size);
        r.live_bytes += size;
        return offset;
    }
    if (bytes > m.limits.region_bytes) throw LimitReached{"region", m.limits.region_bytes};
    auto [index, size] = large_class(bytes);
    auto& head = r.free_large[index];
    auto offset = head;
    if (offset)
        head = *at<std::uint32_t>(m, offset + 8);
    else
        offset = bump(m, size);
    r.live_bytes += size;
    return offset;
}

void free_block(Machine& m, std::uint32_t offset, std::uint64_t bytes) {
    auto& r = root(m);
    auto* words = at<std::uint32_t>(m, offset);
    words[0] = words[1] = words[3] = 0;
    std::uint32_t* head;
    if (bytes <= kSmallLimit) {
        auto size = bytes ? (bytes + 15) & ~std::uint64_t{15} : kSmallest;
        head = &r.free_small[(size >> 4) - 1];
        r.live_bytes -= size;
    } else {
        auto [index, size] = large_class(bytes);
        head = &r.free_large[index];
        r.live_bytes -= size;
    }
    words[2] = *head;
    *head = offset;
}

}    // namespace coroscope
