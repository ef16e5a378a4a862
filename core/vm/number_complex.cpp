// Operators on complex numbers: records of two floats.
#include <cmath>

#include "core/vm/native.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/number_text.hpp"
#include "core/vm/values.hpp"

namespace coroscope {

namespace {

// As in a complex's text: no ".0" behind whole numbers.
std::string part(double number) {
    auto text = double_repr(number);
    if (text.size() > 2 && text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

}    // namespace

bool is_complex(const Machine& m, Value v) {
    return has_kind(m, v, Kind::record) && builtin_base(m, v) == TypeId::complex;
}

bool to_complex(const Machine& m, Value v, ComplexNumber* out, bool* overflow) {
    if (is_complex(m, v)) {
        auto* record = at<Record>(m, v);
        *out = {real_of(m, record->fields[0]), real_of(m, record->fields[1])};
    } else if (is_integer(m, v)) {
        *out = {int_to_double(m, v, overflow), 0};
    } else if (is_real(m, v)) {
        *out = {real_of(m, v), 0};
    } else {
        return false;
    }
    return true;
}

Value new_complex(Machine& m, ComplexNumber c) {
    Value v = new_record(m, TypeId::complex, 2);
    Value real = new_real(m, c.real), imag = new_real(m, c.imag);
    auto* record = at<Record>(m, v);
    record->fields[0] = real;
    record->fields[1] = imag;
    return v;
}

std::string complex_repr(ComplexNumber c) {
    if (c.real == 0 && !std::signbit(c.real)) return part(c.imag) + "j";
    auto imag = part(c.imag);
    if (imag[0] != '-') imag.insert(0, "+");
    return "(" + part(c.real) + imag + "j)";
}

Value complex_binary(Run& run, BinaryOp op, Value l, Value r) {
    Machine& m = run.m;
    if (!is_complex(m, l) && !is_complex(m, r)) return kNotImplemented;
    ComplexNumber a, b;
    bool overflow = false;
    if (!to_complex(m, l, &a, &overflow) || !to_complex(m, r, &b, &overflow)) return kNotImplemented;
    if (overflow) return raise(run, TypeId::OverflowError, "int too large to convert to float");
    switch (op) {
        case BinaryOp::add: return new_complex(m, {a.real + b.real, a.imag + b.imag});
        case BinaryOp::sub: return new_complex(m, {a.real - b.real, a.imag - b.imag});
        case BinaryOp::mul: return new_complex(m, product(a, b));
        case BinaryOp::truediv:
            if (b.real == 0 && b.imag == 0) return raise(run, TypeId::ZeroDivisionError, "complex division by zero");
            return new_complex(m, quotient(a, b));
        case BinaryOp::pow: {
            ComplexNumber result;
            if (!power(a, b, &result))
                return raise(run, TypeId::ZeroDivisionError, "0.0 to a negative or complex power");
            if (std::isinf(result.real) || std::isinf(result.imag))
                return raise(run, TypeId::OverflowError, "complex exponentiation");
            return new_complex(run, result);
        }
        default: return kNotImplemented;
    }
}

}    // namespace coroscope
