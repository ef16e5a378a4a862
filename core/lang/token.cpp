#include "core/lang/token.hpp"

namespace coroscope {
namespace {

struct Keyword {
    std::string_view word;
    Tok kind;
};

constexpr Keyword keywords[] = {
    {"False", Tok::kw_False},
    {"None", Tok::kw_None},
    {"True", Tok::kw_True},
    {"and", Tok::kw_and},
    {"as", Tok::kw_as},
    {"assert", Tok::kw_assert},
    {"async", Tok::kw_async},
    {"await", Tok::kw_await},
    {"break", Tok::kw_break},
    {"class", Tok::kw_class},
    {"continue", Tok::kw_continue},
    {"def", Tok::kw_def},
    {"del", Tok::kw_del},
    {"elif", Tok::kw_elif},
    {"else", Tok::kw_else},
    {"except", Tok::kw_except},
    {"finally", Tok::kw_finally},
    {"for", Tok::kw_for},
    {"from", Tok::kw_from},
    {"global", Tok::kw_global},
    {"if", Tok::kw_if},
    {"import", Tok::kw_import},
    {"in", Tok::kw_in},
    {"is", Tok::kw_is},
    {"lambda", Tok::kw_lambda},
    {"nonlocal", Tok::kw_nonlocal},
    {"not", Tok::kw_not},
    {"or", Tok::kw_or},
    {"pass", Tok::kw_pass},
    {"raise", Tok::kw_raise},
    {"return", Tok::kw_return},
    {"try", Tok::kw_try},
    {"while", Tok::kw_while},
    {"with", Tok::kw_with},
    {"yield", Tok::kw_yield},
};

// Words by length and first letter: at most a handful of comparisons decide.
struct KeywordIndex {
    std::uint8_t slots[9][26][3] = {};
    constexpr KeywordIndex() {
        for (std::uint8_t i = 0; i < sizeof keywords / sizeof *keywords; ++i) {
            auto first = keywords[i].word[0] | 0x20;
            auto& slot = slots[keywords[i].word.size()][first - 'a'];
            for (auto& entry : slot) {
                if (entry == 0) {
                    entry = static_cast<std::uint8_t>(i + 1);
                    break;
                }
            }
        }
    }
};

constexpr KeywordIndex index;

}    // namespace

Tok keyword_of(std::string_view word) {
    if (word.size() < 2 || word.size() > 8) return Tok::name;
    auto first = static_cast<unsigned char>(word[0]) | 0x20u;
    if (first < 'a' || first > 'z') return Tok::name;
    for (auto entry : index.slots[word.size()][first - 'a']) {
        if (entry == 0) break;
        if (keywords[entry - 1].word == word) return keywords[entry - 1].kind;
    }
    return Tok::name;
}

}    // namespace coroscope
