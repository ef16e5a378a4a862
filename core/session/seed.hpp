// A session's seed as text: a whole number of any size, as CPython's int() reads it.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.hpp"

namespace coroscope {

// The same number in its shortest form: "+1_000" is "1000". No whole number, or one of more than 4300 digits: a
// problem.
Result<std::string> read_seed(std::string_view text);

// For places with little room: "184…616" where it is long.
std::string short_seed(const std::string& seed);

}    // namespace coroscope
