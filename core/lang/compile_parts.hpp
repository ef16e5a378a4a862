// The pieces of the code generator, by kind of construct; each adds the construct's instructions to the current unit.
#pragma once

#include "core/lang/compile_unit.hpp"

namespace coroscope::compiling {

// compile_expression.cpp
void expression(Compiler& c, const ast::Expr* e);    // leaves its value; for a target: stores or deletes
void expressions(Compiler& c, ast::Exprs list);

// compile_condition.cpp
void jump_if(Compiler& c, const ast::Expr* test, BlockId target, bool when);
void boolean(Compiler& c, const ast::BoolOp& e);
void comparison(Compiler& c, const ast::Compare& e);
void conditional(Compiler& c, const ast::IfExp& e);

// compile_constant.cpp
Constant constant_of(const ast::Constant& e);
// The value of an expression that CPython computes while compiling (ast_opt.c), if it is one.
std::optional<Constant> folded(Compiler& c, const ast::Expr* e);
// The elements as one constant, if all of them are constants.
std::optional<Constant> folded_elements(Compiler& c, ast::Exprs elements, Constant::Kind kind);

// compile_warnings.cpp
void warn_of_comparison(Compiler& c, const ast::Compare& e);
void warn_of_call(Compiler& c, const ast::Call& e);
void warn_of_subscript(Compiler& c, const ast::Subscript& e);
void warn_of_assertion(Compiler& c, const ast::Assert& s);

// compile_display.cpp
constexpr std::size_t most_on_stack = 30;    // elements; longer displays and calls are built step by step
struct Collection {
    Op build, add, extend;
    bool is_tuple;
};
void elements(Compiler& c, ast::Exprs list, std::uint32_t pushed, const Collection& how);
void sequence(Compiler& c, const ast::List& e);
void set(Compiler& c, const ast::Set& e);
void dictionary(Compiler& c, const ast::Dict& e);
// What is iterated or searched: a list or set written there may be a constant.
void iterated(Compiler& c, const ast::Expr* e);
void formatted(Compiler& c, const ast::FormattedValue& e);
void joined(Compiler& c, const ast::JoinedStr& e);

// compile_percent.cpp
bool is_percent_format(Compiler& c, const ast::BinOp& e);
void percent_format(Compiler& c, const ast::BinOp& e);

// compile_call.cpp
void call(Compiler& c, const ast::Call& e);
// With `pushed` arguments already on the stack above the callable.
void call_with(Compiler& c, std::uint32_t pushed, ast::Exprs args, std::span<ast::Keyword*> keywords);
// The place of an attribute's name, where it stands on another line than what it is taken from.
void move_to_attribute(Compiler& c, const ast::Attribute& e);

// compile_comprehension.cpp
void comprehension(Compiler& c, const ast::Expr* e);

// compile_function.cpp
void function(Compiler& c, const ast::FunctionDef& f);
void lambda(Compiler& c, const ast::Lambda& e);
void decorators(Compiler& c, ast::Exprs list);
void apply_decorators(Compiler& c, ast::Exprs list);
void declare_parameters(Compiler& c, const ast::Arguments& args);
// Pushes the closure of child `index` if it has one and makes the function; `flags` say what is on the stack already.
void make_function(Compiler& c, std::uint32_t child, std::uint32_t flags);

// compile_class.cpp
void class_definition(Compiler& c, const ast::ClassDef& s);
void body(Compiler& c, ast::Stmts statements);    // of a module or class

// compile_annotation.cpp
void annotation(Compiler& c, const ast::Expr* e);    // leaves its value, or its text under `from __future__`
void annotated(Compiler& c, const ast::AnnAssign& s);
bool has_annotations(ast::Stmts list);

// compile_unparse.cpp
std::string text_of(Compiler& c, const ast::Expr* e);    // as `ast.unparse` would print it

// compile_assign.cpp
void assign(Compiler& c, const ast::Assign& s);
void assign_in_place(Compiler& c, const ast::AugAssign& s);
void unpack(Compiler& c, ast::Exprs targets);
BinaryOp binary_op(ast::Operator op);

// compile_statement.cpp
void statement(Compiler& c, const ast::Stmt* s);
void statements(Compiler& c, ast::Stmts list);

// compile_import.cpp
void import(Compiler& c, const ast::Import& s);
void import_from(Compiler& c, const ast::ImportFrom& s);

// compile_loop.cpp
void for_loop(Compiler& c, const ast::For& s);
void async_for_loop(Compiler& c, const ast::For& s);
void while_loop(Compiler& c, const ast::While& s);

// compile_exit.cpp
void return_(Compiler& c, const ast::Return& s);
void break_(Compiler& c, const ast::Stmt* s);
void continue_(Compiler& c, const ast::Stmt* s);
void enclose(Compiler& c, Enclosure enclosure);
void leave(Compiler& c);

// compile_try.cpp
void try_(Compiler& c, const ast::Try& s);
void restore_and_reraise(Compiler& c);    // end of a handler that failed: [previous exc]
void unbind(Compiler& c, NameId name);    // name = None; del name

// compile_with.cpp
void with(Compiler& c, const ast::With& s);
void call_exit_without_exception(Compiler& c, bool is_async);    // [exit] -> [result]

// compile_match.cpp
void match(Compiler& c, const ast::Match& s);

}    // namespace coroscope::compiling
