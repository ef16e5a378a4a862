// What the operations on values share: depth of nesting, methods of a class found quickly, comparison of built-ins.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

constexpr std::uint32_t kBuiltinTypes = static_cast<std::uint32_t>(TypeId::count_);

// Types that the machine itself knows, exactly: no subclass, no class of a program or library.
inline bool is_builtin(const Machine& m, Value v) {
    return static_cast<std::uint32_t>(type_of(m, v)) < kBuiltinTypes;
}
// The machine's own type that a value's class is or derives from (object for plain instances).
TypeId builtin_base(const Machine& m, Value v);
// A number is false where it is zero, whatever a __len__ of its class says.
bool has_truth_of_number(const Machine& m, Value v);

// The method that a class written in a program or a library gives to v; unbound where the machine's own types answer
// (nothing found, or found in one of them). kNone is possible (__hash__ = None). Borrowed.
Value own_method(Run& run, Value v, NameId method);
// Whether a method found in v's class is what the machine's own type gives it anyway. (A class may take another type's:
// __str__ = int.__repr__.)
bool is_base_method(Run& run, Value v, Value found, NameId method);
// Whether a method found in a class was written in C++ for one of the machine's own types.
bool is_core_method(const Machine& m, Value method);

// How deep C++ operations may go into containers, whatever sys.setrecursionlimit() says: the stack of a process is
// 8 MiB, and a level takes up to 6 KiB where memory is checked.
constexpr std::uint32_t kMostNested = 1000;

// One level of a C++ operation that goes into containers; not entered: RecursionError was raised.
class Nested {
public:
    Nested(Run& run, const char* doing);
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;
    ~Nested() { --run_.depth; }
    explicit operator bool() const { return is_entered_; }

private:
    Run& run_;
    bool is_entered_;
};

// A builtin function or class that runs no Python but methods like __str__ or __hash__ of its arguments, so that C++
// may call it while it walks.
bool is_plain_callable(Run& run, Value callable);

// map() over more iterables than this is left to Python.
constexpr std::uint32_t kMostMapped = 16;

// Iterators over a dict; `type` says keys, values or items. Owned.
Value dict_iterator(Run& run, Value dict, TypeId type);
Value dict_reverse_iterator(Run& run, Value dict, TypeId type);
// CPython has two: one for numbers that fit into 64 bits.
TypeId range_iterator_type(const Machine& m, Value start, Value step, Value length);
// ValueError of zip(strict=True): iterator number `which`, counted from 1, is the odd one.
Value raise_zip_mismatch(Run& run, std::uint32_t which, bool is_longer);

// What the machine's own types answer: owned; kNotImplemented where they do not know each other; unbound: raised.
// Subclasses are taken for what they derive from.
Value compare_native(Run& run, CompareOp op, Value l, Value r);
CompareOp swapped(CompareOp op);
const char* symbol(CompareOp op);
// Order of two C++ values as the answer to an operator.
template <class T>
bool holds(CompareOp op, const T& l, const T& r) {
    switch (op) {
        case CompareOp::lt: return l < r;
        case CompareOp::le: return l <= r;
        case CompareOp::eq: return l == r;
        case CompareOp::ne: return !(l == r);
        case CompareOp::gt: return l > r;
        case CompareOp::ge: return l >= r;
    }
    return false;
}

// Text of str and bytes literals, as repr() writes them.
void append_str_repr(const Machine& m, Value str, std::string& utf8);
void append_bytes_repr(std::string_view bytes, std::string& utf8, bool is_array = false);
// "0x7f0000000010" for the object's identity; "0x0" where nothing may be numbered.
void append_address(Run& run, Value v, std::string& utf8);
// "__main__.A", "int": as in <class '...'>.
std::string class_display(Machine& m, Value cls);
// hash() by the machine's own type that v is or derives from.
bool hash_base(Run& run, Value v, std::uint64_t* hash);
// repr() by the machine's own type that v is or derives from, whatever its class overrides.
bool append_base_repr(Run& run, Value v, std::string& utf8);
// What str() and repr() say of an exception whose class does not override them.
bool append_exception_str(Run& run, Value exception, std::string& utf8);
bool append_exception_repr(Run& run, Value exception, std::string& utf8);
bool is_exception(const Machine& m, Value v);

Value bound_object(const Machine& m, Value method);    // what a bound method says it is bound to; borrowed

}    // namespace coroscope
