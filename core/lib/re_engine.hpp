// PCRE2 behind re: a pattern made ready for one width of characters, and one search with it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/vm/run.hpp"

namespace coroscope {

// Characters as they stand in the region: 1, 2 or 4 bytes each.
struct Subject {
    const void* characters = nullptr;
    std::size_t length = 0;
    std::uint32_t width = 1;
    std::string converted;    // where the pattern needs wider ones
};

struct EnginePattern;
struct EnginePatternDeleter {
    void operator()(EnginePattern* pattern) const;
};
using EnginePatternPtr = std::unique_ptr<EnginePattern, EnginePatternDeleter>;

// `flags` are Python's. Null: PCRE2 refuses it, `complaint` says why.
EnginePatternPtr make_engine_pattern(const std::string& text, std::uint32_t flags, std::uint32_t width,
                                     std::string* complaint);

enum class Anchor : std::uint8_t { none, start, both };
struct SearchPlace {
    std::size_t start = 0, end = 0;
    Anchor anchor = Anchor::none;
    bool is_not_empty_at_start = false;
};
// Start and end of the match and of every group, in turn; ~0: not part of it. Null: no match, or raised.
const std::size_t* engine_search(Run& run, EnginePattern& pattern, const Subject& subject, const SearchPlace& place);

}    // namespace coroscope
