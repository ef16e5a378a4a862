// What CPython's compiler warns of: code that surely does not mean what it says. Asked where the code is made, so that
// what is made twice (a finally block, the test of a while loop) is warned of twice, and constants are those computed.
#include <fmt/format.h>

#include "core/lang/compile_parts.hpp"

namespace coroscope::compiling {
namespace {

using namespace ast;
using Kind = coroscope::Constant::Kind;

std::string_view type_of(const coroscope::Constant& value) {
    switch (value.kind) {
        case Kind::none: return "NoneType";
        case Kind::true_:
        case Kind::false_: return "bool";
        case Kind::ellipsis: return "ellipsis";
        case Kind::integer: return "int";
        case Kind::real: return "float";
        case Kind::complex: return "complex";
        case Kind::str: return "str";
        case Kind::bytes: return "bytes";
        case Kind::tuple: return "tuple";
        case Kind::frozenset: return "frozenset";
        default: return {};
    }
}

// The type that an expression has whatever happens, or nothing.
std::string_view type_of(Compiler& c, const Expr* e) {
    if (auto value = folded(c, e)) return type_of(*value);
    switch (e->kind) {
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

void warn(Compiler& c, const Span& span, std::string message) {
    c.warnings.push_back({c.source.line_of(span.begin), std::move(message)});
}

// A constant of which there may be several equal objects.
bool is_plain_literal(Compiler& c, const Expr* e) {
    auto value = folded(c, e);
    return value && value->kind != Kind::none && value->kind != Kind::true_ && value->kind != Kind::false_ &&
           value->kind != Kind::ellipsis;
}

}    // namespace

void warn_of_comparison(Compiler& c, const Compare& e) {
    auto* left = e.left;
    for (std::size_t i = 0; i < e.ops.size(); ++i) {
        auto* right = e.comparators[i];
        bool is_identity = e.ops[i] == Comparison::Is || e.ops[i] == Comparison::IsNot;
        if (is_identity && (is_plain_literal(c, left) || is_plain_literal(c, right)))
            return warn(c, e.span,
                        e.ops[i] == Comparison::Is ? "\"is\" with a literal. Did you mean \"==\"?"
                                                   : "\"is not\" with a literal. Did you mean \"!=\"?");
        left = right;
    }
}

void warn_of_call(Compiler& c, const Call& e) {
    auto kind = e.func->kind;
    if (kind == ExprKind::Name || kind == ExprKind::Attribute || kind == ExprKind::Lambda) return;
    auto type = type_of(c, e.func);
    if (!type.empty()) warn(c, e.span, fmt::format("'{}' object is not callable; perhaps you missed a comma?", type));
}

void warn_of_subscript(Compiler& c, const Subscript& e) {
    if (e.value->kind == ExprKind::Name || e.value->kind == ExprKind::Attribute) return;
    auto type = type_of(c, e.value);
    if (type.empty() || type == "dict") return;
    if (type != "str" && type != "bytes" && type != "tuple" && type != "list")
        return warn(c, e.span, fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", type));
    auto index = type_of(c, e.slice);
    if (index.empty() || index == "int" || index == "bool") return;
    warn(c, e.span,
         fmt::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?", type, index));
}

void warn_of_assertion(Compiler& c, const Assert& s) {
    if (s.test->kind == ExprKind::Tuple && !as<Tuple>(s.test)->elts.empty())
        warn(c, s.span, "assertion is always true, perhaps remove parentheses?");
}

}    // namespace coroscope::compiling
