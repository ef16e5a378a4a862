// collections.defaultdict.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const NativeDef kDefaultDictMethods[];
extern const GetSetDef kDefaultDictAttributes[];
void define_default_dict(Run& run, Value module_dict);

}    // namespace coroscope
