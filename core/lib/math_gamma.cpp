// The gamma function and its logarithm by Lanczos' approximation with 13 terms, which is what CPython's digits come
// from.
#include <cmath>

#include "core/lib/math.hpp"

namespace coroscope {

namespace {

constexpr double kPi = 3.141592653589793238462643383279502884;
constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = kG - 0.5;
constexpr int kTerms = 13;
constexpr double kTop[kTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double kBottom[kTerms] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                    45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                    1925.0,     66.0,       1.0};

double lanczos_sum(double x) {
    double top = 0, bottom = 0;
    if (x < 5.0) {
        for (int i = kTerms; --i >= 0;) {
            top = top * x + kTop[i];
            bottom = bottom * x + kBottom[i];
        }
    } else {
        for (int i = 0; i < kTerms; ++i) {
            top = top / x + kTop[i];
            bottom = bottom / x + kBottom[i];
        }
    }
    return top / bottom;
}

// sin(pi * x) without losing digits to a large argument.
double sine_of_pi(double x) {
    double y = std::fmod(std::fabs(x), 2.0), result = 0;
    switch (static_cast<int>(std::round(2.0 * y))) {
        case 0: result = std::sin(kPi * y); break;
        case 1: result = std::cos(kPi * (y - 0.5)); break;
        case 2: result = std::sin(kPi * (1.0 - y)); break;
        case 3: result = -std::cos(kPi * (y - 1.5)); break;
        case 4: result = std::sin(kPi * (y - 2.0)); break;
        default: break;
    }
    return std::copysign(1.0, x) * result;
}

}    // namespace

double gamma_of(double x) {
    if (!std::isfinite(x)) return std::isnan(x) || x > 0 ? x : std::nan("");
    if (x == 0) return std::nan("");
    if (x == std::floor(x)) {
        if (x < 0) return std::nan("");
        if (x <= 23) {
            double product = 1;
            for (int i = 2; i < static_cast<int>(x); ++i) product *= i;
            return product;
        }
    }
    double size = std::fabs(x);
    if (size < 1e-20) return 1.0 / x;
    if (size > 200.0) return x < 0 ? 0.0 / sine_of_pi(x) : HUGE_VAL;
    double y = size + kGMinusHalf, lost;
    // What the sum lost to rounding, so that it can be put back.
    if (size > kGMinusHalf) {
        double q = y - size;
        lost = q - kGMinusHalf;
    } else {
        double q = y - kGMinusHalf;
        lost = q - size;
    }
    lost = lost * kG / y;
    double result;
    if (x < 0) {
        result = -kPi / sine_of_pi(size) / size * std::exp(y) / lanczos_sum(size);
        result -= lost * result;
        if (size < 140.0) {
            result /= std::pow(y, size - 0.5);
        } else {
            double root = std::pow(y, size / 2.0 - 0.25);
            result /= root;
            result /= root;
        }
    } else {
        result = lanczos_sum(size) / std::exp(y);
        result += lost * result;
        if (size < 140.0) {
            result *= std::pow(y, size - 0.5);
        } else {
            double root = std::pow(y, size / 2.0 - 0.25);
            result *= root;
            result *= root;
        }
    }
    return result;
}

double log_gamma_of(double x) {
    if (!std::isfinite(x)) return std::isnan(x) ? x : HUGE_VAL;
    if (x == std::floor(x) && x <= 2.0) return x <= 0 ? std::nan("") : 0.0;
    double size = std::fabs(x);
    if (size < 1e-20) return -std::log(size);
    double result = std::log(lanczos_sum(size)) - kG;
    result += (size - 0.5) * (std::log(size + kG - 0.5) - 1);
    if (x < 0) result = std::log(kPi) - std::log(std::fabs(sine_of_pi(size))) - std::log(size) - result;
    return result;
}

}    // namespace coroscope
