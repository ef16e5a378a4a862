#include "core/lang/character_names.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

extern "C" const unsigned char coroscope_character_names[];
extern "C" const unsigned coroscope_character_names_size;

namespace coroscope {
namespace {

struct Range {
    std::uint32_t first, last;
};
constexpr Range kIdeographs[] = {{0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0x20000, 0x2a6df}, {0x2a700, 0x2b738},
                                 {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1}, {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a}};
constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-", kSyllable = "HANGUL SYLLABLE ";
constexpr std::uint32_t kFirstSyllable = 0xac00;
constexpr std::array<std::string_view, 19> kLeads = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                                     "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::array<std::string_view, 21> kVowels = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                                      "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                                      "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::array<std::string_view, 28> kTails = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                                     "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                                     "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};

bool is_ideograph(std::uint32_t point) {
    for (auto range : kIdeographs)
        if (point >= range.first && point <= range.last) return true;
    return false;
}

std::string syllable(std::uint32_t point) {
    auto n = point - kFirstSyllable;
    auto vowels = static_cast<std::uint32_t>(kVowels.size()), tails = static_cast<std::uint32_t>(kTails.size());
    return fmt::format("{}{}{}{}", kSyllable, kLeads[n / (vowels * tails)], kVowels[n / tails % vowels],
                       kTails[n % tails]);
}

// The words of the table, and where its names begin: see character_names.py.
struct Table {
    std::vector<std::string_view> words;
    std::size_t names = 2;
};

Table read_words() {
    auto* data = coroscope_character_names;
    Table table;
    auto count = static_cast<std::size_t>(data[0] | data[1] << 8);
    table.words.reserve(count);
    while (table.words.size() < count) {
        std::string_view word(reinterpret_cast<const char*>(data + table.names));
        table.words.push_back(word);
        table.names += word.size() + 1;
    }
    return table;
}

// Calls use(point, code of the words) until it returns true.
template <class Use>
void walk(const Table& table, Use use) {
    auto* data = coroscope_character_names;
    std::uint32_t point = 0;
    bool has_whole_codes = false;
    for (auto at = table.names; at < coroscope_character_names_size;) {
        if (data[at] == 0 && !has_whole_codes && at > table.names) {
            has_whole_codes = true;
            ++at;
            continue;
        }
        std::uint32_t number = 0;
        for (int shift = 0;; shift += 7) {
            number |= static_cast<std::uint32_t>(data[at] & 127) << shift;
            if (!(data[at++] & 128)) break;
        }
        point = has_whole_codes ? number : point + number;
        auto begin = at;
        while (data[at]) at += data[at] < 0xc0 ? 1 : 2;
        if (use(point, std::string_view(reinterpret_cast<const char*>(data + begin), at - begin))) return;
        ++at;
    }
}

std::string code_of(std::size_t place) {
    if (place < 191) return {static_cast<char>(place + 1)};
    place -= 191;
    return {static_cast<char>(0xc0 | place >> 8), static_cast<char>(place & 255)};
}

}    // namespace

std::optional<std::uint32_t> character_named(std::string_view given) {
    std::string name;
    for (char c : given) name += c >= 'a' && c <= 'z' ? static_cast<char>(c & ~32) : c;
    if (name.compare(0, kIdeograph.size(), kIdeograph) == 0) {
        std::uint32_t point = 0;
        auto digits = std::string_view(name).substr(kIdeograph.size());
        if (digits.size() < 4 || digits.size() > 5) return std::nullopt;
        for (char c : digits) {
            auto digit = std::string_view("0123456789ABCDEF").find(c);
            if (digit == std::string_view::npos) return std::nullopt;
            point = point * 16 + static_cast<std::uint32_t>(digit);
        }
        return is_ideograph(point) ? std::optional(point) : std::nullopt;
    }
    if (name.compare(0, kSyllable.size(), kSyllable) == 0) {
        for (auto point = kFirstSyllable; point < kFirstSyllable + 11172; ++point)
            if (syllable(point) == name) return point;
        return std::nullopt;
    }
    auto table = read_words();
    std::string code;
    for (std::size_t begin = 0; begin <= name.size();) {
        auto end = std::min(name.find(' ', begin), name.size());
        auto word = std::string_view(name).substr(begin, end - begin);
        std::size_t place = 0;
        while (place < table.words.size() && table.words[place] != word) ++place;
        if (place == table.words.size()) return std::nullopt;
        code += code_of(place);
        begin = end + 1;
    }
    std::optional<std::uint32_t> found;
    walk(table, [&](std::uint32_t point, std::string_view words) {
        if (words == code) found = point;
        return found.has_value();
    });
    return found;
}

std::string name_of_character(std::uint32_t point) {
    if (is_ideograph(point)) return fmt::format("{}{:X}", kIdeograph, point);
    if (point >= kFirstSyllable && point < kFirstSyllable + 11172) return syllable(point);
    auto table = read_words();
    std::string name;
    walk(table, [&](std::uint32_t at, std::string_view words) {
        if (at < point) return false;
        for (std::size_t i = 0; at == point && i < words.size();) {
            auto first = static_cast<unsigned char>(words[i++]);
            std::size_t place = first < 0xc0 ? first - 1u : 191u + ((first & 63u) << 8);
            if (first >= 0xc0) place += static_cast<unsigned char>(words[i++]);
            name += (name.empty() ? "" : " ") + std::string(table.words[place]);
        }
        return true;
    });
    return name;
}

}    // namespace coroscope
