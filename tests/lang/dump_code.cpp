// Compiles files and prints what came out as JSON, one code object a line, for compare_code.py.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "core/lang/compile.hpp"
#include "core/lang/opcode.hpp"
#include "core/lang/parse.hpp"

using namespace coroscope;

namespace {

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (unsigned char c : text)
        if (c < 0x20 || c == '"' || c == '\\')
            result += fmt::format("\\u{:04x}", c);
        else
            result += static_cast<char>(c);
    return result + "\"";
}

std::string joined(const std::vector<std::string>& parts) {
    std::string result = "[";
    for (auto& part : parts) result += (result.size() > 1 ? "," : "") + part;
    return result + "]";
}

void print(const CodeStore& store, const Code& code, const std::string& file) {
    auto& source = *store.sources[code.source];
    std::vector<std::string> words, locals, handlers;
    for (std::size_t i = 0; i < code.words.size(); ++i) {
        auto op = op_of(code.words[i]);
        auto span = code.positions[i];
        auto bytes = [&](std::uint32_t offset) { return offset - source.line_begins[source.line_of(offset) - 1]; };
        words.push_back(fmt::format("[\"{}\",{},{},{},{},{},{}]", name_of(op), arg_of(code.words[i]), code.lines[i],
                                    source.line_of(span.begin), bytes(span.begin), source.line_of(span.end),
                                    bytes(span.end)));
        if (has_extra_word(op)) ++i;
    }
    for (auto& name : code.local_names) locals.push_back(quoted(name));
    for (auto& h : code.handlers) handlers.push_back(fmt::format("[{},{},{},{}]", h.begin, h.end, h.handler, h.depth));
    fmt::print(
        "{{\"file\":{},\"qualname\":{},\"first_line\":{},\"flags\":{},\"locals\":{},\"free\":{},\"words\":{},"
        "\"handlers\":{}}}\n",
        quoted(file), quoted(code.qualname), code.first_line, code.flags, joined(locals), code.free_count,
        joined(words), joined(handlers));
    for (auto child : code.children) print(store, *store.codes[child], file);
}

}    // namespace

int main(int count, char** arguments) {
    auto shows_time = false, shows_words = false;
    for (int i = 1; i < count; ++i) {
        std::string file = arguments[i];
        if (file == "--time") {
            shows_time = true;
            continue;
        }
        if (file == "--words") {
            shows_words = true;
            continue;
        }
        std::ifstream in(file, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        CodeStore store;
        store.sources.push_back(std::make_unique<Source>(file, text));
        auto ast = parse(*store.sources[0]);
        if (!ast) {
            fmt::print(stderr, "{}: {}\n", file, ast.problem().message);
            continue;
        }
        auto begin = std::chrono::steady_clock::now();
        auto code = compile(**ast, 0, {}, store);
        std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        if (!code) {
            fmt::print(stderr, "{}: {}\n", file, code.problem().message);
            continue;
        }
        if (shows_time)
            fmt::print("{}: {} bytes, {:.2f} ms\n", file, text.size(), took.count());
        else if (shows_words)
            for (auto& c : store.codes) fmt::print("== {}\n{}\n", c->qualname, disassemble(*c));
        else
            print(store, *store.codes[*code], file);
    }
}
