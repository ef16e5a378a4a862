// Complex numbers, multiplied and divided as CPython does it.
#pragma once

namespace coroscope {

struct ComplexNumber {
    double real = 0, imag = 0;
};

ComplexNumber product(ComplexNumber a, ComplexNumber b);
ComplexNumber quotient(ComplexNumber a, ComplexNumber b);    // b is not zero
// a to the b; false: zero to a negative or complex power.
bool power(ComplexNumber a, ComplexNumber b, ComplexNumber* result);

}    // namespace coroscope
