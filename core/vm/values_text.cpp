// How strings and bytes are written as literals.
#include "core/lang/characters.hpp"
#include "core/machine/text.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

void append_hex(std::string& out, std::uint32_t number, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += "0123456789abcdef"[number >> shift & 15];
}

// Both write control characters alike; false: c is to be shown as it is.
bool append_escaped(std::string& out, std::uint32_t c, char quote) {
    if (c == static_cast<unsigned char>(quote) || c == '\\') {
        out += '\\';
        out += static_cast<char>(c);
    } else if (c == '\n') {
        out += "\\n";
    } else if (c == '\r') {
        out += "\\r";
    } else if (c == '\t') {
        out += "\\t";
    } else if (c < 0x20 || c == 0x7f) {
        out += "\\x";
        append_hex(out, c, 2);
    } else {
        return false;
    }
    return true;
}

}    // namespace

void append_str_repr(const Machine& m, Value str, std::string& utf8) {
    auto& s = *at<Str>(m, str);
    bool has_single = false, has_double = false;
    for (std::uint32_t i = 0; i < s.length; ++i) {
        auto c = char_at(s, i);
        has_single |= c == '\'';
        has_double |= c == '"';
    }
    char quote = has_single && !has_double ? '"' : '\'';
    utf8 += quote;
    for (std::uint32_t i = 0; i < s.length; ++i) {
        auto c = char_at(s, i);
        if (append_escaped(utf8, c, quote)) continue;
        if (c < 0x7f) {
            utf8 += static_cast<char>(c);
        } else if (is_printable(c)) {
            append_code_point(utf8, c);
        } else if (c <= 0xff) {
            utf8 += "\\x";
            append_hex(utf8, c, 2);
        } else if (c <= 0xffff) {
            utf8 += "\\u";
            append_hex(utf8, c, 4);
        } else {
            utf8 += "\\U";
            append_hex(utf8, c, 8);
        }
    }
    utf8 += quote;
}

void append_bytes_repr(std::string_view bytes, std::string& utf8, bool is_array) {
    bool prefers_double = bytes.find('\'') != bytes.npos && bytes.find('"') == bytes.npos;
    char quote = prefers_double ? '"' : '\'';
    utf8 += 'b';
    utf8 += quote;
    for (unsigned char c : bytes) {
        if (is_array && c == '\'' && quote == '"') utf8 += '\\';    // bytearray_repr escapes it in either case
        if (append_escaped(utf8, c, quote)) continue;
        if (c < 0x80) {
            utf8 += static_cast<char>(c);
        } else {
            utf8 += "\\x";
            append_hex(utf8, c, 2);
        }
    }
    utf8 += quote;
}

void append_address(Run& run, Value v, std::string& utf8) {
    if (run.is_quiet) {
        utf8 += "0x0";
        return;
    }
    auto number = std::uint64_t{0x7f0000000000} + std::uint64_t{identity(run, v)} * 16;
    utf8 += "0x";
    append_hex(utf8, static_cast<std::uint32_t>(number >> 32), 4);
    append_hex(utf8, static_cast<std::uint32_t>(number), 8);
}

}    // namespace coroscope
