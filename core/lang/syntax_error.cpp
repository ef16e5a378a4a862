#include "core/lang/syntax_error.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/lang/parse.hpp"

namespace coroscope {
namespace {

// Characters are counted by the bytes that begin one.
bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::uint32_t offset_at(const Source& source, int line, int column) {
    if (line < 1 || static_cast<std::uint32_t>(line) > source.line_count())
        return static_cast<std::uint32_t>(source.text.size());
    auto at = source.line_begins[static_cast<std::size_t>(line) - 1];
    auto end = at + static_cast<std::uint32_t>(source.line(static_cast<std::uint32_t>(line)).size());
    for (int left = column - 1; left > 0 && at < end; --left) {
        ++at;
        while (at < end && !begins_character(source.text[at])) ++at;
    }
    return at;
}

}    // namespace

int characters_in(std::string_view line, int size) {
    auto limit = static_cast<int>(line.size()) + 1;
    int count = 0;
    for (int i = 0; i < std::min(size, limit); ++i)
        count += static_cast<std::size_t>(i) >= line.size() || begins_character(line[static_cast<std::size_t>(i)]);
    return count;
}

Problem to_problem(const Source& source, const SyntaxError& error) {
    Problem problem;
    problem.message = error.message;
    problem.hint = error.hint;
    problem.kind = error.kind;
    if (error.has_place) {
        problem.span.begin = offset_at(source, error.line, std::max(error.offset, 1));
        problem.span.end = problem.span.begin;
        if (error.end_offset > 0) problem.span.end = offset_at(source, error.end_line, error.end_offset);
        problem.span.end = std::max(problem.span.begin, problem.span.end);
    }
    return problem;
}

// The steps are those of CPython's print_error_text, which counts characters and cuts bytes.
std::string format_syntax_error(const std::string& file_name, const SyntaxError& error) {
    std::string out;
    if (error.has_place) {
        out += fmt::format("  File \"{}\", line {}\n", file_name, error.line);
        auto text = std::string_view(error.text);
        int offset = error.offset, end_offset = error.end_offset;
        if (error.end_line > error.line) end_offset = static_cast<int>(text.size());
        int carets = end_offset > 0 && end_offset > offset ? end_offset - offset : 1;
        --offset;
        while (!text.empty() && (text[0] == ' ' || text[0] == '\t' || text[0] == '\f')) {
            text.remove_prefix(1);
            --offset;
        }
        if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
        offset = std::min(offset, static_cast<int>(text.size()));
        for (auto newline = text.find('\n'); newline != text.npos && static_cast<int>(newline) < offset;
             newline = text.find('\n')) {
            text.remove_prefix(newline + 1);
            offset -= static_cast<int>(newline) + 1;
        }
        out += fmt::format("    {}\n", text);
        if (offset >= 0)
            out += "    " + std::string(static_cast<std::size_t>(offset), ' ') +
                   std::string(static_cast<std::size_t>(carets), '^') + "\n";
    }
    auto kind = error.kind.empty() ? "Coroscope" : error.kind;
    out += error.message.empty() ? kind + "\n" : fmt::format("{}: {}\n", kind, error.message);
    return out;
}

std::string format_syntax_error(const Source& source, const Problem& problem) {
    // What CPython quotes cannot always be told from the span (fields of f-strings are quoted without their f-string).
    if (auto error = find_syntax_error(source); error && error->message == problem.message)
        return format_syntax_error(source.name, *error);
    SyntaxError error;
    error.kind = problem.kind;
    error.message = problem.message;
    auto begin = source.place_of(problem.span.begin), end = source.place_of(problem.span.end);
    error.line = static_cast<int>(begin.line);
    error.offset = static_cast<int>(begin.column) + 1;
    error.end_line = static_cast<int>(end.line);
    error.end_offset = static_cast<int>(end.column) + 1;
    error.text = std::string(source.line(begin.line)) + "\n";
    return format_syntax_error(source.name, error);
}

}    // namespace coroscope
