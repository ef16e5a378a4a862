// Floats as hexadecimal text, exactly.
#include "core/lib/builtin_float_hex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/vm/number_big.hpp"

namespace coroscope {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
}
int hex_digit(char c) {
    c = lower(c);
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
bool is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}

}    // namespace

std::string double_to_hex(double number) {
    if (std::isnan(number)) return "nan";
    std::string sign = std::signbit(number) ? "-" : "";
    if (std::isinf(number)) return sign + "inf";
    if (number == 0) return sign + "0x0.0p+0";
    std::uint64_t raw;
    std::memcpy(&raw, &number, sizeof raw);
    auto exponent = static_cast<int>(raw >> 52 & 0x7ff);
    auto fraction = raw & ((std::uint64_t{1} << 52) - 1);
    bool is_normal = exponent != 0;
    return fmt::format("{}0x{}.{:013x}p{:+}", sign, is_normal ? 1 : 0, fraction, is_normal ? exponent - 1023 : -1022);
}

HexText double_from_hex(std::string_view text, double* out) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    bool is_negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        is_negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::string plain;
    for (char c : text) plain += lower(c);
    auto finish = [&](double value) {
        *out = is_negative ? -value : value;
        return HexText::ok;
    };
    if (plain == "inf" || plain == "infinity") return finish(HUGE_VAL);
    if (plain == "nan") return finish(std::nan(""));
    std::size_t i = plain.starts_with("0x") ? 2 : 0;
    std::string digits;
    std::int64_t exponent = 0;
    auto at = [&](std::size_t k) { return k < plain.size() ? plain[k] : '\0'; };
    for (; hex_digit(at(i)) >= 0; ++i) digits += plain[i];
    if (at(i) == '.') {
        for (++i; hex_digit(at(i)) >= 0; ++i) {
            digits += plain[i];
            exponent -= 4;
        }
    }
    if (digits.empty()) return HexText::invalid;
    if (at(i) == 'p') {
        ++i;
        bool is_down = at(i) == '-';
        if (at(i) == '+' || at(i) == '-') ++i;
        if (at(i) < '0' || at(i) > '9') return HexText::invalid;
        std::int64_t power = 0;
        for (; at(i) >= '0' && at(i) <= '9'; ++i) power = std::min<std::int64_t>(power * 10 + (at(i) - '0'), 1 << 30);
        exponent += is_down ? -power : power;
    }
    if (i != plain.size()) return HexText::invalid;
    double value = big_to_double(big_from_digits(digits, 16), false, exponent);
    if (std::isinf(value)) return HexText::too_large;
    return finish(value);
}

}    // namespace coroscope
