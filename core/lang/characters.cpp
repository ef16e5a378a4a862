#include "core/lang/characters.hpp"

#include <algorithm>

#include "core/lang/unicode_table.hpp"

namespace coroscope {
namespace {

bool is_letter(std::uint32_t point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || point == '_';
}

}    // namespace

bool contains(const UnicodeSet& set, std::uint32_t point) {
    return (std::upper_bound(set.points, set.points + set.count, point) - set.points) % 2 != 0;
}

bool is_name_start(std::uint32_t point) {
    if (point < 128) return is_letter(point);
    return contains(unicode_name_start, point);
}

bool is_name_part(std::uint32_t point) {
    if (point < 128) return is_letter(point) || (point >= '0' && point <= '9');
    return contains(unicode_name_part, point);
}

bool is_printable(std::uint32_t point) {
    if (point < 128) return point >= 32 && point < 127;
    return !contains(unicode_unprintable, point);
}

std::uint32_t take_code_point(std::string_view text, std::size_t& at) {
    auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    auto first = byte(at);
    auto tail = [&](std::size_t i) { return byte(at + i) & 0x3Fu; };
    std::uint32_t point = first;
    std::size_t size = 1;
    if (first >= 0xF0) {
        point = (first & 7u) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
        size = 4;
    } else if (first >= 0xE0) {
        point = (first & 15u) << 12 | tail(1) << 6 | tail(2);
        size = 3;
    } else if (first >= 0xC0) {
        point = (first & 31u) << 6 | tail(1);
        size = 2;
    }
    at += size;
    return point;
}

void append_code_point(std::string& text, std::uint32_t point) {
    auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (point < 0x80) return put(point);
    if (point < 0x800) {
        put(0xC0 | point >> 6);
    } else {
        if (point < 0x10000) {
            put(0xE0 | point >> 12);
        } else {
            put(0xF0 | point >> 18);
            put(0x80 | (point >> 12 & 0x3F));
        }
        put(0x80 | (point >> 6 & 0x3F));
    }
    put(0x80 | (point & 0x3F));
}

}    // namespace coroscope
