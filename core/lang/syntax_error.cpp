#include "core/lang/syntax_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/lang/parse.hpp"

namespace coroscope {
namespace {

// Characters are counted by the bytes that begin one.
bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// The name behind coding: or coding= in a comment, if the line is one.
std::string_view coding_of(std::string_view line) {
    auto hash = line.find_first_not_of(" \t\f");
    if (hash == line.npos || line[hash] != '#') return {};
    for (auto at = line.find("coding", hash); at != line.npos; at = line.find("coding", at + 1)) {
        auto sign = at + 6;
        if (sign >= line.size() || (line[sign] != ':' && line[sign] != '=')) continue;
        auto begin = line.find_first_not_of(" \t", sign + 1);
        if (begin == line.npos) continue;
        auto end = begin;
        auto fits = [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.';
        };
        while (end < line.size() && fits(line[end])) ++end;
        if (end > begin) return line.substr(begin, end - begin);
    }
    return {};
}

}    // namespace

int characters_in(std::string_view line, int size) {
    auto limit = static_cast<int>(line.size()) + 1;
    int count = 0;
    for (int i = 0; i < std::min(size, limit); ++i)
        count += static_cast<std::size_t>(i) >= line.size() || begins_character(line[static_cast<std::size_t>(i)]);
    return count;
}

std::string_view declared_coding(std::string_view text) {
    auto first = text.substr(0, text.find('\n'));
    if (auto coding = coding_of(first); !coding.empty()) return coding;
    auto shown = first.find_first_not_of(" \t\f");
    if (first.size() == text.size() || (shown != first.npos && first[shown] != '#')) return {};
    text.remove_prefix(first.size() + 1);
    return coding_of(text.substr(0, text.find('\n')));
}

bool counts_characters(const Source& source, Origin origin) {
    return origin == Origin::string || !declared_coding(source.text).empty();
}

std::string quoted_line(const Source& source, int line, Origin origin) {
    auto text = source.line(static_cast<std::uint32_t>(line));
    bool is_cut = text.data() + text.size() == source.text.data() + source.text.size();    // no newline at the end
    if (origin == Origin::string || text.data() == nullptr) return std::string(text) + "\n";
    // CPython reads a file by 999 bytes and keeps the last piece of the line.
    constexpr std::size_t piece = 999;
    auto size = text.size() + (is_cut ? 0 : 1);
    if (size > piece) text.remove_prefix((size - 1) / piece * piece);
    return std::string(text) + (is_cut ? "" : "\n");
}

Problem to_problem(const SyntaxError& error) {
    Problem problem;
    problem.message = error.message;
    problem.hint = error.hint;
    problem.kind = error.kind;
    problem.span = error.span;
    return problem;
}

SyntaxError late_error(const Source& source, Span span, std::string message, Origin origin) {
    SyntaxError error;
    error.message = std::move(message);
    auto line = source.line_of(span.begin), end_line = source.line_of(span.end);
    error.line = static_cast<int>(line);
    error.offset = static_cast<int>(span.begin - source.line_begins[line - 1]) + 1;
    error.end_line = static_cast<int>(end_line);
    error.end_offset = static_cast<int>(span.end - source.line_begins[end_line - 1]) + 1;
    error.text = quoted_line(source, error.line, origin);
    error.span = span;
    error.is_late = true;
    return error;
}

// The steps are those of CPython's print_error_text, which counts characters and cuts bytes.
std::string format_syntax_error(const std::string& file_name, const SyntaxError& error) {
    std::string out;
    if (error.has_place) {
        out += fmt::format("  File \"{}\", line {}\n", file_name, error.line);
        auto text = std::string_view(error.text);
        int offset = error.offset, end_offset = error.end_offset;
        if (error.end_line > error.line) end_offset = static_cast<int>(text.size());
        // Of an IndentationError only the beginning is marked.
        bool single = error.kind == "IndentationError" || error.kind == "TabError";
        int carets = !single && end_offset > 0 && end_offset > offset ? end_offset - offset : 1;
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
