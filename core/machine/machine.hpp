// The machine: one region of memory that holds all that a program can change, and a few words beside it.
//
// Layout of the region, by offset from its base:
//   0          guard (an offset of 0 means "none"), the immortal singletons at 64 .. 191
//   kRootAt    Root
//   kFramesAt  call stack: Frame[], grows upwards
//   kStackAt   value stack of plain calls: Value[], grows upwards
//   kMarksAt   a bit for each 16 bytes of the heap: an object that can be part of a cycle begins here
//   kHeapAt    blocks of the allocator
// A snapshot is a copy of the used parts of these; see snapshot.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

#include "core/machine/root.hpp"

namespace coroscope {

constexpr std::uint32_t kRootAt = 256;
constexpr std::uint32_t kFramesAt = 64 << 10;
constexpr std::uint32_t kMaxFrames = 40000;
constexpr std::uint32_t kStackAt = kFramesAt + kMaxFrames * sizeof(Frame);
constexpr std::uint32_t kStackBytes = 8 << 20;
constexpr std::uint32_t kMarksAt = kStackAt + kStackBytes;
constexpr std::uint32_t kHeapAt = kMarksAt + (32 << 20);
static_assert(kRootAt + sizeof(Root) <= kFramesAt && kStackAt % 64 == 0 && kHeapAt % 64 == 0);

// Limits of a run; see limits in core/session for names and messages.
struct Limits {
    std::uint64_t fuel = 1'000'000'000;
    std::uint64_t region_bytes = std::uint64_t{1} << 30;
    std::uint64_t output_bytes = std::uint64_t{64} << 20;
    std::uint64_t iterations = 1'000'000;    // of event loops
};

struct Machine {
    std::byte* base = nullptr;
    std::uint64_t reserved = 0;    // bytes of address space
    Limits limits;
};
static_assert(std::is_trivially_copyable_v<Machine> && sizeof(Machine) < 4096);

// Thrown by the allocator, by output and by fuel checks of natives; caught in advance(): the run is over.
struct LimitReached {
    const char* name;    // "region", "output", "fuel"
    std::uint64_t limit;
};

// Reserves address space for limits.region_bytes and fixed parts; contents are zero. Throws std::bad_alloc.
Machine open_machine(const Limits& limits);
void close_machine(Machine& machine);

inline Root& root(const Machine& m) {
    return *reinterpret_cast<Root*>(m.base + kRootAt);
}
template <class T>
inline T* at(const Machine& m, std::uint32_t offset) {
    return reinterpret_cast<T*>(m.base + offset);
}
template <class T>
inline T* at(const Machine& m, Value v) {
    return reinterpret_cast<T*>(m.base + v.offset());
}
inline Object* object_of(const Machine& m, Value v) {
    return at<Object>(m, v);
}

// Type number of any value, immediates included.
inline TypeId type_of(const Machine& m, Value v) {
    if (v.is_int()) return TypeId::integer;
    if (v.is_double()) return TypeId::real;
    return static_cast<TypeId>(object_of(m, v)->type);
}
inline bool has_kind(const Machine& m, Value v, Kind kind) {
    return v.is_ref() && object_of(m, v)->kind == kind;
}
// A function of C++, alone or bound to what it is called on; what binds it.
inline bool is_native_function(const Machine& m, Value v) {
    if (!v.is_ref()) return false;
    auto type = static_cast<TypeId>(object_of(m, v)->type);
    return type == TypeId::native || type == TypeId::method_wrapper;
}
inline bool is_native_descriptor(const Machine& m, Value v) {
    if (!v.is_ref()) return false;
    auto type = static_cast<TypeId>(object_of(m, v)->type);
    return type == TypeId::method_descriptor || type == TypeId::wrapper_descriptor;
}
inline bool is_a(const Machine& m, Value v, TypeId exact) {
    return v.is_ref() && object_of(m, v)->type == static_cast<std::uint16_t>(exact);
}
inline Class* class_of_type(const Machine& m, std::uint32_t type) {
    return at<Class>(m, at<std::uint32_t>(m, root(m).types)[type]);
}
inline Value class_value(const Machine& m, TypeId type) {
    return Value::of_offset(at<std::uint32_t>(m, root(m).types)[static_cast<std::uint32_t>(type)]);
}
inline Value name(const Machine& m, NameId id) {
    return root(m).names[static_cast<std::size_t>(id)];
}

// --- Stacks -------------------------------------------------------------------------------------------------------
inline Frame* frames_of(const Machine& m) {
    return at<Frame>(m, kFramesAt);
}
inline Frame* top_frame(const Machine& m) {
    return frames_of(m) + root(m).frame_count - 1;
}
// End of the used part of the value stack, as the innermost frame has saved it.
inline std::uint32_t stack_end(const Machine& m) {
    if (root(m).frame_count == 0) return kStackAt;
    auto* frame = top_frame(m);
    return frame->generator ? frame->free_stack : frame->stack;
}

// --- Blocks -------------------------------------------------------------------------------------------------------
// Blocks are 16-aligned, contents undefined; the caller remembers the size and gives it back with the block.
std::uint32_t allocate(Machine& m, std::uint64_t bytes);
void free_block(Machine& m, std::uint32_t offset, std::uint64_t bytes);
// Allocation of a fixed small size, the part worth inlining.
inline std::uint32_t allocate_small(Machine& m, std::uint32_t bytes) {
    auto& head = root(m).free_small[(bytes - 1) >> 4];
    auto offset = head;
    if (offset) {
        head = *at<std::uint32_t>(m, offset + 8);
        root(m).live_bytes += (bytes + 15) & ~15u;
        return offset;
    }
    return allocate(m, bytes);
}

// Says that an object which refers to others begins, or no longer begins, at this block: see collect.hpp.
inline void mark_container(const Machine& m, std::uint32_t offset) {
    auto bit = (offset - kHeapAt) >> 4;
    reinterpret_cast<std::uint8_t*>(m.base + kMarksAt)[bit >> 3] |= static_cast<std::uint8_t>(1 << (bit & 7));
}
inline void unmark_container(const Machine& m, std::uint32_t offset) {
    auto bit = (offset - kHeapAt) >> 4;
    reinterpret_cast<std::uint8_t*>(m.base + kMarksAt)[bit >> 3] &= static_cast<std::uint8_t>(~(1 << (bit & 7)));
}

// --- References ---------------------------------------------------------------------------------------------------
// Called when a count has reached zero: frees the object and what only it held; queues what has code to run.
void release(Machine& m, std::uint32_t offset);

inline void retain(const Machine& m, Value v) {
    if (v.is_ref()) {
        auto& count = object_of(m, v)->count;
        if (count != kImmortal) ++count;
    }
}
inline Value retained(const Machine& m, Value v) {
    retain(m, v);
    return v;
}
inline void drop(Machine& m, Value v) {
    if (v.is_ref()) {
        auto& count = object_of(m, v)->count;
        if (count != kImmortal && --count == 0) release(m, v.offset());
    }
}
// Stores an owned value in a place that owns, and drops what stood there.
inline void assign(Machine& m, Value& place, Value owned) {
    Value old = place;
    place = owned;
    drop(m, old);
}
inline Value take(Value& place) {
    Value v = place;
    place = {};
    return v;
}

// An owned value that is dropped at the end of the scope.
class Held {
public:
    Held(Machine& m, Value v = {}) : machine_(&m), value_(v) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    Held(Held&& other) : machine_(other.machine_), value_(coroscope::take(other.value_)) {}
    Held& operator=(Held&& other) {
        if (this != &other) reset(coroscope::take(other.value_));
        return *this;
    }
    ~Held() { drop(*machine_, value_); }
    Value get() const { return value_; }
    operator Value() const { return value_; }
    explicit operator bool() const { return static_cast<bool>(value_); }
    Value take() { return coroscope::take(value_); }
    void reset(Value v = {}) { assign(*machine_, value_, v); }

private:
    Machine* machine_;
    Value value_;
};

// --- Objects ------------------------------------------------------------------------------------------------------
// All return owned references with a count of 1; fields are unbound or zero unless said otherwise.
Value new_record(Machine& m, std::uint32_t type, std::uint32_t fields);
inline Value new_record(Machine& m, TypeId type, std::uint32_t fields) {
    return new_record(m, static_cast<std::uint32_t>(type), fields);
}
Value new_tuple(Machine& m, std::uint32_t size);                           // items unbound: fill them
Value new_tuple_of(Machine& m, const Value* items, std::uint32_t size);    // retains
Value new_list(Machine& m, std::uint32_t capacity);                        // size 0
void list_append(Machine& m, Value list, Value item);                      // retains item
Value new_cell(Machine& m, Value owned_content);
Value new_real(Machine& m, double number);    // immediate where possible
inline double real_of(const Machine& m, Value v) {
    return v.is_double() ? v.as_double() : at<Real>(m, v)->number;
}
inline bool is_real(const Machine& m, Value v) {
    return v.is_double() || has_kind(m, v, Kind::real);
}
inline Value* items_of(const Machine& m, Value list) {
    return at<Value>(m, at<List>(m, list)->items);
}

// Size in bytes of an object's own block.
std::uint64_t size_of(const Machine& m, std::uint32_t offset);

// Number that stands for the object's address: handed out at the first question, in order.
std::uint32_t identity(Machine& m, Value v);

}    // namespace coroscope
