// A bytearray is a record whose first field is a Bytes object of its own. Where that has room for more bytes than it
// holds, its `aux` is 1 and its `hash`, which nobody asks for, says how many there is room for.
#include "core/vm/byte_array.hpp"

#include <algorithm>
#include <cstring>

#include "core/vm/memory_view.hpp"
#include "core/vm/native.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_ops.hpp"

namespace coroscope {

namespace {

Value& content_of(const Machine& m, Value array) {
    return at<Record>(m, array)->fields[0];
}

bool is_own(const Machine& m, Value content) {
    return object_of(m, content)->count == 1;
}

// Another block for the content, with the bytes that fit.
void move_content(Machine& m, Value array, std::uint64_t length, std::uint64_t room) {
    auto offset = allocate(m, sizeof(Bytes) + room);
    auto* fresh = at<Bytes>(m, offset);
    auto* old = at<Bytes>(m, content_of(m, array));
    std::memset(static_cast<void*>(fresh), 0, sizeof(Bytes));
    fresh->object = {1, static_cast<std::uint16_t>(TypeId::bytes), Kind::bytes, 1};
    fresh->length = static_cast<std::uint32_t>(length);
    fresh->hash = room;
    auto kept = std::min<std::uint64_t>(old->length, length);
    std::memcpy(fresh->bytes, old->bytes, kept);
    std::memset(fresh->bytes + kept, 0, room - kept);
    assign(m, content_of(m, array), Value::of_offset(offset));
}

}    // namespace

unsigned char* array_bytes(Machine& m, Value array) {
    auto* bytes = at<Bytes>(m, content_of(m, array));
    if (bytes->length && !is_own(m, content_of(m, array))) move_content(m, array, bytes->length, bytes->length);
    return at<Bytes>(m, content_of(m, array))->bytes;
}

std::uint32_t array_length(const Machine& m, Value array) {
    return at<Bytes>(m, content_of(m, array))->length;
}

std::int64_t array_allocated(const Machine& m, Value array) {
    auto* bytes = at<Bytes>(m, content_of(m, array));
    if (bytes->object.aux) return static_cast<std::int64_t>(bytes->hash) + 1;
    return bytes->length ? std::int64_t{bytes->length} + 1 : 0;
}

bool array_resize(Run& run, Value array, std::uint64_t length) {
    Machine& m = run.m;
    auto* bytes = at<Bytes>(m, content_of(m, array));
    std::uint64_t old = bytes->length;
    if (length == old) return true;
    if (is_viewed(m, array)) {
        raise(run, TypeId::BufferError, "Existing exports of data: object cannot be re-sized");
        return false;
    }
    // bytearray's own rule (PyByteArray_Resize): one that grows a little gets an eighth more than it asks for, one that
    // shrinks below the half gives the rest back. A byte of what is allocated is no room.
    auto allocated = static_cast<std::uint64_t>(array_allocated(m, array));
    if (length >= allocated) {
        if (!has_room_for(run, length, 1)) return false;
        bool is_little = static_cast<double>(length) <= static_cast<double>(allocated) * 1.125;
        move_content(m, array, length, is_little ? length + (length >> 3) + (length < 9 ? 2 : 5) : length);
        return true;
    }
    if (length < allocated / 2 || !is_own(m, content_of(m, array))) {
        move_content(m, array, length, length);
        return true;
    }
    if (!bytes->object.aux) {
        bytes->object.aux = 1;
        bytes->hash = old;
    }
    if (length < old) std::memset(bytes->bytes + length, 0, old - length);    // what is spare is zero
    bytes->length = static_cast<std::uint32_t>(length);
    return true;
}

bool array_replace(Run& run, Value array, std::size_t start, std::size_t count, std::string_view bytes) {
    Machine& m = run.m;
    auto old = array_length(m, array);
    auto* place = at<Bytes>(m, content_of(m, array))->bytes;
    auto* from = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::string copy;
    if (!bytes.empty() && from >= place && from <= place + old) {
        copy = bytes;
        bytes = copy;
    }
    auto rest = old - start - count;
    burn(run, (rest + bytes.size()) / 64);
    if (bytes.size() > count && !array_resize(run, array, old + bytes.size() - count)) return false;
    if (bytes.size() < count && is_viewed(m, array)) return array_resize(run, array, old - count + bytes.size());
    auto* content = array_bytes(m, array);
    std::memmove(content + start + bytes.size(), content + start + count, rest);
    if (!bytes.empty()) std::memcpy(content + start, bytes.data(), bytes.size());
    return bytes.size() >= count || array_resize(run, array, old - count + bytes.size());
}

}    // namespace coroscope
