// What a field of a named tuple is in its class: collections' _tuplegetter.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const NativeDef kTupleGetterMethods[];
extern const GetSetDef kTupleGetterAttributes[];
void define_tuple_getter(Run& run, Value module_dict);

}    // namespace coroscope
