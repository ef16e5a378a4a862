// The type complex, as far as programs about other things meet it.
#include <cmath>

#include "core/lib/arguments.hpp"
#include "core/lib/builtin_numbers.hpp"
#include "core/lib/builtin_text_types.hpp"
#include "core/lib/operator_methods.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/number_text.hpp"

namespace coroscope {

namespace {

ComplexNumber self_of(Run& run, Value self) {
    ComplexNumber c;
    bool overflow = false;
    to_complex(run, self, &c, &overflow);
    return c;
}

// "1+2j", "(1-2j)", "3", "4j", "j"; false: not a complex number.
bool read_complex(std::string text, ComplexNumber* out) {
    auto is_space = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
    auto trim = [&] {
        while (!text.empty() && is_space(text.back())) text.pop_back();
        while (!text.empty() && is_space(text.front())) text.erase(0, 1);
    };
    trim();
    if (text.size() > 1 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, text.size() - 2);
        trim();
    }
    if (text.empty() || text.find(' ') != text.npos) return false;
    bool has_imag = text.back() == 'j' || text.back() == 'J';
    if (!has_imag) return read_double(text, &out->real);
    text.pop_back();
    // The sign that begins the imaginary part: the last one that is not an exponent's.
    auto place = text.size();
    for (auto i = text.size(); i-- > 0;) {
        if ((text[i] == '+' || text[i] == '-') && (i == 0 || (text[i - 1] | 32) != 'e')) {
            place = i;
            break;
        }
    }
    auto real = place == text.size() ? "" : text.substr(0, place);
    auto imag = place == text.size() ? text : text.substr(place);
    if (imag.empty() || imag == "+" || imag == "-") imag += '1';
    return (real.empty() || read_double(real, &out->real)) && read_double(imag, &out->imag);
}

bool part_of(Run& run, Value v, const char* what, ComplexNumber* out) {
    bool overflow = false;
    if (to_complex(run, v, out, &overflow)) {
        if (!overflow) return true;
        raise(run, TypeId::OverflowError, "int too large to convert to float");
        return false;
    }
    if (v.is_ref() && lookup_special(run, v, NameId::d_complex)) {
        Held made(run.m, call_method(run, v, NameId::d_complex, {}));
        if (!made) return false;
        if (is_complex(run, made)) return to_complex(run, made, out, &overflow);
        raise(run, TypeId::TypeError, "__complex__ returned non-complex (type " + type_name(run, made) + ")");
        return false;
    }
    if (v.is_ref() && !is_str(run, v) &&
        (lookup_special(run, v, NameId::d_float) || lookup_special(run, v, NameId::d_index)))
        return to_double(run, v, &out->real);
    raise(run, TypeId::TypeError,
          std::string("complex() ") + what + " must be a " + (what[0] == 'f' ? "string or a " : "") + "number, not '" +
              type_name(run, v) + "'");
    return false;
}

Value make(Run& run, const Value* args) {
    if (!check_new(run, args[0], TypeId::complex)) return {};
    Value real = args[1], imag = args[2];
    ComplexNumber c, i;
    if (real && is_str(run, real)) {
        if (imag) return raise(run, TypeId::TypeError, "complex() can't take second arg if first is a string");
        if (!read_complex(to_utf8(run, real), &c))
            return raise(run, TypeId::ValueError, "complex() arg is a malformed string");
        return instance_of(run, args[0], TypeId::complex, new_complex(run, c));
    }
    if (imag && is_str(run, imag)) return raise(run, TypeId::TypeError, "complex() second arg can't be a string");
    if (real && !imag && is_a(run, real, TypeId::complex))
        return instance_of(run, args[0], TypeId::complex, retained(run.m, real));
    if (real && !part_of(run, real, "first argument", &c)) return {};
    if (imag && !part_of(run, imag, "second argument", &i)) return {};
    // A second argument without an imaginary part of its own keeps the sign of its zero.
    bool is_mixed = imag && (is_complex(run, imag) || i.imag != 0);
    return instance_of(
        run, args[0], TypeId::complex,
        new_complex(run, {is_mixed ? c.real - i.imag : c.real, c.imag == 0 && imag ? i.real : c.imag + i.real}));
}

Value text(Run& run, const Value* args) {
    return new_latin1(run, complex_repr(self_of(run, args[0])));
}
Value negative(Run& run, const Value* args) {
    return number_negative(run, args[0]);
}
Value plain(Run& run, const Value* args) {
    return number_positive(run, args[0]);
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
    {"__bool__", "self, /", is_true},
    {"__neg__", "self, /", negative},
    {"__pos__", "self, /", plain},
    {"__abs__", "self, /", absolute},
    {"__complex__", "self, /", plain},
#define X(id)                                                       \
    {"__" #id "__", "self, value, /", number_method<BinaryOp::id>}, \
        {"__r" #id "__", "self, value, /", reflected_number_method<BinaryOp::id>},
    X(add) X(sub) X(mul) X(truediv) X(pow)
#undef X
        {"conjugate", "self, /", conjugate},
    {},
};

const GetSetDef kGetSets[] = {
    {"real", real_part, nullptr},
    {"imag", imag_part, nullptr},
    {},
};

}    // namespace

extern const TypeDef complex_type = {TypeId::complex, kMethods, kGetSets};

}    // namespace coroscope
