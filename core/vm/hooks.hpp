// What the interpreter needs from the floors above it: the table of natives and the event loop's operations.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/vm/frames.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

struct Parameter {
    std::string name;
    bool is_optional = false;
};

// A native with its signature taken apart. Parameters are in the order in which the native receives them:
// positional ones, *args, keyword-only ones, **kwargs.
struct Native {
    const NativeDef* def = nullptr;
    std::string qualname;    // "list.append", "len"
    std::string module;      // of a function, where it is not builtins: "math"
    std::string doc_signature;
    std::vector<Parameter> parameters;
    std::uint8_t positional_only = 0, positional = 0, required = 0;
    std::int8_t varargs = -1, varkeywords = -1;    // index of the parameter
    bool is_simple = false;                        // positional parameters only
    bool is_in_place = false;    // positional arguments can stay where they are: neither *args nor **kwargs, and none
                                 // that must be named
    bool is_method = false;      // its first parameter is self
    bool is_class_method = false, is_static = false;
    bool is_new = false;     // __new__: its first argument is a class
    bool is_slot = false;    // stands in a slot of its type (__len__, __eq__), not in its list of methods
};

struct NativeTypeEntry {
    const TypeDef* def = nullptr;
    std::uint32_t first_native = 0;    // of its methods in `natives`
};
struct NativeModuleEntry {
    const ModuleDef* def = nullptr;
    std::uint32_t first_native = 0;
};
// A getset of a native class, found by number.
struct NativeGetSet {
    const GetSetDef* def = nullptr;
};

// Made once, the same in every process of a build: numbers in the region index it.
struct NativeTable {
    std::vector<Native> natives;
    std::vector<NativeGetSet> getsets;
    std::vector<NativeTypeEntry> types;
    std::shared_ptr<const std::vector<TypeDef>> type_defs;    // what `types` points into
    std::vector<NativeModuleEntry> modules;
    std::uint32_t next_number = 0, send_number = 0;    // of next() and generator.send(): the loop knows them
    std::string_view (*prelude_source)(std::string_view module) = nullptr;
};

struct LoopHooks {
    NativeRoutine run_forever = nullptr;
    // Sends into a native awaitable: a yielded value, or with *done the result; unbound: raised. Owned.
    Value (*future_iterator_send)(Run& run, Value iterator, Value sent, bool* done) = nullptr;
    Value (*native_coroutine_send)(Run& run, Value coroutine, Value sent, bool* done) = nullptr;
    // Raises an exception (borrowed) inside; results as for send.
    Value (*native_coroutine_throw)(Run& run, Value coroutine, Value exception, bool* done) = nullptr;
    // A dropped future or task with something to say (its last reference is `dropped`, borrowed): a request to call the
    // loop's exception handler, or None.
    Value (*finalize)(Run& run, Value dropped) = nullptr;
    // An async generator is iterated for the first time (false: a hook of the program raised) / is dropped while
    // suspended.
    bool (*async_generator_begins)(Run& run, Value generator) = nullptr;
    bool (*async_generator_dropped)(Run& run,
                                    Value generator) = nullptr;    // true: the loop took a reference and closes it
};

}    // namespace coroscope
