// What CPython's compiler has warned of before it came to the error that the checker found: no code is made then.
#include "core/lang/check_code.hpp"
#include "core/lang/warning_texts.hpp"

namespace coroscope::check_parts {

using namespace ast;

namespace {

// The type that an expression has whatever happens, or nothing.
std::string_view type_of(const Expr* expr) {
    if (expr->kind != ExprKind::Constant) return type_of_display(expr->kind);
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
    if (message.empty() || context_.error) return;
    auto error = late_error(context_.source, at_, message, context_.origin);
    context_.warnings.push_back({context_.source.line_of(at_.begin), std::move(message), false, std::move(error)});
}

void CodeChecker::warn_of_comparison(const Compare* expr) {
    auto* left = expr->left;
    for (std::size_t i = 0; i < expr->ops.size(); ++i) {
        auto* right = expr->comparators[i];
        bool has_literal = is_plain_literal(left) || is_plain_literal(right);
        if (auto text = has_literal ? warning_of_identity(expr->ops[i]) : ""; !text.empty()) return warn(text);
        left = right;
    }
}

void CodeChecker::warn_of_call(const Expr* function) {
    warn(warning_of_call(function->kind, type_of(function)));
}

void CodeChecker::warn_of_subscript(const Subscript* expr) {
    warn(warning_of_subscript(type_of(expr->value), type_of(expr->slice)));
}

}    // namespace coroscope::check_parts
