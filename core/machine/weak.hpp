// Weak references: the machine knows which object has some, and tells them when it goes.
#pragma once

#include <vector>

#include "core/machine/machine.hpp"

namespace coroscope {

// A record of TypeId::weakref or a class derived from it.
struct WeakReference {
    COROSCOPE_RECORD
    Value target;      // int: offset of the object, not counted; unbound: it is gone
    Value callback;    // or unbound
    Value hash;        // int, once it was asked for
};
inline bool is_alive(const WeakReference& reference) {
    return static_cast<bool>(reference.target);
}
inline Value target_of(const WeakReference& reference) {
    return Value::of_offset(static_cast<std::uint32_t>(reference.target.as_int()));
}

bool is_weak_reference(const Machine& m, std::uint32_t offset);
// Notes that `reference` looks at `target`.
void add_weak_reference(Machine& m, Value target, Value reference);
// The references to an object, in order of making (borrowed list of ints: offsets); unbound: none.
Value weak_references(const Machine& m, std::uint32_t target);
// An object is about to be freed: what looks at it is told, and queued as finalisers where it has a callback and
// are not among `garbage` (offsets, sorted).
void clear_weak_references(Machine& m, std::uint32_t target, const std::vector<std::uint32_t>& garbage = {});
// A reference is freed before its object.
void forget_weak_reference(Machine& m, std::uint32_t reference);

}    // namespace coroscope
