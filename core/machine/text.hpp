// Strings in the region: making, reading, comparing, hashing, interning.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/machine/machine.hpp"

namespace coroscope {

inline bool is_str(const Machine& m, Value v) {
    return has_kind(m, v, Kind::str);
}
inline std::uint32_t char_at(const Str& s, std::uint32_t i) {
    if (s.width == 1) return s.bytes[i];
    if (s.width == 2) return reinterpret_cast<const std::uint16_t*>(s.bytes)[i];
    return reinterpret_cast<const std::uint32_t*>(s.bytes)[i];
}

// From UTF-8 in which lone surrogates may stand encoded as three bytes (WTF-8). Empty and one-character Latin-1 strings
// are shared.
Value new_str(Machine& m, std::string_view utf8);
// From code points.
Value new_str(Machine& m, std::u32string_view characters);
// From Latin-1 bytes.
Value new_latin1(Machine& m, std::string_view bytes);
// Room for `length` characters no wider than `widest`, contents to be written by the caller at once (exact width rule:
// `widest` must really occur or be the bound of a narrower class). Never shared.
Value new_str_buffer(Machine& m, std::uint32_t length, std::uint32_t widest);
Value new_char(Machine& m, std::uint32_t code_point);

std::string to_utf8(const Machine& m, Value str);    // WTF-8
void append_utf8(const Machine& m, Value str, std::string& out);
void append_code_point(std::string& out, std::uint32_t code_point);    // WTF-8
std::u32string to_u32(const Machine& m, Value str);
// Text of an ASCII or Latin-1 string without a copy; only where is_ascii.
std::string_view ascii_view(const Machine& m, Value str);

bool str_equal(const Machine& m, Value a, Value b);
bool str_equal(const Machine& m, Value a, std::string_view utf8);
int str_compare(const Machine& m, Value a, Value b);    // by code point: <0, 0, >0
std::uint64_t str_hash(Machine& m, Value str);          // CPython's with PYTHONHASHSEED=0: SipHash-1-3, key 0; cached
std::uint64_t hash_bytes(const void* bytes, std::size_t size);    // the same over raw bytes; 0 for none, never -1

// The one string with this text; returned borrowed, kept for ever.
Value intern(Machine& m, std::string_view utf8);
Value intern(Machine& m, Value str);

}    // namespace coroscope
