// From a source to its syntax tree, or to the first error that CPython 3.11 would report.
#pragma once

#include <memory>

#include "core/base/problem.hpp"
#include "core/base/source.hpp"
#include "core/lang/ast.hpp"

namespace coroscope {

// Everything CPython checks without generating code has been checked: what comes back can be compiled.
Result<std::unique_ptr<Ast>> parse(const Source& source, ast::Mode mode = ast::Mode::exec);

}    // namespace coroscope
