// A syntax tree as text: every node with its fields in the order of Python's `ast` module and, at will, its place.
#pragma once

#include <string>

#include "core/lang/ast.hpp"

namespace coroscope {

// Name(fields)@line:column-line:column; none is ~, a str is its bytes in hex, a float its bits.
std::string dump(const Source& source, const Ast& ast, bool places);

}    // namespace coroscope
