// Tokens of a program, in the order and with the places that CPython's tokenizer gives them.
#pragma once

#include <cstdint>
#include <string_view>

namespace coroscope {

// clang-format off
enum class Tok : std::uint8_t {
    end, error, newline, indent, dedent, name, number, string, unknown,
    lpar, rpar, lsqb, rsqb, lbrace, rbrace, colon, comma, semi, dot, ellipsis, arrow, assign, walrus,
    plus, minus, star, slash, percent, at, amper, bar, caret, tilde, less, greater, double_star, double_slash,
    left_shift, right_shift, equal, not_equal, less_equal, greater_equal,
    plus_assign, minus_assign, star_assign, slash_assign, percent_assign, at_assign, amper_assign, bar_assign,
    caret_assign, left_shift_assign, right_shift_assign, double_star_assign, double_slash_assign,
    kw_False, kw_None, kw_True, kw_and, kw_as, kw_assert, kw_async, kw_await, kw_break, kw_class, kw_continue,
    kw_def, kw_del, kw_elif, kw_else, kw_except, kw_finally, kw_for, kw_from, kw_global, kw_if, kw_import, kw_in,
    kw_is, kw_lambda, kw_nonlocal, kw_not, kw_or, kw_pass, kw_raise, kw_return, kw_try, kw_while, kw_with, kw_yield
};
// clang-format on

struct Token {
    Tok kind;
    bool placeless;        // indent, dedent, end: CPython gives them no columns; begin says where the tokenizer stood
    std::uint8_t level;    // open brackets after this token
    std::uint32_t begin;
    std::uint32_t end;
};

// The keyword that the word is, or Tok::name.
Tok keyword_of(std::string_view word);

}    // namespace coroscope
