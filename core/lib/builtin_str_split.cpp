// Methods of str that take it apart, put it together, or replace parts.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_str.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/room.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/text_parts.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

namespace {

void reverse(Run& run, Value list) {
    auto* items = items_of(run, list);
    std::reverse(items, items + at<List>(run.m, list)->size);
}

// The longest run of spaces is one separator, and none stands at either end.
void split_spaces(Run& run, Value str, std::int64_t limit, Value list) {
    auto* s = at<Str>(run.m, str);
    std::uint32_t i = 0;
    const auto end = s->length;
    auto skip = [&] {
        while (i < end && is_space(char_at(*s, i))) ++i;
    };
    for (skip(); i < end; skip()) {
        auto start = i;
        if (limit-- == 0) {
            append_owned(run, list, str_part(run, str, start, end));
            return;
        }
        while (i < end && !is_space(char_at(*s, i))) ++i;
        append_owned(run, list, str_part(run, str, start, i));
    }
}

void split_spaces_backward(Run& run, Value str, std::int64_t limit, Value list) {
    auto* s = at<Str>(run.m, str);
    std::uint32_t i = s->length;
    constexpr std::uint32_t start = 0;
    auto skip = [&] {
        while (i > start && is_space(char_at(*s, i - 1))) --i;
    };
    for (skip(); i > start; skip()) {
        auto end = i;
        if (limit-- == 0) {
            append_owned(run, list, str_part(run, str, start, end));
            break;
        }
        while (i > start && !is_space(char_at(*s, i - 1))) --i;
        append_owned(run, list, str_part(run, str, i, end));
    }
    reverse(run, list);
}

Value split(Run& run, const Value* args, bool backward) {
    std::int64_t limit;
    if (!index_argument(run, args[2], -1, &limit)) return {};
    if (limit < 0) limit = INT64_MAX;
    Value str = args[0], separator = args[1];
    auto length = str_length(run, str);
    burn(run, length / 16);
    Held list(run.m, new_list(run, 0));
    if (!is_given(separator)) {
        (backward ? split_spaces_backward : split_spaces)(run, str, limit, list);
        return list.take();
    }
    if (!is_str(run, separator))
        return raise(run, TypeId::TypeError, "must be str or None, not " + type_name(run, separator));
    auto size = str_length(run, separator);
    if (size == 0) return raise(run, TypeId::ValueError, "empty separator");
    std::uint32_t start = 0, end = length;
    for (std::int64_t place; limit-- > 0;) {
        if (backward) {
            if ((place = str_find_last(run.m, str, separator, 0, end)) < 0) break;
            append_owned(run, list, str_part(run, str, static_cast<std::uint32_t>(place) + size, end));
            end = static_cast<std::uint32_t>(place);
        } else {
            if ((place = str_find(run.m, str, separator, start, length)) < 0) break;
            append_owned(run, list, str_part(run, str, start, static_cast<std::uint32_t>(place)));
            start = static_cast<std::uint32_t>(place) + size;
        }
    }
    append_owned(run, list, str_part(run, str, start, end));
    if (backward) reverse(run, list);
    return list.take();
}

Value triple(Run& run, Value a, Value b, Value c) {
    Held first(run.m, a), second(run.m, b), third(run.m, c);
    Value items[] = {first, second, third};
    return new_tuple_of(run, items, 3);
}

// A plain string with the same characters.
Value plain(Run& run, Value str) {
    return str_part(run, str, 0, str_length(run, str));
}
Value empty(Run& run) {
    return new_latin1(run, "");
}

Value partition(Run& run, const Value* args, bool backward) {
    if (!require_str(run, args[1])) return {};
    auto size = str_length(run, args[1]), length = str_length(run, args[0]);
    if (size == 0) return raise(run, TypeId::ValueError, "empty separator");
    auto place =
        backward ? str_find_last(run.m, args[0], args[1], 0, length) : str_find(run.m, args[0], args[1], 0, length);
    if (place < 0) {
        if (backward) return triple(run, empty(run), empty(run), plain(run, args[0]));
        return triple(run, plain(run, args[0]), empty(run), empty(run));
    }
    auto at_place = static_cast<std::uint32_t>(place);
    return triple(run, str_part(run, args[0], 0, at_place), plain(run, args[1]),
                  str_part(run, args[0], at_place + size, length));
}

Value strip(Run& run, const Value* args, const char* name, bool left, bool right) {
    Machine& m = run.m;
    auto* s = at<Str>(m, args[0]);
    std::uint32_t start = 0, end = s->length;
    const Str* set = nullptr;
    if (is_given(args[1])) {
        if (!is_str(m, args[1])) return raise(run, TypeId::TypeError, std::string(name) + " arg must be None or str");
        set = at<Str>(m, args[1]);
    }
    auto goes = [&](std::uint32_t c) {
        if (!set) return is_space(c);
        for (std::uint32_t i = 0; i < set->length; ++i)
            if (char_at(*set, i) == c) return true;
        return false;
    };
    if (left)
        while (start < end && goes(char_at(*s, start))) ++start;
    if (right)
        while (end > start && goes(char_at(*s, end - 1))) --end;
    return str_part(m, args[0], start, end);
}

bool ends_line(std::uint32_t c) {
    return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}    // namespace

Value str_split(Run& run, const Value* args) {
    return split(run, args, false);
}
Value str_rsplit(Run& run, const Value* args) {
    return split(run, args, true);
}
Value str_partition(Run& run, const Value* args) {
    return partition(run, args, false);
}
Value str_rpartition(Run& run, const Value* args) {
    return partition(run, args, true);
}
Value str_strip(Run& run, const Value* args) {
    return strip(run, args, "strip", true, true);
}
Value str_lstrip(Run& run, const Value* args) {
    return strip(run, args, "lstrip", true, false);
}
Value str_rstrip(Run& run, const Value* args) {
    return strip(run, args, "rstrip", false, true);
}

Value str_join(Run& run, const Value* args) {
    if (is_native_iterable(run, args[1])) return str_join(run, args[0], args[1]);
    if (!is_iterable(run, args[1])) return raise(run, TypeId::TypeError, "can only join an iterable");
    return tail_prelude(run, "_join", {args[0], args[1]});
}

Value str_removeprefix(Run& run, const Value* args) {
    if (!require_str(run, args[1], "removeprefix() argument")) return {};
    auto length = str_length(run, args[0]);
    auto cut = str_matches_at(run, args[0], args[1], 0) ? str_length(run, args[1]) : 0;
    return str_part(run, args[0], cut, length);
}

Value str_removesuffix(Run& run, const Value* args) {
    if (!require_str(run, args[1], "removesuffix() argument")) return {};
    auto length = str_length(run, args[0]), size = str_length(run, args[1]);
    if (size <= length && str_matches_at(run, args[0], args[1], length - size)) length -= size;
    return str_part(run, args[0], 0, length);
}

Value str_replace(Run& run, const Value* args) {
    std::int64_t limit;
    if (!require_str(run, args[1], "replace() argument 1") || !require_str(run, args[2], "replace() argument 2"))
        return {};
    if (!index_argument(run, args[3], -1, &limit)) return {};
    if (limit < 0) limit = INT64_MAX;
    Value str = args[0], what = args[1], by = args[2];
    auto length = str_length(run, str), size = str_length(run, what);
    burn(run, length / 64);
    std::uint64_t found = 0, most = static_cast<std::uint64_t>(limit);
    if (size == 0) {
        found = std::min<std::uint64_t>(most, std::uint64_t{length} + 1);
    } else if (str_length(run, by) > size) {
        std::int64_t at = 0;
        while (found < most && (at = str_find(run.m, str, what, static_cast<std::uint32_t>(at), length)) >= 0) {
            ++found;
            at += size;
        }
    }
    if (str_length(run, by) > size &&
        !has_room_for(run, length + static_cast<unsigned __int128>(found) * (str_length(run, by) - size), 1))
        return {};
    StrBuilder out(run.m);
    if (size == 0) {
        std::uint32_t i = 0;
        for (; i <= length && limit > 0; ++i, --limit) {
            out.add(by);
            if (i < length) out.add(str, i, i + 1);
        }
        if (i < length) out.add(str, i, length);
        return out.make();
    }
    std::uint32_t start = 0;
    for (; limit > 0; --limit) {
        auto place = str_find(run.m, str, what, start, length);
        if (place < 0) break;
        out.add(str, start, static_cast<std::uint32_t>(place));
        out.add(by);
        start = static_cast<std::uint32_t>(place) + size;
    }
    if (start == 0) return plain(run, str);
    out.add(str, start, length);
    return out.make();
}

Value str_splitlines(Run& run, const Value* args) {
    std::int64_t keep = 0;
    if (args[1] && !to_c_int(run, args[1], &keep)) return {};
    auto* s = at<Str>(run.m, args[0]);
    Held list(run.m, new_list(run, 0));
    for (std::uint32_t i = 0; i < s->length;) {
        auto start = i;
        while (i < s->length && !ends_line(char_at(*s, i))) ++i;
        auto end = i;
        if (i < s->length) i += char_at(*s, i) == '\r' && i + 1 < s->length && char_at(*s, i + 1) == '\n' ? 2 : 1;
        append_owned(run, list, str_part(run, args[0], start, keep ? i : end));
    }
    return list.take();
}

}    // namespace coroscope
