// Methods of str about what its characters are, and their case.
#include "core/lang/characters.hpp"
#include "core/lib/builtin_str.hpp"
#include "core/machine/text.hpp"
#include "core/vm/unicode.hpp"

namespace coroscope {

namespace {

using Change = std::u32string (*)(std::u32string_view);

// `lone`: what the change does to one ASCII letter or other character, where that is all there is to it.
Value change_case(Run& run, Value str, Change change, char (*ascii)(char) = nullptr) {
    if (ascii && at<Str>(run.m, str)->is_ascii) {
        std::string out(ascii_view(run, str));
        for (auto& c : out) c = ascii(c);
        return new_latin1(run, out);
    }
    return new_str(run, change(to_u32(run, str)));
}

char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
}
char ascii_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~32) : c;
}
char ascii_swap(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z' ? static_cast<char>(c ^ 32) : c;
}

// All characters, and at least one.
template <class Test>
Value all_are(Run& run, Value str, Test test) {
    auto* s = at<Str>(run.m, str);
    for (std::uint32_t i = 0; i < s->length; ++i)
        if (!test(char_at(*s, i))) return kFalse;
    return of_bool(s->length > 0);
}

// Something cased, and nothing of the other case.
template <class Wanted, class Other>
Value is_in_case(Run& run, Value str, Wanted wanted, Other other) {
    auto* s = at<Str>(run.m, str);
    bool any = false;
    for (std::uint32_t i = 0; i < s->length; ++i) {
        auto c = char_at(*s, i);
        if (other(c) || is_title(c)) return kFalse;
        any = any || wanted(c);
    }
    return of_bool(any);
}

}    // namespace

Value str_lower(Run& run, const Value* args) {
    return change_case(run, args[0], to_lower, ascii_lower);
}
Value str_upper(Run& run, const Value* args) {
    return change_case(run, args[0], to_upper, ascii_upper);
}
Value str_swapcase(Run& run, const Value* args) {
    return change_case(run, args[0], swap_case, ascii_swap);
}
Value str_casefold(Run& run, const Value* args) {
    return change_case(run, args[0], case_fold, ascii_lower);
}
Value str_title(Run& run, const Value* args) {
    return change_case(run, args[0], to_title);
}
Value str_capitalize(Run& run, const Value* args) {
    return change_case(run, args[0], capitalize);
}

Value str_isalnum(Run& run, const Value* args) {
    return all_are(run, args[0], is_alnum);
}
Value str_isalpha(Run& run, const Value* args) {
    return all_are(run, args[0], is_alpha);
}
Value str_isdecimal(Run& run, const Value* args) {
    return all_are(run, args[0], is_decimal);
}
Value str_isdigit(Run& run, const Value* args) {
    return all_are(run, args[0], is_digit);
}
Value str_isnumeric(Run& run, const Value* args) {
    return all_are(run, args[0], is_numeric);
}
Value str_isspace(Run& run, const Value* args) {
    return all_are(run, args[0], is_space);
}
Value str_isascii(Run& run, const Value* args) {
    return of_bool(at<Str>(run.m, args[0])->is_ascii);
}
Value str_islower(Run& run, const Value* args) {
    return is_in_case(run, args[0], is_lower, is_upper);
}
Value str_isupper(Run& run, const Value* args) {
    return is_in_case(run, args[0], is_upper, is_lower);
}

Value str_isprintable(Run& run, const Value* args) {
    return of_bool(at<Str>(run.m, args[0])->length == 0 || all_are(run, args[0], is_printable) == kTrue);
}

Value str_isidentifier(Run& run, const Value* args) {
    auto* s = at<Str>(run.m, args[0]);
    if (s->length == 0 || !is_name_start(char_at(*s, 0))) return kFalse;
    return all_are(run, args[0], is_name_part);
}

// Upper or title case begins each run of cased characters, lower case goes on.
Value str_istitle(Run& run, const Value* args) {
    auto* s = at<Str>(run.m, args[0]);
    bool any = false, inside = false;
    for (std::uint32_t i = 0; i < s->length; ++i) {
        auto c = char_at(*s, i);
        bool starts = is_upper(c) || is_title(c);
        if (starts == inside && (starts || is_lower(c))) return kFalse;
        inside = starts || is_lower(c);
        any = any || inside;
    }
    return of_bool(any);
}

}    // namespace coroscope
