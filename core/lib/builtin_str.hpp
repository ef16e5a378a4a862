// The methods of str, by what they are about; builtin_str.cpp puts them into the type.
#pragma once

#include "core/vm/native.hpp"

namespace coroscope {

// Each is a NativeCall.
// clang-format off
#define COROSCOPE_STR_METHODS(X)                                                                                     \
    X(capitalize) X(casefold) X(lower) X(swapcase) X(title) X(upper)                                                 \
    X(isalnum) X(isalpha) X(isascii) X(isdecimal) X(isdigit) X(isidentifier) X(islower) X(isnumeric) X(isprintable)  \
    X(isspace) X(istitle) X(isupper)                                                                                 \
    X(count) X(endswith) X(find) X(index) X(rfind) X(rindex) X(startswith)                                           \
    X(join) X(partition) X(replace) X(removeprefix) X(removesuffix) X(rpartition) X(rsplit) X(split) X(splitlines)   \
    X(lstrip) X(rstrip) X(strip)                                                                                     \
    X(center) X(expandtabs) X(ljust) X(rjust) X(zfill)                                                               \
    X(encode) X(maketrans) X(translate)                                                                              \
    X(format) X(format_map)
// clang-format on
#define X(id) Value str_##id(Run& run, const Value* args);
COROSCOPE_STR_METHODS(X)
#undef X

// bytes.decode() and str(bytes, encoding): encoding and errors are strings or unbound.
Value decode_bytes(Run& run, Value bytes, Value encoding, Value errors);
Value encode_str(Run& run, Value str, Value encoding, Value errors);    // bytes

}    // namespace coroscope
