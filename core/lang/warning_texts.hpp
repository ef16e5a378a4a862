// What is warned of, given the types that expressions have whatever happens: to the checker, which knows literals, and
// to the compiler, which knows what constants come to.
#pragma once

#include <string>
#include <string_view>

#include "core/lang/ast.hpp"

namespace coroscope {

// The type of a display, comprehension, lambda or f-string; empty for all others, constants too.
std::string_view type_of_display(ast::ExprKind kind);

// An empty text: nothing is wrong. A type that is not known is empty.
std::string warning_of_identity(ast::Comparison op);
std::string warning_of_call(ast::ExprKind function, std::string_view type);
std::string warning_of_subscript(std::string_view type, std::string_view index);

}    // namespace coroscope
