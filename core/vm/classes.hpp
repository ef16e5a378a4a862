// Classes: making them, their order of resolution, the shapes of their instances, and what changes when they change.
#pragma once

#include <algorithm>

#include "core/vm/call.hpp"

namespace coroscope {

// type(name, bases, namespace): owned class. No __set_name__, no __init_subclass__: type.__new__ sees to these.
Value make_class(Run& run, Value metaclass, Value name, Value bases_tuple, Value space_dict);
// "'C' object has no attribute 'x'"; only who reads learns from the exception what was asked for, and of what.
Value raise_no_attribute(Run& run, Value object, Value name, bool is_read = true);
// AttributeError: "property 'x' of 'C' object has no setter", without the name where it was given none.
Value raise_property_lacks(Run& run, Value property, Value object, const char* what);
// The most derived metaclass of the bases; borrowed; unbound with TypeError on conflict.
Value winning_metaclass(Run& run, Value metaclass, Value bases_tuple);
// cls.__bases__ = bases (a tuple of classes): false: raised.
bool set_bases(Run& run, Value cls, Value bases_tuple);
// The order in which attributes are looked up, from the bases. Owned tuple; unbound with TypeError.
Value linearize(Run& run, Value cls, Value bases);
// Takes the next class number for a class record; fills version and number.
void enter_type(Machine& m, Value cls);
// A class whose dict changed: versions of it, its shapes and its subclasses, and its flags.
void class_changed(Run& run, Value cls);
void compute_flags(Run& run, Value cls);
// Calls use(cls) for each class that has this one among its bases, in order of making.
template <class Use>
void for_each_subclass(const Machine& m, Value cls, Use use) {
    Value list = at<Class>(m, cls)->subclasses;
    for (std::uint32_t i = 0; list && i < at<List>(m, list)->size; ++i) {
        auto number = static_cast<std::uint32_t>(items_of(m, list)[i].as_int());
        auto offset = number < root(m).type_count ? at<std::uint32_t>(m, root(m).types)[number] : 0;
        if (!offset) continue;
        Value subclass = Value::of_offset(offset);
        auto* bases = at<Tuple>(m, at<Class>(m, subclass)->bases);
        // The number of a class that is gone may be another's.
        if (std::find(bases->items, bases->items + bases->size, cls) != bases->items + bases->size) use(subclass);
    }
}

// object.__new__: an instance without attributes of a class whose instances are records.
Value allocate_instance(Run& run, Value cls);
bool add_field(Run& run, Value object, Value name, Value value);    // false: no room, use dict mode
void to_dict_mode(Run& run, Value object);
// The live dict of an instance's attributes (borrowed), made where it is missing; unbound: it has none.
Value instance_dict(Run& run, Value object);
// What stands in a slot (borrowed; unbound: nothing); `member` is its descriptor. Instances that are no records keep
// their slots in the dict of attributes.
Value slot_value(Run& run, Value object, Value member);
bool set_slot(Run& run, Value object, Value member, Value value);    // value unbound: deletion; false: it was empty
// Where a kind keeps the offset of its instance dict.
std::uint32_t& attrs_place(const Machine& m, Value object);
std::uint32_t attrs_of(const Machine& m, Value object);    // 0: none

// Attribute access without asking __getattribute__ or __setattr__: object's own methods.
// `asks_getattr`: __getattr__ is called for what is not there.
Value load_plainly(Run& run, Value object, Value name, InlineCache* cache, bool asks_getattr = true);
Value store_plainly(Run& run, Value object, Value name, Value value, InlineCache* cache);
Value load_from_super(Run& run, Value super, Value name);
// As a native's last act: kTailCall where what answers is a method in Python.
Value tail_attribute(Run& run, Value object, Value name);
// Whether a method is written in C++.
bool is_core_native(Run& run, Value method);
// Does what run.request says, now, in a nested loop; owned result.
Value call_request(Run& run);

}    // namespace coroscope
