// __slots__: attributes that stand at fixed places of an instance.
#pragma once

#include <vector>

#include "core/vm/run.hpp"

namespace coroscope {

struct SlotNames {
    std::vector<Value> names;    // mangled, interned
    bool are_given = false;      // there is a __slots__, maybe an empty one
    bool has_dict = true;        // instances have a dict all the same
    bool has_weak_references = false;
    bool base_has_dict = false, base_has_weak_references = false;    // what there is already may not be named again
};

// The class that says how instances are laid out: the nearest one with slots of its own, or a built-in one. Borrowed.
Value layout_of(const Machine& m, Value cls);
// Reads and checks what a class body says. False: raised.
bool read_slots(Run& run, Value space, Value class_name, SlotNames* slots);
// Puts the descriptors into the class's dict; `field` is the next free place of an instance. False: raised.
bool make_slots(Run& run, Value cls, const SlotNames& slots, std::uint32_t* field);
// The class among the bases whose layout instances will have (borrowed); unbound: raised.
Value solid_base_of(Run& run, Value bases);
// __base__: the one of the bases that it comes from; borrowed, unbound for object.
Value best_base(const Machine& m, Value cls);

}    // namespace coroscope
