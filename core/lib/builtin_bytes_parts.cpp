// Methods of bytes that search it, take it apart or put it together.
#include <algorithm>
#include <vector>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_bytes.hpp"
#include "core/lib/native_ops.hpp"
#include "core/vm/container_ops.hpp"
#include "core/vm/room.hpp"

namespace coroscope {

namespace {

bool is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}

// A part to search for: bytes, or one byte as a number; false: raised.
struct Needle {
    std::string_view view;
    char byte = 0;
};
bool needle_argument(Run& run, Value v, Needle* out) {
    if (bytes_view(run, v, &out->view)) return true;
    if (has_index(run, v)) {
        std::int64_t n;
        if (!to_clipped_index(run, v, &n)) return false;
        if (n < 0 || n > 255) {
            raise(run, TypeId::ValueError, "byte must be in range(0, 256)");
            return false;
        }
        out->byte = static_cast<char>(n);
        out->view = {&out->byte, 1};
        return true;
    }
    raise(run, TypeId::TypeError, "argument should be integer or bytes-like object, not '" + type_name(run, v) + "'");
    return false;
}

// Start and end of a search, args[2] and args[3]: asked before what is searched for is looked at, and they may change
// the array that is searched.
bool search_range(Run& run, const Value* args, std::int64_t* from, std::int64_t* to) {
    auto before = static_cast<std::int64_t>(content_of(run, args[0]).size());
    if (!text_range(run, args[2], args[3], before, from, to)) return false;
    auto size = static_cast<std::int64_t>(content_of(run, args[0]).size());
    *to = std::min(*to, size);
    *from = std::min(*from, size + 1);
    return true;
}

Value find(Run& run, const Value* args, bool last, bool must_find) {
    Needle needle;
    std::int64_t from, to;
    if (!search_range(run, args, &from, &to) || !needle_argument(run, args[1], &needle)) return {};
    auto view = content_of(run, args[0]);
    to = std::min(to, static_cast<std::int64_t>(view.size()));    // the needle's __index__ may have changed it
    auto place = view.npos;
    if (from <= to) {
        auto part = view.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
        place = last ? part.rfind(needle.view) : part.find(needle.view);
    }
    if (place != view.npos) return Value::of_int(from + static_cast<std::int64_t>(place));
    return must_find ? raise(run, TypeId::ValueError, "subsection not found") : Value::of_int(-1);
}

Value begins_or_ends(Run& run, const Value* args, bool at_end) {
    std::int64_t from, to;
    if (!search_range(run, args, &from, &to)) return {};
    auto view = content_of(run, args[0]);
    auto matches = [&](std::string_view part) {
        if (from > to || part.size() > static_cast<std::size_t>(to - from)) return false;
        auto within = view.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
        return at_end ? within.ends_with(part) : within.starts_with(part);
    };
    std::string_view part;
    if (has_kind(run, args[1], Kind::tuple)) {
        auto* tuple = at<Tuple>(run.m, args[1]);
        for (std::uint32_t i = 0; i < tuple->size; ++i) {
            if (!bytes_argument(run, tuple->items[i], &part)) return {};
            if (matches(part)) return kTrue;
        }
        return kFalse;
    }
    if (!bytes_view(run, args[1], &part))
        return raise(run, TypeId::TypeError,
                     std::string(at_end ? "endswith" : "startswith") +
                         " first arg must be bytes or a tuple of bytes, not " + type_name(run, args[1]));
    return of_bool(matches(part));
}

Value split(Run& run, const Value* args, bool backward) {
    std::int64_t limit;
    if (!index_argument(run, args[2], -1, &limit)) return {};
    if (limit < 0) limit = INT64_MAX;
    auto view = content_of(run, args[0]);
    std::vector<std::string_view> parts;
    if (!is_given(args[1])) {
        auto rest = view;
        while (!rest.empty()) {
            auto edge = [&] { return backward ? rest.back() : rest.front(); };
            auto cut = [&](std::size_t n) { backward ? rest.remove_suffix(n) : rest.remove_prefix(n); };
            while (!rest.empty() && is_space(edge())) cut(1);
            if (rest.empty()) break;
            if (limit-- == 0) {
                parts.push_back(rest);
                break;
            }
            std::size_t n = 0;
            while (n < rest.size() && !is_space(backward ? rest[rest.size() - 1 - n] : rest[n])) ++n;
            parts.push_back(backward ? rest.substr(rest.size() - n) : rest.substr(0, n));
            cut(n);
        }
    } else {
        std::string_view separator;
        if (!bytes_argument(run, args[1], &separator)) return {};
        if (separator.empty()) return raise(run, TypeId::ValueError, "empty separator");
        auto rest = view;
        for (; limit > 0; --limit) {
            auto place = backward ? rest.rfind(separator) : rest.find(separator);
            if (place == rest.npos) break;
            parts.push_back(backward ? rest.substr(place + separator.size()) : rest.substr(0, place));
            rest = backward ? rest.substr(0, place) : rest.substr(place + separator.size());
        }
        parts.push_back(rest);
    }
    if (backward) std::reverse(parts.begin(), parts.end());
    Held list(run.m, new_list(run, static_cast<std::uint32_t>(parts.size())));
    for (auto part : parts) append_owned(run, list, bytes_like(run, args[0], part));
    return list.take();
}

Value triple(Run& run, Value model, std::string_view a, std::string_view b, std::string_view c) {
    Held first(run.m, bytes_like(run, model, a)), second(run.m, bytes_like(run, model, b)),
        third(run.m, bytes_like(run, model, c));
    Value items[] = {first, second, third};
    return new_tuple_of(run, items, 3);
}

Value partition(Run& run, const Value* args, bool backward) {
    std::string_view separator, view = content_of(run, args[0]);
    if (!bytes_argument(run, args[1], &separator)) return {};
    if (separator.empty()) return raise(run, TypeId::ValueError, "empty separator");
    auto place = backward ? view.rfind(separator) : view.find(separator);
    if (place == view.npos) return backward ? triple(run, args[0], "", "", view) : triple(run, args[0], view, "", "");
    return triple(run, args[0], view.substr(0, place), separator, view.substr(place + separator.size()));
}

Value strip(Run& run, const Value* args, bool left, bool right) {
    auto view = content_of(run, args[0]);
    std::string_view set;
    bool spaces = !is_given(args[1]);
    if (!spaces && !bytes_argument(run, args[1], &set)) return {};
    auto goes = [&](char c) { return spaces ? is_space(c) : set.find(c) != set.npos; };
    while (left && !view.empty() && goes(view.front())) view.remove_prefix(1);
    while (right && !view.empty() && goes(view.back())) view.remove_suffix(1);
    return bytes_like(run, args[0], view);
}

}    // namespace

