// One thing of a pattern that a quantifier can follow: PCRE2's text for it and how many characters it can be.
#pragma once

#include <cstdint>
#include <string>

namespace coroscope {

constexpr std::uint64_t kMaxRepeat = 0xffffffff;

struct PatternWidth {
    std::uint64_t least = 0, most = 0;
};
PatternWidth operator+(PatternWidth a, PatternWidth b);
PatternWidth either(PatternWidth a, PatternWidth b);

struct PatternItem {
    std::string text;
    PatternWidth width;
    enum class Kind : std::uint8_t { place, repeat, single, group } kind = Kind::single;
    std::size_t first_group = 0;    // the first that it opened, if any
};
struct PatternPart {
    std::string text;
    PatternWidth width;
    bool is_empty = true;
};

// \b, or \B where it is inside of a word or of none.
std::string word_boundary(bool is_inside, bool is_ascii);
// The item so many times; `manner`: ' ' as many as can be, '?' as few, '+' never giving back.
void repeat_item(PatternItem& item, std::uint64_t least, std::uint64_t most, char manner);

}    // namespace coroscope
