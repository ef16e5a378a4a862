// BaseException and everything that derives from it.
#pragma once

#include <vector>

#include "core/vm/native.hpp"

namespace coroscope {

void add_exception_types(std::vector<TypeDef>& types);

// Its parts, by what an exception carries beside its arguments.
void add_exception_base(std::vector<TypeDef>& types);

}    // namespace coroscope
