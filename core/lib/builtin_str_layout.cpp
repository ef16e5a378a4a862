// Methods of str that pad it to a width.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_str.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {

namespace {

// Width and fill character from args[1] and args[2]; false: raised.
bool layout_arguments(Run& run, const Value* args, std::int64_t* space, char32_t* fill) {
    std::int64_t width;
    if (!index_argument(run, args[1], 0, &width)) return false;
    *fill = U' ';
    if (args[2]) {
        if (!is_str(run, args[2])) {
            raise(run, TypeId::TypeError,
                  "The fill character must be a unicode character, not " + type_name(run, args[2]));
            return false;
        }
        if (str_length(run, args[2]) != 1) {
            raise(run, TypeId::TypeError, "The fill character must be exactly one character long");
            return false;
        }
        *fill = static_cast<char32_t>(char_at(*at<Str>(run.m, args[2]), 0));
    }
    *space = width - static_cast<std::int64_t>(str_length(run, args[0]));
    return *space <= 0 || has_room_for(run, static_cast<std::uint64_t>(width), at<Str>(run.m, args[0])->width);
}

Value padded(Run& run, Value str, std::int64_t left, std::int64_t right, char32_t fill) {
    if (left <= 0 && right <= 0) return str_part(run, str, 0, str_length(run, str));
    StrBuilder out(run.m);
    out.add(fill, static_cast<std::size_t>(std::max<std::int64_t>(left, 0)));
    out.add(str);
    out.add(fill, static_cast<std::size_t>(std::max<std::int64_t>(right, 0)));
    return out.make();
}

}    // namespace

Value str_ljust(Run& run, const Value* args) {
    std::int64_t space;
    char32_t fill;
    return layout_arguments(run, args, &space, &fill) ? padded(run, args[0], 0, space, fill) : Value{};
}

Value str_rjust(Run& run, const Value* args) {
    std::int64_t space;
    char32_t fill;
    return layout_arguments(run, args, &space, &fill) ? padded(run, args[0], space, 0, fill) : Value{};
}

Value str_center(Run& run, const Value* args) {
    std::int64_t space;
    char32_t fill;
    if (!layout_arguments(run, args, &space, &fill)) return {};
    if (space <= 0) return padded(run, args[0], 0, 0, fill);
    // The odd one goes to the left where both space and width are odd.
    auto width = space + static_cast<std::int64_t>(str_length(run, args[0]));
    auto left = space / 2 + (space & width & 1);
    return padded(run, args[0], left, space - left, fill);
}

Value str_zfill(Run& run, const Value* args) {
    Value with_fill[] = {args[0], args[1], {}};
    std::int64_t space;
    char32_t fill;
    if (!layout_arguments(run, with_fill, &space, &fill)) return {};
    auto length = str_length(run, args[0]);
    if (space <= 0) return str_part(run, args[0], 0, length);
    auto* s = at<Str>(run.m, args[0]);
    std::uint32_t sign = length > 0 && (char_at(*s, 0) == '+' || char_at(*s, 0) == '-') ? 1 : 0;
    StrBuilder out(run.m);
    out.add(args[0], 0, sign);
    out.add(U'0', static_cast<std::size_t>(space));
    out.add(args[0], sign, length);
    return out.make();
}

Value str_expandtabs(Run& run, const Value* args) {
    std::int64_t size;
    if (!c_int_argument(run, args[1], 8, &size)) return {};
    auto* s = at<Str>(run.m, args[0]);
    StrBuilder out(run.m);
    std::int64_t column = 0;
    for (std::uint32_t i = 0; i < s->length; ++i) {
        auto c = char_at(*s, i);
        if (c == '\t') {
            if (size <= 0) continue;
            auto space = size - column % size;
            column += space;
            burn(run, static_cast<std::uint64_t>(space) / 64);
            out.add(std::string(static_cast<std::size_t>(space), ' '));
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        out.add(static_cast<char32_t>(c));
    }
    return out.make();
}

}    // namespace coroscope
