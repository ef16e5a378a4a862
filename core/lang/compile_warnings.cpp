// What CPython's compiler warns of: code that surely does not mean what it says. Asked where the code is made, so that
// what is made twice (a finally block, the test of a while loop) is warned of twice, and constants are those computed.
#include "core/lang/compile_parts.hpp"
#include "core/lang/syntax_error.hpp"
#include "core/lang/warning_texts.hpp"

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
    return type_of_display(e->kind);
}

void warn(Compiler& c, const Span& span, std::string message) {
    if (message.empty()) return;
    auto error = late_error(c.source, span, message, Origin::string);
    c.warnings.push_back({c.source.line_of(span.begin), std::move(message), false, std::move(error)});
}

// Nothing is known of a name: most calls and subscripts are over with that.
bool is_named(const Expr& e) {
    return (e.kind == ExprKind::Name && as<Name>(&e)->id != "__debug__") || e.kind == ExprKind::Attribute;
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
        bool has_literal = is_plain_literal(c, left) || is_plain_literal(c, right);
        if (auto text = has_literal ? warning_of_identity(e.ops[i]) : ""; !text.empty()) return warn(c, e.span, text);
        left = right;
    }
}

void warn_of_call(Compiler& c, const Call& e) {
    if (!is_named(*e.func)) warn(c, e.span, warning_of_call(e.func->kind, type_of(c, e.func)));
}

void warn_of_subscript(Compiler& c, const Subscript& e) {
    if (is_named(*e.value)) return;
    if (auto type = type_of(c, e.value); !type.empty())
        warn(c, e.span, warning_of_subscript(type, type_of(c, e.slice)));
}

void warn_of_assertion(Compiler& c, const Assert& s) {
    if (s.test->kind == ExprKind::Tuple && !as<Tuple>(s.test)->elts.empty())
        warn(c, s.span, "assertion is always true, perhaps remove parentheses?");
}

}    // namespace coroscope::compiling
