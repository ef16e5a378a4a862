// Cutting and searching strings without making wide copies where the characters are narrow.
#include "core/vm/text_parts.hpp"

#include <algorithm>
#include <cstring>

namespace coroscope {

namespace {

template <class T>
std::basic_string_view<T> view(const Str& s, std::uint32_t start, std::uint32_t end) {
    return {reinterpret_cast<const T*>(s.bytes) + start, end - start};
}

template <class T>
std::basic_string<T> converted(const Str& s) {
    std::basic_string<T> out(s.length, T{});
    for (std::uint32_t i = 0; i < s.length; ++i) out[i] = static_cast<T>(char_at(s, i));
    return out;
}

// Calls search(haystack, needle) with both as views of the haystack's character type.
template <class T, class Search>
std::int64_t search_as(const Str& hay, const Str& needle, std::uint32_t start, std::uint32_t end, Search search) {
    std::size_t found;
    if (needle.width == sizeof(T)) {
        found = search(view<T>(hay, start, end), view<T>(needle, 0, needle.length));
    } else {
        auto own = converted<T>(needle);
        found = search(view<T>(hay, start, end), std::basic_string_view<T>(own));
    }
    return found == std::string_view::npos ? -1 : static_cast<std::int64_t>(start + found);
}

template <class Search>
std::int64_t search(const Machine& m, Value str, Value what, std::uint32_t start, std::uint32_t end, Search search) {
    auto &hay = *at<Str>(m, str), &needle = *at<Str>(m, what);
    if (start > end || needle.length > end - start || needle.width > hay.width) return -1;
    if (hay.width == 1) return search_as<char>(hay, needle, start, end, search);
    if (hay.width == 2) return search_as<char16_t>(hay, needle, start, end, search);
    return search_as<char32_t>(hay, needle, start, end, search);
}

}    // namespace

Value str_part(Machine& m, Value str, std::uint32_t start, std::uint32_t end) {
    auto* s = at<Str>(m, str);
    if (start == 0 && end == s->length && is_a(m, str, TypeId::str)) return retained(m, str);
    if (end - start == 0) return new_latin1(m, "");
    if (end - start == 1) return new_char(m, char_at(*s, start));
    if (s->width == 1) return new_latin1(m, {reinterpret_cast<const char*>(s->bytes) + start, end - start});
    std::uint32_t widest = 0;
    for (auto i = start; i < end; ++i) widest = std::max(widest, char_at(*s, i));
    Value v = new_str_buffer(m, end - start, widest);
    s = at<Str>(m, str);
    auto* out = at<Str>(m, v);
    if (out->width == s->width) {
        std::memcpy(out->bytes, s->bytes + std::size_t{start} * s->width, std::size_t{end - start} * s->width);
    } else if (out->width == 1) {
        for (auto i = start; i < end; ++i) out->bytes[i - start] = static_cast<std::uint8_t>(char_at(*s, i));
    } else {
        auto* wide = reinterpret_cast<std::uint16_t*>(out->bytes);
        for (auto i = start; i < end; ++i) wide[i - start] = static_cast<std::uint16_t>(char_at(*s, i));
    }
    return v;
}

std::int64_t str_find(const Machine& m, Value str, Value needle, std::uint32_t start, std::uint32_t end) {
    return search(m, str, needle, start, end, [](auto hay, auto what) { return hay.find(what); });
}

std::int64_t str_find_last(const Machine& m, Value str, Value needle, std::uint32_t start, std::uint32_t end) {
    return search(m, str, needle, start, end, [](auto hay, auto what) { return hay.rfind(what); });
}

bool str_matches_at(const Machine& m, Value str, Value needle, std::uint32_t place) {
    auto &s = *at<Str>(m, str), &n = *at<Str>(m, needle);
    if (place > s.length || n.length > s.length - place) return false;
    if (s.width == n.width)
        return std::memcmp(s.bytes + std::size_t{place} * s.width, n.bytes, std::size_t{n.length} * n.width) == 0;
    for (std::uint32_t i = 0; i < n.length; ++i)
        if (char_at(s, place + i) != char_at(n, i)) return false;
    return true;
}

void StrBuilder::check_room() {
    if (latin1_.size() + wide_.size() * 4 > machine_.limits.region_bytes)
        throw LimitReached{"region", machine_.limits.region_bytes};
}

void StrBuilder::widen() {
    if (is_wide_) return;
    is_wide_ = true;
    for (char c : latin1_) wide_ += static_cast<unsigned char>(c);
    latin1_.clear();
}

void StrBuilder::add(Value str, std::uint32_t start, std::uint32_t end) {
    auto* s = at<Str>(machine_, str);
    if (s->width != 1) widen();
    if (is_wide_) {
        for (auto i = start; i < end; ++i) wide_ += static_cast<char32_t>(char_at(*s, i));
    } else {
        latin1_.append(reinterpret_cast<const char*>(s->bytes) + start, end - start);
    }
    check_room();
}

void StrBuilder::add(char32_t c) {
    if (c > 0xff) widen();
    if (is_wide_) {
        wide_ += c;
    } else {
        latin1_ += static_cast<char>(c);
    }
}

void StrBuilder::add(char32_t c, std::size_t times) {
    if (times && c > 0xff) widen();
    if (is_wide_) {
        wide_.append(times, c);
    } else {
        latin1_.append(times, static_cast<char>(c));
    }
}

void StrBuilder::narrow_or_widen(std::string_view ascii) {
    if (is_wide_) {
        wide_.append(ascii.begin(), ascii.end());
    } else {
        latin1_ += ascii;
    }
    check_room();
}

Value StrBuilder::make() {
    return is_wide_ ? new_str(machine_, wide_) : new_latin1(machine_, latin1_);
}

}    // namespace coroscope
