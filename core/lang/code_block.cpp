#include "core/lang/code_block.hpp"

#include <algorithm>
#include <string>

#include "core/lang/tokenize.hpp"

namespace coroscope {

namespace {

struct Lines {
    std::string_view text;
    std::uint32_t row_of(std::uint32_t at) const {
        auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(at, text.size()));
        return static_cast<std::uint32_t>(std::count(text.begin(), end, '\n')) + 1;
    }
    std::string_view line(std::uint32_t row) const {
        std::size_t begin = 0;
        while (--row && begin < text.size()) begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
        return text.substr(begin, text.find('\n', begin) - begin);
    }
};

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t\f"), line.size());
}

}    // namespace

std::uint32_t lines_of_block(std::string_view text) {
    Lines lines{text};
    bool has_started = false, is_lambda = false, is_decorator = false, has_arguments = false, skips_line = false;
    std::uint32_t last = 1, end = 0;
    int depth = 0;
    std::size_t body_column = std::string_view::npos;
    auto tokens = tokenize(text);
    for (const auto& token : tokens.list) {
        if (token.kind == Tok::end || token.kind == Tok::error) break;
        end = lines.row_of(token.begin);
        if (!has_started && !is_decorator) {
            if (token.kind == Tok::at) is_decorator = true;
            is_lambda = token.kind == Tok::kw_lambda;
            has_started = is_lambda || token.kind == Tok::kw_def || token.kind == Tok::kw_class;
            skips_line = true;
        } else if (token.kind == Tok::lpar && is_decorator) {
            has_arguments = true;
        } else if (token.kind == Tok::rpar && is_decorator) {
            is_decorator = has_arguments = false;
        } else if (token.kind == Tok::newline) {
            skips_line = false;
            last = end;
            if (is_lambda) return last;
            if (!has_arguments) is_decorator = false;
        } else if (skips_line) {
            continue;
        } else if (token.kind == Tok::indent) {
            if (has_started && body_column == std::string_view::npos) body_column = indent_of(lines.line(end));
            ++depth;
            skips_line = true;
        } else if (token.kind == Tok::dedent) {
            if (--depth <= 0) break;
        } else if (depth == 0) {
            break;
        }
        end = 0;
    }
    // Comments behind the body belong to it where they stand as deep.
    auto rows = end ? end - 1 : lines.row_of(static_cast<std::uint32_t>(text.size()));
    auto found = last;
    for (auto row = last + 1; row <= rows && body_column != std::string_view::npos; ++row) {
        auto line = lines.line(row);
        auto column = indent_of(line);
        if (column < line.size() && line[column] == '#' && column >= body_column) found = row;
    }
    return found;
}

}    // namespace coroscope
