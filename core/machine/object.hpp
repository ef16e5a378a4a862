// What objects look like in the region: plain structs of words, values and offsets, never pointers.
//
// Every object starts with Object. `count` is exact; all ones means immortal. `aux` is free for the kind (a record's
// number of fields). An offset of 0 means "none".
#pragma once

#include <cstdint>

#include "core/machine/type_ids.hpp"
#include "core/machine/value.hpp"

namespace coroscope {

constexpr std::uint32_t kImmortal = 0xffffffff;

struct Object {
    std::uint32_t count;
    std::uint16_t type;    // index in the table of classes; the first are TypeId
    Kind kind;
    std::uint8_t aux;
};
static_assert(sizeof(Object) == 8);

// int that does not fit an immediate, bool, and instances of subclasses of int (these always).
struct Integer {
    Object object;
    std::int32_t size;        // limbs used, negative for a negative number, 0 for zero
    std::uint32_t attrs;      // instance dict of a subclass
    std::uint64_t limbs[];    // least significant first
};

struct Real {
    Object object;
    double number;
    std::uint32_t attrs;
    std::uint32_t unused;
};

enum StrFlag : std::uint8_t { str_is_interned = 1, str_has_hash = 2 };

// Characters are Latin-1, UCS-2 or UCS-4 by the widest one (`width` 1, 2 or 4), always the narrowest that fits.
struct Str {
    Object object;
    std::uint32_t length;    // characters
    std::uint32_t attrs;
    std::uint64_t hash;    // valid where flags say so
    std::uint8_t width;
    std::uint8_t flags;
    bool is_ascii;
    std::uint8_t unused[5];
    std::uint8_t bytes[];    // length * width
};

struct Bytes {
    Object object;
    std::uint32_t length;
    std::uint32_t attrs;
    std::uint64_t
        hash;    // 0: not computed; of a bytearray's content that has room for more (object.aux is 1): how many
    std::uint8_t bytes[];
};

struct Tuple {
    Object object;
    std::uint32_t size;
    std::uint32_t attrs;
    Value items[];
};

struct List {
    Object object;
    std::uint32_t size;
    std::uint32_t capacity;
    std::uint32_t items;    // block of capacity values
    std::uint32_t attrs;
};

// Insertion-ordered: a block with `1 << log2_slots` u32 slots (0 empty, 1 deleted, else entry index + 2) followed by
// the entries in order of insertion (a deleted one has an unbound key).
struct Dict {
    Object object;
    std::uint32_t used;           // live entries
    std::uint32_t entry_count;    // entries written, deleted ones included
    std::uint32_t block;          // 0 while empty
    std::uint32_t version;        // changes whenever a key is added or removed or entries move
    std::uint32_t attrs;
    std::uint8_t log2_slots;
    std::uint8_t is_ordered;    // an OrderedDict, or of a class derived from it
    std::uint8_t unused[2];
};
struct DictEntry {
    Value key;
    Value value;
    std::uint64_t hash;
};

// CPython's open addressing with linear runs, because the order of iteration is visible.
struct Set {
    Object object;
    std::uint32_t used;
    std::uint32_t fill;     // used and dummies
    std::uint32_t mask;     // slots - 1
    std::uint32_t block;    // SetEntry[mask + 1]
    std::uint64_t hash;     // frozenset: 0 not computed
    std::uint32_t attrs;
    std::uint32_t finger;    // where pop() looks next
};
struct SetEntry {
    Value key;    // unbound: empty; kExhausted: dummy
    std::uint64_t hash;
};

// The common form of everything else: `aux` values. A class's `record_fields` says how many an instance has.
struct Record {
    Object object;
    std::uint32_t attrs;    // instance dict, 0 none (instances with a shape keep their attributes in fields)
    std::uint32_t shape;    // offset of the Shape, 0: fields are not named attributes
    Value fields[];
};

// Records with names for their fields. Fields hold an unbound value where there is nothing.
#define COROSCOPE_RECORD \
    Object object;       \
    std::uint32_t attrs; \
    std::uint32_t shape;

struct Cell {
    COROSCOPE_RECORD
    Value value;
};

struct Function {
    COROSCOPE_RECORD
    Value code;    // int: code id | positional << 24 (255: not simple) | local_count << 32 | flags << 48; see call.hpp
    Value globals;           // dict
    Value closure;           // tuple or unbound
    Value defaults;          // tuple or unbound
    Value kwdefaults;        // dict or unbound
    Value name, qualname;    // str
    Value doc;
    Value module;         // str
    Value annotations;    // dict or unbound
    Value type_number;    // int: creation number
    Value spare[3];       // 0: the code object, once somebody has asked for it
};

struct NativeFunction {
    COROSCOPE_RECORD
    Value number;    // int: index in the table of natives
    Value self;      // bound: the receiver (or the module); unbound: none
    Value owner;     // class it was found in, for descriptors
    Value spare;
};

struct BoundMethod {
    COROSCOPE_RECORD
    Value function, self;
};

struct Property {
    COROSCOPE_RECORD
    Value get, set, del, doc, name;
};

struct Range {
    COROSCOPE_RECORD
    Value start, stop, step, length;    // ints of any size
};

struct Slice {
    COROSCOPE_RECORD
    Value start, stop, step;
};

struct Module {
    COROSCOPE_RECORD
    Value dict, name;
};

struct Class {
    COROSCOPE_RECORD
    Value name, qualname;    // str
    Value bases, mro;        // tuples
    Value dict;              // dict: the namespace
    Value number;            // int: type number
    Value version;           // int: changes whenever a lookup in the class may change
    Value kind;              // int: Kind of instances
    Value record_fields;     // int: values of a fresh record instance, named or not
    Value root_shape;        // Shape of an instance without attributes; unbound: instances have no shape (attrs dict or
                             // nothing)
    Value inline_slots;      // int: how many a fresh instance gets
    Value subclasses;        // list of weakly held type numbers (ints)
    Value flags;             // int: ClassFlag
    Value metaclass;         // class
    Value slots;             // tuple of __slots__ names or unbound
    Value solid_base;        // class whose layout this one has
    Value layout;            // nearest base with slots of its own; unbound: none. See layout_of() in class_slots.hpp
    Value spare[7];
};
enum ClassFlag : std::int64_t {
    class_has_finalizer = 1,       // __del__
    class_has_getattribute = 2,    // own __getattribute__ in Python
    class_has_getattr = 4,         // __getattr__ in Python
    class_is_native = 8,           // made at boot or by a native module: attributes cannot be set
    class_is_final = 16,           // cannot be a base
    class_has_dict = 32,           // instances take arbitrary attributes
    class_has_setattr = 64,        // own __setattr__ or __delattr__ in Python
    class_is_exception = 128,
    class_has_weakrefs = 256,
    class_is_abstract = 512,    // __abstractmethods__ is not empty
    class_has_slots = 1024,     // of its own: it has a layout of its own
    class_is_ring = 2048,    // or derived from one: field 0 is a list used as a ring, 1 where it begins, 2 its length
    class_is_ordered_dict = 4096,    // collections.OrderedDict, or derived from it
    class_is_sequence = 8192,        // what the patterns of match ask, and no more: a type that says so, a subclass,
    class_is_mapping = 16384,        // one that was registered with collections.abc
    class_is_not_made = 1 << 20,     // programs cannot make instances by calling it
    class_collection = class_is_sequence | class_is_mapping,
};

// Which attribute name stands in which field of an instance.
struct Shape {
    COROSCOPE_RECORD
    Value owner;          // class
    Value index;          // dict: name -> int field
    Value transitions;    // dict: name -> Shape, or unbound
    Value parent;         // Shape or unbound
};

struct Exception {
    COROSCOPE_RECORD
    Value args;              // tuple
    Value traceback;         // Traceback or unbound
    Value context, cause;    // exception or unbound
    Value suppress;          // kTrue: __suppress_context__
    Value extra[6];    // by type: StopIteration value; SystemExit code; ImportError name, path; AttributeError name,
                       // obj; NameError name; groups: message, exceptions; OSError errno, strerror, filename;
                       // SyntaxError msg, filename, lineno, offset, text, (end_lineno, end_offset) tuple
};
static_assert(sizeof(Exception) == sizeof(Record) + kExceptionFields * sizeof(Value));

struct Traceback {
    COROSCOPE_RECORD
    Value next;     // towards where it was raised
    Value frame;    // FrameObject
    Value place;    // int: word in the code
    Value line;     // int
};

enum class GeneratorState : std::uint8_t { created, suspended, running, closed };

// A generator, coroutine or async generator *is* its frame: locals, then the value stack.
struct Generator {
    Object object;
    std::uint32_t code;      // code id
    std::uint32_t pc;        // word to go on at
    std::uint32_t stack;     // values now on its stack
    std::uint32_t slots;     // locals + stack_size
    std::uint32_t line;      // where it is suspended
    std::uint32_t number;    // G, C or A number; 0 before the first entry
    GeneratorState state;
    std::uint8_t flags;      // GeneratorFlag
    std::uint16_t locals;    // values before its stack
    std::uint32_t frame_object;
    std::uint32_t awaits;    // async generator: how many of its awaitables have been begun
    std::uint32_t unused;
    Value function;    // of one that has ended: its code object, or unbound
    Value handled;     // the exception it is handling, or unbound
    Value name, qualname;
    Value origin;    // int: in order of making, see finalizer.hpp; coroutine: or a tuple of that and where it was made;
                     // async generator: or the loop that finalises it
    Value values[];
};
enum GeneratorFlag : std::uint8_t {
    gen_is_async_closed = 1,           // ag_closed
    gen_hooks_done = 2,                // ag_hooks_inited
    gen_is_running_async = 4,          // ag_running_async
    gen_is_finalizing = 8,             // queued to be closed because it was dropped
    gen_is_iterable_coroutine = 32,    // types.coroutine
};

}    // namespace coroscope
