#include "app/picture/folded.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/lang/parse.hpp"
#include "core/session/tree_walk.hpp"

namespace coroscope {

namespace {

constexpr std::size_t kMostSource = 400'000;    // bytes of a program that is looked into

// What iterates over all that it is given before it returns.
const std::string_view kConsumers[] = {"all",  "any",  "bytes",  "bytearray", "dict",    "frozenset", "list",
                                       "max",  "min",  "set",    "sorted",    "sum",     "tuple",     "join",
                                       "fsum", "prod", "extend", "update",    "Counter", "deque",     "OrderedDict"};

bool is_consumer(const ast::Expr& func) {
    std::string_view name;
    if (func.kind == ast::ExprKind::Name) name = static_cast<const ast::Name&>(func).id;
    if (func.kind == ast::ExprKind::Attribute) name = static_cast<const ast::Attribute&>(func).attr;
    return std::find(std::begin(kConsumers), std::end(kConsumers), name) != std::end(kConsumers);
}

}    // namespace

std::set<std::uint32_t> lines_of_folded(const Source& source) {
    std::set<std::uint32_t> lines;
    if (source.text.size() > kMostSource || source.text.find(" for ") == std::string::npos) return lines;
    const auto tree = parse(source);
    if (!tree) return lines;
    std::map<std::uint32_t, int> all, used_up;
    TreeVisitor visitor;
    visitor.on_expression = [&](const ast::Expr& expr) {
        if (expr.kind == ast::ExprKind::GeneratorExp) ++all[source.line_of(expr.span.begin)];
        // f(*(x for x in xs)): before the call is made.
        if (expr.kind == ast::ExprKind::Starred) {
            const ast::Expr* value = static_cast<const ast::Starred&>(expr).value;
            if (value->kind == ast::ExprKind::GeneratorExp) ++used_up[source.line_of(value->span.begin)];
        }
        if (expr.kind != ast::ExprKind::Call) return;
        const auto& call = static_cast<const ast::Call&>(expr);
        if (!is_consumer(*call.func)) return;
        for (const ast::Expr* arg : call.args)
            if (arg->kind == ast::ExprKind::GeneratorExp) ++used_up[source.line_of(arg->span.begin)];
    };
    walk(**tree, visitor);
    for (const auto& [line, count] : used_up)
        if (all[line] == count) lines.insert(line);
    return lines;
}

}    // namespace coroscope
