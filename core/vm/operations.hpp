// What the interpreter's instructions do once their fast paths do not apply.
//
// Unless said otherwise operands are borrowed, results owned; unbound: raised; kTailCall: run.request says what to
// call.
#pragma once

#include "core/vm/call.hpp"
#include "core/vm/fast_paths.hpp"
#include "core/vm/instance_check.hpp"
#include "core/vm/mapping.hpp"

namespace coroscope {

// --- Progress -----------------------------------------------------------------------------------------------------
void line_event(Run& run);      // a line was counted and somebody watches
void fuel_reached(Run& run);    // the slice is over: a stop, or LimitReached("fuel")
void stop_here(Run& run);       // this is the step where a stop was asked for
inline Value* stack_limit(const Machine& m) {
    return at<Value>(m, kStackAt + kStackBytes);
}
inline void clear_request(Run& run) {
    auto& q = run.request;
    for (Value* v : {&q.target, &q.value, &q.extra, &q.args, &q.keywords}) drop(run.m, take(*v));
    q.on_return = OnReturn::push;
    q.aux = 0;
    q.async_mode = 0;
}

// --- Names --------------------------------------------------------------------------------------------------------
Value load_class_cell(Run& run, Value* locals, std::uint32_t slot);
// The dict where names that are not in these globals are looked up. Borrowed.
Value builtins_of(Run& run, Value globals);
Value load_global(Run& run, Value name, InlineCache& cache);
Value load_name(Run& run, Value space, Value name);
bool store_name(Run& run, Value space, Value name, Value value);
bool delete_name(Run& run, Value space, Value name);
bool setup_annotations(Run& run, Value space);

// --- Attributes ---------------------------------------------------------------------------------------------------
Value load_attribute(Run& run, Value object, Value name, InlineCache& cache);
// value unbound: deletion. cache may be null. Result: any bound value for "done".
Value store_attribute(Run& run, Value object, Value name, Value value, InlineCache* cache);
// The function to be called with object as its first argument, or (is_method false) a callable that needs none.
Value load_method(Run& run, Value object, Value name, InlineCache& cache, bool* is_method);
// The frame of a property or __getattribute__ raised: AttributeError goes on with __getattr__ (then.extra: (object,
// name)).
// In the aux of OnReturn::binary.
constexpr std::uint32_t kBinaryIsCompare = 1 << 15;
// The frame is left by an AttributeError: if an attribute was asked for with it, its name and object go into the
// exception, if nothing is there.
void note_attribute(Run& run, const Frame* frame);
Value attribute_failed(Run& run, Continuation& then);

// --- Operators ----------------------------------------------------------------------------------------------------
Value unary(Run& run, Op op, Value v);
Value truth_value(Run& run, Value v);    // kTrue, kFalse
Value binary(Run& run, BinaryOp op, bool is_inplace, Value l, Value r);
Value compare_op(Run& run, CompareOp op, Value l, Value r);
Value contains_op(Run& run, Value item, Value container, bool is_inverted);
Value subscript(Run& run, Value object, Value key);
Value store_subscript(Run& run, Value object, Value key, Value value);    // value unbound: deletion
// The rest of an operator whose Python method has returned (OnReturn kinds without a case in the loop). kExhausted:
// nothing to push. Consumes value and then.extra.
Value continue_with(Run& run, Continuation& then, Value value);

// A finaliser's __del__ has returned.
void finish_discarded(Run& run, Continuation& then, Value returned, Value object);
bool is_iterator(Run& run, Value v);
// object.__init__, or an __init__ that cannot do anything for instances of cls.
bool is_inert_init(Run& run, Value init, Value cls);

// --- Iteration ----------------------------------------------------------------------------------------------------
Value get_iter(Run& run, Value v);
Value iterator_next(Run& run, Value iterator);                   // kExhausted; kTailCall
Value next_of(Run& run, Value iterator, Value default_value);    // builtin next(); default unbound: StopIteration
Value unpack(Run& run, Value v, std::uint32_t before, std::int32_t after);    // owned tuple; after -1: no star

// --- Building -----------------------------------------------------------------------------------------------------
Value build_set(Run& run, const Value* items, std::uint32_t count);
Value build_map(Run& run, const Value* pairs, std::uint32_t count);
Value build_const_key_map(Run& run, const Value* values, std::uint32_t count, Value keys);
Value build_string(Run& run, const Value* parts, std::uint32_t count);
Value extend(Run& run, Op op, Value target, Value source, const Value* below);
Value format_value(Run& run, Value v, std::uint32_t conversion, Value spec);
// '\xe9' for what is not ASCII. Owned.
Value ascii_text(Run& run, Value text);
Value make_function(Run& run, std::uint32_t code, Value globals);

// --- Calls --------------------------------------------------------------------------------------------------------
// [callable positional (dict)] at slot becomes [callable a1 .. an]; *names: owned tuple of the last names or unbound.
Value spread_arguments(Run& run, Value* slot, bool has_keywords, std::uint32_t* count, Value* names);
// Whether nobody else holds an object (beyond the given number of references) whose end may run code.
inline bool is_temporary(const Machine& m, Value v, std::uint32_t references = 1) {
    if (!v.is_ref() || object_of(m, v)->count > references) return false;
    auto kind = object_of(m, v)->kind;
    return kind == Kind::record || kind == Kind::list || kind == Kind::tuple || kind == Kind::dict ||
           kind == Kind::generator;
}
// Of the arguments of a call with * and ** those containers that hold the last reference to something: they live as
// long as the call. Owned, or nothing.
Value temporary_arguments(Machine& m, const Value* slot, bool has_keywords);
Value spread_keywords(Run& run, Value** sp, Value owned_dict, std::uint32_t* count);
// [manager] at place becomes [exit enter self]
bool before_with(Run& run, Value manager, Value* place, bool is_async);
// super() without arguments: the class cell's content and the first argument of the innermost Python frame (borrowed).
bool super_arguments(Run& run, Value* cls, Value* self);

Value load_build_class(Run& run);    // borrowed

// --- Imports ------------------------------------------------------------------------------------------------------
Value import_name(Run& run, Value name, Value fromlist, Value level);
Value import_from(Run& run, Value module, Value name);
bool import_star(Run& run, Value module, Value globals);

// --- Pattern matching -----------------------------------------------------------------------------------------------
bool matches_mapping(Run& run, Value v);
bool matches_sequence(Run& run, Value v);
// Patterns take a class of the program, and those derived from it, for one or the other (see ClassFlag).
void mark_collection(Run& run, Value cls, std::int64_t flag);
Value match_keys(Run& run, Value subject, Value keys);
Value match_class(Run& run, Value subject, Value cls, std::uint32_t positional, Value keyword_names);

// --- The prompt -----------------------------------------------------------------------------------------------------
// The value of an expression statement: asks sys.displayhook.
Value display_expression(Run& run, Value v);
// What the hook itself does where stdout is the real one; false: raised.
bool print_expression(Run& run, Value v);

}    // namespace coroscope
