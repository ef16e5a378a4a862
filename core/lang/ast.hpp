// The syntax tree of a program: node for node and field for field what Python's `ast` module calls them.
// Kinds that share their fields share a struct (FunctionDef serves AsyncFunctionDef, For serves AsyncFor, ...);
// look at `kind` to tell them apart, and cast with as<T>(node). Optional nodes are null, optional names empty.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.hpp"
#include "core/lang/arena.hpp"
#include "core/lang/syntax_error.hpp"

namespace coroscope::ast {

// prompt: single, and what awaits may stand outside of functions: the code is a coroutine's then.
// The last two: as exec and eval, with the same of awaits.
enum class Mode : std::uint8_t { exec, eval, single, prompt, exec_awaiting, eval_awaiting };
inline bool is_eval(Mode mode) {
    return mode == Mode::eval || mode == Mode::eval_awaiting;
}
inline bool may_await(Mode mode) {
    return mode >= Mode::prompt;
}

// Interned: within one tree two equal names have equal data().
using Identifier = std::string_view;

enum class Context : std::uint8_t { Load, Store, Del };
enum class BoolOperator : std::uint8_t { And, Or };
// clang-format off
enum class Operator : std::uint8_t {
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv
};
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
enum class Comparison : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

enum class ExprKind : std::uint8_t {
    BoolOp, NamedExpr, BinOp, UnaryOp, Lambda, IfExp, Dict, Set, ListComp, SetComp, DictComp, GeneratorExp,
    Await, Yield, YieldFrom, Compare, Call, FormattedValue, JoinedStr, Constant,
    Attribute, Subscript, Starred, Name, List, Tuple, Slice
};
enum class StmtKind : std::uint8_t {
    FunctionDef, AsyncFunctionDef, ClassDef, Return, Delete, Assign, AugAssign, AnnAssign, For, AsyncFor, While, If,
    With, AsyncWith, Match, Raise, Try, TryStar, Assert, Import, ImportFrom, Global, Nonlocal, Expr, Pass, Break,
    Continue
};
enum class PatternKind : std::uint8_t {
    MatchValue, MatchSingleton, MatchSequence, MatchMapping, MatchClass, MatchStar, MatchAs, MatchOr
};
enum class ConstantType : std::uint8_t { None, False, True, Ellipsis, Int, Float, Complex, Str, Bytes };
// clang-format on

struct Expr {
    ExprKind kind;
    Span span;    // lineno, col_offset to end_lineno, end_col_offset, as byte offsets
};
struct Stmt {
    StmtKind kind;
    Span span;    // decorators lie before it, as in CPython
};
struct Pattern {
    PatternKind kind;
    Span span;
};

using Exprs = std::span<Expr*>;    // some lists hold null where CPython has None: Dict::keys, Arguments::kw_defaults
using Stmts = std::span<Stmt*>;
using Patterns = std::span<Pattern*>;
using Identifiers = std::span<Identifier>;

// The concrete node behind a base pointer; the caller has looked at kind.
template <class T, class Base>
T* as(Base* node) {
    return static_cast<T*>(node);
}
template <class T, class Base>
const T* as(const Base* node) {
    return static_cast<const T*>(node);
}

// ---- parts -----------------------------------------------------------------------------------------------------

struct Arg {
    Identifier arg;
    Expr* annotation;
    Span span;
};

struct Arguments {
    std::span<Arg*> posonlyargs;
    std::span<Arg*> args;
    Arg* vararg;
    std::span<Arg*> kwonlyargs;
    Exprs kw_defaults;    // as long as kwonlyargs; null where there is no default
    Arg* kwarg;
    Exprs defaults;    // of the last of posonlyargs + args
};

struct Keyword {
    Identifier arg;    // empty: **value
    Expr* value;
    Span span;
};

struct Alias {
    Identifier name;    // dotted, or "*"
    Identifier asname;
    Span span;
};

struct WithItem {
    Expr* context_expr;
    Expr* optional_vars;
};

struct ExceptHandler {
    Expr* type;
    Identifier name;
    Stmts body;
    Span span;
};

struct Comprehension {
    Expr* target;
    Expr* iter;
    Exprs ifs;
    bool is_async;
};

struct MatchCase {
    Pattern* pattern;
    Expr* guard;
    Stmts body;
};

// ---- expressions -----------------------------------------------------------------------------------------------

struct BoolOp : Expr {
    BoolOperator op;
    Exprs values;
};
struct NamedExpr : Expr {
    Expr* target;
    Expr* value;
};
struct BinOp : Expr {
    Expr* left;
    Operator op;
    Expr* right;
};
struct UnaryOp : Expr {
    UnaryOperator op;
    Expr* operand;
};
struct Lambda : Expr {
    Arguments* args;
    Expr* body;
};
struct IfExp : Expr {
    Expr* test;
    Expr* body;
    Expr* orelse;
};
struct Dict : Expr {
    Exprs keys;    // null: **value
    Exprs values;
};
struct Set : Expr {
    Exprs elts;
};
struct ListComp : Expr {
    Expr* elt;
    std::span<Comprehension*> generators;
};
using SetComp = ListComp;
using GeneratorExp = ListComp;
struct DictComp : Expr {
    Expr* key;
    Expr* value;
    std::span<Comprehension*> generators;
};
struct Await : Expr {
    Expr* value;
};
struct Yield : Expr {
    Expr* value;    // may be null
};
struct YieldFrom : Expr {
    Expr* value;
};
struct Compare : Expr {
    Expr* left;
    std::span<Comparison> ops;
    Exprs comparators;
};
struct Call : Expr {
    Expr* func;
    Exprs args;
    std::span<Keyword*> keywords;
};
struct FormattedValue : Expr {
    Expr* value;
    int conversion;       // -1 none, or one of 's', 'r', 'a'
    Expr* format_spec;    // null or a JoinedStr
};
struct JoinedStr : Expr {
    Exprs values;    // Constant (str) and FormattedValue
};
struct Constant : Expr {
    ConstantType type;
    bool is_big;              // Int that does not fit `integer`
    bool has_u_prefix;        // ast's kind='u'
    std::uint64_t integer;    // Int
    double number;            // Float, and the imaginary part of Complex
    // Str: WTF-8 (UTF-8 in which lone surrogates may stand as three bytes); Bytes: the bytes;
    // Int: the digits without underscores, with 0x, 0o or 0b in lower case in front where the base is not ten.
    std::string_view text;
};
struct Attribute : Expr {
    Expr* value;
    Identifier attr;
    Context ctx;
};
struct Subscript : Expr {
    Expr* value;
    Expr* slice;
    Context ctx;
};
struct Starred : Expr {
    Expr* value;
    Context ctx;
};
struct Name : Expr {
    Identifier id;
    Context ctx;
};
struct List : Expr {
    Exprs elts;
    Context ctx;
};
using Tuple = List;
struct Slice : Expr {
    Expr* lower;
    Expr* upper;
    Expr* step;
};

// ---- statements ------------------------------------------------------------------------------------------------

struct FunctionDef : Stmt {
    Identifier name;
    Arguments* args;
    Stmts body;
    Exprs decorator_list;
    Expr* returns;
};
using AsyncFunctionDef = FunctionDef;
struct ClassDef : Stmt {
    Identifier name;
    Exprs bases;
    std::span<Keyword*> keywords;
    Stmts body;
    Exprs decorator_list;
};
struct Return : Stmt {
    Expr* value;
};
struct Delete : Stmt {
    Exprs targets;
};
struct Assign : Stmt {
    Exprs targets;
    Expr* value;
};
struct AugAssign : Stmt {
    Expr* target;
    Operator op;
    Expr* value;
};
struct AnnAssign : Stmt {
    Expr* target;
    Expr* annotation;
    Expr* value;
    bool simple;
};
struct For : Stmt {
    Expr* target;
    Expr* iter;
    Stmts body;
    Stmts orelse;
};
using AsyncFor = For;
struct While : Stmt {
    Expr* test;
    Stmts body;
    Stmts orelse;
};
struct If : Stmt {
    Expr* test;
    Stmts body;
    Stmts orelse;
};
struct With : Stmt {
    std::span<WithItem*> items;
    Stmts body;
};
using AsyncWith = With;
struct Match : Stmt {
    Expr* subject;
    std::span<MatchCase*> cases;
};
struct Raise : Stmt {
    Expr* exc;
    Expr* cause;
};
struct Try : Stmt {
    Stmts body;
    std::span<ExceptHandler*> handlers;
    Stmts orelse;
    Stmts finalbody;
};
using TryStar = Try;
struct Assert : Stmt {
    Expr* test;
    Expr* msg;
};
struct Import : Stmt {
    std::span<Alias*> names;
};
struct ImportFrom : Stmt {
    Identifier module;    // empty: none, as in `from . import x`
    std::span<Alias*> names;
    int level;
};
struct Global : Stmt {
    Identifiers names;
};
using Nonlocal = Global;
struct ExprStmt : Stmt {    // StmtKind::Expr
    Expr* value;
};
// Pass, Break and Continue are bare Stmt.

// ---- patterns --------------------------------------------------------------------------------------------------

struct MatchValue : Pattern {
    Expr* value;
};
struct MatchSingleton : Pattern {
    ConstantType value;    // None, True or False
};
struct MatchSequence : Pattern {
    Patterns patterns;
};
struct MatchMapping : Pattern {
    Exprs keys;
    Patterns patterns;
    Identifier rest;
};
struct MatchClass : Pattern {
    Expr* cls;
    Patterns patterns;
    Identifiers kwd_attrs;
    Patterns kwd_patterns;
};
struct MatchStar : Pattern {
    Identifier name;
};
struct MatchAs : Pattern {
    Pattern* pattern;
    Identifier name;
};
struct MatchOr : Pattern {
    Patterns patterns;
};

}    // namespace coroscope::ast

namespace coroscope {

// CPython prints these before the program runs: file:line: SyntaxWarning: message.
struct SyntaxWarning {
    std::uint32_t line;
    std::string message;
    bool is_deprecation = false;    // a DeprecationWarning: nobody sees it who did not ask
    SyntaxError error = {};         // what it becomes where the filters make it one
};

// A parsed source; the tree lives as long as this does, independent of the text it came from.
struct Ast {
    Arena arena;
    ast::Mode mode = ast::Mode::exec;
    ast::Stmts body;                        // exec, single
    ast::Expr* expression = nullptr;        // eval
    std::uint32_t end = 0;                  // length of the source's text
    std::vector<SyntaxWarning> warnings;    // about its tokens; those about its code come with the code
    std::vector<SyntaxWarning> code_warnings_before_error;
};

}    // namespace coroscope
