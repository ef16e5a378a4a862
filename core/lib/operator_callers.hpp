// operator.attrgetter, itemgetter and methodcaller.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

void define_callers(Run& run, Value module_dict);

}    // namespace coroscope
