// collections.OrderedDict and the views it hands out.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const NativeDef kOrderedDictMethods[];
extern const GetSetDef kOrderedDictAttributes[];
extern const NativeDef kOrderedKeysMethods[], kOrderedValuesMethods[], kOrderedItemsMethods[];
Value ordered_iterator_copy(Run& run, const Value* args);
void define_ordered_dict(Run& run, Value module_dict);

}    // namespace coroscope
