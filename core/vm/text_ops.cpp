// Operators and subscripts of str.
#include "core/vm/text_ops.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

#include "core/vm/container_ops.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {

namespace {

// Copies src to the characters of `out` from `place` on; out is at least as wide.
void copy_into(Str& out, std::uint32_t place, const Str& src) {
    auto* to = out.bytes + std::size_t{place} * out.width;
    if (out.width == src.width) {
        std::memcpy(to, src.bytes, std::size_t{src.length} * src.width);
    } else if (out.width == 2) {
        for (std::uint32_t i = 0; i < src.length; ++i) reinterpret_cast<std::uint16_t*>(to)[i] = src.bytes[i];
    } else {
        for (std::uint32_t i = 0; i < src.length; ++i) reinterpret_cast<std::uint32_t*>(to)[i] = char_at(src, i);
    }
}

// A code point of the same class of width as the widest of the string.
std::uint32_t bound(const Str& s) {
    return s.is_ascii ? 0x7f : s.width == 1 ? 0xff : s.width == 2 ? 0xffff : 0x10ffff;
}

// A count for `seq * count`; false: raised.
bool repeat_count(Run& run, Value count, std::int64_t* out) {
    if (!is_integer(run, count)) return to_index(run, count, out);
    if (int_fits(run, count, out)) return true;
    raise(run, TypeId::OverflowError, "cannot fit 'int' into an index-sized integer");
    return false;
}

bool is_text(Run& run, Value v) {
    return is_str(run, v) || is_bytes(run, v) || is_bytearray(run, v);
}

Value repeat(Run& run, Value text, Value count) {
    if (!is_integer(run, count) && !(count.is_ref() && lookup_special(run, count, NameId::d_index)))
        return raise(run, TypeId::TypeError,
                     "can't multiply sequence by non-int of type '" + type_name(run, count) + "'");
    return is_str(run, text) ? str_repeat(run, text, count) : bytes_repeat(run, text, count);
}

}    // namespace

Value text_binary(Run& run, BinaryOp op, Value l, Value r) {
    bool left = is_text(run, l);
    switch (op) {
        case BinaryOp::add:
            if (!left) return kNotImplemented;
            if (!is_str(run, l)) return bytes_concat(run, l, r);
            if (is_str(run, r)) return str_concat(run, l, r);
            return raise(run, TypeId::TypeError, "can only concatenate str (not \"" + type_name(run, r) + "\") to str");
        case BinaryOp::mul:
            if (left) return repeat(run, l, r);
            if (!is_text(run, r)) return kNotImplemented;
            // Of two sequences the right one is the wrong count.
            if (has_kind(run, l, Kind::list) || has_kind(run, l, Kind::tuple)) return repeat(run, l, r);
            return repeat(run, r, l);
        case BinaryOp::mod:
            if (!left) return kNotImplemented;
            return is_str(run, l) ? str_percent(run, l, r) : bytes_percent(run, l, r);
        default: return kNotImplemented;
    }
}

Value str_concat(Run& run, Value l, Value r) {
    Machine& m = run.m;
    auto *a = at<Str>(m, l), *b = at<Str>(m, r);
    if (b->length == 0 && is_a(m, l, TypeId::str)) return retained(m, l);
    if (a->length == 0 && is_a(m, r, TypeId::str)) return retained(m, r);
    auto length = std::uint64_t{a->length} + b->length;
    if (!has_room_for(run, length, std::max(a->width, b->width))) return {};
    Value v = new_str_buffer(m, static_cast<std::uint32_t>(length), std::max(bound(*a), bound(*b)));
    auto* out = at<Str>(m, v);
    copy_into(*out, 0, *a);
    copy_into(*out, a->length, *b);
    return v;
}

