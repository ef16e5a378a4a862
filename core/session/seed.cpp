#include "core/session/seed.hpp"

#include "core/vm/number.hpp"
#include "core/vm/number_text.hpp"

namespace coroscope {

Result<std::string> read_seed(std::string_view text) {
    auto read = read_int_text(text, 10);
    if (!read.is_valid) {
        std::string shown(text.substr(0, 100));
        return Problem{"the seed is a whole number, not '" + shown + (text.size() > 100 ? "...'" : "'"), {}, "", ""};
    }
    if (read.digits.size() > kMaxIntDigits)
        return Problem{"the seed can have " + std::to_string(kMaxIntDigits) + " digits at most, not " +
                           std::to_string(read.digits.size()),
                       {},
                       "",
                       ""};
    auto first = read.digits.find_first_not_of('0');
    if (first == std::string::npos) return std::string("0");
    return (read.is_negative ? "-" : "") + read.digits.substr(first);
}

std::string short_seed(const std::string& seed) {
    constexpr std::size_t kRoom = 8, kEnd = 3;
    return seed.size() <= kRoom ? seed : seed.substr(0, kEnd) + "…" + seed.substr(seed.size() - kEnd);
}

}    // namespace coroscope
