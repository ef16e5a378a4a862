#include "core/lang/fold.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "core/base/complex_number.hpp"
#include "core/lang/assemble_constants.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;
using Kind = coroscope::Constant::Kind;
using Value = coroscope::Constant;

constexpr std::size_t longest_text = 4096;    // of a repeated string or tuple; CPython's limits

Value make(Kind kind) {
    Value value;
    value.kind = kind;
    return value;
}
Value boolean_value(bool b) {
    return make(b ? Kind::true_ : Kind::false_);
}
Value real(double number) {
    auto value = make(Kind::real);
    value.real = number;
    return value;
}
using Wide = __int128;    // CPython computes results of up to 128 bits while compiling; one fewer here

Value integer(Wide number) {
    auto value = make(Kind::integer);
    auto magnitude = number < 0 ? -static_cast<unsigned __int128>(number) : static_cast<unsigned __int128>(number);
    do {
        value.text.insert(value.text.begin(), static_cast<char>('0' + static_cast<int>(magnitude % 10)));
        magnitude /= 10;
    } while (magnitude);
    if (number < 0) value.text.insert(value.text.begin(), '-');
    return value;
}

std::optional<Wide> wide(const Value& value) {
    if (value.kind == Kind::true_) return 1;
    if (value.kind == Kind::false_) return 0;
    if (value.kind != Kind::integer || value.text.size() > 38 || value.text.substr(0, 2) == "0x") return std::nullopt;
    auto negative = value.text[0] == '-';
    Wide number = 0;
    for (char digit : std::string_view(value.text).substr(negative)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return negative ? -number : number;
}

std::optional<std::int64_t> small(const Value& value) {
    auto number = wide(value);
    if (!number || *number > INT64_MAX || *number < INT64_MIN) return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

bool is_text(const Value& value) {
    return value.kind == Kind::str || value.kind == Kind::bytes || value.kind == Kind::tuple;
}

bool is_integer(const Value& value) {
    return value.kind == Kind::integer || value.kind == Kind::true_ || value.kind == Kind::false_;
}

// The number as a double, where that loses nothing.
std::optional<double> exact(const Value& value) {
    if (value.kind == Kind::real) return value.real;
    auto number = small(value);
    constexpr std::int64_t limit = std::int64_t{1} << 53;
    if (!number || *number > limit || *number < -limit) return std::nullopt;
    return static_cast<double>(*number);
}

// The nearest double.
std::optional<double> rounded(const Value& value) {
    if (value.kind == Kind::real) return value.real;
    auto number = wide(value);
    return number ? std::optional(static_cast<double>(*number)) : std::nullopt;
}

Wide floor_quotient(Wide a, Wide b) {
    auto quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

int bit_length(Wide number) {
    int count = 0;
    for (auto rest = number < 0 ? -number : number; rest > 0; rest >>= 1) ++count;
    return count;
}

std::optional<Value> power(Wide base, Wide exponent) {
    if (exponent < 0 || exponent > 128) return std::nullopt;
    if (exponent && bit_length(base) > 128 / exponent) return std::nullopt;
    Wide result = 1;
    for (; exponent > 0; --exponent)
        if (__builtin_mul_overflow(result, base, &result)) return std::nullopt;
    return integer(result);
}

std::optional<Value> integers(Operator op, Wide a, Wide b) {
    Wide result = 0;
    auto overflows = false;
    switch (op) {
        case Operator::Add: overflows = __builtin_add_overflow(a, b, &result); break;
        case Operator::Sub: overflows = __builtin_sub_overflow(a, b, &result); break;
        case Operator::Mult: overflows = __builtin_mul_overflow(a, b, &result); break;
        case Operator::FloorDiv:
            if (b == 0) return std::nullopt;
            result = floor_quotient(a, b);
            break;
        case Operator::Mod:
            if (b == 0) return std::nullopt;
            result = a - floor_quotient(a, b) * b;
            break;
        case Operator::Pow: return power(a, b);
        case Operator::LShift:
            if (a == 0 && b >= 0) break;
            if (b < 0 || b > 126 || bit_length(a) + b > 126) return std::nullopt;
            result = a * (static_cast<Wide>(1) << static_cast<int>(b));
            break;
        case Operator::RShift:
            if (b < 0) return std::nullopt;
            result = a >> static_cast<int>(std::min<Wide>(b, 127));
            break;
        case Operator::BitOr: result = a | b; break;
        case Operator::BitXor: result = a ^ b; break;
        case Operator::BitAnd: result = a & b; break;
        default: return std::nullopt;
    }
    return overflows ? std::nullopt : std::optional(integer(result));
}

// Quotient and remainder as float's // and % give them; b is not 0.
std::pair<double, double> divided(double a, double b) {
    auto remainder = std::fmod(a, b);
    auto quotient = (a - remainder) / b;
    if (remainder != 0 && (b < 0) != (remainder < 0)) {
        remainder += b;
        quotient -= 1;
    }
    if (remainder == 0) remainder = std::copysign(0.0, b);
    if (quotient == 0) return {std::copysign(0.0, a / b), remainder};
    auto whole = std::floor(quotient);
    return {quotient - whole > 0.5 ? whole + 1 : whole, remainder};
}

std::optional<Value> reals(Operator op, double a, double b) {
    switch (op) {
        case Operator::Add: return real(a + b);
        case Operator::Sub: return real(a - b);
        case Operator::Mult: return real(a * b);
        case Operator::Div:
            if (b == 0) return std::nullopt;
            return real(a / b);
        case Operator::FloorDiv:
        case Operator::Mod: {
            if (b == 0) return std::nullopt;
            auto [quotient, remainder] = divided(a, b);
            return real(op == Operator::Mod ? remainder : quotient);
        }
        case Operator::Pow: {
            if ((a == 0 && b < 0) || (a < 0 && b != std::floor(b))) return std::nullopt;
            auto result = std::pow(a, b);
            if (!std::isfinite(result)) return std::nullopt;
            return real(result);
        }
        default: return std::nullopt;
    }
}

// a / b of integers, rounded once.
std::optional<Value> quotient(const Value& a, const Value& b) {
    auto x = wide(a), y = wide(b);
    if (!x || !y || *y == 0) return std::nullopt;
    if (auto p = exact(a), q = exact(b); p && q) return real(*p / *q);
    bool is_negative = (*x < 0) != (*y < 0);
    auto p = *x < 0 ? -*x : *x, q = *y < 0 ? -*y : *y;
    // More bits than a double has, and one that stands for all that is cut off.
    int shift = std::max(0, 60 + bit_length(q) - bit_length(p));
    if (bit_length(p) + shift > 126) return std::nullopt;
    p <<= shift;
    auto whole = p / q;
    if (p % q) whole |= 1;
    auto result = std::ldexp(static_cast<double>(whole), -shift);
    return real(is_negative ? -result : result);
}

Value complex_value(ComplexNumber number) {
    auto value = make(Kind::complex);
    value.real = number.real;
    value.imag = number.imag;
    return value;
}

std::optional<Value> complexes(Operator op, const Value& a, const Value& b) {
    auto part = [](const Value& v) { return v.kind == Kind::complex ? std::optional(v.real) : rounded(v); };
    if (is_text(a) || is_text(b)) return std::nullopt;
    auto ar = part(a), br = part(b);
    if (!ar || !br || a.kind == Kind::none || b.kind == Kind::none) return std::nullopt;
    double ai = a.kind == Kind::complex ? a.imag : 0, bi = b.kind == Kind::complex ? b.imag : 0;
    ComplexNumber x{*ar, ai}, y{*br, bi}, result;
    switch (op) {
        case Operator::Add: return complex_value({x.real + y.real, x.imag + y.imag});
        case Operator::Sub: return complex_value({x.real - y.real, x.imag - y.imag});
        case Operator::Mult: return complex_value(product(x, y));
        case Operator::Div:
            if (y.real == 0 && y.imag == 0) return std::nullopt;
            return complex_value(quotient(x, y));
        case Operator::Pow:
            if (!power(x, y, &result) || std::isinf(result.real) || std::isinf(result.imag)) return std::nullopt;
            return complex_value(result);
        default: return std::nullopt;
    }
}

std::optional<Value> repeated(const Value& text, std::int64_t count) {
    auto size = text.kind == Kind::tuple ? text.items.size() : text.text.size();
    auto longest = text.kind == Kind::tuple ? std::size_t{256} : longest_text;
    if (size && count < 0) return std::nullopt;
    if (size && static_cast<std::uint64_t>(count) > longest / size) return std::nullopt;
    auto result = make(text.kind);
    for (; size && count > 0; --count) {
        result.text += text.text;
        result.items.insert(result.items.end(), text.items.begin(), text.items.end());
    }
    return result;
}

}    // namespace

std::optional<Value> fold_binary(Operator op, const Value& a, const Value& b) {
    if (is_integer(a) && is_integer(b) && op != Operator::Div) {
        auto bools = a.kind != Kind::integer && b.kind != Kind::integer;
        auto is_bitwise = op == Operator::BitOr || op == Operator::BitXor || op == Operator::BitAnd;
        auto x = wide(a), y = wide(b);
        if (bools && is_bitwise) {
            auto bits = integers(op, *x, *y);
            return boolean_value(bits && is_true(*bits));
        }
        if (op == Operator::Pow && y && *y < 0 && exact(a)) return reals(op, *exact(a), static_cast<double>(*y));
        return x && y ? integers(op, *x, *y) : std::nullopt;
    }
    if (is_integer(a) && is_integer(b)) return quotient(a, b);
    if ((is_integer(a) || a.kind == Kind::real) && (is_integer(b) || b.kind == Kind::real)) {
        auto x = rounded(a), y = rounded(b);
        if (x && y && op == Operator::Pow && *x < 0 && *y != std::floor(*y)) return complexes(op, a, b);
        return x && y ? reals(op, *x, *y) : std::nullopt;
    }
    if (a.kind == Kind::complex || b.kind == Kind::complex) return complexes(op, a, b);
    if (op == Operator::Mult && is_text(a) && b.kind == Kind::integer)
        return small(b) ? repeated(a, *small(b)) : std::nullopt;
    if (op == Operator::Mult && is_text(b) && a.kind == Kind::integer)
        return small(a) ? repeated(b, *small(a)) : std::nullopt;
    if (op == Operator::Add && is_text(a) && a.kind == b.kind) {
        auto result = a;
        result.text += b.text;
        result.items.insert(result.items.end(), b.items.begin(), b.items.end());
        return result;
    }
    return std::nullopt;
}

namespace {

// The character at `index` of WTF-8 text.
std::optional<std::string> character(std::string_view text, std::int64_t index) {
    std::vector<std::string_view> characters;
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        characters.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    auto size = static_cast<std::int64_t>(characters.size());
    if (index < 0) index += size;
    if (index < 0 || index >= size) return std::nullopt;
    return std::string(characters[static_cast<std::size_t>(index)]);
}

}    // namespace

std::optional<Value> fold_item(const Value& container, const Value& key) {
    auto index = small(key);
    if (!index || !is_text(container)) return std::nullopt;
    if (container.kind == Kind::str) {
        auto text = character(container.text, *index);
        if (!text) return std::nullopt;
        auto result = make(Kind::str);
        result.text = std::move(*text);
        return result;
    }
    auto is_bytes = container.kind == Kind::bytes;
    auto size = static_cast<std::int64_t>(is_bytes ? container.text.size() : container.items.size());
    if (*index < 0) *index += size;
    if (*index < 0 || *index >= size) return std::nullopt;
    auto at = static_cast<std::size_t>(*index);
    return is_bytes ? integer(static_cast<unsigned char>(container.text[at])) : container.items[at];
}

std::optional<Value> fold_unary(UnaryOperator op, const Value& value) {
    if (op == UnaryOperator::Not) return boolean_value(!is_true(value));
    if (op == UnaryOperator::Invert) {
        auto number = wide(value);
        return number ? std::optional(integer(~*number)) : std::nullopt;
    }
    auto minus = op == UnaryOperator::USub;
    if (value.kind == Kind::real) return real(minus ? -value.real : value.real);
    if (value.kind == Kind::complex) return minus ? complex_value({-value.real, -value.imag}) : value;
    if (value.kind == Kind::integer) {
        auto result = value;
        if (minus && value.text != "0") result.text = value.text[0] == '-' ? value.text.substr(1) : "-" + value.text;
        return result;
    }
    if (auto number = small(value)) return integer(minus ? -*number : *number);    // True, False
    return std::nullopt;
}

}    // namespace coroscope::compiling
