// NFKC, the form in which CPython compares names.
#pragma once

#include <string>
#include <string_view>

namespace coroscope {

std::u32string to_nfkc(std::u32string_view text);
std::string to_nfkc(std::string_view utf8);

}    // namespace coroscope
