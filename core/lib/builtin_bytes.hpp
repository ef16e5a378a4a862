// What bytes and bytearray share: their methods, each for both types.
#pragma once

#include "core/vm/native.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

// A new object of the type that `model` has (bytes or bytearray).
Value bytes_like(Run& run, Value model, std::string_view bytes);
inline std::string_view content_of(Run& run, Value self) {
    std::string_view view;
    bytes_view(run, self, &view);
    return view;
}
// What bytes(source, encoding, errors) and bytearray(...) hold; false: raised. `name` is the type's.
// Whether a source is walked by running Python: then _bytes_of of the prelude makes a list of it first.
bool is_walked_in_python(Run& run, Value source, Value encoding, Value errors);
bool bytes_from_source(Run& run, Value source, Value encoding, Value errors, const char* name, std::string* out);
// A bytes-like argument; false: TypeError.
bool bytes_argument(Run& run, Value v, std::string_view* out);
// A number from 0 to 255; false: raised.
bool byte_argument(Run& run, Value v, const char* name, char* out);

// X(method, signature after self, style)
// clang-format off
#define COROSCOPE_BYTES_METHODS(X)                                                                                  \
    X(capitalize, "/", 1) X(center, "width, fillchar=b' ', /", 2) X(count, "sub, start=?, end=?, /", 4)             \
    X(decode, "encoding='utf-8', errors='strict'", 0) X(endswith, "suffix, start=?, end=?, /", 4)                   \
    X(expandtabs, "tabsize=8", 0) X(find, "sub, start=?, end=?, /", 4) X(hex, "sep=?, bytes_per_sep=1", 0)          \
    X(index, "sub, start=?, end=?, /", 4) X(isalnum, "/", 1) X(isalpha, "/", 1) X(isascii, "/", 1)                  \
    X(isdigit, "/", 1) X(islower, "/", 1) X(isspace, "/", 1) X(istitle, "/", 1) X(isupper, "/", 1)                  \
    X(ljust, "width, fillchar=b' ', /", 2) X(lower, "/", 1) X(lstrip, "bytes=None, /", 2) X(partition, "sep, /", 0) \
    X(removeprefix, "prefix, /", 0) X(removesuffix, "suffix, /", 0) X(replace, "old, new, count=-1, /", 2)          \
    X(rfind, "sub, start=?, end=?, /", 4) X(rindex, "sub, start=?, end=?, /", 4)                                    \
    X(rjust, "width, fillchar=b' ', /", 2) X(rpartition, "sep, /", 0) X(rsplit, "sep=None, maxsplit=-1", 0)         \
    X(rstrip, "bytes=None, /", 2) X(split, "sep=None, maxsplit=-1", 0) X(splitlines, "keepends=False", 0)           \
    X(startswith, "prefix, start=?, end=?, /", 4) X(strip, "bytes=None, /", 2) X(swapcase, "/", 1) X(title, "/", 1) \
    X(translate, "table, /, delete=b''", 0) X(upper, "/", 1) X(zfill, "width, /", 0)
// clang-format on
#define X(id, ...) Value bytes_##id(Run& run, const Value* args);
COROSCOPE_BYTES_METHODS(X)
#undef X
Value bytes_join(Run& run, const Value* args);
Value bytes_maketrans(Run& run, const Value* args);
Value bytes_fromhex(Run& run, const Value* args);    // a class method

}    // namespace coroscope
