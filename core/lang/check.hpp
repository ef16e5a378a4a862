// The errors that CPython finds after parsing and before running: in its symbol table, then in its compiler.
#pragma once

#include <optional>

#include "core/base/source.hpp"
#include "core/lang/ast.hpp"
#include "core/lang/syntax_error.hpp"

namespace coroscope {

// The first of them, or nothing. What the compiler would have warned of by then goes into the tree.
std::optional<SyntaxError> check(const Source& source, Ast& ast, Origin origin = Origin::file);

}    // namespace coroscope
