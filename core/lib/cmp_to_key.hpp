// functools.cmp_to_key and the keys that it makes.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const NativeDef kKeyMethods[];
extern const GetSetDef kKeyAttributes[];
Value make_key(Run& run, const Value* args);
void define_key(Run& run, Value module_dict);

}    // namespace coroscope
