// A set of characters of a pattern, and how PCRE2 wants it written.
#pragma once

#include <string>
#include <vector>

namespace coroscope {

struct CharacterSet {
    struct Range {
        char32_t first, last;
    };
    std::vector<Range> ranges;
    std::string properties;      // \p{L} and their like, as PCRE2 writes them
    bool has_nonword = false;    // \W with Unicode: what neither ranges nor properties can say
    bool is_negated = false;

    void add(char32_t first, char32_t last) { ranges.push_back({first, last}); }
    // \d \D \s \S \w \W
    void add_category(char32_t letter, bool is_ascii);
    // The other case of every ASCII letter.
    void add_ascii_cases();
    // Where one of i, I and the two of Turkish is in it, the others are where case does not count. False: none is.
    bool add_letters_i();
};

std::string escaped(char32_t c);    // a literal
std::string written(const CharacterSet& set, char32_t limit);

}    // namespace coroscope
