// Floats as hexadecimal text: pure.
#pragma once

#include <string>
#include <string_view>

namespace coroscope {

std::string double_to_hex(double number);    // "0x1.8000000000000p+0", "inf"
enum class HexText { ok, invalid, too_large };
HexText double_from_hex(std::string_view text, double* out);

}    // namespace coroscope