Value str_repeat(Run& run, Value str, Value count) {
    Machine& m = run.m;
    std::int64_t n;
    if (!repeat_count(run, count, &n)) return {};
    auto* s = at<Str>(m, str);
    if (n <= 0 || s->length == 0) return new_latin1(m, "");
    if (n == 1 && is_a(m, str, TypeId::str)) return retained(m, str);
    auto total = static_cast<unsigned __int128>(n) * s->length;
    if (total > INT64_MAX) return raise(run, TypeId::OverflowError, "repeated string is too long");
    if (!has_room_for(run, total, s->width)) return {};
    Value v = new_str_buffer(m, static_cast<std::uint32_t>(total), bound(*s));
    auto* out = at<Str>(m, v);
    if (s->length == 1 && s->width == 1) {
        std::memset(out->bytes, s->bytes[0], static_cast<std::size_t>(total));
    } else {
        for (std::int64_t i = 0; i < n; ++i) copy_into(*out, static_cast<std::uint32_t>(i) * s->length, *s);
    }
    return v;
}

Value str_subscript(Run& run, Value str, Value key) {
    Machine& m = run.m;
    auto length = str_length(m, str);
    if (is_a(m, key, TypeId::slice)) {
        SliceBounds bounds;
        if (!slice_bounds(run, key, length, &bounds)) return {};
        if (bounds.count <= 0) return new_latin1(m, "");
        if (bounds.step == 1) {
            auto start = static_cast<std::uint32_t>(bounds.start);
            return str_part(m, str, start, start + static_cast<std::uint32_t>(bounds.count));
        }
        StrBuilder out(m);
        auto* s = at<Str>(m, str);
        for (std::int64_t i = 0; i < bounds.count; ++i)
            out.add(static_cast<char32_t>(char_at(*s, static_cast<std::uint32_t>(bounds.start + i * bounds.step))));
        return out.make();
    }
    std::int64_t index;
    if (key.is_int()) {
        index = key.as_int();
    } else if (is_integer(m, key) || (key.is_ref() && lookup_special(run, key, NameId::d_index))) {
        if (!to_subscript(run, key, &index)) return {};
    } else {
        return raise(run, TypeId::TypeError, "string indices must be integers, not '" + type_name(m, key) + "'");
    }
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise(run, TypeId::IndexError, "string index out of range");
    return new_char(m, char_at(*at<Str>(m, str), static_cast<std::uint32_t>(index)));
}

int str_contains(Run& run, Value item, Value str) {
    Machine& m = run.m;
    if (!is_str(m, item)) {
        raise(run, TypeId::TypeError, "'in <string>' requires string as left operand, not " + type_name(m, item));
        return -1;
    }
    return str_find(m, str, item, 0, str_length(m, str)) >= 0;
}

Value str_join_pieces(Run& run, const Value* pieces, std::uint32_t count) {
    Machine& m = run.m;
    if (count == 1 && is_a(m, pieces[0], TypeId::str)) return retained(m, pieces[0]);
    std::uint64_t length = 0;
    std::uint32_t widest = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto* s = at<Str>(m, pieces[i]);
        length += s->length;
        if (s->length) widest = std::max(widest, bound(*s));
    }
    if (length == 0) return new_latin1(m, "");
    if (!has_room_for(run, length, 1)) return {};
    Value v = new_str_buffer(m, static_cast<std::uint32_t>(length), widest);
    auto* out = at<Str>(m, v);
    std::uint32_t place = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto* s = at<Str>(m, pieces[i]);
        copy_into(*out, place, *s);
        place += s->length;
    }
    return v;
}

Value str_join(Run& run, Value separator, Value iterable) {
    Machine& m = run.m;
    Held list(m);
    if (!has_kind(m, iterable, Kind::list) && !has_kind(m, iterable, Kind::tuple)) {
        list.reset(list_from(run, iterable));
        if (!list) return {};
        iterable = list;
    }
    bool is_list = has_kind(m, iterable, Kind::list);
    auto size = is_list ? at<List>(m, iterable)->size : at<Tuple>(m, iterable)->size;
    auto* items = is_list ? items_of(m, iterable) : at<Tuple>(m, iterable)->items;
    std::vector<Value> pieces;
    pieces.reserve(size * 2);
    bool is_bare = str_length(m, separator) == 0;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (!is_str(m, items[i]))
            return raise(
                run, TypeId::TypeError,
                "sequence item " + std::to_string(i) + ": expected str instance, " + type_name(m, items[i]) + " found");
        if (i > 0 && !is_bare) pieces.push_back(separator);
        pieces.push_back(items[i]);
    }
    return str_join_pieces(run, pieces.data(), static_cast<std::uint32_t>(pieces.size()));
}

}    // namespace coroscope
