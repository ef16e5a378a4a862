#include "core/lang/load_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/lang/characters.hpp"
#include "core/lang/parse.hpp"

namespace coroscope {
namespace {

Problem refuse(std::string message, std::string hint = "", std::string kind = "SyntaxError") {
    Problem problem;
    problem.message = std::move(message);
    problem.hint = std::move(hint);
    problem.kind = std::move(kind);
    return problem;
}

struct BadByte {
    std::size_t at;
    const char* why;
};

// The first byte that is not UTF-8, in CPython's words; at == size if there is none.
BadByte find_bad_byte(std::string_view text) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t i = 0; i < text.size();) {
        unsigned first = byte(i);
        if (first < 0x80) {
            ++i;
            continue;
        }
        std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4) return {i, "invalid start byte"};
        for (std::size_t k = 1; k < size; ++k) {
            if (i + k >= text.size()) return {i, "unexpected end of data"};
            unsigned next = byte(i + k);
            unsigned low = k == 1 && first == 0xE0 ? 0xA0 : k == 1 && first == 0xF0 ? 0x90 : 0x80;
            unsigned high = k == 1 && first == 0xED ? 0x9F : k == 1 && first == 0xF4 ? 0x8F : 0xBF;
            if (next < low || next > high) return {i, "invalid continuation byte"};
        }
        i += size;
    }
    return {text.size(), ""};
}

// Lower case, - for _.
std::string plain_name(std::string_view coding) {
    std::string name;
    for (char c : coding) name.push_back(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    return name;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string from_latin_1(std::string_view bytes) {
    std::string text;
    for (char c : bytes) append_code_point(text, static_cast<unsigned char>(c));
    return text;
}

}    // namespace

std::string normalised_newlines(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r') {
            text.push_back(bytes[i]);
        } else {
            text.push_back('\n');
            if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
        }
    }
    return text;
}

Result<Source> load_source(std::string name, std::string_view bytes) {
    if (bytes.size() > max_source_bytes)
        return refuse(fmt::format("{} has {} bytes; the limit is {}", name, bytes.size(), max_source_bytes), "", "");
    bool marked = bytes.substr(0, 3) == "\xEF\xBB\xBF";
    if (marked) bytes.remove_prefix(3);
    auto text = normalised_newlines(bytes);
    auto declared = declared_coding(text);
    auto coding = plain_name(declared);
    bool is_utf8 = coding.empty() || is_one_of(coding, {"utf-8", "utf8"}) || coding.compare(0, 6, "utf-8-") == 0;
    if (is_one_of(coding, {"latin-1", "iso-8859-1", "iso-latin-1", "latin1", "latin", "l1", "iso8859-1", "iso8859",
                           "8859", "cp819", "ibm819", "iso-ir-100"})) {
        if (marked) return refuse("encoding problem: iso-8859-1 with BOM");
        return Source(std::move(name), from_latin_1(text));
    }
    if (is_one_of(coding, {"ascii", "us-ascii"})) {
        if (marked ||
            std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            return refuse(fmt::format("encoding problem: {}{}", declared, marked ? " with BOM" : ""));
    } else if (!is_utf8) {
        return refuse(fmt::format("{}: the encoding {} is not supported", name, declared), "save the file as UTF-8",
                      "");
    }
    auto bad = find_bad_byte(text);
    if (bad.at < text.size()) {
        auto byte = static_cast<unsigned char>(text[bad.at]);
        if (marked || !coding.empty())
            return refuse(fmt::format("(unicode error) 'utf-8' codec can't decode byte 0x{:02x} in position 0: {}",
                                      byte, bad.why));
        auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad.at), '\n');
        return refuse(
            fmt::format("Non-UTF-8 code starting with '\\x{:02x}' in file {} on line {}, but no encoding "
                        "declared; see https://peps.python.org/pep-0263/ for details",
                        byte, name, line));
    }
    return Source(std::move(name), std::move(text));
}

}    // namespace coroscope
