// Whole numbers as people type them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace coroscope {

// Decimal digits alone, at most 18 of them.
inline std::optional<std::uint64_t> whole_number(std::string_view text) {
    std::uint64_t number = 0;
    if (text.empty() || text.size() > 18) return {};
    for (char c : text) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return number;
}

}    // namespace coroscope
