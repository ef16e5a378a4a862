#include "app/cli/read_program.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace coroscope {
namespace {

Problem problem(std::string message, const char* kind = "") {
    return {std::move(message), {}, "", kind};
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

// One that lies in a folder: whoever opens it waits for somebody to write. Those of a shell, <(...), lie nowhere.
bool is_named_pipe(const std::string& path, const struct stat& about) {
    char resolved[PATH_MAX];
    return S_ISFIFO(about.st_mode) && ::realpath(path.c_str(), resolved);
}

// Length of the well-formed UTF-8 sequence at `p`, 0: there is none.
std::size_t sequence_at(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0; };
    auto is_tail = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    auto first = byte(0), second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return is_tail(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        bool is_short = first == 0xe0 && second < 0xa0, is_surrogate = first == 0xed && second > 0x9f;
        return is_tail(1) && is_tail(2) && !is_short && !is_surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        bool is_short = first == 0xf0 && second < 0x90, is_beyond = first == 0xf4 && second > 0x8f;
        return is_tail(1) && is_tail(2) && is_tail(3) && !is_short && !is_beyond ? 4 : 0;
    }
    return 0;
}

// What a comment in the first two lines declares: "latin-1" of "# -*- coding: latin-1 -*-"; empty: nothing.
std::string declared_encoding(std::string_view text) {
    for (int line = 0; line < 2 && !text.empty(); ++line) {
        auto end = std::min(text.find('\n'), text.size());
        auto row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        auto hash = row.find_first_not_of(" \t\f");
        if (hash == std::string_view::npos) continue;
        if (row[hash] != '#') return "";
        auto at = row.find("coding", hash);
        if (at == std::string_view::npos || at + 6 >= row.size() || (row[at + 6] != ':' && row[at + 6] != '='))
            continue;
        auto begin = row.find_first_not_of(" \t", at + 7);
        if (begin == std::string_view::npos) continue;
        std::string name;
        for (auto c : row.substr(begin)) {
            bool is_part = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                           c == '_' || c == '.';
            if (!is_part) break;
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '_' ? '-' : c;
        }
        return name;
    }
    return "";
}

std::string with_plain_newlines(const std::string& text) {
    if (text.find('\r') == std::string::npos) return text;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        out += text[i] == '\r' ? '\n' : text[i];
    }
    return out;
}

}    // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t most) {
    auto cannot = [&](const std::string& why) { return problem(fmt::format("cannot read {}: {}", path, why)); };
    struct stat about;
    if (stat(path.c_str(), &about) != 0)
        return cannot(errno == ENOENT ? "there is no such file" : std::strerror(errno));
    if (S_ISDIR(about.st_mode)) return cannot("it is a directory");
    if (is_named_pipe(path, about)) return cannot("it is a pipe, not a file");
    std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) return cannot(std::strerror(errno));
    std::string bytes;
    char buffer[1 << 16];
    while (auto count = std::fread(buffer, 1, sizeof buffer, file.get())) {
        bytes.append(buffer, count);
        if (most && bytes.size() > most)
            return cannot(fmt::format("it is too large, {} bytes; the limit is {} bytes",
                                      std::max<std::uint64_t>(bytes.size(), static_cast<std::uint64_t>(about.st_size)),
                                      most));
    }
    if (std::ferror(file.get())) return cannot(std::strerror(errno));
    return bytes;
}

bool write_file(const std::string& path, std::string_view bytes) {
    std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "wb"));
    return file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
           std::fflush(file.get()) == 0;
}

std::size_t find_not_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        auto size = sequence_at(bytes, i);
        if (!size) return i;
        i += size;
    }
    return std::string_view::npos;
}

Result<Source> decode_program(const std::string& name, std::string bytes) {
    bool has_mark = bytes.compare(0, 3, "\xef\xbb\xbf") == 0;
    if (has_mark) bytes.erase(0, 3);
    auto encoding = declared_encoding(bytes);
    static constexpr std::string_view known[] = {"", "utf-8", "utf8", "ascii", "us-ascii", "utf-8-sig"};
    if (std::find(std::begin(known), std::end(known), encoding) == std::end(known))
        return problem(
            fmt::format("{}: cannot run this program: it declares the encoding {}; save it as UTF-8 without "
                        "that declaration",
                        name, encoding));
    if (auto at = find_not_utf8(bytes); at != std::string_view::npos) {
        auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        auto byte = static_cast<unsigned char>(bytes[at]);
        return problem(
            fmt::format("  File \"{}\", line {}\nSyntaxError: Non-UTF-8 code starting with '\\x{:02x}' in file "
                        "{} on line {}, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
                        name, line, byte, name, line),
            "SyntaxError");
    }
    return Source(name, with_plain_newlines(bytes));
}

Result<Source> read_program(const std::string& path) {
    auto bytes = read_file(path, kMostSourceBytes);
    if (!bytes) return problem("coroscope: " + bytes.problem().message);
    return decode_program(path, std::move(*bytes));
}

}    // namespace coroscope
