// Methods of str that look for a part of it.
#include "core/lib/arguments.hpp"
#include "core/lib/builtin_str.hpp"
#include "core/vm/text_parts.hpp"

namespace coroscope {

namespace {

// The first (or last) place by arguments self, sub, start, end; -1: none, -2: raised.
std::int64_t search(Run& run, const Value* args, bool last) {
    std::int64_t from, to;
    auto length = str_length(run, args[0]);
    if (!text_range(run, args[2], args[3], length, &from, &to) || !require_str(run, args[1])) return -2;
    if (from > to) return -1;
    auto start = static_cast<std::uint32_t>(from), end = static_cast<std::uint32_t>(to);
    burn(run, length / 64);
    return last ? str_find_last(run, args[0], args[1], start, end) : str_find(run, args[0], args[1], start, end);
}

Value find(Run& run, const Value* args, bool last, bool must_find) {
    auto place = search(run, args, last);
    if (place == -2) return {};
    if (place < 0 && must_find) return raise(run, TypeId::ValueError, "substring not found");
    return Value::of_int(place);
}

// 1, 0, -1: raised.
int matches(Run& run, Value str, Value part, std::int64_t from, std::int64_t to, bool at_end) {
    auto size = static_cast<std::int64_t>(str_length(run, part));
    if (to - from < size) return 0;
    return str_matches_at(run, str, part, static_cast<std::uint32_t>(at_end ? to - size : from));
}

Value begins_or_ends(Run& run, const Value* args, bool at_end) {
    const char* name = at_end ? "endswith" : "startswith";
    std::int64_t from, to;
    if (!text_range(run, args[2], args[3], str_length(run, args[0]), &from, &to)) return {};
    if (has_kind(run, args[1], Kind::tuple)) {
        auto* tuple = at<Tuple>(run.m, args[1]);
        for (std::uint32_t i = 0; i < tuple->size; ++i) {
            if (!is_str(run, tuple->items[i]))
                return raise(run, TypeId::TypeError,
                             std::string("tuple for ") + name + " must only contain str, not " +
                                 type_name(run, tuple->items[i]));
            if (matches(run, args[0], tuple->items[i], from, to, at_end)) return kTrue;
        }
        return kFalse;
    }
    if (!is_str(run, args[1]))
        return raise(run, TypeId::TypeError,
                     std::string(name) + " first arg must be str or a tuple of str, not " + type_name(run, args[1]));
    return of_bool(matches(run, args[0], args[1], from, to, at_end));
}

}    // namespace

Value str_find(Run& run, const Value* args) {
    return find(run, args, false, false);
}
Value str_index(Run& run, const Value* args) {
    return find(run, args, false, true);
}
Value str_rfind(Run& run, const Value* args) {
    return find(run, args, true, false);
}
Value str_rindex(Run& run, const Value* args) {
    return find(run, args, true, true);
}
Value str_startswith(Run& run, const Value* args) {
    return begins_or_ends(run, args, false);
}
Value str_endswith(Run& run, const Value* args) {
    return begins_or_ends(run, args, true);
}

Value str_count(Run& run, const Value* args) {
    std::int64_t from, to;
    if (!text_range(run, args[2], args[3], str_length(run, args[0]), &from, &to)) return {};
    if (!require_str(run, args[1])) return {};
    if (from > to) return Value::of_int(0);
    auto size = str_length(run, args[1]);
    if (size == 0) return Value::of_int(to - from + 1);
    std::int64_t count = 0;
    while ((from = str_find(run.m, args[0], args[1], static_cast<std::uint32_t>(from),
                            static_cast<std::uint32_t>(to))) >= 0) {
        ++count;
        from += size;
    }
    return Value::of_int(count);
}

}    // namespace coroscope
