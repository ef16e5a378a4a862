// Python's pattern grammar, read by its own rules and written down again in PCRE2's notation.
//
// Errors, warnings and what counts as a group are Python's. What the two engines understand differently (spaces, word
// characters, case beyond ASCII, flags of a scope) is written out, so that PCRE2 has no choice left.
#pragma once

#include <optional>
#include <vector>

#include "core/lib/re_tokens.hpp"

namespace coroscope {

enum PatternFlag : std::uint32_t {
    re_template = 1,
    re_ignore_case = 2,
    re_locale = 4,
    re_multi_line = 8,
    re_dot_all = 16,
    re_unicode = 32,
    re_verbose = 64,
    re_debug = 128,
    re_ascii = 256,
};

// How a group stands to others, which tells the one that closed last.
struct GroupPlace {
    std::uint32_t around = 0;    // the group that it is in
    std::uint32_t order = 0;     // of its closing parenthesis among all
    std::uint32_t round = 0;     // the outermost repetition that it is in, 0: none
};

struct Translation {
    std::string text;                         // PCRE2's notation, ASCII
    std::uint32_t flags = 0;                  // those of the whole pattern, Python's numbers
    std::vector<std::u32string> names;        // by number of group; [0] is the match itself; empty: no name
    std::vector<GroupPlace> places;           // likewise
    char32_t widest = 0;                      // the greatest character that it names
    std::vector<std::string> warnings;        // FutureWarning
    std::vector<std::string> deprecations;    // DeprecationWarning
    std::optional<PatternError> error;
    std::uint32_t groups() const { return static_cast<std::uint32_t>(names.size()) - 1; }
};

// `limit` is the greatest character of the engine that will match; sets written out stop there.
Translation translate_pattern(std::u32string_view pattern, bool is_text, std::uint32_t flags, char32_t limit);

// One piece of a replacement: text, or a group's number.
struct TemplatePiece {
    std::u32string text;
    std::int64_t group = -1;
};
// What sub() and expand() read; `names` are those of the pattern's groups. Throws PatternError.
std::vector<TemplatePiece> read_template(std::u32string_view text, bool is_text,
                                         const std::vector<std::u32string>& names);

}    // namespace coroscope
