// What the files of the language's own types share: their tables, and small answers that many of them give.
#pragma once

#include "core/lib/native_ops.hpp"
#include "core/lib/object_types.hpp"
#include "core/vm/classes.hpp"
#include "core/vm/instance_check.hpp"

namespace coroscope {

extern const NativeDef kObjectMethods[], kTypeMethods[], kSuperMethods[], kPropertyMethods[], kStaticMethodMethods[],
    kClassMethodMethods[], kGetSetMethods[], kMemberMethods[], kFunctionMethods[], kMethodMethods[], kNativeMethods[],
    kMethodDescriptorMethods[], kModuleMethods[], kMappingProxyMethods[], kCellMethods[], kFrameMethods[],
    kTracebackMethods[], kCodeMethods[], kAliasMethods[], kUnionMethods[], kNoneMethods[], kEllipsisMethods[],
    kNotImplementedMethods[], kGeneratorMethods[], kCoroutineMethods[], kCoroutineWrapperMethods[],
    kAsyncGeneratorMethods[], kAsendMethods[], kAthrowMethods[], kPlainMethods[], kClassMethodDescriptorMethods[],
    kMethodWrapperMethods[];
extern const GetSetDef kObjectFields[], kTypeFields[], kSuperFields[], kPropertyFields[], kStaticMethodFields[],
    kClassMethodFields[], kGetSetFields[], kMemberFields[], kFunctionFields[], kMethodFields[], kNativeFields[],
    kMethodDescriptorFields[], kModuleFields[], kCellFields[], kFrameFields[], kTracebackFields[], kCodeFields[],
    kAliasFields[], kUnionFields[], kGeneratorFields[], kCoroutineFields[], kAsyncGeneratorFields[],
    kClassMethodDescriptorFields[], kMethodWrapperFields[];

inline Value or_none(const Machine& m, Value v) {
    return v ? retained(m, v) : kNone;
}
inline bool is_class(const Machine& m, Value v) {
    return has_kind(m, v, Kind::record) && is_instance(m, v, TypeId::type);
}
inline std::string class_name(const Machine& m, Value cls) {
    return to_utf8(m, at<Class>(m, cls)->name);
}
// self.attribute = value for a field that must hold a str; unbound value: deletion.
bool set_text_field(Run& run, Value& place, Value value, const char* name);
// __dict__ of whatever has one; AttributeError otherwise.
Value get_instance_dict(Run& run, Value self);
bool set_instance_dict(Run& run, Value self, Value value);
// Names of a native, as a program sees them.
std::string native_name(Run& run, Value native);

// Raises where a __get__(self, instance, owner) was given neither.
bool is_bound_to_nothing(Run& run, const Value* args);

// Whether generators of this code object may be awaited, by the flag that replace() takes; and a fresh one marked so.
bool makes_awaitable(Run& run, Value code);
void mark_awaitable(Run& run, Value code);

// Where the names of a frame that is alive have their values, as a frame object knows it; without code: it has ended.
struct FrameSlots {
    const Code* code = nullptr;
    Value* values = nullptr;
};
FrameSlots slots_of_frame(Run& run, Value frame_object);

// Takes throw(type[, value[, traceback]]) apart: an owned exception; unbound: raised; kTailCall: its class is Python
// and the prelude goes on.
Value thrown_exception(Run& run, Value self, Value type, Value value, Value traceback, const char* method = "throw");

// The same alias, unpacked: what *tuple[int] is.
Value unpacked_alias(Run& run, const Value* args);

// The names in a class's own namespace, as dir() lists them, into a dict.
void add_class_names(Run& run, Value cls, Value names);

}    // namespace coroscope
