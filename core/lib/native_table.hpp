// The table of everything written in C++ that a program can reach.
#pragma once

#include "core/vm/hooks.hpp"

namespace coroscope {

// The same in every process of a build: the region refers to its entries by number.
NativeTable make_native_table();

}    // namespace coroscope
