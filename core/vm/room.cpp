#include "core/vm/room.hpp"

#include <algorithm>

#include "core/vm/container_ops.hpp"
#include "core/vm/native.hpp"
#include "core/vm/number.hpp"

namespace coroscope {

bool has_room_for(Run& run, unsigned __int128 count, std::uint32_t width, std::uint32_t scratch) {
    if (count * width > kMostMemory) {
        raise(run, TypeId::MemoryError, "");
        return false;
    }
    auto limit = run.m.limits.region_bytes;
    auto room = limit - std::min(limit, run.root().live_bytes);
    if (count > 0xffffffff || count * std::max(width, scratch) > room) throw LimitReached{"region", limit};
    burn(run, static_cast<std::uint64_t>(count) / 64);
    return true;
}

bool has_room_for_items(Run& run, Value v) {
    Value length;
    if (is_a(run, v, TypeId::range))
        length = at<Range>(run, v)->length;
    else if (is_a(run, v, TypeId::range_iterator) || is_a(run, v, TypeId::longrange_iterator))
        length = at<Record>(run, v)->fields[2];
    else
        return true;
    std::int64_t count;
    if (!int_fits(run, length, &count)) {
        raise(run, TypeId::OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    return count < 1024 || has_room_for(run, static_cast<std::uint64_t>(count), sizeof(Value));
}

}    // namespace coroscope
