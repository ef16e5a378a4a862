// A syntax error with the very numbers that CPython's SyntaxError object carries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "core/base/source.hpp"

namespace coroscope {

// Where a source comes from. CPython counts a file's columns in bytes (unless the file declares its coding) and a
// string's in characters, sees the end of a file behind its last line, and reads long lines of files in pieces.
enum class Origin : std::uint8_t { file, string };

struct SyntaxError {
    static constexpr int no_offset = -1000000;    // CPython's None

    std::string kind =
        "SyntaxError";    // or IndentationError, TabError, MemoryError, RecursionError; empty: our own refusal
    std::string message;
    bool has_place = true;
    int line = 0;      // from 1
    int offset = 0;    // characters from 1; 0 or -1: none
    int end_line = 0;
    int end_offset = 0;
    std::string text;        // the line that CPython quotes, with its newline
    bool is_late = false;    // found when there was a tree: the line of text that is no file's is not quoted
    std::string hint;
    Span span;    // the place in the source
};

// The coding that a comment in one of the first two lines declares (PEP 263), or nothing.
std::string_view declared_coding(std::string_view text);

// Does CPython count characters in this source?
bool counts_characters(const Source& source, Origin origin);

// The line as SyntaxError.text has it, with its newline.
std::string quoted_line(const Source& source, int line, Origin origin);

// Characters in the first `size` bytes of the line, as CPython turns byte columns into offsets.
int characters_in(std::string_view line, int size);

Problem to_problem(const SyntaxError& error);

// One of the stages behind the parser; columns are bytes, as CPython has them there.
SyntaxError late_error(const Source& source, Span span, std::string message, Origin origin);

// What CPython prints on stderr for one that nobody catches.
std::string format_syntax_error(const std::string& file_name, const SyntaxError& error);

// The same for a problem that parse() gave for this source.
std::string format_syntax_error(const Source& source, const Problem& problem);

}    // namespace coroscope
