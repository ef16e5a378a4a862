// SHA-512, by which random takes text for a seed: pure.
#pragma once

#include <string>
#include <string_view>

namespace coroscope {

std::string sha512(std::string_view bytes);    // 64 bytes

}    // namespace coroscope
