// The field's words in plain ones: what a reader who meets a term for the first time is told about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope {

struct Term {
    const char* word;
    const char* meaning;
};

// Where a term stands in a text.
struct TermPlace {
    std::size_t begin = 0, end = 0;    // bytes
    const Term* term = nullptr;
};

// In order of their places; of terms that overlap the longer one, each term once.
std::vector<TermPlace> terms_in(std::string_view text);

}    // namespace coroscope
