// Methods of bytes that treat it as ASCII text: case, kinds of characters, padding.
#include <algorithm>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_bytes.hpp"
#include "core/vm/room.hpp"

namespace coroscope {

namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_alpha(char c) {
    return is_lower(c) || is_upper(c);
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_alnum(char c) {
    return is_alpha(c) || is_digit(c);
}
bool is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13);
}
char lower(char c) {
    return is_upper(c) ? static_cast<char>(c | 32) : c;
}
char upper(char c) {
    return is_lower(c) ? static_cast<char>(c & ~32) : c;
}

template <class Change>
Value changed(Run& run, Value self, Change change) {
    std::string out(content_of(run, self));
    for (auto& c : out) c = change(c);
    return bytes_like(run, self, out);
}

template <class Test>
Value all_are(Run& run, Value self, Test test) {
    auto view = content_of(run, self);
    return of_bool(!view.empty() && std::all_of(view.begin(), view.end(), test));
}

Value in_case(Run& run, Value self, bool (*wanted)(char), bool (*other)(char)) {
    auto view = content_of(run, self);
    return of_bool(std::any_of(view.begin(), view.end(), wanted) && std::none_of(view.begin(), view.end(), other));
}

bool layout_arguments(Run& run, const Value* args, std::int64_t* space, char* fill, const char* name) {
    std::int64_t width;
    if (!index_argument(run, args[1], 0, &width)) return false;
    *fill = ' ';
    if (args[2]) {
        std::string_view view;
        if (!bytes_view(run, args[2], &view) || view.size() != 1) {
            raise(
                run, TypeId::TypeError,
                std::string(name) + "() argument 2 must be a byte string of length 1, not " + type_name(run, args[2]));
            return false;
        }
        *fill = view[0];
    }
    *space = std::max<std::int64_t>(width - static_cast<std::int64_t>(content_of(run, args[0]).size()), 0);
    return *space <= 0 || has_room_for(run, static_cast<std::uint64_t>(width), 1);
}

Value padded(Run& run, Value self, std::int64_t left, std::int64_t right, char fill) {
    std::string out(static_cast<std::size_t>(left), fill);
    out += content_of(run, self);
    out.append(static_cast<std::size_t>(right), fill);
    return bytes_like(run, self, out);
}

}    // namespace

Value bytes_lower(Run& run, const Value* args) {
    return changed(run, args[0], lower);
}
Value bytes_upper(Run& run, const Value* args) {
    return changed(run, args[0], upper);
}
Value bytes_swapcase(Run& run, const Value* args) {
    return changed(run, args[0], [](char c) { return is_alpha(c) ? static_cast<char>(c ^ 32) : c; });
}
Value bytes_capitalize(Run& run, const Value* args) {
    bool first = true;
    return changed(run, args[0], [&](char c) {
        auto out = first ? upper(c) : lower(c);
        first = false;
        return out;
    });
}
Value bytes_title(Run& run, const Value* args) {
    bool inside = false;
    return changed(run, args[0], [&](char c) {
        auto out = inside ? lower(c) : upper(c);
        inside = is_alpha(c);
        return out;
    });
}

Value bytes_isalnum(Run& run, const Value* args) {
    return all_are(run, args[0], is_alnum);
}
Value bytes_isalpha(Run& run, const Value* args) {
    return all_are(run, args[0], is_alpha);
}
Value bytes_isdigit(Run& run, const Value* args) {
    return all_are(run, args[0], is_digit);
}
Value bytes_isspace(Run& run, const Value* args) {
    return all_are(run, args[0], is_space);
}
Value bytes_islower(Run& run, const Value* args) {
    return in_case(run, args[0], is_lower, is_upper);
}
Value bytes_isupper(Run& run, const Value* args) {
    return in_case(run, args[0], is_upper, is_lower);
}
Value bytes_isascii(Run& run, const Value* args) {
    auto view = content_of(run, args[0]);
    return of_bool(std::none_of(view.begin(), view.end(), [](char c) { return c & 0x80; }));
}
Value bytes_istitle(Run& run, const Value* args) {
    bool any = false, inside = false;
    for (char c : content_of(run, args[0])) {
        if ((is_upper(c) && inside) || (is_lower(c) && !inside)) return kFalse;
        inside = is_alpha(c);
        any = any || inside;
    }
    return of_bool(any);
}

Value bytes_ljust(Run& run, const Value* args) {
    std::int64_t space;
    char fill;
    return layout_arguments(run, args, &space, &fill, "ljust") ? padded(run, args[0], 0, space, fill) : Value{};
}
Value bytes_rjust(Run& run, const Value* args) {
    std::int64_t space;
    char fill;
    return layout_arguments(run, args, &space, &fill, "rjust") ? padded(run, args[0], space, 0, fill) : Value{};
}
Value bytes_center(Run& run, const Value* args) {
    std::int64_t space;
    char fill;
    if (!layout_arguments(run, args, &space, &fill, "center")) return {};
    auto width = space + static_cast<std::int64_t>(content_of(run, args[0]).size());
    auto left = space / 2 + (space & width & 1);
    return padded(run, args[0], left, space - left, fill);
}
Value bytes_zfill(Run& run, const Value* args) {
    Value with_fill[] = {args[0], args[1], {}};
    std::int64_t space;
    char fill;
    if (!layout_arguments(run, with_fill, &space, &fill, "zfill")) return {};
    std::string out(content_of(run, args[0]));
    bool has_sign = !out.empty() && (out[0] == '+' || out[0] == '-');
    out.insert(has_sign ? 1 : 0, static_cast<std::size_t>(space), '0');
    return bytes_like(run, args[0], out);
}
Value bytes_expandtabs(Run& run, const Value* args) {
    std::int64_t size;
    if (!c_int_argument(run, args[1], 8, &size)) return {};
    std::string out;
    std::int64_t column = 0;
    for (char c : content_of(run, args[0])) {
        if (c == '\t') {
            if (size <= 0) continue;
            auto space = size - column % size;
            column += space;
            if (!has_room_for(run, static_cast<std::uint64_t>(space) + out.size(), 1)) return {};
            out.append(static_cast<std::size_t>(space), ' ');
        } else {
            column = c == '\n' || c == '\r' ? 0 : column + 1;
            out += c;
        }
    }
    return bytes_like(run, args[0], out);
}

}    // namespace coroscope
