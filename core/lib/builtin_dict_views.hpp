// The views of a dict.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

Value new_view(Run& run, TypeId type, Value dict);    // owned
// Whether C++ can take pairs out of every item of a native iterable that can be walked twice.
void add_dict_view_types(std::vector<TypeDef>& types);

}    // namespace coroscope
