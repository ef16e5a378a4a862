// Numbers as decimal text and back, by exact integer arithmetic.
#include "core/vm/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/vm/number_big.hpp"

namespace coroscope {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
}

bool equals_ignoring_case(std::string_view text, std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) { return lower(a) == b; });
}

int digit_value(char c) {
    if (is_digit(c)) return c - '0';
    c = lower(c);
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 36;
}

// The finite double as mantissa * 2^exponent.
Big split(double number, int* exponent) {
    double fraction = std::frexp(std::fabs(number), exponent);
    *exponent -= 53;
    return Big(static_cast<std::uint64_t>(std::ldexp(fraction, 53)));
}

// mantissa * 2^exponent * 10^places, rounded half to even to an integer.
Big scale(double number, std::int64_t places) {
    int exponent;
    Big n = split(number, &exponent);
    if (places > 0) n = big_mul(n, big_power_of_ten(static_cast<std::uint64_t>(places)));
    if (exponent > 0) n = big_shift_left(n, static_cast<std::uint64_t>(exponent));
    // What is left is a division by 2^a * 10^b, which must round once.
    Big divisor(1);
    if (places < 0) divisor = big_power_of_ten(static_cast<std::uint64_t>(-places));
    if (exponent < 0) divisor = big_shift_left(divisor, static_cast<std::uint64_t>(-exponent));
    Big quotient, rest;
    big_divmod(n, divisor, &quotient, &rest);
    int order = big_compare(big_shift_left(rest, 1), divisor);
    if (order > 0 || (order == 0 && BigView(quotient).is_odd())) quotient = big_add(quotient, Big(1));
    return quotient;
}

// The same within 128 bits, for a few places of a number of usual size: digits, or none where that does not do.
std::string scale_quickly(double number, std::int64_t places) {
    int exponent;
    double fraction = std::frexp(std::fabs(number), &exponent);
    exponent -= 53;
    if (places < 0 || places > 15 || exponent > 0 || exponent < -120) return {};
    std::uint64_t ten = 1;
    for (std::int64_t i = 0; i < places; ++i) ten *= 10;
    auto n =
        static_cast<unsigned __int128>(static_cast<std::uint64_t>(std::ldexp(fraction, 53))) * ten;    // below 2^103
    int shift = -exponent;
    auto whole = n >> shift, rest = n - (whole << shift);
    if (shift) {
        auto half = static_cast<unsigned __int128>(1) << (shift - 1);
        if (rest > half || (rest == half && (whole & 1))) ++whole;
    }
    if (whole >> 64) return {};
    return fmt::format_int(static_cast<std::uint64_t>(whole)).str();
}

}    // namespace

IntText read_int_text(std::string_view text, int base) {
    IntText out;
    text = trim(text);
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        out.is_negative = text[0] == '-';
        text.remove_prefix(1);
    }
    bool is_free = base == 0;
    if (is_free) base = 10;
    bool has_prefix = false;
    if (text.size() >= 2 && text[0] == '0') {
        char letter = lower(text[1]);
        int named = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        if (named && (is_free || named == base)) {
            base = named;
            has_prefix = true;
            text.remove_prefix(2);
        }
    }
    out.base = base;
    bool after_digit = has_prefix, only_zeros = true;    // one underscore may follow a prefix
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_') {
            if (!after_digit) return out;
            after_digit = false;
            continue;
        }
        if (digit_value(text[i]) >= base) return out;
        only_zeros = only_zeros && text[i] == '0';
        after_digit = true;
        out.digits += text[i];
    }
    if (out.digits.empty() || !after_digit) return out;
    if (is_free && !has_prefix && out.digits.size() > 1 && out.digits[0] == '0' && !only_zeros) return out;
    out.is_valid = true;
    return out;
}

double decimal_to_double(std::string_view digits, std::int64_t exponent) {
    while (!digits.empty() && digits.front() == '0') digits.remove_prefix(1);
    while (!digits.empty() && digits.back() == '0') {
        digits.remove_suffix(1);
        ++exponent;
    }
    if (digits.empty()) return 0.0;
    auto top = exponent + static_cast<std::int64_t>(digits.size());    // below 10^top
    if (top > 310) return HUGE_VAL;
    if (top < -330) return 0.0;
    if (digits.size() <= 15 && exponent >= -22 && exponent <= 22) {
        static constexpr double kTens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                           1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
        std::int64_t n = 0;
        for (char c : digits) n = n * 10 + (c - '0');
        return exponent < 0 ? static_cast<double>(n) / kTens[-exponent] : static_cast<double>(n) * kTens[exponent];
    }
    // No double nor a middle between two has more digits than this: the rest only matters by being there.
    std::string cut;
    constexpr std::size_t kEnough = 800;
    if (digits.size() > kEnough) {
        exponent += static_cast<std::int64_t>(digits.size() - kEnough) - 1;
        cut = digits.substr(0, kEnough);
        cut += '1';
        digits = cut;
    }
    Big n = big_from_digits(digits, 10);
    if (exponent >= 0)
        return big_to_double(big_mul(n, big_power_of_ten(static_cast<std::uint64_t>(exponent))), false, 0);
    return big_true_divide(n, big_power_of_ten(static_cast<std::uint64_t>(-exponent)));
}