Value bytes_find(Run& run, const Value* args) {
    return find(run, args, false, false);
}
Value bytes_index(Run& run, const Value* args) {
    return find(run, args, false, true);
}
Value bytes_rfind(Run& run, const Value* args) {
    return find(run, args, true, false);
}
Value bytes_rindex(Run& run, const Value* args) {
    return find(run, args, true, true);
}
Value bytes_startswith(Run& run, const Value* args) {
    return begins_or_ends(run, args, false);
}
Value bytes_endswith(Run& run, const Value* args) {
    return begins_or_ends(run, args, true);
}
Value bytes_split(Run& run, const Value* args) {
    return split(run, args, false);
}
Value bytes_rsplit(Run& run, const Value* args) {
    return split(run, args, true);
}
Value bytes_partition(Run& run, const Value* args) {
    return partition(run, args, false);
}
Value bytes_rpartition(Run& run, const Value* args) {
    return partition(run, args, true);
}
Value bytes_strip(Run& run, const Value* args) {
    return strip(run, args, true, true);
}
Value bytes_lstrip(Run& run, const Value* args) {
    return strip(run, args, true, false);
}
Value bytes_rstrip(Run& run, const Value* args) {
    return strip(run, args, false, true);
}

Value bytes_count(Run& run, const Value* args) {
    Needle needle;
    std::int64_t from, to;
    if (!search_range(run, args, &from, &to) || !needle_argument(run, args[1], &needle)) return {};
    auto view = content_of(run, args[0]);
    if (from > to) return Value::of_int(0);
    if (needle.view.empty()) return Value::of_int(to - from + 1);
    view = view.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    std::int64_t count = 0;
    for (std::size_t i = 0; (i = view.find(needle.view, i)) != view.npos; i += needle.view.size()) ++count;
    return Value::of_int(count);
}

