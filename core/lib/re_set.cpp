#include "core/lib/re_set.hpp"

#include <algorithm>

namespace coroscope {
namespace {

using Range = CharacterSet::Range;
constexpr char32_t kLast = 0x10ffff;

// What str.isspace() says.
constexpr Range kSpaces[] = {{0x09, 0x0d},     {0x1c, 0x20},     {0x85, 0x85},     {0xa0, 0xa0},     {0x1680, 0x1680},
                             {0x2000, 0x200a}, {0x2028, 0x2029}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}};
constexpr Range kAsciiSpaces[] = {{0x09, 0x0d}, {0x20, 0x20}};
constexpr Range kDigits[] = {{'0', '9'}};
constexpr Range kWord[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};

template <std::size_t size>
void add_all(std::vector<Range>& to, const Range (&ranges)[size], bool is_complement) {
    if (!is_complement) {
        to.insert(to.end(), std::begin(ranges), std::end(ranges));
        return;
    }
    char32_t next = 0;
    for (auto& range : ranges) {
        if (range.first > next) to.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    to.push_back({next, kLast});
}

struct Shift {
    char32_t first, last;
    int by;
};

constexpr const char* kWordProperties = "\\p{L}\\p{N}_";

}    // namespace

void CharacterSet::add_category(char32_t letter, bool is_ascii) {
    bool is_complement = letter < U'a';
    switch (letter | 0x20) {
        case U's':
            if (is_ascii)
                add_all(ranges, kAsciiSpaces, is_complement);
            else
                add_all(ranges, kSpaces, is_complement);
            return;
        case U'd':
            if (is_ascii)
                add_all(ranges, kDigits, is_complement);
            else
                properties += is_complement ? "\\P{Nd}" : "\\p{Nd}";
            return;
        default:
            if (is_ascii)
                add_all(ranges, kWord, is_complement);
            else if (is_complement)
                has_nonword = true;
            else
                properties += kWordProperties;
    }
}

void CharacterSet::add_ascii_cases() {
    auto size = ranges.size();
    for (std::size_t i = 0; i < size; ++i) {
        for (auto [from, to, by] : {Shift{U'A', U'Z', 32}, Shift{U'a', U'z', -32}}) {
            auto first = std::max(ranges[i].first, from), last = std::min(ranges[i].last, to);
            if (first <= last) add(static_cast<char32_t>(first + by), static_cast<char32_t>(last + by));
        }
    }
}

bool CharacterSet::add_letters_i() {
    constexpr char32_t letters[] = {U'I', U'i', 0x130, 0x131};
    bool has_one = std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return std::any_of(std::begin(letters), std::end(letters),
                           [&](char32_t c) { return range.first <= c && c <= range.last; });
    });
    if (has_one)
        for (auto c : letters) add(c, c);
    // Letters that have the same capital and that no simple folding joins.
    for (auto [one, other] : {std::pair{U'\u0390', U'\u1fd3'}, {U'\u03b0', U'\u1fe3'}, {U'\ufb05', U'\ufb06'}}) {
        auto has = [&](char32_t c) {
            return std::any_of(ranges.begin(), ranges.end(),
                               [&](const Range& range) { return range.first <= c && c <= range.last; });
        };
        if (has(one) == has(other)) continue;
        add(one, one);
        add(other, other);
        has_one = true;
    }
    return has_one;
}

std::string escaped(char32_t c) {
    if ((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_')
        return std::string(1, static_cast<char>(c));
    constexpr const char* digits = "0123456789abcdef";
    std::string hex;
    do hex.insert(hex.begin(), digits[c & 15]);
    while (c >>= 4);
    return "\\x{" + hex + "}";
}

std::string written(const CharacterSet& set, char32_t limit) {
    std::string inner;
    for (auto& range : set.ranges) {
        if (range.first > limit) continue;
        inner += escaped(range.first);
        auto last = std::min(range.last, limit);
        if (last != range.first) inner += "-" + escaped(last);
    }
    inner += set.properties;
    if (set.has_nonword) {
        auto either = std::string("[^") + kWordProperties + "]" + (inner.empty() ? "" : "|[" + inner + "]");
        return set.is_negated ? "(?:(?!" + either + ")(?s:.))" : "(?:" + either + ")";
    }
    if (inner.empty()) return set.is_negated ? "(?s:.)" : "(?!)";
    return (set.is_negated ? "[^" : "[") + inner + "]";
}

}    // namespace coroscope
