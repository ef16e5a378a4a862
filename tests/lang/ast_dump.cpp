// Answers for programs what parsing gives: the tree's dump or the error. For tests/lang/differential.py.
// Standard input: for each program its mode and size ("exec 12\n") and its bytes; standard output: size and answer.
#include <fmt/format.h>

#include <iostream>
#include <string>

#include "core/lang/parse.hpp"
#include "tests/core/lang/dump.hpp"

using namespace coroscope;

namespace {

std::string answer(const Source& source, ast::Mode mode, bool places) {
    auto parsed = parse(source, mode);
    if (parsed) return dump(source, **parsed, places);
    auto error = find_syntax_error(source, mode, Origin::string);
    return fmt::format("!{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}", error->kind, error->message, error->line,
                       error->offset, error->end_line,
                       error->end_offset == SyntaxError::no_offset ? "None" : std::to_string(error->end_offset),
                       error->text);
}

}    // namespace

int main(int count, char** arguments) {
    bool places = count > 1 && std::string(arguments[1]) == "--places";
    bool printed = count > 1 && std::string(arguments[1]) == "--printed";
    std::string mode;
    std::size_t size;
    while (std::cin >> mode >> size) {
        std::cin.get();
        std::string text(size, '\0');
        std::cin.read(text.data(), static_cast<std::streamsize>(size));
        Source source("x.py", std::move(text));
        auto kind = mode == "eval" ? ast::Mode::eval : mode == "single" ? ast::Mode::single : ast::Mode::exec;
        std::string result;
        if (printed) {
            auto parsed = parse(source, kind);
            result = syntax_warnings(source, kind) + (parsed ? "" : format_syntax_error(source, parsed.problem()));
        } else {
            result = answer(source, kind, places);
        }
        std::cout << result.size() << "\n" << result << std::flush;
    }
}
