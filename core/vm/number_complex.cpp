// Operators on complex numbers: records of two floats.
#include <cmath>

#include "core/vm/native.hpp"
#include "core/vm/number_float.hpp"
#include "core/vm/number_text.hpp"

namespace coroscope {

namespace {

ComplexNumber multiply(ComplexNumber a, ComplexNumber b) {
    return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

// Scaled by the larger part of the divisor, which keeps it from overflowing; b is not zero.
ComplexNumber divide(ComplexNumber a, ComplexNumber b) {
    if (std::fabs(b.real) >= std::fabs(b.imag)) {
        double ratio = b.imag / b.real, scale = b.real + b.imag * ratio;
        return {(a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale};
    }
    if (std::fabs(b.imag) >= std::fabs(b.real)) {
        double ratio = b.real / b.imag, scale = b.real * ratio + b.imag;
        return {(a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale};
    }
    return {std::nan(""), std::nan("")};
}

Value power(Run& run, ComplexNumber a, ComplexNumber b) {
    ComplexNumber result{1, 0};
    if (b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100) {
        auto square = a;
        for (auto n = static_cast<int>(std::fabs(b.real)); n; n >>= 1) {
            if (n & 1) result = multiply(result, square);
            square = multiply(square, square);
        }
        if (b.real < 0) {
            if (result.real == 0 && result.imag == 0)
                return raise(run, TypeId::ZeroDivisionError, "0.0 to a negative or complex power");
            result = divide({1, 0}, result);
        }
    } else if (a.real == 0 && a.imag == 0) {
        if (b.imag != 0 || b.real < 0)
            return raise(run, TypeId::ZeroDivisionError, "0.0 to a negative or complex power");
        result = {0, 0};
    } else {
        double size = std::hypot(a.real, a.imag), angle = std::atan2(a.imag, a.real);
        double length = std::pow(size, b.real), phase = angle * b.real;
        if (b.imag != 0) {
            length /= std::exp(angle * b.imag);
            phase += b.imag * std::log(size);
        }
        result = {length * std::cos(phase), length * std::sin(phase)};
    }
    if (std::isinf(result.real) || std::isinf(result.imag))
        return raise(run, TypeId::OverflowError, "complex exponentiation");
    return new_complex(run, result);
}

// As in a complex's text: no ".0" behind whole numbers.
std::string part(double number) {
    auto text = double_repr(number);
    if (text.size() > 2 && text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

}    // namespace

bool to_complex(const Machine& m, Value v, ComplexNumber* out, bool* overflow) {
    if (is_a(m, v, TypeId::complex)) {
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
    if (!is_a(m, l, TypeId::complex) && !is_a(m, r, TypeId::complex)) return kNotImplemented;
    ComplexNumber a, b;
    bool overflow = false;
    if (!to_complex(m, l, &a, &overflow) || !to_complex(m, r, &b, &overflow)) return kNotImplemented;
    if (overflow) return raise(run, TypeId::OverflowError, "int too large to convert to float");
    switch (op) {
        case BinaryOp::add: return new_complex(m, {a.real + b.real, a.imag + b.imag});
        case BinaryOp::sub: return new_complex(m, {a.real - b.real, a.imag - b.imag});
        case BinaryOp::mul: return new_complex(m, multiply(a, b));
        case BinaryOp::truediv:
            if (b.real == 0 && b.imag == 0) return raise(run, TypeId::ZeroDivisionError, "complex division by zero");
            return new_complex(m, divide(a, b));
        case BinaryOp::pow: return power(run, a, b);
        default: return kNotImplemented;
    }
}

}    // namespace coroscope
