// The types that the language itself is made of: object, type, functions, descriptors, generators, modules, frames.
#pragma once

#include <vector>

#include "core/vm/native.hpp"

namespace coroscope {

void add_object_types(std::vector<TypeDef>& types);

// Built-in functions; those whose names begin with an underscore are for the hidden prelude (classes.py).
extern const NativeDef kObjectTypeFunctions[];
// Attributes that every class with such instances gets of its own: __dict__, __weakref__.
extern const GetSetDef kInstanceAttributes[];

}    // namespace coroscope
