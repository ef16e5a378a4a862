// The type complex, as far as programs about other things meet it.
#include <algorithm>
#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_numbers.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/operator_methods.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/number_text.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

ComplexNumber self_of(Run& run, Value self) {
    ComplexNumber c;
    bool overflow = false;
    to_complex(run, self, &c, &overflow);
    return c;
}

// The longest beginning of the text that is a float; its length, 0: there is none.
std::size_t leading_double(std::string_view text, double* out) {
    std::size_t at = 0;
    auto digits = [&] {
        auto from = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
        return at - from;
    };
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    auto word = [&](std::string_view word) {
        if (text.size() - at < word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if ((text[at + i] | 32) != word[i]) return false;
        at += word.size();
        return true;
    };
    if (!word("infinity") && !word("inf") && !word("nan")) {
        auto whole = digits();
        if (at < text.size() && text[at] == '.') {
            ++at;
            if (!digits() && !whole) return 0;
        } else if (!whole) {
            return 0;
        }
        auto end = at;
        if (at < text.size() && (text[at] | 32) == 'e') {
            ++at;
            if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
            if (!digits()) at = end;
        }
    }
    return read_double(std::string(text.substr(0, at)), out) ? at : 0;
}

// "1+2j", "(1-2j)", "3", "4j", "j", in ASCII without underscores and white space around; false: not a complex number.
bool read_complex(std::string_view text, ComplexNumber* out) {
    auto is_space = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
    auto trim = [&] {
        while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    };
    trim();
    if (!text.empty() && text.front() == '(') {
        text.remove_prefix(1);
        auto close = text.rfind(')');
        if (close != text.size() - 1) return false;
        text.remove_suffix(1);
        trim();
    }
    auto is_unit = [](std::string_view rest) { return rest.size() == 1 && (rest[0] | 32) == 'j'; };
    // A sign, or nothing, stands for one before a j.
    auto unit = [&](std::string_view rest, double* imag) {
        double sign = !rest.empty() && rest[0] == '-' ? -1 : 1;
        if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) rest.remove_prefix(1);
        if (is_unit(rest)) *imag = sign;
        return is_unit(rest);
    };
    double first;
    auto size = leading_double(text, &first);
    if (!size) return unit(text, &out->imag);
    text.remove_prefix(size);
    if (text.empty()) return out->real = first, true;
    if (is_unit(text)) return out->imag = first, true;
    if (text[0] != '+' && text[0] != '-') return false;
    out->real = first;
    size = leading_double(text, &out->imag);
    return size ? is_unit(text.substr(size)) : unit(text, &out->imag);
}

// The text without underscores, each of which stands between two digits; false: one does not.
bool without_underscores(const std::string& text, std::string* out) {
    if (text.substr(0, text.find('\0')).find('_') == std::string::npos) return *out = text, true;
    auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_')
            *out += text[i];
        else if (i == 0 || !is_digit(i - 1) || !is_digit(i + 1))
            return false;
    }
    return true;
}

// The real or (is_first false) imaginary argument of complex().
bool part_of(Run& run, Value v, bool is_first, ComplexNumber* out) {
    auto& m = run.m;
    bool overflow = false;
    if (is_first && v.is_ref() && own_method(run, v, NameId::d_complex)) {
        Held made(m, call_method(run, v, NameId::d_complex, {}));
        if (!made) return false;
        if (!is_complex(m, made)) {
            raise(run, TypeId::TypeError, "__complex__ returned non-complex (type " + type_name(m, made) + ")");
            return false;
        }
        return (is_a(m, made, TypeId::complex) || warn_of_subclass(run, "__complex__", "complex", made)) &&
               to_complex(m, made, out, &overflow);
    }
    if (is_complex(m, v)) return to_complex(m, v, out, &overflow);
    bool is_real_number =
        is_number(m, v) || (v.is_ref() && !is_str(m, v) &&
                            (lookup_special(run, v, NameId::d_float) || lookup_special(run, v, NameId::d_index)));
    if (is_real_number) return float_of(run, v, &out->real);
    raise(run, TypeId::TypeError,
          std::string("complex() ") +
              (is_first ? "first argument must be a string or a" : "second argument must be a") + " number, not '" +
              type_name(m, v) + "'");
    return false;
}