bool read_double(std::string_view text, double* out) {
    text = trim(text);
    bool is_negative = false;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        is_negative = text[0] == '-';
        text.remove_prefix(1);
    }
    double value;
    if (equals_ignoring_case(text, "inf") || equals_ignoring_case(text, "infinity")) {
        value = HUGE_VAL;
    } else if (equals_ignoring_case(text, "nan")) {
        value = std::nan("");
    } else {
        std::size_t i = 0;
        auto at = [&](std::size_t k) { return k < text.size() ? text[k] : '\0'; };
        bool is_wrong = false;
        auto take_digits = [&](std::string& into) {
            auto before = into.size();
            while (is_digit(at(i)) || at(i) == '_') {
                if (at(i) == '_') {
                    if (i == 0 || !is_digit(at(i - 1)) || !is_digit(at(i + 1))) is_wrong = true;
                } else {
                    into += at(i);
                }
                ++i;
            }
            return into.size() - before;
        };
        std::string digits;
        std::int64_t exponent = 0;
        take_digits(digits);
        if (at(i) == '.') {
            ++i;
            exponent = -static_cast<std::int64_t>(take_digits(digits));
        }
        if (digits.empty()) return false;
        if (at(i) == 'e' || at(i) == 'E') {
            ++i;
            bool is_down = at(i) == '-';
            if (at(i) == '+' || at(i) == '-') ++i;
            std::string power;
            if (!take_digits(power)) return false;
            std::int64_t shift = 0;
            for (char c : power) shift = std::min<std::int64_t>(shift * 10 + (c - '0'), std::int64_t{1} << 40);
            exponent += is_down ? -shift : shift;
        }
        if (i != text.size() || is_wrong) return false;
        value = decimal_to_double(digits, exponent);
    }
    *out = is_negative ? -value : value;
    return true;
}

Decimal decimal_shortest(double number) {
    // fmt knows the shortest digits; how it lays them out is its own affair, so that only the digits are taken.
    auto text = fmt::format("{}", std::fabs(number));
    auto end = text.data() + text.size();
    Decimal out;
    bool after_point = false;
    std::int64_t exponent = 0;
    for (const char* p = text.data(); p != end; ++p) {
        if (*p == '.') {
            after_point = true;
        } else if (*p == 'e') {
            bool is_down = p[1] == '-';
            for (p += 2; p != end; ++p) exponent = exponent * 10 + (*p - '0');
            if (is_down) exponent = -exponent;
            break;
        } else {
            out.digits += *p;
            if (!after_point) ++out.point;
        }
    }
    out.point += exponent;
    auto zeros = std::min(out.digits.find_first_not_of('0'), out.digits.size());
    out.digits.erase(0, zeros);
    out.point -= static_cast<std::int64_t>(zeros);
    while (!out.digits.empty() && out.digits.back() == '0') out.digits.pop_back();
    if (out.digits.empty()) out.point = 0;
    return out;
}

Decimal decimal_fixed(double number, std::int64_t places) {
    Decimal out;
    if (number == 0) return out;
    if (places < -320) return out;
    // No double has more than 1074 places.
    auto exact = std::min<std::int64_t>(places, 1080);
    auto quick = scale_quickly(number, places);
    if (!quick.empty()) {
        if (quick == "0") return out;
        out.point = static_cast<std::int64_t>(quick.size()) - places;
        out.digits = std::move(quick);
        return out;
    }
    Big n = scale(number, exact);
    if (n.limbs.size() == 0) return out;
    out.digits = big_digits(n, 10);
    out.point = static_cast<std::int64_t>(out.digits.size()) - exact;
    out.digits.append(static_cast<std::size_t>(places - exact), '0');
    return out;
}

Decimal decimal_significant(double number, std::int64_t count) {
    Decimal out;
    if (number == 0) {
        out.digits.assign(static_cast<std::size_t>(count), '0');
        out.point = 1;
        return out;
    }
    auto exact = std::min<std::int64_t>(count, 1100);
    auto point = static_cast<std::int64_t>(std::floor(std::log10(std::fabs(number)))) + 1;
    for (;;) {
        out.digits = big_digits(scale(number, exact - point), 10);
        auto size = static_cast<std::int64_t>(out.digits.size());
        if (size == exact && out.digits[0] != '0') {
            // A one and zeros may be nines of the power below that rounding to too few digits has carried.
            if (out.digits.find_first_not_of('0', 1) != out.digits.npos || out.digits[0] != '1') break;
            auto below = big_digits(scale(number, exact - point + 1), 10);
            if (static_cast<std::int64_t>(below.size()) == exact) {
                out.digits = std::move(below);
                --point;
            }
            break;
        }
        // The guess was one off, or rounding carried into a new digit.
        point += size > exact ? 1 : -1;
    }
    out.point = point;
    out.digits.append(static_cast<std::size_t>(count - exact), '0');
    return out;
}

std::string double_repr(double number) {
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
    std::string out = std::signbit(number) ? "-" : "";
    if (number == 0) return out + "0.0";
    auto [digits, point] = decimal_shortest(number);
    auto size = static_cast<std::int64_t>(digits.size());
    if (point > 16 || point < -3) {
        out += digits[0];
        if (size > 1) out.append(".").append(digits, 1);
        auto exponent = point - 1;
        return out + fmt::format("e{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    if (point <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-point), '0');
        return out + digits;
    }
    if (point >= size) {
        out += digits;
        out.append(static_cast<std::size_t>(point - size), '0');
        return out + ".0";
    }
    return out + digits.substr(0, static_cast<std::size_t>(point)) + "." +
           digits.substr(static_cast<std::size_t>(point));
}

}    // namespace coroscope
