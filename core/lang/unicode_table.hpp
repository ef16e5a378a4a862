// The generated tables of characters (Unicode 14); see characters.hpp and core/vm/unicode.hpp for what they are for.
#pragma once

#include <cstdint>

namespace coroscope {

struct UnicodeSet {
    const std::uint32_t* points;    // membership changes at each
    unsigned count;
};
struct UnicodeRun {
    std::uint32_t first, last;    // every stride-th of these
    std::uint32_t stride;
    std::int32_t distance;    // to what it becomes
};
struct UnicodeExpansion {
    std::uint32_t point;
    std::uint32_t text[3];    // 0: none
};
struct UnicodeMapping {
    const UnicodeRun* runs;
    unsigned run_count;
    const UnicodeExpansion* expansions;
    unsigned expansion_count;
};

bool contains(const UnicodeSet& set, std::uint32_t point);

extern const UnicodeSet unicode_name_start, unicode_name_part, unicode_unprintable;
extern const UnicodeSet unicode_alpha, unicode_decimal, unicode_digit, unicode_numeric, unicode_lower, unicode_upper,
    unicode_title, unicode_space, unicode_wide, unicode_case_ignorable;
extern const UnicodeMapping unicode_to_lower, unicode_to_upper;
extern const UnicodeMapping unicode_to_title;    // where it is not the upper case
extern const UnicodeMapping unicode_to_fold;     // where it is not the lower case

}    // namespace coroscope
