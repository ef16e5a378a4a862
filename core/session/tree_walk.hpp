// Visits every statement and expression of a tree, each before what it holds.
#pragma once

#include <functional>

#include "core/lang/ast.hpp"

namespace coroscope {

struct TreeVisitor {
    std::function<void(const ast::Stmt&)> on_statement;
    std::function<void(const ast::Expr&)> on_expression;
    std::function<void(std::string_view)> on_bound_name;    // parameters, except-as, patterns, function and class names
};
void walk(const Ast& tree, const TreeVisitor& visitor);

}    // namespace coroscope
