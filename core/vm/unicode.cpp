// Characters by the tables, and the rules of case that look at more than one character.
#include "core/vm/unicode.hpp"

#include <algorithm>

#include "core/lang/unicode_table.hpp"

namespace coroscope {

namespace {

// Appends what the character becomes; false: the mapping does not mention it.
bool map(const UnicodeMapping& mapping, std::uint32_t point, std::u32string& out) {
    auto* end = mapping.runs + mapping.run_count;
    auto* run =
        std::lower_bound(mapping.runs, end, point, [](const UnicodeRun& r, std::uint32_t p) { return r.last < p; });
    if (run != end && point >= run->first && (point - run->first) % run->stride == 0) {
        out += static_cast<char32_t>(static_cast<std::int64_t>(point) + run->distance);
        return true;
    }
    auto* last = mapping.expansions + mapping.expansion_count;
    auto* found = std::lower_bound(mapping.expansions, last, point,
                                   [](const UnicodeExpansion& e, std::uint32_t p) { return e.point < p; });
    if (found == last || found->point != point) return false;
    for (auto c : found->text)
        if (c) out += static_cast<char32_t>(c);
    return true;
}

constexpr char32_t kSigma = 0x3a3, kFinalSigma = 0x3c2, kSmallSigma = 0x3c3;

// A capital sigma is final behind a cased character and before none, those without case in between left out.
bool is_final_sigma(std::u32string_view text, std::size_t at) {
    auto ignorable = [&](std::size_t i) { return contains(unicode_case_ignorable, text[i]); };
    std::size_t before = at;
    while (before > 0 && ignorable(before - 1)) --before;
    if (before == 0 || !is_cased(text[before - 1])) return false;
    std::size_t after = at + 1;
    while (after < text.size() && ignorable(after)) ++after;
    return after == text.size() || !is_cased(text[after]);
}

void add_lower(std::u32string_view text, std::size_t i, std::u32string& out) {
    char32_t c = text[i];
    if (c < 128) {
        out += c >= 'A' && c <= 'Z' ? c | 32 : c;
    } else if (c == kSigma) {
        out += is_final_sigma(text, i) ? kFinalSigma : kSmallSigma;
    } else if (!map(unicode_to_lower, c, out)) {
        out += c;
    }
}

void add_upper(char32_t c, std::u32string& out) {
    if (c < 128) {
        out += c >= 'a' && c <= 'z' ? c & ~char32_t{32} : c;
    } else if (!map(unicode_to_upper, c, out)) {
        out += c;
    }
}

void add_title(char32_t c, std::u32string& out) {
    if (c < 128 || !map(unicode_to_title, c, out)) add_upper(c, out);
}

}    // namespace

bool is_alpha(std::uint32_t p) {
    return p < 128 ? (p | 32) >= 'a' && (p | 32) <= 'z' : contains(unicode_alpha, p);
}
bool is_decimal(std::uint32_t p) {
    return p < 128 ? p >= '0' && p <= '9' : contains(unicode_decimal, p);
}
bool is_digit(std::uint32_t p) {
    return p < 128 ? p >= '0' && p <= '9' : contains(unicode_digit, p);
}
bool is_numeric(std::uint32_t p) {
    return p < 128 ? p >= '0' && p <= '9' : contains(unicode_numeric, p);
}
bool is_lower(std::uint32_t p) {
    return p < 128 ? p >= 'a' && p <= 'z' : contains(unicode_lower, p);
}
bool is_upper(std::uint32_t p) {
    return p < 128 ? p >= 'A' && p <= 'Z' : contains(unicode_upper, p);
}
bool is_title(std::uint32_t p) {
    return p >= 128 && contains(unicode_title, p);
}
bool is_space(std::uint32_t p) {
    return p < 128 ? p == ' ' || (p >= 9 && p <= 13) || (p >= 28 && p <= 31) : contains(unicode_space, p);
}

bool is_wide(std::uint32_t p) {
    return p >= 0x1100 && contains(unicode_wide, p);
}

int decimal_value(std::uint32_t point) {
    if (point < 128) return point >= '0' && point <= '9' ? static_cast<int>(point - '0') : -1;
    // Decimal digits come in runs of whole tens.
    auto& set = unicode_decimal;
    auto next = std::upper_bound(set.points, set.points + set.count, point) - set.points;
    return next % 2 ? static_cast<int>((point - set.points[next - 1]) % 10) : -1;
}

std::u32string to_lower(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) add_lower(text, i, out);
    return out;
}

std::u32string to_upper(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (char32_t c : text) add_upper(c, out);
    return out;
}

std::u32string to_title(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (inside) {
            add_lower(text, i, out);
        } else {
            add_title(text[i], out);
        }
        inside = is_cased(text[i]);
    }
    return out;
}

std::u32string capitalize(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 0) {
            add_title(text[i], out);
        } else {
            add_lower(text, i, out);
        }
    }
    return out;
}

std::u32string swap_case(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_upper(text[i])) {
            add_lower(text, i, out);
        } else if (is_lower(text[i])) {
            add_upper(text[i], out);
        } else {
            out += text[i];
        }
    }
    return out;
}

std::u32string case_fold(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (char32_t c : text) {
        if (c < 128) {
            out += c >= 'A' && c <= 'Z' ? c | 32 : c;
        } else if (!map(unicode_to_fold, c, out) && !map(unicode_to_lower, c, out)) {
            out += c;
        }
    }
    return out;
}

std::string to_number_text(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char32_t c : text) {
        if (c < 127) {
            out += static_cast<char>(c);
        } else if (is_space(c)) {
            out += ' ';
        } else {
            int digit = decimal_value(c);
            out += digit < 0 ? '?' : static_cast<char>('0' + digit);
        }
    }
    return out;
}

}    // namespace coroscope
