// Binding arguments to the parameters of natives.
#pragma once

#include "core/vm/hooks.hpp"

namespace coroscope {

// What a native receives when its arguments did not come in plain order. Owned.
struct BoundArguments {
    std::vector<Value> values;
    void release(Machine& m) {
        for (auto& v : values) drop(m, take(v));
    }
};

// `owner`: the class whose method it is, for messages; unbound of a function.
bool bind_native(Run& run, const Native& native, Value self, const Value* args, std::uint32_t count, Value names,
                 BoundArguments& out, Value owner = {});
// Whether an unbound method's first argument is an instance of its class; TypeError otherwise.
bool receiver_fits(Run& run, const Native& native, const NativeFunction& function, Value receiver);
// Whether the first argument of a __new__ is a class that it can make; TypeError otherwise (tp_new_wrapper).
bool makes_class(Run& run, const NativeFunction& function, const Value* args, std::uint32_t count);
// Whether walking v by Python makes sense; else the native itself says what is wrong.
bool can_iterate(Run& run, Value v);
// Calls the native again with the iterable at `index` made a list: kTailCall.
Value materialize(Run& run, Value callable, const Value* args, std::uint32_t count, std::uint32_t index);
Value materialize_bound(Run& run, Value callable, const Native& native, const BoundArguments& bound,
                        std::uint32_t index);
// A native without its receiver, to be called with that as first argument. Owned.
Value unbound_native(Run& run, Value callable);
bool is_object_new(Run& run, Value make);

}    // namespace coroscope
