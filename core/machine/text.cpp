// Making and reading strings in the region.
#include "core/machine/text.hpp"

#include <algorithm>
#include <cstring>

namespace coroscope {

namespace {

std::uint8_t width_for(std::uint32_t widest) {
    return widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
}

bool is_all_ascii(const char* bytes, std::size_t size) {
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        std::uint64_t word;
        std::memcpy(&word, bytes + i, 8);
        if (word & 0x8080808080808080ull) return false;
    }
    for (; i < size; ++i)
        if (bytes[i] & 0x80) return false;
    return true;
}

// The code point at text[i], behind which i moves. What is not UTF-8 becomes U+FFFD, a byte at a time.
std::uint32_t decode(std::string_view text, std::size_t& i) {
    auto lead = static_cast<std::uint8_t>(text[i++]);
    if (lead < 0x80) return lead;
    int more = lead >= 0xf0 && lead < 0xf8 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
    if (more == 0 || lead >= 0xf8 || i + more > text.size()) return 0xfffd;
    std::uint32_t point = lead & (0x3f >> more);
    for (int k = 0; k < more; ++k) {
        auto byte = static_cast<std::uint8_t>(text[i + k]);
        if ((byte & 0xc0) != 0x80) return 0xfffd;
        point = point << 6 | (byte & 0x3f);
    }
    if (point > 0x10ffff) return 0xfffd;
    i += more;
    return point;
}

void write_at(Str& s, std::uint32_t i, std::uint32_t point) {
    if (s.width == 1) {
        s.bytes[i] = static_cast<std::uint8_t>(point);
    } else if (s.width == 2) {
        reinterpret_cast<std::uint16_t*>(s.bytes)[i] = static_cast<std::uint16_t>(point);
    } else {
        reinterpret_cast<std::uint32_t*>(s.bytes)[i] = point;
    }
}

// The shared strings are made when boot first asks for them, and never die.
Value shared(Machine& m, Value& place, std::uint32_t length, std::uint32_t point) {
    if (place) return place;
    Value v = new_str_buffer(m, length, point);
    if (length) write_at(*at<Str>(m, v), 0, point);
    at<Str>(m, v)->object.count = kImmortal;
    return place = v;
}

}    // namespace

Value new_str_buffer(Machine& m, std::uint32_t length, std::uint32_t widest) {
    auto width = width_for(widest);
    auto bytes = sizeof(Str) + std::uint64_t{length} * width;
    auto offset = bytes <= 1024 ? allocate_small(m, static_cast<std::uint32_t>(bytes)) : allocate(m, bytes);
    auto* s = at<Str>(m, offset);
    std::memset(s, 0, sizeof(Str));
    auto padded = (bytes + 15) & ~std::uint64_t{15};
    std::memset(reinterpret_cast<char*>(s) + bytes, 0, padded - bytes);
    s->object = {1, static_cast<std::uint16_t>(TypeId::str), Kind::str, 0};
    s->length = length;
    s->width = width;
    s->is_ascii = widest < 0x80;
    return Value::of_offset(offset);
}

Value new_char(Machine& m, std::uint32_t point) {
    if (point < 0x100) return shared(m, root(m).latin1[point], 1, point);
    Value v = new_str_buffer(m, 1, point);
    write_at(*at<Str>(m, v), 0, point);
    return v;
}

Value new_latin1(Machine& m, std::string_view bytes) {
    if (bytes.empty()) return shared(m, root(m).empty_str, 0, 0);
    if (bytes.size() == 1) return new_char(m, static_cast<std::uint8_t>(bytes[0]));
    bool ascii = is_all_ascii(bytes.data(), bytes.size());
    if (bytes.size() > 0xffffffff) throw LimitReached{"region", m.limits.region_bytes};
    Value v = new_str_buffer(m, static_cast<std::uint32_t>(bytes.size()), ascii ? 0x7f : 0xff);
    std::memcpy(at<Str>(m, v)->bytes, bytes.data(), bytes.size());
    return v;
}

Value new_str(Machine& m, std::string_view utf8) {
    if (is_all_ascii(utf8.data(), utf8.size())) return new_latin1(m, utf8);
    std::uint32_t length = 0, widest = 0;
    for (std::size_t i = 0; i < utf8.size(); ++length) widest = std::max(widest, decode(utf8, i));
    if (length == 1) return new_char(m, widest);
    Value v = new_str_buffer(m, length, widest);
    auto* s = at<Str>(m, v);
    std::uint32_t k = 0;
    for (std::size_t i = 0; i < utf8.size(); ++k) write_at(*s, k, decode(utf8, i));
    return v;
}

Value new_str(Machine& m, std::u32string_view characters) {
    if (characters.empty()) return shared(m, root(m).empty_str, 0, 0);
    if (characters.size() == 1) return new_char(m, characters[0]);
    if (characters.size() > 0xffffffff) throw LimitReached{"region", m.limits.region_bytes};
    auto widest = *std::max_element(characters.begin(), characters.end());
    Value v = new_str_buffer(m, static_cast<std::uint32_t>(characters.size()), widest);
    auto* s = at<Str>(m, v);
    std::uint32_t i = 0;
    for (char32_t c : characters) write_at(*s, i++, c);
    return v;
}

std::string_view ascii_view(const Machine& m, Value str) {
    auto* s = at<Str>(m, str);
    return {reinterpret_cast<const char*>(s->bytes), s->length};
}

void append_utf8(const Machine& m, Value str, std::string& out) {
    auto* s = at<Str>(m, str);
    if (s->is_ascii) {
        out += ascii_view(m, str);
        return;
    }
    for (std::uint32_t i = 0; i < s->length; ++i) append_code_point(out, char_at(*s, i));
}

std::string to_utf8(const Machine& m, Value str) {
    std::string out;
    append_utf8(m, str, out);
    return out;
}

std::u32string to_u32(const Machine& m, Value str) {
    auto* s = at<Str>(m, str);
    std::u32string out(s->length, U'\0');
    for (std::uint32_t i = 0; i < s->length; ++i) out[i] = char_at(*s, i);
    return out;
}

bool str_equal(const Machine& m, Value a, std::string_view utf8) {
    auto* s = at<Str>(m, a);
    if (s->is_ascii) return ascii_view(m, a) == utf8;
    std::size_t i = 0;
    for (std::uint32_t k = 0; k < s->length; ++k)
        if (i >= utf8.size() || decode(utf8, i) != char_at(*s, k)) return false;
    return i == utf8.size();
}

}    // namespace coroscope