Value bytes_removeprefix(Run& run, const Value* args) {
    std::string_view part, view = content_of(run, args[0]);
    if (!bytes_argument(run, args[1], &part)) return {};
    return bytes_like(run, args[0], view.starts_with(part) ? view.substr(part.size()) : view);
}

Value bytes_removesuffix(Run& run, const Value* args) {
    std::string_view part, view = content_of(run, args[0]);
    if (!bytes_argument(run, args[1], &part)) return {};
    return bytes_like(run, args[0], view.ends_with(part) ? view.substr(0, view.size() - part.size()) : view);
}

Value bytes_replace(Run& run, const Value* args) {
    std::string_view what, by, view = content_of(run, args[0]);
    std::int64_t limit;
    if (!bytes_argument(run, args[1], &what) || !bytes_argument(run, args[2], &by)) return {};
    if (!index_argument(run, args[3], -1, &limit)) return {};
    view = content_of(run, args[0]);    // the count's __index__ may have changed them
    if (!bytes_argument(run, args[1], &what) || !bytes_argument(run, args[2], &by)) return {};
    if (limit < 0) limit = INT64_MAX;
    std::int64_t found = 0;
    if (what.empty()) {
        found = std::min(limit, static_cast<std::int64_t>(view.size()) + 1);
    } else {
        for (std::size_t at = 0; found < limit && (at = view.find(what, at)) != view.npos; at += what.size()) ++found;
    }
    auto grown = static_cast<__int128>(view.size()) +
                 static_cast<__int128>(found) * (static_cast<__int128>(by.size()) - static_cast<__int128>(what.size()));
    if (!has_room_for(run, static_cast<unsigned __int128>(grown), 1)) return {};
    std::string out;
    if (what.empty()) {
        std::size_t i = 0;
        for (; i <= view.size() && limit > 0; ++i, --limit) {
            out += by;
            if (i < view.size()) out += view[i];
        }
        if (i < view.size()) out += view.substr(i);
        return bytes_like(run, args[0], out);
    }
    std::size_t start = 0;
    for (; limit > 0; --limit) {
        auto place = view.find(what, start);
        if (place == view.npos) break;
        out += view.substr(start, place - start);
        out += by;
        start = place + what.size();
    }
    out += view.substr(start);
    return bytes_like(run, args[0], out);
}

Value bytes_splitlines(Run& run, const Value* args) {
    std::int64_t keep = 0;
    if (args[1] && !to_c_int(run, args[1], &keep)) return {};
    auto view = content_of(run, args[0]);
    Held list(run.m, new_list(run, 0));
    for (std::size_t i = 0; i < view.size();) {
        auto start = i;
        while (i < view.size() && view[i] != '\n' && view[i] != '\r') ++i;
        auto end = i;
        if (i < view.size()) i += view.substr(i).starts_with("\r\n") ? 2 : 1;
        append_owned(run, list, bytes_like(run, args[0], view.substr(start, (keep ? i : end) - start)));
    }
    return list.take();
}

Value bytes_join(Run& run, const Value* args) {
    if (!is_iterable(run, args[1])) return raise(run, TypeId::TypeError, "can only join an iterable");
    Held list(run.m, list_from(run, args[1]));
    if (!list) return {};
    auto size = at<List>(run.m, list)->size;
    auto separator = content_of(run, args[0]);
    std::string out;
    std::uint64_t whole = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
        std::string_view part;
        if (bytes_view(run, items_of(run, list)[i], &part)) whole += part.size() + separator.size();
    }
    if (!has_room_for(run, whole, 1)) return {};
    for (std::uint32_t i = 0; i < size; ++i) {
        Value item = items_of(run, list)[i];
        std::string_view part;
        if (!bytes_view(run, item, &part))
            return raise(run, TypeId::TypeError,
                         "sequence item " + std::to_string(i) + ": expected a bytes-like object, " +
                             type_name(run, item) + " found");
        if (i) out += separator;
        out += part;
    }
    return bytes_like(run, args[0], out);
}

}    // namespace coroscope
