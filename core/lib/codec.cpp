// Encoding and decoding, with the error handlers of the language.
#include "core/lib/codec.hpp"

#include <fmt/format.h>

#include <map>

#include "core/lang/character_names.hpp"
#include "core/lang/characters.hpp"
#include "core/lib/codec_escape.hpp"

namespace coroscope {

namespace {

bool is_surrogate(char32_t c) {
    return c >= 0xd800 && c < 0xe000;
}

int unit_size(Codec codec) {
    switch (codec) {
        case Codec::utf16:
        case Codec::utf16_le:
        case Codec::utf16_be: return 2;
        case Codec::utf32:
        case Codec::utf32_le:
        case Codec::utf32_be: return 4;
        default: return 1;
    }
}
bool is_big(Codec codec) {
    return codec == Codec::utf16_be || codec == Codec::utf32_be;
}

// Windows 1252: Latin-1 but for the bytes from 0x80 to 0x9f; 0 where there is no character.
constexpr char16_t kCp1252[] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
                                0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
char32_t cp1252_point(unsigned char byte) {
    return byte < 0x80 || byte > 0x9f ? byte : kCp1252[byte - 0x80];
}
int cp1252_byte(char32_t c) {
    if (c < 0x80 || (c > 0x9f && c < 0x100)) return static_cast<int>(c);
    for (int i = 0; i < 32; ++i)
        if (c && kCp1252[i] == c) return 0x80 + i;
    return -1;
}

void put_unit(std::uint32_t unit, int size, bool big, std::string* out) {
    for (int i = 0; i < size; ++i) *out += static_cast<char>(unit >> 8 * (big ? size - 1 - i : i));
}

bool encodes(Codec codec, char32_t c) {
    if (codec == Codec::ascii) return c < 0x80;
    if (codec == Codec::latin1) return c < 0x100;
    if (codec == Codec::cp1252) return cp1252_byte(c) >= 0;
    return !is_surrogate(c) || codec == Codec::escape || codec == Codec::raw_escape;
}

void put_char(char32_t c, Codec codec, std::string* out) {
    int size = unit_size(codec);
    if (codec == Codec::cp1252) {
        *out += static_cast<char>(cp1252_byte(c));
    } else if (codec == Codec::escape || codec == Codec::raw_escape) {
        append_escape(c, codec == Codec::raw_escape, out);
    } else if (codec == Codec::utf8 || codec == Codec::utf8_sig) {
        append_code_point(*out, c);
    } else if (size == 2 && c > 0xffff) {
        put_unit(0xd800 + ((c - 0x10000) >> 10), 2, is_big(codec), out);
        put_unit(0xdc00 + ((c - 0x10000) & 0x3ff), 2, is_big(codec), out);
    } else {
        put_unit(c, size, is_big(codec), out);
    }
}

const char* encode_reason(Codec codec) {
    if (codec == Codec::ascii) return "ordinal not in range(128)";
    if (codec == Codec::latin1) return "ordinal not in range(256)";
    if (codec == Codec::cp1252) return "character maps to <undefined>";
    return "surrogates not allowed";
}

std::string escaped(std::uint32_t c) {
    if (c < 0x100) return fmt::format("\\x{:02x}", c);
    if (c < 0x10000) return fmt::format("\\u{:04x}", c);
    return fmt::format("\\U{:08x}", c);
}

using Decoded = DecodedPoint;

// One character at bytes[i], by UTF-8; on failure the length of the wrong part and its reason.
Decoded decode_utf8(std::string_view bytes, std::size_t i) {
    auto at = [&](std::size_t k) { return static_cast<unsigned char>(bytes[i + k]); };
    auto left = bytes.size() - i;
    unsigned lead = at(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xc2 || lead > 0xf4) return {0, 1, "invalid start byte"};
    std::size_t size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t point = lead & (0x7f >> size);
    for (std::size_t k = 1; k < size; ++k) {
        if (k >= left) return {0, k, "unexpected end of data"};
        unsigned low = 0x80, high = 0xbf;
        if (k == 1) {
            if (lead == 0xe0) low = 0xa0;
            if (lead == 0xed) high = 0x9f;
            if (lead == 0xf0) low = 0x90;
            if (lead == 0xf4) high = 0x8f;
        }
        if (at(k) < low || at(k) > high) return {0, k, "invalid continuation byte"};
        point = point << 6 | (at(k) & 0x3f);
    }
    return {point, size};
}

Decoded decode_wide(std::string_view bytes, std::size_t i, int size, bool big) {
    auto unit_at = [&](std::size_t from) {
        std::uint32_t unit = 0;
        for (int k = 0; k < size; ++k)
            unit |= std::uint32_t{static_cast<unsigned char>(bytes[from + k])} << 8 * (big ? size - 1 - k : k);
        return unit;
    };
    auto left = bytes.size() - i;
    if (left < static_cast<std::size_t>(size)) return {0, left, "truncated data"};
    auto unit = unit_at(i);
    if (size == 4) {
        if (unit > 0x10ffff) return {0, 4, "code point not in range(0x110000)"};
        if (is_surrogate(unit)) return {0, 4, "code point in surrogate code point range(0xd800, 0xe000)"};
        return {unit, 4};
    }
    if (!is_surrogate(unit)) return {unit, 2};
    if (unit >= 0xdc00) return {0, 2, "illegal encoding"};
    if (left < 4) return {0, left, "unexpected end of data"};
    auto second = unit_at(i + 2);
    if (second < 0xdc00 || second > 0xdfff) return {0, 2, "illegal UTF-16 surrogate"};
    return {0x10000 + ((unit & 0x3ff) << 10 | (second & 0x3ff)), 4};
}

}    // namespace

Codec find_codec(std::string_view name) {
    std::string plain;
    for (char c : name) plain += c == '_' || c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
    struct Spelling {
        std::string_view name;
        Codec codec;
    };
    static constexpr Spelling kSpellings[] = {
        {"utf-8", Codec::utf8},
        {"utf8", Codec::utf8},
        {"u8", Codec::utf8},
        {"utf", Codec::utf8},
        {"ascii", Codec::ascii},
        {"us-ascii", Codec::ascii},
        {"646", Codec::ascii},
        {"latin-1", Codec::latin1},
        {"latin1", Codec::latin1},
        {"latin", Codec::latin1},
        {"l1", Codec::latin1},
        {"iso-8859-1", Codec::latin1},
        {"iso8859-1", Codec::latin1},
        {"8859", Codec::latin1},
        {"utf-16", Codec::utf16},
        {"utf16", Codec::utf16},
        {"utf-16-le", Codec::utf16_le},
        {"utf-16le", Codec::utf16_le},
        {"utf-16-be", Codec::utf16_be},
        {"utf-16be", Codec::utf16_be},
        {"utf-32", Codec::utf32},
        {"utf32", Codec::utf32},
        {"utf-32-le", Codec::utf32_le},
        {"utf-32le", Codec::utf32_le},
        {"utf-32-be", Codec::utf32_be},
        {"utf-32be", Codec::utf32_be},
        {"utf-8-sig", Codec::utf8_sig},
        {"cp1252", Codec::cp1252},
        {"windows-1252", Codec::cp1252},
        {"1252", Codec::cp1252},
        {"unicode-escape", Codec::escape},
        {"unicodeescape", Codec::escape},
        {"raw-unicode-escape", Codec::raw_escape},
        {"rawunicodeescape", Codec::raw_escape},
    };
    for (auto& spelling : kSpellings)
        if (spelling.name == plain) return spelling.codec;
    return Codec::none;
}

std::string_view codec_name(Codec codec) {
    switch (codec) {
        case Codec::utf8: return "utf-8";
        case Codec::ascii: return "ascii";
        case Codec::latin1: return "latin-1";
        case Codec::utf16: return "utf-16";
        case Codec::utf16_le: return "utf-16-le";
        case Codec::utf16_be: return "utf-16-be";
        case Codec::utf32: return "utf-32";
        case Codec::utf32_le: return "utf-32-le";
        case Codec::utf32_be: return "utf-32-be";
        case Codec::utf8_sig: return "utf-8";
        case Codec::cp1252: return "charmap";
        case Codec::escape: return "unicodeescape";
        case Codec::raw_escape: return "rawunicodeescape";
        case Codec::none: break;
    }
    return "";
}

OnCodecError find_error_handler(std::string_view name) {
    constexpr std::string_view kNames[] = {
        "strict",          "ignore",        "replace",    "backslashreplace", "xmlcharrefreplace",
        "surrogateescape", "surrogatepass", "namereplace"};
    for (int i = 0; i < static_cast<int>(OnCodecError::none); ++i)
        if (kNames[i] == name) return static_cast<OnCodecError>(i);
    return OnCodecError::none;
}

CodecProblem encode(std::u32string_view text, Codec codec, OnCodecError on_error, std::string* out) {
    if (codec == Codec::utf16 || codec == Codec::utf32) put_unit(0xfeff, unit_size(codec), false, out);
    if (codec == Codec::utf8_sig) append_code_point(*out, 0xfeff);
    std::map<char32_t, std::string> names;    // of characters that were looked up
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        if (encodes(codec, c)) {
            put_char(c, codec, out);
            continue;
        }
        auto put_text = [&](std::string_view replacement) {
            for (char r : replacement) put_char(static_cast<unsigned char>(r), codec, out);
        };
        switch (on_error) {
            case OnCodecError::ignore: continue;
            case OnCodecError::replace: put_text("?"); continue;
            case OnCodecError::backslashreplace: put_text(escaped(c)); continue;
            case OnCodecError::xmlcharrefreplace:
                put_text(fmt::format("&#{};", static_cast<std::uint32_t>(c)));
                continue;
            case OnCodecError::namereplace: {
                auto [name, is_new] = names.try_emplace(c);
                if (is_new) name->second = name_of_character(c);
                put_text(name->second.empty() ? escaped(c) : "\\N{" + name->second + "}");
                continue;
            }
            case OnCodecError::surrogateescape:
                if (c >= 0xdc80 && c <= 0xdcff && unit_size(codec) <= 1) {
                    *out += static_cast<char>(c - 0xdc00);
                    continue;
                }
                break;
            case OnCodecError::surrogatepass:
                if (is_surrogate(c) && codec != Codec::ascii && codec != Codec::latin1 && codec != Codec::cp1252) {
                    put_char(c, codec, out);
                    continue;
                }
                break;
            default: break;
        }
        auto end = i + 1;
        while (unit_size(codec) == 1 && end < text.size() && !encodes(codec, text[end])) ++end;
        return {i, end, encode_reason(codec)};
    }
    return {};
}

