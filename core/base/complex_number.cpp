#include "core/base/complex_number.hpp"

#include <cmath>

namespace coroscope {

ComplexNumber product(ComplexNumber a, ComplexNumber b) {
    return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

// Scaled by the larger part of the divisor, which keeps it from overflowing.
ComplexNumber quotient(ComplexNumber a, ComplexNumber b) {
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

bool power(ComplexNumber a, ComplexNumber b, ComplexNumber* result) {
    *result = {1, 0};
    if (b.imag == 0 && b.real == std::floor(b.real) && std::fabs(b.real) <= 100) {
        auto square = a;
        for (auto n = static_cast<int>(std::fabs(b.real)); n; n >>= 1) {
            if (n & 1) *result = product(*result, square);
            square = product(square, square);
        }
        if (b.real >= 0) return true;
        if (result->real == 0 && result->imag == 0) return false;
        *result = quotient({1, 0}, *result);
        return true;
    }
    if (a.real == 0 && a.imag == 0) {
        *result = {0, 0};
        return b.imag == 0 && b.real >= 0;
    }
    double size = std::hypot(a.real, a.imag), angle = std::atan2(a.imag, a.real);
    double length = std::pow(size, b.real), phase = angle * b.real;
    if (b.imag != 0) {
        length /= std::exp(angle * b.imag);
        phase += b.imag * std::log(size);
    }
    *result = {length * std::cos(phase), length * std::sin(phase)};
    return true;
}

}    // namespace coroscope
