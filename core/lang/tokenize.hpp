// From text to tokens, up to the first character that cannot be part of a program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/lang/token.hpp"

namespace coroscope {

struct TokenError {
    // CPython raises `message` itself at once; the others become errors only when the parser arrives there.
    enum class Kind : std::uint8_t { message, end_of_file, dedent, tabs, too_deep, continuation };
    Kind kind = Kind::message;
    std::string text;
    std::uint32_t at = 0;              // where the tokenizer stood
    std::uint32_t line_begin = 0;      // of the line it stood on
    std::uint32_t buffer_begin = 0;    // of the first of the lines that backslashes join to it
    std::uint32_t range_begin = 0;     // a range of its own; empty if end is 0
    std::uint32_t range_end = 0;
};

struct OpenBracket {
    char bracket;
    std::uint32_t at;
};

// A number that runs into a keyword, as in 1if: CPython warns.
struct JoinedNumber {
    std::uint32_t begin;
    std::uint32_t end;
    const char* kind;
};

struct Tokens {
    std::vector<Token> list;    // the last one is Tok::end or Tok::error
    TokenError error;
    std::vector<OpenBracket> open;    // brackets that were open there
    std::vector<JoinedNumber> joined_numbers;
};

struct TokenizeOptions {
    std::uint32_t base = 0;          // added to every offset
    std::uint32_t first_line = 1;    // number of the first line, for messages
};

// Text has no NUL and no \r.
Tokens tokenize(std::string_view text, TokenizeOptions options = {});

}    // namespace coroscope
