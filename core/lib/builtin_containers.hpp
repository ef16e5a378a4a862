// The tables of the built-in containers, their iterators and the built-in functions, for whoever puts a machine
// together.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// Of object's own types: list, tuple, dict, set, frozenset, range, slice, views, iterators.
void add_list_types(std::vector<TypeDef>& types);
void add_tuple_types(std::vector<TypeDef>& types);
void add_dict_types(std::vector<TypeDef>& types);
void add_set_types(std::vector<TypeDef>& types);
void add_range_types(std::vector<TypeDef>& types);
void add_iterator_types(std::vector<TypeDef>& types);

// Functions of the module builtins, each list ended by a null name: what walks iterables, numbers and characters,
// objects and their attributes, print; and what serves the prelude (names that begin with an underscore).
extern const NativeDef kContainerFunctions[];
extern const NativeDef kNumberFunctions[];
extern const NativeDef kObjectFunctions[];
extern const NativeDef kOutputFunctions[];
extern const NativeDef kPreludeFunctions[];
extern const NativeDef kSetFunctions[];

}    // namespace coroscope
