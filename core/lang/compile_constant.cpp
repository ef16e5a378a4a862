// Constants of the source, and the expressions that CPython's AST optimiser computes.
#include "core/lang/compile_parts.hpp"
#include "core/lang/fold.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;
using Kind = coroscope::Constant::Kind;
using Value = coroscope::Constant;

Value make(Kind kind) {
    Value value;
    value.kind = kind;
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
        case ConstantType::Float:
            value.kind = Kind::real;
            value.real = e.number;
            break;
        case ConstantType::Complex:
            value.kind = Kind::complex;
            value.imag = e.number;
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
            if (as<Name>(e)->id == "__debug__" && as<Name>(e)->ctx == Context::Load)
                return make(c.options.optimization ? Kind::false_ : Kind::true_);
            return std::nullopt;
        case ExprKind::UnaryOp: {
            auto value = folded(c, as<UnaryOp>(e)->operand);
            return value ? fold_unary(as<UnaryOp>(e)->op, *value) : std::nullopt;
        }
        case ExprKind::BinOp: {
            // A long sum is a deep tree, asked about at each level: what was learnt is kept.
            auto& operation = *as<BinOp>(e);
            auto address = reinterpret_cast<std::uintptr_t>(e);
            if (c.is_variable.get(address) != Index::none) return std::nullopt;
            std::optional<Value> result;
            if (auto right = folded(c, operation.right))
                if (auto left = folded(c, operation.left)) result = fold_binary(operation.op, *left, *right);
            if (!result) c.is_variable.at(address) = 1;
            return result;
        }
        case ExprKind::Subscript: {
            auto& subscript = *as<Subscript>(e);
            if (subscript.ctx != Context::Load) return std::nullopt;
            auto key = folded(c, subscript.slice);
            if (!key) return std::nullopt;
            auto container = folded(c, subscript.value);
            return container ? fold_item(*container, *key) : std::nullopt;
        }
        case ExprKind::Tuple:
            if (as<Tuple>(e)->ctx != Context::Load) return std::nullopt;
            return folded_elements(c, as<Tuple>(e)->elts, Kind::tuple);
        default: return std::nullopt;
    }
}

}    // namespace coroscope::compiling
