// Text to bytes and back: UTF-8, UTF-16, UTF-32, ASCII, Latin-1, Windows 1252, and as literals write it. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope {

enum class Codec {
    utf8,
    ascii,
    latin1,
    utf16,
    utf16_le,
    utf16_be,
    utf32,
    utf32_le,
    utf32_be,
    utf8_sig,
    cp1252,
    escape,
    raw_escape,
    none
};
enum class OnCodecError {
    strict,
    ignore,
    replace,
    backslashreplace,
    xmlcharrefreplace,
    surrogateescape,
    surrogatepass,
    namereplace,
    none,
};

Codec find_codec(std::string_view name);     // by any usual spelling; none: unknown
std::string_view codec_name(Codec codec);    // as exceptions name it
OnCodecError find_error_handler(std::string_view name);

// Where it went wrong (a range of the input) and why; no reason: it did not.
struct CodecProblem {
    std::size_t start = 0, end = 0;
    const char* reason = nullptr;
    Codec codec = Codec::none;    // the order of bytes that was found in them; none: what was asked for
    explicit operator bool() const { return reason; }
};

CodecProblem encode(std::u32string_view text, Codec codec, OnCodecError on_error, std::string* out);
CodecProblem decode(std::string_view bytes, Codec codec, OnCodecError on_error, std::u32string* out);

}    // namespace coroscope
