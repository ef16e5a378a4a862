#include "core/lang/compile_parts.hpp"
namespace coroscope::compiling {
std::string text_of(const ast::Expr*) {
    return "";
}
}    // namespace coroscope::compiling
