// What the two halves of check() share: how an error is raised, and what the first learns for the second.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/lang/check.hpp"

namespace coroscope::check_parts {

struct FunctionFacts {
    bool is_generator = false;
    bool is_coroutine = false;    // async, or an await or async comprehension is in it
};

struct Context {
    const Source& source;
    const Ast& ast;
    Origin origin = Origin::file;
    bool future_annotations = false;
    std::uint32_t last_future_line = 0;
    std::unordered_map<const void*, FunctionFacts> functions = {};    // by node: functions, lambdas, comprehensions
    std::optional<SyntaxError> error = {};
    std::vector<SyntaxWarning> warnings = {};
};

// The first error stays; columns are bytes, as CPython has them in these stages.
void raise(Context& context, Span span, std::string message);
void raise_too_deep(Context& context);

constexpr int max_depth =
    3000;    // of nested statements and expressions; CPython's limit at the recursion limit of 1000

bool is_docstring(const ast::Stmt* stmt);

void check_future(Context& context);    // from __future__ import
void check_names(Context& context);     // CPython's symtable.c
void check_code(Context& context);      // CPython's compile.c

}    // namespace coroscope::check_parts
