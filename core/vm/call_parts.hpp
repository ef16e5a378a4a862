// What the files that lay out calls on the value stack share.
#pragma once

#include "core/vm/call.hpp"

namespace coroscope {

inline std::uint32_t offset_in(const Machine& m, const void* p) {
    return static_cast<std::uint32_t>(static_cast<const std::byte*>(p) - m.base);
}

inline void drop_slots(Machine& m, Value* slot, std::uint32_t count) {
    for (std::uint32_t i = 0; i <= count; ++i) drop(m, take(slot[i]));
}

// A call that cannot be: what was laid out for it goes.
inline Called fail(Run& run, Value* slot, std::uint32_t count, Value* result_slot, Continuation& then) {
    drop_slots(run.m, slot, count);
    drop(run.m, take(then.extra));
    top_frame(run.m)->stack = offset_in(run.m, result_slot);
    return Called::raised;
}

// What stands below `end` on the value stack is in use, whatever nested calls do.
inline void protect(Machine& m, Frame* frame, Value* end) {
    if (frame->generator)
        frame->free_stack = offset_in(m, end);
    else
        frame->stack = offset_in(m, end);
}

// Opens a gap for a receiver: [callable a1 .. an] becomes [function self a1 .. an].
inline void insert_receiver(Machine& m, Value* slot, std::uint32_t count, Value function, Value self) {
    retain(m, function);
    retain(m, self);
    for (std::uint32_t i = count; i > 0; --i) slot[i + 1] = slot[i];
    slot[1] = self;
    assign(m, slot[0], function);
}

// Calls the class in slot[0]: as begin_call.
Called construct(Run& run, Value* slot, std::uint32_t count, Value names, Value* result_slot, Continuation& then,
                 Value* result);

}    // namespace coroscope
