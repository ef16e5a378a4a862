#include "core/lang/warning_texts.hpp"

#include <fmt/format.h>

namespace coroscope {

using namespace ast;

std::string_view type_of_display(ExprKind kind) {
    switch (kind) {
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
        default: return {};
    }
}

std::string warning_of_identity(Comparison op) {
    switch (op) {
        case Comparison::Is: return "\"is\" with a literal. Did you mean \"==\"?";
        case Comparison::IsNot: return "\"is not\" with a literal. Did you mean \"!=\"?";
        default: return {};
    }
}

std::string warning_of_call(ExprKind function, std::string_view type) {
    if (type.empty() || function == ExprKind::Lambda) return {};
    return fmt::format("'{}' object is not callable; perhaps you missed a comma?", type);
}

std::string warning_of_subscript(std::string_view type, std::string_view index) {
    if (type.empty() || type == "dict") return {};
    if (type != "str" && type != "bytes" && type != "tuple" && type != "list")
        return fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", type);
    if (index.empty() || index == "int" || index == "bool") return {};
    return fmt::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?", type, index);
}

}    // namespace coroscope
