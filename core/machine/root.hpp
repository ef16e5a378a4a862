// The fixed part of the region: everything of a program's state that is not an object, and the roots of what is.
#pragma once

#include <cstdint>

#include "core/base/ids.hpp"
#include "core/machine/names.hpp"
#include "core/machine/object.hpp"

namespace coroscope {

constexpr std::uint32_t kNoCode = 0xffffffff;

// What happens with the value when a frame returns (or, for some, when an exception leaves it).
enum class OnReturn : std::uint8_t {
    push,            // push it; go on
    discard,         // a finaliser: drop it; an exception is reported as ignored
    construct,       // __init__: must be None; push `extra`, the instance
    retry,           // push it; the caller's instruction is run again with it as operand
    next,            // __next__ for FOR_ITER: push it; StopIteration ends the loop (caller's instruction is FOR_ITER)
    binary,          // a binary method: NotImplemented goes on with the next candidate (see vm/binary)
    truth,           // __bool__ or __len__: becomes a bool, then as retry
    negate,          // __contains__, __eq__ fallbacks: push truth, inverted if aux
    drop,            // push nothing (STORE_ATTR, STORE_SUBSCR, ...)
    getattr,         // __getattribute__ or a property: AttributeError goes on with __getattr__
    native,          // the caller is a native frame: call its routine
    leave,           // leave the interpreter loop: a native called Python
    iterator,        // result of __iter__: must be an iterator
    text,            // __str__, __repr__, __format__: must be str; push
    awaitable,       // result of __await__: must be an iterator
    aiter,           // result of __aiter__: must have __anext__
    anext,           // result of __anext__: is made an awaitable
    send,            // __next__/send of an iterator in Python, for SEND
    module,          // an imported module's body: `extra` is the module
    class_body,      // __build_class__'s body
    new_instance,    // __new__ in Python: then __init__ (extra: the arguments)
    length,          // __len__ for len(): must be an int >= 0
    hash,
    next_default,    // next(it, default): `extra` is the default for StopIteration
    close,           // generator.close(): see CloseKind in vm/generators.hpp
    operand,         // it replaces the aux-th value from the top; the caller's instruction is run again
    keep,            // push it; `extra` is what was to live as long as the call
};

// One call in progress. Values live on the value stack or, for generators, in the generator.
struct Frame {
    std::uint32_t locals;          // offset of local 0
    std::uint32_t code;            // code id; kNoCode for a native frame
    std::uint32_t pc;              // word to go on at (saved while it is not the innermost)
    std::uint32_t stack;           // offset of the next free stack slot (saved likewise)
    std::uint32_t function;        // offset of the Function, borrowed from the stack or the generator
    std::uint32_t generator;       // offset of the Generator; 0 for a plain call
    std::uint32_t line;            // line now running
    std::uint32_t frame_object;    // FrameObject that looks at this frame, 0 none (owned)
    OnReturn on_return;
    std::uint8_t state;       // native frame: where its routine goes on
    std::uint16_t routine;    // native frame: which
    std::uint32_t aux;
    Value extra;                 // owned operand of on_return
    Value handled_before;        // generator frames: what the caller was handling
    std::uint32_t free_stack;    // generator frames: offset of the next free slot of the value stack, where calls go
    std::uint32_t unused;
};
static_assert(sizeof(Frame) == 64);

constexpr int kSmallClasses = 64;    // blocks of 16, 32, .. 1024 bytes
constexpr int kLargeClasses = 88;    // four sizes a doubling from there

// What a name means in a class (version), along its MRO. Values are borrowed: a class that changes gets a new version.
struct MethodCacheEntry {
    std::uint32_t version;
    std::uint32_t name;
    Value value;
};
constexpr std::uint32_t kMethodCacheSize = 1024;

struct Root {
    // Memory
    std::uint32_t heap_top;
    std::uint32_t stack_top;    // offset of the next free value slot of the innermost frame when the loop is left
    std::uint32_t frame_count;
    std::uint32_t free_small[kSmallClasses];
    std::uint32_t free_large[kLargeClasses];
    std::uint64_t live_bytes;
    // Progress
    Step step;
    std::int64_t fuel;    // burnt so far
    VirtualTime time;
    std::uint64_t iterations;
    std::uint64_t output_bytes, error_bytes;
    std::uint32_t output_column;
    // Numbering
    std::uint32_t tasks, futures, generators, coroutines, async_generators;
    std::uint32_t task_names;    // of Task-N handed out
    std::uint32_t timers;        // of timers set: breaks ties
    std::uint32_t identities;    // of objects that were asked for theirs
    std::uint32_t dict_versions, type_versions;
    // Exceptions
    Value error;      // being raised, owned; unbound: none
    Value handled;    // being handled in the innermost frame's generator or, outside one, by plain code
    // Dropped objects whose code has yet to run, owned: a queue
    std::uint32_t finalizers, finalizer_count, finalizer_capacity, finalizer_head;    // see finalizer.hpp
    std::uint32_t release_depth, release_pending;    // see object.cpp; both 0 between instructions
    std::uint32_t recursion_in_native;               // nested entries of the interpreter loop
    // As many frames may there be before their weight is looked at (see is_too_deep), and how heavy they may be.
    std::uint32_t recursion_check, recursion_limit;
    // Tables
    std::uint32_t types, type_count, type_capacity;    // block of class offsets
    std::uint32_t codes, code_count, code_capacity;    // block of CodeState
    Value finalizable;    // dict: offset of an instance with __del__ -> int, in order of making; None: it has run
    std::uint32_t identity_table;            // Dict: offset -> number
    Value interned;                          // dict str -> str
    Value builtins, modules, main_module;    // dict, dict, module
    Value hidden;                            // dict: namespace of the hidden builtins prelude
    Value loaded;                            // list of str: prelude modules compiled, in order; "" is the program
    Value loop;                              // running event loop or unbound
    Value current_task;                      // or unbound
    Value context;                           // current Context
    Value lib[24];                           // owned by core/loop and core/lib: see lib_roots.hpp
    Value empty_tuple, empty_str, empty_bytes;
    Value latin1[256];    // one-character strings
    Value names[static_cast<std::size_t>(NameId::count_)];
    MethodCacheEntry method_cache[kMethodCacheSize];
    std::uint32_t weak_table;        // Dict: offset of what is looked at -> list of offsets of weak references; 0: none
    std::uint32_t collections;       // of garbage, so far
    std::uint64_t births;            // of objects that may have code to run when they go
    std::uint64_t collect_at;        // live bytes at which garbage is collected unasked; 0: not set yet
    std::uint32_t input_taken;       // bytes of standard input that were read
    std::uint32_t loops;             // event loops made
    std::uint32_t inputs;            // of the session, taken so far
    std::uint32_t has_ended;         // 1: the module has
    std::uint32_t origin_depth;      // how many places of its making a coroutine remembers
    std::uint32_t max_int_digits;    // of texts that int() reads and str() makes, 0: as many as there are
    std::uint32_t spare[4];
};

// What the region keeps of each code object: constants and inline caches.
struct CodeState {
    std::uint32_t constants;    // block of values; 0: not yet made
    std::uint32_t names;        // block of interned names
    std::uint32_t caches;       // block of InlineCache
    std::uint32_t locals;       // block of interned local names
};

// A monomorphic cache of one attribute, method or global site.
struct InlineCache {
    std::uint32_t guard;    // shape, type version or dict version
    std::uint32_t guard2;
    std::uint32_t index;    // field or entry
    std::uint32_t kind;     // what was found; 0: empty
    Value value;            // borrowed: kept alive by what the guards check
};
static_assert(sizeof(InlineCache) == 24);

}    // namespace coroscope