Value make_plain(Run& run, const Value* args) {
    Value real = args[1], imag = args[2];
    ComplexNumber c, i;
    if (real && is_str(run, real)) {
        if (imag) return raise(run, TypeId::TypeError, "complex() can't take second arg if first is a string");
        // Digits and spaces of any script; underscores stand between digits.
        std::string text, plain;
        number_text(run, real, &text);
        // What is no digit or space of any script ends what is looked at.
        auto strange = std::find_if(text.begin(), text.end(), [](char c) { return c == '?' || (c & 128); });
        if (strange != text.end()) text.replace(strange, text.end(), "?");
        if (!without_underscores(text, &plain)) {
            std::string shown;
            if (!append_repr(run, real, shown)) return {};
            return raise(run, TypeId::ValueError, "could not convert string to complex: " + shown);
        }
        if (!read_complex(plain, &c)) return raise(run, TypeId::ValueError, "complex() arg is a malformed string");
        return new_complex(run, c);
    }
    if (imag && is_str(run, imag)) return raise(run, TypeId::TypeError, "complex() second arg can't be a string");
    if (real && !imag && is_a(run, real, TypeId::complex)) return retained(run.m, real);
    if (real && !part_of(run, real, true, &c)) return {};
    if (imag && !part_of(run, imag, false, &i)) return {};
    if (!imag) return new_complex(run, c);
    // Only what is complex itself has a part to add to the other: a zero keeps its sign otherwise.
    bool is_wide = real && (is_complex(run, real) || (real.is_ref() && own_method(run, real, NameId::d_complex)));
    return new_complex(run, {is_complex(run, imag) ? c.real - i.imag : c.real, is_wide ? i.real + c.imag : i.real});
}

Value make(Run& run, const Value* args) {
    if (!check_new(run, args[0], TypeId::complex)) return {};
    return instance_of(run, args[0], TypeId::complex, make_plain(run, args));
}

Value text(Run& run, const Value* args) {
    return new_latin1(run, complex_repr(self_of(run, args[0])));
}
Value negative(Run& run, const Value* args) {
    return number_negative(run, args[0]);
}
Value positive(Run& run, const Value* args) {
    return number_positive(run, args[0]);
}
Value getnewargs(Run& run, const Value* args) {
    Held real(run, retained(run, at<Record>(run.m, args[0])->fields[0]));
    Held imag(run, retained(run, at<Record>(run.m, args[0])->fields[1]));
    Value parts[] = {real, imag};
    return new_tuple_of(run, parts, 2);
}
Value absolute(Run& run, const Value* args) {
    return number_absolute(run, args[0]);
}
Value is_true(Run& run, const Value* args) {
    auto c = self_of(run, args[0]);
    return of_bool(c.real != 0 || c.imag != 0);
}
Value conjugate(Run& run, const Value* args) {
    auto c = self_of(run, args[0]);
    return new_complex(run, {c.real, -c.imag});
}
Value formatted(Run& run, const Value* args) {
    if (!require_str(run, args[1], "__format__() argument")) return {};
    return format_builtin(run, args[0], args[1]);
}
template <CompareOp op>
Value order(Run& run, const Value* args) {
    return number_compare(run, op, args[0], args[1]);
}
Value hash(Run& run, const Value* args) {
    auto c = self_of(run, args[0]);
    auto sum = double_hash(c.real) + 1000003 * double_hash(c.imag);
    if (sum == ~std::uint64_t{0}) --sum;
    return new_int(run, static_cast<std::int64_t>(sum));
}

Value real_part(Run& run, Value self) {
    return new_real(run, self_of(run, self).real);
}
Value imag_part(Run& run, Value self) {
    return new_real(run, self_of(run, self).imag);
}

const NativeDef kMethods[] = {
    {"__new__", "cls, real=0, imag=0", make},
    {"__repr__", "self, /", text},
    {"__format__", "self, format_spec, /", formatted},
    {"__hash__", "self, /", hash},
    {"__eq__", "self, value, /", order<CompareOp::eq>},
    {"__ne__", "self, value, /", order<CompareOp::ne>},
    {"__lt__", "self, value, /", order<CompareOp::lt>},
    {"__le__", "self, value, /", order<CompareOp::le>},
    {"__gt__", "self, value, /", order<CompareOp::gt>},
    {"__ge__", "self, value, /", order<CompareOp::ge>},
    {"__bool__", "self, /", is_true},
    {"__neg__", "self, /", negative},
    {"__pos__", "self, /", positive},
    {"__abs__", "self, /", absolute},
    {"__complex__", "self, /", positive},
#define X(id)                                                       \
    {"__" #id "__", "self, value, /", number_method<BinaryOp::id>}, \
        {"__r" #id "__", "self, value, /", reflected_number_method<BinaryOp::id>},
    X(add) X(sub) X(mul) X(truediv) X(pow)
#undef X
        {"conjugate", "self, /", conjugate},
    {"__getnewargs__", "self, /", getnewargs},
    {},
};

const GetSetDef kGetSets[] = {
    {"real", real_part, nullptr, kMember},
    {"imag", imag_part, nullptr, kMember},
    {},
};

}    // namespace

extern const TypeDef complex_type = {TypeId::complex, kMethods, kGetSets};

}    // namespace coroscope
