// BaseException and everything that derives from it.
#pragma once

#include <vector>

#include "core/vm/exception_fields.hpp"
#include "core/vm/native.hpp"

namespace coroscope {

void add_exception_types(std::vector<TypeDef>& types);

// Its parts, by what an exception carries beside its arguments.
void add_exception_base(std::vector<TypeDef>& types);
void add_value_exceptions(std::vector<TypeDef>& types);    // StopIteration, SystemExit, ImportError, NameError, ...
void add_os_exceptions(std::vector<TypeDef>& types);
void add_syntax_exceptions(std::vector<TypeDef>& types);
void add_unicode_exceptions(std::vector<TypeDef>& types);
void add_group_exceptions(std::vector<TypeDef>& types);

// An instance of cls with these arguments (a tuple, retained) and nothing else, as BaseException.__new__ makes it.
Value make_exception(Run& run, Value cls, Value args);
// What BaseException.__init__ does: takes the arguments, no keywords.
bool init_exception(Run& run, Value self, Value args, Value keywords = {});

inline Exception* exception_at(Run& run, Value self) {
    return at<Exception>(run, self);
}

// A getset for one of Exception::extra: None where it is missing; may be set and deleted.
template <int field>
Value get_extra(Run& run, Value self) {
    Value v = exception_at(run, self)->extra[field];
    return v ? retained(run, v) : kNone;
}
template <int field>
bool set_extra(Run& run, Value self, Value value) {
    assign(run, exception_at(run, self)->extra[field], retained(run, value));
    return true;
}

}    // namespace coroscope
