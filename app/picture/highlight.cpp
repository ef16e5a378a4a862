#include "app/picture/highlight.hpp"

#include <algorithm>
#include <cctype>

namespace coroscope {

namespace {

bool is_word_start(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80);
}
bool is_word_part(char c) {
    return is_word_start(c) || std::isdigit(static_cast<unsigned char>(c));
}

template <std::size_t N>
bool is_one_of(std::string_view word, const char* const (&words)[N]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr const char* kKeywords[] = {
    "and",      "as",  "assert", "async",  "await", "break",   "class",  "continue", "def",  "del",    "elif",  "else",
    "except",   "for", "from",   "global", "if",    "finally", "import", "in",       "is",   "lambda", "match", "case",
    "nonlocal", "not", "or",     "pass",   "raise", "return",  "try",    "while",    "with", "yield"};
constexpr const char* kConstants[] = {"None", "True", "False", "self", "Ellipsis"};
constexpr const char* kBuiltins[] = {"print", "len",   "next",  "range",     "sum", "sorted", "list",
                                     "dict",  "set",   "tuple", "enumerate", "zip", "map",    "iter",
                                     "aiter", "anext", "repr",  "str",       "int", "float"};

Ink ink_of_word(std::string_view line, std::size_t begin, std::size_t end) {
    const std::string_view word = line.substr(begin, end - begin);
    if (is_one_of(word, kKeywords)) return Ink::keyword;
    if (is_one_of(word, kConstants)) return Ink::number;
    const bool is_called = end < line.size() && line[end] == '(';
    const bool is_attribute = begin > 0 && line[begin - 1] == '.';
    if (is_called && !is_attribute && is_one_of(word, kBuiltins)) return Ink::keyword;
    return is_called ? Ink::name : Ink::plain;
}

// Just behind the string that begins at `at` with its quote; sets `state` where it goes on in the next line.
std::size_t end_of_string(std::string_view line, std::size_t at, LineState& state) {
    const char quote = line[at];
    const bool is_triple = line.size() >= at + 3 && line[at + 1] == quote && line[at + 2] == quote;
    const std::size_t width = is_triple ? 3 : 1;
    for (std::size_t i = at + width; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line.substr(i, width) == std::string_view(line.data() + at, width)) {
            return i + width;
        }
    }
    if (is_triple) state = quote == '"' ? 1 : 2;
    return line.size();
}

std::size_t end_of_open_string(std::string_view line, LineState& state) {
    const std::string_view quotes = state == 1 ? "\"\"\"" : "'''";
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line.substr(i, 3) == quotes) {
            state = 0;
            return i + 3;
        }
    }
    return line.size();
}

}    // namespace

std::vector<InkedPiece> inked(std::string_view line, LineState& state) {
    std::vector<InkedPiece> pieces;
    const auto add = [&](std::size_t begin, std::size_t end, Ink ink) {
        if (begin == end) return;
        if (!pieces.empty() && pieces.back().ink == ink) {
            pieces.back().end = static_cast<std::uint32_t>(end);
        } else {
            pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), ink});
        }
    };
    std::size_t at = 0;
    if (state != 0) {
        at = end_of_open_string(line, state);
        add(0, at, Ink::string);
    }
    while (at < line.size()) {
        const char c = line[at];
        std::size_t end = at + 1;
        Ink ink = Ink::plain;
        if (c == '#') {
            end = line.size();
            ink = Ink::comment;
        } else if (c == '"' || c == '\'') {
            end = end_of_string(line, at, state);
            ink = Ink::string;
        } else if (is_word_start(c)) {
            while (end < line.size() && is_word_part(line[end])) ++end;
            const bool is_prefix = end - at <= 2 && end < line.size() && (line[end] == '"' || line[end] == '\'');
            ink = is_prefix ? Ink::string : ink_of_word(line, at, end);
        } else if (std::isdigit(static_cast<unsigned char>(c))) {
            while (end < line.size() && (is_word_part(line[end]) || line[end] == '.')) ++end;
            ink = Ink::number;
        }
        add(at, end, ink);
        at = end;
    }
    return pieces;
}

std::vector<LineState> line_states(const Source& source) {
    std::vector<LineState> states;
    LineState state = 0;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        states.push_back(state);
        inked(source.line(number), state);
    }
    return states;
}

}    // namespace coroscope