CodecProblem decode(std::string_view bytes, Codec codec, OnCodecError on_error, std::u32string* out) {
    int size = unit_size(codec);
    bool big = is_big(codec);
    std::size_t i = 0;
    if (codec == Codec::utf16 || codec == Codec::utf32) {
        std::string_view little("\xff\xfe\0\0", static_cast<std::size_t>(size)), other("\0\0\xfe\xff", 4);
        auto mark = bytes.substr(0, static_cast<std::size_t>(size));
        if (mark == little) {
            i = static_cast<std::size_t>(size);
        } else if (mark == other.substr(4 - static_cast<std::size_t>(size))) {
            big = true;
            i = static_cast<std::size_t>(size);
        }
    }
    if (codec == Codec::utf8_sig && bytes.substr(0, 3) == "\xef\xbb\xbf") i = 3;
    auto found = codec;
    if (codec == Codec::utf16) found = big ? Codec::utf16_be : Codec::utf16_le;
    if (codec == Codec::utf32) found = big ? Codec::utf32_be : Codec::utf32_le;
    while (i < bytes.size()) {
        Decoded next;
        auto byte = static_cast<unsigned char>(bytes[i]);
        if (codec == Codec::latin1) {
            next = {byte, 1};
        } else if (codec == Codec::cp1252) {
            auto point = cp1252_point(byte);
            next = point ? Decoded{point, 1} : Decoded{byte, 1, byte ? "character maps to <undefined>" : nullptr};
        } else if (codec == Codec::ascii) {
            next = byte < 0x80 ? Decoded{byte, 1} : Decoded{0, 1, "ordinal not in range(128)"};
        } else if (codec == Codec::escape || codec == Codec::raw_escape) {
            next = decode_escape(bytes.substr(i), codec == Codec::raw_escape);
        } else if (codec == Codec::utf8 || codec == Codec::utf8_sig) {
            next = decode_utf8(bytes, i);
        } else {
            next = decode_wide(bytes, i, size, big);
        }
        if (!next.reason) {
            if (next.point == kBackslashes)
                *out += U"\\\\";
            else if (next.point != kNoPoint)
                *out += next.point;
            i += next.size;
            continue;
        }
        auto wrong = bytes.substr(i, next.size);
        switch (on_error) {
            case OnCodecError::ignore: break;
            case OnCodecError::replace: *out += U'\ufffd'; break;
            case OnCodecError::backslashreplace:
                for (unsigned char b : wrong)
                    for (char c : escaped(b)) *out += static_cast<unsigned char>(c);
                break;
            case OnCodecError::surrogateescape:
                for (unsigned char b : wrong) {
                    if (b < 0x80) return {i, i + next.size, next.reason, found};
                    *out += static_cast<char32_t>(0xdc00 + b);
                }
                break;
            case OnCodecError::surrogatepass:
                if (codec == Codec::utf8 && byte == 0xed && i + 3 <= bytes.size()) {
                    *out += static_cast<char32_t>(0xd000 | (bytes[i + 1] & 0x3f) << 6 | (bytes[i + 2] & 0x3f));
                    next.size = 3;
                    break;
                }
                [[fallthrough]];
            default: return {i, i + next.size, next.reason, found};
        }
        i += next.size;
    }
    return {};
}

}    // namespace coroscope
