// What CPython's compiler warns of: code that surely does not mean what it says.
#include <fmt/format.h>

#include "core/lang/check_code.hpp"

namespace coroscope::check_parts {

using namespace ast;

namespace {

// The type that an expression has whatever happens, or nothing.
std::string_view type_of(const Expr* expr) {
    switch (expr->kind) {
        case ExprKind::Tuple: return "tuple";
        case ExprKind::List:
        case ExprKind::ListComp: return "list";
        case ExprKind::Dict:
        case ExprKind::DictComp: return "dict";
        case ExprKind::Set:
        case ExprKind::SetComp: return "set";
        case ExprKind::GeneratorExp: return "generator";
        case ExprKind::Lambda: return "function";
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue: return "str";
        case ExprKind::Constant: break;
        default: return {};
    }
    switch (as<Constant>(expr)->type) {
        case ConstantType::None: return "NoneType";
        case ConstantType::False:
        case ConstantType::True: return "bool";
        case ConstantType::Ellipsis: return "ellipsis";
        case ConstantType::Int: return "int";
        case ConstantType::Float: return "float";
        case ConstantType::Complex: return "complex";
        case ConstantType::Str: return "str";
        case ConstantType::Bytes: return "bytes";
    }
    return {};
}

// A constant of which there may be several equal objects.
bool is_plain_literal(const Expr* expr) {
    if (expr->kind != ExprKind::Constant) return false;
    auto type = as<Constant>(expr)->type;
    return type != ConstantType::None && type != ConstantType::True && type != ConstantType::False &&
           type != ConstantType::Ellipsis;
}

}    // namespace

void CodeChecker::warn(std::string message) {
    if (!context_.error) context_.warnings.push_back({context_.source.line_of(at_.begin), std::move(message)});
}

void CodeChecker::warn_of_comparison(const Compare* expr) {
    auto* left = expr->left;
    for (std::size_t i = 0; i < expr->ops.size(); ++i) {
        auto* right = expr->comparators[i];
        auto op = expr->ops[i];
        bool identity = op == Comparison::Is || op == Comparison::IsNot;
        if (identity && (is_plain_literal(left) || is_plain_literal(right)))
            return warn(op == Comparison::Is ? "\"is\" with a literal. Did you mean \"==\"?"
                                             : "\"is not\" with a literal. Did you mean \"!=\"?");
        left = right;
    }
}

void CodeChecker::warn_of_call(const Expr* function) {
    auto type = type_of(function);
    if (!type.empty() && function->kind != ExprKind::Lambda)
        warn(fmt::format("'{}' object is not callable; perhaps you missed a comma?", type));
}

void CodeChecker::warn_of_subscript(const Subscript* expr) {
    auto* value = expr->value;
    auto type = type_of(value), index = type_of(expr->slice);
    bool sequence = value->kind != ExprKind::Constant || type == "str" || type == "bytes";
    switch (value->kind) {
        case ExprKind::Set:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp:
        case ExprKind::Lambda:
            warn(fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", type));
            return;
        case ExprKind::Constant:
            if (!sequence) warn(fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", type));
            break;
        case ExprKind::Tuple:
        case ExprKind::List:
        case ExprKind::ListComp:
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue: break;
        default: return;
    }
    if (!sequence || index.empty() || index == "int" || index == "bool") return;
    warn(fmt::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?", type, index));
}

}    // namespace coroscope::check_parts
