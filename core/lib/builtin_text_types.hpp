// The types of text and numbers, for the table of natives.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

extern const TypeDef str_type, str_iterator_type, str_ascii_iterator_type, bytes_type, bytearray_type, memoryview_type,
    memory_iterator_type;
extern const TypeDef int_type, bool_type, float_type, complex_type;

}    // namespace coroscope
