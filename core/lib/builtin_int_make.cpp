// int(x) and float(x): from text, numbers and objects that know how.
#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_numbers.hpp"
#include "core/vm/number_text.hpp"
#include "core/vm/text_ops.hpp"
#include "core/vm/unicode.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

bool number_text(Run& run, Value v, std::string* out) {
    std::string_view bytes;
    if (is_str(run, v)) {
        *out = at<Str>(run.m, v)->is_ascii ? std::string(ascii_view(run, v)) : to_number_text(to_u32(run, v));
    } else if (bytes_view(run, v, &bytes)) {
        *out = bytes;
    } else {
        return false;
    }
    return true;
}

namespace {

// At most `limit` characters of the value's repr; false: raised.
bool quoted(Run& run, Value v, std::size_t limit, std::string* out) {
    std::string_view bytes;
    Held plain(run.m, !is_str(run, v) && bytes_view(run, v, &bytes) ? new_bytes(run, bytes) : retained(run, v));
    Held text(run.m, repr(run, plain));
    if (!text) return false;
    auto characters = to_u32(run, text);
    if (characters.size() > limit) characters.resize(limit);
    Held cut(run.m, new_str(run, characters));
    *out = to_utf8(run, cut);
    return true;
}

// A plain int from one of any class.
Value plain_int(Run& run, Value v) {
    Limb small;
    return v.is_int() || is_a(run, v, TypeId::integer) ? retained(run, v) : new_int_big(run, big_view(run, v, &small));
}

// What __int__ gives, which must be an int.
Value int_by_method(Run& run, Value v) {
    Held made(run.m, call_method(run, v, NameId::d_int, {}));
    if (!made) return {};
    if (!is_integer(run, made))
        return raise(run, TypeId::TypeError, "__int__ returned non-int (type " + type_name(run, made) + ")");
    if (type_of(run, made) != TypeId::integer && !warn_of_subclass(run, "__int__", "int", made)) return {};
    return plain_int(run, made);
}

// What __trunc__ gives, an int or something with __index__.
Value int_by_trunc(Run& run, Value v) {
    if (!warn(run, TypeId::DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.")) return {};
    Held made(run.m, call_method(run, v, NameId::d_trunc, {}));
    if (!made) return {};
    if (!is_integer(run, made) && !(made.get().is_ref() && lookup_special(run, made, NameId::d_index)))
        return raise(run, TypeId::TypeError, "__trunc__ returned non-Integral (type " + type_name(run, made) + ")");
    Held index(run.m, index_object(run, made));
    return index ? plain_int(run, index) : Value{};
}

}    // namespace

Value int_of_text(Run& run, Value text, std::int64_t base) {
    std::string ascii;
    number_text(run, text, &ascii);
    auto read = read_int_text(ascii, static_cast<int>(base));
    if (!read.is_valid) {
        std::string shown;
        if (!quoted(run, text, 200, &shown)) return {};
        return raise(run, TypeId::ValueError,
                     "invalid literal for int() with base " + std::to_string(base) + ": " + shown);
    }
    bool is_power_of_two = (read.base & (read.base - 1)) == 0;
    auto limit = root(run.m).max_int_digits;
    if (!is_power_of_two && limit && read.digits.size() > limit)
        return raise(run, TypeId::ValueError,
                     "Exceeds the limit (" + std::to_string(limit) +
                         " digits) for integer string conversion: value has " + std::to_string(read.digits.size()) +
                         " digits; use sys.set_int_max_str_digits() to increase the limit");
    Held magnitude(run.m, int_from_text(run, read.digits, read.base));
    return read.is_negative ? number_negative(run, magnitude) : magnitude.take();
}

Value int_of_double(Run& run, double whole) {
    if (std::isnan(whole)) return raise(run, TypeId::ValueError, "cannot convert float NaN to integer");
    if (std::isinf(whole)) return raise(run, TypeId::OverflowError, "cannot convert float infinity to integer");
    return int_from_double(run, whole);
}

Value int_of(Run& run, Value x) {
    Machine& m = run.m;
    if (x.is_int() || is_a(m, x, TypeId::integer)) return retained(m, x);
    bool is_plain = type_of(m, x) < TypeId::count_;
    if (!is_plain && own_method(run, x, NameId::d_int)) return int_by_method(run, x);
    if (is_integer(m, x)) return plain_int(run, x);
    if (is_real(m, x)) return int_of_double(run, real_of(m, x));
    if (!is_plain && lookup_special(run, x, NameId::d_index)) {
        Held index(m, index_object(run, x));
        return index ? plain_int(run, index) : Value{};
    }
    if (!is_plain && lookup_special(run, x, NameId::d_trunc)) return int_by_trunc(run, x);
    std::string_view bytes;
    if (is_str(m, x) || bytes_view(m, x, &bytes)) return int_of_text(run, x, 10);
    return raise(
        run, TypeId::TypeError,
        "int() argument must be a string, a bytes-like object or a real number, not '" + type_name(m, x) + "'");
}

bool float_of(Run& run, Value x, double* out) {
    Machine& m = run.m;
    bool may_say = is_number(m, x) || (is_str(m, x) && !is_builtin(run, x));    // a subclass of str as well
    if (x.is_ref() && may_say && own_method(run, x, NameId::d_float)) {
        Held made(m, call_method(run, x, NameId::d_float, {}));
        if (!made) return false;
        auto method = type_name(m, x) + ".__float__";
        if (!is_real(m, made)) {
            raise(run, TypeId::TypeError, method + " returned non-float (type " + type_name(m, made) + ")");
            return false;
        }
        *out = real_of(m, made);
        return type_of(m, made) == TypeId::real || warn_of_subclass(run, method, "float", made);
    }
    std::string text;
    if (number_text(run, x, &text)) {
        if (read_double(text, out)) return true;
        std::string shown;
        if (append_repr(run, x, shown)) raise(run, TypeId::ValueError, "could not convert string to float: " + shown);
        return false;
    }
    if (is_number(m, x) ||
        (x.is_ref() && (lookup_special(run, x, NameId::d_float) || lookup_special(run, x, NameId::d_index))))
        return to_double(run, x, out);
    raise(run, TypeId::TypeError, "float() argument must be a string or a real number, not '" + type_name(m, x) + "'");
    return false;
}

}    // namespace coroscope
