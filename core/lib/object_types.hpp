// The types that the language itself is made of: object, type, functions, descriptors, generators, modules, frames.
#pragma once

#include <vector>

#include "core/vm/native.hpp"

namespace coroscope {

void add_object_types(std::vector<TypeDef>& types);

// For the hidden prelude (classes.py): their names begin with an underscore.
extern const NativeDef kObjectTypeFunctions[];
// Attributes that every class with such instances gets of its own: __dict__, __weakref__.
extern const GetSetDef kInstanceAttributes[];

}    // namespace coroscope
