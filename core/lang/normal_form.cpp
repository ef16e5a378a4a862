#include "core/lang/normal_form.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/lang/characters.hpp"

extern "C" const unsigned char coroscope_normal_forms[];

namespace coroscope {
namespace {

constexpr std::uint32_t kSyllables = 0xac00, kLeads = 0x1100, kVowels = 0x1161, kTails = 0x11a7;
constexpr std::uint32_t kSyllableCount = 11172, kLeadCount = 19, kVowelCount = 21, kTailCount = 28;

// See normal_forms.py.
struct Forms {
    std::unordered_map<std::uint32_t, std::u32string> apart;
    std::unordered_map<std::uint32_t, std::uint32_t> classes;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> together;

    std::uint32_t class_of(char32_t c) const {
        auto at = classes.find(c);
        return at == classes.end() ? 0 : at->second;
    }
};

Forms read_forms() {
    auto* data = coroscope_normal_forms;
    auto number = [&] {
        std::uint32_t n = 0;
        for (int shift = 0;; shift += 7) {
            n |= static_cast<std::uint32_t>(*data & 127) << shift;
            if (!(*data++ & 128)) return n;
        }
    };
    Forms forms;
    std::uint32_t point = 0;
    for (auto count = number(); count > 0; --count) {
        point += number();
        auto& text = forms.apart[point];
        for (auto size = number(); size > 0; --size) text += static_cast<char32_t>(number());
    }
    point = 0;
    for (auto count = number(); count > 0; --count) {
        point += number();
        forms.classes[point] = number();
    }
    point = 0;
    for (auto count = number(); count > 0; --count) {
        point += number();
        auto second = number();
        forms.together[{point, second}] = number();
    }
    return forms;
}

void take_apart(const Forms& forms, char32_t c, std::u32string& out) {
    if (c >= kSyllables && c < kSyllables + kSyllableCount) {
        auto n = static_cast<std::uint32_t>(c) - kSyllables;
        out += static_cast<char32_t>(kLeads + n / (kVowelCount * kTailCount));
        out += static_cast<char32_t>(kVowels + n / kTailCount % kVowelCount);
        if (n % kTailCount) out += static_cast<char32_t>(kTails + n % kTailCount);
        return;
    }
    auto at = forms.apart.find(c);
    if (at == forms.apart.end())
        out += c;
    else
        out += at->second;
}

// Runs of combining characters in the order of their classes.
void put_in_order(const Forms& forms, std::u32string& text) {
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin;
        while (end < text.size() && forms.class_of(text[end])) ++end;
        std::stable_sort(text.begin() + static_cast<std::ptrdiff_t>(begin),
                         text.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](char32_t a, char32_t b) { return forms.class_of(a) < forms.class_of(b); });
        begin = end + 1;
    }
}

// What a and b together are; 0: two characters.
char32_t composed(const Forms& forms, char32_t a, char32_t b) {
    if (a >= kLeads && a < kLeads + kLeadCount && b >= kVowels && b < kVowels + kVowelCount)
        return kSyllables + ((a - kLeads) * kVowelCount + (b - kVowels)) * kTailCount;
    bool has_no_tail = a >= kSyllables && a < kSyllables + kSyllableCount && (a - kSyllables) % kTailCount == 0;
    if (has_no_tail && b > kTails && b < kTails + kTailCount) return a + (b - kTails);
    auto at = forms.together.find({a, b});
    return at == forms.together.end() ? 0 : at->second;
}

std::u32string put_together(const Forms& forms, const std::u32string& text) {
    std::u32string out;
    auto starter = std::u32string::npos;
    std::uint32_t last = 0;    // class of what was kept behind the starter
    for (char32_t c : text) {
        auto own = forms.class_of(c);
        bool is_blocked = starter == std::u32string::npos || (starter + 1 < out.size() && last >= own);
        char32_t whole = is_blocked ? 0 : composed(forms, out[starter], c);
        if (whole) {
            out[starter] = whole;
            continue;
        }
        if (!own) starter = out.size();
        last = own;
        out += c;
    }
    return out;
}

}    // namespace

std::u32string to_nfkc(std::u32string_view text) {
    auto forms = read_forms();
    std::u32string out;
    for (char32_t c : text) take_apart(forms, c, out);
    put_in_order(forms, out);
    return put_together(forms, out);
}

std::string to_nfkc(std::string_view utf8) {
    std::u32string text;
    for (std::size_t i = 0; i < utf8.size();) {
        auto first = static_cast<unsigned char>(utf8[i]);
        int size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        char32_t c = size == 1 ? first : first & (0x7f >> size);
        for (int k = 1; k < size && i + static_cast<std::size_t>(k) < utf8.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 63);
        text += c;
        i += static_cast<std::size_t>(size);
    }
    std::string out;
    for (char32_t c : to_nfkc(text)) append_code_point(out, c);
    return out;
}

}    // namespace coroscope
