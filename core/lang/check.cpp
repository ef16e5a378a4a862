#include "core/lang/check.hpp"

namespace coroscope {

std::optional<SyntaxError> check(const Source&, const Ast&) {
    return std::nullopt;
}

}    // namespace coroscope
