// Operators and subscripts of bytes and bytearray.
#include <algorithm>
#include <cstring>

#include "core/vm/byte_array.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/memory_view.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

Value like(Run& run, Value model, std::string_view bytes) {
    return is_bytearray(run, model) ? new_bytearray(run, bytes) : new_bytes(run, bytes);
}

}    // namespace

Value new_bytes(Machine& m, std::string_view bytes) {
    if (bytes.empty() && root(m).empty_bytes) return retained(m, root(m).empty_bytes);
    auto size = sizeof(Bytes) + bytes.size();
    auto offset = size <= 1024 ? allocate_small(m, static_cast<std::uint32_t>(size)) : allocate(m, size);
    auto* b = at<Bytes>(m, offset);
    std::memset(static_cast<void*>(b), 0, sizeof(Bytes));
    b->object = {1, static_cast<std::uint16_t>(TypeId::bytes), Kind::bytes, 0};
    b->length = static_cast<std::uint32_t>(bytes.size());
    if (!bytes.empty()) std::memcpy(b->bytes, bytes.data(), bytes.size());
    auto padded = (size + 15) & ~std::uint64_t{15};
    std::memset(reinterpret_cast<char*>(b) + size, 0, padded - size);
    return Value::of_offset(offset);
}

// A bytearray is a record of one field: the bytes it now holds, replaced when it changes.
Value new_bytearray(Machine& m, std::string_view bytes) {
    Value content = new_bytes(m, bytes);
    Value v = new_record(m, TypeId::bytearray, 2);
    at<Record>(m, v)->fields[0] = content;
    return v;
}

bool is_bytearray(const Machine& m, Value v) {
    return has_kind(m, v, Kind::record) && builtin_base(m, v) == TypeId::bytearray;
}

bool bytes_view(const Machine& m, Value v, std::string_view* out) {
    if (is_memoryview(m, v)) return contiguous_bytes(m, v, out);
    if (is_bytearray(m, v)) v = at<Record>(m, v)->fields[0];
    if (!is_bytes(m, v)) return false;
    auto* b = at<Bytes>(m, v);
    *out = {reinterpret_cast<const char*>(b->bytes), b->length};
    return true;
}

int bytes_compare(std::string_view a, std::string_view b) {
    int order = a.compare(b);    // char_traits<char> compares as unsigned
    return order < 0 ? -1 : order > 0;
}

Value bytes_concat(Run& run, Value l, Value r) {
    std::string_view a, b;
    bytes_view(run, l, &a);
    if (!bytes_view(run, r, &b))
        return raise(run, TypeId::TypeError, "can't concat " + type_name(run, r) + " to " + type_name(run, l));
    if (!has_room_for(run, std::uint64_t{a.size()} + b.size(), 1)) return {};
    std::string both(a);
    both += b;
    return like(run, l, both);
}

namespace {

// How long `bytes` will be `count` times; false: raised.
bool repeated_size(Run& run, Value bytes, Value count, std::uint64_t* size, std::int64_t* times) {
    if (!to_index(run, count, times)) return false;
    std::string_view a;
    bytes_view(run, bytes, &a);
    if (*times < 0) *times = 0;
    auto total = static_cast<unsigned __int128>(*times) * a.size();
    if (total > INT64_MAX && !is_bytearray(run, bytes)) {
        raise(run, TypeId::OverflowError, "repeated bytes are too long");
        return false;
    }
    *size = static_cast<std::uint64_t>(total);
    return has_room_for(run, total, 1);
}

}    // namespace

Value bytes_repeat(Run& run, Value bytes, Value count) {
    std::int64_t n;
    std::uint64_t size;
    if (!repeated_size(run, bytes, count, &size, &n)) return {};
    std::string_view a;
    bytes_view(run, bytes, &a);
    if (size == 0) return like(run, bytes, "");
    std::string all;
    all.reserve(static_cast<std::size_t>(size));
    for (std::int64_t i = 0; i < n; ++i) all += a;
    return like(run, bytes, all);
}

Value bytearray_in_place(Run& run, BinaryOp op, Value array, Value other) {
    bool is_repeat = op == BinaryOp::mul && (is_integer(run, other) || lookup_special(run, other, NameId::d_index));
    if (op != BinaryOp::add && !is_repeat) return kNotImplemented;
    if (is_repeat) {
        std::int64_t n;
        std::uint64_t size;
        if (!repeated_size(run, array, other, &size, &n)) return {};
        std::size_t part = array_length(run, array);
        if (!array_resize(run, array, size)) return {};
        auto* bytes = array_bytes(run, array);
        for (std::size_t filled = part; filled < size; filled += part) std::memcpy(bytes + filled, bytes, part);
        return retained(run, array);
    }
    std::string_view more;
    if (!bytes_view(run, other, &more))
        return raise(run, TypeId::TypeError, "can't concat " + type_name(run, other) + " to " + type_name(run, array));
    return array_append(run, array, more) ? retained(run, array) : Value{};
}

Value bytes_subscript(Run& run, Value bytes, Value key) {
    Machine& m = run.m;
    std::string_view a;
    std::int64_t size = 0;
    // Asked once the key has given its numbers: __index__ may change the array.
    auto ask_content = [&] {
        bytes_view(m, bytes, &a);
        size = static_cast<std::int64_t>(a.size());
    };
    if (is_a(m, key, TypeId::slice)) {
        SliceBounds bounds;
        if (!slice_parts(run, key, &bounds)) return {};
        ask_content();
        place_slice(&bounds, size);
        if (bounds.count <= 0) return like(run, bytes, "");
        if (bounds.count == size && bounds.step == 1 && is_a(m, bytes, TypeId::bytes)) return retained(m, bytes);
        std::string part;
        for (std::int64_t i = 0; i < bounds.count; ++i)
            part += a[static_cast<std::size_t>(bounds.start + i * bounds.step)];
        return like(run, bytes, part);
    }
    bool is_array = is_bytearray(m, bytes);
    std::int64_t index;
    if (is_integer(m, key) || (key.is_ref() && lookup_special(run, key, NameId::d_index))) {
        if (!to_subscript(run, key, &index)) return {};
    } else {
        return raise(run, TypeId::TypeError,
                     std::string(is_array ? "bytearray" : "byte") + " indices must be integers or slices, not " +
                         type_name(m, key));
    }
    ask_content();
    if (index < 0) index += size;
    if (index < 0 || index >= size)
        return raise(run, TypeId::IndexError, is_array ? "bytearray index out of range" : "index out of range");
    return Value::of_int(static_cast<unsigned char>(a[static_cast<std::size_t>(index)]));
}

int bytes_contains(Run& run, Value item, Value bytes) {
    std::string_view hay, needle;
    if (!bytes_view(run, item, &needle) && has_index(run, item)) {
        std::int64_t n;
        if (!to_clipped_index(run, item, &n)) return -1;
        if (n < 0 || n > 255) {
            raise(run, TypeId::ValueError, "byte must be in range(0, 256)");
            return -1;
        }
        bytes_view(run, bytes, &hay);
        return hay.find(static_cast<char>(n)) != hay.npos;
    }
    if (!bytes_view(run, item, &needle)) {
        raise(run, TypeId::TypeError, "a bytes-like object is required, not '" + type_name(run, item) + "'");
        return -1;
    }
    bytes_view(run, bytes, &hay);
    return hay.find(needle) != hay.npos;
}

}    // namespace coroscope
