// The type of weak references, for the list of the machine's own types.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const NativeDef kReferenceMethods[];
extern const GetSetDef kReferenceFields[];

}    // namespace coroscope
