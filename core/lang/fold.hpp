// Operators over constants, as far as CPython computes them while compiling.
#pragma once

#include <optional>

#include "core/lang/ast.hpp"
#include "core/lang/code.hpp"

namespace coroscope::compiling {

// Nothing: left to the run, which may have to complain.
std::optional<coroscope::Constant> fold_binary(ast::Operator op, const coroscope::Constant& a,
                                               const coroscope::Constant& b);
std::optional<coroscope::Constant> fold_unary(ast::UnaryOperator op, const coroscope::Constant& value);
std::optional<coroscope::Constant> fold_item(const coroscope::Constant& container, const coroscope::Constant& key);

}    // namespace coroscope::compiling
