// Comparing, hashing and interning strings.
#include <algorithm>
#include <bit>
#include <cstring>

#include "core/machine/dict.hpp"
#include "core/machine/text.hpp"

namespace coroscope {

bool str_equal(const Machine& m, Value a, Value b) {
    if (a == b) return true;
    auto *l = at<Str>(m, a), *r = at<Str>(m, b);
    if (l->length != r->length || l->width != r->width) return false;
    if (l->flags & r->flags & str_is_interned) return false;
    if (l->flags & r->flags & str_has_hash && l->hash != r->hash) return false;
    return std::memcmp(l->bytes, r->bytes, std::size_t{l->length} * l->width) == 0;
}

int str_compare(const Machine& m, Value a, Value b) {
    auto *l = at<Str>(m, a), *r = at<Str>(m, b);
    auto common = std::min(l->length, r->length);
    if (l->width == 1 && r->width == 1) {
        if (int order = common ? std::memcmp(l->bytes, r->bytes, common) : 0) return order;
    } else {
        for (std::uint32_t i = 0; i < common; ++i) {
            auto x = char_at(*l, i), y = char_at(*r, i);
            if (x != y) return x < y ? -1 : 1;
        }
    }
    return l->length < r->length ? -1 : l->length > r->length;
}

// SipHash-1-3 with a key of zeros over little-endian words.
std::uint64_t hash_bytes(const void* bytes, std::size_t size) {
    if (size == 0) return 0;
    std::uint64_t v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d, v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;
    auto round = [&] {
        v0 += v1, v2 += v3;
        v1 = std::rotl(v1, 13) ^ v0, v3 = std::rotl(v3, 16) ^ v2;
        v0 = std::rotl(v0, 32);
        v2 += v1, v0 += v3;
        v1 = std::rotl(v1, 17) ^ v2, v3 = std::rotl(v3, 21) ^ v0;
        v2 = std::rotl(v2, 32);
    };
    auto* p = static_cast<const std::uint8_t*>(bytes);
    auto word_at = [&](std::size_t from, std::size_t count) {
        std::uint64_t word = 0;
        std::memcpy(&word, p + from, count);
        return word;
    };
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        auto word = word_at(i, 8);
        v3 ^= word;
        round();
        v0 ^= word;
    }
    auto last = std::uint64_t{size} << 56 | word_at(i, size - i);
    v3 ^= last;
    round();
    v0 ^= last;
    v2 ^= 0xff;
    round();
    round();
    round();
    auto hash = v0 ^ v1 ^ v2 ^ v3;
    return hash == ~std::uint64_t{0} ? ~std::uint64_t{1} : hash;
}

std::uint64_t str_hash(Machine& m, Value str) {
    auto* s = at<Str>(m, str);
    if (!(s->flags & str_has_hash)) {
        s->hash = hash_bytes(s->bytes, std::size_t{s->length} * s->width);
        s->flags |= str_has_hash;
    }
    return s->hash;
}

Value intern(Machine& m, Value str) {
    if (at<Str>(m, str)->flags & str_is_interned) return str;
    auto& table = root(m).interned;
    if (!table) table = new_dict(m);
    if (Value known = dict_get_str(m, table, str)) return known;
    // A subclass's instance is not what a name refers to: its text is kept in a plain string of its own.
    Held own(m, retained(m, str));
    if (!is_a(m, str, TypeId::str)) own.reset(new_str(m, to_u32(m, str)));
    auto* s = at<Str>(m, own);
    s->flags |= str_is_interned;
    dict_set_str(m, table, own, own);
    at<Str>(m, own)->object.count = kImmortal;
    return own;
}

Value intern(Machine& m, std::string_view utf8) {
    Held fresh(m, new_str(m, utf8));
    return intern(m, fresh.get());
}

}    // namespace coroscope
