// Constants of the source, and what CPython's AST optimiser makes of expressions over them.
#include <cmath>
#include <cstdlib>

#include "core/lang/compile_parts.hpp"

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

// Octal and binary digits as hexadecimal ones.
std::string as_hexadecimal(std::string_view digits, unsigned bits) {
    std::string result;
    unsigned pending = 0, count = 0;
    for (auto i = digits.size(); i-- > 0;) {
        pending |= static_cast<unsigned>(digits[i] - '0') << count;
        for (count += bits; count >= 4; count -= 4, pending >>= 4) result += "0123456789abcdef"[pending & 15];
    }
    if (pending) result += "0123456789abcdef"[pending & 15];
    while (result.size() > 1 && result.back() == '0') result.pop_back();
    return "0x" + std::string(result.rbegin(), result.rend());
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
            if (a == 0 || (a < 0 && b != std::floor(b))) return std::nullopt;
            auto result = std::pow(a, b);
            if (!std::isfinite(result)) return std::nullopt;
            return real(result);
        }
        default: return std::nullopt;
    }
}

std::optional<Value> repeated(const Value& text, std::int64_t count) {
    auto size = text.kind == Kind::tuple ? text.items.size() : text.text.size();
    auto longest = text.kind == Kind::tuple ? std::size_t{256} : longest_text;
    if (count < 0) count = 0;
    if (size && static_cast<std::uint64_t>(count) > longest / size) return std::nullopt;
    auto result = make(text.kind);
    for (; size && count > 0; --count) {
        result.text += text.text;
        result.items.insert(result.items.end(), text.items.begin(), text.items.end());
    }
    return result;
}

bool is_text(const Value& value) {
    return value.kind == Kind::str || value.kind == Kind::bytes || value.kind == Kind::tuple;
}

std::optional<Value> binary(Operator op, const Value& a, const Value& b) {
    if (is_integer(a) && is_integer(b) && op != Operator::Div) {
        auto bools = a.kind != Kind::integer && b.kind != Kind::integer;
        auto is_bitwise = op == Operator::BitOr || op == Operator::BitXor || op == Operator::BitAnd;
        if (bools && is_bitwise) return std::nullopt;    // these remain bools; rare
        auto x = wide(a), y = wide(b);
        if (op == Operator::Pow && y && *y < 0 && exact(a)) return reals(op, *exact(a), static_cast<double>(*y));
        return x && y ? integers(op, *x, *y) : std::nullopt;
    }
    if ((is_integer(a) || a.kind == Kind::real) && (is_integer(b) || b.kind == Kind::real)) {
        auto x = exact(a), y = exact(b);
        return x && y ? reals(op, *x, *y) : std::nullopt;
    }
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

std::optional<Value> item(const Value& container, const Value& key) {
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

std::optional<Value> unary(UnaryOperator op, const Value& value) {
    if (op == UnaryOperator::Not) return boolean_value(!is_true(value));
    if (op == UnaryOperator::Invert) {
        auto number = wide(value);
        return number ? std::optional(integer(~*number)) : std::nullopt;
    }
    auto minus = op == UnaryOperator::USub;
    if (value.kind == Kind::real) return real(minus ? -value.real : value.real);
    if (value.kind == Kind::integer) {
        auto result = value;
        if (minus && value.text != "0") result.text = value.text[0] == '-' ? value.text.substr(1) : "-" + value.text;
        return result;
    }
    if (auto number = small(value)) return integer(minus ? -*number : *number);    // True, False
    return std::nullopt;    // -1j has a negative zero as its real part
}

}    // namespace

Value constant_of(const ast::Constant& e) {
    Value value;
    switch (e.type) {
        case ConstantType::None: break;
        case ConstantType::False: value.kind = Kind::false_; break;
        case ConstantType::True: value.kind = Kind::true_; break;
        case ConstantType::Ellipsis: value.kind = Kind::ellipsis; break;
        case ConstantType::Int:
            value.kind = Kind::integer;
            if (!e.is_big)
                value.text = std::to_string(e.integer);
            else if (e.text.substr(0, 2) == "0o")
                value.text = as_hexadecimal(e.text.substr(2), 3);
            else if (e.text.substr(0, 2) == "0b")
                value.text = as_hexadecimal(e.text.substr(2), 1);
            else
                value.text = e.text;
            break;
        case ConstantType::Float: value = real(e.number); break;
        case ConstantType::Complex:
            value.kind = Kind::imaginary;
            value.real = e.number;
            break;
        case ConstantType::Str:
            value.kind = Kind::str;
            value.text = e.text;
            break;
        case ConstantType::Bytes:
            value.kind = Kind::bytes;
            value.text = e.text;
            break;
    }
    return value;
}

std::optional<Value> folded_elements(Compiler& c, Exprs elements, Kind kind) {
    auto result = make(kind);
    result.items.reserve(elements.size());
    for (auto* element : elements) {
        auto value = folded(c, element);
        if (!value) return std::nullopt;
        result.items.push_back(std::move(*value));
    }
    return result;
}

std::optional<Value> folded(Compiler& c, const Expr* e) {
    switch (e->kind) {
        case ExprKind::Constant: return constant_of(*as<ast::Constant>(e));
        case ExprKind::Name:
            if (as<Name>(e)->id == "__debug__" && as<Name>(e)->ctx == Context::Load) return boolean_value(true);
            return std::nullopt;
        case ExprKind::UnaryOp: {
            auto value = folded(c, as<UnaryOp>(e)->operand);
            return value ? unary(as<UnaryOp>(e)->op, *value) : std::nullopt;
        }
        case ExprKind::BinOp: {
            // A long sum is a deep tree, asked about at each level: what was learnt is kept.
            auto& operation = *as<BinOp>(e);
            auto address = reinterpret_cast<std::uintptr_t>(e);
            if (c.is_variable.get(address) != Index::none) return std::nullopt;
            std::optional<Value> result;
            if (auto right = folded(c, operation.right))
                if (auto left = folded(c, operation.left)) result = binary(operation.op, *left, *right);
            if (!result) c.is_variable.at(address) = 1;
            return result;
        }
        case ExprKind::Subscript: {
            auto& subscript = *as<Subscript>(e);
            if (subscript.ctx != Context::Load) return std::nullopt;
            auto key = folded(c, subscript.slice);
            if (!key) return std::nullopt;
            auto container = folded(c, subscript.value);
            return container ? item(*container, *key) : std::nullopt;
        }
        case ExprKind::Tuple:
            if (as<Tuple>(e)->ctx != Context::Load) return std::nullopt;
            return folded_elements(c, as<Tuple>(e)->elts, Kind::tuple);
        default: return std::nullopt;
    }
}

}    // namespace coroscope::compiling
