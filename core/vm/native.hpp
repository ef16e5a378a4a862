// How functions, types and modules written in C++ are described, and how they are called.
#pragma once

#include <initializer_list>
#include <vector>

#include "core/vm/run.hpp"

namespace coroscope {

// `args` are borrowed: as many as the signature has parameters, in order, an unbound value where an optional one was
// not given; *args arrives as a tuple, **kwargs as a dict. The result is owned; unbound: an exception was raised (it
// is in root.error); kTailCall: see tail_call().
using NativeCall = Value (*)(Run& run, const Value* args);

// Signatures are written as in the language: "self, sep=None, maxsplit=-1", with `/`, `*`, `*args`, `**kwargs`.
// Defaults are for people (inspect, help): a parameter with a default may simply arrive unbound. `=?` marks an optional
// one without a default worth showing.
struct NativeDef {
    const char* name;
    const char* signature;
    NativeCall call;
    // k > 0: parameter k - 1 is an iterable. If it is not one that C++ can walk alone (see is_native_iterable), the
    // interpreter turns it into a list first, by running Python, and then calls; the native never sees another.
    std::uint8_t iterable = 0;
    // What a wrong number of arguments is called by CPython, which has several ways: see call_native.cpp.
    //   0 by the signature (Argument Clinic)   1 "f() takes exactly one argument (2 given)"   2 keyword-less fastcall
    //   3 as a function written in Python: "f() missing 1 required positional argument: 'x'"
    //   4 "f() takes at least 1 argument (0 given)"   5 "math.log requires 1 to 2 arguments"
    //   6 as 2, of a function that takes a tuple: without its module where it is given keywords
    std::uint8_t style = 0;
    // How errors call a function that stands for a method and is given what it is bound to: "Random.randint".
    const char* shown = nullptr;
};

struct GetSetDef {
    const char* name;
    Value (*get)(Run& run, Value self);                // owned result
    bool (*set)(Run& run, Value self, Value value);    // null: read-only; value unbound: deletion
    bool is_member = false;                            // what CPython calls a member_descriptor
};
constexpr bool kMember = true;

struct TypeDef {
    TypeId type;
    const NativeDef* methods;    // ended by a null name; "__new__" is a static method, its first parameter the class
    const GetSetDef* getsets;    // ended by a null name; may be null
    const char* flags = "";      // "c": classmethods are listed by a leading '@' in their name, "s": static by '!'
};

struct ModuleDef {
    const char* name;
    const NativeDef* functions;                   // may be null
    void (*init)(Run& run, Value module_dict);    // constants and types; may be null
    const char* prelude;                          // Python text run in the module's namespace after that; may be null
};

// The descriptor of a field written in C++, as it stands in the class's dict, and the field that one stands for: null
// for a slot of the program's.
Value new_getset(Run& run, const GetSetDef& def, Value owner);
const GetSetDef* native_field(const Run& run, Value descriptor);

// --- Raising ------------------------------------------------------------------------------------------------------
// Both set root.error and return an unbound value, so that natives can `return raise(...)`. `message` is UTF-8.
Value raise(Run& run, TypeId type, std::string_view message);
Value raise_object(Run& run, Value owned_exception);
// An exception of `type` with these arguments (retained), not raised.
Value new_exception(Run& run, Value exception_class, const Value* args, std::uint32_t count);
// Raises type(args...).
Value raise_with(Run& run, TypeId type, std::initializer_list<Value> args);
// Whether root.error is an instance of `type`.
bool error_is(Run& run, TypeId type);
void clear_error(Run& run);
// "object of type 'int' has no len()": the name of a value's class, UTF-8.
std::string type_name(const Machine& m, Value v);
std::string native_class_name(const Machine& m, Value cls);    // what its own methods call it: "_asyncio.Task"
std::string class_text(const Machine& m, Value cls);           // the name in messages of a class itself
bool is_instance(const Machine& m, Value v, TypeId type);      // by the MRO
bool is_subclass(const Machine& m, Value cls, Value of);
inline Value class_of(const Machine& m, Value v) {
    return Value::of_offset(at<std::uint32_t>(m, root(m).types)[static_cast<std::uint32_t>(type_of(m, v))]);
}

// --- Calling ------------------------------------------------------------------------------------------------------
// For a native that ends in a call of Python code: returns kTailCall; the interpreter calls in the native's place, so
// that no C++ frame stays. Arguments are retained.
Value tail_call(Run& run, Value callable, std::initializer_list<Value> args);
Value tail_call(Run& run, Value callable, Value owned_tuple, Value owned_keywords = {});
// A method found in a type is called with the object as its first argument (functions), asked for the bound method
// (what has a __get__ of its own), or called without the object.
bool takes_object(const Machine& m, Value method);
bool needs_binding(Run& run, Value method);
Value unbound_target(const Machine& m, Value method);    // of the last kind: what is called; borrowed
// A special method found in a type, the first of args being what it was found for: as tail_call(), but bound as CPython
// binds it. What becomes of its result: see OnReturn.
Value tail_special(Run& run, Value method, std::initializer_list<Value> args, OnReturn on_return = OnReturn::push,
                   std::uint32_t aux = 0);
// The prelude's function of that name (module `builtins` prelude, names begin with an underscore), for tail calls.
Value prelude(Run& run, const char* name);    // borrowed
// Calls now, entering the interpreter loop again where Python code is reached. Only for __repr__ __str__ __format__
// __eq__ __lt__ __hash__ __bool__ __len__ and their like from inside an operation of a container, to a stated depth.
// `names`: a tuple of the names of the last arguments.
Value call(Run& run, Value callable, const Value* args, std::uint32_t count, Value names = {});
Value call_method(Run& run, Value self, NameId method, std::initializer_list<Value> args);    // looked up on the type

// --- Attributes ---------------------------------------------------------------------------------------------------
Value lookup_in_type(Run& run, Value cls, Value name);    // borrowed, along the MRO; unbound: absent
Value lookup_special(Run& run, Value v, NameId name);     // borrowed, on the type of v; not bound
Value get_attribute(Run& run, Value v, Value name);       // owned; AttributeError; may run Python (properties)
Value get_attribute(Run& run, Value v, std::string_view name);
// As get_attribute, but a missing attribute is unbound without an exception.
Value find_attribute(Run& run, Value v, Value name);
bool set_attribute(Run& run, Value v, Value name, Value value);
bool delete_attribute(Run& run, Value v, Value name);

// --- Classes made by native modules -------------------------------------------------------------------------------
// A class whose instances are records of `fields` values (not visible as attributes); put it into the module's dict
// yourself. Returned owned. `has_dict`: instances also take attributes.
Value define_class(Run& run, const char* module, const char* name, Value base, std::uint32_t fields,
                   const NativeDef* methods, const GetSetDef* getsets, bool has_dict = false);
Value new_instance(Run& run, Value cls, std::uint32_t fields);    // record of that class, fields unbound
Value new_native(Run& run, const NativeDef& def, Value self);     // a function object for a def that is in the table

// --- Values -------------------------------------------------------------------------------------------------------
// These may call Python from inside (see call) and return false / -1 with an exception raised.
bool append_repr(Run& run, Value v, std::string& utf8);
bool append_str(Run& run, Value v, std::string& utf8);
Value repr(Run& run, Value v);                              // owned str
Value str(Run& run, Value v);                               // owned str
Value format(Run& run, Value v, Value spec_str);            // owned str: format(v, spec)
int truth(Run& run, Value v);                               // 1, 0, -1
int equal(Run& run, Value a, Value b);                      // `is` or ==: 1, 0, -1
Value compare(Run& run, Value a, Value b, CompareOp op);    // owned; full protocol
bool hash_of(Run& run, Value v, std::uint64_t* hash);
std::int64_t length(Run& run, Value v);    // -1: exception
// Index protocol: an int (or __index__) as int64; false with TypeError, or OverflowError where it does not fit.
bool to_index(Run& run, Value v, std::int64_t* out, const char* what = nullptr);
// As to_index() for what C takes as an int.
bool to_c_int(Run& run, Value v, std::int64_t* out);
// The int that v is or that its __index__ gives, owned; unbound: raised.
Value index_object(Run& run, Value v);
// A warning at the line of the program that runs; false: raised, as filters may ask for.
bool warn(Run& run, TypeId category, std::string_view text);
// "__int__ returned non-int (type bool).  ...": of what is no int itself but a subclass's; false: raised.
bool warn_of_subclass(Run& run, const std::string& method, const char* kind, Value made);
// As an item's place: what does not fit is an IndexError.
bool to_subscript(Run& run, Value v, std::int64_t* out);
// As slice bounds: clipped to int64 instead of overflowing.
bool to_clipped_index(Run& run, Value v, std::int64_t* out);

// --- Iterating from C++ -------------------------------------------------------------------------------------------
// list, tuple, range, str, bytes, dict and its views, set, their iterators, enumerate/zip/map/... of those with native
// functions: what C++ can walk without running Python. Exact types or subclasses that do not override __iter__.
bool is_native_iterable(Run& run, Value v);
// Iterator over a native iterable (owned; TypeError for what is not iterable); next: owned value, kExhausted, unbound.
Value native_iter(Run& run, Value v);
Value native_next(Run& run, Value iterator);
// enumerate: the pair of the next number with an item. zip: a tuple is begun in its field 3, and filled.
Value numbered(Run& run, Value pairs, Value item);
void begin_zipped(Run& run, Value zip);
void put_zipped(Run& run, Value zip, std::uint32_t place, Value item);

// Burns fuel for long loops in C++; throws LimitReached.
void burn(Run& run, std::uint64_t amount);

}    // namespace coroscope
